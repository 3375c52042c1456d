"""How the office is kept: one database file, its journal and its search index."""
