"""Who is to be seated at a meeting and where, gathered from its list, the roster of its day and what the clerk arranged."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from secretariat.domain import dates, seating
from secretariat.domain.agendas import title_on_paper
from secretariat.domain.bodies import Body
from secretariat.domain.listings.seating import Plate, SeatingView, Unseated
from secretariat.domain.meetings import Attendance, AttendanceState, Meeting, ParticipantKind
from secretariat.domain.names import FULL_WIDTH_BLANK, printed
from secretariat.domain.participants import SeatOnDay, is_leading
from secretariat.domain.presence import is_vacant
from secretariat.domain.seating import Facing, SeatingRule, Sitter, Zone
from secretariat.domain.seating_plans import SeatingPlan
from secretariat.domain.seating_rooms import Place, room
from secretariat.domain.seats import RoleRank
from secretariat.domain.stages import Stage
from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Paper
from secretariat.papers.meetings import seating_plan
from secretariat.papers.meetings.seating_plan import Seat
from secretariat.papers.seating_charts import TableTop
from secretariat.persistence.queries.participants import seats_on
from secretariat.persistence.tables.meetings import SEATING_PLAN
from secretariat.services.sheet_facts import Sources, occasion_of

VACANT, TO_BE_NAMED = "空缺", "待报名"
ON_LEAVE, PUT_ASIDE = "请假", "暂不排"
_OUTSIDE = frozenset({ParticipantKind.OBSERVER, ParticipantKind.GUEST})


def plan_of(session: Session, meeting_id: int) -> SeatingPlan | None:
    """Return what the clerk arranged for a meeting; None where everything is as by rule."""
    return session.scalars(select(SeatingPlan).where(SEATING_PLAN.c.meeting_id == meeting_id)).first()


def key_of(row: Attendance) -> str:
    """Return what names a line of the meeting's list for the seating plan, whoever stands on it."""
    if row.kind is ParticipantKind.SEAT:
        return f"seat:{row.seat_id}"
    if row.kind is ParticipantKind.DELEGATE:
        return f"unit:{row.unit_id or row.unit_printed}"
    return f"line:{row.id}"


def sitters_of(sources: Sources) -> tuple[Sitter, ...]:
    """Return everybody who gets a place, the highest first.

    Those on leave who send nobody come not at all; a vacant seat keeps a place where a unit may still send somebody. Who
    chairs in the convener's absence comes first.
    """
    meeting = sources.meeting
    seats = {seat.seat_id: seat for seat in seats_on(sources.session.connection(), meeting.body_id, meeting.day or sources.today)}
    rows = sorted((row for row in meeting.attendances if _comes(row)), key=lambda row: row.ordinal)
    sitters = [_sitter(row, seats) for row in rows]
    heads = {key_of(row) for row in rows if row.seat_id in seats and seats[row.seat_id].rank is RoleRank.HEAD}
    chair = next((one for one in sitters if meeting.chair and one.name == meeting.chair), None)
    if chair is not None and not heads and not chair.second_row:
        leading = Sitter(chair.key, chair.name, chair.unit, leading=True, substitute=chair.substitute)
        sitters = [leading, *(one for one in sitters if one is not chair)]
    return tuple(sitters)


