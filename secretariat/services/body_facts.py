"""What the papers about a body say, gathered from its rows and the roster of a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from secretariat.domain.bodies import Body, IssuerKind
from secretariat.domain.body_kinds import BodyKind
from secretariat.domain.documents import DocumentKind
from secretariat.domain.issuers import Issuer, issuer_of
from secretariat.domain.roster_differences import DifferenceRow, SeatDifference, differences, once_noticed
from secretariat.domain.rosters import SeatFact, liaison_of_units
from secretariat.domain.seats import RoleRank
from secretariat.domain.units import Place, Unit
from secretariat.errors import NotFound, RuleBroken
from secretariat.papers.blocks import Paper
from secretariat.papers.bodies import adjustment_notice, founding_notice, roster
from secretariat.papers.bodies.members import Member
from secretariat.persistence.queries import rosters
from secretariat.services.paper_facts import issuer_for

_TO_EVERYBODY = "各镇人民政府，各街道办事处，区政府各部门、各直属机构"
_KIND_WORDS = ("联席会议", "领导小组", "委员会", "指挥部", "工作专班", "专班", "协调小组", "工作小组", "工作组")
_LEFT = frozenset({SeatDifference.REPLACED, SeatDifference.LEFT, SeatDifference.SEAT_RETIRED})


def body(session: Session, body_id: int) -> Body:
    """Return a body. Raises NotFound."""
    found = session.get(Body, body_id)
    if found is None:
        raise NotFound("找不到这个机构，可能已被撤销登记。")
    return found


def called(name: str) -> str:
    """Return what a notice calls a body after its first mention: the word for its kind, else its whole name."""
    return next((word for word in _KIND_WORDS if name.endswith(word)), name)


def usual_wording(found: Body) -> dict[str, str]:
    """Propose what a founding notice says about its reason and its receivers."""
    subject = found.name.removesuffix(called(found.name)).removesuffix("工作")
    return {"addressees": _TO_EVERYBODY, "purpose": f"为加强对{subject}工作的组织领导和统筹协调", "consent": "经区政府同意",
            "note": "此件公开发布"}


def issuer_of_kind(session: Session, found: Body, kind: DocumentKind) -> Issuer:
    """Return who issues a kind of paper: a founding notice the government's office, everything else whoever the body has set."""
    if kind is not DocumentKind.FOUNDING_NOTICE:
        return issuer_for(session, found)
    if found.founding_issuer:
        return Issuer(found.founding_issuer, (found.founding_issuer,), "")
    place = session.get(Place, found.place_id) if found.place_id else None
    as_government = Body(kind=found.kind, name=found.name, short_name=found.short_name, in_use_from=found.in_use_from,
                         rules=replace(found.rules, issuer=IssuerKind.GOVERNMENT_OFFICE))
    return issuer_of(as_government, None, place.name if place else None)


def founding(session: Session, found: Body, day: date, *, addressees: str, purpose: str, consent: str, note: str) -> Paper:
    """Compose the founding notice by the roster of a day. Raises RuleBroken for a body without seats."""
    seats = _seats(session, found, day, "成立通知")
    issuer, short = issuer_of_kind(session, found, DocumentKind.FOUNDING_NOTICE), called(found.name)
    units = [member.printed_name for member in sorted(found.member_units, key=lambda one: one.ordinal)
             if member.since <= day and (member.until is None or day < member.until)]
    return founding_notice.compose(founding_notice.FoundingNotice(
        mark=tuple(f"{name}文件" for name in issuer.marks), kind=found.kind, body_name=found.name, short_name=short,
        addressees=addressees.strip(), purpose=purpose, basis=tuple(line for line in (found.basis_documents or "").split("\n") if line),
        consent=consent.strip(), mandate=found.mandate or "", units=tuple(units) if found.kind is BodyKind.JOINT_MEETING else (),
        lead_unit=_unit_name(session, found.lead_unit_id) if found.kind is BodyKind.JOINT_MEETING else "",
        members=tuple(_members(seats, day, liaisons=False)), liaisons=tuple(_members(seats, day, liaisons=True)),
        office_at=_unit_name(session, found.office_unit_id), office_director=found.office_director or "",
        liaisons_are_office="联络员" in (found.office_members or ""),
        duties=tuple((duty.printed_units or "", duty.text) for duty in sorted(found.duties, key=lambda one: one.ordinal)),
        rules=found.rules, issuer=issuer.name, note=note.strip().strip("（）"), imprint_issuer=issuer.name))


