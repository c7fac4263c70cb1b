"""PDF → Paper: words where they stand, lines, columns, blocks."""
