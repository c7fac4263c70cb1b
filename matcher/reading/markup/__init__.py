"""HTML and RTF, as they are set."""
