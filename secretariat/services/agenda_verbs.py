"""The topics of a meeting: put on, said anew, moved, taken off."""

from __future__ import annotations

from secretariat.domain import agendas
from secretariat.domain.agendas import NewTopic
from secretariat.domain.meetings import AgendaItem, Meeting
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace


class AgendaVerbs:
    """Verbs of the agenda; part of ``Meetings``."""

    _workplace: Workplace

    def add_topic(self, meeting_id: int, topic: NewTopic) -> int:
        """Put a topic at the end of the agenda and return its id."""
        with self._workplace.act("添加议题") as work:
            item = agendas.add(_open_meeting(work, meeting_id), topic)
            work.commit()
            return item.id

    def change_topic(self, item_id: int, version: int, topic: NewTopic) -> int:
        """Say a topic anew; returns the act's id. Raises Conflict where it was changed meanwhile."""
        with self._workplace.act("修改议题") as work:
            item = work.get(AgendaItem, item_id, version=version)
            _open_meeting(work, item.meeting_id)
            agendas.change(item, topic)
            return act_id(work.commit())

    def remove_topic(self, item_id: int) -> int:
        """Take a topic off the agenda; returns the act's id."""
        with self._workplace.act("删除议题") as work:
            agendas.remove(_open_meeting(work, work.get(AgendaItem, item_id).meeting_id), item_id)
            return act_id(work.commit())

    def move_topic(self, item_id: int, *, up: bool) -> int:
        """Let a topic change places with its neighbour; returns the act's id, 0 at the end of the list."""
        with self._workplace.act("调整议题顺序") as work:
            agendas.move(_open_meeting(work, work.get(AgendaItem, item_id).meeting_id), item_id, up=up)
            return act_id(work.commit())


def _open_meeting(work: UnitOfWork, meeting_id: int) -> Meeting:
    meeting = work.get(Meeting, meeting_id)
    meeting.demand_not_cancelled()
    return meeting
