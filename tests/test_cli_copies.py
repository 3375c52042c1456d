"""The commands that copy an office file and put a copy back."""

import sqlite3
from contextlib import closing
from datetime import date, datetime

import pytest

from secretariat.cli import main
from secretariat.domain.bodies import BodyKind
from secretariat.office import open_office


@pytest.fixture
def office_file(tmp_path):
    file = tmp_path / "办公室.ysms"
    with open_office(file, today=lambda: date(2026, 11, 10), now=lambda: datetime(2026, 11, 10, 9), actor="何") as office:
        office.bodies.create("澄川区养老助餐工作联席会议", "助餐联席会议", BodyKind.JOINT_MEETING, date(2026, 1, 5), date(2026, 1, 5))
    return file


def bodies_in(file):
    with closing(sqlite3.connect(file)) as raw:
        return [name for (name,) in raw.execute("SELECT short_name FROM body")]


def test_a_backup_holds_everything_and_is_a_file_of_its_own(office_file, tmp_path, capsys):
    copy = tmp_path / "备份.ysms"
    assert main(["backup", str(copy), "--database", str(office_file)]) == 0
    assert bodies_in(copy) == ["助餐联席会议"]
    assert "已保存并核验副本" in capsys.readouterr().out


def test_a_backup_never_replaces_a_file(office_file, tmp_path, capsys):
    copy = tmp_path / "备份.ysms"
    copy.write_bytes(b"something else")
    assert main(["backup", str(copy), "--database", str(office_file)]) == 2
    assert copy.read_bytes() == b"something else"
    assert "已经存在" in capsys.readouterr().err


def test_restoring_brings_the_copy_back_and_keeps_what_was_there(office_file, tmp_path):
    copy = tmp_path / "备份.ysms"
    main(["backup", str(copy), "--database", str(office_file)])
    with open_office(office_file, today=lambda: date(2026, 11, 10), now=lambda: datetime(2026, 11, 10, 9), actor="何") as office:
        office.bodies.create("澄川区防汛指挥部", "防汛指挥部", BodyKind.OTHER, date(2026, 1, 5), date(2026, 1, 5))
    assert main(["restore", str(copy), "--database", str(office_file)]) == 0
    assert bodies_in(office_file) == ["助餐联席会议"]
    (aside,) = tmp_path.glob("*恢复前的文件*.ysms")
    assert bodies_in(aside) == ["助餐联席会议", "防汛指挥部"]


@pytest.mark.parametrize("damage", [b"", b"not an office file at all", b"SQLite format 3\x00" + b"\x00" * 5000])
def test_a_bad_backup_is_refused_and_the_office_stays_as_it_was(office_file, tmp_path, capsys, damage):
    bad = tmp_path / "坏备份.ysms"
    bad.write_bytes(damage)
    assert main(["restore", str(bad), "--database", str(office_file)]) == 2
    assert bodies_in(office_file) == ["助餐联席会议"]
    assert capsys.readouterr().err.count("。") >= 1


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_without_an_office_the_sentence_says_what_is_missing(tmp_path, capsys, command):
    assert main([command, str(tmp_path / "x.ysms")]) == 2
    assert "--database" in capsys.readouterr().err
