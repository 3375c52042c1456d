"""The watch over working copies: what was saved and closed in Word or WPS is taken back by itself."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from secretariat.domain.listings.edited_copies import EditedCopy, TakenBack
from secretariat.errors import SecretariatError
from ui.core.tasks import Tasks

LOOK: Final = 2_000
"""Milliseconds between two looks. Word and WPS replace the file they save, so its folder is looked at and not the file."""


class Copies(Protocol):
    """The part of an office that knows of working copies."""

    def sweep(self, folder: Path) -> tuple[EditedCopy, ...]:
        """Remove the copies nobody changed; return the others."""

    def out(self, folder: Path) -> tuple[EditedCopy, ...]:
        """Return every copy that is out."""

    def ready(self, folder: Path) -> tuple[EditedCopy, ...]:
        """Return the copies that can be taken back now."""

    def pending(self, document_id: int, folder: Path) -> tuple[EditedCopy, ...]:
        """Return the copies of a document that were changed and are not taken back."""

    def take_back(self, copy: EditedCopy, folder: Path, *, over: bool = False) -> TakenBack:
        """Make a copy the newest revision of its document."""


class CopyWatch(QObject):
    """Looks after the copies of one office while any is out, beginning with a sweep.

    Signals: ``taken_back(TakenBack)`` a copy is a revision now; ``refused(SecretariatError, EditedCopy)`` it is not, and stays
    where it is.
    """

    taken_back = Signal(object)
    refused = Signal(object, object)

    def __init__(self, tasks: Tasks, folder: Callable[[], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._folder = tasks, folder
        self._copies: Callable[[], Copies] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)

    def follow(self, copies: Callable[[], Copies]) -> None:
        """Look after the copies of another office; ``copies`` is asked in the worker only."""
        self._copies = copies
        folder = self._folder()

        def begin() -> bool:
            # An empty folder is no reason to bring the database library.
            if not folder.is_dir() or not any(folder.iterdir()):
                return False
            copies().sweep(folder)
            return bool(copies().out(folder))

        self._tasks.read(begin, self._begin, key="watch.sweep")

    def expect(self) -> None:
        """Begin to look, for a copy was handed out."""
        if self._copies is not None and not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Look after nothing any more."""
        self._timer.stop()
        self._copies = None

    def look(self) -> None:
        """Look once, unless something else is under way: then the next look will do."""
        copies = self._copies
        if copies is not None and not self._tasks.busy:
            folder = self._folder()
            self._tasks.read(lambda: copies().ready(folder), self._take, key="watch.look")

    def take(self, copy: EditedCopy, *, over: bool = False) -> None:
        """Take one copy back; ``over`` where the document went on meanwhile and the copy shall count all the same."""
        copies = self._copies
        if copies is not None:
            folder = self._folder()
            self._tasks.write("收回修改稿", lambda _work: copies().take_back(copy, folder, over=over), self.taken_back.emit,
                              on_error=partial(self._refuse, copy))

    def when_settled(self, document_id: int, go: Callable[[], None], otherwise: Callable[[EditedCopy], None]) -> None:
        """Carry ``go`` out where no changed copy of a document is out; else hand the copy to ``otherwise``.

        What is approved while a sentence typed in Word is still there would go out without it.
        """
        copies = self._copies
        if copies is None:
            go()
            return
        folder = self._folder()
        self._tasks.read(lambda: copies().pending(document_id, folder), lambda found: otherwise(found[0]) if found else go())

    def _begin(self, any_out: bool) -> None:  # noqa: FBT001
        if any_out:
            self.expect()
        else:
            self._timer.stop()

    def _take(self, found: tuple[EditedCopy, ...]) -> None:
        for copy in found:
            self.take(copy)

    def _refuse(self, copy: EditedCopy, error: SecretariatError) -> None:
        self.refused.emit(error, copy)
