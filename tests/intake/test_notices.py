"""Whole notices of many styles, all invented, read as a careful reader reads them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from secretariat.intake.as_json import to_json
from secretariat.intake.reading import read_notice

NOTICES = sorted((Path(__file__).parent / "notices").glob("*.txt"))


def found_in(read: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Reduce a reading to what the written truth speaks of."""
    reduced: dict[str, Any] = {}
    for key, value in wanted.items():
        if isinstance(value, dict):
            reduced[key] = {inner: read[key][inner] for inner in value}
        elif isinstance(value, list) and read[key] and isinstance(read[key][0], dict):
            names = {inner for item in value for inner in item} or set(read[key][0])
            reduced[key] = [{inner: item[inner] for inner in item if inner in names} for item in read[key]]
        else:
            reduced[key] = read[key]
    return reduced


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_a_notice_of_every_style_is_read_as_a_careful_reader_reads_it(path: Path) -> None:
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    read = to_json(read_notice(path.read_text(encoding="utf-8")))
    assert found_in(read, wanted) == wanted


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_every_finding_stands_where_its_span_says(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    reading = read_notice(text)

    def dense(words: str) -> str:
        return "".join(words.split())

    for seat in reading.seats:
        if seat.name is not None and seat.name_span is not None:
            assert dense(text[seat.name_span.start : seat.name_span.end]) == seat.name
        if seat.post is not None and seat.post_span is not None:
            assert dense(text[seat.post_span.start : seat.post_span.end]) in seat.post
    for located in (reading.title, reading.issuer, *reading.addressees, *reading.copies_to):
        if located is not None and located.span is not None:
            assert 0 <= located.span.start < located.span.end <= len(text)
    for task in reading.tasks:
        assert task.span is not None
        assert dense(text[task.span.start : task.span.end]) == dense(task.text)
    for doubt in reading.doubts:
        assert 0 <= doubt.span.start < doubt.span.end <= len(text)
        assert doubt.reason.endswith("。")


def test_nothing_is_read_where_nothing_is_said() -> None:
    reading = read_notice("今天天气很好。\n我们一起去公园散步，看见了许多花。\n")
    assert reading.title is None
    assert reading.body.name is None
    assert reading.seats == reading.units == reading.tasks == reading.duties == reading.phases == reading.doubts == ()


def test_an_empty_text_gives_an_empty_reading() -> None:
    assert to_json(read_notice(""))["seats"] == []
