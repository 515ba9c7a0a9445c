"""Tables, minutes and printed pages of decisions, drawn by lot with what each record of them states."""
