"""What is costly to make is made once for a whole run, by whichever worker needs it first."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE = 600
"""How many seconds a worker waits for what another one makes."""


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Give the folder ``name`` of this run, filled by ``make`` in one of the workers; nobody may write into it afterwards.

    Fails in every worker with the reason where the making fails, and after ``PATIENCE`` seconds of waiting.
    """
    alone = "PYTEST_XDIST_WORKER" not in os.environ
    run = factory.getbasetemp() if alone else factory.getbasetemp().parent
    folder, unfinished, failed = run / name, run / f"{name}.unfinished", run / f"{name}.failed"
    try:
        # Of several who come at once the system lets one through.
        (run / f"{name}.begun").mkdir()
    except FileExistsError:
        _wait(folder, failed)
        return folder
    try:
        unfinished.mkdir()
        make(unfinished)
    except BaseException as error:
        failed.write_text(repr(error), encoding="utf-8")
        raise
    unfinished.rename(folder)
    return folder


def _wait(folder: Path, failed: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not folder.exists():
        if failed.exists():
            pytest.fail(f"another worker could not make it: {failed.read_text(encoding='utf-8')}")
        if time.monotonic() > until:
            pytest.fail(f"another worker did not make {folder.name} within {PATIENCE} seconds")
        time.sleep(0.05)
