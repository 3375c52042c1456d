"""What every page builds on: background tasks, commands, prompts, crash report."""
