"""How papers look: Word files, pages and the official format."""
