"""Units by the names a form gives them: found in the directory of a place, or entered into it."""

from __future__ import annotations

from secretariat.domain.unit_names import kind_of
from secretariat.domain.units import Unit
from secretariat.persistence.queries import directory
from secretariat.persistence.unit_of_work import UnitOfWork


def unit_named(work: UnitOfWork, name: str | None, place_id: int | None) -> int | None:
    """Return the unit any of whose names this is; one nobody knows is entered. None for an empty name."""
    words = (name or "").strip()
    if not words:
        return None
    known = next((one.unit_id for one in directory.known_units(work.connection, place_id) if words in one.names), None)
    if known is not None:
        return known
    made = Unit(full_name=words, kind=kind_of(words), place_id=place_id)
    work.add(made)
    work.flush()
    return made.id
