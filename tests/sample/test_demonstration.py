"""The main job without a window, through the command the clerk's set-up runs."""

import re
import shutil
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from secretariat.cli import main
from secretariat.office import open_office
from tests.made_once import made_once


@pytest.fixture
def shown(tmp_path, tmp_path_factory):
    """The office file of a demonstration, to be opened and changed."""
    def show(folder):
        assert main(["demo", "--out", str(folder)]) == 0

    made = made_once(tmp_path_factory, "demonstration", show)
    return Path(shutil.copy(made / "示例机关.ysms", tmp_path))


def test_the_demonstration_ends_with_the_papers_on_disk_and_everything_in_order(tmp_path, capsys):
    assert main(["demo", "--out", str(tmp_path / "出")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [int(line.split(".")[0]) for line in lines] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 11]
    assert "温以成" in lines[1]
    assert re.search(r"会议通知澄助餐联办〔2026〕1号", lines[3])
    assert lines[9].startswith("10. 全文检索“补助”：")
    assert "0件" not in lines[9] + lines[10]
    files = sorted(file.suffix for file in (tmp_path / "出" / "文书").iterdir())
    assert files == [".docx"] * 4 + [".pdf"] * 4
    assert main(["verify", "--database", str(tmp_path / "出" / "示例机关.ysms")]) == 0


def test_a_second_run_takes_the_place_of_the_first_on_any_day(tmp_path, capsys):
    for day in ("2026-11-10", "2028-02-28"):
        assert main(["demo", "--out", str(tmp_path), "--today", day]) == 0
    assert "2028年" in capsys.readouterr().out
    assert len(list((tmp_path / "文书").iterdir())) == 8


def test_verify_names_what_was_changed_and_fails(shown, capsys):
    with closing(sqlite3.connect(shown)) as raw, raw:
        raw.execute("UPDATE archival_unit SET text = text || '。' WHERE kind_label = '会议纪要'")
    capsys.readouterr()
    assert main(["verify", "--database", str(shown)]) == 1
    assert "全体会议纪要" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["verify"], ["verify", "--database", "没有这个文件.ysms"], ["demo", "--out", "/proc/没有"]])
def test_what_a_person_did_wrong_is_one_sentence_and_no_traceback(arguments, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    told = capsys.readouterr().err.strip()
    assert told.endswith("。")
    assert "\n" not in told


def test_nothing_is_made_where_verify_was_given_a_wrong_name(tmp_path):
    assert main(["verify", "--database", str(tmp_path / "x.ysms")]) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_story_s_office_can_be_opened_afterwards(shown):
    later = datetime(2026, 12, 1, 9)
    with open_office(shown, today=later.date, now=lambda: later, actor="何砚秋") as office:
        assert office.bodies.entries()[0].short_name == "助餐联席会议"
        assert office.desk.show().today == date(2026, 12, 1)
