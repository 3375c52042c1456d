"""The steps that bring an older office file up to this program, forward only."""
