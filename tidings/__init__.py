"""Tidings reads documents about a relationship between countries into tidy tables, every row with the words that say it."""

__version__ = "0.1.0"
