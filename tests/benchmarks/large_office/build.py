"""Builds the office once and keeps it for the next run."""

from __future__ import annotations

import hashlib
import random
import sqlite3
import tempfile
import time
from contextlib import closing
from dataclasses import astuple
from pathlib import Path

from secretariat.persistence.database import open_database
from secretariat.persistence.engines import writing_engine
from secretariat.persistence.office_file import EXTENSION, create_office_file
from secretariat.persistence.tables.meetings import MEETING
from tests.benchmarks.large_office.acts import write_acts
from tests.benchmarks.large_office.bodies import write_bodies
from tests.benchmarks.large_office.directory import write_directory
from tests.benchmarks.large_office.meetings import write_meetings
from tests.benchmarks.large_office.papers import Papers
from tests.benchmarks.large_office.rows import Rows
from tests.benchmarks.large_office.size import SEED, Size
from tests.benchmarks.large_office.tasks import write_tasks

TINY = Size(bodies=1, people=200, appointments=100, meetings=4, receipts=8, tasks=4, papers=21, characters=100, units=40)
"""An office to try the generator with."""


def build(path: Path, size: Size, seed: int = SEED) -> None:
    """Write the office into a new file; the same size and seed give the same rows."""
    create_office_file(path)
    random_numbers = random.Random(seed)
    engine = writing_engine(path)
    try:
        with engine.begin() as connection:
            rows = Rows(connection)
            directory = write_directory(rows, size, random_numbers)
            bodies = write_bodies(rows, size, directory, random_numbers)
            write_tasks(rows, size, bodies, random_numbers)
            meetings = write_meetings(rows, size, bodies, directory, random_numbers)
            Papers(rows, size, directory, random_numbers).write(bodies, meetings)
            rows.close()
            write_acts(connection, rows.count(MEETING))
    finally:
        engine.dispose()
    # Opened as the program opens it, so that a file it would refuse is noticed here, and folded into one file.
    open_database(path).close()


def kept(folder: Path, size: Size, seed: int = SEED) -> tuple[Path, float]:
    """Return the office file in ``folder`` and the seconds its making took, 0 where it was there already.

    A file that other tables, another index or another generator made is not used again.
    """
    name = _fingerprint(size, seed)
    path = folder / f"large-office-{name}{EXTENSION}"
    if path.exists():
        return path, 0.0
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"large-office-*{EXTENSION}*"):
        old.unlink()
    begun = time.perf_counter()
    unfinished = path.with_name(f"unfinished-{path.name}")
    unfinished.unlink(missing_ok=True)
    build(unfinished, size, seed)
    unfinished.rename(path)
    return path, time.perf_counter() - begun


def _fingerprint(size: Size, seed: int) -> str:
    """Name an office by what is asked for and by what a tiny one of today's making holds, down to the pages of its index."""
    content = hashlib.sha256(repr((astuple(size), seed)).encode())
    with tempfile.TemporaryDirectory() as folder:
        tiny = Path(folder) / f"tiny{EXTENSION}"
        build(tiny, TINY, seed)
        with closing(sqlite3.connect(tiny)) as connection:
            # In the order of the alphabet, for indices are created in any order.
            for statement in sorted(connection.iterdump()):
                content.update(statement.encode("utf-8", "surrogateescape"))
    return content.hexdigest()[:12]
