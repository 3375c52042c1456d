"""Templates of papers 模板: which one is in force for each kind, and the way to another."""
