"""A document as it is set: its text, blocks and what is hidden in it."""
