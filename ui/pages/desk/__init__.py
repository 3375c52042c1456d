"""The desk 工作台: what must be done now, and whether any plenary is forgotten."""
