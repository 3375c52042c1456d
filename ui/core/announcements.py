"""What the office did, brought to the GUI thread: acts of this window at once, those of other windows every few seconds."""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.domain.changes import ChangeSet
from ui.core.tasks import Tasks

POLL: Final = 5_000


class Journaled(Protocol):
    """The part of an office that tells what happened in it."""

    def changes_since(self, act_id: int) -> tuple[ChangeSet, ...]:
        """Return the acts after one, oldest first."""

    def newest_act(self) -> int:
        """Return the id of the newest act."""


class Announcements(QObject):
    """Announces every act once, whoever did it.

    Signals: ``changed(ChangeSet)`` an act was committed; on the GUI thread.
    """

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._office: Journaled | None = None
        self._newest = 0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL)
        self._timer.timeout.connect(self._poll)
        self._heard.connect(self._tell)

    @property
    def announce(self) -> Callable[[ChangeSet], None]:
        """Give the function the office calls from its writing thread after each commit."""
        return self._heard.emit

    def follow(self, office: Journaled) -> None:
        """Follow an office from its newest act on."""
        self._office = office
        self._tasks.read(office.newest_act, self._begin, key="announcements")

    def stop(self) -> None:
        """Follow nothing any more."""
        self._timer.stop()
        self._office = None

    def _begin(self, newest: int) -> None:
        self._newest = max(self._newest, newest)
        self._timer.start()

    def _poll(self) -> None:
        office = self._office
        if office is not None and not self._tasks.busy:
            since = self._newest
            self._tasks.read(lambda: office.changes_since(since), self._tell_all, key="announcements")

    def _tell_all(self, changes: tuple[ChangeSet, ...]) -> None:
        for change in changes:
            self._tell(change)

    def _tell(self, change: ChangeSet) -> None:
        if change.act_id > self._newest:
            self._newest = change.act_id
            self.changed.emit(change)
