"""One module a format: the bytes of a file become text and places; only plain text is read in this process."""
