"""What lists and pages show: frozen rows, complete enough to paint without another question."""
