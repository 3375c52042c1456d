"""The office's own templates of its papers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(eq=False, kw_only=True)
class OfficeTemplate:
    """A template chosen in place of the one the program brings, for the whole office or for one body."""

    id: int = field(init=False)
    kind: str
    """Name of the kind of paper, as in the catalogue of papers."""
    body_id: int | None = None
    """None for the whole office."""
    file_name: str
    """What the file was called when it was chosen."""
    digest: str
    """SHA-256 of the .docx, in hexadecimal; its bytes lie in the office file."""
    chosen_on: date
    version: int = field(init=False)
