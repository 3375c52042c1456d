"""Meetings of the office with their stages, receipts, attendance and decisions, and the tasks that hang on bodies."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from secretariat.domain.meetings import KIND_NAMES, AttendanceState, MeetingKind, ParticipantKind, ReceiptState
from secretariat.domain.stages import STAGES, Stage
from secretariat.persistence.tables.meetings import (
    AGENDA_ITEM,
    ATTENDANCE,
    DECISION,
    INVITATION,
    MEETING,
    MEETING_STEP,
)
from tests.benchmarks.large_office.bodies import WrittenBody
from tests.benchmarks.large_office.directory import Directory
from tests.benchmarks.large_office.rows import Rows
from tests.benchmarks.large_office.size import BEGINNING, TODAY, Size

_WORKDAYS = 5
_LAST_DAY = date(2026, 12, 25)
_OPEN_SINCE = TODAY - timedelta(days=21)
_DAYS_BEFORE = (30, 24, 18, 7, 0, -3, -6, -12)
"""How long before the meeting each stage is reached."""


@dataclass(frozen=True)
class WrittenMeeting:
    """What papers and tasks need to know of a meeting."""

    id: int
    body: WrittenBody
    kind: MeetingKind
    title: str
    day: date
    archived: bool


def write_meetings(
    rows: Rows, size: Size, bodies: tuple[WrittenBody, ...], directory: Directory, random_numbers: random.Random
) -> Iterator[WrittenMeeting]:
    """Write the meetings one by one, oldest first, each calling as many units as make up the receipts asked for."""
    each, more = divmod(size.receipts, size.meetings)
    span = (_LAST_DAY - BEGINNING).days - 60
    for number in range(size.meetings):
        body = bodies[number % len(bodies)]
        day = _workday(BEGINNING + timedelta(days=60 + number * span // size.meetings))
        round_ = number // len(bodies)
        kind = (MeetingKind.PLENARY, MeetingKind.PARTIAL, MeetingKind.PARTIAL, MeetingKind.LIAISON)[round_ % 4]
        title = f"{body.short_name}{day.year}年第{round_ + 1}次{KIND_NAMES[kind]}"
        called = sorted(random_numbers.sample(range(len(body.units)), each + (number < more)))
        yield _meeting(rows, body, kind, title, day, called, directory, random_numbers)


def _meeting(rows: Rows, body: WrittenBody, kind: MeetingKind, title: str, day: date, called: list[int], directory: Directory,
             random_numbers: random.Random) -> WrittenMeeting:
    held = day < TODAY
    archived = day < _OPEN_SINCE
    starts_at = datetime.combine(day, time(9 + random_numbers.randrange(2) * 5, 30))
    meeting = rows.add(
        MEETING, body_id=body.id, kind=kind, kind_name=KIND_NAMES[kind], title=title, starts_at=starts_at,
        room=f"区政府第{random_numbers.randint(1, 6)}会议室", proposer="办公室主任",
        reply_by=datetime.combine(day - timedelta(days=2), time(17)),
        record_text=None if not held else "与会人员听取汇报并逐项讨论。",
        minutes_text=None if not archived else "会议听取了有关情况的汇报，研究了下一步工作。")
    _stages(rows, meeting, day, archived=archived, held=held)
    for ordinal in (1, 2):
        rows.add(AGENDA_ITEM, meeting_id=meeting, ordinal=ordinal, text=f"听取第{ordinal}项工作推进情况的汇报",
                 reporter=body.units[called[ordinal % len(called)]][1], minutes=15, material="已收")
    for ordinal, place in enumerate(called, start=1):
        unit, printed = body.units[place]
        answered = held or ((day - TODAY).days < 20 and ordinal % 2)
        rows.add(INVITATION, meeting_id=meeting, unit_id=unit, unit_printed=printed, ordinal=ordinal,
                 state=ReceiptState.REGISTERED if answered else ReceiptState.UNSIGNED,
                 signed_on=day - timedelta(days=5) if answered else None)
    _attendances(rows, meeting, body, {body.units[place][0] for place in called}, day, directory, random_numbers, held=held)
    if held:
        for ordinal in (1, 2):
            rows.add(DECISION, meeting_id=meeting, ordinal=ordinal, text=f"原则同意第{ordinal}项工作方案，由牵头单位修改后印发。",
                     lead=body.units[called[0]][1], deadline=day + timedelta(days=30))
    return WrittenMeeting(meeting, body, kind, title, day, archived)


def _stages(rows: Rows, meeting: int, day: date, *, archived: bool, held: bool) -> None:
    if archived:
        reached = STAGES
    elif held:
        reached = STAGES[: STAGES.index(Stage.HELD) + 1]
    else:
        reached = tuple(stage for stage, before in zip(STAGES, _DAYS_BEFORE, strict=True) if day - timedelta(days=before) <= TODAY)
    for stage, before in zip(reached, _DAYS_BEFORE, strict=False):
        rows.add(MEETING_STEP, meeting_id=meeting, stage=stage, on=day - timedelta(days=before), by="何静")


def _attendances(rows: Rows, meeting: int, body: WrittenBody, called: set[int], day: date, directory: Directory,
                 random_numbers: random.Random, *, held: bool) -> None:
    ordinal = 0
    for seat in body.seats:
        if seat.rank.value == "liaison" or (seat.unit_id is not None and seat.unit_id not in called):
            continue
        ordinal += 1
        holder = next((one for one in seat.holders if one.covers(day)), None)
        state = AttendanceState.EXPECTED
        if held:
            state = random_numbers.choices(
                (AttendanceState.PRESENT, AttendanceState.SUBSTITUTE, AttendanceState.EXCUSED, AttendanceState.ABSENT),
                weights=(80, 12, 6, 2))[0]
        substitute = state is AttendanceState.SUBSTITUTE
        rows.add(
            ATTENDANCE, meeting_id=meeting, kind=ParticipantKind.SEAT, ordinal=ordinal, seat_id=seat.id, unit_id=seat.unit_id,
            unit_printed="区政府" if seat.unit_id is None else directory.units[seat.unit_id - 1], role=seat.role,
            person_id=holder.person_id if holder else None,
            name=directory.people[holder.person_id - 1] if holder else None, post=holder.post if holder else None, state=state,
            substitute_name=random_numbers.choice(directory.people) if substitute else None,
            reason="外出学习" if state is AttendanceState.EXCUSED else None,
            signed_at=datetime.combine(day, time(9, 20)) if held and state in {AttendanceState.PRESENT, AttendanceState.SUBSTITUTE}
            else None)


def _workday(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - _WORKDAYS + 1))
