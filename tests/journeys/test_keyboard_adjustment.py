"""An adjustment notice by the keyboard alone: chosen, a row left out, confirmed, and taken back by one undo."""

import pytest
from PySide6.QtCore import Qt

from secretariat.domain.listings.imports import ImportDecision
from tests.journeys.conftest import SAMPLE, Clerk
from tests.journeys.keyboard import CTRL, Keyboard

ENTER, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab


@pytest.fixture
def keyboard(clerk: Clerk) -> Keyboard:
    draft = clerk.office.imports.read_file(SAMPLE / "founding-notice.docx")
    clerk.office.imports.confirm(ImportDecision(draft, draft.reading, short_name=draft.suggested_short_name))
    return Keyboard(clerk)


def names(clerk: Clerk) -> list[str | None]:
    return [row.name for row in clerk.office.bodies.roster(1, clerk.day).rows]


def test_a_notice_is_taken_in_but_for_one_row_and_undone(clerk: Clerk, keyboard: Keyboard) -> None:
    clerk.go("bodies")
    before = names(clerk)
    clerk.prompts.files.append(SAMPLE / "adjustment-notice.docx")
    clerk.qtbot.waitUntil(lambda: "import.open" in clerk.program.window.commands)
    keyboard.press(Qt.Key.Key_I, CTRL)
    clerk.qtbot.waitUntil(lambda: clerk.program.window.current_page == "imports")
    page = clerk.program.window.page("imports")
    clerk.qtbot.waitUntil(lambda: page.review.draft() is not None)
    assert page.review.tables.tabs.current() == "difference"
    changing = len(page.review.adjusting().changing)
    for _ in range(len(page.review.open_points())):
        keyboard.press(ENTER)
    assert keyboard.name() == "import.confirm"
    keyboard.tab_to("import.difference", most=40)
    keyboard.press(ENTER)
    assert page.review.decision().left_out == {page.review.adjusting().changing[0].id}
    keyboard.tab_to("import.confirm", most=40)
    keyboard.press(ENTER)
    clerk.qtbot.waitUntil(lambda: clerk.program.window.current_page == "bodies")
    clerk.settle()
    after = names(clerk)
    assert after[0] == before[0], "the row that was left out"
    assert after != before
    said = clerk.program.window.bottom.bar.history[0].text
    assert said.startswith("已按通知更新")
    assert changing == 5
    keyboard.press(Qt.Key.Key_Z, CTRL)
    clerk.settle()
    assert names(clerk) == before
