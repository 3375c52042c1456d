"""The page 督办: what is late, at whose desk, what was said about it."""
