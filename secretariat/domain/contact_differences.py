"""A contact book from outside against the directory: every row is the same, new, changed, moved or undecided; nothing is merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from secretariat.domain.contact_rows import ContactRow, UnreadRow
from secretariat.domain.listings.contact_books import ContactLine, ContactPreview, FieldChange, LineKind
from secretariat.domain.telephone import same_number
from secretariat.domain.unit_names import title_in

_ORDER = (LineKind.CONFLICT, LineKind.ALIAS, LineKind.MOVE, LineKind.UNREAD, LineKind.CHANGE, LineKind.ADD)
Place = str


@dataclass(frozen=True, slots=True)
class KnownContact:
    """A person of the directory with one post held today."""

    person_id: int
    version: int
    name: str
    unit_id: int | None
    unit: str
    title: str
    mobile: str
    phone: str
    notes: str


@dataclass(frozen=True, slots=True)
class MeantUnit:
    """What a unit's name in the file means: a unit of the directory (``unit_id``) or one to be entered.

    ``proposal`` is the unit it is only supposed to mean, until the clerk says so; empty where the name is known.
    """

    full_name: str
    unit_id: int | None
    names: Collection[str] = ()
    proposal: str = ""
    in_directory: bool = False
    """Whether what is proposed is a unit of the directory, or another name in the same file."""


def compare(read: Iterable[ContactRow | UnreadRow], known: Sequence[KnownContact],
            units: Mapping[tuple[Place, str], MeantUnit]) -> ContactPreview:
    """Return what taking the rows in would do. ``units`` tells by place and printed name what each unit of the file means."""
    by_key: dict[tuple[str, int | None], list[KnownContact]] = defaultdict(list)
    by_name: dict[str, list[KnownContact]] = defaultdict(list)
    for person in known:
        by_key[person.name, person.unit_id].append(person)
        by_name[person.name].append(person)
    lines: list[ContactLine] = []
    seen: dict[tuple[str, str, str], ContactRow] = {}
    same = count = 0
    for row in read:
        count += 1
        if isinstance(row, UnreadRow):
            lines.append(_line(LineKind.UNREAD, row.number, sentence=row.reason, name="", notes=row.words))
            continue
        unit = units.get((row.place, row.unit)) if row.unit else None
        key = (row.name, row.place, unit.full_name if unit else "")
        first = seen.setdefault(key, row)
        if first is not row:
            if _says(first) == _says(row):
                same += 1
            else:
                lines.append(_of(row, unit, LineKind.CONFLICT, f"第{first.number}行已有同一个人，内容不同，以第{first.number}行为准。"))
            continue
        line = _compared(row, unit, by_key, by_name)
        if line is None:
            same += 1
        else:
            lines.append(line)
    lines += _aliases(units, lines)
    lines.sort(key=lambda line: (_ORDER.index(line.kind), line.numbers))
    return ContactPreview(tuple(lines), same, count, tuple(dict.fromkeys(
        unit.full_name for unit in units.values() if unit.unit_id is None)))


def _compared(row: ContactRow, unit: MeantUnit | None, by_key: Mapping[tuple[str, int | None], list[KnownContact]],
              by_name: Mapping[str, list[KnownContact]]) -> ContactLine | None:
    unit_id = unit.unit_id if unit else None
    known_unit = unit is None or unit_id is not None
    here = by_key.get((row.name, unit_id), []) if known_unit else []
    if here:
        return _beside(row, unit, here)
    moved = [person for person in by_name.get(row.name, []) if row.mobile and same_number(person.mobile, row.mobile)]
    if unit is not None and len({person.person_id for person in moved}) == 1:
        was = moved[0].unit or "没有单位"
        told = f"同名同手机的人现在是{was}{moved[0].title}。勾上就改到{unit.full_name}，席位不变。{row.remark}"
        return _of(row, unit, LineKind.MOVE, told, person=moved[0], changes=_changes(row, unit, moved[0]))
    if not row.unit and by_name.get(row.name):
        return _without_unit(row, by_name[row.name])
    return _of(row, unit, LineKind.ADD, f"登记到{unit.full_name}。{row.remark}" if unit else f"登记，没有单位。{row.remark}")


def _beside(row: ContactRow, unit: MeantUnit | None, here: Sequence[KnownContact]) -> ContactLine | None:
    """Compare a row with whoever has its name in its unit."""
    ids = {person.person_id for person in here}
    if len(ids) > 1:
        if any(not _changes(row, unit, person) for person in here):
            return None
        where = unit.full_name if unit else "没有单位的人里"
        return _of(row, unit, LineKind.CONFLICT, f"{where}有{len(ids)}个{row.name}，分不清是哪一个，请先在通讯录里合并或者手工修改。")
    changes = _changes(row, unit, here[0])
    if not changes:
        # What the directory itself keeps in this writing needs no remark.
        known = row.written == (here[0].mobile, here[0].phone)
        return _of(row, unit, LineKind.CONFLICT, row.remark) if row.remark and not known else None
    told = "，".join(f"{one.word}{one.before}改为{one.after}" if one.before else f"补{one.word}{one.after}" for one in changes)
    return _of(row, unit, LineKind.CHANGE, f"{told}。{row.remark}", person=here[0], changes=changes)


def _without_unit(row: ContactRow, others: Sequence[KnownContact]) -> ContactLine | None:
    """Compare a row that names no unit with everybody of its name."""
    if any(not _changes(row, None, person) for person in others):
        return None
    where = "、".join(dict.fromkeys(person.unit or "没有单位" for person in others))
    return _of(row, None, LineKind.CONFLICT, f"没有写单位，通讯录里{where}有同名的人。勾上就另登记一个{row.name}。", may_tick=True)


def _changes(row: ContactRow, unit: MeantUnit | None, person: KnownContact) -> tuple[FieldChange, ...]:
    """Return what a row says otherwise than the directory; what it does not say changes nothing."""
    title = _title(row, unit)
    found = []
    if title and person.title not in {title, row.title}:
        found.append(FieldChange("职务", person.title, title))
    if row.mobile and not same_number(row.mobile, person.mobile):
        found.append(FieldChange("手机", person.mobile, row.mobile))
    if row.phone and not same_number(row.phone, person.phone):
        found.append(FieldChange("办公电话", person.phone, row.phone))
    if row.notes and row.notes != person.notes:
        found.append(FieldChange("备注", person.notes, row.notes))
    return tuple(found)


def _aliases(units: Mapping[tuple[Place, str], MeantUnit], lines: Iterable[ContactLine]) -> list[ContactLine]:
    """Return a line for each name that is only supposed to mean a unit; answered no, it is a unit of its own."""
    first: dict[tuple[Place, str], int] = {}
    for line in lines:
        first.setdefault((line.place, line.unit), line.numbers[0])
    return [
        ContactLine(alias_key(place, printed), LineKind.ALIAS, (first.get((place, printed), 0),), printed, printed, "", "", "", "",
                    f"{printed}就是{'通讯录' if unit.in_directory else '这个表'}里的{unit.proposal}，记住这个写法。不勾就另登记单位。",
                    ticked=unit.full_name == unit.proposal, unit_id=unit.unit_id, full_unit=unit.full_name, place=place)
        for (place, printed), unit in units.items() if unit.proposal]


def alias_key(place: Place, printed: str) -> str:
    """Return the key of the line that asks what a unit's name in a file means."""
    return f"alias:{place}:{printed}"


