"""Verbs of saying: who is said to have said something, and to whom it is attributed."""
