"""Sums of money: how they are printed, what each is by its words or its table, who gets it and what for."""
