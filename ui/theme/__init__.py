"""Colours, type, spacing, icons and fonts, and the style sheet made of them."""
