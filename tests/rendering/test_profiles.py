"""The office's profile and 套打, carried by the .docx into its PDF."""

import re

import pytest
from measuring import Measured
from paper_samples import notice, sheet

from secretariat.papers.correspondence import free
from secretariat.papers.correspondence.free import FreeKind
from secretariat.papers.meetings import meeting_notice, sign_in_sheet
from secretariat.papers.plain_text import plain_text
from secretariat.papers.specimens.correspondence import SPECIMENS
from secretariat.rendering import gbt9704
from secretariat.rendering.format_check.check import check_docx, check_pdf
from secretariat.rendering.read_docx import read
from secretariat.rendering.wordprocessing import DOCUMENT, read_parts, write_parts
from secretariat.rendering.write_docx import fill_fields, render, shipped_template
from secretariat.rendering.write_pdf import pdf_from_docx

PAPERS = {facts.kind.value: free.compose(facts) for facts in SPECIMENS} | {"meeting_notice": meeting_notice.compose(notice())}
KINDS = ["notice", "request", "letter", "bulletin", "meeting_notice"]


def failures(docx, fonts):
    return [(row.element, row.measured) for report in (check_docx(docx), check_pdf(pdf_from_docx(docx, fonts)))
            for row in report.failures]


def lines(measured):
    return [[row.words for row in measured.lines(page)] for page in range(len(measured.pages))]


@pytest.mark.parametrize("kind", KINDS)
def test_both_profiles_print_the_same_lines_within_a_quarter_of_a_line(kind, fonts):
    plain = Measured(pdf_from_docx(render(PAPERS[kind], fonts=fonts), fonts))
    glyph = render(PAPERS[kind], fonts=fonts, profile=gbt9704.GLYPH37)
    other = Measured(pdf_from_docx(glyph, fonts))
    assert lines(other) == lines(plain)
    for page in range(len(plain.pages)):
        for one, two in zip(plain.lines(page), other.lines(page), strict=True):
            assert two.top == pytest.approx(one.top, abs=2.5), one.words
    assert failures(glyph, fonts) == []


def test_the_docx_of_glyph37_has_its_margins_and_lines(fonts):
    docx = render(PAPERS["notice"], fonts=fonts, profile=gbt9704.GLYPH37)
    sheet_read = read(docx).sheet
    assert (sheet_read.top, sheet_read.bottom) == (pytest.approx(34.6), pytest.approx(32.6))
    assert read(render(PAPERS["notice"], fonts=fonts)).sheet.top == pytest.approx(37.0)
    assert plain_text(read(docx).paper) == plain_text(PAPERS["notice"])


def test_rows_of_a_long_table_stay_on_the_sheet_in_glyph37(fonts):
    docx = render(sign_in_sheet.compose(sheet(60)), fonts=fonts, profile=gbt9704.GLYPH37)
    measured = Measured(pdf_from_docx(docx, fonts))
    for page in range(len(measured.pages)):
        assert max(stroke[0] for stroke in measured.strokes(page)) <= 297 - 32.58 + 0.3
    assert failures(docx, fonts) == []


@pytest.mark.parametrize("kind", KINDS)
def test_paper_with_a_preprinted_head_gets_everything_but_mark_and_red_rules(kind, fonts):
    plain = Measured(pdf_from_docx(render(PAPERS[kind], fonts=fonts), fonts))
    docx = render(PAPERS[kind], fonts=fonts, preprinted=True)
    assert read(docx).preprinted
    assert plain_text(read(docx).paper) == plain_text(PAPERS[kind])
    bare = Measured(pdf_from_docx(docx, fonts))
    for page in range(len(plain.pages)):
        black = [(row.words, round(row.top, 2), round(row.left, 2)) for row in plain.lines(page) if not red(row)]
        assert [(row.words, round(row.top, 2), round(row.left, 2)) for row in bare.lines(page)] == black
        assert not any(stroke[4] == (1.0, 0.0, 0.0) for stroke in bare.strokes(page))
    assert failures(docx, fonts) == []
    assert read(docx).unlike == ()


def red(row):
    return all(tuple(one["non_stroking_color"]) == (1.0, 0.0, 0.0) for one in row.characters)


def test_what_is_filled_in_at_approval_leaves_the_profile_as_it_is(fonts):
    docx = render(PAPERS["request"], fonts=fonts, profile=gbt9704.GLYPH37, preprinted=True)
    filled = fill_fields(docx, {}, fonts)
    assert read(filled).preprinted
    assert read(filled).sheet == read(docx).sheet


def test_an_office_with_margins_of_its_own_keeps_them(fonts):
    parts = read_parts(shipped_template("reply"))
    changed = re.sub(rb'w:top="\d+"', b'w:top="1900"', parts[DOCUMENT], count=1)
    own = write_parts({**parts, DOCUMENT: changed})
    assert read(render(PAPERS["reply"], own, fonts, profile=gbt9704.GLYPH37)).sheet.top == pytest.approx(1900 / 56.7, abs=0.1)


def test_the_letter_keeps_its_places_on_the_sheet_in_glyph37(fonts):
    facts = next(facts for facts in SPECIMENS if facts.kind is FreeKind.LETTER)
    measured = Measured(pdf_from_docx(render(free.compose(facts), fonts=fonts, profile=gbt9704.GLYPH37), fonts))
    assert measured.line(0, facts.mark[0]).top == pytest.approx(30, abs=0.1)
