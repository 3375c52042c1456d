"""The palette's search: any record by part of its name, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from secretariat.domain.dates import month_and_day
from secretariat.domain.listings.lookup import LookupGroup, LookupHit
from secretariat.domain.names import printed
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.tasks import TaskStatus
from secretariat.persistence import spelling
from secretariat.persistence.queries import lookup as queries
from secretariat.services.workplace import Workplace

_ACTS = (("meeting.arrange", "新建会议"), ("body.find_seat", "人员递补"), ("body.go_to_day", "看某一天的名单"),
         ("body.copy_roster", "复制名单"), ("seat.add", "增设席位"))
"""What can be done with a body, as (command of the window, words)."""
_SEATS_OFFERED = 8


class Lookup:
    """Finds records by 汉字, 全拼 or 首字母."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def find(self, words: str, limit_per_group: int = 5) -> tuple[LookupHit, ...]:
        """Return what the words mean, group by group in the palette's order; nothing for blank words."""
        if not words.strip():
            return ()
        limit = limit_per_group
        with self._workplace.look() as connection:
            found: tuple[tuple[LookupGroup, RecordKind, list[Any], Callable[[Any], tuple[str, str]]], ...] = (
                (LookupGroup.BODY, RecordKind.BODY, queries.bodies(connection, words, limit), _body),
                (LookupGroup.MEETING, RecordKind.MEETING, queries.meetings(connection, words, limit), _meeting),
                (LookupGroup.TASK, RecordKind.TASK, queries.tasks(connection, words, limit), _task),
                (LookupGroup.DOCUMENT, RecordKind.DOCUMENT, queries.documents(connection, words, limit), _document),
                (LookupGroup.PERSON, RecordKind.PERSON, queries.people(connection, words, limit), _person),
                (LookupGroup.UNIT, RecordKind.UNIT, queries.units(connection, words, limit), _unit),
            )
        hits: list[LookupHit] = []
        for group, kind, rows, describe in found:
            of_group = _hits(group, kind, rows, describe, words)[:limit]
            hits.extend(of_group)
            if group is LookupGroup.BODY and of_group:
                hits.extend(_acts(of_group[0].target, of_group[0].title, words))
            elif group is LookupGroup.PERSON and len(of_group) == 1:
                hits.extend(self._acts_of_person(of_group[0].target, of_group[0].title, words))
        return tuple(hits)

    def acts_for(self, target: RecordRef, title: str) -> tuple[LookupHit, ...]:
        """Return what can be done from the palette with a body, or with the seats a person holds today; nothing with others."""
        if target.kind is RecordKind.PERSON:
            return tuple(self._acts_of_person(target, title, ""))
        return tuple(_acts(target, title, "")) if target.kind is RecordKind.BODY else ()

    def _acts_of_person(self, person: RecordRef, name: str, words: str) -> list[LookupHit]:
        title = f"{name}：人员递补"
        with self._workplace.look() as connection:
            seats = queries.seats_held(connection, person.id, self._workplace.today(), _SEATS_OFFERED)
        return [LookupHit(LookupGroup.ACT, title, spelling.hits(title, words), f"{seat.short_name}{seat.role}",
                          RecordRef(RecordKind.SEAT, seat.id), "seat.replace") for seat in seats]

    def spelled(self, title: str, words: str) -> tuple[tuple[int, int], ...]:
        """Return where typed words stand in any title, pinyin understood; for what the window itself offers."""
        return spelling.hits(title, words)


def _acts(body: RecordRef, name: str, words: str) -> list[LookupHit]:
    """Say what can be done with a body, the words set off where they stand in its name."""
    titles = ((command, f"{name}：{act}") for command, act in _ACTS)
    return [LookupHit(LookupGroup.ACT, title, spelling.hits(title, words), "", body, command) for command, title in titles]


def _hits(group: LookupGroup, kind: RecordKind, rows: Iterable[Any], describe: Callable[[Any], tuple[str, str]],
          words: str) -> list[LookupHit]:
    """Keep the rows whose title, number or keys really mean the words; rows found by an alias have no range to set off."""
    found = []
    for row in rows:
        title, detail = describe(row)
        ranges = spelling.hits(title, words)
        if ranges or kind in {RecordKind.BODY, RecordKind.UNIT, RecordKind.PERSON}:
            found.append(LookupHit(group, title, ranges, detail, RecordRef(kind, row.id)))
    return found


def _body(row: Any) -> tuple[str, str]:
    return row.short_name, row.name


def _meeting(row: Any) -> tuple[str, str]:
    return row.title, month_and_day(row.starts_at.date()) if row.starts_at else "日期未定"


def _task(row: Any) -> tuple[str, str]:
    if row.status is TaskStatus.COMPLETED:
        return row.text, "已办结"
    return row.text, month_and_day(row.deadline) if row.deadline else ""


def _document(row: Any) -> tuple[str, str]:
    return (f"{row.number}\u3000{row.title}" if row.number else row.title), row.registered_on.isoformat()


def _person(row: Any) -> tuple[str, str]:
    return printed(row.name), "，".join(part for part in (row.full_name, row.title) if part)


def _unit(row: Any) -> tuple[str, str]:
    return row.full_name, "通讯录"
