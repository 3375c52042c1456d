"""Whatever happened to a file on its way: it is read, or one sentence says why not; nothing hangs and nothing else is raised."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from secretariat.errors import Unreadable
from secretariat.intake.reading import read_file, read_notice
from secretariat.intake.sheets.reading import read_sheets
from tests.intake.workbooks import HEAD, book

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
MANY = bool(os.environ.get("SECRETARIAT_FUZZ"))
TEXTS = 8_000 if MANY else 100
WORD_FILES = 2_000 if MANY else 24
LONGEST = 30.0

pytestmark = pytest.mark.fuzz


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Do to the bytes what disks, mails and copying do: flip, cut out, double, overwrite and cut off."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(changed) or 1)
        length = chance.choice((1, 2, 3, 16, 200))
        act = chance.randrange(5)
        if act == 0:
            changed[place:place + 1] = bytes([chance.randrange(256)])
        elif act == 1:
            del changed[place:place + length]
        elif act == 2:
            changed[place:place] = changed[place:place + length]
        elif act == 3:
            changed[place:place + length] = chance.randbytes(length)
        elif len(changed) > 400:
            del changed[-length:]
    return bytes(changed)


def read_or_refused(path: Path) -> str:
    """Read a notice's file and return its title with a full stop, or the sentence that refuses it."""
    try:
        reading = read_notice(read_file(path).text)
    except Unreadable as refused:
        return str(refused)
    return f"{reading.title.text}。" if reading.title else "。"


@pytest.mark.parametrize(("ending", "number"), [("txt", TEXTS), ("docx", WORD_FILES)])
def test_a_mutated_file_is_a_reading_or_a_sentence(tmp_path, ending, number):
    sources = sorted(SAMPLE.glob(f"*.{ending}"))
    slowest = 0.0
    outcomes = set[str]()
    for seed in range(number):
        chance = random.Random(seed)
        path = tmp_path / f"{seed}.{ending}"
        path.write_bytes(mutated(chance.choice(sources).read_bytes(), chance))
        begun = time.monotonic()
        outcome = read_or_refused(path)
        assert outcome.endswith("。")
        outcomes.add(outcome)
        slowest = max(slowest, time.monotonic() - begun)
        path.unlink()
    assert len(outcomes) > 1
    assert slowest < LONGEST


def table_or_refused(path: Path) -> str:
    """Read a workbook or list and say how many rows it has with a full stop, or the sentence that refuses it."""
    try:
        return f"{sum(len(sheet.rows) for sheet in read_sheets(path).sheets)}。"
    except Unreadable as refused:
        return str(refused)


@pytest.mark.parametrize(("ending", "number"), [("xlsx", WORD_FILES), ("csv", WORD_FILES)])
def test_a_mutated_table_is_rows_or_a_sentence(tmp_path, ending, number):
    source = book(tmp_path / "source.xlsx", ("澄川区通讯录",), HEAD, *((1, "区教育局", "裴青原", "副局长", 13900000000 + row, "", "=1+1")
                                                                for row in range(40)), merge=("A1:G1", "B3:B9"))
    rows = "\n".join(",".join(HEAD) for _ in range(40))
    data = source.read_bytes() if ending == "xlsx" else rows.encode("gb18030")
    outcomes = set[str]()
    for seed in range(number):
        path = tmp_path / f"{seed}.{ending}"
        path.write_bytes(mutated(data, random.Random(seed)))
        outcome = table_or_refused(path)
        assert outcome.endswith("。")
        outcomes.add(outcome)
        path.unlink()
    assert len(outcomes) > 1
