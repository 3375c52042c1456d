"""Examples of the free kinds of official paper."""

from __future__ import annotations

from secretariat.papers.kinds import PaperKind

KINDS: tuple[PaperKind, ...] = ()
