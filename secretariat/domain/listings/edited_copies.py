"""Files that are being edited in Word or WPS, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EditedCopy:
    """One file handed out for editing."""

    document_id: int
    path: Path
    digest: str
    """SHA-256 of what was handed out, or taken back last."""

    @property
    def name(self) -> str:
        """What the clerk knows it by."""
        return self.path.stem


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An edited file that is the newest revision of its document now."""

    document_id: int
    title: str
    ordinal: int
    unread: tuple[str, ...] = ()
    """What our layout cannot show; where it is not empty the revision has no PDF until one made by Word or WPS is attached."""
