"""Full-text search over the archive of the large office, a plain LIKE beside it."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator

from sqlalchemy import func, select

from secretariat.domain.listings.archive import ArchiveQuery
from secretariat.office import Office
from secretariat.persistence.database import Database
from secretariat.persistence.queries import archive
from secretariat.persistence.tables.archive import ARCHIVAL_UNIT
from tests.benchmarks.figures import MILLISECONDS, Figure, median_of, timed, worked
from tests.benchmarks.large_office.size import SEED

HITS_BOUND = 50
PAGE_BOUND = 100
_QUERIES = 50
_LONGEST = 10


def measure(office: Office, database: Database) -> Iterator[Figure]:
    """Give the figures of 50 seeded substrings of one to ten characters, every length five times."""
    queries = substrings(database, _QUERIES)
    with database.reading() as connection:
        first, again = [], []
        for words in queries:
            query = ArchiveQuery(words)
            first.append((timed(lambda query=query: archive.hits(connection, query)), words))
            again.append((median_of(lambda query=query: archive.hits(connection, query), 5), words))
        slowest, words = max(again)
        middle = statistics.median(time for time, _ in again)
        yield Figure("search, first 20 hits with context, worst of 50", slowest, MILLISECONDS, HITS_BOUND,
                     f"“{words}”, {archive.count(connection, words):,} papers; median {middle:.1f} ms, "
                     f"worst at its first asking {max(first)[0]:.0f} ms by the clock")
        plain = select(ARCHIVAL_UNIT.c.id, ARCHIVAL_UNIT.c.text).where(ARCHIVAL_UNIT.c.text.contains(words, autoescape=True))
        newest = plain.order_by(ARCHIVAL_UNIT.c.dated.desc()).limit(20)
        scans = [worked(lambda: connection.execute(newest).all()) for _ in range(3)]
        number = connection.execute(select(func.count()).select_from(ARCHIVAL_UNIT)).scalar_one()
        yield Figure("the same by LIKE", statistics.median(scans), MILLISECONDS, None, f"{number:,} papers")
    answers = [(median_of(lambda words=words: office.archive.search(ArchiveQuery(words)), 3), words) for words in queries]
    slowest, words = max(answers)
    yield Figure("search, the whole page with counts and facets, worst of 50", slowest, MILLISECONDS, PAGE_BOUND,
                 f"“{words}”; median {statistics.median(time for time, _ in answers):.1f} ms")


def substrings(database: Database, number: int) -> list[str]:
    """Return seeded substrings of archived papers without blanks, from one to ten characters long."""
    random_numbers = random.Random(SEED)
    found: list[str] = []
    with database.reading() as connection:
        ids = connection.execute(select(ARCHIVAL_UNIT.c.id)).scalars().all()
        while len(found) < number:
            text = connection.execute(select(ARCHIVAL_UNIT.c.text).where(ARCHIVAL_UNIT.c.id == random_numbers.choice(ids)))
            paper = text.scalar_one()
            length = len(found) % _LONGEST + 1
            start = random_numbers.randrange(len(paper) - length)
            words = paper[start:start + length]
            if words.isalnum():
                found.append(words)
    return found
