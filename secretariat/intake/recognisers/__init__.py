"""One recogniser a thing; each reads the zones of a script and returns its findings with places and doubts, none knows another."""
