"""Bodies: which the office has, and what the page of one shows."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import Connection, and_, func, or_, select

from secretariat.domain.bodies import BodyRules
from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.body_names import end_words
from secretariat.domain.dates import official
from secretariat.domain.known_bodies import KnownBody
from secretariat.domain.listings.bodies import BodyView, DutyRow, PhaseRow
from secretariat.domain.rule_words import rule_rows
from secretariat.persistence.tables.bodies import BODY, DUTY, DUTY_UNIT, FORMER_NAME, MEMBER_UNIT, PHASE
from secretariat.persistence.tables.documents import DOCUMENT, REVISION
from secretariat.persistence.tables.seats import SEAT
from secretariat.persistence.tables.units import PLACE, UNIT

RULES = (BODY.c.plenaries, BODY.c.plenary_period, BODY.c.replacement, BODY.c.approver, BODY.c.consent, BODY.c.seal_unit,
         BODY.c.issuer, BODY.c.proposers, BODY.c.chairs)
"""The columns a body's rules are stored in, in the order ``BodyRules`` takes them."""


def known_bodies(connection: Connection, today: date, place_id: int | None) -> tuple[KnownBody, ...]:
    """Return the bodies at work; ``here`` are those of a place, or those of none where ``place_id`` is None."""
    former: dict[int, list[str]] = defaultdict(list)
    for body_id, name in connection.execute(select(FORMER_NAME.c.body_id, FORMER_NAME.c.name)):
        former[body_id].append(name)
    rows = connection.execute(
        select(BODY.c.id, BODY.c.name, BODY.c.short_name, BODY.c.place_id)
        .where(or_(BODY.c.ended_on.is_(None), BODY.c.ended_on > today)).order_by(BODY.c.id))
    return tuple(KnownBody(id_, name, short_name, here=place == place_id, former_names=tuple(former[id_]))
                 for id_, name, short_name, place in rows)


def received_before(connection: Connection, digest: str) -> str | None:
    """Return the number or title under which the same file was registered already; None where it was not."""
    return connection.execute(
        select(func.coalesce(DOCUMENT.c.number, DOCUMENT.c.title)).join(REVISION, REVISION.c.document_id == DOCUMENT.c.id)
        .where(REVISION.c.digest == digest).limit(1)).scalar()


def founding_text(connection: Connection, body_id: int) -> tuple[str | None, str]:
    """Return number and text of a body's founding notice; None and nothing where it has none."""
    row = connection.execute(
        select(BODY.c.founding_number, REVISION.c.text).outerjoin(REVISION, REVISION.c.document_id == BODY.c.founding_document_id)
        .where(BODY.c.id == body_id).order_by(REVISION.c.ordinal.desc()).limit(1)).first()
    return (row.founding_number, row.text or "") if row is not None else (None, "")


def rules(connection: Connection, body_id: int) -> BodyRules | None:
    """Return the rules of a body; None where there is no such body."""
    row = connection.execute(select(*RULES).where(BODY.c.id == body_id)).first()
    return BodyRules(*row) if row is not None else None


def end_of(connection: Connection, body_id: int, today: date) -> str | None:
    """Return how a body that is over ended, as ``BodyView.end_text`` says it; None while it is at work."""
    heir = BODY.alias("heir")
    row = connection.execute(
        select(BODY.c.ended_on, BODY.c.end_kind, BODY.c.end_document, heir.c.short_name.label("successor"))
        .outerjoin(heir, heir.c.id == BODY.c.successor_id).where(BODY.c.id == body_id, BODY.c.ended_on <= today)).first()
    return end_words(row.ended_on, row.end_kind, row.end_document, row.successor) if row is not None else None


