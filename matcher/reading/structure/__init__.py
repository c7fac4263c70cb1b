"""A paper → its sections, entries, passages and records."""
