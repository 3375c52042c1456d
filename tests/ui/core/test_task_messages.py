"""The message bar says what runs, what is refused and with what it is cured."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from secretariat.errors import RuleBroken
from ui.core.commands import Commands, command
from ui.core.task_messages import TaskMessages
from ui.core.tasks import Tasks, Work
from ui.widgets.message_bar import MessageBar


class Meeting(QObject):
    consents = 0

    @command("meeting.record_consent", "登记批准")
    def record(self) -> None:
        Meeting.consents += 1


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def test_a_refusal_offers_the_command_that_cures_it(qtbot: QtBot, tasks: Tasks) -> None:
    bar, commands, meeting = MessageBar(), Commands(), Meeting()
    qtbot.addWidget(bar)
    commands.declare(Meeting, "meeting", lambda: meeting)
    messages = TaskMessages(tasks, bar, commands, bar)
    messages.refuse(RuleBroken("会议由区民政局提议，召集人同意后才能发通知。", cure="meeting.record_consent"))
    assert bar.tone() == "refused"
    assert [button.accessibleName() for button in bar.buttons()] == ["登记批准"]
    bar.buttons()[0].click()
    assert Meeting.consents == 1
    messages.refuse(RuleBroken("没有药。", cure="nobody.declares_this"))
    assert bar.buttons() == []


def test_a_long_write_shows_itself_with_its_count_and_stops_on_demand(qtbot: QtBot, tasks: Tasks) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    TaskMessages(tasks, bar, Commands(bar), bar)
    step, reported = threading.Semaphore(0), threading.Semaphore(0)

    def long(work: Work) -> None:
        for number in range(1, 20):
            step.acquire()
            work.report(number, 19)
            reported.release()

    tasks.write("正在生成席卡", long)
    qtbot.waitUntil(lambda: bar.tone() == "working", timeout=3000)
    for _ in range(12):
        step.release()
    qtbot.waitUntil(lambda: bar.text() == "正在生成席卡 12/19")
    assert [button.accessibleName() for button in bar.buttons()] == ["停止"]
    bar.buttons()[0].click()
    for _ in range(10):
        step.release()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert bar.tone() == "refused"
    assert "已停止" in bar.text()


def test_a_short_write_says_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    TaskMessages(tasks, bar, Commands(bar), bar)
    tasks.write("登记", lambda _work: None)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert bar.tone() == ""
    assert not bar.history
