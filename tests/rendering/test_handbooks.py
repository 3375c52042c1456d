"""Handbooks and landscape papers: every part on a page of its own, upright or turned, the number where the upright sheet has it."""

import re
from dataclasses import replace

import pytest
from handbook_samples import book, landscape, template
from measuring import POINT, Measured

from secretariat.papers.blocks import Contents, Cover, PartHead, Table
from secretariat.papers.plain_text import plain_text
from secretariat.rendering import template_fields
from secretariat.rendering.format_check.check import check_docx, check_pdf
from secretariat.rendering.read_docx import read
from secretariat.rendering.sheets import LANDSCAPE, UPRIGHT
from secretariat.rendering.wordprocessing import DOCUMENT, read_parts
from secretariat.rendering.write_docx import render
from secretariat.rendering.write_pdf import pdf_from_docx

WHOLE = book()
TEMPLATE = template(WHOLE)


def made(fonts, *left_out):
    docx = render(book(*left_out), TEMPLATE, fonts)
    return docx, Measured(pdf_from_docx(docx, fonts))


def upright(page):
    return page.height > page.width


def number(page):
    """The page number as it is read on the sheet held upright, or nothing."""
    low = [one for one in page.chars if (one["matrix"][5] < 35 / POINT - 1 if upright(page) else one["x1"] < 35 / POINT - 1)]
    low = [one for one in low if one["text"].strip()]
    return "".join(one["text"] for one in sorted(low, key=lambda one: one["x0"] if upright(page) else one["top"]))


def words_of(measured, page):
    return [row.words for row in measured.lines(page)]


def test_what_a_handbook_says_is_read_back_with_its_parts_and_their_sheets(fonts):
    docx, _ = made(fonts)
    reading = read(docx)
    assert reading.unread == ()
    heads = [block for block in reading.paper.blocks if isinstance(block, PartHead)]
    assert [(head.title, head.landscape) for head in heads] == [
        (head.title, head.landscape) for head in WHOLE.blocks if isinstance(head, PartHead)
    ]
    assert [block for block in reading.paper.blocks if isinstance(block, Table)] == [
        block for block in WHOLE.blocks if isinstance(block, Table)
    ]
    cover = next(block for block in reading.paper.blocks if isinstance(block, Cover))
    assert replace(cover, lines=()) == next(block for block in WHOLE.blocks if isinstance(block, Cover))
    sheets = [section.sheet for section in reading.sections]
    assert sheets == [UPRIGHT, UPRIGHT, LANDSCAPE, LANDSCAPE, UPRIGHT]
    assert [section.numbered for section in reading.sections] == [False, True, True, True, True]


def test_the_contents_name_the_pages_on_which_the_parts_begin(fonts):
    docx, measured = made(fonts)
    contents = next(block for block in read(docx).paper.blocks if isinstance(block, Contents))
    assert contents.pages == ("3", "4", "7", "8", "9")
    for title, page in zip(contents.titles, contents.pages, strict=True):
        assert title in words_of(measured, int(page) - 1)
    line = measured.line(1, "座次安排")
    assert line.words.endswith("..7")
    assert line.right == pytest.approx(184, abs=0.5)


def test_a_cover_has_no_number_and_every_other_page_has_one(fonts):
    _, measured = made(fonts)
    assert [number(page) for page in measured.pages] == ["", *(f"—{page}—" for page in range(2, 10))]
    assert measured.line(0, "会议手册").size == 48
    assert 240 < measured.line(0, "2026年11月19日").bottom < 262


def test_landscape_parts_stand_on_turned_sheets_inside_their_type_area(fonts):
    _, measured = made(fonts)
    assert [not upright(page) for page in measured.pages] == [False, False, False, True, True, True, True, False, False]
    for place in (3, 4, 5, 6):
        for top, left, right, _, _ in measured.strokes(place):
            assert 28 - 0.05 <= top <= 184 + 0.2
            assert 35 - 0.2 <= left <= right <= 260 + 0.2


