"""Folio → one HTML file: its parts, each of which is drawn by itself."""