def adjustment(session: Session, found: Body, since: date, day: date, *, whole_list: bool) -> Paper:
    """Compose the notice of what changed from one day to a later one. Raises RuleBroken where nothing did.

    Whoever waits for this very notice (route 发文) is in it as a holder.
    """
    seats = once_noticed(rosters.seats_of_body(session.connection(), found.id), day)
    changed = [row for row in differences(seats, since, day) if row.before != row.after or row.kind is SeatDifference.POST_CHANGED]
    if not changed:
        raise RuleBroken("这两天的名单没有差别，没有可以发文公布的调整。")
    issuer, short = issuer_for(session, found), called(found.name)
    members = tuple(_members(seats, day, liaisons=False)) if whole_list else ()
    return adjustment_notice.compose(adjustment_notice.AdjustmentNotice(
        mark=tuple(f"{name}文件" for name in issuer.marks), body_name=found.name, short_name=short, addressees="各成员单位",
        consent="经研究", changes=tuple(_said(row) for row in changed), members=members, issuer=issuer.name,
        on_behalf=issuer.on_behalf, imprint_issuer=issuer.name))


def roster_of(session: Session, found: Body, day: date) -> Paper:
    """Compose the member list of a day. Raises RuleBroken for a body without seats."""
    seats = _seats(session, found, day, "成员名单")
    return roster.compose(roster.Roster(body_name=found.name_on(day), day=day, members=tuple(_members(seats, day, liaisons=False))))


def contacts(session: Session, found: Body, day: date) -> Paper:
    """Compose the contact list of a day: a line a unit, heads first. Raises RuleBroken for a body without seats."""
    seats = _seats(session, found, day, "联络表")
    there = [seat for seat in seats if seat.exists_on(day)]
    liaisons = liaison_of_units((seat for seat in there if seat.rank is RoleRank.LIAISON), day)
    lines: list[roster.ContactLine] = []
    named: set[int] = set()
    for seat in there:
        if seat.rank is RoleRank.LIAISON:
            continue
        held = seat.holder_on(day)
        liaison = liaisons.get(seat.unit_id) if seat.unit_id is not None and seat.unit_id not in named else None
        if liaison is not None and seat.unit_id is not None:
            named.add(seat.unit_id)
        lines.append(roster.ContactLine(
            seat.printed_on(day), held.name if held else "", seat.title_of(held), (held.mobile or held.phone or "") if held else "",
            liaison.name if liaison else "", (liaison.mobile or liaison.phone or "") if liaison else ""))
    for seat in there:
        held = seat.holder_on(day)
        if seat.rank is RoleRank.LIAISON and held is not None and (seat.unit_id is None or seat.unit_id not in named):
            lines.append(roster.ContactLine(seat.printed_on(day), liaison=held.name, telephone=held.mobile or held.phone or ""))
    return roster.compose_contacts(roster.ContactList(body_name=found.name_on(day), day=day, lines=tuple(lines),
                                                      kept_by=f"{called(found.name)}办公室"))


def _seats(session: Session, found: Body, day: date, paper: str) -> tuple[SeatFact, ...]:
    seats = rosters.seats_of_body(session.connection(), found.id)
    there = sorted((seat for seat in seats if seat.exists_on(day)), key=lambda seat: (seat.ordinal_on(day), seat.seat_id))
    if not there:
        raise RuleBroken(f"这个机构那一天还没有席位，不能生成{paper}。", cure="seat.add")
    return tuple(there)


def _members(seats: Iterable[SeatFact], day: date, *, liaisons: bool) -> list[Member]:
    found = []
    for seat in sorted(seats, key=lambda one: (one.ordinal_on(day), one.seat_id)):
        if not seat.exists_on(day) or (seat.rank is RoleRank.LIAISON) is not liaisons:
            continue
        held, unit = seat.holder_on(day), seat.printed_on(day)
        post = (seat.post_on(held, day) if held is not None else None) or (unit if liaisons else f"{unit}{seat.title or ''}")
        found.append(Member(seat.role, held.name if held else "", post, unit))
    return found


def _said(row: DifferenceRow) -> adjustment_notice.SeatAdjustment:
    if row.kind is SeatDifference.POST_CHANGED:
        return adjustment_notice.SeatAdjustment(row.role, coming=row.after or "", post=row.after_post)
    leaving = row.before or "" if row.kind in _LEFT else ""
    return adjustment_notice.SeatAdjustment(row.role, leaving, row.after or "", row.after_post)


def _unit_name(session: Session, unit_id: int | None) -> str:
    unit = session.get(Unit, unit_id) if unit_id is not None else None
    return unit.full_name if unit else ""
