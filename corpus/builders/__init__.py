"""Each module turns one source page into one kind of file, as a different office's software would."""
