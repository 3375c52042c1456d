"""One invented example of every kind of paper: templates are built from its shape and tried with it."""
