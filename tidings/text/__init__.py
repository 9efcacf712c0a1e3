"""Bytes to text: documents, their metadata, and the regions of a page."""
