"""A copy is believed only once it was reopened and checked, and a restore never loses the file it replaces."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from secretariat.domain.people import Person
from secretariat.errors import DatabaseDamaged, NotAnOfficeFile, StorageUnavailable
from secretariat.persistence import backup
from secretariat.persistence.database import open_database
from secretariat.persistence.tables.people import PERSON
from tests.persistence.acts import open_act


def add(database, name):
    with open_act(database) as work:
        work.add(Person(name=name))
        work.commit()


def people(path):
    with open_database(path) as database, database.reading() as connection:
        return list(connection.execute(select(PERSON.c.name).order_by(PERSON.c.id)).scalars())


def test_a_copy_of_an_open_file_holds_all_that_was_committed_and_nothing_else(database, path, tmp_path):
    add(database, "甲")
    target = tmp_path / "副本.ysms"
    with open_act(database) as work:
        work.add(Person(name="乙"))
        work.flush()
        backup.copy_database(path, target)
        work.commit()
    assert people(target) == ["甲"]
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".") or one.name.startswith("副本.ysms-")]


def test_a_copy_never_covers_another_file(database, path, tmp_path):
    target = tmp_path / "副本.ysms"
    target.write_text("别的")
    with pytest.raises(StorageUnavailable, match="已经存在"):
        backup.copy_database(path, target)
    assert target.read_text() == "别的"


def test_a_copy_into_nowhere_is_said_so(database, path, tmp_path):
    with pytest.raises(StorageUnavailable, match="不存在"):
        backup.copy_database(path, tmp_path / "没有" / "副本.ysms")


def test_a_copy_that_fails_its_check_is_not_kept(database, path, tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "check_copy", lambda _: ("坏页",))
    with pytest.raises(StorageUnavailable, match="没有通过检查"):
        backup.copy_database(path, tmp_path / "副本.ysms")
    assert [one.name for one in tmp_path.glob("*副本*")] == []


def test_a_dangling_reference_is_found(path):
    with open_database(path, create=True) as database:
        add(database, "甲")
        with database._writing.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.exec_driver_sql("INSERT INTO post (person_id, version) VALUES (77, 1)")
    assert backup.check_copy(path) == ("post:1",)


def test_a_restore_puts_the_backup_there_and_the_old_file_aside(path, tmp_path):
    good = tmp_path / "备份.ysms"
    with open_database(path, create=True) as database:
        add(database, "甲")
        backup.copy_database(path, good)
        add(database, "乙")
    for number in (1, 2):
        aside = backup.restore(good, path)
        assert people(path) == ["甲"]
        assert people(aside) == (["甲", "乙"] if number == 1 else ["甲"])
    assert people(good) == ["甲"]
    assert len(list(tmp_path.iterdir())) == 4


def test_a_restore_where_nothing_is_left_just_puts_the_backup_there(path, tmp_path):
    good = tmp_path / "备份.ysms"
    with open_database(path, create=True) as database:
        add(database, "甲")
        backup.copy_database(path, good)
    path.unlink()
    assert backup.restore(good, path) is None
    assert people(path) == ["甲"]


def test_a_bad_backup_is_refused_and_the_file_stays(path, tmp_path):
    with open_database(path, create=True) as database:
        add(database, "甲")
        backup.copy_database(path, tmp_path / "备份.ysms")
    bad = bytearray((tmp_path / "备份.ysms").read_bytes())
    bad[8192 * 3 : 8192 * 3 + 64] = b"\xff" * 64
    (tmp_path / "备份.ysms").write_bytes(bad)
    with pytest.raises(DatabaseDamaged, match="备份本身已损坏"):
        backup.restore(tmp_path / "备份.ysms", path)
    (tmp_path / "别的.ysms").write_text("别的")
    with pytest.raises(NotAnOfficeFile):
        backup.restore(tmp_path / "别的.ysms", path)
    with pytest.raises(StorageUnavailable, match="找不到"):
        backup.restore(tmp_path / "没有.ysms", path)
    assert people(path) == ["甲"]
