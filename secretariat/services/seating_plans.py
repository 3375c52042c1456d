"""Seating plans: laid out by the rules of protocol, changed by the clerk's hand."""

from __future__ import annotations

from secretariat.domain import seating, summons
from secretariat.domain.bodies import Body
from secretariat.domain.listings.seating import SeatingView
from secretariat.domain.meetings import Meeting
from secretariat.domain.seating import MOST_AT_MAIN_TABLE, SeatingRule, Spot
from secretariat.domain.seating_plans import SeatingPlan
from secretariat.domain.stages import Stage
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.results import act_id
from secretariat.services.seating_facts import plan_of, seating_view, sitters_of
from secretariat.services.sheet_facts import Sources
from secretariat.services.summoning import expected_at, follow_roster
from secretariat.services.workplace import Workplace


class SeatingPlans:
    """Shows who sits where, and moves people; every move is an act that can be taken back."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def view(self, meeting_id: int) -> SeatingView:
        """Return the seating plan by the roster of the meeting's day. Raises NotFound."""
        today = self._workplace.today()
        with self._workplace.database.reading_entities() as session:
            meeting = session.get(Meeting, meeting_id)
            if meeting is None:
                raise NotFound("这个会议不在了，可能已被撤销。")
            summons.keep_in_step(meeting, *expected_at(session.connection(), meeting, today))
            return seating_view(Sources(session, meeting, session.get_one(Body, meeting.body_id), today))

    def choose(self, meeting_id: int, rule: SeatingRule) -> int:
        """Choose shape, facing, and the places of the main table; whoever the clerk moved stays at the own number.

        Returns the act's id. Raises RuleBroken for a main table no room has.
        """
        if rule.main_places is not None and not 0 <= rule.main_places <= MOST_AT_MAIN_TABLE:
            raise RuleBroken(f"主桌请填0到{MOST_AT_MAIN_TABLE}座。")
        with self._workplace.act("设置座次") as work:
            _, plan = self._opened(work, meeting_id)
            plan.choose(rule)
            return act_id(work.commit())

    def move(self, meeting_id: int, key: str, to: Spot) -> int:
        """Put somebody onto a place; those between move on. Returns the act's id. Raises NotFound for an unknown key."""
        with self._workplace.act("调整座次") as work:
            sources, plan = self._opened(work, meeting_id)
            seated = self._seated(sources, plan, key)
            plan.keep(seating.moved(seated, key, to), plan.aside() - {key})
            return act_id(work.commit())

    def put_aside(self, meeting_id: int, key: str) -> int:
        """Give somebody no place for now; the place stays free. Returns the act's id."""
        with self._workplace.act("暂不排座") as work:
            sources, plan = self._opened(work, meeting_id)
            seated = self._seated(sources, plan, key)
            plan.keep(seating.taken_out(seated, key), plan.aside() | {key})
            return act_id(work.commit())

    def by_rule(self, meeting_id: int) -> int:
        """Seat everybody by the rule again, whatever was moved before. Returns the act's id."""
        with self._workplace.act("按规则重排座次") as work:
            _, plan = self._opened(work, meeting_id)
            plan.forget()
            return act_id(work.commit())

    def _opened(self, work: UnitOfWork, meeting_id: int) -> tuple[Sources, SeatingPlan]:
        meeting = work.get(Meeting, meeting_id)
        meeting.demand_not_cancelled()
        if meeting.step(Stage.ARCHIVED) is not None:
            raise RuleBroken("会议已经归档，座次不再改动。")
        follow_roster(work, meeting, self._workplace.today())
        work.flush()
        sources = Sources(work.session, meeting, work.get(Body, meeting.body_id), self._workplace.today())
        plan = plan_of(work.session, meeting_id)
        if plan is None:
            plan = SeatingPlan(meeting_id=meeting_id, shape=seating.usual_shape(len(sitters_of(sources))))
            work.add(plan)
        return sources, plan

    def _seated(self, sources: Sources, plan: SeatingPlan, key: str) -> dict[Spot, str]:
        sitters = sitters_of(sources)
        if all(one.key != key for one in sitters):
            raise NotFound("这个人不在参会名单里了，请刷新后再排。")
        stored, aside = plan.arrangement(), plan.aside()
        return seating.kept(stored, [one for one in sitters if stored or one.key not in aside], plan.rule, aside)
