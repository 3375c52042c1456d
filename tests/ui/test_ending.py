import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from unittest.mock import Mock

import pytest

from ui.core.ending import Ending

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no signals another program could send")


@pytest.fixture
def ending():
    made = Ending()
    yield made
    made.stop()


def test_a_signal_is_told_in_the_event_loop_and_ends_nothing_by_itself(qtbot, ending):
    with qtbot.waitSignal(ending.asked):
        os.kill(os.getpid(), signal.SIGTERM)


def test_another_signal_is_no_wish_to_end(qtbot, ending):
    asked = Mock()
    ending.asked.connect(asked)
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    os.kill(os.getpid(), signal.SIGUSR1)
    qtbot.wait(100)
    signal.signal(signal.SIGUSR1, before)
    assert not asked.called


def test_afterwards_the_signals_belong_to_whoever_had_them():
    before = signal.getsignal(signal.SIGTERM)
    Ending().stop()
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_program_that_is_told_to_end_leaves_one_whole_file(tmp_path, number):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_"))}
    environment = kept | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_STATE_HOME": str(tmp_path / "state"),
                          "QT_QPA_PLATFORM": "offscreen"}
    office = tmp_path / "办公室.ysms"
    program = subprocess.Popen([sys.executable, "-m", "ui", "--database", str(office)], cwd=ROOT, env=environment)
    try:
        end = time.monotonic() + 60
        while not any("last_office" in ini.read_text("utf-8") for ini in (tmp_path / "config").rglob("*.ini")):
            assert time.monotonic() < end, "the office was never opened"
            assert program.poll() is None
            time.sleep(0.05)
        program.send_signal(number)
        assert program.wait(timeout=60) == 0
    finally:
        program.kill()
        program.wait()
    assert [path.name for path in tmp_path.glob("办公室*")] == [office.name]
