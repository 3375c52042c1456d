import json
import time

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from tests.watchdog import REPORT, Watchdog


@pytest.fixture
def watchdog(qapp):
    made = Watchdog()
    yield made
    made.stop()


def work(seconds):
    begun = time.thread_time()
    while time.thread_time() - begun < seconds:
        pass


def turn(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def test_what_keeps_the_event_loop_busy_is_measured_and_named(watchdog):
    QTimer.singleShot(0, lambda: work(0.08))
    with watchdog.watching("a long slot"):
        turn(20)
    assert watchdog.longest.worked > 75
    assert watchdog.longest.doing == "a long slot"


def test_pieces_with_a_turn_between_them_do_not_add_up(watchdog):
    left = [0.02] * 10
    loop = QEventLoop()

    def piece():
        if left:
            work(left.pop())
            QTimer.singleShot(0, piece)
        else:
            loop.quit()

    QTimer.singleShot(0, piece)
    with watchdog.watching("pieces"):
        loop.exec()
    assert 18 < watchdog.longest.worked < 100


def test_waiting_is_not_working(watchdog):
    with watchdog.watching("nothing at all"):
        turn(120)
    assert watchdog.longest.worked < 60


def test_what_a_test_works_by_itself_is_not_the_windows(watchdog):
    work(0.06)
    with watchdog.watching("nothing at all"):
        pass
    work(0.06)
    turn(1)
    assert watchdog.longest.worked < 40


def test_a_report_is_written_only_where_it_was_asked_for(watchdog, tmp_path, monkeypatch):
    monkeypatch.delenv(REPORT, raising=False)
    watchdog.report("errand")
    monkeypatch.setenv(REPORT, str(tmp_path / "report"))
    watchdog.report("errand")
    assert [json.loads(line)["journey"] for line in (tmp_path / "report").read_text("utf-8").splitlines()] == ["errand"]
