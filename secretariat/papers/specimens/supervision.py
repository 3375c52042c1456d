"""Examples of the papers tasks are followed with."""

from __future__ import annotations

from secretariat.papers.kinds import PaperKind

KINDS: tuple[PaperKind, ...] = ()
