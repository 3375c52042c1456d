"""How pages end: the imprint on the foot of the last, never alone; no title and no heading at a page's foot."""

import re
from dataclasses import replace

import pytest
from measuring import Measured
from paper_samples import PEOPLE, decided, notice, sheet

from secretariat.papers.blocks import Field, Paragraph, Text
from secretariat.papers.meetings import meeting_notice, minutes, sign_in_sheet
from secretariat.rendering.format_check.check import check_docx
from secretariat.rendering.read_docx import read
from secretariat.rendering.wordprocessing import DOCUMENT, read_parts
from secretariat.rendering.write_docx import fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

DEMAND = "请各成员单位认真研究"
ALONE = ("抄送", "印发")


def bodies(measured):
    """The lines of every page that are neither page number nor imprint, which is set in 14 points."""
    return [
        [row.words for row in measured.lines(page) if row.size > 15 and row.words.strip()] for page in range(len(measured.pages))
    ]


def check_last_page(measured):
    last = len(measured.pages) - 1
    assert any("印发" in row.words for row in measured.lines(last))
    assert len(bodies(measured)[-1]) >= 2, bodies(measured)[-1]
    assert max(top for top, *_ in measured.strokes(last)) == pytest.approx(262, abs=0.3)
    foot = next(row for row in measured.lines(last) if "印发" in row.words)
    tops = [row.bottom for row in measured.lines(last) if row.size > 15]
    assert max(tops) < foot.top - 3


@pytest.mark.parametrize("count", range(24))
def test_the_imprint_of_a_notice_never_stands_alone_whatever_the_length(count, fonts):
    demands = tuple(DEMAND for _ in range(count))
    paper = meeting_notice.compose(notice(bring=demands, roster=(), return_form=False))
    check_last_page(Measured(pdf_from_docx(render(paper, fonts=fonts), fonts)))


@pytest.mark.parametrize("count", range(22))
def test_the_imprint_of_minutes_takes_two_lines_along(count, fonts):
    texts = tuple(f"第{number}段，{DEMAND}。" for number in range(count))
    for lists in ({}, {"attending": (), "excused": (), "observing": ()}):
        paper = minutes.compose(decided(items=(minutes.MinutesItem("关于情况", texts),), **lists))
        check_last_page(Measured(pdf_from_docx(render(paper, fonts=fonts), fonts)))


@pytest.mark.parametrize("count", range(12, 42))
def test_the_imprint_behind_a_table_has_rows_above_it(count, fonts):
    roster = tuple(
        meeting_notice.RosterLine(unit, name, "副局长", "成员") for unit, name, _, _ in (PEOPLE * 9)[:count]
    )
    paper = meeting_notice.compose(notice(roster=roster, return_form=False))
    docx = render(paper, fonts=fonts)
    measured = Measured(pdf_from_docx(docx, fonts))
    last = len(measured.pages) - 1
    rows = [row.words for row in measured.lines(last) if "副局长" in row.words]
    assert len(rows) >= min(3, count)
    assert any("印发" in row.words for row in measured.lines(last))
    assert read(docx).unread == ()


def test_other_programs_are_told_what_goes_with_the_imprint(fonts):
    paper = minutes.compose(decided(attending=(), excused=(), observing=()))
    words = read_parts(render(paper, fonts=fonts))[DOCUMENT].decode()
    before = words[: words.index('<w:pStyle w:val="ImprintPlace"/>')]
    last = re.findall(r"<w:p>.*?</w:p>", before)[-1]
    assert "<w:keepNext/>" in last


@pytest.mark.parametrize("count", range(12, 24))
def test_a_heading_never_ends_a_page(count, fonts):
    items = tuple(minutes.MinutesItem(f"关于第{number}项工作", (DEMAND,)) for number in range(count))
    measured = Measured(pdf_from_docx(render(minutes.compose(decided(items=items)), fonts=fonts), fonts))
    assert len(measured.pages) > 1
    for page in bodies(measured)[:-1]:
        assert not re.match(r"[一二三四五六七八九十]+、", page[-1]), page[-1]


