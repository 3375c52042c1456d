"""Killed at any moment of any writing act, the file holds every act confirmed, none half, and no gap in its numbers."""

from __future__ import annotations

import os
import random
import signal
import sys
import time

import pytest
from sqlalchemy import func, select

from secretariat.persistence import backup
from secretariat.persistence.database import open_database
from secretariat.persistence.queries import archive
from secretariat.persistence.tables.archive import ARCHIVAL_UNIT
from secretariat.persistence.tables.documents import DOCUMENT, REVISION
from secretariat.persistence.tables.journal import ACT, CHANGE
from secretariat.persistence.verify import examine
from tests.persistence.acts import issue_one
from tests.persistence.children import fork

KILLS = 500 if os.environ.get("SECRETARIAT_FUZZ") else 50
"""How many children are killed; ``make fuzz`` raises it."""

pytestmark = [
    pytest.mark.fuzz,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are a matter of POSIX systems"),
]


def test_a_killed_writer_leaves_every_confirmed_act_and_none_half(numbered):
    def write(say):
        database = open_database(numbered)
        while True:
            say(str(issue_one(database)))
            # Some kills fall into the checkpoint.
            database.checkpoint()

    moments = random.Random(20261110)
    confirmed = 0
    for _ in range(KILLS):
        child = fork(write)
        first = child.line()
        time.sleep(moments.uniform(0, 0.03))
        os.kill(child.pid, signal.SIGKILL)
        code, rest = child.end()
        assert code == -signal.SIGKILL, first + rest
        # The last line may have been cut short by the kill itself.
        confirmed = max([confirmed, int(first), *(int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n"))])
        with open_database(numbered) as database, database.reading() as connection:
            kept = connection.execute(select(func.max(DOCUMENT.c.serial))).scalar_one()
            assert confirmed <= kept <= confirmed + 1
            confirmed = kept
            for table in (DOCUMENT, REVISION, ARCHIVAL_UNIT):
                assert connection.execute(select(func.count()).select_from(table)).scalar_one() == kept
            assert connection.execute(select(func.count()).select_from(ACT)).scalar_one() == kept + 1
            assert archive.count(connection, f"第{kept}号的内容") == 1
    assert backup.check_copy(numbered) == ()
    with open_database(numbered) as database:
        assert examine(database) == ()
        with database.reading() as connection:
            per_act = select(func.count()).select_from(CHANGE).where(CHANGE.c.act_id > 1).group_by(CHANGE.c.act_id)
            assert len(set(connection.execute(per_act).scalars())) == 1
    assert confirmed > KILLS


def test_a_killed_making_of_a_new_file_leaves_a_whole_one_or_none(tmp_path):
    moments = random.Random(7)
    for number in range(max(10, KILLS // 5)):
        path = tmp_path / f"{number}.ysms"

        def make(_, path=path):
            open_database(path, create=True)
            time.sleep(60)

        child = fork(make)
        time.sleep(moments.uniform(0, 0.06))
        os.kill(child.pid, signal.SIGKILL)
        child.end()
        if path.exists():
            assert backup.check_copy(path) == ()
        with open_database(path, create=True) as database:
            assert database.newest_act() == 0


def test_a_killed_backup_leaves_a_whole_copy_or_none_and_the_file_unharmed(numbered, tmp_path):
    with open_database(numbered) as database:
        for _ in range(10):
            issue_one(database)
    moments = random.Random(11)
    for number in range(max(10, KILLS // 5)):
        target = tmp_path / f"备份{number}.ysms"

        def copy(_, target=target):
            backup.copy_database(numbered, target)
            time.sleep(60)

        child = fork(copy)
        time.sleep(moments.uniform(0, 0.04))
        os.kill(child.pid, signal.SIGKILL)
        child.end()
        if target.exists():
            assert backup.check_copy(target) == ()
    assert backup.check_copy(numbered) == ()
