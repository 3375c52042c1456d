"""Examples of the papers about a body and its seats."""

from __future__ import annotations

from secretariat.papers.kinds import PaperKind

KINDS: tuple[PaperKind, ...] = ()
