"""Ruled forms: what is composed stands in the .docx, is read back from it and printed, in cells joined over rows and columns."""

import re
from dataclasses import replace

import pytest
from form_samples import MATTER, every_form, form, grouped, sheet, template
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from measuring import POINT, Measured

from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Table, TableCaption
from secretariat.papers.forms import Entry, Form, FormRow, Label, placed
from secretariat.papers.plain_text import plain_text
from secretariat.rendering import page_images
from secretariat.rendering.format_check.check import check_docx, check_pdf
from secretariat.rendering.read_docx import read
from secretariat.rendering.template_fields import field_names
from secretariat.rendering.wordprocessing import DOCUMENT, read_parts, write_parts
from secretariat.rendering.write_docx import render
from secretariat.rendering.write_pdf import pdf_from_docx

FORMS = every_form()


def printed(paper, fonts):
    docx = render(paper, template(paper), fonts)
    return docx, pdf_from_docx(docx, fonts)


def nameless(block):
    """The form as a .docx can tell it: entries have no names there, and one with a foot begins at the upper edge."""
    return replace(block, rows=tuple(replace(row, cells=tuple(
        replace(cell, name="", top=cell.top or bool(cell.foot)) if isinstance(cell, Entry) else cell for cell in row.cells
    )) for row in block.rows))


@pytest.mark.parametrize("name", FORMS)
def test_what_a_form_says_is_read_back_from_its_docx(name, fonts):
    paper = FORMS[name]
    reading = read(render(paper, template(paper), fonts))
    assert reading.unread == ()
    assert plain_text(reading.paper) == plain_text(paper)
    for kind in (Form, Table, TableCaption):
        said = [block for block in paper.blocks if isinstance(block, kind)]
        found = [block for block in reading.paper.blocks if isinstance(block, kind)]
        assert found == [nameless(block) if kind is Form else block for block in said]


@pytest.mark.parametrize("name", FORMS)
def test_what_a_form_says_is_printed_inside_the_type_area(name, fonts):
    paper = FORMS[name]
    docx, pdf = printed(paper, fonts)
    words = re.sub(r"\s", "", "".join(page_images.page_words(pdf, page) for page in range(page_images.page_count(pdf))))
    assert set(re.sub(r"\s", "", plain_text(paper))) <= set(words)
    measured = Measured(pdf)
    for page in range(len(measured.pages)):
        for top, left, right, _, _ in measured.strokes(page):
            assert 37 - 0.05 <= top <= 262 + 0.2
            assert 28 - 0.2 <= left <= right <= 184 + 0.2
    for report in (check_docx(docx), check_pdf(pdf)):
        assert report.failures == ()


def test_a_cell_joined_over_rows_has_its_words_in_its_middle(fonts):
    _, pdf = printed(FORMS["form"], fonts)
    measured = Measured(pdf)
    joint = [one for one in measured.characters(0) if one["text"] in "会签" and one["x0"] * POINT > 100]
    others = [one for one in measured.characters(0) if one["text"] == "密" and one["x0"] * POINT < 45]
    assert joint[0]["top"] < others[0]["top"], "签发 is higher than 密级 and 会签 stands between their middles"


def test_the_line_at_a_cells_foot_stands_at_its_lower_edge(fonts):
    docx, pdf = printed(FORMS["form"], fonts)
    measured = Measured(pdf)
    line = measured.line(0, "（盖章）")
    edges = sorted({round(top, 2) for top, left, right, _, _ in measured.strokes(0) if right - left > 100})
    below = next(edge for edge in edges if edge > line.bottom)
    assert below - line.bottom < 2.5
    above = max(edge for edge in edges if edge < line.top)
    assert below - above == pytest.approx(50, abs=0.5)
    spacing = re.search(r'<w:pStyle w:val="FormFoot"/><w:spacing w:before="(\d+)"/>', read_parts(docx)[DOCUMENT].decode())
    assert int(spacing.group(1)) > 100


def test_labels_are_words_of_the_template_and_an_office_may_change_them(fonts):
    paper = FORMS["form"]
    parts = read_parts(template(paper))
    own = write_parts({**parts, DOCUMENT: parts[DOCUMENT].decode().replace("拟稿单位", "起草单位", 1).encode()})
    found = plain_text(read(render(paper, own, fonts)).paper)
    assert "起草单位" in found
    assert MATTER in found


