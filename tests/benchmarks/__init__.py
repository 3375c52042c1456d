"""Figures: how fast the program answers beside what cannot be avoided, measured in one run (`make bench`)."""
