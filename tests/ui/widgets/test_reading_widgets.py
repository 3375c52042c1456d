"""Quiet fields, the history of a seat, ledgers that are read whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from ui.theme import tokens
from ui.widgets.ledger_lines import LedgerLines
from ui.widgets.quiet_field import QuietField
from ui.widgets.timeline import Episode, Timeline


@pytest.fixture
def field(qtbot):
    made = QuietField("fact.name", "机构名称")
    qtbot.addWidget(made)
    made.resize(300, 28)
    made.set_value("助餐联席会议")
    made.show()
    return made


def test_a_value_typed_is_announced_once_and_without_blanks(field, qtbot):
    field.setText(" 养犬联席会议 ")
    with qtbot.waitSignal(field.changed_to) as changed:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert changed.args == ["养犬联席会议"]
    with qtbot.assertNotEmitted(field.changed_to):
        field.editingFinished.emit()


def test_escape_gives_up_what_was_typed(field, qtbot):
    field.selectAll()
    qtbot.keyClicks(field, "abc")
    assert field.text() == "abc"
    with qtbot.assertNotEmitted(field.changed_to):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "助餐联席会议"


def test_an_error_is_said_and_taken_back(field):
    field.set_error("看不出是哪一天。")
    assert field.toolTip() == "看不出是哪一天。"
    field.set_value("2026年11月10日")
    assert field.property("error") is False


def test_a_history_is_told_in_order_and_what_is_missing_is_red(qtbot):
    history = Timeline("seat.timeline", "席位沿革")
    qtbot.addWidget(history)
    history.set_episodes((Episode("空缺", ("2026-10-08 至今",), missing=True), Episode("江知远　副主任", ("2025-03-18 至 2026-10-08",))))
    history.resize(240, 120)
    history.show()
    rows = [history.layout().itemAt(place).widget() for place in range(2)]
    assert [row.accessibleName().split("，")[0] for row in rows] == ["空缺", "江知远　副主任"]
    corner = rows[0].grab().toImage().pixelColor(4, 10).name().upper()
    assert corner == tokens.SEAL
    history.set_episodes(())
    assert history.layout().count() == 0


def test_a_long_line_of_a_ledger_is_as_high_as_its_text_and_no_higher(qtbot):
    scroll = QScrollArea()
    qtbot.addWidget(scroll)
    scroll.setWidgetResizable(True)
    ledger = LedgerLines("body.duties", "职责", parent=scroll)
    scroll.setWidget(ledger)
    scroll.resize(700, 500)
    ledger.set_lines([("区财政局", "安排助餐服务补助资金。", False), ("区民政局", "承担办公室工作。" * 40, False)])
    scroll.show()
    short, long = (ledger.layout().itemAt(place).widget() for place in range(2))
    assert short.height() < 50
    assert long.height() > 120
