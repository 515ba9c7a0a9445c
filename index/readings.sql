-- By which reader the bytes of a paper were read, so that a newer one reads again only what it must.

CREATE TABLE readings (
    sha256 TEXT PRIMARY KEY,
    reader TEXT NOT NULL          -- the reader's mark (extract/version.py), or "taken out"
) WITHOUT ROWID;
