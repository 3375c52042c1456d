"""The page 督办: what is late, at whose desk, what was said about it."""

from ui.pages.supervision.page import SupervisionPage

__all__ = ["SupervisionPage"]
