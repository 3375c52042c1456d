"""Whether one paper of the archive is what was sealed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from secretariat.domain.archive import ArchivalUnit
from secretariat.domain.sealing import seal_of
from secretariat.errors import DatabaseDamaged, NotFound
from secretariat.persistence import blobs


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
