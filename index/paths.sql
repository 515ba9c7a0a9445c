-- By the name of their file: without this, each paper put in would walk over all that are there.

CREATE INDEX records_path ON records (path);
