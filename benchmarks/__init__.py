"""Scripts that measure: how well papers are read, how quickly, at what size."""
