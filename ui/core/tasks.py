"""The only threads of the window: one that reads and one that writes; results come back on the GUI thread."""

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from secretariat.errors import SecretariatError

Result = TypeVar("Result")
OnError = Callable[[SecretariatError], None]


class Stopped(Exception):
    """Raised inside a task at its next report after the clerk pressed 停止; whoever runs the transaction rolls back."""


class Work(QObject):
    """One long task as the message bar sees it.

    Signals: ``advanced(int, int, str)`` so many of so many are done, with a word about the present one (may be empty);
    ``ended()`` it is over, well or not.
    """

    advanced = Signal(int, int, str)
    ended = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._stop = threading.Event()

    def report(self, done: int, total: int, detail: str = "") -> None:
        """Say from the worker how far it is; raises ``Stopped`` where the clerk has asked for an end."""
        if self._stop.is_set():
            raise Stopped(self.name)
        self.advanced.emit(done, total, detail)

    def stop(self) -> None:
        """Ask for an end at the next report."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Tell whether an end was asked for."""
        return self._stop.is_set()


class Tasks(QObject):
    """Runs functions beside the window. Functions get and give frozen values only and touch no Qt object.

    Signals: ``started(Work)`` a writing task was handed in; ``refused(SecretariatError)`` the office said no and nobody else
    listens; ``stopped(str)`` a task ended by 停止; ``crashed(BaseException)`` a defect; ``idle()`` nothing is under way.
    """

    started = Signal(object)
    refused = Signal(object)
    stopped = Signal(str)
    crashed = Signal(object)
    idle = Signal()
    _delivered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readers = ThreadPoolExecutor(1, thread_name_prefix="reader")
        self._writers = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._newest: dict[Hashable, int] = {}
        self._serial = 0
        self._under_way = 0
        self._closed = False
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self, function: Callable[[], Result], on_done: Callable[[Result], None], *,
        on_error: OnError | None = None, key: Hashable = None,
    ) -> None:
        """Run ``function`` on the reading thread and hand its result to ``on_done`` on the GUI thread.

        Of several reads with one ``key`` only the newest is delivered; older ones that have not begun are not run at all.
        A result for an object that is gone is dropped. ``on_error`` replaces the message bar for what the office refuses.
        """
        self._serial += 1
        serial = self._serial
        if key is not None:
            self._newest[key] = serial

        def current() -> bool:
            return key is None or self._newest.get(key) == serial

        def run() -> Result:
            if not current():
                raise CancelledError
            return function()

        self._submit(self._readers, run, _Errand(on_done, on_error, current))

    def write(
        self, name: str, function: Callable[[Work], Result], on_done: Callable[[Result], None] | None = None, *,
        on_error: OnError | None = None,
    ) -> Work:
        """Run ``function`` on the writing thread under a name the message bar shows if it takes longer than 400 ms.

        ``function`` is called with the ``Work`` to which it may report; writes are carried out one after the other.
        """
        work = Work(name, self)
        self.started.emit(work)

        def run() -> Result:
            if work.stopping:
                raise Stopped(name)
            return function(work)

        self._submit(self._writers, run, _Errand(on_done, on_error, work=work))
        return work

    @property
    def busy(self) -> bool:
        """Tell whether any task is under way or waits."""
        return self._under_way > 0

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Let the running tasks end, drop the waiting reads, carry out ``last`` on the writing thread and end both threads."""
        self._closed = True
        self._readers.shutdown(wait=True, cancel_futures=True)
        if last is not None:
            self._writers.submit(last)
        self._writers.shutdown(wait=True)

    def _submit(self, pool: ThreadPoolExecutor, run: Callable[[], Any], errand: "_Errand") -> None:
        if self._closed:
            # The window goes: what a late answer would still ask for is of no use to anybody.
            return
        self._under_way += 1

        def hand_over(future: "Future[Any]") -> None:
            if isValid(self):
                self._delivered.emit(future, errand)

        pool.submit(run).add_done_callback(hand_over)

    @Slot(object, object)
    def _deliver(self, future: "Future[Any]", errand: "_Errand") -> None:
        self._under_way -= 1
        if errand.work is not None:
            errand.work.ended.emit()
            errand.work.deleteLater()
        try:
            self._conclude(future, errand)
        finally:
            if not self._under_way:
                self.idle.emit()

    def _conclude(self, future: "Future[Any]", errand: "_Errand") -> None:
        if future.cancelled():
            return
        error = future.exception()
        if isinstance(error, Stopped):
            self.stopped.emit(str(error))
        elif isinstance(error, SecretariatError):
            if not errand.current():
                return
            if errand.on_error is not None and _alive(errand.on_error):
                errand.on_error(error)
            else:
                self.refused.emit(error)
        elif error is not None and not isinstance(error, CancelledError):
            self.crashed.emit(error)
        elif error is None and errand.on_done is not None and errand.current() and _alive(errand.on_done):
            errand.on_done(future.result())


@dataclass(frozen=True, slots=True)
class _Errand:
    """Who waits for a result, and whether anybody still does."""

    on_done: Callable[[Any], None] | None
    on_error: OnError | None
    current: Callable[[], bool] = lambda: True
    work: Work | None = None


def _alive(callback: Callable[..., Any]) -> bool:
    """Tell whether the object a bound method belongs to still exists."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
