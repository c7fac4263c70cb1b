"""Office files, as they are set."""
