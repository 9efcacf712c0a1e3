"""What a stretch of text means: dates, numbers, names, places."""
