"""Questions to the office file: one SELECT and some folding each, answered in frozen rows."""
