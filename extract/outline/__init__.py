"""Lines become blocks: paragraphs, headings, items and rows, each in its part of the paper."""
