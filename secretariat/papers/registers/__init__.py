"""What the registers, sheets and covers say that an office keeps its papers with."""
