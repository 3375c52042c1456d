"""What the papers say with which tasks are assigned, followed and urged."""
