"""Bytes become a Document: one reader a file format, each alone knowing its library."""
