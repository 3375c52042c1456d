"""How the domain's entities lie in the tables: imperative, versioned, journaled, their parts owned by their wholes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import event
from sqlalchemy.orm import composite, registry, relationship

from secretariat.domain.archive import ArchivalFile, ArchivalUnit
from secretariat.domain.bodies import Body, BodyRules, Duty, DutyUnit, FormerName, MemberUnit, Phase
from secretariat.domain.body_offices import OfficeMember
from secretariat.domain.counterparts import Counterpart
from secretariat.domain.documents import Document, NumberCounter, NumberSeries, Revision
from secretariat.domain.duplicates import DistinctPair
from secretariat.domain.meetings import AgendaItem, Attendance, Decision, Invitation, Meeting, MeetingStep
from secretariat.domain.people import Person, Post
from secretariat.domain.seating_plans import SeatingPlace, SeatingPlan
from secretariat.domain.seats import Appointment, FormerPlace, Seat
from secretariat.domain.settings import OfficeSetting
from secretariat.domain.tasks import Task, TaskParty
from secretariat.domain.templates import OfficeTemplate
from secretariat.domain.units import FormerUnitName, GroupMember, Place, Unit, UnitAlias, UnitGroup
from secretariat.domain.verifications import Verification
from secretariat.persistence.journal_events import follow
from secretariat.persistence.search_keys import name_keys, person_keys
from secretariat.persistence.tables import (
    archive,
    bodies,
    body_ledgers,
    documents,
    meetings,
    people,
    seats,
    settings,
    tasks,
    templates,
    units,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Column, Connection, Table
    from sqlalchemy.orm import Mapper, RelationshipProperty

_SEARCH_KEYS = "_search_keys"
_REGISTRY = registry()


@cache
def map_everything() -> None:
    """Map every entity once; later calls do nothing. Until then the entities are plain dataclasses and cost no start."""
    _map_directory()
    _map_bodies()
    _map_meetings()
    _map_papers()
    _REGISTRY.configure()


def mapped_entities() -> tuple[type[Any], ...]:
    """Return every entity there is, by the names of their tables; after ``map_everything``."""
    return tuple(mapper.class_ for mapper in sorted(_REGISTRY.mappers, key=lambda mapper: mapper.local_table.description))


def _map_directory() -> None:
    _map(Place, units.PLACE)
    _map(UnitAlias, units.UNIT_ALIAS, keys=_alias_keys)
    _map(FormerUnitName, units.FORMER_UNIT_NAME)
    _map(Unit, units.UNIT, aliases=_parts(UnitAlias, units.UNIT_ALIAS.c.id),
         former_names=_parts(FormerUnitName, units.FORMER_UNIT_NAME.c.until), keys=_unit_keys)
    _map(Post, people.POST)
    _map(Person, people.PERSON, posts=_parts(Post, people.POST.c.id), keys=_person_keys)
    _map(GroupMember, units.GROUP_MEMBER)
    _map(UnitGroup, units.UNIT_GROUP, members=_parts(GroupMember, units.GROUP_MEMBER.c.ordinal), keys=_group_keys)
    _map(DistinctPair, units.DISTINCT_PAIR)
    _map(OfficeSetting, settings.OFFICE_SETTING)


def _map_bodies() -> None:
    table = bodies.BODY
    _map(MemberUnit, bodies.MEMBER_UNIT)
    _map(DutyUnit, bodies.DUTY_UNIT)
    _map(Duty, bodies.DUTY, units=_parts(DutyUnit, bodies.DUTY_UNIT.c.id))
    _map(Phase, bodies.PHASE)
    _map(FormerName, bodies.FORMER_NAME)
    _map(OfficeMember, body_ledgers.OFFICE_MEMBER)
    _map(Counterpart, body_ledgers.COUNTERPART)
    _map(Verification, body_ledgers.VERIFICATION)
    rule_columns = {
        "_plenaries": table.c.plenaries,
        "_plenary_period": table.c.plenary_period,
        "_replacement": table.c.replacement,
        "_approver": table.c.approver,
        "_consent": table.c.consent,
        "_seal_unit": table.c.seal_unit,
        "_issuer": table.c.issuer,
        "_proposers": table.c.proposers,
        "_chairs": table.c.chairs,
    }
    _map(
        Body,
        table,
        **rule_columns,
        rules=composite(BodyRules, *rule_columns),
        member_units=_parts(MemberUnit, bodies.MEMBER_UNIT.c.ordinal),
        duties=_parts(Duty, bodies.DUTY.c.ordinal),
        phases=_parts(Phase, bodies.PHASE.c.ordinal),
        former_names=_parts(FormerName, bodies.FORMER_NAME.c.until),
        office_staff=_parts(OfficeMember, body_ledgers.OFFICE_MEMBER.c.ordinal),
        keys=_body_keys,
    )
    _map(Appointment, seats.APPOINTMENT)
    _map(FormerPlace, seats.FORMER_PLACE)
    _map(Seat, seats.SEAT, appointments=_parts(Appointment, seats.APPOINTMENT.c.since),
         former_places=_parts(FormerPlace, seats.FORMER_PLACE.c.until))


def _map_meetings() -> None:
    for entity, table in (
        (MeetingStep, meetings.MEETING_STEP),
        (AgendaItem, meetings.AGENDA_ITEM),
        (Invitation, meetings.INVITATION),
        (Attendance, meetings.ATTENDANCE),
        (Decision, meetings.DECISION),
        (SeatingPlace, meetings.SEATING_PLACE),
    ):
        _map(entity, table)
    _map(
        Meeting,
        meetings.MEETING,
        steps=_parts(MeetingStep, meetings.MEETING_STEP.c.id),
        agenda=_parts(AgendaItem, meetings.AGENDA_ITEM.c.ordinal),
        invitations=_parts(Invitation, meetings.INVITATION.c.ordinal),
        attendances=_parts(Attendance, meetings.ATTENDANCE.c.ordinal),
        decisions=_parts(Decision, meetings.DECISION.c.ordinal),
    )
    _map(SeatingPlan, meetings.SEATING_PLAN, places=_parts(SeatingPlace, meetings.SEATING_PLACE.c.id))


def _map_papers() -> None:
    _map(Revision, documents.REVISION)
    _map(Document, documents.DOCUMENT, revisions=_parts(Revision, documents.REVISION.c.ordinal))
    _map(NumberSeries, documents.NUMBER_SERIES)
    _map(NumberCounter, documents.NUMBER_COUNTER)
    _map(OfficeTemplate, templates.OFFICE_TEMPLATE)
    _map(TaskParty, tasks.TASK_PARTY)
    _map(Task, tasks.TASK, parties=_parts(TaskParty, tasks.TASK_PARTY.c.ordinal))
    _map(ArchivalFile, archive.ARCHIVAL_FILE)
    _map(ArchivalUnit, archive.ARCHIVAL_UNIT, files=_parts(ArchivalFile, archive.ARCHIVAL_FILE.c.ordinal))


def _map(entity: type[Any], table: Table, *, keys: Callable[[Any], str] | None = None, **properties: Any) -> None:
    """Map one entity to one table, counted and journaled; ``keys`` gives what look-ups find it by, kept up at every write."""
    if keys is not None:
        properties[_SEARCH_KEYS] = table.c.search_keys
    mapper = _REGISTRY.map_imperatively(entity, table, version_id_col=table.c.version, properties=properties)
    if keys is not None:
        _keep_keys(mapper, keys)
    follow(mapper)


def _keep_keys(mapper: Mapper[Any], keys: Callable[[Any], str]) -> None:
    def write_keys(_: Mapper[Any], __: Connection, target: Any) -> None:
        fresh = keys(target)
        if getattr(target, _SEARCH_KEYS, None) != fresh:
            setattr(target, _SEARCH_KEYS, fresh)

    event.listen(mapper, "before_insert", write_keys)
    event.listen(mapper, "before_update", write_keys)


def _parts(part: type[Any], order: Column[Any]) -> RelationshipProperty[Any]:
    """Relate a whole to the parts that live and die with it, deleted one by one so that the journal sees each."""
    return relationship(part, cascade="all, delete-orphan", order_by=order)


def _person_keys(person: Person) -> str:
    return person_keys(person.name)


def _unit_keys(unit: Unit) -> str:
    return name_keys(unit.full_name, unit.short_name)


def _group_keys(group: UnitGroup) -> str:
    return name_keys(group.name)


def _alias_keys(alias: UnitAlias) -> str:
    return name_keys(alias.text)


def _body_keys(body: Body) -> str:
    former = (name for one in body.former_names for name in (one.name, one.short_name))
    return name_keys(body.name, body.short_name, *former)
