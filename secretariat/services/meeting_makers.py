"""Every paper a meeting can have: when it is needed, what it says, and what must be there before it can be made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain import timetables
from secretariat.domain.agendas import in_order
from secretariat.domain.dates import clock
from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.meetings import PaperPart
from secretariat.domain.meetings import AttendanceState, Meeting, ParticipantKind
from secretariat.papers.blocks import Paper
from secretariat.services import handbook_facts, paper_facts, seating_facts, sheet_facts
from secretariat.services.sheet_facts import Sources

_SUMMONED = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})


class Overtaken(StrEnum):
    """What a clerk reads where a paper no longer says what is: ``{n}`` is the number of lines that differ."""

    ROSTER = "名单有变，重印1份"
    CARDS = "名单有变，重印{n}份"
    CONTENT = "内容有变，请更新"


@dataclass(frozen=True)
class Maker:
    """One kind of paper of a meeting."""

    kind: DocumentKind
    part: PaperPart
    compose: Callable[[Sources], Paper]
    detail: Callable[[Meeting], str]
    missing: Callable[[Meeting], str] = lambda _meeting: ""
    """What the row says while something is not there yet: 定下时间后生成; empty where the paper can be made."""
    overtaken: Overtaken = Overtaken.CONTENT
    main: bool = False
    open_points: Callable[[Sources], str] = lambda _of: ""
    """What is not settled yet in a paper that is up to date: 1座待定."""


def _hour(meeting: Meeting) -> str:
    return "" if meeting.starts_at else "定下时间后生成"


def _topics(meeting: Meeting) -> str:
    return "" if meeting.agenda else "添加议题后生成"


def _hour_and_topics(meeting: Meeting) -> str:
    return _hour(meeting) or _topics(meeting)


def _people(meeting: Meeting) -> str:
    named = any(row.substitute_name or row.name for row in meeting.attendances)
    return _hour(meeting) or ("" if named else "有参会人后生成")


def _units(meeting: Meeting) -> str:
    return "" if meeting.invitations else "有参会单位后生成"


def _seats(meeting: Meeting) -> str:
    called = sum(row.kind in _SUMMONED for row in meeting.attendances)
    others = len(meeting.attendances) - called
    return f"{called}席，列席{others}人" if others else f"{called}席"


def _cards(meeting: Meeting) -> str:
    return f"{sum(row.state is not AttendanceState.EXCUSED and bool(row.substitute_name or row.name) for row in meeting.attendances)}张"


def _places(meeting: Meeting) -> str:
    return f"{sum(row.state is not AttendanceState.EXCUSED for row in meeting.attendances)}座"


def _hours(meeting: Meeting) -> str:
    if meeting.starts_at is None or not meeting.agenda:
        return "按议题时长推算"
    last = timetables.stretches(meeting.starts_at, in_order(meeting))[-1].ends_at
    return f"{clock(meeting.starts_at.time())}—{clock(last.time())}"


def _counted(meeting: Meeting) -> str:
    return f"{len(meeting.agenda)}项议题"


MAKERS: tuple[Maker, ...] = (
    Maker(DocumentKind.MEETING_PLAN, PaperPart.BEFORE, sheet_facts.plan_paper, lambda _meeting: "报批用"),
    Maker(DocumentKind.AGENDA, PaperPart.BEFORE, sheet_facts.agenda_paper, _counted, _topics, main=True),
    Maker(DocumentKind.TIMETABLE, PaperPart.BEFORE, sheet_facts.timetable_paper, _hours, _hour_and_topics),
    Maker(DocumentKind.RETURN_FORM, PaperPart.BEFORE, sheet_facts.return_paper, lambda _meeting: "空白表", _hour),
    Maker(DocumentKind.SIGN_IN_SHEET, PaperPart.AT, lambda of: paper_facts.sign_in(of.meeting, of.body), _seats, _people,
          Overtaken.ROSTER, main=True),
    Maker(DocumentKind.SEATING_PLAN, PaperPart.AT, seating_facts.seating_paper, _places, _people, Overtaken.ROSTER, main=True,
          open_points=seating_facts.open_places),
    Maker(DocumentKind.NAME_CARDS, PaperPart.AT, lambda of: paper_facts.cards(of.meeting, of.body), _cards, _people,
          Overtaken.CARDS, main=True),
    Maker(DocumentKind.HANDBOOK, PaperPart.AT, handbook_facts.handbook_paper, _places, _people, Overtaken.CONTENT),
    Maker(DocumentKind.CHAIR_SCRIPT, PaperPart.AT, sheet_facts.script_paper, _counted, _topics),
    Maker(DocumentKind.RECORD_SHEET, PaperPart.AT, sheet_facts.record_sheet_paper, lambda _meeting: "手写用", _people, Overtaken.ROSTER),
    Maker(DocumentKind.MATERIALS_RECEIPT, PaperPart.AT, sheet_facts.materials_paper,
          lambda meeting: f"{len(meeting.invitations)}家", _units),
)
"""In the order in which a meeting needs them; notice, record and minutes are made by verbs of their own."""

BY_KIND = {maker.kind: maker for maker in MAKERS}
