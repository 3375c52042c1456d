"""Who takes a seat, and under which post: shared by all acts that seat somebody."""

from __future__ import annotations

from secretariat.domain.names import stored
from secretariat.domain.people import NewPerson, Person, Post
from secretariat.domain.seats import Seat
from secretariat.domain.unit_names import title_in
from secretariat.domain.units import Unit
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import directory
from secretariat.persistence.unit_of_work import UnitOfWork


def person_for(work: UnitOfWork, successor: int | NewPerson, unit_id: int | None, title: str) -> Person:
    """Return the successor; somebody new is entered into the directory with the post that goes with the seat.

    Raises RuleBroken without a name, NotFound for somebody the directory does not know.
    """
    post = Post(unit_id=unit_id, title=title.strip() or None)
    if isinstance(successor, NewPerson):
        name = stored(successor.name)
        if not name:
            raise RuleBroken("请填写接任人的姓名。")
        person = Person(name=name, phone=successor.phone, mobile=successor.mobile, posts=[post])
        work.add(person)
        work.flush()
        return person
    person = work.get(Person, successor)
    if not person.posts:
        person.posts.append(post)
    return person


def person_named(work: UnitOfWork, name: str, unit_id: int | None, title: str) -> Person:
    """Return the person of this name in a unit; one the directory does not know there is entered.

    Somebody of the same name in another unit is somebody else. Raises RuleBroken without a name.
    """
    plain = stored(name)
    known = directory.people_of(work.connection, [unit_id]).get((plain, unit_id)) if unit_id is not None else None
    return person_for(work, known if known is not None else NewPerson(name=plain), unit_id, title)


def printed_post(work: UnitOfWork, seat: Seat, title: str) -> str | None:
    """Return unit and title together, as papers print them: 区财政局副局长; None where no title is given."""
    plain = title.strip()
    unit = work.get(Unit, seat.unit_id) if seat.unit_id is not None else None
    printed = seat.unit_printed or (unit.full_name if unit is not None else "")
    # Somebody may type the whole post where only the title is asked for.
    plain = title_in(plain, {printed, *(unit.names() if unit is not None else ())})
    return f"{printed}{plain}" if plain else None
