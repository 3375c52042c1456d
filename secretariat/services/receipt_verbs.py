"""Receipts of a notice: which unit has signed for it, and who it sends."""

from __future__ import annotations

from secretariat.domain import convening, receipts
from secretariat.domain.meetings import Attendance, Invitation, Meeting, ParticipantKind, ReceiptState
from secretariat.domain.receipts import Answer
from secretariat.domain.stages import Stage
from secretariat.errors import RuleBroken
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.results import act_id
from secretariat.services.summoning import follow_roster
from secretariat.services.workplace import Workplace

_SENT_BY_UNIT = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})


class ReceiptVerbs:
    """Verbs of the receipts; part of ``Meetings``."""

    _workplace: Workplace

    def set_receipt(
        self, invitation_id: int, version: int, state: ReceiptState, participant: str | None = None, note: str | None = None,
        *, excused: bool = False, substitute_name: str | None = None, substitute_post: str | None = None,
    ) -> int:
        """Enter a unit's receipt and who it sends; returns the act's id.

        ``participant`` None means the seat's holder; another name, or ``substitute_name``, comes in the holder's place.
        ``excused`` records leave, with the reason in ``note``. Raises Conflict, and RuleBroken once the meeting was held,
        where nobody is named for a unit without seat, or nobody comes for a vacant one.
        """
        with self._workplace.act("登记回执") as work:
            invitation = work.get(Invitation, invitation_id, version=version)
            meeting = self._answerable(work, invitation.meeting_id)
            answer = Answer(state, participant, note, excused, substitute_name, substitute_post)
            receipts.record(invitation, lines_of(meeting, invitation), answer, self._workplace.today())
            self._settle(meeting)
            return act_id(work.commit())

    def acknowledge_all(self, meeting_id: int) -> int:
        """Record that every unit that had not signed for the notice has; returns the act's id."""
        with self._workplace.act("全部签收") as work:
            meeting = self._answerable(work, meeting_id)
            for invitation in meeting.invitations:
                if invitation.state is ReceiptState.UNSIGNED:
                    invitation.state, invitation.signed_on = ReceiptState.ACKNOWLEDGED, self._workplace.today()
            return act_id(work.commit())

    def _answerable(self, work: UnitOfWork, meeting_id: int) -> Meeting:
        meeting = work.get(Meeting, meeting_id)
        meeting.demand_not_cancelled()
        if meeting.step(Stage.HELD) is not None:
            raise RuleBroken("会议已经召开，回执不再改动；实际到会情况请在签到里登记。")
        follow_roster(work, meeting, self._workplace.today())
        return meeting

    def _settle(self, meeting: Meeting) -> None:
        """Reach or take back the stage 回执 as the last answer comes in or is withdrawn."""
        step = meeting.step(Stage.RECEIPTS)
        if step is None:
            convening.close_receipts_when_complete(meeting, self._workplace.today())
        elif any(invitation.state is not ReceiptState.REGISTERED for invitation in meeting.invitations):
            meeting.steps.remove(step)


def lines_of(meeting: Meeting, invitation: Invitation) -> list[Attendance]:
    """Return the lines of the list of those expected that belong to an invited unit."""
    return [row for row in meeting.attendances if row.kind in _SENT_BY_UNIT
            and ((row.unit_id == invitation.unit_id) if invitation.unit_id else row.unit_printed == invitation.unit_printed)]
