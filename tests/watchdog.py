"""How long the window does not answer: what the GUI thread works between two turns of its event loop."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QAbstractEventDispatcher

REPORT = "SECRETARIAT_WATCHDOG"
"""Environment variable naming the file to which journeys report; without it they only watch."""


class Stretch(NamedTuple):
    """One stretch without an answer: milliseconds the GUI thread worked, and what was being done."""

    worked: float
    doing: str


class Watchdog:
    """Watches the event loop of the thread it is made in, while it is told that somebody works at the window.

    No timer and no second thread take part: both would be late themselves on a busy machine. Time of the processor is counted,
    not of the clock, so that what other programs take meanwhile is not laid at the window's door.
    """

    def __init__(self) -> None:
        self.longest = Stretch(0.0, "nothing")
        self.by_act: dict[str, float] = {}
        self._doing: list[str] = []
        self._since = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None, "there is no event loop to watch"
        self._dispatcher = dispatcher
        dispatcher.awake.connect(self._turn)
        dispatcher.aboutToBlock.connect(self._turn)

    @contextmanager
    def watching(self, doing: str) -> Iterator[None]:
        """Watch while somebody does something; what a test works before and after is not the window's."""
        self._turn()
        self._doing.append(doing)
        self._since = time.thread_time()
        try:
            yield
        finally:
            self._turn()
            self._doing.pop()

    def stop(self) -> None:
        """Watch no longer."""
        self._dispatcher.awake.disconnect(self._turn)
        self._dispatcher.aboutToBlock.disconnect(self._turn)

    def report(self, journey: str) -> None:
        """Add a line about this journey to the file the benchmarks read; nothing where they did not ask."""
        target = os.environ.get(REPORT)
        if target:
            with Path(target).open("a", encoding="utf-8") as file:
                line = {"journey": journey, "longest": self.longest.worked, "doing": self.longest.doing}
                file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _turn(self) -> None:
        now = time.thread_time()
        if self._doing:
            stretch = Stretch((now - self._since) * 1000, self._doing[-1])
            self.by_act[stretch.doing] = max(self.by_act.get(stretch.doing, 0.0), stretch.worked)
            self.longest = max(self.longest, stretch)
        self._since = now