def _title(row: ContactRow, unit: MeantUnit | None) -> str:
    """Return a row's title without the unit it begins with."""
    names = {row.unit, *((*unit.names, unit.full_name) if unit else ())}
    return title_in(row.title, names) if row.title else ""


def _says(row: ContactRow) -> tuple[str, ...]:
    return row.title, row.mobile, row.phone, row.notes


def _of(row: ContactRow, unit: MeantUnit | None, kind: LineKind, sentence: str, *, person: KnownContact | None = None,
        changes: tuple[FieldChange, ...] = (), may_tick: bool = False) -> ContactLine:
    return ContactLine(
        f"row:{row.number}", kind, (row.number,), row.name, row.unit, _title(row, unit), row.mobile, row.phone, row.notes, sentence,
        ticked=kind in {LineKind.ADD, LineKind.CHANGE}, may_tick=may_tick or kind is not LineKind.CONFLICT, changes=changes,
        person_id=person.person_id if person else None, version=person.version if person else None,
        unit_id=unit.unit_id if unit else None, full_unit=unit.full_name if unit else "", place=row.place)


def _line(kind: LineKind, number: int, *, sentence: str, name: str, notes: str) -> ContactLine:
    return ContactLine(f"row:{number}", kind, (number,), name, "", "", "", "", notes, sentence, ticked=False, may_tick=False)