def test_the_number_of_a_landscape_page_stands_where_the_upright_sheet_has_it(fonts):
    docx, measured = made(fonts)
    even, odd = measured.pages[3], measured.pages[4]
    for page, edge in ((even, 28 + 5.57), (odd, 184 - 5.57)):
        marks = [one for one in page.chars if one["text"] == "—" and one["x1"] < 35 / POINT - 1]
        assert len(marks) == 2
        middle = (marks[0]["x0"] + marks[0]["x1"]) / 2 * POINT
        assert middle == pytest.approx(35 - 7, abs=1.0)
        reach = (min(one["top"] for one in marks), max(one["bottom"] for one in marks))
        assert (reach[0] if page is even else reach[1]) * POINT == pytest.approx(edge, abs=0.5)
    footers = [part.decode() for name, part in read_parts(docx).items() if "landscape" in name]
    assert len(footers) == 2
    assert all('vert="vert"' in footer for footer in footers)


@pytest.mark.parametrize("left_out", [
    ("封面",), ("目录",), ("参会人员",), ("座次安排",), ("责任清单", "会议材料目录"), ("封面", "目录", "会议须知"),
    ("参会人员", "座次安排"),
    ("封面", "目录", "会议须知", "参会人员", "责任清单", "会议材料目录"),
])
def test_parts_left_out_leave_no_empty_page(left_out, fonts, monkeypatch):
    names = frozenset(block.name for block in WHOLE.blocks if isinstance(block, Table | PartHead))
    monkeypatch.setattr(template_fields, "parts_of", lambda kind: names)
    docx, measured = made(fonts, *left_out)
    titles = [block.title for block in book(*left_out).blocks if isinstance(block, PartHead)]
    for page in range(len(measured.pages)):
        assert len(measured.lines(page)) > 1
    pages = [next((page for page in range(len(measured.pages)) if title in words_of(measured, page)), None) for title in titles]
    assert pages == sorted(set(pages)), "each part begins a page, in their order"
    assert read_parts(docx)[DOCUMENT].count(b"<w:sectPr>") == max(1, len(read(docx).sections))


def test_a_landscape_paper_is_read_and_printed_landscape(fonts):
    paper = landscape()
    docx = render(paper, template(paper), fonts)
    reading = read(docx)
    assert (reading.paper.landscape, reading.sheet, reading.sections) == (True, LANDSCAPE, ())
    assert plain_text(reading.paper) == plain_text(paper)
    measured = Measured(pdf_from_docx(docx, fonts))
    assert all(not upright(page) for page in measured.pages)
    assert [number(page) for page in measured.pages] == [f"—{page}—" for page in range(1, len(measured.pages) + 1)]
    title = measured.lines(0)[0].words
    assert title == re.sub(r"\s", "", paper.title), "a title that fits the wide page stands on one line"
    for page in range(len(measured.pages)):
        assert max(top for top, *_ in measured.strokes(page)) <= 184 + 0.2


@pytest.mark.parametrize("count", range(8, 40, 3))
def test_rows_of_a_landscape_table_share_its_pages(count, fonts):
    paper = landscape(count)
    measured = Measured(pdf_from_docx(render(paper, template(paper), fonts), fonts))
    rows = [sum(row.words.endswith("素食，需停车") for row in measured.lines(page)) for page in range(len(measured.pages))]
    assert sum(rows) == count
    assert len(rows) == 1 or rows[-1] >= 3, rows


@pytest.mark.parametrize("paper", [WHOLE, landscape()], ids=["handbook", "landscape"])
def test_they_hold_every_rule_that_must_hold_and_come_out_the_same_twice(paper, fonts):
    docx = render(paper, template(paper), fonts)
    assert render(paper, template(paper), fonts) == docx
    pdf = pdf_from_docx(docx, fonts)
    assert pdf_from_docx(docx, fonts) == pdf
    for report in (check_docx(docx), check_pdf(pdf)):
        assert [(row.element, row.expected, row.measured) for row in report.failures] == []
