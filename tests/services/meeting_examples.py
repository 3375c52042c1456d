"""An office with the invented joint meeting of the founding examples, a day that can be moved, and a plenary to come."""

from __future__ import annotations

from datetime import date, datetime

from secretariat.domain.agendas import NewTopic
from secretariat.domain.meetings import MeetingKind, ReceiptState
from secretariat.office import Office, open_office
from secretariat.sample.clock import StoryClock
from tests.services.founding_examples import TODAY, joint_meeting, take_in

CONVENER = "陆景和"
MEETING_DAY = date(2026, 11, 19)
TOPICS = (NewTopic("通报2026年助餐服务进展情况", "区卫健委", 15, "已收"),
          NewTopic("审议《助餐点管理办法（送审稿）》", "区市场局", 20, "未收"))


class Story:
    """The office, its clock and the body's id."""

    def __init__(self, folder) -> None:  # type: ignore[no-untyped-def]
        self.clock = StoryClock(TODAY)
        self.office: Office = open_office(folder / "澄川.ysms", today=self.clock.today, now=self.clock.now, actor="何静姝")
        self.body = take_in(self.office, joint_meeting()).body_id
        self.office.documents.set_code(self.body, "澄助餐联办")

    def arrange(self, *, proposer: str = "召集人", kind: MeetingKind = MeetingKind.PLENARY, title: str = "助餐联席会议2026年全体会议",
                room: str | None = "区政府三楼第二会议室", starts_at: datetime | None = datetime(2026, 11, 19, 14, 30)) -> int:
        """Propose a meeting; the convener's own proposal needs no consent."""
        return self.office.meetings.arrange(self.body, kind, "", title, starts_at, room, proposer, TOPICS,
                                            datetime(2026, 11, 16, 17, 0))

    def notified(self) -> int:
        """Return a plenary whose notice is out."""
        meeting = self.arrange()
        self.office.documents.approve_and_issue(self.office.meeting_papers.draft_notice(meeting), CONVENER, self.clock.today())
        return meeting

    def held(self) -> int:
        """Return a plenary that was held and signed in."""
        meeting = self.notified()
        self.register_all(meeting)
        self.clock.move_to(MEETING_DAY)
        self.office.meeting_papers.draft_sign_in_sheet(meeting)
        self.office.meetings.hold(meeting)
        self.office.attendance.sign_in_all_open(meeting)
        return meeting

    def issued(self) -> int:
        """Return a plenary whose minutes are out."""
        meeting = self.held()
        office = self.office
        office.minutes.save_record(meeting, office.meetings.view(meeting).version, "裴青原：补贴口径要统一。")
        office.documents.approve_and_issue(office.minutes.draft_minutes(meeting), CONVENER, self.clock.today())
        return meeting

    def register_all(self, meeting: int) -> None:
        """Enter every unit's receipt; the unit without seat sends somebody."""
        for row in self.office.meetings.view(meeting).receipts:
            comes = "俞尧" if row.unit == "区计生协会" else None
            self.office.meetings.set_receipt(row.invitation_id, row.version, ReceiptState.REGISTERED, comes)

    def line(self, meeting: int, unit: str):  # type: ignore[no-untyped-def]
        """Return the line of a unit on the sign-in page."""
        return next(row for row in self.office.meetings.view(meeting).attendance if row.unit == unit)

    def paper(self, meeting: int, label: str):  # type: ignore[no-untyped-def]
        """Return the row of one of the meeting's papers."""
        return next(row for row in self.office.meetings.view(meeting).papers if row.label == label)
