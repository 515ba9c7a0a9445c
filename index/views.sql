-- The lists of each record beside what the record is called: made for sqlite3, sqlite-utils and Datasette.

CREATE VIEW amounts_of_records AS
SELECT area, reference, title, date, kind, amounts.*, path
FROM amounts JOIN records ON records.id = amounts.record;

CREATE VIEW awards_of_records AS
SELECT area, reference, title, date, outcome, awards.*, path
FROM awards JOIN records ON records.id = awards.record;

CREATE VIEW checklist_of_records AS
SELECT area, reference, title, date, kind, checklist.*, path
FROM checklist JOIN records ON records.id = checklist.record;

CREATE VIEW findings_of_records AS
SELECT area, reference, title, date, kind, findings.*, path
FROM findings JOIN records ON records.id = findings.record;
