"""A real office file for every test, and the acts that fill it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from secretariat.domain.changes import ActLabel
from secretariat.persistence.database import open_database

NOW = datetime(2026, 11, 10, 9, 30)
TODAY = date(2026, 11, 10)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "澄川区.ysms"


@pytest.fixture
def announced():
    return []


@pytest.fixture
def database(path, announced):
    with open_database(path, create=True, announce=announced.append) as opened:
        yield opened


@pytest.fixture
def act(database):
    def open_act(verb="登记", *, undoable=True, actor="陈文", now=NOW):
        return database.unit_of_work(ActLabel(verb, undoable), actor=actor, now=now)

    return open_act
