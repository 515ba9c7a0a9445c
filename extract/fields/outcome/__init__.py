"""What was decided, and what the decision is subject to."""
