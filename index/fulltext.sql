-- The full-text index inside the catalogue, in step with it to the transaction: `sqlite_engine.py` fills it.
-- Its rows have the records' serial numbers. Each column holds the stems of a field's words ("=word" where the
-- language is not English) and `written` the words as they are; `|` is a word that no phrase crosses.

CREATE VIRTUAL TABLE words USING fts5 (
    text, title, reference, recommendation, originator, recipient, area, organisation, written,
    content = '', tokenize = "ascii tokenchars '=|'"
);

CREATE TABLE vocabulary (         -- each word as written, and how many records hold it
    word    TEXT PRIMARY KEY,
    records INTEGER NOT NULL
) WITHOUT ROWID;
