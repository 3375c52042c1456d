"""Contact books from outside: compared with the directory, taken in as one act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from secretariat.domain.contact_differences import MeantUnit, alias_key, compare
from secretariat.domain.contact_rows import ContactRow, UnreadRow, contact_row
from secretariat.domain.import_units import KnownUnit, PrintedUnit, resolve_units
from secretariat.domain.listings.contact_books import ContactLine, ContactPreview, LineKind, TakenIn
from secretariat.domain.people import Person, Post
from secretariat.domain.place_names import known_place
from secretariat.domain.sheet_columns import ColumnMatch, SheetField, rows_below
from secretariat.domain.sheets import Sheet, SheetFile
from secretariat.domain.unit_names import kind_of
from secretariat.domain.units import Unit
from secretariat.errors import Conflict, RuleBroken
from secretariat.intake.sheets.reading import read_sheets
from secretariat.persistence.queries import contact_books, directory
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.import_parties import find_or_add_place
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

Progress = Callable[[int, int, str], None]
_PIECE = 100
_CHANGED = "通讯录在预览之后改过，没有读入。请再预览一次，然后确认。"
_FIELDS = {"手机": "mobile", "办公电话": "phone", "备注": "notes"}


class ContactBooks:
    """Reads contact books and takes them in; nothing is written before ``take_in``."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def read(self, path: Path) -> SheetFile:
        """Return the tables of a workbook or list. Raises Unreadable with a sentence."""
        return read_sheets(path)

    def preview(self, sheet: Sheet, match: ColumnMatch, place: str = "", refused: Collection[str] = ()) -> ContactPreview:
        """Return what taking a table in would do.

        ``place`` is the division of units whose row names none; ``refused`` are keys of alias lines the clerk said no to.
        Raises RuleBroken where no column says the names.
        """
        if match.column_of(SheetField.NAME) is None:
            raise RuleBroken("没有哪一列是姓名。请在上面把姓名那一列选出来，或者确认选的是这个工作表。")
        read = [one for row in rows_below(sheet, match) if (one := contact_row(row, match)) is not None]
        with self._workplace.look() as connection:
            known_places = directory.places(connection)
            placed = [_placed(one, place, known_places) for one in read]
            if match.column_of(SheetField.UNIT) is None:
                names = {name: frozenset(one for unit in directory.known_units(connection, known_places.get(name)) for one in unit.names)
                         for name in {row.place for row in placed if isinstance(row, ContactRow)} if name in known_places or not name}
                placed = [_with_unit_of_title(one, names) for one in placed]
            units: dict[tuple[str, str], MeantUnit] = {}
            for name, printed in _printed(placed).items():
                known = directory.known_units(connection, known_places.get(name)) if name in known_places or not name else ()
                units |= _meant(name, printed, known, refused)
            return compare(placed, contact_books.known_contacts(connection), units)

    def take_in(self, seen: ContactPreview, ticked: Collection[str], progress: Progress | None = None) -> TakenIn:
        """Carry the ticked lines of a preview out as one act; whatever is not ticked stays as it is.

        Raises Conflict where somebody a line changes was changed since the preview; then nothing is taken in.
        """
        lines = [line for line in seen.lines if line.key in ticked and line.may_tick and line.kind is not LineKind.UNREAD]
        with self._workplace.act("读入通讯录") as work:
            units = _Units(work)
            added = changed = 0
            for line in (one for one in lines if one.kind is LineKind.ALIAS):
                units.find(line).add_alias(line.unit)
            people = [line for line in lines if line.kind is not LineKind.ALIAS]
            known = directory.people_of(work.connection, {line.unit_id for line in people if line.unit_id is not None})
            for done, line in enumerate(people):
                if done % _PIECE == 0:
                    work.flush()
                    if progress is not None:
                        progress(done, len(people), line.name)
                if line.kind in {LineKind.ADD, LineKind.CONFLICT}:
                    if line.unit_id is not None and (line.name, line.unit_id) in known:
                        raise Conflict(_CHANGED)
                    work.add(_new_person(line, units.find(line).id if line.full_unit else None))
                    added += 1
                else:
                    self._change(work, line, units)
                    changed += 1
            act = act_id(work.commit())
            return TakenIn(act, added, changed, units.made)

    def _change(self, work: UnitOfWork, line: ContactLine, units: _Units) -> None:
        person = work.get(Person, line.person_id or 0)
        if person.version != line.version:
            raise Conflict(_CHANGED)
        for change in line.changes:
            if change.word in _FIELDS:
                setattr(person, _FIELDS[change.word], change.after)
        if line.kind is LineKind.MOVE:
            today = self._workplace.today()
            for post in person.posts:
                if post.until is None:
                    post.until = today
            person.posts.append(Post(unit_id=units.find(line).id, title=line.title or None, since=today))
            return
        for change in line.changes:
            if change.word == "职务":
                _retitle(person, line.unit_id, change.before, change.after)


