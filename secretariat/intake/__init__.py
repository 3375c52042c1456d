"""Reading: a file becomes text with places, the text becomes a founding notice, every finding tied to its place."""
