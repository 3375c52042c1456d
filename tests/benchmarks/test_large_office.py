"""The large office is what the program itself would have written, only smaller here."""

import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from secretariat.domain.listings.archive import ArchiveQuery
from secretariat.persistence.database import open_database
from secretariat.persistence.queries import archive
from secretariat.persistence.row_images import as_json, image_of
from secretariat.persistence.search_folding import fold
from secretariat.persistence.tables.archive import ARCHIVAL_UNIT
from secretariat.persistence.tables.bodies import BODY
from secretariat.persistence.tables.catalogue import METADATA
from secretariat.persistence.tables.journal import CHANGE
from secretariat.persistence.tables.meetings import INVITATION, MEETING
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.seats import APPOINTMENT
from secretariat.persistence.tables.tasks import TASK
from tests.benchmarks.large_office.build import TINY, build, kept
from tests.benchmarks.large_office.size import LARGE, Size

ROOT = Path(__file__).resolve().parents[2]
SMALL = Size(bodies=2, people=300, appointments=300, meetings=60, receipts=600, tasks=100, papers=260, characters=300, units=60)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("office") / "office.ysms"
    build(path, SMALL)
    return path


@pytest.fixture
def connection(path):
    with closing(open_database(path)) as database, database.reading() as connection:
        yield connection


@pytest.mark.parametrize(("table", "number"), [
    (BODY, SMALL.bodies), (PERSON, SMALL.people), (APPOINTMENT, SMALL.appointments), (MEETING, SMALL.meetings),
    (INVITATION, SMALL.receipts), (TASK, SMALL.tasks), (ARCHIVAL_UNIT, SMALL.papers),
], ids=lambda value: getattr(value, "name", value))
def test_there_are_as_many_as_asked_for(connection, table, number):
    assert connection.execute(select(func.count()).select_from(table)).scalar_one() == number


def test_the_figures_of_the_large_office_are_those_of_the_quality_paper():
    assert (LARGE.bodies, LARGE.people, LARGE.appointments, LARGE.meetings) == (200, 20_000, 40_000, 20_000)
    assert (LARGE.receipts, LARGE.tasks, LARGE.papers, LARGE.characters) == (200_000, 50_000, 100_000, 2_000)


def test_the_file_is_sound_and_every_reference_leads_somewhere(connection):
    assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def test_two_holders_never_sit_on_one_seat_at_once(connection):
    one, other = APPOINTMENT.alias("one"), APPOINTMENT.alias("other")
    both = select(func.count()).where(
        one.c.seat_id == other.c.seat_id, one.c.id < other.c.id,
        func.coalesce(one.c.until, "9999") > other.c.since, func.coalesce(other.c.until, "9999") > one.c.since)
    assert connection.execute(both).scalar_one() == 0


def test_the_index_finds_what_a_plain_scan_finds(connection):
    texts = list(connection.execute(select(ARCHIVAL_UNIT.c.title + "\f" + ARCHIVAL_UNIT.c.text)).scalars())
    random_numbers = random.Random(1)
    for _ in range(25):
        text = random_numbers.choice(texts).partition("\f")[2]
        start = random_numbers.randrange(len(text) - 6)
        words = "".join(text[start:start + random_numbers.randint(1, 6)].split()) or "会议"
        parts = [[fold(part) for part in one.split("\f")] for one in texts]
        expected = sum(any(fold(words) in part for part in one) for one in parts)
        answer = archive.answer(connection, ArchiveQuery(words))
        assert answer.total == expected > 0
        assert len(answer.hits) == min(20, expected)


def test_the_journal_tells_what_each_row_became(connection):
    checked = 0
    for table in METADATA.tables.values():
        change = connection.execute(select(CHANGE).where(CHANGE.c.table_name == table.name).limit(1)).first()
        if change is not None:
            assert change.after == as_json(image_of(connection, table, change.row_id))
            checked += 1
    assert checked > 15


def test_the_same_seed_makes_the_same_office(connection, path, tmp_path):
    again = tmp_path / "again.ysms"
    build(again, SMALL)
    with closing(open_database(again)) as database, database.reading() as other:
        for table in METADATA.tables.values():
            assert other.execute(select(table)).all() == connection.execute(select(table)).all()


def test_an_office_made_once_is_used_again(tmp_path):
    first, seconds = kept(tmp_path, TINY)
    assert seconds > 0
    assert kept(tmp_path, TINY) == (first, 0.0)


def test_another_process_knows_the_office_again(tmp_path):
    ask = "import pathlib, sys; from tests.benchmarks.large_office.build import TINY, kept; print(*kept(pathlib.Path(sys.argv[1]), TINY))"
    answers = [
        subprocess.run([sys.executable, "-c", ask, tmp_path], env={**os.environ, "PYTHONHASHSEED": seed}, cwd=ROOT, check=True,
                       capture_output=True, text=True, encoding="utf-8").stdout.split()
        for seed in ("1", "2")
    ]
    assert answers[0][0] == answers[1][0]
    assert answers[1][1] == "0.0"


def test_an_office_that_the_program_would_write_otherwise_is_made_anew(tmp_path, monkeypatch):
    first, _ = kept(tmp_path, TINY)
    monkeypatch.setattr("tests.benchmarks.large_office.directory._TITLES", ("局长",))
    second, seconds = kept(tmp_path, TINY)
    assert seconds > 0
    assert second != first
    assert not first.exists()
