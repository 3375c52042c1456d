"""From the start of the process to a painted window and to a desk that can be used, and the memory it then holds."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.figures import TIMES, Figure, ratio, side_by_side, spread
from tests.benchmarks.large_office.size import TODAY
from tests.benchmarks.starting import Starter, compile_all, x_display

PAINT_BOUND = 1.3
DESK_BOUND = 4.5
MEMORY_BOUND = 1.6
_ROUNDS = 9
_MEMORY_ROUNDS = 3


def measure(folder: Path, offices: dict[str, Path]) -> Iterator[Figure]:
    """Give the figures of the start; ``offices`` are office files by what they are called in the table."""
    compile_all()
    home = folder / "home"
    yield from _start(Starter(home, "offscreen"), "offscreen", offices)
    with x_display() as display:
        if display is None:
            yield Figure("first paint, X11", None, TIMES, PAINT_BOUND, "there is no Xvfb here")
        else:
            yield from _start(Starter(home, "xcb", display), "X11", offices)
    yield from _memory(Starter(home, "offscreen"), offices)


def _start(starter: Starter, platform: str, offices: dict[str, Path]) -> Iterator[Figure]:
    def bare(_: int) -> float:
        return starter.run("bare_window")["first_paint"] * 1000

    def painted(office: Path, _: int) -> float:
        return starter.run("program_window", *_arguments(office), stop="paint")["paint"] * 1000

    def usable(office: Path, _: int) -> float:
        return starter.run("program_window", *_arguments(office), stop="desk")["desk"] * 1000

    functions = [partial(painted, next(iter(offices.values()))), *(partial(usable, office) for office in offices.values())]
    for warming in (bare, *functions):
        warming(0)
    base, paint, *desks = side_by_side(_ROUNDS, bare, *functions)
    yield Figure(f"first paint of the window, {platform}", ratio(paint, base), TIMES, PAINT_BOUND,
                 f"{spread(paint)} against a bare window's {spread(base)}")
    for name, desk in zip(offices, desks, strict=True):
        yield Figure(f"desk usable, {name}, {platform}", ratio(desk, base), TIMES, DESK_BOUND,
                     f"{spread(desk)} against a bare window's {spread(base)}")


def _memory(starter: Starter, offices: dict[str, Path]) -> Iterator[Figure]:
    base = [starter.run("imported")["megabytes"] for _ in range(_MEMORY_ROUNDS)]
    for name, office in offices.items():
        held = [starter.run("program_window", *_arguments(office), stop="settled")["megabytes"] for _ in range(_MEMORY_ROUNDS)]
        yield Figure(f"memory, desk open, {name}", ratio(held, base), TIMES, MEMORY_BOUND,
                     f"{statistics.median(held):.0f} MB against {statistics.median(base):.0f} MB for PySide6 and SQLAlchemy alone")


def _arguments(office: Path) -> tuple[str, ...]:
    return "--database", str(office), "--today", TODAY.isoformat()
