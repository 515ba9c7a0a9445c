-- What would otherwise be found by walking over every record, which is long. Each index holds all that is asked.

CREATE INDEX records_path ON records (path);                           -- what a file of this name gave before
CREATE INDEX records_twin ON records (twin, serial);                   -- exact duplicates
CREATE INDEX records_date ON records (date, serial);
CREATE INDEX records_kind ON records (kind, outcome, status, serial);  -- each of the three
CREATE INDEX amounts_value ON amounts (value, upper);
