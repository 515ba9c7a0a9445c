-- The catalogue: the system of record. Everything else can be made from it again.
-- Money is in pounds, days are ISO dates, pages and lines count from 1, `position` counts from 0.

CREATE TABLE library (            -- what the library says of itself: uuid, generation, stamp
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE files (              -- every file that was ever read, or that could not be
    path     TEXT PRIMARY KEY,
    sha256   TEXT NOT NULL,
    bytes    INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    trouble  TEXT                 -- why it could not be read; NULL when it was
) WITHOUT ROWID;
CREATE INDEX files_sha256 ON files (sha256);

CREATE TABLE records (            -- one decision or paper a row; `record` holds the whole of it
    id           TEXT PRIMARY KEY,
    serial       INTEGER NOT NULL UNIQUE,   -- the engine's number for it; never used again
    sha256       TEXT NOT NULL,
    path         TEXT NOT NULL,             -- one of the names under which its file is known
    kind         TEXT NOT NULL,
    form         TEXT,
    language     TEXT NOT NULL,
    organisation TEXT,
    area         TEXT,
    reference    TEXT,
    title        TEXT,
    originator   TEXT,
    submitted_to TEXT,
    decided_by   TEXT,
    reason       TEXT,
    status       TEXT,
    outcome      TEXT,
    decided_on   TEXT,
    meeting_on   TEXT,
    submitted_on TEXT,
    published_on TEXT,
    date         TEXT,            -- decided_on, else meeting_on, else published_on
    awarded      NUMERIC NOT NULL, -- the sum of its awards
    pages        INTEGER,
    record       TEXT NOT NULL,   -- JSON
    twin         TEXT NOT NULL DEFAULT '',  -- a hash of its words: exact duplicates have the same
    digest       TEXT NOT NULL DEFAULT ''   -- a hash of all that is held of it, which `pcc status --check` proves
);
CREATE INDEX records_sha256 ON records (sha256);

CREATE TABLE amounts (
    record    TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    value     NUMERIC NOT NULL,
    upper     NUMERIC,
    currency  TEXT NOT NULL,
    text      TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    per       TEXT,
    role      TEXT NOT NULL,
    recipient TEXT,
    purpose   TEXT,
    suspect   TEXT,
    page      INTEGER,
    line      INTEGER,
    evidence  TEXT,
    PRIMARY KEY (record, position)
) WITHOUT ROWID;

CREATE TABLE awards (
    record     TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    value      NUMERIC NOT NULL,
    qualifier  TEXT NOT NULL,
    recipient  TEXT,
    purpose    TEXT,
    period     TEXT,
    fund       TEXT,
    conditions TEXT,              -- one a line
    reason     TEXT,
    units      INTEGER,
    page       INTEGER,
    line       INTEGER,
    evidence   TEXT,
    PRIMARY KEY (record, position)
) WITHOUT ROWID;

CREATE TABLE checklist (
    record   TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    topic    TEXT NOT NULL,
    question TEXT NOT NULL,
    answer   TEXT NOT NULL,
    reason   TEXT,
    page     INTEGER,
    line     INTEGER,
    evidence TEXT,
    PRIMARY KEY (record, position)
) WITHOUT ROWID;
CREATE INDEX checklist_topic ON checklist (topic, answer);

CREATE TABLE dates (
    record   TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value    TEXT,                -- NULL for an impossible date
    text     TEXT NOT NULL,
    role     TEXT NOT NULL,
    page     INTEGER,
    line     INTEGER,
    evidence TEXT,
    PRIMARY KEY (record, position)
) WITHOUT ROWID;

CREATE TABLE recommendations (
    record   TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label    TEXT,
    text     TEXT NOT NULL,
    page     INTEGER,
    line     INTEGER,
    evidence TEXT,
    PRIMARY KEY (record, position)
) WITHOUT ROWID;

CREATE TABLE findings (
    record   TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code     TEXT NOT NULL,
    severity TEXT NOT NULL,
    message  TEXT NOT NULL,
    page     INTEGER,
    line     INTEGER,
    evidence TEXT,
    PRIMARY KEY (record, position)
) WITHOUT ROWID;
CREATE INDEX findings_code ON findings (code);

CREATE TABLE pages (              -- the body text, apart from the columns that are filtered and sorted
    record   TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    page     INTEGER,             -- NULL where the format has no pages
    text     TEXT NOT NULL,
    PRIMARY KEY (record, position)
);

CREATE TABLE streams (            -- the words of each text field, reduced: what phrases are tested on
    serial   INTEGER NOT NULL REFERENCES records (serial) ON DELETE CASCADE,
    field    TEXT NOT NULL,
    words    TEXT NOT NULL,
    PRIMARY KEY (serial, field)
);
