"""Every kind of paper the program makes, in the order in which a clerk meets them."""

from __future__ import annotations

from secretariat.errors import NotFound
from secretariat.papers.kinds import PaperKind
from secretariat.papers.specimens import bodies, correspondence, meeting_sheets, meetings, registers, supervision

CATALOGUE: tuple[PaperKind, ...] = (
    *bodies.KINDS, *meetings.KINDS, *meeting_sheets.KINDS, *correspondence.KINDS, *supervision.KINDS, *registers.KINDS,
)
_BY_NAME = {kind.name: kind for kind in CATALOGUE}


def kind_named(name: str) -> PaperKind:
    """Return the kind of paper a template is named after. Raises NotFound for a name the program does not know."""
    found = _BY_NAME.get(name)
    if found is None:
        raise NotFound(f"没有“{name}”这种文书。")
    return found
