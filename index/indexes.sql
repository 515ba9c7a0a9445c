-- What would otherwise be found by walking over every record.

CREATE INDEX records_path ON records (path);          -- what a file of this name gave before
CREATE INDEX records_twin ON records (twin, serial);  -- exact duplicates
