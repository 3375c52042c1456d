"""What must be in order before a meeting takes its next stage (rules 4 and 5 of the domain)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from secretariat.domain.bodies import BodyRules, Consent
from secretariat.domain.dates import month_and_day
from secretariat.domain.meetings import Meeting, ReceiptState
from secretariat.domain.stages import Stage
from secretariat.errors import RuleBroken

OWN_PROPOSAL = "召集人提议，无需另行批准"
NO_CONSENT_ASKED = "规则不要求批准"
RECORD_CONSENT = "meeting.record_consent"
ISSUE_NOTICE = "meeting.issue_notice"
POSTPONE = "meeting.postpone"


def needs_consent(rules: BodyRules, proposer: str, conveners: Collection[str]) -> bool:
    """Tell whether a proposal waits for the convener's consent; ``conveners`` are the roles and names of the body's heads."""
    return rules.consent is Consent.ALL_BUT_CONVENER and proposer not in conveners


def propose(meeting: Meeting, rules: BodyRules, conveners: Collection[str], on: date) -> None:
    """Record the proposal, and the consent with it where none has to be asked for."""
    meeting.reach(Stage.PROPOSED, on, by=meeting.proposer)
    if needs_consent(rules, meeting.proposer, conveners):
        return
    note = NO_CONSENT_ASKED if rules.consent is Consent.NOBODY else OWN_PROPOSAL
    meeting.reach(Stage.APPROVED, on, by=meeting.proposer, note=note)


def approver_of(rules: BodyRules, head_roles: Sequence[str]) -> str:
    """Return the role whose consent a meeting needs: as the rules name it, else the body's own head, 组长 or 主任."""
    return rules.approver or next(iter(head_roles), "召集人")


def demand_consent(meeting: Meeting, approver: str) -> None:
    """Raise RuleBroken where the notice would go out before the consent its proposer needs."""
    if meeting.step(Stage.APPROVED) is None:
        raise RuleBroken(f"这次会议由{meeting.proposer}提议，须先登记{approver}同意，才能签发会议通知。", cure=RECORD_CONSENT)


def demand_day_reached(meeting: Meeting, today: date, act: str) -> None:
    """Raise RuleBroken before the meeting's day; ``act`` is what was asked for, 登记召开 or 签到."""
    meeting.demand_not_cancelled()
    day = meeting.day
    if day is None:
        raise RuleBroken(f"还没有定下会议时间，不能{act}。", cure=POSTPONE)
    if today < day:
        raise RuleBroken(f"会议定于{month_and_day(day)}召开，到当天才能{act}；提前召开的，请先改会议时间。", cure=POSTPONE)


def hold(meeting: Meeting, today: date) -> None:
    """Record that the meeting took place on its day, and close its receipts.

    Raises RuleBroken before that day, without a notice issued, and where it was held or cancelled before.
    """
    demand_day_reached(meeting, today, "登记召开")
    if meeting.step(Stage.NOTIFIED) is None:
        raise RuleBroken("会议通知还没有印发，不能登记召开。", cure=ISSUE_NOTICE)
    if meeting.step(Stage.RECEIPTS) is None:
        answered = sum(invitation.state is ReceiptState.REGISTERED for invitation in meeting.invitations)
        meeting.reach(Stage.RECEIPTS, today, note=f"{answered}/{len(meeting.invitations)}家已报名")
    meeting.reach(Stage.HELD, meeting.day or today)


def close_receipts_when_complete(meeting: Meeting, on: date) -> None:
    """Record the stage 回执 once the notice is out and every unit has named who comes."""
    complete = all(invitation.state is ReceiptState.REGISTERED for invitation in meeting.invitations)
    if complete and meeting.current is Stage.RECEIPTS and meeting.cancelled_on is None:
        meeting.reach(Stage.RECEIPTS, on, note=f"{len(meeting.invitations)}家全部报名")
