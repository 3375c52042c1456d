"""`python -m tests.benchmarks --out bench`: measures, prints a table, writes figures.json; exit 1 where a bound is missed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, time
from pathlib import Path

from secretariat.office import Office, open_office
from secretariat.persistence.database import open_database
from tests.benchmarks.figures import Figure, line_of, save
from tests.benchmarks.large_office.build import kept
from tests.benchmarks.large_office.size import LARGE, TODAY

CHAPTERS = ("start", "answers", "reading", "notices", "search", "lists", "people")


def main() -> int:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("bench"), help="folder of figures.json and of the large office")
    parser.add_argument("--only", nargs="+", choices=CHAPTERS, default=CHAPTERS, help="chapters to measure")
    parser.add_argument("--divided-by", type=int, default=1, help="so many times smaller an office, to try the benchmark itself")
    options = parser.parse_args()
    _say("The large office is made once, which takes some minutes, and kept.\n")
    path, seconds = kept(options.out, LARGE.divided_by(options.divided_by) if options.divided_by > 1 else LARGE)
    _say(f"It takes {path.stat().st_size / 1e9:.2f} GB{f', {seconds:.0f} s to make' if seconds else ''}.\n\n")
    figures: list[Figure] = []
    chapters = _chapters(options.out, path)
    for name in options.only:
        for figure in chapters[name]():
            figures.append(figure)
            _say(f"{line_of(figure)}\n")
    whole = tuple(options.only) == CHAPTERS and options.divided_by == 1
    target = options.out / ("figures.json" if whole else "figures-partial.json")
    save(target, figures)
    missed = [figure.row for figure in figures if figure.verdict == "missed"]
    _say(f"\n{len(figures)} figures in {target}, {len(missed)} missed.\n")
    return 1 if missed else 0


def _chapters(out: Path, path: Path) -> dict[str, Callable[[], Iterator[Figure]]]:
    # Each chapter is imported when it begins, so that none carries the libraries of another.
    def start() -> Iterator[Figure]:
        from tests.benchmarks.chapters import start
        from tests.benchmarks.sample import sample_office

        yield from start.measure(out, {"sample office": sample_office(out), "large office": path})

    def answers() -> Iterator[Figure]:
        from tests.benchmarks.chapters import answering
        from tests.benchmarks.sample import sample_office

        yield from answering.measure(out, {"sample office": sample_office(out), "large office": path})

    def reading() -> Iterator[Figure]:
        from tests.benchmarks.chapters import reading

        yield from reading.measure()

    def notices() -> Iterator[Figure]:
        from tests.benchmarks.chapters import notices

        yield from notices.measure()

    def search() -> Iterator[Figure]:
        from tests.benchmarks.chapters import searching

        with _open(path) as office, closing(open_database(path)) as database:
            yield from searching.measure(office, database)

    def lists() -> Iterator[Figure]:
        from tests.benchmarks.chapters import lists

        with _open(path) as office:
            yield from lists.measure(office)

    def people() -> Iterator[Figure]:
        from tests.benchmarks.chapters import people

        with _open(path) as office:
            yield from people.measure(office)

    return {"start": start, "answers": answers, "reading": reading, "notices": notices, "search": search, "lists": lists, "people": people}


def _open(path: Path) -> Office:
    return open_office(path, today=lambda: TODAY, now=lambda: datetime.combine(TODAY, time(9)), actor="何静")


def _say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
