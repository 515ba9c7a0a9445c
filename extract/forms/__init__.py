"""The words that forms print, as data, and the code that loads them."""