class _Units:
    """The units the lines of one preview mean, entered where they are new."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._new: dict[tuple[str, str], Unit] = {}
        self.made = 0

    def find(self, line: ContactLine) -> Unit:
        """Return the unit of a line."""
        if line.unit_id is not None:
            return self._work.get(Unit, line.unit_id)
        key = line.place, line.full_unit
        if key not in self._new:
            place_id = find_or_add_place(self._work, line.place or None)
            unit = Unit(full_name=line.full_unit, kind=kind_of(line.full_unit, line.place or None), place_id=place_id)
            self._work.add(unit)
            self._work.flush()
            self._new[key] = unit
            self.made += 1
        return self._new[key]


def _new_person(line: ContactLine, unit_id: int | None) -> Person:
    posts = [Post(unit_id=unit_id, title=line.title or None)] if unit_id is not None or line.title else []
    return Person(name=line.name, mobile=line.mobile or None, phone=line.phone or None, notes=line.notes or None, posts=posts)


def _retitle(person: Person, unit_id: int | None, before: str, after: str) -> None:
    """Correct the title of the post held today in a unit."""
    for post in person.posts:
        if post.unit_id == unit_id and post.until is None and (post.title or "") == before:
            post.title = after
            return
    person.posts.append(Post(unit_id=unit_id, title=after))


def _placed(read: ContactRow | UnreadRow, place: str, known: Iterable[str]) -> ContactRow | UnreadRow:
    """Give a row the place it means: its own as the directory writes it, else the one chosen for the file."""
    if isinstance(read, UnreadRow):
        return read
    return replace(read, place=(known_place(read.place, known) or read.place) if read.place else place)


def _with_unit_of_title(read: ContactRow | UnreadRow, names: Mapping[str, frozenset[str]]) -> ContactRow | UnreadRow:
    """Part 区财政局副局长 where a table has one column for unit and post; a title that begins with no known unit stays whole."""
    if isinstance(read, UnreadRow) or read.unit:
        return read
    known = names.get(read.place, frozenset())
    unit = next((read.title[:end] for end in range(len(read.title) - 1, 1, -1) if read.title[:end] in known), "")
    return replace(read, unit=unit, title=read.title[len(unit):].lstrip("，、 ")) if unit else read


def _printed(rows: Iterable[ContactRow | UnreadRow]) -> dict[str, dict[str, None]]:
    """Return the units' names of each place, in the order of the file."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        if isinstance(row, ContactRow) and row.unit:
            found[row.place][row.unit] = None
    return found


def _meant(place: str, printed: Iterable[str], known: Collection[KnownUnit],
           refused: Collection[str]) -> Mapping[tuple[str, str], MeantUnit]:
    """Return what each name of one place means; a name the clerk said no to is a unit of its own."""
    names = {unit.unit_id: unit.names for unit in known}
    resolutions, points = resolve_units([PrintedUnit(name, None) for name in printed], known, place or None)
    asked = {point.subject for point in points}
    found: dict[tuple[str, str], MeantUnit] = {}
    for one in resolutions:
        proposal = one.full_name if one.printed in asked else ""
        if alias_key(place, one.printed) in refused:
            found[place, one.printed] = MeantUnit(one.printed, None, (), proposal, one.unit_id is not None)
        else:
            found[place, one.printed] = MeantUnit(
                one.full_name, one.unit_id, names.get(one.unit_id or 0, frozenset()), proposal, one.unit_id is not None)
    return found
