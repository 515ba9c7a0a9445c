"""Dates with a day, and what happened on each."""
