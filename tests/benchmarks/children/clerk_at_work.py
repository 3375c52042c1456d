"""Works at the program's window in an office: every page twice, every list filtered and sorted; says how long each act took.

Argument: the office file. Reported are, for every act, the milliseconds until nothing was under way any more (``until``) and the
longest stretch in which the window did not answer (``silent``).
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from secretariat.assets import resources_folder
from secretariat.domain.records import RecordKind, RecordRef
from tests.benchmarks.large_office.size import TODAY
from tests.watchdog import Watchdog
from ui.app import Program
from ui.core.settings import Settings
from ui.pages.table import PAGES
from ui.theme.install import install
from ui.widgets.cells import Role
from ui.widgets.record_table import RecordTable
from ui.widgets.search_field import SearchField

WORDS = "电梯"
NOT_BY_THEMSELVES = {"bodies", "imports", "first_run"}
LATEST = 60
silent: dict[str, float] = {}
until: dict[str, float] = {}


def turn(milliseconds: int) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(program: Program) -> None:
    """Let the event loop run until nothing is under way and what came is painted."""
    end = time.monotonic() + LATEST
    turn(0)
    while program.tasks.busy and time.monotonic() < end:
        turn(2)
    turn(0)


def act(program: Program, watchdog: Watchdog, name: str, do: Callable[[], object]) -> None:
    """Do one thing, wait for what follows, and note both figures."""
    begun = time.perf_counter()
    with watchdog.watching(name):
        do()
        settle(program)
    until[name] = (time.perf_counter() - begun) * 1000
    with watchdog.watching(name):
        turn(120)
    silent[name] = watchdog.by_act[name]


def work_at_list(program: Program, watchdog: Watchdog, page: str) -> None:
    """Filter and sort the list in front, where it can be."""
    shown = program.window.stack.currentWidget()
    field = next((each for each in seen(shown, SearchField)), None)
    if field is not None:
        act(program, watchdog, f"{page} filtered", lambda: (field.setText(WORDS), field.searched.emit(WORDS)))
        act(program, watchdog, f"{page} whole again", lambda: (field.setText(""), field.searched.emit("")))
    table = next((each for each in seen(shown, RecordTable)), None)
    model = table.model() if isinstance(table, QTableView) else None
    heads = range(model.columnCount()) if model is not None else range(0)
    sortable = [column for column in heads if model.headerData(column, Qt.Orientation.Horizontal, Role.SORTABLE)]
    if sortable:
        act(program, watchdog, f"{page} sorted", lambda: model.sort(sortable[0], Qt.SortOrder.DescendingOrder))
        act(program, watchdog, f"{page} in its own order", lambda: model.sort(-1))


def seen(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Give the visible widgets of a kind."""
    return [each for each in page.findChildren(kind) if each.isVisible()]


def main(office_file: Path) -> None:
    """Work through the pages and report."""
    application = QApplication([])
    install(application, resources_folder())
    settings = Settings(Path(tempfile.mkdtemp()) / "workplace.ini")
    program = Program(application, settings, lambda: TODAY, lambda: datetime.combine(TODAY, datetime.min.time()))
    watchdog = Watchdog()
    program.window.resize(1440, 900)
    program.window.show()
    act(program, watchdog, "start", lambda: (program.open(office_file), settle(program)))
    turn(2_500)
    settle(program)
    office = program.office
    assert office is not None
    # What the first touch brings; the figures are of a clerk who has touched something.
    program.tasks.read(office.prepare_pages, lambda _nothing: None)
    settle(program)
    places: dict[str, object] = {entry.id: entry.id for entry in PAGES if entry.id not in NOT_BY_THEMSELVES}
    places["body"] = RecordRef(RecordKind.BODY, office.desk.entries()[-1].body_id)
    places["meeting"] = RecordRef(RecordKind.MEETING, office.meetings.list()[0].meeting_id)
    for visit in ("first visit", "again"):
        for name, where in places.items():
            act(program, watchdog, f"{name}, {visit}", lambda where=where: program.window.go(where))
            if visit == "again":
                work_at_list(program, watchdog, name)
    os.write(1, json.dumps({"silent": silent, "until": until}, ensure_ascii=False).encode() + b"\n")
    os._exit(0)


main(Path(sys.argv[1]))
