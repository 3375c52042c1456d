"""Other programs are started as if ours were not there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.core.opening import environment_for_others, open_outside


def test_a_file_is_handed_to_the_system_by_its_whole_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    file = tmp_path / "会议通知 #1%.docx"
    assert open_outside(file)
    assert asked == [str(file)]


def test_libraries_of_a_frozen_program_are_not_put_upon_others() -> None:
    ours = {"LD_LIBRARY_PATH": "ours", "LD_LIBRARY_PATH_ORIG": "theirs", "QT_PLUGIN_PATH": "ours/qt", "LANG": "zh_CN.UTF-8"}
    assert environment_for_others(ours) == {"LD_LIBRARY_PATH": "theirs", "LANG": "zh_CN.UTF-8"}
    assert environment_for_others({"LD_LIBRARY_PATH": "ours", "LD_LIBRARY_PATH_ORIG": ""}) == {}


def test_a_frozen_program_says_where_no_opener_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("ui.core.opening._OPENER", "no-such-opener")
    assert not open_outside(tmp_path)
