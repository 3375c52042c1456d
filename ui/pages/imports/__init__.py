"""Reading a founding notice, laying what was read beside the text, and taking it in when the clerk says so."""
