"""Seating plans: every plate in the .docx and in the PDF, whole and readable, inside the sheet, whatever the room."""

import re
from dataclasses import replace

import pytest
from handbook_samples import template
from measuring import POINT, Measured
from seating_samples import chart, plan

from secretariat.domain.seating import RoomShape
from secretariat.papers.plain_text import plain_text
from secretariat.papers.seating_charts import Plate, SeatingChart, spots
from secretariat.rendering import page_images
from secretariat.rendering.read_docx import read
from secretariat.rendering.write_docx import render
from secretariat.rendering.write_pdf import pdf_from_docx

ROOMS = {
    "u": {"shape": RoomShape.U}, "square": {"shape": RoomShape.SQUARE, "others": 20}, "long": {"shape": RoomShape.LONG, "others": 11},
    "classroom": {"shape": RoomShape.CLASSROOM, "main": 7, "others": 60}, "crowded": {"main": 9, "others": 30, "second_row": 12},
    "narrow": {"shape": RoomShape.LONG, "main": 5, "others": 55, "second_row": 0}, "two": {"main": 1, "others": 1, "second_row": 0},
}
CASES = [(name, landscape) for name in ROOMS for landscape in (False, True)]


def made(name, landscape, fonts):
    paper = plan(landscape, **ROOMS[name])
    docx = render(paper, template(paper), fonts)
    return paper, docx, pdf_from_docx(docx, fonts)


@pytest.mark.parametrize(("name", "landscape"), CASES)
def test_a_plan_is_read_back_plate_by_plate(name, landscape, fonts):
    paper, docx, _ = made(name, landscape, fonts)
    reading = read(docx)
    assert reading.unread == ()
    assert plain_text(reading.paper) == plain_text(paper)
    found = next(block for block in reading.paper.blocks if isinstance(block, SeatingChart))
    said = next(block for block in paper.blocks if isinstance(block, SeatingChart))
    order = sorted(said.plates, key=lambda plate: (plate.row, plate.column))
    assert (found.name, found.columns, found.rows, list(found.plates)) == (said.name, said.columns, said.rows, order)
    for row in range(said.rows):
        assert spots(found, row) == spots(said, row)


@pytest.mark.parametrize(("name", "landscape"), CASES)
def test_a_plan_is_printed_whole_inside_its_sheet(name, landscape, fonts):
    paper, _, pdf = made(name, landscape, fonts)
    words = re.sub(r"\s", "", "".join(page_images.page_words(pdf, page) for page in range(page_images.page_count(pdf))))
    for plate in next(block for block in paper.blocks if isinstance(block, SeatingChart)).plates:
        assert set(re.sub(r"\s", "", plate.name + plate.unit)) <= set(words)
    measured = Measured(pdf)
    left, right, top, bottom = (35, 260, 28, 184) if landscape else (28, 184, 37, 262)
    for page in range(len(measured.pages)):
        for y, x1, x2, _, _ in measured.strokes(page):
            assert left - 0.2 <= x1 <= x2 <= right + 0.2
            assert top - 0.1 <= y <= bottom + 0.2
        seats = [one for one in measured.characters(page) if "KAI" in one["fontname"].upper() or "WENKAI" in one["fontname"].upper()]
        assert all(one["size"] >= 5 for one in seats)


@pytest.mark.parametrize("name", ["u", "square", "long", "two"])
def test_an_ordinary_plan_stands_on_one_page_in_type_that_can_be_read(name, fonts):
    for landscape in (False, True):
        _, _, pdf = made(name, landscape, fonts)
        measured = Measured(pdf)
        assert len(measured.pages) == 1
        names = [one["size"] for one in measured.characters(0) if one["text"] in "龙𬱖刘冬"]
        assert min(names) >= 9


def test_words_stay_on_their_plates(fonts):
    _, docx, pdf = made("u", False, fonts)
    found = next(block for block in read(docx).paper.blocks if isinstance(block, SeatingChart))
    measured = Measured(pdf)
    boxes = [(line["x0"], line["x1"]) for line in measured.pages[0].lines if line["x1"] - line["x0"] > 20]
    assert found.plate_width >= 20
    for row in measured.lines(0)[3:]:
        for one in row.characters:
            if one["size"] < 15 and one["x0"] * POINT > 28:
                assert any(start - 0.1 <= one["x0"] and one["x1"] <= end + 0.1 for start, end in boxes) or one["size"] >= 12


def test_a_free_place_is_an_empty_plate_and_a_gap_is_none():
    lay = SeatingChart("图", 8, 1, (Plate(0, 0, "甲"), Plate(0, 4)))
    assert [(spot.column, spot.width, spot.plate is not None) for spot in spots(lay, 0)] == [
        (0, 2, True), (2, 2, False), (4, 2, True), (6, 2, False),
    ]
    assert any(not plate.name and not plate.unit for plate in chart().plates)


def test_the_same_plan_gives_the_same_bytes(fonts):
    paper, docx, pdf = made("u", True, fonts)
    assert render(replace(paper), template(paper), fonts) == docx
    assert pdf_from_docx(docx, fonts) == pdf
