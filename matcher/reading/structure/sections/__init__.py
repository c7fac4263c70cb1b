"""A document → its sections, and the passages in each."""
