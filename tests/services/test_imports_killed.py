"""SIGKILL in the middle of confirming an import leaves the whole body or nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.made_once import made_once
from tests.services.founding_examples import joint_meeting, office_at, take_in

TABLES = ("place", "unit", "unit_alias", "person", "post", "body", "member_unit", "duty", "duty_unit", "phase", "seat",
          "appointment", "task", "task_party", "document", "revision", "number_series", "act", "change", "blob")

pytestmark = pytest.mark.fuzz


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot fork a warmed process")
    return made_once(tmp_path_factory, "deaths", _die_often)


def _die_often(folder: Path) -> None:
    subprocess.run([sys.executable, "-W", "error", "-m", "tests.services.dying_importer", str(folder)],
                   cwd=Path(__file__).parents[2], check=True, timeout=3600)


def contents(office_file: Path) -> dict[str, int]:
    connection = sqlite3.connect(office_file)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in TABLES}
    finally:
        connection.close()


def test_every_death_leaves_the_whole_body_or_nothing(folder):
    whole = contents(folder / "whole" / "澄川.ysms")
    nothing = dict.fromkeys(TABLES, 0)
    deaths = sorted(one for one in folder.iterdir() if one.name != "whole")
    found = {death: contents(death / "澄川.ysms") for death in deaths}
    assert len(deaths) >= 50
    assert all(counts in (whole, nothing) for counts in found.values())
    assert all(found[death] == whole for death in deaths if (death / "confirmed").exists())
    # The deaths must really fall into the act: most before its end, and one after the commit but before the answer.
    assert sum(counts == nothing for counts in found.values()) > 30
    assert any(counts == whole and not (death / "confirmed").exists() for death, counts in found.items())


def test_after_a_death_the_same_import_can_be_confirmed(folder, tmp_path):
    empty = next(one for one in sorted(folder.iterdir()) if contents(one / "澄川.ysms")["body"] == 0)
    with office_at(Path(shutil.copytree(empty, tmp_path / "again"))) as office:
        assert take_in(office, joint_meeting()).seats == 18
