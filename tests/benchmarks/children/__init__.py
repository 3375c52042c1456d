"""Programs that are started afresh for one figure each and say what they saw as one line of JSON."""
