"""Every paper the program makes holds every rule that must hold, in the .docx and in the PDF."""

from dataclasses import replace

import pytest
from paper_samples import cards, every_paper, notice

from secretariat.papers.blocks import Field, Paper, Signature
from secretariat.papers.catalogue import kind_named
from secretariat.papers.meetings import meeting_notice, name_cards
from secretariat.rendering.format_check.check import check_docx, check_pdf
from secretariat.rendering.write_docx import controls, fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

VALUES = {
    Field.NUMBER: "澄养联办〔2026〕5号", Field.ISSUE_NUMBER: "第2期", Field.SIGNED_ON: "2026年11月9日", Field.PRINTED_ON: "2026年11月9日",
}
KINDS = [paper.kind for paper in every_paper()]


def issued(paper, fonts):
    docx = render(paper, fonts=fonts)
    return fill_fields(docx, {field: words for field, words in VALUES.items() if field in controls(docx)}, fonts)


def told(rows):
    return [(row.element, row.expected, row.measured) for row in rows]


@pytest.mark.parametrize("paper", every_paper(), ids=KINDS)
def test_every_paper_holds_every_rule_that_must_hold(paper: Paper, fonts):
    docx = issued(paper, fonts)
    for report in (check_docx(docx), check_pdf(pdf_from_docx(docx, fonts)), check_docx(render(paper, fonts=fonts))):
        assert told(report.failures) == []
        assert report.rows or report.remark


@pytest.mark.parametrize("paper", [kind_named(name).specimen() for name in ("meeting_notice", "sign_in_sheet")],
                         ids=["meeting_notice", "sign_in_sheet"])
def test_our_papers_give_no_cause_for_advice(paper, fonts):
    docx = issued(paper, fonts)
    assert told(check_docx(docx).advice) == []
    assert told(check_pdf(pdf_from_docx(docx, fonts)).advice) == []


def test_a_notice_is_measured_in_every_clause_it_has_something_of(fonts):
    docx = issued(meeting_notice.compose(notice()), fonts)
    for report in (check_docx(docx), check_pdf(pdf_from_docx(docx, fonts))):
        assert {row.clause for row in report.rows} >= {
            "5.1", "5.2.1", "5.2.2", "7.2.4", "7.2.5", "7.2.7", "7.3.1", "7.3.2", "7.3.3", "7.3.4", "7.3.5.4", "7.3.7", "7.4.1",
            "7.4.2", "7.5",
        }
        assert len(report.musts) >= 28


@pytest.mark.parametrize("sealed", [True, False])
@pytest.mark.parametrize("issuer", ["区民政局", "澄川区民政局", "澄川区社区养老助餐服务联席会议办公室"])
def test_signatures_of_any_length_hold_with_seal_and_without(issuer, sealed, fonts):
    paper = meeting_notice.compose(notice(issuer=issuer, on_behalf="", roster=(), return_form=False))
    blocks = tuple(replace(block, sealed=sealed) if isinstance(block, Signature) else block for block in paper.blocks)
    docx = issued(replace(paper, blocks=blocks), fonts)
    for report in (check_docx(docx), check_pdf(pdf_from_docx(docx, fonts))):
        assert told(report.failures) == []
    if not sealed:
        assert "署名" in "".join(row.element for row in check_pdf(pdf_from_docx(docx, fonts)).rows)


@pytest.mark.parametrize("count", [0, 1, 5, 12, 23])
def test_bodies_of_any_length_hold(count, fonts):
    demands = tuple(f"第{number}项要求，请各成员单位认真研究，按时报送，不得延误" for number in range(count))
    docx = issued(meeting_notice.compose(notice(bring=demands)), fonts)
    assert told(check_pdf(pdf_from_docx(docx, fonts)).failures) == []


def test_name_cards_are_no_official_document_and_the_report_says_so(fonts):
    docx = render(name_cards.compose(cards()), fonts=fonts)
    for report in (check_docx(docx), check_pdf(pdf_from_docx(docx, fonts))):
        assert report.rows == ()
        assert "席卡不是公文" in report.remark


def test_a_place_in_a_pdf_is_a_page_and_a_rectangle_on_it(fonts):
    pdf = pdf_from_docx(issued(meeting_notice.compose(notice()), fonts), fonts)
    title = next(row for row in check_pdf(pdf).rows if row.element == "标题字号")
    assert title.place.page == 1
    left, top, width, height = title.place.area
    assert (top, height) == (pytest.approx(137.1, abs=0.5), pytest.approx(22 * 25.4 / 72, abs=0.1))
    assert 28 <= left <= left + width <= 184
    assert title.place.words.startswith("关于召开")
