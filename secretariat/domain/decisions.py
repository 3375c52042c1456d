"""Decisions of a meeting 议定事项, and the tasks they become."""

from __future__ import annotations

import re
from datetime import date

from secretariat.domain.meetings import Decision, Meeting
from secretariat.domain.stages import Stage
from secretariat.domain.tasks import PartyRole, Task, TaskParty
from secretariat.errors import NotFound, RuleBroken

_BETWEEN_UNITS = re.compile(r"[、，,；;]\s*")


def add(meeting: Meeting, text: str, lead: str | None, responsible: str | None, deadline: date | None) -> Decision:
    """Enter what was decided. Raises RuleBroken before the meeting was held, or where nothing is said."""
    if meeting.step(Stage.HELD) is None:
        raise RuleBroken("会议还没有召开，不能登记议定事项。", cure="meeting.hold")
    decision = Decision(ordinal=max((one.ordinal for one in meeting.decisions), default=0) + 1, text="")
    change(decision, text, lead, responsible, deadline)
    meeting.decisions.append(decision)
    return decision


def change(decision: Decision, text: str, lead: str | None, responsible: str | None, deadline: date | None) -> None:
    """Say a decision anew. Raises RuleBroken where nothing is said."""
    if not text.strip():
        raise RuleBroken("请填写议定事项。")
    decision.text, decision.deadline = text.strip(), deadline
    decision.lead, decision.responsible = (lead or "").strip() or None, (responsible or "").strip() or None


def remove(meeting: Meeting, decision_id: int) -> None:
    """Take a decision off and close the gap. Raises NotFound, and RuleBroken once it became a task."""
    found = next((one for one in meeting.decisions if one.id == decision_id), None)
    if found is None:
        raise NotFound("这条议定事项不在了，可能已被删除。")
    if found.task_id is not None:
        raise RuleBroken("这条议定事项已经转为督办任务，不能删除。")
    meeting.decisions.remove(found)
    for ordinal, one in enumerate(sorted(meeting.decisions, key=lambda one: one.ordinal), start=1):
        one.ordinal = ordinal


def task_of(decision: Decision, meeting: Meeting, document_id: int | None) -> Task:
    """Return the task a decision becomes, with its parties. Raises RuleBroken where it is one already, or names no unit."""
    if decision.task_id is not None:
        raise RuleBroken("这条议定事项已经转为督办任务。")
    parties = [*_parties(decision.lead, PartyRole.LEAD), *_parties(decision.responsible, PartyRole.RESPONSIBLE)]
    if not parties:
        raise RuleBroken("请先填写牵头单位或者责任单位，再转为督办任务。")
    for ordinal, party in enumerate(parties, start=1):
        party.ordinal = ordinal
    return Task(body_id=meeting.body_id, meeting_id=meeting.id, document_id=document_id, ordinal=decision.ordinal,
                text=decision.text, deadline=decision.deadline, parties=parties)


def _parties(units: str | None, role: PartyRole) -> list[TaskParty]:
    return [TaskParty(role=role, ordinal=0, printed_name=name) for name in _BETWEEN_UNITS.split(units or "") if name.strip()]
