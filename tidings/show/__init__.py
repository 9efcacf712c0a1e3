"""What the pages draw: filters, charts, maps, evidence. Reads tables, extracts nothing."""
