"""Minutes and pages of meetings: an entry for each decision that they hold."""
