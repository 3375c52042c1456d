"""What the pages ask for in the large office: every list and every view, and the roster of any day."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from secretariat.domain.listings.archive import ArchiveQuery
from secretariat.domain.listings.documents import DocumentFilter
from secretariat.office import Office
from tests.benchmarks.figures import MILLISECONDS, Figure, median_of
from tests.benchmarks.large_office.size import BEGINNING, SEED, TODAY

BOUND = 100
_DAYS = 12
_WORDS = ("助餐", "zhucan", "zc", "望亭", "电梯安全", "王", "w", "不存在的字样")


def measure(office: Office) -> Iterator[Figure]:
    """Give one figure a question, the slowest of several where it is asked in several ways."""
    bodies = [entry.body_id for entry in office.bodies.entries()]
    first, last = bodies[0], bodies[-1]
    meeting = office.meetings.list()[0].meeting_id
    held = office.meetings.list(year=2025)[0].meeting_id
    document = office.documents.list(DocumentFilter(year=2025))[0].document_id
    person = office.directory.people(limit=1)[0]
    last_people = max(0, office.directory.people_count() - 500)
    questions: tuple[tuple[str, tuple[Callable[[], object], ...]], ...] = (
        ("desk", (office.desk.show,)),
        ("navigation: bodies with plenary marks", (office.bodies.entries,)),
        ("a body's page", (lambda: office.bodies.view(first), lambda: office.bodies.view(last))),
        ("a body's adjustments", (lambda: office.bodies.adjustments(last),)),
        ("meetings, all, one year, one body", (
            office.meetings.list, lambda: office.meetings.list(year=2025), lambda: office.meetings.list(body_id=last))),
        ("a meeting's page, ahead and archived", (lambda: office.meetings.view(meeting), lambda: office.meetings.view(held))),
        ("register of documents, all, one year, one body", (
            lambda: office.documents.list(DocumentFilter()), lambda: office.documents.list(DocumentFilter(year=2025)),
            lambda: office.documents.list(DocumentFilter(body_id=last)))),
        ("register of documents, by words", (lambda: office.documents.list(DocumentFilter(words="电梯")),)),
        ("years of the register", (office.documents.years,)),
        ("a document's page", (lambda: office.documents.view(document),)),
        ("tasks, all, one body", (office.tasks.list, lambda: office.tasks.list(body_id=last))),
        ("tasks, by words", (lambda: office.tasks.list(words="牵头"),)),
        ("units", (office.directory.units, lambda: office.directory.units("望亭"))),
        ("people, first page and last", (office.directory.people, lambda: office.directory.people(offset=last_people))),
        ("people, by words", tuple(lambda words=words: office.directory.people(words) for words in (person.name, "wang", "古丽"))),
        ("people counted", (office.directory.people_count, lambda: office.directory.people_count("wang"))),
        ("archive, newest papers", (lambda: office.archive.search(ArchiveQuery()),)),
        ("archive, one body and year", (lambda: office.archive.search(ArchiveQuery("会议", body_ids=(last,), years=(2020,))),)),
        ("archive, one unit", (lambda: office.archive.unit(1),)),
        ("journal", (office.journal.recent, office.journal.last_undoable)),
    )
    for name, ways in questions:
        yield Figure(name, max(median_of(way, 5) for way in ways), MILLISECONDS, BOUND)
    found = [(median_of(lambda words=words: office.lookup.find(words), 5), words) for words in _WORDS]
    yield Figure("palette, slowest of some words", max(found)[0], MILLISECONDS, BOUND, f"“{max(found)[1]}”")
    yield _rosters(office, bodies)


def _rosters(office: Office, bodies: list[int]) -> Figure:
    random_numbers = random.Random(SEED)
    asked = [(random_numbers.choice(bodies), _any_day(random_numbers)) for _ in range(_DAYS)]
    times = [median_of(lambda body=body, day=day: office.bodies.roster(body, day), 5) for body, day in asked]
    return Figure("roster as of any date, slowest of 12", max(times), MILLISECONDS, BOUND, "")


def _any_day(random_numbers: random.Random) -> date:
    return BEGINNING + timedelta(days=random_numbers.randrange((TODAY - BEGINNING).days))
