"""What can happen to a file happens here, and each time a sentence comes back and nothing is half written."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import select

from secretariat.domain.people import Person
from secretariat.errors import DatabaseDamaged, NotAnOfficeFile, StorageUnavailable
from secretariat.persistence import backup
from secretariat.persistence.database import open_database
from secretariat.persistence.tables.people import PERSON
from tests.persistence.acts import open_act
from tests.persistence.children import REFUSED, fork


@pytest.fixture
def filled(path):
    """An office file with one person in it, closed."""
    with open_database(path, create=True) as database, open_act(database) as work:
        work.add(Person(name="甲", notes="注" * 20_000))
        work.keep_file(os.urandom(200_000))
        work.commit()
    return path


def people(path):
    with open_database(path) as database, database.reading() as connection:
        return list(connection.execute(select(PERSON.c.name).order_by(PERSON.c.id)).scalars())


def test_a_file_is_made_only_when_asked_for(path):
    with pytest.raises(StorageUnavailable, match="找不到数据文件"):
        open_database(path)
    assert not path.exists()


def test_a_folder_that_is_gone_is_said_so(tmp_path):
    for create in (True, False):
        with pytest.raises(StorageUnavailable, match=r"不存在|找不到"):
            open_database(tmp_path / "没有" / "a.ysms", create=create)
    assert list(tmp_path.iterdir()) == []


def test_a_database_address_is_taken_as_well_as_a_path(path):
    open_database(f"sqlite:///{path}", create=True).close()
    assert people(path) == []


def test_odd_names_are_only_names(tmp_path):
    path = tmp_path / "百分%41 号#? 与 空格&mode=memory.ysms"
    with open_database(path, create=True) as database, open_act(database) as work:
        work.add(Person(name="甲"))
        work.commit()
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert people(path) == ["甲"]


@pytest.mark.parametrize("content", [b"", b"x", b"PK\x03\x04" * 100, "会议纪要".encode() * 500, b"SQLite format 3\0"])
def test_what_is_no_office_file_is_refused_and_untouched(path, content):
    path.write_bytes(content)
    with pytest.raises(NotAnOfficeFile, match="不是议事秘书"):
        open_database(path, create=True)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE person (id INTEGER)")
    with pytest.raises(NotAnOfficeFile):
        open_database(path)


def test_a_folder_in_the_place_of_the_file_is_refused(path):
    path.mkdir()
    with pytest.raises(StorageUnavailable, match="打不开"):
        open_database(path)


@pytest.mark.parametrize("harm", ["cut", "first page", "every page"])
def test_a_damaged_file_is_refused_or_found_damaged(filled, harm):
    data = bytearray(filled.read_bytes())
    if harm == "cut":
        del data[16384:]
    elif harm == "first page":
        data[108:8192] = b"\xff" * (8192 - 108)
    else:
        for start in range(8192, len(data), 8192):
            data[start : start + 64] = b"\xff" * 64
    filled.write_bytes(data)
    assert backup.check_copy(filled) != ()
    with pytest.raises(DatabaseDamaged, match="备份"):
        people(filled)


def test_a_file_deleted_under_the_program_takes_no_more_acts(filled):
    with open_database(filled) as database:
        filled.unlink()
        with pytest.raises(StorageUnavailable, match="不在了"), open_act(database) as work:
            work.add(Person(name="乙"))
            work.commit()
    assert not filled.exists()


def test_a_file_replaced_under_the_program_is_not_written_over(filled, tmp_path):
    copy = tmp_path / "copy"
    with open_database(filled) as database:
        database.checkpoint()
        shutil.copy(filled, copy)
        copy.replace(filled)
        with pytest.raises(StorageUnavailable, match="不在了"), open_act(database) as work:
            work.commit()
    assert people(filled) == ["甲"]


def test_a_full_disk_leaves_the_act_undone_and_the_next_small_one_possible(filled):
    with open_database(filled) as database:
        with database._writing.connect() as connection:
            (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StorageUnavailable, match="磁盘已满"), open_act(database) as work:
            for number in range(2000):
                work.add(Person(name=f"很多人{number}", notes="注" * 500))
            work.commit()
        with open_act(database) as work:
            work.get(Person, 1).notes = None
            work.commit()
    assert people(filled) == ["甲"]
    assert backup.check_copy(filled) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is a matter of POSIX systems")
def test_a_disk_that_fills_at_any_moment_never_leaves_half_an_act(filled):
    def write(path, room):
        resource = pytest.importorskip("resource")
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        database = open_database(path)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        try:
            with open_act(database) as work:
                work.add(*(Person(name=name, notes="注" * 20_000) for name in "乙丙丁"))
                work.commit()
        except StorageUnavailable:
            return REFUSED
        return 0

    outcomes = set()
    for room in (40_000, 70_000, 100_000, 150_000, 200_000, 250_000, 300_000, 2_000_000):
        copy = filled.with_name(f"{room}.ysms")
        shutil.copy(filled, copy)
        code, said = fork(lambda _, copy=copy, room=room: write(copy, room)).end()
        assert code in {0, REFUSED}, said
        outcomes.add(code)
        assert people(copy) == (["甲"] if code else ["甲", "乙", "丙", "丁"])
        assert backup.check_copy(copy) == ()
    assert outcomes == {0, REFUSED}


@pytest.fixture
def visited():
    """A folder whose way is open to every user, unlike that of the tests' own folders."""
    with TemporaryDirectory(prefix="visited") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs a system whose user can be given up")
@pytest.mark.parametrize(("case", "words"), [
    ("file", "只读"), ("folder", "只读"), ("create", "不能写入"), ("closed", "打不开"), ("create in closed", "不能写入"),
])
def test_what_may_not_be_written_is_said_so(visited, filled, case, words):
    path = visited / "a.ysms"
    create = case.startswith("create")
    if not create:
        shutil.copy(filled, path)
        path.chmod(0o444)
    visited.chmod({"file": 0o777, "folder": 0o755, "create": 0o755}.get(case, 0o700))

    def write_as_nobody(say):
        os.setgid(65534)
        os.setuid(65534)
        try:
            with open_database(path, create=create) as database:
                with database.reading() as connection:
                    connection.execute(select(PERSON.c.name)).all()
                with open_act(database) as work:
                    work.add(Person(name="乙"))
                    work.commit()
        except StorageUnavailable as refused:
            say(refused.sentence)
            return REFUSED
        return 0

    code, said = fork(write_as_nobody).end()
    assert code == REFUSED, said
    assert words in said
    if create:
        assert list(visited.iterdir()) == []
    else:
        assert people(path) == ["甲"]


def test_closing_leaves_one_file_that_can_be_carried_away(filled):
    assert [one.name for one in filled.parent.iterdir()] == [filled.name]
    with open_database(filled) as database:
        with open_act(database) as work:
            work.add(Person(name="乙"))
            work.commit()
        database.checkpoint()
        carried = filled.with_name("带走.ysms")
        shutil.copy(filled, carried)
    assert people(carried) == ["甲", "乙"]


def test_settings_of_the_connection_are_those_promised(filled):
    with open_database(filled) as database:
        with database._writing.connect() as connection:
            told = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                    for name in ("journal_mode", "foreign_keys", "synchronous", "page_size", "application_id")}
        assert told == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "page_size": 8192, "application_id": 0x59534D53}
