"""Who signed: the blocks, tables and lines that papers print to be signed."""
