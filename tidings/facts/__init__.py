"""One generator for each kind of row: a reading of one document in, rows out."""
