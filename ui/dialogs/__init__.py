"""Forms that collect the values of one act and hand them over by signal."""
