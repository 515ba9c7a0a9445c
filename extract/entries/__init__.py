"""A document becomes entries, one a record: lists, packs, minutes are taken apart. `split.py` is the door."""
