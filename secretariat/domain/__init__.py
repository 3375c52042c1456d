"""The rules and words of secretariat work, in the standard library alone."""
