"""A clerk's year on the sample notice by the keyboard alone: replace, arrange, consent, notify, print, sign in, write, find."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.bodies import RosterRow
from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.names import printed
from secretariat.domain.records import RecordKind, RecordRef
from tests.journeys.conftest import SAMPLE, Clerk
from tests.journeys.keyboard import CTRL, SHIFT, Keyboard
from ui.widgets.palette import Palette

ENTER, DOWN, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape


@pytest.fixture
def body(clerk: Clerk) -> int:
    draft = clerk.office.imports.read_file(SAMPLE / "founding-notice.docx")
    body_id = clerk.office.imports.confirm(ImportDecision(
        draft=draft, reading=draft.reading, answers={point.id: point.suggested for point in draft.points},
        short_name=draft.suggested_short_name)).body_id
    clerk.go("desk")
    return int(body_id)


@pytest.fixture
def keyboard(clerk: Clerk, body: int) -> Keyboard:
    return Keyboard(clerk)


def palette(clerk: Clerk, keyboard: Keyboard, words: str, title: str) -> None:
    """Open the palette, type, and stand on the row with this title."""
    keyboard.press(Qt.Key.Key_K, CTRL)
    keyboard.type(words)
    shown = clerk.program.window.findChild(Palette)
    clerk.qtbot.waitUntil(lambda: any(title in str(index.data()) for index in rows_of(shown)))
    while title not in str(shown.list.currentIndex().data()):
        before = shown.list.currentIndex().row()
        keyboard.press(DOWN)
        assert shown.list.currentIndex().row() > before, f"{title} is not reached by ↓"


def rows_of(shown: Palette) -> list[QModelIndex]:
    return [shown.model.index(row) for row in range(shown.model.rowCount())]


def seat_of(clerk: Clerk, body: int, unit: str) -> RosterRow:
    return next(row for row in clerk.office.bodies.roster(body, clerk.day).rows if row.unit_printed == unit)


def test_a_member_is_replaced_from_the_desk_in_six_interactions(clerk: Clerk, body: int, keyboard: Keyboard) -> None:
    person = clerk.office.directory.add_person("尉迟澄", None, "副局长", None, None)
    seat = seat_of(clerk, body, "区财政局")
    keyboard.count = 0

    def fill() -> None:
        dialog = QApplication.activeWindow()
        keyboard.type("尉迟澄")
        clerk.qtbot.waitUntil(lambda: dialog.wish().successor == person)
        keyboard.press(ENTER)

    clerk.prompts.keys.append(fill)
    palette(clerk, keyboard, seat.name, f"{printed(seat.name)}：人员递补")
    keyboard.press(ENTER)
    clerk.settle()
    assert keyboard.count <= 6
    assert seat_of(clerk, body, "区财政局").person_id == person
    # The filing stands in the register, its form prefilled, and one step takes all of it back.
    (filing,) = clerk.office.filings.register(body)
    assert (filing.before, filing.name, filing.state.label) == (seat.name, "尉迟澄", "待报")
    assert "尉迟澄" in clerk.office.documents.view(filing.document_id).text
    keyboard.press(Qt.Key.Key_Z, CTRL)
    assert seat_of(clerk, body, "区财政局").name == seat.name
    assert clerk.office.filings.register(body) == ()


def test_a_successor_nobody_knows_yet_costs_two_more_keys(clerk: Clerk, body: int, keyboard: Keyboard) -> None:
    seat = seat_of(clerk, body, "区财政局")

    def fill() -> None:
        keyboard.type("尉迟澄")
        keyboard.press(ENTER)
        assert keyboard.name() == "replacement_form.new"
        keyboard.press(ENTER, times=2)

    clerk.prompts.keys.append(fill)
    palette(clerk, keyboard, seat.name, f"{printed(seat.name)}：人员递补")
    keyboard.press(ENTER)
    clerk.settle()
    assert keyboard.count <= 8
    assert seat_of(clerk, body, "区财政局").name == "尉迟澄"


def test_the_seat_is_found_in_the_list_from_the_bodys_act_in_the_palette(clerk: Clerk, body: int, keyboard: Keyboard) -> None:
    seat = seat_of(clerk, body, "区教育局")
    clerk.prompts.keys.append(lambda: keyboard.press(ESC))
    palette(clerk, keyboard, "助餐", "人员递补")
    keyboard.press(ENTER)
    assert keyboard.name() == "roster.search"
    keyboard.type(seat.name)
    page = clerk.program.window.page("bodies")
    clerk.qtbot.waitUntil(lambda: page.roster.table.model().rowCount() == 1)
    keyboard.press(DOWN)
    keyboard.press(ENTER)
    assert clerk.prompts.asked == ["人员递补"]
    assert keyboard.name() == "roster"


def test_esc_and_the_palette_give_the_focus_back(clerk: Clerk, body: int, keyboard: Keyboard) -> None:
    before = keyboard.name()
    assert before == "desk.items"
    keyboard.press(Qt.Key.Key_K, CTRL)
    keyboard.press(ESC)
    assert keyboard.name() == before


def test_a_plenary_goes_from_the_palette_to_the_archive_without_the_mouse(clerk: Clerk, body: int, keyboard: Keyboard) -> None:
    window = clerk.program.window

    def arrange() -> None:
        dialog = QApplication.activeWindow()
        clerk.qtbot.waitUntil(lambda: dialog.findChild(QLineEdit, "meeting.arrange_form.title").text() != "")
        assert keyboard.name() == "meeting.arrange_form.title"
        keyboard.tab_to("meeting.arrange_form.room")
        keyboard.type("区政府三楼会议室")
        keyboard.tab_to("meeting.arrange_form.agenda")
        keyboard.type("通报今年工作进展——区民政局")
        keyboard.press(ENTER, CTRL)

    clerk.prompts.keys.append(arrange)
    palette(clerk, keyboard, "助餐", "新建会议")
    keyboard.press(ENTER)
    clerk.settle()
    (meeting,) = clerk.office.meetings.list(body_id=body)
    clerk.prompts.keys = [lambda: keyboard.press(ENTER)]
    keyboard.press(Qt.Key.Key_F9)
    keyboard.press(Qt.Key.Key_F9)
    clerk.prompts.texts = ["澄联办"]
    clerk.prompts.keys = [lambda: keyboard.press(ENTER)]
    keyboard.press(Qt.Key.Key_F9)
    view = clerk.office.meetings.view(meeting.meeting_id)
    notice = next(paper for paper in view.papers if paper.kind is DocumentKind.MEETING_NOTICE)
    assert notice.detail == "澄联办〔2026〕1号"
    while keyboard.name() != "meeting.receipts":
        keyboard.press(Qt.Key.Key_F6)
    clerk.prompts.keys = [lambda: keyboard.press(ENTER)]
    keyboard.press(ENTER)
    assert keyboard.name() == "meeting.receipts", "the clerk goes on with the next unit"
    clerk.day = view.starts_at.date()
    clerk.go(RecordRef(RecordKind.MEETING, meeting.meeting_id))
    keyboard.press(TAB, CTRL)
    keyboard.tab_to("button.meeting.sign_in_all", most=3)
    keyboard.press(ENTER)
    for _ in ("登记召开", "起草纪要", "签发纪要", "归档"):
        clerk.prompts.keys = [lambda: keyboard.press(ENTER)]
        keyboard.press(Qt.Key.Key_F9)
    assert clerk.office.meetings.view(meeting.meeting_id).next_act is None
    assert keyboard.count <= 60
    keyboard.press(Qt.Key.Key_5, CTRL)
    assert keyboard.name() == "archive.search"
    keyboard.type("今年工作进展")
    keyboard.press(ENTER)
    found = window.page("archive").findChild(QAbstractItemView, "archive.hits")
    clerk.qtbot.waitUntil(lambda: 0 < found.model().rowCount() < 5)
    keyboard.press(DOWN)
    assert keyboard.name() == "archive.hits"
    clerk.prompts.asked.clear()
    keyboard.press(Qt.Key.Key_P, CTRL)
    clerk.qtbot.waitUntil(lambda: clerk.prompts.asked == ["打印"])


def test_tab_goes_through_every_page_in_reading_order_and_round_again(clerk: Clerk, body: int, keyboard: Keyboard) -> None:
    window = clerk.program.window
    for page in ("desk", "bodies", "meetings", "supervision", "documents", "archive", "directory", "settings", "help"):
        clerk.go(page)
        first, seen = keyboard.focus(), []
        while len(seen) < 80:
            seen.append(keyboard.focus())
            keyboard.press(TAB)
            if keyboard.focus() is first:
                break
        assert keyboard.focus() is first, f"Tab does not come round on {page}"
        assert all(stop.accessibleName() for stop in seen), [stop.objectName() for stop in seen if not stop.accessibleName()]
        keyboard.press(Qt.Key.Key_Backtab, SHIFT)
        assert keyboard.focus() is seen[-1], f"Shift+Tab is not the way back on {page}"
    assert window.current_page == "help"
