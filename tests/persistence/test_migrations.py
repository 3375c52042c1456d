"""A new file is what the steps lead to, and an older file is copied before it is touched."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine

from secretariat.errors import DatabaseTooNew, StorageUnavailable
from secretariat.persistence import database as database_module
from secretariat.persistence import migrating
from secretariat.persistence.backup import check_copy
from secretariat.persistence.database import open_database
from secretariat.persistence.schema_number import SCHEMA


def remembered(connection):
    """Everything SQLite remembers of tables, indices and triggers, without the way it was laid out."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return {(kind, name, table, None if sql is None else "".join(sql.split())) for kind, name, table, sql in rows}


def test_the_steps_leave_exactly_what_a_new_file_gets(path):
    open_database(path, create=True).close()
    with closing(sqlite3.connect(path)) as new:
        expected = remembered(new)
        stamp = new.execute("SELECT version_num FROM alembic_version").fetchall()
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        migrating.run_steps(connection)
        stepped = connection.connection.driver_connection
        assert remembered(stepped) == expected
        assert stepped.execute("SELECT version_num FROM alembic_version").fetchall() == stamp
    assert len([one for one in expected if one[0] == "table"]) > 25


def test_every_index_and_table_is_named_by_the_convention(path):
    open_database(path, create=True).close()
    with closing(sqlite3.connect(path)) as new:
        names = [name for (name,) in new.execute("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")]
    assert names
    assert all(name.startswith("ix_") for name in names)


@pytest.fixture
def older(path, monkeypatch):
    """A file as a program one step younger would find it: its own step is one nobody has run."""
    open_database(path, create=True).close()
    monkeypatch.setattr(database_module, "SCHEMA", SCHEMA + 1)
    monkeypatch.setattr(migrating, "SCHEMA", SCHEMA + 1)
    monkeypatch.setattr("secretariat.persistence.office_file.SCHEMA", SCHEMA + 1)
    return path


def test_an_older_file_is_copied_and_then_brought_forward(older, monkeypatch):
    def step(connection):
        connection.exec_driver_sql("CREATE TABLE added_later (id INTEGER PRIMARY KEY)")

    monkeypatch.setattr(migrating, "run_steps", step)
    open_database(older).close()
    copy = older.with_name(f"澄川区（升级前的副本，第{SCHEMA}版）.ysms")
    assert check_copy(copy) == ()
    with closing(sqlite3.connect(copy)) as before, closing(sqlite3.connect(older)) as after:
        assert before.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert after.execute("PRAGMA user_version").fetchone() == (SCHEMA + 1,)
        assert before.execute("SELECT count(*) FROM sqlite_master WHERE name = 'added_later'").fetchone() == (0,)
        assert after.execute("SELECT count(*) FROM sqlite_master WHERE name = 'added_later'").fetchone() == (1,)
    open_database(older).close()
    assert sorted(one.name for one in older.parent.iterdir()) == sorted([older.name, copy.name])


def test_a_step_that_fails_leaves_the_file_as_it_was(older, monkeypatch):
    def step(connection):
        connection.exec_driver_sql("CREATE TABLE added_later (id INTEGER PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO added_later VALUES (1)")
        raise StorageUnavailable("磁盘已满。")

    monkeypatch.setattr(migrating, "run_steps", step)
    for _ in range(2):
        with pytest.raises(StorageUnavailable):
            open_database(older)
    with closing(sqlite3.connect(older)) as after:
        assert after.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert after.execute("SELECT count(*) FROM sqlite_master WHERE name = 'added_later'").fetchone() == (0,)
    # Each attempt made its own copy: none was written over another.
    assert len(list(older.parent.glob("*升级前的副本*"))) == 2


def test_a_file_from_a_newer_program_is_refused_and_untouched(path):
    open_database(path, create=True).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        newer.commit()
        newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = path.read_bytes()
    with pytest.raises(DatabaseTooNew, match="升级程序"):
        open_database(path)
    assert path.read_bytes() == before


def test_opening_a_current_file_and_asking_what_is_new_imports_no_database_library(path):
    import subprocess
    import sys

    open_database(path, create=True).close()
    program = (
        "import sys\n"
        "from secretariat.persistence.database import open_database\n"
        f"database = open_database({str(path)!r})\n"
        "database.changes_since(0)\n"
        "database.close()\n"
        "sys.exit(bool({'alembic', 'sqlalchemy', 'pypinyin'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
