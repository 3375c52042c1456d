"""A fictional office as large as any will be, the same for the same seed, written as the program itself would write it."""
