"""Incomplete lists on the desk: one row a body, with the verb that leads to the cure."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.listings.desk import DeskItem, DeskTopic, Urgency
from secretariat.domain.records import RecordKind, RecordRef

_NAMED_AT_MOST = 2


@dataclass(frozen=True, slots=True)
class GapFact:
    """A body and its member units that have no liaison, or no member's seat."""

    body_id: int
    body: str
    without_liaison: tuple[str, ...]
    without_member: tuple[str, ...]


def item_of_gaps(fact: GapFact) -> DeskItem:
    """Say what a body's list lacks; it presses nobody, but it should be whole before the next notice."""
    parts = [words for words in (_counted(fact.without_liaison, "联络员"), _counted(fact.without_member, "成员席位")) if words]
    return DeskItem(Urgency.THIS_YEAR, DeskTopic.MEETING, f"{fact.body}名单不全：{'，'.join(parts)}",
                    f"{fact.body} • {_named(fact.without_liaison or fact.without_member)}", "发通知前补齐", "增设席位", "seat.add",
                    RecordRef(RecordKind.BODY, fact.body_id))


def _counted(units: tuple[str, ...], lacks: str) -> str:
    return f"{len(units)}个单位没有{lacks}" if units else ""


def _named(units: tuple[str, ...]) -> str:
    return "、".join(units[:_NAMED_AT_MOST]) + ("等" if len(units) > _NAMED_AT_MOST else "")
