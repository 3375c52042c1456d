"""The services of an office about meetings; each is made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from secretariat.services.workplace import Workplace

if TYPE_CHECKING:
    from secretariat.services.attendance import AttendanceBook
    from secretariat.services.meeting_messages import MeetingMessages
    from secretariat.services.meeting_papers import MeetingPapers
    from secretariat.services.meetings import Meetings
    from secretariat.services.minutes import MinutesBook
    from secretariat.services.past_meetings import PastMeetings
    from secretariat.services.return_forms import ReturnForms


class MeetingServices:
    """Part of ``Office``: meetings from proposal to minutes."""

    _workplace: Workplace

    @cached_property
    def meetings(self) -> Meetings:
        """Meetings arranged, consented to, postponed, held."""
        from secretariat.services.meetings import Meetings

        return Meetings(self._workplace)

    @cached_property
    def past_meetings(self) -> PastMeetings:
        """Meetings entered after the fact."""
        from secretariat.services.past_meetings import PastMeetings

        return PastMeetings(self._workplace)

    @cached_property
    def attendance(self) -> AttendanceBook:
        """Who signs in, is excused or sends a substitute."""
        from secretariat.services.attendance import AttendanceBook

        return AttendanceBook(self._workplace)

    @cached_property
    def return_forms(self) -> ReturnForms:
        """Filled-in return forms of meetings."""
        from secretariat.services.return_forms import ReturnForms

        return ReturnForms(self._workplace)

    @cached_property
    def meeting_papers(self) -> MeetingPapers:
        """The papers of a meeting, drafted."""
        from secretariat.services.meeting_papers import MeetingPapers

        return MeetingPapers(self._workplace)

    @cached_property
    def meeting_messages(self) -> MeetingMessages:
        """Texts for messages about a meeting, and its calendar file."""
        from secretariat.services.meeting_messages import MeetingMessages

        return MeetingMessages(self._workplace)

    @cached_property
    def minutes(self) -> MinutesBook:
        """Record, decisions and minutes of a meeting."""
        from secretariat.services.minutes import MinutesBook

        return MinutesBook(self._workplace)
