"""The desk 工作台: everything that must be done now, on one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from secretariat.domain import desk as rules
from secretariat.domain.desk_gaps import item_of_counterparts, item_of_gaps, item_of_verification
from secretariat.domain.listings.desk import (
    BodyEntry,
    Desk,
    DeskItem,
    EndedBody,
    PlenaryMark,
    PlenaryTrack,
    UpcomingMeeting,
    Urgency,
)
from secretariat.domain.plenaries import days_left
from secretariat.domain.plenary_tracks import entry
from secretariat.domain.stages import Stage
from secretariat.persistence.queries import desk as facts
from secretariat.persistence.queries.ended_bodies import ended_bodies
from secretariat.persistence.queries.incomplete import incomplete_bodies, late_counterparts, unanswered_verifications
from secretariat.persistence.queries.plenaries import plenary_tracks
from secretariat.persistence.queries.terms import filings_waiting, terms_ending
from secretariat.services.workplace import Workplace

_UPCOMING = 6


class DeskService:
    """Looks at the whole office and says what is due, loudest first."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def entries(self) -> tuple[BodyEntry, ...]:
        """Return the bodies at work for the navigation, each with its plenary mark, in the order they were set up."""
        today = self._workplace.today()
        with self._workplace.glance() as connection:
            return tuple(entry(track, name, today.year) for name, track in plenary_tracks(connection, today))

    def over(self) -> tuple[EndedBody, ...]:
        """Return the bodies that are over, the last ended first, for the folded part of the navigation."""
        with self._workplace.glance() as connection:
            return ended_bodies(connection, self._workplace.today())

    def with_gaps(self, desk: Desk) -> Desk:
        """Return a desk with incomplete lists, missing answers and counterparts behind what lies on it; asked once the desk stands.

        They are advice and count in no figure.
        """
        with self._workplace.glance() as connection:
            gaps = (*(item_of_counterparts(fact, desk.today) for fact in late_counterparts(connection, desk.today)),
                    *(item_of_verification(fact, desk.today) for fact in unanswered_verifications(connection, desk.today)),
                    *(item_of_gaps(fact) for fact in incomplete_bodies(connection, desk.today)))
        return replace(desk, items=_in_order((*desk.items, *gaps))) if gaps else desk

    def show(self) -> Desk:
        """Return the desk of today."""
        today = self._workplace.today()
        with self._workplace.glance() as connection:
            tracks = tuple(track for _, track in plenary_tracks(connection, today))
            meetings = facts.open_meetings(connection)
            tasks = facts.open_tasks(connection, facts.horizon(today))
            vacancies = facts.vacant_seats(connection, today)
            terms, filings = terms_ending(connection, today), filings_waiting(connection, today)
            papers = facts.open_papers(connection)
        candidates = (
            *(rules.item_of_task(task, today) for task in tasks),
            *(rules.item_of_meeting(meeting, today) for meeting in meetings),
            *(rules.item_of_vacancy(vacancy, today) for vacancy in vacancies),
            *(rules.item_of_term(term, today) for term in terms),
            *(rules.item_of_filings(filing, today) for filing in filings),
            *(rules.item_of_paper(paper, today) for paper in papers),
            *(rules.item_of_track(track, today) for track in tracks),
        )
        items = _in_order(item for item in candidates if item is not None)
        return Desk(today=today, days_left=days_left(today), counters=rules.counters(items), items=items,
                    plenaries=_loudest_first(tracks), upcoming=_upcoming(meetings, today))


def _in_order(items: Iterable[DeskItem]) -> tuple[DeskItem, ...]:
    order = list(Urgency)
    return tuple(sorted(items, key=lambda item: order.index(item.urgency)))


def _loudest_first(tracks: tuple[PlenaryTrack, ...]) -> tuple[PlenaryTrack, ...]:
    order = (PlenaryMark.OWED, PlenaryMark.HALF, PlenaryMark.PLANNED, PlenaryMark.HELD, PlenaryMark.NOT_REQUIRED)
    return tuple(sorted(tracks, key=lambda track: (track.owed_to is None, order.index(track.mark))))


def _upcoming(meetings: tuple[rules.MeetingFact, ...], today: date) -> tuple[UpcomingMeeting, ...]:
    ahead = [(meeting, meeting.starts_at) for meeting in meetings if meeting.starts_at and meeting.starts_at.date() >= today]
    return tuple(_row(meeting, starts_at) for meeting, starts_at in ahead[:_UPCOMING])


def _row(meeting: rules.MeetingFact, starts_at: datetime) -> UpcomingMeeting:
    if meeting.current is Stage.APPROVED and meeting.consent_owed:
        chip, tone = "待批准", "info"
    elif meeting.current in {Stage.PROPOSED, Stage.APPROVED, Stage.NOTIFIED}:
        chip, tone = "通知未印发", "plain"
    else:
        full = meeting.registered >= meeting.units
        chip, tone = f"回执 {meeting.registered}/{meeting.units}", "ok" if full else "warn"
    return UpcomingMeeting(meeting.meeting_id, meeting.title, starts_at, meeting.room or "地点未定", chip, tone)
