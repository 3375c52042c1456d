"""What each paper says: facts in, blocks out, no fonts and no millimetres."""
