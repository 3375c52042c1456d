"""Corrections the clerk types into a reading before anything is stored: each gives a new reading, the old one stays."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeVar

from secretariat.domain.dates import parse_typed
from secretariat.domain.names import stored
from secretariat.domain.readings import BodyReading, Located, NoticeReading, ReplacementRoute, RulesReading, SeatReading
from secretariat.errors import RuleBroken

_ROUTES: Final[Mapping[str, ReplacementRoute]] = {
    "备案": ReplacementRoute.FILING, "报批": ReplacementRoute.APPROVAL, "发文": ReplacementRoute.REISSUE,
}
_BODY_FIELDS: Final = frozenset({"name", "lead_unit", "office_at", "mandate", "office_director", "office_members"})
_HEAD_FIELDS: Final = frozenset({"doc_number", "title", "issuer"})
_Item = TypeVar("_Item")
_Part = TypeVar("_Part", NoticeReading, BodyReading, RulesReading)


def with_fact(reading: NoticeReading, field: str, typed: str) -> NoticeReading:
    """Correct a fact of the head: a field of the notice or of its body; an empty text takes it away.

    A corrected word keeps its place in the text, because that is where the clerk looks it up.
    """
    if field in _HEAD_FIELDS:
        return _changed(reading, field, _located(getattr(reading, field), typed))
    if field in _BODY_FIELDS:
        return replace(reading, body=_changed(reading.body, field, _located(getattr(reading.body, field), typed)))
    raise KeyError(field)


def with_date(reading: NoticeReading, day: date | None) -> NoticeReading:
    """Correct the date of the notice."""
    return replace(reading, date=day)


def with_seat(reading: NoticeReading, index: int, field: str, typed: str) -> NoticeReading:
    """Correct role, name, unit or title of a seat; the post is kept as unit and title together."""
    seat = reading.seats[index]
    if field == "role":
        seat = replace(seat, role=typed or seat.role)
    elif field == "name":
        seat = replace(seat, name=stored(typed) or None)
    elif field == "unit":
        seat = replace(seat, unit=typed or None, post=_post(typed, _title(seat)))
    else:
        seat = replace(seat, post=_post(seat.unit or "", typed))
    return replace(reading, seats=_put(reading.seats, index, seat))


def with_duty(reading: NoticeReading, index: int, field: str, typed: str) -> NoticeReading:
    """Correct the units or the text of a duty."""
    duty = reading.duties[index]
    duty = replace(duty, units=_list(typed)) if field == "units" else replace(duty, text=typed or duty.text)
    return replace(reading, duties=_put(reading.duties, index, duty))


def with_task(reading: NoticeReading, index: int, field: str, typed: str) -> NoticeReading:
    """Correct the text or the parties of a task."""
    task = reading.tasks[index]
    if field == "text":
        task = replace(task, text=typed or task.text)
    elif field == "lead":
        task = replace(task, lead=_list(typed))
    else:
        task = replace(task, responsible=_list(typed), guiding=())
    return replace(reading, tasks=_put(reading.tasks, index, task))


def with_phase(reading: NoticeReading, index: int, field: str, typed: str, today: date) -> NoticeReading:
    """Correct the name or a day of a phase. Raises RuleBroken where the words are no day."""
    phase = reading.phases[index]
    if field == "name":
        phase = replace(phase, name=typed or phase.name)
    else:
        day = typed_day(typed, today)
        phase = replace(phase, start=day) if field == "start" else replace(phase, end=day)
    return replace(reading, phases=_put(reading.phases, index, phase))


def with_rule(reading: NoticeReading, field: str, typed: str) -> NoticeReading:
    """Correct one rule. Raises RuleBroken where the words do not fit it."""
    if field in _BODY_FIELDS:
        return with_fact(reading, field, typed)
    if field == "basis_documents":
        return replace(reading, basis_documents=tuple(Located(line.strip()) for line in typed.splitlines() if line.strip()))
    value: object = typed or None
    if field == "plenaries_per_year":
        value = _number(typed)
    elif field == "proposers":
        value = _list(typed)
    elif field == "replacement":
        value = _route(typed)
    return replace(reading, rules=_changed(reading.rules, field, value))


def without_line(reading: NoticeReading, kind: str, index: int) -> NoticeReading:
    """Take a seat, duty, task, phase, addressee or copy out."""
    return _changed(reading, kind, _drop(getattr(reading, kind), index))


def with_new_seat(reading: NoticeReading, role: str) -> tuple[NoticeReading, int]:
    """Add an empty seat after the last of its role, and say at which index."""
    same = [index for index, seat in enumerate(reading.seats) if seat.role == role]
    place = same[-1] + 1 if same else len(reading.seats)
    seat = SeatReading(role=role, name=None, unit=None, post=None)
    return replace(reading, seats=(*reading.seats[:place], seat, *reading.seats[place:])), place


def typed_day(typed: str, today: date) -> date | None:
    """Understand a day as typed; None for nothing. Raises RuleBroken where the words are no day."""
    if not typed.strip():
        return None
    day = parse_typed(typed, today)
    if day is None:
        raise RuleBroken(f"“{typed}”不是日期，可以写成2024-07-22、7月22日或0722。")
    return day


def _changed(part: _Part, field: str, value: object) -> _Part:
    change: dict[str, Any] = {field: value}
    return replace(part, **change)


def _located(old: Located | None, typed: str) -> Located | None:
    return Located(typed.strip(), old.span if old else None) if typed.strip() else None


def _title(seat: SeatReading) -> str:
    post = seat.post or ""
    return post.removeprefix(seat.unit) if seat.unit else post


def _post(unit: str, title: str) -> str | None:
    return f"{unit}{title.removeprefix(unit) if unit else title}" or None


def _list(typed: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[、，,；;\n]", typed) if part.strip())


def _number(typed: str) -> int | None:
    if not typed:
        return None
    found = re.search(r"\d+", typed)
    if found is None:
        raise RuleBroken("全体会议每年次数要写成数字，例如1；没有要求就留空。")
    return int(found[0])


def _route(typed: str) -> ReplacementRoute | None:
    if not typed:
        return None
    route = next((value for word, value in _ROUTES.items() if word in typed), None)
    if route is None:
        raise RuleBroken("人员递补办法请写备案、报批或发文；没有规定就留空。")
    return route


def _put(items: tuple[_Item, ...], index: int, item: _Item) -> tuple[_Item, ...]:
    return (*items[:index], item, *items[index + 1 :])


def _drop(items: tuple[_Item, ...], index: int) -> tuple[_Item, ...]:
    return (*items[:index], *items[index + 1 :])
