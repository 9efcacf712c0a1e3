"""Across documents: tables in, tables out."""