def view(connection: Connection, body_id: int, today: date) -> BodyView | None:
    """Return the head of a body's page and its overview; None where there is no such body."""
    lead, seated, heir = UNIT.alias("lead"), UNIT.alias("seated"), BODY.alias("heir")
    row = connection.execute(
        select(BODY, lead.c.full_name.label("lead"), seated.c.full_name.label("seated"), PLACE.c.name.label("place"),
               heir.c.short_name.label("successor"))
        .outerjoin(heir, heir.c.id == BODY.c.successor_id)
        .outerjoin(PLACE, PLACE.c.id == BODY.c.place_id).outerjoin(lead, lead.c.id == BODY.c.lead_unit_id)
        .outerjoin(seated, seated.c.id == BODY.c.office_unit_id)
        .where(BODY.c.id == body_id)).first()
    works_by = rules(connection, body_id)
    if row is None or works_by is None:
        return None
    return BodyView(
        body_id=row.id, version=row.version, kind=row.kind, name=row.name, short_name=row.short_name, lead_unit=row.lead,
        founding_number=row.founding_number, founding_document_id=row.founding_document_id, founded_on=row.founded_on,
        founding_issuer=row.founding_issuer, in_use_from=row.in_use_from, mandate=row.mandate,
        basis_documents=tuple((row.basis_documents or "").splitlines()), office=_office(row.seated, row.office_director),
        office_director=row.office_director, rules=works_by, rule_rows=rule_rows(works_by, routes_of_roles(connection, body_id)),
        duties=_duties(connection, body_id), phases=_phases(connection, body_id, today),
        unit_count=_unit_count(connection, body_id, today), ended_on=row.ended_on,
        end_text=end_words(row.ended_on, row.end_kind, row.end_document, row.successor) if row.ended_on else None,
        former_names=_former_names(connection, body_id), place=row.place)


def _former_names(connection: Connection, body_id: int) -> tuple[str, ...]:
    rows = connection.execute(
        select(FORMER_NAME.c.name, FORMER_NAME.c.until, FORMER_NAME.c.document)
        .where(FORMER_NAME.c.body_id == body_id).order_by(FORMER_NAME.c.until.desc()))
    return tuple(f"{name}（至{official(until)}{f'，{document}' if document else ''}）" for name, until, document in rows)


def routes_of_roles(connection: Connection, body_id: int) -> dict[str, ReplacementRoute]:
    """Return the routes that roles of a body have of their own, in the order of their seats."""
    rows = connection.execute(
        select(SEAT.c.role, SEAT.c.route).where(SEAT.c.body_id == body_id, SEAT.c.route.is_not(None), SEAT.c.until.is_(None))
        .order_by(SEAT.c.ordinal))
    return dict(rows.all())


def _office(unit: str | None, director: str | None) -> str | None:
    words = [f"设在{unit}"] if unit else []
    if director:
        words.append(f"主任由{director}兼任")
    return "，".join(words) or None


def _duties(connection: Connection, body_id: int) -> tuple[DutyRow, ...]:
    units: dict[int, list[str]] = defaultdict(list)
    for duty_id, name in connection.execute(
            select(DUTY_UNIT.c.duty_id, UNIT.c.full_name).join(UNIT, UNIT.c.id == DUTY_UNIT.c.unit_id)
            .join(DUTY, DUTY.c.id == DUTY_UNIT.c.duty_id).where(DUTY.c.body_id == body_id).order_by(DUTY_UNIT.c.id)):
        units[duty_id].append(name)
    rows = connection.execute(
        select(DUTY.c.id, DUTY.c.ordinal, DUTY.c.printed_units, DUTY.c.text)
        .where(DUTY.c.body_id == body_id).order_by(DUTY.c.ordinal, DUTY.c.id))
    return tuple(DutyRow(id_, ordinal, printed or "、".join(units[id_]), text) for id_, ordinal, printed, text in rows)


def _phases(connection: Connection, body_id: int, today: date) -> tuple[PhaseRow, ...]:
    rows = connection.execute(select(PHASE.c.name, PHASE.c.start, PHASE.c.end).where(PHASE.c.body_id == body_id)
                              .order_by(PHASE.c.ordinal, PHASE.c.id))
    return tuple(PhaseRow(name, start, end, current=start is not None and start <= today and (end is None or today <= end))
                 for name, start, end in rows)


def _unit_count(connection: Connection, body_id: int, today: date) -> int:
    return int(connection.execute(
        select(func.count(MEMBER_UNIT.c.unit_id.distinct()))
        .where(and_(MEMBER_UNIT.c.body_id == body_id, MEMBER_UNIT.c.since <= today,
                    or_(MEMBER_UNIT.c.until.is_(None), MEMBER_UNIT.c.until > today)))).scalar_one())
