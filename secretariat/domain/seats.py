"""Seats of a body and who sits on them from when to when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.errors import RuleBroken


class SeatBasis(StrEnum):
    """Through what a seat is held: 主要负责人, 分管负责人, a named post, or the person."""

    PRINCIPAL = "principal"
    IN_CHARGE = "in_charge"
    POST = "post"
    PERSONAL = "personal"


class RoleRank(StrEnum):
    """Rank of a role; the name used on paper is the seat's own ``role``."""

    HEAD = "head"
    DEPUTY = "deputy"
    SECRETARY = "secretary"
    MEMBER = "member"
    LIAISON = "liaison"


HEAD_ROLES = frozenset({"召集人", "组长", "主任", "主任委员", "指挥长", "会长", "理事长", "双组长", "政委"})
_SECRETARY_ROLES = ("秘书长",)
_LIAISON_ROLES = ("联络员",)


def rank_of(role: str) -> RoleRank:
    """Return the rank of a role by the name a notice gives it."""
    if role.endswith(_LIAISON_ROLES):
        return RoleRank.LIAISON
    if role.endswith(_SECRETARY_ROLES):
        return RoleRank.SECRETARY
    if role.startswith(("副", "常务副", "第一副", "执行副")):
        return RoleRank.DEPUTY
    return RoleRank.HEAD if role in HEAD_ROLES or role.startswith(("总", "第一")) else RoleRank.MEMBER


class AppointmentState(StrEnum):
    """Where the act that brought a holder stands."""

    IN_FORCE = "in_force"
    PENDING = "pending"
    REFUSED = "refused"


POST_CHANGED = "职务变动"
"""Why a stretch ended whose holder stays on the seat under another post."""
REAPPOINTED = "连任"
"""Why a stretch ended whose holder stays on the seat for another term."""
ACTING_WORDS = ("代理", "主持工作")
"""How somebody may sit on a seat without being appointed to it for good."""


@dataclass(eq=False, kw_only=True)
class Appointment:
    """A person on a seat 任职, from ``since`` up to but not including ``until``."""

    id: int = field(init=False)
    seat_id: int = field(init=False)
    person_id: int
    post: str | None = None
    """As printed with the holder, unit and title together: 区财政局副局长."""
    since: date
    until: date | None = None
    end_reason: str | None = None
    state: AppointmentState = AppointmentState.IN_FORCE
    acting: bool = False
    acting_as: str | None = None
    """How an acting holder is named, one of ``ACTING_WORDS``; None is 代理 where ``acting`` says so."""
    letter: str | None = None
    """Number or name of the unit's letter that asked for it; None while 来函待补 or none is needed."""
    letter_owed: bool = False
    filing_document_id: int | None = None
    route: ReplacementRoute | None = None
    """The route on which this holder came, as it was that day; None for those a notice named, and where no rule says it."""
    basis_document: str | None = None
    """Number of the answer 批复 or of the notice 发文 this rests on."""
    proposed_on: date | None = None
    """When this person was proposed, where the seat waits for an answer or a notice; None where none was needed."""
    decided_on: date | None = None
    """When the answer to a proposal came."""
    reported_on: date | None = None
    """When the unit handed in its filing form 已报."""
    filed_on: date | None = None
    """When the body's office entered it as filed 已备案."""
    remind_on: date | None = None
    """A day the clerk typed to be reminded on 到期提醒."""
    version: int = field(init=False)

    def covers(self, day: date) -> bool:
        """Tell whether the holder sits there, in force, on a day."""
        return self.state is AppointmentState.IN_FORCE and self.since <= day and (self.until is None or day < self.until)

    def overlaps(self, since: date, until: date | None) -> bool:
        """Tell whether a half-open stretch shares a day with this appointment."""
        starts_before_end = until is None or self.since < until
        return starts_before_end and (self.until is None or since < self.until)


