"""Children of this warmed process that may be killed, robbed of their rights or of room, without harm to the tests."""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from secretariat.domain.people import Person
from secretariat.persistence.database import open_database
from tests.persistence.acts import open_act

if TYPE_CHECKING:
    from collections.abc import Callable

REFUSED = 3
"""Exit code of a child that was told a sentence; its words are the sentence."""


@dataclass
class Child:
    """One running child; what it says comes through a pipe."""

    pid: int
    pipe: int

    def line(self) -> str:
        """Wait for the next line it says; empty once it says no more."""
        said = bytearray()
        while (one := os.read(self.pipe, 1)) not in {b"", b"\n"}:
            said += one
        return said.decode()

    def end(self) -> tuple[int, str]:
        """Wait until it is gone; return its exit code, negative for the signal that killed it, and what it said last."""
        said = bytearray()
        while chunk := os.read(self.pipe, 65536):
            said += chunk
        os.close(self.pipe)
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status), said.decode()


def fork(work: Callable[[Callable[[str], None]], int | None]) -> Child:
    """Run ``work`` in a child; it gets a function to say lines with and returns the exit code."""
    warm()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Child(pid, reading)
    code = 1
    try:
        os.close(reading)
        code = work(lambda line: os.write(writing, f"{line}\n".encode()) and None) or 0
    finally:
        # Whatever went wrong in the child is the parent's to judge; this process must not go on as a second test run.
        if sys.exc_info()[0] is not None:
            os.write(writing, traceback.format_exc().encode())
        os._exit(code)


@cache
def warm() -> None:
    """Import and map everything once, so that a child begins at once with its own work."""
    with TemporaryDirectory() as folder, open_database(Path(folder) / "warm.ysms", create=True) as database, open_act(database) as work:
        work.add(Person(name="甲"))
        work.commit()
