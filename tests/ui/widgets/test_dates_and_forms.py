"""Dates as clerks type them, the calendar, the rows of a form."""

from collections.abc import Mapping
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from secretariat.domain.dates import parse_typed
from tests.ui.conftest import show_active
from ui.dialogs.act_dialog import ActDialog
from ui.theme import tokens
from ui.widgets.date_field import CalendarPopup, DateField
from ui.widgets.forms import Form

TODAY = date(2026, 11, 10)


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField("day", "名单日期", TODAY, parse=parse_typed)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(("typed", "meant"), [
    ("1110", date(2026, 11, 10)), ("11-19", date(2026, 11, 19)), ("11月12日", date(2026, 11, 12)), ("+7", date(2026, 11, 17)),
    ("2025-01-02", date(2025, 1, 2)),
])
def test_any_way_of_typing_a_day_is_understood(qtbot: QtBot, field: DateField, typed: str, meant: date) -> None:
    heard: list[object] = []
    field.date_changed.connect(heard.append)
    field.setFocus()
    field.insert(typed)  # as an input method does; a key event carries no 汉字
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.day() == meant
    assert heard == [meant]
    assert field.text().startswith(meant.isoformat())
    assert "周" in field.text()


def test_what_is_no_day_is_said_in_a_sentence(qtbot: QtBot, field: DateField) -> None:
    assert field.problem() == "请填日期。"
    field.insert("下下周")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.day() is None
    assert "下下周" in field.problem()
    assert field.text() == "下下周", "what was typed stays"


def test_arrows_move_by_a_day(qtbot: QtBot, field: DateField) -> None:
    field.set_day(TODAY)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.day() == date(2026, 11, 11)


def marks(_year: int, month: int) -> Mapping[date, str]:
    return {date(2026, 10, 1): "休", date(2026, 10, 10): "班", date(2026, 10, 23): "爱卫会占用第二会议室"} if month == 10 else {}


def test_the_calendar_shows_holidays_and_picks_by_keyboard(qtbot: QtBot) -> None:
    field = DateField("day", "会议日期", date(2026, 10, 8), marks=marks)
    qtbot.addWidget(field)
    field.show()
    field.open_calendar()
    calendar = field.findChild(CalendarPopup)
    month = calendar.month
    assert month.mark(date(2026, 10, 10)) == "班"
    qtbot.keyClick(month, Qt.Key.Key_Down)
    qtbot.keyClick(month, Qt.Key.Key_Down)
    qtbot.keyClick(month, Qt.Key.Key_Right)
    assert "爱卫会占用" in calendar._note.text()
    image = month.grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
    assert {tokens.SEAL_T, tokens.PAPER_3, tokens.INDIGO, tokens.SEAL} <= colours, "休, 班, the chosen day and a dot"
    with qtbot.waitSignal(field.date_changed):
        qtbot.keyClick(month, Qt.Key.Key_Return)
    assert field.day() == date(2026, 10, 23)
    assert not calendar.isVisible()


def test_the_calendar_turns_months_and_keeps_the_day_where_it_can(qtbot: QtBot) -> None:
    field = DateField("day", "会议日期", TODAY, marks=marks)
    qtbot.addWidget(field)
    calendar = CalendarPopup(TODAY, marks, field)
    calendar.month.show_day(date(2026, 10, 31), {})
    calendar.turn(1)
    assert calendar.month.day == date(2026, 11, 30)
    calendar.turn(-10)
    assert calendar.month.day == date(2026, 1, 30)
    calendar.turn(-1)
    assert calendar._title.text() == "2025年12月"
    assert len(calendar.month._boxes()) == 31


def test_a_wrong_field_says_so_on_leaving_it_and_gets_the_focus_on_the_verb(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    name, post = QLineEdit(form), QLineEdit(form)
    first = form.add("接任人", name, check=lambda: "" if name.text() else "请写接任人的姓名。")
    second = form.add("职务", post, optional=True)
    show_active(qtbot, form)
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    assert first.error() == ""
    post.setFocus()
    assert first.error() == "请写接任人的姓名。"
    assert name.property("error") == "true"
    assert name.accessibleDescription() == "请写接任人的姓名。"
    assert not form.validate()
    qtbot.waitUntil(name.hasFocus)
    name.setText("秦观澜")
    assert form.validate()
    assert first.error() == ""
    assert second.error() == ""
    assert name.accessibleName() == "接任人"


def test_a_hidden_row_is_not_checked(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    row = form.add("来函", QLineEdit(form), check=lambda: "缺来函。")
    row.set_visible(visible=False)
    assert form.validate()


def test_a_dialog_accepts_only_what_is_right_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    dialog = ActDialog("人员递补", "登记递补", "seat.replace_form")
    qtbot.addWidget(dialog)
    name = QLineEdit(dialog)
    dialog.set_whom("区市场监督管理局　副局长", "汪慎之 已于2026年10月8日离任")
    dialog.form.add("接任人", name, check=lambda: "" if name.text() else "请写接任人的姓名。")
    dialog.set_consequence("11月19日全体会议的签到表改用新名单")
    dialog.show()
    dialog.accept_button.click()
    assert dialog.isVisible()
    name.setText("秦观澜")
    dialog.cancel.click()
    assert not dialog.isVisible()
    dialog.show()
    assert name.text() == "秦观澜"
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept_button.click()


def test_a_dialog_begins_in_its_first_field_and_enter_carries_the_act_out(qtbot: QtBot) -> None:
    dialog = ActDialog("更名", "登记更名", "body.rename_form")
    qtbot.addWidget(dialog)
    first, second = QLineEdit(dialog), QLineEdit(dialog)
    dialog.form.add("新的全称", first)
    dialog.form.add("新的简称", second)
    show_active(qtbot, dialog)
    assert first.hasFocus()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(first, Qt.Key.Key_Return)


def test_a_dialog_that_chose_another_field_begins_there(qtbot: QtBot) -> None:
    dialog = ActDialog("更名", "登记更名", "body.rename_form")
    qtbot.addWidget(dialog)
    first, second = QLineEdit(dialog), QLineEdit(dialog)
    dialog.form.add("新的全称", first)
    dialog.form.add("新的简称", second)
    second.setFocus()
    show_active(qtbot, dialog)
    assert second.hasFocus()
