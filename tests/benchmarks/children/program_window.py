"""Starts the program by its own entry point and says when its window was painted and when its desk could be used.

Arguments: those of the program. ``BENCHMARK_STOP`` says at what it ends: ``paint``, ``desk`` or ``settled`` (memory is read).
"""

import json
import os
import sys
import time

from PySide6 import QtWidgets
from PySide6.QtCore import QTimer

BEGUN = float(os.environ["BENCHMARK_BEGUN"])
STOP = os.environ["BENCHMARK_STOP"]
SETTLED_AFTER = 4_000
seen: dict[str, float] = {}


def report(event: str) -> None:
    """Note an event at its first happening, and end where it was the one waited for."""
    seen.setdefault(event, time.monotonic() - BEGUN)
    if event == STOP:
        if event == "settled":
            from tests.benchmarks.memory import resident

            seen["megabytes"] = resident()
        os.write(1, json.dumps(seen).encode() + b"\n")
        os._exit(0)


class WatchedWindow(QtWidgets.QMainWindow):
    """Stands in for the class the program's window is made from, and reports its first painting."""

    def paintEvent(self, event: object) -> None:
        """Report when this painting is through."""
        super().paintEvent(event)
        if "paint" not in seen:
            seen["paint"] = 0
            QTimer.singleShot(0, self.watch_painted)

    def watch_painted(self) -> None:
        del seen["paint"]
        self.page_shown.connect(self.watch_shown)
        report("paint")

    def watch_shown(self, page: str) -> None:
        if page == "desk":
            self.watched_list = self.page("desk").findChild(QtWidgets.QTableView, "desk.items")
            self.watched_list.model().modelReset.connect(self.watch_filled)

    def watch_filled(self) -> None:
        # What was posted before a timer of nothing comes before it: the layout of the new rows and their painting.
        if self.watched_list.model().rowCount():
            QTimer.singleShot(0, self.watch_usable)

    def watch_usable(self) -> None:
        self.watched_list.model().modelReset.disconnect(self.watch_filled)
        report("desk")
        QTimer.singleShot(SETTLED_AFTER, lambda: report("settled"))


QtWidgets.QMainWindow = WatchedWindow
from ui.__main__ import main  # noqa: E402  after the window's class was exchanged

sys.exit(main())
