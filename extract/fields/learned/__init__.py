"""What is told by weights learned from sentences of the corpus, where no rule settles it."""