def test_a_row_longer_than_half_a_page_goes_on_over_its_end(fonts):
    matter = "请区民政局会同有关单位抓紧办理，并于2026年12月31日前书面反馈办理结果，逾期未反馈的予以通报。"
    long = "\n".join(f"第{number}项，{matter}" for number in range(40))
    paper = sheet(form(long))
    docx, pdf = printed(paper, fonts)
    assert page_images.page_count(pdf) >= 2
    words = re.sub(r"\s", "", "".join(page_images.page_words(pdf, page) for page in range(page_images.page_count(pdf))))
    for number in range(40):
        assert f"第{number}项，" in words
    measured = Measured(pdf)
    for page in range(len(measured.pages)):
        assert max(top for top, *_ in measured.strokes(page)) <= 262 + 0.2
        assert all(row.bottom <= 262 + 0.2 for row in measured.lines(page) if "—" not in row.words)
    assert read_parts(docx)[DOCUMENT].count(b"w:cantSplit") == len(form().rows) - 1


def test_rows_move_over_whole_where_they_no_longer_fit(fonts):
    rows = tuple(FormRow((Label(f"第{number}项"), Entry(f"项{number}", "办理", columns=4)), 40.0) for number in range(8))
    _, pdf = printed(sheet(form(rows=rows)), fonts)
    measured = Measured(pdf)
    assert len(measured.pages) == 2
    assert sum("项" in row.words for row in measured.lines(1)) == 4


def test_columns_with_brackets_line_ends_and_digits_in_their_heads_have_fields():
    assert field_names(grouped().head) == ("序号", "责任人及电话", "备注可附页", "栏2026年", "单位")
    assert field_names(("备注", "备注", "（ ）", "分组")) == ("备注", "备注2", "栏", "分组2")


def test_a_group_stands_across_all_columns_and_never_ends_a_page(fonts):
    rows = []
    for group in range(6):
        rows += [(f"第{group}组",), *((str(number), "刘冬", "", "是", "区民政局") for number in range(group + 3))]
    _, pdf = printed(sheet(replace(grouped(), rows=tuple(rows))), fonts)
    measured = Measured(pdf)
    assert len(measured.pages) == 2
    last = [row.words for row in measured.lines(0) if "—" not in row.words][-1]
    assert "组" not in last


def test_cells_that_do_not_fill_their_grid_are_refused():
    with pytest.raises(RuleBroken, match="排不下"):
        list(placed(Form("表", (50.0, 50.0), (FormRow((Label("甲", columns=3),)),))))
    with pytest.raises(RuleBroken, match="没有内容"):
        list(placed(Form("表", (50.0, 50.0), (FormRow((Label("甲"),)),))))


def cells(draw, columns):
    """Cells that fill one row: some over several columns, with words of any length."""
    found, left = [], columns
    while left:
        reach = draw(some.integers(min_value=1, max_value=left))
        words = "请按时办理。" * draw(some.sampled_from([0, 1, 1, 3, 20, 90]))
        foot = draw(some.sampled_from(["", "（盖章）"]))
        found.append(Label("栏目", reach) if draw(some.booleans()) else Entry(f"格{len(found)}", words, reach, top=bool(foot), foot=foot))
        left -= reach
    return tuple(found)


@some.composite
def forms(draw):
    columns = draw(some.integers(min_value=1, max_value=4))
    count = draw(some.integers(min_value=1, max_value=7))
    rows = [FormRow(cells(draw, columns), draw(some.sampled_from([8.0, 20.0, 70.0]))) for _ in range(count)]
    named = [replace(row, cells=tuple(
        replace(cell, name=f"行{number}{cell.name}") if isinstance(cell, Entry) else cell for cell in row.cells
    )) for number, row in enumerate(rows)]
    return Form("任意", (156.0 / columns,) * columns, tuple(named))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(forms())
def test_any_form_is_printed_whole_within_its_pages(fonts, block):
    paper = sheet(block)
    docx, pdf = printed(paper, fonts)
    assert plain_text(read(docx).paper) == plain_text(paper)
    measured = Measured(pdf)
    characters = 0
    for page in range(len(measured.pages)):
        for row in measured.lines(page):
            characters += row.words.count("请")
            assert row.bottom <= 262.3 or "—" in row.words
        assert max((top for top, *_ in measured.strokes(page)), default=0) <= 262 + 0.3
    assert characters == sum(cell.words.count("请") for row in block.rows for cell in row.cells)
