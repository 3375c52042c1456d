"""Rows that say the same thing twice after two units became one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from secretariat.domain.bodies import Body, Duty, DutyUnit, MemberUnit
from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.meetings import Invitation, Meeting
from secretariat.domain.stages import Stage
from secretariat.domain.units import GroupMember, UnitGroup
from secretariat.persistence.unit_of_work import UnitOfWork

Key = Callable[[Any], object]


def drop_doubles(work: UnitOfWork, kind: DirectoryKind, kept_id: int) -> None:
    """Leave a body, a duty, a collective party and a meeting to come with one row for the kept unit each.

    A meeting that was held keeps its rows: its lists are a snapshot.
    """
    if kind is not DirectoryKind.UNIT:
        return
    work.session.expire_all()
    _drop(work, MemberUnit, kept_id, lambda row: (row.body_id, row.until), lambda row: work.get(Body, row.body_id), "member_units")
    _drop(work, DutyUnit, kept_id, lambda row: row.duty_id, lambda row: work.get(Duty, row.duty_id), "units")
    _drop(work, GroupMember, kept_id, lambda row: (row.group_id, row.since, row.until),
          lambda row: work.get(UnitGroup, row.group_id), "members")
    _drop(work, Invitation, kept_id, lambda row: row.meeting_id if _is_ahead(work, row) else row.id,
          lambda row: work.get(Meeting, row.meeting_id), "invitations")
    work.flush()


def _is_ahead(work: UnitOfWork, invitation: Invitation) -> bool:
    return work.get(Meeting, invitation.meeting_id).step(Stage.HELD) is None


def _drop(work: UnitOfWork, entity: type[Any], kept_id: int, key: Key, whole_of: Callable[[Any], Any],
          parts: str) -> None:
    """Take away all rows but the first of one key, through the whole they are part of."""
    first: dict[object, Any] = {}
    for row in work.session.scalars(select(entity).filter_by(unit_id=kept_id)).all():
        known = first.setdefault(key(row), row)
        if known is not row:
            whole = whole_of(row)
            getattr(whole, parts).remove(row)
            work.flush()
