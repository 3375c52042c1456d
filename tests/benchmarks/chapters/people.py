"""People in the large office: 20,000 of them on 40,000 appointments, found, listed, compared, exported and read in."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from openpyxl import Workbook

from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.sheet_columns import match_columns
from secretariat.office import Office
from tests.benchmarks.figures import MILLISECONDS, Figure, median_of
from tests.benchmarks.large_office.size import BEGINNING, SEED, TODAY

BOUND = 100
_PREVIEW = 3000
_ROWS = 5000
_DAYS = 24


def measure(office: Office) -> Iterator[Figure]:
    """Give one figure a question, the slowest of several where it is asked in several ways."""
    directory = office.directory
    people = directory.people(limit=1000)
    names = [row.name for row in people[:3]]
    initials = ("w", "wy", "zhang", "区第", "qd", "zzzz")
    person, unit = people[7].person_id, directory.units()[3].unit_id
    total = directory.people_count()
    questions: tuple[tuple[str, tuple[Callable[[], object], ...]], ...] = (
        ("people by name", tuple(lambda words=words: directory.people(words) for words in names)),
        ("people by initials and parts", tuple(lambda words=words: directory.people(words) for words in initials)),
        ("people counted by words", tuple(lambda words=words: directory.people_count(words) for words in initials)),
        ("people, first page, last page", (directory.people, lambda: directory.people(offset=total - 500))),
        ("units, all, by words", (directory.units, lambda: directory.units("q"))),
        ("collective parties", (directory.groups,)),
        ("a person in full", (lambda: directory.person(person),)),
        ("a unit in full", (lambda: directory.unit(unit),)),
        ("what may be entered twice", (directory.duplicates,)),
        ("preview of merging two people", (
            lambda: directory.merge_preview(DirectoryKind.PERSON, people[0].person_id, people[1].person_id),)),
    )
    for name, ways in questions:
        yield Figure(name, max(median_of(way, 5) for way in ways), MILLISECONDS, BOUND)
    yield _rosters(office)
    yield from _books(office)


def _rosters(office: Office) -> Figure:
    random_numbers = random.Random(SEED)
    bodies = [entry.body_id for entry in office.bodies.entries()]
    days = (TODAY - BEGINNING).days
    asked = [(random_numbers.choice(bodies), BEGINNING + timedelta(days=random_numbers.randrange(days))) for _ in range(_DAYS)]
    times = [median_of(lambda body=body, day=day: office.bodies.roster(body, day), 3) for body, day in asked]
    return Figure(f"roster of any date, slowest of {_DAYS}", max(times), MILLISECONDS, BOUND)


def _books(office: Office) -> Iterator[Figure]:
    """Measure what a child process reads by the processor time of both: the clock would measure what else the machine does."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "book.xlsx"
        _write(office, file)
        read = office.contact_books.read(file)
        sheet = read.sheets[0]
        yield Figure(f"a workbook of {_ROWS} rows read and previewed", _worked_with_children(lambda: office.contact_books.preview(
            (again := office.contact_books.read(file)).sheets[0], match_columns(again.sheets[0]))), MILLISECONDS, _PREVIEW)
        yield Figure("the same, compared only", median_of(lambda: office.contact_books.preview(sheet, match_columns(sheet)), 3),
                     MILLISECONDS, _PREVIEW)
        target = Path(folder) / "out.xlsx"
        yield Figure("the whole contact book written", median_of(lambda: office.workbooks.save_contact_book(target), 1), MILLISECONDS)


def _worked_with_children(function: Callable[[], object]) -> float:
    """Return the milliseconds of processor time this process and its children take for one call."""
    before = os.times()
    function()
    return sum(os.times()[:4]) * 1000 - sum(before[:4]) * 1000


def _write(office: Office, file: Path) -> None:
    """Write a book of people half of whom are in the directory and half of whom are not."""
    book = Workbook(write_only=True)
    table = book.create_sheet("通讯录")
    table.append(("单位", "姓名", "职务", "手机"))
    for number, row in enumerate(office.directory.people(limit=_ROWS)):
        known = number % 2
        table.append((row.unit, row.name if known else f"{row.name}新", row.title, row.mobile if known else f"139{number:08d}"))
    book.save(file)
