"""A window over the fictional sample office, built once and copied for every test."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.sample.building import build_sample_office
from tests.ui.conftest import TODAY, PreparedPrompts, settle
from ui.app import Program
from ui.core.settings import Settings


@pytest.fixture(scope="session")
def told_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office with its year of meetings; never opened itself."""
    return build_sample_office(tmp_path_factory.mktemp("sample") / "澄川区民政局.ysms")


@pytest.fixture
def sample(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, settings: Settings, prompts: PreparedPrompts, told_office: Path,
) -> Iterator[Program]:
    """A real window over a copy of the sample office, on 2026-11-10."""
    file = tmp_path / told_office.name
    shutil.copyfile(told_office, file)
    made = Program(qapp, settings, lambda: TODAY, lambda: datetime(2026, 11, 10, 9, 30))
    made.prompts = prompts
    made.window.prompts = prompts
    crashes: list[object] = []
    made.tasks.crashed.connect(crashes.append)
    qtbot.addWidget(made.window)
    made.window.resize(1440, 900)
    made.window.show()
    made.open(file)
    settle(qtbot, made)
    yield made
    made.close()
    made.deleteLater()
    assert not crashes, crashes
