"""Records become answers: the door is `index.library`."""
