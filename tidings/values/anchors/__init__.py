"""The dates that relative words count from: the document's own, and those of a digest's entries."""
