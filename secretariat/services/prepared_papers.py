"""Papers already made for meetings to come, and which of them a changed list has overtaken 名单有变，重印n份."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import select

from secretariat.domain.meetings import Meeting
from secretariat.domain.stages import Stage
from secretariat.persistence.tables.meetings import MEETING
from secretariat.services.meeting_views import meeting_view
from secretariat.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Overtaken:
    """One meeting to come with papers that no longer say who is expected."""

    meeting_id: int
    title: str
    papers: tuple[str, ...]
    """What is to be printed again: 签到表, 席卡, 座次图."""


class PreparedPapers:
    """Looks through what was made for meetings that were not held."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def overtaken(self, body_ids: Iterable[int]) -> tuple[Overtaken, ...]:
        """Return the meetings to come of some bodies with papers that are to be printed again, the nearest first."""
        today = self._workplace.today()
        with self._workplace.database.reading_entities() as session:
            ahead = session.scalars(
                select(Meeting).where(MEETING.c.body_id.in_(list(body_ids)), MEETING.c.cancelled_on.is_(None),
                                      MEETING.c.starts_at >= datetime.combine(today, time())).order_by(MEETING.c.starts_at)).all()
            found = []
            for meeting in ahead:
                if meeting.step(Stage.HELD) is None:
                    view = meeting_view(session, meeting, today)
                    papers = tuple(row.label for row in view.papers if row.stale)
                    if papers:
                        found.append(Overtaken(meeting.id, meeting.title, papers))
        return tuple(found)
