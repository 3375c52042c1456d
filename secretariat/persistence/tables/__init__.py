"""Every table of the office file, by noun."""
