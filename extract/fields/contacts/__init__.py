"""Who can be asked about a paper."""
