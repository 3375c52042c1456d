"""Heads that break one rule of letters, upward documents or labels fail by it, in the .docx and in the PDF."""

import re
from dataclasses import replace

import pytest
from test_format_check_breaches import DOCUMENT, changed, elements, failing, in_style

from secretariat.papers.blocks import Field, HeadLabels, Imprint, Text
from secretariat.papers.catalogue import kind_named
from secretariat.papers.correspondence import free
from secretariat.papers.correspondence.free import FreeKind
from secretariat.papers.specimens.correspondence import SPECIMENS
from secretariat.rendering.format_check.check import check_docx, check_pdf
from secretariat.rendering.wordprocessing import read_parts
from secretariat.rendering.write_docx import controls, fill_fields, render, shipped_template
from secretariat.rendering.write_pdf import pdf_from_docx

BY_KIND = {facts.kind: facts for facts in SPECIMENS}
VALUES = {
    Field.NUMBER: "澄民发〔2026〕15号", Field.ISSUE_NUMBER: "第2期", Field.SIGNED_ON: "2026年11月9日", Field.PRINTED_ON: "2026年11月9日",
    Field.APPROVER: "裴若川",
}
LETTER = {
    "letter_mark_from_sheet": [(DOCUMENT, r"(<wp:posOffset>)1022\d{3}", r"\g<1>800000")],
    "letter_rule_below_mark": [in_style("LetterThick", r'w:before="\d+"', 'w:before="600"')],
    "letter_rule_from_foot": [(DOCUMENT, r"(<wp:posOffset>)9908\d{3}", r"\g<1>9400000")],
    "letter_number_below_rule": [(DOCUMENT, r'(<w:pStyle w:val="LetterNumber"/><w:spacing w:before=")\d+', r"\g<1>1200")],
    "letter_title_below": [in_style("Title", 'w:before="1158"', 'w:before="0"')],
    "letter_first_number": [(DOCUMENT, "<w:titlePg/>", "")],
}


def filled(kind, fonts, **changes):
    docx = render(free.compose(replace(BY_KIND[kind], **changes)), fonts=fonts)
    return fill_fields(docx, {field: words for field, words in VALUES.items() if field in controls(docx)}, fonts)


def reports(docx, fonts):
    return check_docx(docx), check_pdf(pdf_from_docx(docx, fonts))


@pytest.mark.parametrize("key", LETTER)
def test_a_letter_that_breaks_one_rule_fails_by_it(key, fonts):
    docx = filled(FreeKind.LETTER, fonts)
    assert failing(check_docx(docx)) == []
    found = failing(check_docx(changed(docx, *LETTER[key])))
    assert set(elements(key)) <= set(found) <= set(elements(key, "letter_number_below_rule"))


def test_a_letter_is_measured_by_its_own_rules_and_not_by_those_of_documents(fonts):
    for report in reports(filled(FreeKind.LETTER, fonts), fonts):
        told = {row.element for row in report.rows}
        assert set(elements("letter_mark_from_sheet", "letter_rule_width", "letter_rule_below_mark", "letter_rule_from_foot",
                            "letter_number_flush", "letter_number_below_rule", "letter_title_below", "letter_first_number",
                            "letter_imprint")) <= told
        assert not set(elements("mark_below_edge", "rule_below_number", "number_below_mark", "imprint_outer_rule")) & told


def test_a_letter_with_the_imprint_of_a_document_fails(fonts):
    document = shipped_template("reply")
    paper = free.compose(replace(BY_KIND[FreeKind.LETTER], urgency=""))
    imprint = re.search(r"<w:p>(?:(?!<w:p>).)*?{%p if 印发机关 %}.*?{%p endif %}</w:t></w:r></w:p>(?=<w:sectPr)",
                        read_parts(document)[DOCUMENT].decode(), re.DOTALL)
    own = changed(shipped_template("letter"), (DOCUMENT, "<w:sectPr", imprint[0].replace("\\", "") + "<w:sectPr"))
    blocks = tuple(replace(block, issuer="区民政局", printed_on=Text("2026年11月9日")) if isinstance(block, Imprint) else block
                   for block in paper.blocks)
    docx = render(replace(paper, blocks=blocks), own, fonts)
    for report in reports(docx, fonts):
        assert elements("letter_imprint")[0] in failing(report)


def test_an_upward_number_that_stands_elsewhere_fails(fonts):
    docx = filled(FreeKind.REPORT, fonts)
    for report in reports(docx, fonts):
        assert failing(report) == []
        assert set(elements("upward_number_indent", "signer_face")) <= {row.element for row in report.rows}
    moved = changed(docx, in_style("UpwardNumber", 'w:firstLine="315"', 'w:firstLine="1260"'))
    assert failing(check_docx(moved)) == elements("upward_number_indent")
    plain = changed(docx, in_style("Signer", 'w:eastAsia="楷体_GB2312"', 'w:eastAsia="仿宋_GB2312"'))
    assert [row.element for row in check_docx(plain).advice] == elements("signer_face")


def test_a_classified_document_without_copy_number_fails_and_with_one_holds(fonts):
    paper = free.compose(BY_KIND[FreeKind.REPLY])
    for label, number, wanted in (("机密★5年", "", elements("copy_number_needed")), ("机密★5年", "000003", []), ("特急", "", [])):
        docx = render(replace(paper, blocks=(HeadLabels((label,), number), *paper.blocks)), fonts=fonts)
        for report in reports(docx, fonts):
            assert failing(report) == wanted, (label, number)


def test_labels_that_are_indented_fail(fonts):
    paper = free.compose(BY_KIND[FreeKind.REPLY])
    docx = render(replace(paper, blocks=(HeadLabels(("特急",)), *paper.blocks)), fonts=fonts)
    assert failing(check_docx(changed(docx, in_style("HeadLabel", 'w:left="0"', 'w:left="630"')))) == elements("label_flush")


def test_a_joint_mark_in_its_table_is_measured_too(fonts):
    docx = filled(FreeKind.NOTICE, fonts)
    for report in reports(docx, fonts):
        assert failing(report) == []
        assert set(elements("mark_below_edge", "mark_colour", "number_below_mark")) <= {row.element for row in report.rows}
    first = re.search(r'<w:pStyle w:val="HeadPlace"/>(?:(?!</w:pPr>).)*?w:line="(\d+)"', read_parts(docx)[DOCUMENT].decode())
    lower = changed(docx, (DOCUMENT, f'w:line="{first[1]}"', 'w:line="900"'))
    assert failing(check_docx(lower)) == elements("mark_below_edge")


def test_a_black_mark_fails_and_a_white_one_is_of_paper_that_bears_it(fonts):
    docx = filled(FreeKind.LETTER, fonts)
    black = changed(docx, in_style("LetterMark", 'w:color w:val="FF0000"', 'w:color w:val="000000"'))
    assert failing(check_docx(black)) == elements("mark_colour")
    white = render(free.compose(BY_KIND[FreeKind.LETTER]), fonts=fonts, preprinted=True)
    assert failing(check_docx(white)) == []


def test_a_turned_sheet_with_margins_of_its_own_is_advised_and_does_not_fail(fonts):
    docx = render(kind_named("task_ledger").specimen(), fonts=fonts)
    report = check_docx(docx)
    assert set(elements("landscape_width", "landscape_height")) <= {row.element for row in report.rows}
    assert report.advice == ()
    wider = check_docx(changed(docx, (DOCUMENT, r'(<w:pgMar [^>]*w:left=")\d+', r"\g<1>1000")))
    assert failing(wider) == []
    assert [row.element for row in wider.advice] == elements("landscape_width")
