"""Quotations: the words, and who said them."""
