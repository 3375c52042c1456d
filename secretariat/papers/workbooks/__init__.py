"""What exported tables say: columns and rows, without fonts."""
