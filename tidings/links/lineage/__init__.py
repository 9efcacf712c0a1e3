"""Which documents repeat which, how that shows, and what of a copy stands in its origin."""
