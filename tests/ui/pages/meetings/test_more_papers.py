"""The papers a meeting may have besides the main ones: offered under 更多文书, listed once they are made."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu, QPushButton

from secretariat.domain.documents import DocumentKind
from secretariat.domain.meetings import MeetingKind
from tests.ui.pages.meeting_stage import PLENARY, Clerk, paper

SHEETS = {
    "meeting_plan": "会议方案", "agenda": "会议议程", "timetable": "会议日程", "return_form": "参会回执", "chair_script": "主持词",
    "materials_receipt": "材料签收单", "handbook": "会议手册",
    "record_sheet": "记录纸",
}


def listed(clerk: Clerk) -> list[str]:
    return [row.label for row in clerk.page.meeting.agenda.papers.model().rows()]


def offered(clerk: Clerk) -> list[tuple[str, bool]]:
    clerk.run("meeting.more_papers")
    menu = next(child for child in clerk.page.findChildren(QMenu) if child.objectName() == "meeting.more_papers_menu")
    words = [(action.text(), action.isEnabled()) for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return words


def test_the_main_papers_stand_in_the_list_and_the_rest_is_offered_by_when_it_is_needed(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    assert "会议议程" in listed(clerk)
    assert "主持词" not in listed(clerk)
    words = offered(clerk)
    assert words.index(("会前", False)) < words.index(("会议日程", True)) < words.index(("会中", False)) < words.index(("主持词", True))


@pytest.mark.parametrize(("kind", "label"), SHEETS.items())
def test_each_is_made_by_a_command_and_stands_in_the_list_from_then_on(clerk: Clerk, kind: str, label: str) -> None:
    clerk.open(PLENARY)
    clerk.run(f"meeting.draft_{kind}")
    assert clerk.said() == f"已生成{label}"
    assert label in listed(clerk)
    row = paper(clerk, DocumentKind(kind))
    assert row.document_id is not None
    assert (label, True) not in offered(clerk)
    clerk.run("office.undo")
    assert paper(clerk, DocumentKind(kind)).document_id is None


def test_a_paper_is_made_from_the_menu(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    menu = clerk.page.meeting.agenda.offer_more()
    next(action for action in menu.actions() if action.text() == "主持词").trigger()
    menu.close()
    clerk.settle()
    assert clerk.said() == "已生成主持词"


def test_what_cannot_be_made_yet_says_why(beginner: Clerk) -> None:
    office = beginner.program.office
    body = office.bodies.entries()[0].body_id
    office.meetings.arrange(body, MeetingKind.PLENARY, "", "还没有时间的会", None, None, "召集人")
    beginner.open("还没有时间的会")
    words = dict(offered(beginner))
    assert words["会议日程（定下时间后生成）"] is False
    assert words["主持词（添加议题后生成）"] is False
    assert words["会议方案"] is True


def test_an_archived_meeting_offers_nothing_more(clerk: Clerk) -> None:
    archived = next(row for row in clerk.program.office.meetings.list() if row.stage is None and row.stage_text == "已归档")
    page = clerk.open(archived.title)
    assert not page.findChild(QPushButton, "button.meeting.more_papers").isVisibleTo(page)


def test_a_made_sheet_is_made_again_on_the_page_of_documents(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    clerk.run("meeting.draft_chair_script")
    page = clerk.page
    page.meeting.agenda.paper_requested.emit("view", paper(clerk, DocumentKind.CHAIR_SCRIPT))
    clerk.settle()
    clerk.run("document.draft_anew")
    assert clerk.said().startswith("已重新生成")
