"""Lists without rules: where entries may open and close, and which way of cutting tells most."""
