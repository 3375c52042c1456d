"""Figures, the bounds they are held against, and fair ways of coming by them on a machine that does other things too."""

from __future__ import annotations

import gc
import json
import os
import platform
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

MILLISECONDS = "ms"
TIMES = "×"


@dataclass(frozen=True)
class Figure:
    """One row of the table: what was measured, and the most it may be; ``bound`` None where the figure only informs.

    ``value`` is None where it could not be measured; ``note`` then says why.
    """

    row: str
    value: float | None
    unit: str
    bound: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """``ok``, ``missed``, ``not measured``, or nothing where there is no bound."""
        if self.value is None:
            return "not measured"
        if self.bound is None:
            return ""
        return "ok" if self.value <= self.bound else "missed"


def timed(function: Callable[[], object]) -> float:
    """Return the milliseconds one call takes by the clock on the wall."""
    begun = time.perf_counter()
    function()
    return (time.perf_counter() - begun) * 1000


def worked(function: Callable[[], object]) -> float:
    """Return the milliseconds this thread works for one call: the clock's, less what other programs took meanwhile."""
    begun = time.thread_time()
    function()
    return (time.thread_time() - begun) * 1000


def median_of(function: Callable[[], object], times: int = 7) -> float:
    """Return the median of what several calls work, in milliseconds, after one that is not counted.

    Everything asked lies in memory after the first call, so that on a machine that does nothing else this is what the clock
    says; on a busy one the clock would measure the others.
    """
    function()
    gc.collect()
    return statistics.median(worked(function) for _ in range(times))


def side_by_side(times: int, *functions: Callable[[int], float]) -> list[list[float]]:
    """Call functions in turn, so that what else the machine does falls on all of them; one list of values for each.

    Each gets the number of the round. The order changes from round to round, so that none always comes first.
    """
    values: list[list[float]] = [[] for _ in functions]
    for number in range(times):
        order = range(len(functions)) if number % 2 == 0 else reversed(range(len(functions)))
        for place in order:
            values[place].append(functions[place](number))
    return values


def ratio(values: Sequence[float], base: Sequence[float]) -> float:
    """Return how many times the base the values are, by the medians."""
    return statistics.median(values) / statistics.median(base)


def spread(values: Sequence[float], unit: str = MILLISECONDS) -> str:
    """Say the median and how far the values lie apart: 96 (91–104) ms."""
    return f"{statistics.median(values):.0f} ({min(values):.0f}–{max(values):.0f}) {unit}"


def line_of(figure: Figure) -> str:
    """Write one figure as a line of the table."""
    value = "–" if figure.value is None else f"{figure.value:.2f}" if figure.value < 10 else f"{figure.value:.0f}"
    bound = "" if figure.bound is None else f"≤ {figure.bound:g}"
    return f"{figure.row:<58} {value:>8} {figure.unit:<3} {bound:>8}  {figure.verdict:<12} {figure.note}"


def save(path: Path, figures: Iterable[Figure]) -> None:
    """Write the figures as JSON, with what they were measured on."""
    rows: list[dict[str, Any]] = [{**asdict(figure), "verdict": figure.verdict} for figure in figures]
    machine = {
        "python": platform.python_version(), "system": platform.platform(), "processors": os.cpu_count(),
        "load": [round(load, 2) for load in os.getloadavg()] if hasattr(os, "getloadavg") else None,
        "measured": datetime.now().astimezone().isoformat(timespec="minutes"),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"machine": machine, "figures": rows}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
