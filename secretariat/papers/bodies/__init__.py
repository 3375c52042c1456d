"""What the papers about a body and its seats say: founding, members, changes of members."""