def seating_view(sources: Sources) -> SeatingView:
    """Return the seating plan of a meeting as it stands."""
    meeting, body = sources.meeting, sources.body
    plan, sitters = plan_of(sources.session, meeting.id), sitters_of(sources)
    rule = plan.rule if plan is not None else SeatingRule(seating.usual_shape(len(sitters)))
    stored, aside = (plan.arrangement(), plan.aside()) if plan is not None else ({}, frozenset[str]())
    seated = seating.kept(stored, [one for one in sitters if stored or one.key not in aside], rule, aside)
    unseated = _unseated(sitters, set(seated.values()), meeting)
    main = seating.main_places_for(sitters, rule)
    spare = 1 if any(one.can_sit for one in unseated) else 0
    highest = {zone: max((spot.number for spot in seated if spot.zone is zone), default=0) for zone in Zone}
    laid = room(rule, main, max(highest[Zone.TABLE] - main, 0) + spare, highest[Zone.SECOND_ROW] + spare)
    known = {one.key: one for one in sitters}
    plates = tuple(_plate(place, known.get(seated.get(place.spot, ""))) for place in laid.places)
    when = f"{dates.month_and_day(meeting.starts_at.date())}{dates.clock(meeting.starts_at.time())}" if meeting.starts_at else ""
    return SeatingView(
        meeting_id=meeting.id, meeting=meeting.title, title=_title(meeting, body),
        caption="　".join(part for part in (when, meeting.room or "", f"主位{rule.facing.label}") if part),
        rule=rule, main_places=main, plates=plates, boards=laid.boards, columns=laid.columns, rows=laid.rows, unseated=unseated,
        open_places=sum(bool(plate.key) and plate.name in {VACANT, TO_BE_NAMED} for plate in plates), arranged=bool(stored) or bool(aside),
        is_open=meeting.cancelled_on is None and meeting.step(Stage.ARCHIVED) is None)


def seating_paper(sources: Sources) -> Paper:
    """Compose the seating plan. Raises RuleBroken where nobody is to be seated yet."""
    return seating_plan.compose(plan_facts(sources))


def plan_facts(sources: Sources) -> seating_plan.SeatingPlan:
    """Return what the seating plan says. Raises RuleBroken where nobody is to be seated yet."""
    view = seating_view(sources)
    seats = tuple(Seat(plate.row, plate.column, plate.mark if plate.mark == "列" else str(plate.spot.number), plate.name, plate.unit,
                       plate.mark == "代") for plate in view.plates if plate.key is not None)
    if not seats:
        raise RuleBroken("还没有参会人员，不能生成座次图。")
    tables = tuple(TableTop(board.left, board.top, board.width, board.height) for board in view.boards)
    excused = tuple(f"{one.unit}{one.name.replace(FULL_WIDTH_BLANK, '')}" for one in view.unseated if not one.can_sit)
    return seating_plan.SeatingPlan(
        occasion=occasion_of(sources), columns=view.columns, rows=view.rows, seats=seats, tables=tables,
        faces_door=view.rule.facing is Facing.DOOR, excused=excused)


def open_places(sources: Sources) -> str:
    """Say how many places have no name yet: 1座待定; empty where all have."""
    count = seating_view(sources).open_places
    return f"{count}座待定" if count else ""


def _comes(row: Attendance) -> bool:
    if row.state is AttendanceState.EXCUSED:
        return False
    return not is_vacant(row) or bool(row.unit_printed)


def _sitter(row: Attendance, seats: dict[int, SeatOnDay]) -> Sitter:
    seat = seats.get(row.seat_id or 0)
    return Sitter(
        key_of(row), row.substitute_name or row.name, row.unit_printed, leading=seat is not None and is_leading(seat.rank),
        substitute=row.substitute_name is not None, vacant=is_vacant(row), second_row=row.kind in _OUTSIDE)


def _unseated(sitters: tuple[Sitter, ...], seated: set[str], meeting: Meeting) -> tuple[Unseated, ...]:
    aside = [Unseated(one.key, _name(one), one.unit, PUT_ASIDE, can_sit=True) for one in sitters if one.key not in seated]
    rows = sorted(meeting.attendances, key=lambda row: row.ordinal)
    leave = [Unseated(key_of(row), printed(row.name or ""), row.unit_printed, ON_LEAVE, can_sit=False) for row in rows
             if row.state is AttendanceState.EXCUSED and row.name]
    return (*aside, *leave)


def _plate(place: Place, sitter: Sitter | None) -> Plate:
    if sitter is None:
        return Plate(place.spot, place.column, place.row)
    mark = "代" if sitter.substitute else "列" if sitter.second_row else ""
    return Plate(place.spot, place.column, place.row, sitter.key, _name(sitter), sitter.unit, mark, sitter.vacant)


def _name(sitter: Sitter) -> str:
    return printed(sitter.name) if sitter.name else VACANT if sitter.vacant else TO_BE_NAMED


def _title(meeting: Meeting, body: Body) -> str:
    return f"{body.name}{title_on_paper(meeting.title, body)}座次图"
