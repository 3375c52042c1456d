"""The templates of the office as its page lists them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """The template that is in force for one kind of paper, in the whole office or in one body."""

    kind: str
    """Name of the kind of paper."""
    label: str
    group: str
    source: str
    """Whose it is: 程序自带, 全办通用, or 本机构专用."""
    file_name: str | None
    """None for the one the program brings."""
    chosen_on: date | None
    own: bool
    """True where it was chosen for exactly this scope, and can be given up again."""
    bodies: tuple[str, ...] = ()
    """Short names of the bodies that have one of their own; told for the whole office only."""
