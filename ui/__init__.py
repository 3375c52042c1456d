"""The window: it asks the office, shows what it answers and never decides."""
