"""The order of the roster by keys and by dragging, and the comparison of two days, in the real window."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import TODAY, settle, show_active
from ui.widgets.date_field import DateField


@pytest.fixture
def page(founded, qtbot):
    (body,) = founded.office.bodies.entries()
    founded.window.go(RecordRef(RecordKind.BODY, body.body_id))
    settle(qtbot, founded)
    return founded.window.page("bodies")


def units(page, role="成员"):
    return [row.unit for row in page.roster.model.rows() if row.role == role]


def said(program):
    return program.window.bottom.bar.history[0].text


def test_alt_and_an_arrow_move_the_seat_and_undo_moves_it_back(founded, page, qtbot):
    before = units(page)
    row = page.roster.model.rows()[3]
    page.roster.select_seat(row.seat_id)
    settle(qtbot, founded)
    show_active(qtbot, founded.window)
    page.roster.table.setFocus()
    qtbot.keyClick(page.roster.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, founded)
    assert units(page)[:3] == [before[0], before[2], before[1]]
    assert said(founded) == f"{row.unit}成员已下移一位"
    assert page.roster.table.current_row().seat_id == row.seat_id
    past = founded.office.bodies.roster(page.body_id, TODAY - timedelta(days=1)).rows
    assert [one.unit for one in past if one.role == "成员"] == before
    founded.window.commands.run("office.undo")
    settle(qtbot, founded)
    assert units(page) == before


def test_a_seat_at_the_end_of_its_rank_stays(founded, page, qtbot):
    page.roster.select_seat(page.roster.model.rows()[0].seat_id)
    settle(qtbot, founded)
    founded.window.commands.run("seat.move_up")
    settle(qtbot, founded)
    assert said(founded) == "召集人里已经是第一席，不能再上移。"


def test_only_the_whole_list_of_today_is_put_in_order(founded, page, qtbot):
    page.roster.day.set_day(TODAY - timedelta(days=30))
    page.roster.asked.emit()
    settle(qtbot, founded)
    before = units(page)
    founded.window.commands.run("seat.move_down")
    settle(qtbot, founded)
    assert said(founded).startswith("现在看到的不是今天的完整名单")
    next(button for button in founded.window.bottom.bar.buttons() if button.text() == "看今天的名单").click()
    settle(qtbot, founded)
    assert page.roster.asked_day() == TODAY
    assert units(page) == before


def drag(table, start: int, end: int):
    viewport = table.viewport()
    places = [QPointF(80, table.rowViewportPosition(row) + 4) for row in (start, end)]
    for kind, place, buttons in (
            (QEvent.Type.MouseButtonPress, places[0], Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseMove, QPointF(80, (places[0].y() + places[1].y()) / 2), Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseMove, places[1], Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, places[1], Qt.MouseButton.NoButton)):
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, place, viewport.mapToGlobal(place), button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)


def test_a_seat_is_dragged_among_its_rank_and_not_out_of_it(founded, page, qtbot):
    before = units(page)
    drag(page.roster.table, 6, 3)
    settle(qtbot, founded)
    assert units(page)[:3] == [before[0], before[4], before[1]]
    drag(page.roster.table, 6, 0)
    settle(qtbot, founded)
    assert said(founded).startswith("先后只能在同一类席位里调整")


def test_two_days_are_compared_and_a_row_leads_to_its_seat(founded, page, qtbot):
    row = next(row for row in page.roster.model.rows() if row.unit == "区教育局")
    founded.office.terms.change_post(row.seat_id, on=date(2026, 6, 1), title="局长")
    settle(qtbot, founded)
    founded.window.commands.run("body.compare_days")
    settle(qtbot, founded)
    pane = page.comparing.pane
    assert pane.days() == (date(2025, 11, 10), TODAY)
    assert [(one.kind.label, one.before_post, one.after_post) for one in pane.model.rows()] == [("职务变动", "副局长", "局长")]
    pane._copy.click()
    assert "职务变动" in QGuiApplication.clipboard().text()
    field = pane.findChild(DateField, "comparison.earlier")
    field.set_day(date(2026, 7, 1))
    field.date_changed.emit(field.day())
    settle(qtbot, founded)
    assert pane.model.rows() == []
    field.set_day(date(2026, 1, 1))
    field.date_changed.emit(field.day())
    settle(qtbot, founded)
    pane.table.row_opened.emit(pane.model.rows()[0])
    settle(qtbot, founded)
    assert page.roster.isVisible()
    assert page.seat_id == row.seat_id
