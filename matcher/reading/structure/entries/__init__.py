"""Lines of a section → its entries, each with its heading lines and what is told under them."""
