"""Whether what lies in the archive is what was sealed."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from secretariat.domain.archive import ArchivalUnit
from secretariat.domain.sealing import seal_of
from secretariat.errors import DatabaseDamaged, NotFound
from secretariat.persistence import blobs
from secretariat.persistence.tables.archive import ARCHIVAL_UNIT


def is_intact(session: Session, unit: ArchivalUnit) -> bool:
    """Tell whether a unit's words and every byte of its files are as sealed."""
    if seal_of(unit) != unit.seal:
        return False
    try:
        for file in unit.files:
            blobs.get(session.connection(), file.digest)
    except (DatabaseDamaged, NotFound):
        return False
    return True


def changed_papers(session: Session) -> tuple[str, ...]:
    """Return title and number of every unit that is not as sealed, in the order they were sealed."""
    return tuple(f"{unit.title}（{unit.number}）" if unit.number else unit.title
                 for unit in _units(session) if not is_intact(session, unit))


def _units(session: Session) -> Iterator[ArchivalUnit]:
    yield from session.scalars(select(ArchivalUnit).order_by(ARCHIVAL_UNIT.c.id).execution_options(yield_per=100))
