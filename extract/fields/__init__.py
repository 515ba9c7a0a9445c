"""Words become values: a room a subject, its words as data in `words/`."""
