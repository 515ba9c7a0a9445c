"""A paper becomes checked records: readers → outline → entries → fields → checks, joined in `paper.py`."""
