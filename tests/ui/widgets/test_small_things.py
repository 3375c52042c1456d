"""Buttons, labels, marks, navigation, search, head, crumbs, palette."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QColor, QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import show_active
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.crumbs import Crumbs
from ui.widgets.labels import Chip, DottedLabel, ElidedLabel, label
from ui.widgets.navigation import Entry, NavigationList
from ui.widgets.page_head import PageHead
from ui.widgets.painting import Mark, Tone, paint_mark
from ui.widgets.palette import Palette, PaletteRow
from ui.widgets.search_field import SearchField


def test_the_primary_button_shows_its_focus_by_a_white_inner_line(qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    button, other = Button("登记递补", "primary", parent=window), QLineEdit(window)
    row.addWidget(button)
    row.addWidget(other)
    qtbot.addWidget(window)
    show_active(qtbot, window)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert button.grab().toImage().pixelColor(button.width() // 2, 3).name().upper() == tokens.SEAL
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage().pixelColor(button.width() // 2, 3).name().upper() == "#FFFFFF"


def test_enter_presses_a_button_as_space_does(qtbot: QtBot) -> None:
    button = Button("打印")
    qtbot.addWidget(button)
    button.show()
    pressed: list[int] = []
    button.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 2


def test_the_button_of_a_command_follows_it(qtbot: QtBot) -> None:
    action = QAction("催办")
    action.setObjectName("task.remind")
    button = Button.of(action)
    qtbot.addWidget(button)
    done: list[int] = []
    action.triggered.connect(lambda: done.append(1))
    button.click()
    action.setText("催办超期3项")
    action.setEnabled(False)
    assert button.text() == "催办超期3项"
    assert not button.isEnabled()
    assert done == [1]
    assert button.objectName() == "button.task.remind"


@pytest.mark.parametrize("kind", ["icon", "bare"])
def test_a_button_without_words_says_them_in_its_tip(qtbot: QtBot, kind: str) -> None:
    button = Button("打印", kind, icon="printer")
    qtbot.addWidget(button)
    assert button.text() == ""
    assert button.toolTip() == "打印"
    assert button.accessibleName() == "打印"
    assert button.sizeHint().height() >= 26


def test_long_words_are_elided_with_a_tip(qtbot: QtBot) -> None:
    made = ElidedLabel("澄川区社区养老助餐服务工作联席会议", "page")
    qtbot.addWidget(made)
    made.resize(120, 30)
    made.show()
    assert made.text().endswith("…")
    assert made.toolTip() == made.full_text()
    made.resize(900, 30)
    assert made.text() == made.full_text()
    assert made.toolTip() == ""


def test_parts_are_written_with_a_painted_dot(qtbot: QtBot) -> None:
    made = DottedLabel(("第12席", "", "成员"))
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    assert made.accessibleName() == "第12席，成员"
    assert tokens.INK_5 in {
        made.grab().toImage().pixelColor(x, y).name().upper() for x in range(made.width()) for y in range(made.height())
    }


def test_a_chip_without_a_word_is_not_there(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chip = Chip("空缺33天", Tone.SEAL, window)
    window.show()
    assert chip.isVisible()
    chip.set_text("", Tone.NORMAL)
    assert not chip.isVisible()
    chip.set_text("今日到任", Tone.OK)
    assert chip.isVisible()
    assert chip.accessibleName() == "今日到任"


def test_each_plenary_mark_has_its_own_shape(qapp: object) -> None:
    def painted(mark: Mark) -> frozenset[tuple[int, int]]:
        image = QImage(12, 12, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_mark(painter, QPointF(6, 6), mark)
        painter.end()
        return frozenset((x, y) for x in range(12) for y in range(12) if image.pixelColor(x, y) != QColor(Qt.GlobalColor.white))

    assert len({painted(mark) for mark in Mark}) == len(Mark)


@pytest.fixture
def navigation(qtbot: QtBot) -> NavigationList:
    made = NavigationList([Entry("desk", "工作台", "layout-list"), Entry("meetings", "会议", "calendar-days")],
                          [Entry("help", "帮助", "circle-help", shortcut="F1")])
    qtbot.addWidget(made)
    made.resize(196, 600)
    made.show()
    return made


def test_navigation_opens_by_click_and_by_keyboard(qtbot: QtBot, navigation: NavigationList) -> None:
    opened: list[str] = []
    navigation.opened.connect(opened.append)
    navigation.set_bodies([Entry("body.1", "老龄委", mark=Mark.OWED)])
    qtbot.mouseClick(navigation.button("meetings"), Qt.MouseButton.LeftButton)
    navigation.button("desk").setFocus()
    qtbot.waitUntil(navigation.button("desk").hasFocus)
    qtbot.keyClick(navigation.button("desk"), Qt.Key.Key_Down)
    qtbot.keyClick(navigation.button("meetings"), Qt.Key.Key_Return)
    qtbot.mouseClick(navigation.button("body.1"), Qt.MouseButton.LeftButton)
    assert opened == ["meetings", "meetings", "body.1"]
    assert navigation.current() == "", "only the window says where the clerk is"
    navigation.set_current("desk")
    assert navigation.button("desk").isChecked()


def test_marks_and_counts_are_said_in_words(navigation: NavigationList) -> None:
    navigation.set_bodies([Entry("body.1", "老龄委", mark=Mark.OWED)])
    navigation.set_count("meetings", 3, urgent=True)
    assert navigation.button("body.1").accessibleName() == "老龄委，全体会议未安排"
    assert navigation.button("meetings").accessibleName() == "会议，3"


def test_a_narrow_navigation_keeps_its_words_in_tips(navigation: NavigationList) -> None:
    navigation.set_narrow(narrow=True)
    assert navigation.width() == 52
    assert navigation.button("desk").toolTip() == "工作台"
    navigation.set_narrow(narrow=False)
    assert navigation.width() == 196
    assert navigation.button("desk").toolTip() == ""


def test_without_bodies_it_says_so_and_a_plus_asks_for_one(qtbot: QtBot, navigation: NavigationList) -> None:
    assert navigation._none.isVisible()
    with qtbot.waitSignal(navigation.add_body_requested):
        navigation._plus.click()
    navigation.set_bodies([Entry("body.1", "老龄委", mark=Mark.HELD)])
    assert not navigation._none.isVisible()
    navigation.set_bodies([])
    assert navigation._none.isVisible()


def test_a_search_is_announced_once_after_the_last_key(qtbot: QtBot) -> None:
    field = SearchField("姓名、单位、拼音", "roster.search")
    qtbot.addWidget(field)
    field.show()
    said: list[str] = []
    field.searched.connect(said.append)
    qtbot.keyClicks(field, "wang")
    qtbot.waitUntil(lambda: said == ["wang"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.waitUntil(lambda: said == ["wang", ""])
    with qtbot.waitSignal(field.down_pressed):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_the_head_replaces_its_buttons_and_says_why_one_cannot_be_pressed(qtbot: QtBot) -> None:
    head = PageHead("会议")
    qtbot.addWidget(head)
    head.resize(900, 60)
    head.show()
    first, kept = Button("延期"), Button("催回执", "primary")
    head.set_buttons([first, kept])
    head.set_buttons([kept])
    assert not first.isVisible()
    qtbot.waitUntil(kept.isVisible)
    head.set_reason("还差1家没有报名")
    head.set_caption("18家")
    assert head._reason.isVisible()
    head.set_title("托育联席会议2026年全体会议")
    assert head.title() == "托育联席会议2026年全体会议"


def test_crumbs_say_the_present_step(qtbot: QtBot) -> None:
    crumbs = Crumbs(("选择文件", "核对", "建立"))
    qtbot.addWidget(crumbs)
    crumbs.set_current(1)
    assert crumbs.accessibleName() == "第2步，核对"
    assert [each.property("role") for each in crumbs._labels] == ["secondary", "strong", "secondary"]


def test_the_palette_is_worked_by_keyboard_alone(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(1100, 700)
    qtbot.addWidget(window)
    show_active(qtbot, window)
    palette = Palette(window)
    asked: list[str] = []
    palette.asked.connect(asked.append)
    palette.open()
    rows = [
        PaletteRow("机构", "托育联席会议", "body", ((0, 2),), "18个单位", "landmark"),
        PaletteRow("会议", "托育联席会议2026年全体会议", "meeting", ((0, 2),), "11月19日", "calendar-days"),
    ]
    qtbot.keyClicks(palette.field, "tuoyu")
    qtbot.waitUntil(lambda: asked == ["", "tuoyu"])
    palette.show_rows(rows)
    assert palette.current() == rows[0]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.current() == rows[1], "headings are passed over"
    with qtbot.waitSignal(palette.acts_requested) as acts:
        qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert acts.args == ["meeting"]
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["meeting"]
    assert not palette.isVisible()
    palette.open()
    assert palette.width() == 640
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_a_palette_that_found_nothing_says_so(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    palette = Palette(window)
    palette.open()
    palette.field.setText("没有的东西")
    palette.show_rows([])
    assert palette._count.text() == "没有找到，换个说法试试"
    assert palette.current() is None


def test_labels_by_role_take_their_size_from_the_scale(qtbot: QtBot) -> None:
    page, caption = label("页标题", "page"), label("说明", "caption")
    for each in (page, caption):
        qtbot.addWidget(each)
        each.ensurePolished()
    assert page.font().pixelSize() == 20
    assert caption.font().pixelSize() == 12
    assert page.font().bold()


def test_a_long_list_of_bodies_comes_in_pieces_and_comes_whole(qtbot):
    navigation = NavigationList([], [])
    qtbot.addWidget(navigation)
    navigation.set_bodies([Entry(f"body.{number}", f"机构{number}", hint=f"提示{number}") for number in range(130)])
    navigation.set_current("body.129")
    qtbot.waitUntil(lambda: "body.129" in navigation._buttons)
    assert navigation.button("body.129").toolTip() == "提示129"
    assert navigation.button("body.129").isChecked()
    navigation.set_bodies([Entry("body.7", "机构7")])
    qtbot.wait(50)
    assert [each for each in navigation._buttons if each.startswith("body.")] == ["body.7"]
