"""A process that confirms one import again and again in forked children, each killed at another moment.

Called as ``python -m tests.services.dying_importer FOLDER``; it makes one office file a death and writes beside it a mark
for every import that was confirmed to the clerk. Prints nothing; the test looks at the files.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from sqlalchemy import Engine, event

from secretariat.domain.listings.imports import ImportDecision
from tests.services.founding_examples import joint_meeting, office_at

MOMENTS = int(os.environ.get("SECRETARIAT_DEATHS", "50"))


def main(folder: Path) -> None:
    """Measure one whole import, then die at statements spread over it, at its commit, and at random moments."""
    statements, seconds = _measure(folder / "whole")
    points = [f"statement:{1 + number * statements // (MOMENTS - 12)}" for number in range(MOMENTS - 12)]
    points += ["commit:before", "commit:after"]
    points += [f"after:{seconds * part / 10:.4f}" for part in range(1, 11)]
    for number, point in enumerate(points):
        _let_one_die(folder / f"{number:03d}", point)


def _measure(folder: Path) -> tuple[int, float]:
    counted = [0]
    event.listen(Engine, "after_cursor_execute", lambda *_: counted.__setitem__(0, counted[0] + 1))
    decision = _open_and_read(folder)
    began, before = time.perf_counter(), counted[0]
    _confirm(decision, folder)
    return counted[0] - before, time.perf_counter() - began


def _let_one_die(folder: Path, point: str) -> None:
    child = os.fork()
    if child == 0:
        opened = _open_and_read(folder)
        _arm(point)
        _confirm(opened, folder)
        os._exit(0)
    if point.startswith("after:"):
        while not (folder / "ready").exists():
            time.sleep(0.001)
        time.sleep(float(point.split(":")[1]))
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _open_and_read(folder: Path):  # type: ignore[no-untyped-def]
    folder.mkdir()
    office = office_at(folder)
    reading = joint_meeting()
    draft = office.imports.draft_of(reading, "通知.txt", reading.text.encode())
    return office, ImportDecision(draft, reading)


def _arm(point: str) -> None:
    kind, _, value = point.partition(":")
    if kind == "statement":
        left = [int(value)]

        def count(*_: object) -> None:
            left[0] -= 1
            if left[0] == 0:
                _die()

        event.listen(Engine, "after_cursor_execute", count)
    elif point == "commit:before":
        event.listen(Engine, "commit", lambda _: _die())
    elif point == "commit:after":
        from sqlalchemy.orm import Session

        event.listen(Session, "after_commit", lambda _: _die())


def _confirm(opened, folder: Path) -> None:  # type: ignore[no-untyped-def]
    office, decision = opened
    (folder / "ready").touch()
    office.imports.confirm(decision)
    (folder / "confirmed").touch()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
