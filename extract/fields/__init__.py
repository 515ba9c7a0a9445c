"""Words become values: one file a field, its vocabulary as data beside it."""
