"""What the papers of a meeting say, from the notice to the minutes."""
