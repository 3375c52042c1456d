"""What a paper made void takes back from its meeting's stages."""

from __future__ import annotations

from secretariat.domain.documents import DocumentKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.stages import Stage
from secretariat.errors import RuleBroken

_REACHED_BY: dict[DocumentKind, tuple[Stage, ...]] = {
    DocumentKind.MEETING_NOTICE: (Stage.NOTIFIED, Stage.RECEIPTS), DocumentKind.MINUTES: (Stage.MINUTES, Stage.ISSUED),
}


def withdraw(meeting: Meeting, kind: DocumentKind) -> None:
    """Take back the stages a paper had reached, so that another can be issued in its place.

    Raises RuleBroken for the notice of a meeting that was held: it is part of what happened.
    """
    stages = _REACHED_BY.get(kind, ())
    if Stage.NOTIFIED in stages and meeting.step(Stage.HELD) is not None:
        raise RuleBroken("会议已经召开，会议通知不能再作废。")
    for stage in stages:
        step = meeting.step(stage)
        if step is not None:
            meeting.steps.remove(step)
