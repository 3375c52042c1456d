"""Examples of registers, sheets and covers."""

from __future__ import annotations

from secretariat.papers.kinds import PaperKind

KINDS: tuple[PaperKind, ...] = ()
