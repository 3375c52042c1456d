"""A real office file for every test, and the acts that fill it."""

from __future__ import annotations

from functools import partial

import pytest

from secretariat.domain.documents import NumberCounter, NumberSeries
from secretariat.persistence.database import open_database
from tests.persistence.acts import open_act


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
    return partial(open_act, database)


@pytest.fixture
def numbered(path):
    """A file with one series of numbers, none given yet, closed."""
    with open_database(path, create=True) as database, open_act(database) as work:
        series = NumberSeries(code="澄助餐联办")
        work.add(series)
        work.flush()
        work.add(NumberCounter(series_id=series.id, year=2026, last=0))
        work.commit()
    return path
