"""A window over the fictional sample office, made once and copied for every test."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.domain.listings.imports import ImportDecision
from secretariat.office import open_office
from tests.made_once import made_once
from tests.ui.conftest import RESOURCES, TODAY, PreparedPrompts, settle
from ui.app import Program
from ui.core.settings import Settings


@pytest.fixture(scope="session")
def founded_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office that has taken in the sample founding notice and done nothing else; never opened by a window itself."""
    return made_once(tmp_path_factory, "founded-office", _found) / "澄川区民政局.ysms"


def _found(folder: Path) -> None:
    file = folder / "澄川区民政局.ysms"
    with open_office(file, today=lambda: TODAY, now=lambda: datetime(2026, 11, 10, 9, 0), actor="经办人") as office:
        draft = office.imports.read_file(RESOURCES / "sample" / "founding-notice.docx")
        office.imports.confirm(ImportDecision(draft=draft, reading=draft.reading, short_name=draft.suggested_short_name))


@pytest.fixture
def founded(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, settings: Settings, prompts: PreparedPrompts, founded_office: Path,
) -> Iterator[Program]:
    """A real window over a copy of the office with one body just founded, on 2026-11-10."""
    yield from _window_over(founded_office, tmp_path, qtbot, qapp, settings, prompts)


@pytest.fixture
def sample(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, settings: Settings, prompts: PreparedPrompts, told_office: Path,
) -> Iterator[Program]:
    """A real window over a copy of the sample office, on 2026-11-10."""
    yield from _window_over(told_office, tmp_path, qtbot, qapp, settings, prompts)


def _window_over(
    office: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication, settings: Settings, prompts: PreparedPrompts,
) -> Iterator[Program]:
    file = tmp_path / office.name
    shutil.copyfile(office, file)
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
