"""Words, names and editions of exercises."""
