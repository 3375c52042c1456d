"""Founding notices read, warm and in this process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from secretariat.intake.notice import read_notice
from tests.benchmarks.figures import MILLISECONDS, Figure, median_of
from tests.benchmarks.starting import ROOT

BOUND = 100
_REAL = ROOT.parent / "shared" / "documents"
_SAMPLE = ROOT / "resources" / "sample"


def measure() -> Iterator[Figure]:
    """Give one figure a notice; the real ones are measured where they lie beside the checkout."""
    for path in sorted(_SAMPLE.glob("*.txt")):
        yield _read(path, f"read the sample's {path.stem}")
    real = sorted(_REAL.glob("*.txt"))
    for path in real:
        yield _read(path, f"read {path.stem}")
    if not real:
        yield Figure("read the real notices", None, MILLISECONDS, BOUND, "they do not lie beside this checkout")


def _read(path: Path, row: str) -> Figure:
    text = path.read_text(encoding="utf-8")
    return Figure(row, median_of(lambda: read_notice(text), 5), MILLISECONDS, BOUND, f"{len(text):,} characters")
