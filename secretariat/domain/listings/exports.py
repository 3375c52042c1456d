"""What became of documents that were to be written out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Missed:
    """A document that was not written, and why, as one sentence."""

    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Exported:
    """The files written, of how many documents, and the documents that were not."""

    files: tuple[Path, ...]
    documents: int
    missed: tuple[Missed, ...] = ()
    stopped: bool = False
    """True where the clerk stopped it: the rest is among the missed."""
