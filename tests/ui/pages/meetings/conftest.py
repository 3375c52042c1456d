"""Windows over the sample office and over one just founded, whose day can be moved."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.ui.conftest import settle
from tests.ui.pages.meeting_stage import Clerk, Day
from ui.app import Program


@pytest.fixture
def clerk(qtbot, qapp, tmp_path, settings, prompts, told_office) -> Iterator[Clerk]:
    """A window over a copy of the sample office whose day can be moved."""
    yield from _clerk_over(told_office, qtbot, qapp, tmp_path, settings, prompts)


@pytest.fixture
def beginner(qtbot, qapp, tmp_path, settings, prompts, founded_office) -> Iterator[Clerk]:
    """A window over an office with one body just founded, whose day can be moved."""
    yield from _clerk_over(founded_office, qtbot, qapp, tmp_path, settings, prompts)


def _clerk_over(office: Path, qtbot, qapp, tmp_path, settings, prompts) -> Iterator[Clerk]:
    file, day = tmp_path / office.name, Day()
    shutil.copyfile(office, file)
    made = Program(qapp, settings, lambda: day.today, day.now)
    made.prompts = made.window.prompts = prompts
    crashes: list[object] = []
    made.tasks.crashed.connect(crashes.append)
    qtbot.addWidget(made.window)
    made.window.resize(1440, 900)
    made.window.show()
    made.open(file)
    settle(qtbot, made)
    yield Clerk(made, qtbot, day)
    made.close()
    made.deleteLater()
    assert not crashes, crashes


@pytest.fixture
def on_the_day(clerk: Clerk) -> Clerk:
    clerk.day.today = date(2026, 11, 12)
    clerk.open("改造质量专题会议")
    return clerk
