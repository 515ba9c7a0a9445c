"""What a paper asks of its own preparation, and what was answered."""
