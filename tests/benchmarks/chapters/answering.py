"""How long the window does not answer, and how soon a page or a list stands: a clerk at work, and every journey of the tests."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import MILLISECONDS, Figure
from tests.benchmarks.starting import ROOT, Starter, compile_all
from tests.watchdog import REPORT

SILENT_BOUND = 50
UNTIL_BOUND = 100
_ROUNDS = 3
_PATIENCE = 900
_KINDS = (", first visit", ", again", " filtered", " whole again", " sorted", " in its own order")


def measure(folder: Path, offices: dict[str, Path]) -> Iterator[Figure]:
    """Give the figures of work at the window; ``offices`` are office files by what they are called in the table."""
    compile_all()
    starter = Starter(folder / "home", "offscreen")
    for name, office in offices.items():
        yield from _at_work(starter, name, office)
    yield from _journeys()


def _at_work(starter: Starter, name: str, office: Path) -> Iterator[Figure]:
    silent: dict[str, list[float]] = defaultdict(list)
    until: dict[str, list[float]] = defaultdict(list)
    for _ in range(_ROUNDS):
        reported = starter.report("clerk_at_work", str(office), patience=_PATIENCE)
        for act, value in reported["silent"].items():
            silent[act].append(value)
        for act, value in reported["until"].items():
            until[act].append(value)
    for kind in _KINDS:
        acts = [act for act in silent if act.endswith(kind)]
        if not acts:
            continue
        words = kind.strip(", ")
        worst = max(acts, key=lambda act: statistics.median(silent[act]))
        yield Figure(f"the window does not answer: a page, {words}, {name}", statistics.median(silent[worst]), MILLISECONDS,
                     SILENT_BOUND, f"longest of {len(acts)}: {worst}")
        # What a page needs for the first time is brought once in a day; what counts is every other time.
        slowest = max(acts, key=lambda act: statistics.median(until[act]))
        yield Figure(f"a page stands: {words}, {name}", statistics.median(until[slowest]), MILLISECONDS,
                     None if kind == _KINDS[0] else UNTIL_BOUND, f"slowest of {len(acts)}: {slowest}")


def _journeys() -> Iterator[Figure]:
    """Run the journeys of the tests under their watchdog."""
    longest: dict[str, list[float]] = defaultdict(list)
    doing: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "journeys"
        environment = os.environ | {REPORT: str(report), "QT_QPA_PLATFORM": "offscreen"}
        for _ in range(_ROUNDS):
            subprocess.run([sys.executable, "-m", "pytest", "-q", "tests/journeys"], env=environment, cwd=ROOT, check=False,
                           capture_output=True, timeout=_PATIENCE)
        for line in report.read_text(encoding="utf-8").splitlines() if report.exists() else ():
            one = json.loads(line)
            longest[one["journey"]].append(one["longest"])
            doing[one["journey"]] = one["doing"]
    if not longest:
        yield Figure("the window does not answer: journeys", None, MILLISECONDS, SILENT_BOUND, "no journey reported")
    for journey, values in longest.items():
        yield Figure(f"the window does not answer: {journey.removeprefix('test_').replace('_', ' ')}", statistics.median(values),
                     MILLISECONDS, SILENT_BOUND, doing[journey])
