"""The bottom slot: what is said, for how long, and that nothing above it moves."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import message_bar
from ui.widgets.message_bar import BottomSlot
from ui.widgets.messages import Message, MessageAction


@pytest.fixture
def slot(qtbot: QtBot) -> Iterator[BottomSlot]:
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QLabel("页"))
    made = BottomSlot(window)
    column.addWidget(made)
    qtbot.addWidget(window)
    window.resize(900, 200)
    window.show()
    yield made
    del window  # the bot holds windows by weak references only


def test_a_message_takes_the_place_of_the_status_and_gives_it_back(slot: BottomSlot) -> None:
    height = slot.height()
    slot.status.say(saved="已保存 10:24", file="澄川.ysms")
    slot.bar.show_message(Message("已登记递补"))
    assert slot.currentWidget() is slot.bar
    assert slot.height() == height
    slot.bar.clear()
    assert slot.currentWidget() is slot.status
    assert slot.status.words() == ("已保存 10:24", "", "澄川.ysms", "")


def test_an_action_and_undo_run_what_they_say(qtbot: QtBot, slot: BottomSlot) -> None:
    ran: list[str] = []
    slot.bar.show_message(Message("已登记递补", "done", (
        MessageAction("打开", lambda: ran.append("open")), MessageAction("撤销", lambda: ran.append("undo"), "Ctrl+Z"),
    )))
    assert [button.text() for button in slot.bar.buttons()] == ["打开", "撤销  Ctrl+Z"]
    for button in slot.bar.buttons():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ran == ["open", "undo"]


def test_done_goes_by_itself_but_not_while_a_button_has_the_focus(
    qtbot: QtBot, slot: BottomSlot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(message_bar, "DONE_AFTER", 40)
    slot.bar.show_message(Message("已登记", "done", (MessageAction("打开", lambda: None),)))
    slot.bar.buttons()[0].setFocus()
    qtbot.waitUntil(slot.bar.buttons()[0].hasFocus)
    with qtbot.assertNotEmitted(slot.bar.cleared, wait=150):
        pass
    with qtbot.waitSignal(slot.bar.cleared):
        slot.bar.buttons()[0].clearFocus()
    assert slot.bar.text() == ""


def test_a_failure_stays_until_it_is_closed(qtbot: QtBot, slot: BottomSlot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_bar, "DONE_AFTER", 20)
    monkeypatch.setattr(message_bar, "REFUSED_AFTER", 20)
    slot.bar.show_message(Message("磁盘已满，本次改动没有保存", "failed"))
    with qtbot.assertNotEmitted(slot.bar.cleared, wait=120):
        pass
    qtbot.mouseClick(slot.bar._close, Qt.MouseButton.LeftButton)
    assert slot.currentWidget() is slot.status


def test_each_tone_is_announced_and_kept_in_the_history(slot: BottomSlot) -> None:
    for tone in ("done", "refused", "failed"):
        slot.bar.show_message(Message(f"消息{tone}", tone))
        assert slot.bar.tone() == tone
        assert slot.bar.accessibleName() == f"消息{tone}"
    assert [message.text for message in slot.bar.history] == ["消息failed", "消息refused", "消息done"]


def test_work_shows_its_count_and_leaves_other_messages_alone(slot: BottomSlot) -> None:
    slot.bar.show_working("正在生成席卡", 12, 19)
    assert slot.bar.text() == "正在生成席卡 12/19"
    slot.bar.show_working("正在生成席卡", 13, 19)
    assert len(slot.bar.buttons()) == 1
    slot.bar.working_ended()
    assert slot.bar.text() == ""
    slot.bar.show_message(Message("已生成席卡19张"))
    slot.bar.working_ended()
    assert slot.bar.text() == "已生成席卡19张"
