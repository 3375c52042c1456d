"""Tables of any length: inside the type area, rows high enough to sign, no page for one row alone."""

import itertools

import pytest
from measuring import POINT, Measured
from paper_samples import PEOPLE, notice, sheet

from secretariat.papers.blocks import Table
from secretariat.papers.meetings import meeting_notice, sign_in_sheet
from secretariat.rendering import page_images
from secretariat.rendering.read_docx import read
from secretariat.rendering.setting_tables import BORDER
from secretariat.rendering.wordprocessing import DOCUMENT, read_parts, write_parts
from secretariat.rendering.write_docx import render, shipped_template
from secretariat.rendering.write_pdf import pdf_from_docx

UNITS = ("区自然资源和规划分局", "区民政局", "区发改委", "区人力资源和社会保障局", "区消防救援大队")


def rows_by_page(pdf):
    """Heights of a table's rows on each page in mm, its head row first, and where the last ends."""
    measured = Measured(pdf)
    pages = []
    for page in range(len(measured.pages)):
        lines = [stroke for stroke in measured.strokes(page) if abs(stroke[3] - BORDER * POINT) < 0.01]
        tops = sorted({round(top, 2) for top, left, right, _, _ in lines if right > left})
        pages.append([round(lower - upper, 1) for upper, lower in itertools.pairwise(tops) if lower - upper > 1])
        assert not tops or tops[-1] <= 262 + 0.05, f"page {page + 1} ends at {tops[-1]} mm"
    return pages


def signed(count):
    lines = tuple(
        sign_in_sheet.SignInLine(UNITS[number % 5], PEOPLE[number % 5][1], "副局长", "13900000001", "代古丽" if number % 7 == 0 else "")
        for number in range(count)
    )
    return sign_in_sheet.compose(sheet(lines=lines))


@pytest.mark.parametrize("count", range(8, 60))
def test_no_sign_in_sheet_leaves_the_type_area_or_a_row_alone(count, fonts):
    docx = render(signed(count), fonts=fonts)
    pages = rows_by_page(pdf_from_docx(docx, fonts))
    assert sum(len(page) for page in pages) == count + 3 + len(pages)
    assert min(min(page) for page in pages) >= 9
    assert len(pages) == 1 or len(pages[-1]) - 1 >= 3, pages[-1]


@pytest.mark.parametrize("count", range(14, 45))
def test_a_name_list_of_a_notice_shares_its_pages(count, fonts):
    roster = tuple(meeting_notice.RosterLine(UNITS[number % 5], "刘冬", "副局长", "成员") for number in range(count))
    docx = render(meeting_notice.compose(notice(roster=roster, return_form=False, copies_to="")), fonts=fonts)
    pages = rows_by_page(pdf_from_docx(docx, fonts))
    tables = [page for page in pages if len(page) > 1]
    assert sum(len(page) for page in tables) == count + len(tables)
    assert min(min(page) for page in tables) >= 9
    assert len(tables) == 1 or len(tables[-1]) - 1 >= 3, pages


def test_rows_an_office_set_in_its_own_template_stay_as_they_are(fonts):
    parts = read_parts(shipped_template("sign_in_sheet"))
    own = parts[DOCUMENT].replace(b'w:trHeight w:val="624"', b'w:trHeight w:val="680"')
    assert own != parts[DOCUMENT]
    for count in range(10, 30):
        docx = render(signed(count), write_parts({**parts, DOCUMENT: own}), fonts)
        table = next(block for block in read(docx).paper.blocks if isinstance(block, Table))
        assert table.row_height == 12.0


def test_a_sign_in_sheet_leaves_room_to_sign_and_long_units_take_two_lines_at_most(fonts):
    paper = signed(12)
    table = next(block for block in paper.blocks if isinstance(block, Table))
    widths = dict(zip(table.head, table.widths, strict=True))
    assert widths["签名"] >= 25
    assert widths["备注"] >= 18
    assert sum(table.widths) == 156
    measured = Measured(pdf_from_docx(render(paper, fonts=fonts), fonts))
    pieces = {row.words for row in measured.lines(0)}
    joined = "".join(sorted(pieces))
    assert "13900000001" in joined
    cells = [row for row in measured.lines(0) if any(one["text"] == "规" for one in row.characters)]
    assert all(row.right <= 184 for row in cells)
    first = [one for one in measured.characters(0) if abs(one["x0"] * POINT - 40.0) < 1.2]
    assert len(first) > 12, "units begin at the left of their column"


def test_the_return_form_has_room_for_a_hand_and_says_by_when_and_to_whom(fonts):
    paper = meeting_notice.compose(notice())
    table = next(block for block in paper.blocks if isinstance(block, Table) and block.name == "参会回执")
    assert len(table.rows) >= 5
    assert table.row_height >= 12
    pdf = pdf_from_docx(render(paper, fonts=fonts), fonts)
    words = page_images.page_words(pdf, page_images.page_count(pdf) - 1).replace("\n", "").replace("\r", "")
    assert "请于11月16日17:00前报" in words
    assert "联系人：陈静，联系电话：0990-3090001" in words
    assert "澄川区社区养老助餐服务工作联席会议2026年全体会议参会回执" in words