@pytest.mark.parametrize("count", range(10, 22))
def test_a_heading_of_the_second_level_goes_with_its_text(count, fonts):
    paper = minutes.compose(decided(items=(minutes.MinutesItem("关于情况", ()),)))
    lines = [Paragraph((Text(f"第{number}段。"),)) for number in range(count)]
    lines += [Paragraph((Text("（一）关于下一步工作"),), level=2), *(Paragraph((Text(f"{DEMAND}。"),)) for _ in range(8))]
    blocks = (*paper.blocks[:4], *lines, *paper.blocks[4:])
    docx = render(replace(paper, blocks=blocks), fonts=fonts)
    for page in bodies(Measured(pdf_from_docx(docx, fonts)))[:-1]:
        assert not page[-1].startswith("（一）")
    heading = next(one for one in re.findall(r"<w:p>.*?</w:p>", read_parts(docx)[DOCUMENT].decode()) if "（一）关于" in one)
    assert "<w:keepNext/>" in heading


def test_items_that_are_sentences_are_no_headings(fonts):
    texts = ("（一）抓紧办理。", "（二）按时反馈；")
    paper = minutes.compose(decided())
    blocks = (*paper.blocks[:3], *(Paragraph((Text(words),), level=2) for words in texts), *paper.blocks[3:])
    found = re.findall(r"<w:p>.*?</w:p>", read_parts(render(replace(paper, blocks=blocks), fonts=fonts))[DOCUMENT].decode())
    for words in texts:
        assert "<w:keepNext/>" not in next(one for one in found if words in one)


def even(count, fonts, **options):
    paper = meeting_notice.compose(notice(bring=(DEMAND,) * count, roster=(), return_form=False))
    docx = render(paper, fonts=fonts, even_imprint=True, **options)
    return docx, Measured(pdf_from_docx(docx, fonts))


@pytest.mark.parametrize("count", range(26))
def test_the_imprint_stands_on_an_even_page_where_the_office_wants_it(count, fonts):
    docx, measured = even(count, fonts)
    last = len(measured.pages)
    assert last % 2 == 0
    assert any("印发" in row.words for row in measured.lines(last - 1))
    assert max(top for top, *_ in measured.strokes(last - 1)) == pytest.approx(262, abs=0.3)
    numbers = [next((row.words for row in measured.lines(page) if row.words.startswith("—")), "") for page in range(last)]
    blank = [page for page in range(last) if not measured.characters(page)]
    assert blank in ([], [last - 2])
    # An empty page before the imprint and the imprint's own page bear no number (7.5).
    assert [bool(number) for number in numbers] == [not blank or page < last - 2 for page in range(last)]
    assert read(docx).unread == ()
    assert [(row.element, row.measured) for row in check_docx(docx).failures] == []


def test_an_imprint_with_text_above_it_on_an_even_page_is_left_there(fonts):
    plain = [render(meeting_notice.compose(notice(bring=(DEMAND,) * count, roster=(), return_form=False)), fonts=fonts)
             for count in range(26)]
    made = [even(count, fonts)[0] for count in range(26)]
    same = [one == other for one, other in zip(plain, made, strict=True)]
    assert any(same)
    assert not all(same)
    blank = [docx for docx in made if b"footer_none.xml" in docx]
    assert blank, "one of the lengths leaves a page empty"


def test_a_number_is_filled_in_below_an_imprint_of_its_own_page(fonts):
    docx, measured = even(0, fonts)
    filled = fill_fields(docx, {Field.NUMBER: "澄养联办〔2026〕5号", Field.PRINTED_ON: "2026年11月9日"}, fonts)
    again = Measured(pdf_from_docx(filled, fonts))
    assert len(again.pages) == len(measured.pages)
    assert any("2026年11月9日印发" in row.words for row in again.lines(len(again.pages) - 1))


def test_a_form_has_no_imprint_to_place(fonts):
    paper = sign_in_sheet.compose(sheet())
    assert render(paper, fonts=fonts, even_imprint=True) == render(paper, fonts=fonts)
