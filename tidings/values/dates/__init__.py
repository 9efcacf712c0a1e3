"""Dates in words: the grammar, and what settles a year, a week or a day."""
