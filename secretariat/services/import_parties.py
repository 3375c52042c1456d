"""The places, units and people an import names: found in the directory or entered into it, inside one act."""

from __future__ import annotations

from secretariat.domain.import_units import understood
from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.names import stored
from secretariat.domain.people import Person, Post
from secretariat.domain.place_names import known_place
from secretariat.domain.readings import SeatReading
from secretariat.domain.unit_names import kind_of, title_in
from secretariat.domain.units import Place, Unit
from secretariat.persistence.queries import directory
from secretariat.persistence.unit_of_work import UnitOfWork


def find_or_add_place(work: UnitOfWork, name: str | None) -> int | None:
    """Return the id of the place a notice belongs to, entering it at its first notice; None where it names none."""
    if not name:
        return None
    known = directory.places(work.connection)
    writing = known_place(name, known)
    if writing is not None:
        return known[writing]
    place = Place(name=name)
    work.add(place)
    work.flush()
    return place.id


class ImportParties:
    """Units and people of one import, each entered once, by the names the notice prints."""

    def __init__(self, work: UnitOfWork, place_id: int | None, decision: ImportDecision) -> None:
        self._work = work
        self._place_id = place_id
        self._place = decision.draft.place
        self._understood = understood(decision.draft.units, decision.answers)
        self._units: dict[str, Unit] = {}
        self._people: dict[tuple[str, int | None], Person] = {}
        self._known = {name: one.unit_id for one in directory.known_units(work.connection, place_id) for name in one.names}

    @property
    def unit_count(self) -> int:
        """How many different units the notice names."""
        return len({unit.id for unit in self._units.values()})

    def enter_units(self, printed: tuple[str, ...]) -> None:
        """Find or make the unit behind each printed name; a name confirmed to mean a unit is remembered on it."""
        made: dict[str, Unit] = {}
        here = set(self._known.values())
        for name in dict.fromkeys(printed):
            resolution = self._understood.get(name)
            full_name = resolution.full_name if resolution else name
            # The clerk may have corrected the place: a unit of another one is never meant.
            resolved = resolution.unit_id if resolution and resolution.unit_id in here else None
            known = self._known.get(name) or resolved or self._known.get(full_name)
            if known is not None:
                unit = self._work.get(Unit, known)
            else:
                unit = made.setdefault(full_name, Unit(
                    full_name=full_name, kind=kind_of(full_name, self._place), place_id=self._place_id))
            unit.add_alias(name)
            self._units[name] = unit
        self._work.add(*made.values())
        self._work.flush()

    def unit_id(self, printed: str | None) -> int | None:
        """Return the unit behind a printed name; None for none and for collective parties."""
        unit = self._units.get(printed) if printed else None
        return unit.id if unit is not None else None

    def full_name(self, printed: str) -> str:
        """Return what the directory calls the unit behind a printed name."""
        unit = self._units.get(printed)
        return unit.full_name if unit is not None else printed

    def title_of(self, seat: SeatReading) -> str | None:
        """Return a seat's post without its unit: 副局长; None where nothing is printed."""
        if not seat.post:
            return None
        unit = self._units.get(seat.unit) if seat.unit else None
        return title_in(seat.post, {*(unit.names() if unit else ()), *([seat.unit] if seat.unit else ())})

    def enter_people(self, seats: tuple[SeatReading, ...]) -> None:
        """Find or enter everybody a name list names: the same name in the same unit is the same person, never across units."""
        known = directory.people_of(self._work.connection, {unit.id for unit in self._units.values()})
        made: list[Person] = []
        for seat in seats:
            if not seat.name:
                continue
            key = (stored(seat.name), self.unit_id(seat.unit))
            title = self.title_of(seat)
            person = self._people.get(key) or self._known_person(known, key)
            if person is None:
                person = Person(name=key[0], posts=[Post(unit_id=key[1], title=title)])
                made.append(person)
            elif title is not None:
                _learn_title(person, key[1], title)
            self._people[key] = person
        self._work.add(*made)
        self._work.flush()

    def person_id(self, seat: SeatReading) -> int | None:
        """Return who a seat names, after ``enter_people``; None where it goes with an office."""
        return self._people[stored(seat.name), self.unit_id(seat.unit)].id if seat.name else None

    def _known_person(self, known: dict[tuple[str, int], int], key: tuple[str, int | None]) -> Person | None:
        name, unit_id = key
        found = known.get((name, unit_id)) if unit_id is not None else None
        return self._work.get(Person, found) if found is not None else None


def _learn_title(person: Person, unit_id: int | None, title: str) -> None:
    """Fill in the title of a post the directory knows without one; a known title stays, for a change of post is its own act."""
    for post in person.posts:
        if post.unit_id == unit_id and post.title is None:
            post.title = title
