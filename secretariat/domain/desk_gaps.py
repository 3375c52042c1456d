"""Incomplete lists on the desk: one row a body, with the verb that leads to the cure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from secretariat.domain.dates import month_and_day
from secretariat.domain.listings.desk import DeskItem, DeskTopic, Urgency
from secretariat.domain.records import RecordKind, RecordRef

_NAMED_AT_MOST = 2
PATIENCE = timedelta(days=14)
"""So long a unit may take to answer before the desk says so."""


@dataclass(frozen=True, slots=True)
class GapFact:
    """A body and its member units that have no liaison, or no member's seat."""

    body_id: int
    body: str
    without_liaison: tuple[str, ...]
    without_member: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LateFact:
    """Units of a body that owe something, how many, and since when the first of them does."""

    body_id: int
    body: str
    units: int
    since: date


def item_of_counterparts(fact: LateFact, today: date) -> DeskItem:
    """Say how many units should have set the body up in turn by now."""
    return DeskItem(Urgency.OVERDUE, DeskTopic.MEETING, f"{fact.body}比照成立还差{fact.units}家",
                    f"{fact.body} • 时限{month_and_day(fact.since)}", f"超期{(today - fact.since).days}天", "登记情况",
                    "body.show_counterparts", RecordRef(RecordKind.BODY, fact.body_id))


def item_of_verification(fact: LateFact, today: date) -> DeskItem:
    """Say how many units have not answered what their names are."""
    return DeskItem(Urgency.THIS_YEAR, DeskTopic.MEETING, f"{fact.body}名单核实还有{fact.units}家没有回复",
                    f"{fact.body} • {month_and_day(fact.since)}发出", f"已{(today - fact.since).days}天", "登记核实",
                    "body.begin_verification", RecordRef(RecordKind.BODY, fact.body_id))


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
