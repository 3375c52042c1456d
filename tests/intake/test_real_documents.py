"""The published notices this product was conceived from, where they are at hand."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from secretariat.intake.as_json import to_json
from secretariat.intake.reading import read_file, read_notice

DOCUMENTS = Path(__file__).resolve().parents[2].parent / "shared" / "documents"
pytestmark = pytest.mark.skipif(
    not (DOCUMENTS / "score.py").exists(), reason="the published notices (../shared/documents) are not here"
)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", DOCUMENTS / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("pattern", "least"), [("founding-*.json", 0.99), ("public-*.json", 0.95)])
def test_published_notices_are_read_as_well_as_asked(pattern: str, least: float) -> None:
    score = scorer()
    total = score.Tally()
    notes: list[str] = []

    def note(kind: str, tp: int, fp: int, fn: int, missing: object, extra: object) -> None:
        total.add(tp, fp, fn)
        if fp or fn:
            notes.append(f"{kind}: missing {missing!r}; extra {extra!r}")

    documents = sorted(DOCUMENTS.glob(pattern))
    assert documents
    for truth in documents:
        read = to_json(read_notice(truth.with_suffix(".txt").read_text(encoding="utf-8")))
        score.judge(json.loads(truth.read_text(encoding="utf-8")), read, note)
    assert total.figures[2] >= least, "\n".join(notes)


@pytest.mark.parametrize("name", sorted(path.stem for path in DOCUMENTS.glob("*.txt")))
def test_positions_in_a_plain_file_are_those_of_its_text(name: str) -> None:
    path = DOCUMENTS / f"{name}.txt"
    text = path.read_text(encoding="utf-8")
    assert read_file(path).text == text
    for doubt in read_notice(text).doubts:
        assert 0 <= doubt.span.start < doubt.span.end <= len(text)