@dataclass(eq=False, kw_only=True)
class FormerPlace:
    """Where a seat stood in the list up to a day; what it is now is the seat's own ``ordinal``."""

    id: int = field(init=False)
    seat_id: int = field(init=False)
    until: date
    """First day on which it no longer stood there."""
    ordinal: int
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Seat:
    """One place in a body 席位: role, unit, basis and the line of its holders."""

    id: int = field(init=False)
    body_id: int
    role: str
    rank: RoleRank
    unit_id: int | None = None
    unit_printed: str | None = None
    """The unit as the notice prints it; the roster of papers uses it."""
    title: str | None = None
    """The title that comes with the seat, e.g. 副局长, for a vacancy and for a successor's default."""
    basis: SeatBasis = SeatBasis.IN_CHARGE
    ordinal: int
    route: ReplacementRoute | None = None
    """Overrides the body's route for this seat; None follows the body."""
    since: date
    until: date | None = None
    substitute_id: int | None = None
    """Who attends for the holder as a rule 固定代会人, and while a proposal waits for its answer."""
    substitute_post: str | None = None
    appointments: list[Appointment] = field(default_factory=list)
    former_places: list[FormerPlace] = field(default_factory=list)
    version: int = field(init=False)

    def exists_on(self, day: date) -> bool:
        """Tell whether the seat is in use on a day."""
        return self.since <= day and (self.until is None or day < self.until)

    def holder_on(self, day: date) -> Appointment | None:
        """Return who sits here on a day, or None where the seat is vacant."""
        return next((held for held in self.appointments if held.covers(day)), None)

    @property
    def proposed(self) -> Appointment | None:
        """Who is proposed and waits for an answer; None where nobody is."""
        return next((one for one in self.appointments if one.state is AppointmentState.PENDING), None)

    def vacant_since(self, day: date) -> date | None:
        """Return the first day of the vacancy that includes ``day``; None while somebody sits here."""
        if self.holder_on(day) is not None:
            return None
        ends = [held.until for held in self.appointments
                if held.state is AppointmentState.IN_FORCE and held.until is not None and held.until <= day]
        return max(ends, default=self.since)

    def appoint(self, person_id: int, *, since: date, post: str | None, until: date | None = None,
                state: AppointmentState = AppointmentState.IN_FORCE) -> Appointment:
        """Put a person on this seat from a day on.

        Raises RuleBroken where somebody already holds it on one of these days (domain rule 1).
        """
        if until is not None and until <= since:
            raise RuleBroken("离任日期不能早于任职日期。")
        if since < self.since:
            raise RuleBroken(f"任职日期早于席位设立日期{self.since.isoformat()}。")
        if state is AppointmentState.IN_FORCE and any(
                held.state is AppointmentState.IN_FORCE and held.overlaps(since, until) for held in self.appointments):
            raise RuleBroken("这个席位在这段时间里已有人任职，请先登记前任离任。")
        appointment = Appointment(person_id=person_id, since=since, until=until, post=post, state=state)
        self.appointments.append(appointment)
        return appointment

    def move_to(self, ordinal: int, on: date) -> None:
        """Give the seat another place in the list from a day on; lists of earlier days keep the place it had."""
        if ordinal == self.ordinal:
            return
        if self.since < on and not any(place.until >= on for place in self.former_places):
            self.former_places.append(FormerPlace(until=on, ordinal=self.ordinal))
        self.ordinal = ordinal

    def vacate(self, on: date, reason: str) -> Appointment:
        """End the present holder's time: ``on`` is the first day the seat is no longer held.

        Stretches of the same person that were to follow at once, under another post or for another term, go with it.
        Raises RuleBroken where nobody sits here or the day lies before the holder came.
        """
        held = self._ending_on(on)
        for next_one in self._following(held):
            self.appointments.remove(next_one)
        held.until = on
        held.end_reason = reason
        return held

    def continue_under(self, on: date, *, reason: str, post: str | None, until: date | None,
                       acting_as: str | None = None) -> Appointment:
        """Let the holder stay from a day on under another post or for another term; the time before keeps what it showed.

        ``reason`` is POST_CHANGED or REAPPOINTED. Raises RuleBroken where nobody sits here, the day lies before the holder
        came, or another stretch begins before ``until``.
        """
        held = self._ending_on(on)
        following = self._following(held)
        if following:
            raise RuleBroken("这位同志以后还有登记过的变动，请先撤销那一步。")
        person, remind_on, route = held.person_id, held.remind_on, held.route
        held.until, held.end_reason = on, reason
        fresh = self.appoint(person, since=on, post=post, until=until)
        fresh.acting, fresh.acting_as, fresh.route, fresh.remind_on = acting_as is not None, acting_as, route, remind_on
        held.remind_on = None
        return fresh

    def _ending_on(self, on: date) -> Appointment:
        in_force = (one for one in self.appointments if one.state is AppointmentState.IN_FORCE)
        held = next((one for one in in_force if one.since <= on and (one.until is None or one.until > on)), None)
        if held is None:
            raise RuleBroken("这个席位在该日没有在任人员，不能登记离任。")
        if held.since >= on:
            raise RuleBroken(f"离任日期必须晚于任职日期{held.since.isoformat()}。")
        return held

    def _following(self, held: Appointment) -> list[Appointment]:
        """Return the stretches of the same person that begin where one ends, in their order."""
        found: list[Appointment] = []
        last = held
        while last.until is not None:
            fresh = next((one for one in self.appointments if one.state is AppointmentState.IN_FORCE
                          and one.person_id == held.person_id and one.since == last.until), None)
            if fresh is None:
                break
            found.append(fresh)
            last = fresh
        return found
