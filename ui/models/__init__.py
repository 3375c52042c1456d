"""Table models over frozen rows, and the delegate that paints them."""
