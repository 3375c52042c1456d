"""The two threads: results on the GUI thread, the newest read wins, refusals and defects go different ways."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from secretariat.errors import RuleBroken, SecretariatError
from ui.core.tasks import Tasks, Work


@pytest.fixture
def tasks(qapp: Any) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


def idle(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks.busy)


def test_a_read_runs_beside_the_window_and_answers_on_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    where: list[str] = []
    answered: list[tuple[int, str]] = []

    def read() -> int:
        where.append(threading.current_thread().name)
        return 7

    tasks.read(read, lambda result: answered.append((result, threading.current_thread().name)))
    idle(qtbot, tasks)
    assert where[0].startswith("reader")
    assert answered == [(7, threading.main_thread().name)]


def test_of_several_reads_with_one_key_only_the_newest_is_delivered(qtbot: QtBot, tasks: Tasks) -> None:
    gate, delivered, ran = threading.Event(), [], []

    def slow(value: int) -> int:
        ran.append(value)
        gate.wait(60)
        return value

    for value in (1, 2, 3):
        tasks.read(lambda value=value: slow(value), delivered.append, key="list")
    qtbot.waitUntil(lambda: ran == [1])
    gate.set()
    idle(qtbot, tasks)
    assert delivered == [3]
    assert ran == [1, 3], "the read in the middle need not run at all"


def test_reads_of_different_keys_are_all_delivered(qtbot: QtBot, tasks: Tasks) -> None:
    delivered: list[str] = []
    tasks.read(lambda: "bodies", delivered.append, key="bodies")
    tasks.read(lambda: "desk", delivered.append, key="desk")
    idle(qtbot, tasks)
    assert delivered == ["bodies", "desk"]


def test_a_result_for_a_page_that_is_gone_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    class Listener(QObject):
        heard: list[int] = []  # noqa: RUF012

        def hear(self, value: int) -> None:
            self.heard.append(value)

    gate = threading.Event()
    listener = Listener()

    def read() -> int:
        gate.wait(60)
        return 1

    tasks.read(read, listener.hear)
    import shiboken6

    shiboken6.delete(listener)
    gate.set()
    idle(qtbot, tasks)
    assert Listener.heard == []


def test_a_refusal_goes_to_the_message_bar_unless_somebody_listens(qtbot: QtBot, tasks: Tasks) -> None:
    def refuse() -> None:
        raise RuleBroken("召集人还没有同意。", cure="meeting.record_consent")

    heard: list[SecretariatError] = []
    own: list[SecretariatError] = []
    tasks.refused.connect(heard.append)
    tasks.read(refuse, lambda _result: None)
    idle(qtbot, tasks)
    tasks.read(refuse, lambda _result: None, on_error=own.append)
    idle(qtbot, tasks)
    assert [error.sentence for error in heard] == ["召集人还没有同意。"]
    assert [error.cure for error in own] == ["meeting.record_consent"]


def test_a_defect_goes_to_the_crash_report_and_the_thread_lives_on(qtbot: QtBot, tasks: Tasks) -> None:
    crashed: list[BaseException] = []
    tasks.crashed.connect(crashed.append)
    tasks.write("坏的", lambda _work: 1 / 0)
    idle(qtbot, tasks)
    answered: list[str] = []
    tasks.write("好的", lambda _work: "好", answered.append)
    idle(qtbot, tasks)
    assert isinstance(crashed[0], ZeroDivisionError)
    assert answered == ["好"]


def test_writes_are_carried_out_one_after_the_other(qtbot: QtBot, tasks: Tasks) -> None:
    order: list[int] = []
    for number in range(20):
        tasks.write("写", lambda _work, number=number: order.append(number))
    idle(qtbot, tasks)
    assert order == list(range(20))


def test_a_long_write_reports_and_can_be_stopped(qtbot: QtBot, tasks: Tasks) -> None:
    stopped: list[str] = []
    advanced: list[tuple[int, int]] = []
    tasks.stopped.connect(stopped.append)
    begun = threading.Event()
    go_on = threading.Event()

    def long(work: Work) -> None:
        for number in range(1, 1000):
            work.report(number, 1000)
            begun.set()
            go_on.wait(60)

    # Whoever wants to hear every report listens before the task is handed in.
    tasks.started.connect(lambda work: work.advanced.connect(lambda done, total: advanced.append((done, total))))
    work = tasks.write("生成席卡", long)
    qtbot.waitUntil(begun.is_set)
    work.stop()
    go_on.set()
    idle(qtbot, tasks)
    assert stopped == ["生成席卡"]
    assert advanced == [(1, 1000)]


def test_closing_lets_the_running_write_end_and_the_last_act_follow_it(qapp: Any) -> None:
    tasks = Tasks()
    order: list[str] = []
    tasks.write("写", lambda _work: order.append("written"))
    tasks.close(lambda: order.append("closed"))
    assert order == ["written", "closed"]


def test_what_is_asked_for_after_closing_is_dropped_without_a_word(qtbot):
    tasks = Tasks()
    tasks.close()
    done = []
    tasks.read(lambda: 1, done.append)
    assert not tasks.busy
    assert done == []
