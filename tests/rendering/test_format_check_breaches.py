"""A paper that breaks one rule fails by that rule and by no other."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from paper_samples import decided, notice

from secretariat.papers.blocks import Field, Signature
from secretariat.papers.meetings import meeting_notice, minutes
from secretariat.rendering import gbt9704
from secretariat.rendering.format_check.check import check_docx, check_pdf
from secretariat.rendering.write_docx import controls, fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

VALUES = {
    Field.NUMBER: "澄养联办〔2026〕5号", Field.ISSUE_NUMBER: "第2期", Field.SIGNED_ON: "2026年11月9日", Field.PRINTED_ON: "2026年11月9日",
}
DOCUMENT, STYLES, ODD, EVEN = "word/document.xml", "word/styles.xml", "word/footer_odd.xml", "word/footer_even.xml"


def filled(paper, fonts):
    docx = render(paper, fonts=fonts)
    return fill_fields(docx, {field: words for field, words in VALUES.items() if field in controls(docx)}, fonts)


def changed(docx, *changes):
    """The .docx with changes of (part, pattern, replacement), each of which must find something to change."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w") as written:
        for name in source.namelist():
            words = source.read(name).decode()
            for _, pattern, replacement in (one for one in changes if one[0] == name):
                words, count = re.subn(pattern, replacement, words, flags=re.DOTALL)
                assert count, pattern
            written.writestr(name, words)
    return target.getvalue()


def in_style(style, pattern, replacement):
    return STYLES, rf'(w:styleId="{style}">(?:(?!</w:style>).)*?){pattern}', rf"\g<1>{replacement}"


def failing(report):
    return [row.element for row in report.failures]


def elements(*keys):
    return [gbt9704.RULES[key].element for key in keys]


def margin(side, before, after):
    return DOCUMENT, rf'w:{side}="{before}"', f'w:{side}="{after}"'


BREACHES = {
    "sheet_width": [margin("w", 11906, 12240), margin("right", 1474, 1808)],
    "sheet_height": [margin("h", 16838, 15840), margin("bottom", 1984, 986), margin("footer", 1447, 449)],
    "top_edge": [margin("top", 2098, 2268), margin("bottom", 1984, 1814), margin("footer", 1447, 1277)],
    "binding_edge": [margin("left", 1587, 1757), margin("right", 1474, 1304)],
    "type_area_width": [margin("right", 1474, 1814)],
    "type_area_height": [margin("bottom", 1984, 2324), margin("footer", 1447, 1787)],
    "mark_below_edge": [(DOCUMENT, r'(<w:pStyle w:val="Mark"/><w:spacing w:before=")\d+', r"\g<1>1500")],
    "mark_colour": [in_style("Mark", 'w:color w:val="FF0000"', 'w:color w:val="000000"')],
    "number_form": [(DOCUMENT, "〔2026〕5号", "[2026]5号")],
    "number_below_mark": [in_style("Number", 'w:before="1158"', 'w:before="579"')],
    "rule_below_number": [in_style("Number", 'w:space="5"', 'w:space="20"')],
    "title_below_rule": [in_style("Title", 'w:before="1158"', 'w:before="0"')],
    "title_centred": [in_style("Title", 'w:jc w:val="center"', 'w:jc w:val="left"')],
    "addressees_below_title": [in_style("Addressees", 'w:before="579"', 'w:before="0"')],
    "addressees_flush": [in_style("Addressees", 'w:right="0"', 'w:right="0" w:firstLine="630"')],
    "addressees_colon": [(DOCUMENT, "各成员单位：<", "各成员单位:<")],
    "paragraph_indent": [in_style("Body", 'w:firstLine="630"', 'w:firstLine="0"')],
    "attachment_note_below_text": [in_style("AttachmentNote", 'w:before="579"', 'w:before="0"')],
    "attachment_note_indent": [in_style("AttachmentNote", 'w:hanging="1260"', 'w:hanging="1890"')],
    "attachment_note_plain": [(DOCUMENT, "2. 参会回执<", "2. 参会回执。<")],
    "date_form": [(DOCUMENT, ">2026年11月9日</w:t>", ">2026年11月09日</w:t>")],
    "attachment_new_page": [in_style("AttachmentLabel", "<w:pageBreakBefore/>", "")],
    "attachment_label": [in_style("AttachmentLabel", 'w:left="0"', 'w:left="630"')],
    "attachment_title_line": [in_style("AttachmentTitle", 'w:before="579"', 'w:before="0"')],
    "imprint_at_foot": [(DOCUMENT, "<wp:align>bottom</wp:align>", "<wp:align>top</wp:align>")],
    "imprint_width": [(DOCUMENT, 'w:gridCol w:w="8844"', 'w:gridCol w:w="8000"')],
    "imprint_inset": [(DOCUMENT, '<w:left w:w="315"', '<w:left w:w="0"')],
    "copies_end": [(DOCUMENT, "区人武部。<", "区人武部<")],
    "page_number_dashes": [(ODD, ">— <", "><"), (ODD, "> —<", "><")],
    "page_number_sides": [(EVEN, r'(w:right="315"/>)(<w:jc w:val="\w+"/>)?', r'\g<1><w:jc w:val="right"/>')],
    "page_number_inset": [(ODD, 'w:right="315"', 'w:right="0"')],
    "page_number_below": [margin("footer", 1447, 1100)],
}


@pytest.fixture(scope="module")
def issued(fonts):
    return filled(meeting_notice.compose(notice()), fonts)


@pytest.mark.parametrize("key", BREACHES)
def test_one_breach_fails_by_its_own_rule_alone(key, issued):
    assert failing(check_docx(issued)) == []
    assert failing(check_docx(changed(issued, *BREACHES[key]))) == elements(key)


def signed(fonts, *, sealed):
    paper = meeting_notice.compose(notice(issuer="澄川区民政局", on_behalf="", roster=(), return_form=False))
    blocks = tuple(replace(block, sealed=sealed) if isinstance(block, Signature) else block for block in paper.blocks)
    return filled(replace(paper, blocks=blocks), fonts)


def moved(docx, style, by):
    words = zipfile.ZipFile(io.BytesIO(docx)).read(DOCUMENT).decode()
    pattern = rf'(<w:pStyle w:val="{style}"/>(?:(?!</w:pPr>).)*?<w:ind w:right=")(\d+)'
    found = re.search(pattern, words)
    if found is None:
        return changed(docx, in_style(style, 'w:right="1260"', f'w:right="{1260 + by}"'))
    return changed(docx, (DOCUMENT, pattern, rf"\g<1>{int(found[2]) + by}"))


def test_a_sealed_date_not_inset_by_four_fails(fonts):
    docx = signed(fonts, sealed=True)
    assert failing(check_docx(docx)) == []
    assert failing(check_docx(moved(docx, "Date", -630))) == elements("sealed_date_inset")


def test_an_unsealed_date_that_does_not_begin_two_to_the_right_fails(fonts):
    docx = signed(fonts, sealed=False)
    assert failing(check_docx(docx)) == []
    assert set(failing(check_docx(moved(docx, "UnsealedIssuer", 630)))) & set(elements("unsealed_date_offset"))


def test_minutes_fail_by_the_rules_of_minutes(fonts):
    docx = filled(minutes.compose(decided()), fonts)
    assert failing(check_docx(docx)) == []
    mark = changed(docx, (DOCUMENT, r'(<w:pStyle w:val="Mark"/><w:spacing w:before=")\d+', r"\g<1>1000"))
    assert failing(check_docx(mark)) == elements("minutes_mark_below_edge")
    names = changed(docx, in_style("ListFirst", 'w:before="579"', 'w:before="0"'))
    assert failing(check_docx(names)) == elements("minutes_list_below_text")


@pytest.mark.parametrize("key", ["title_size", "title_face", "body_size", "body_face", "level_faces", "page_number_size"])
def test_what_is_usual_only_advises(key, issued):
    changes = {
        "title_size": in_style("Title", 'w:sz w:val="44"', 'w:sz w:val="36"'),
        "title_face": in_style("Title", "w:eastAsia=\"[^\"]+\"", 'w:eastAsia="宋体"'),
        "body_size": in_style("Body", 'w:sz w:val="32"', 'w:sz w:val="28"'),
        "body_face": in_style("Body", "w:eastAsia=\"[^\"]+\"", 'w:eastAsia="宋体"'),
        "level_faces": in_style("Level1", "w:eastAsia=\"[^\"]+\"", 'w:eastAsia="宋体"'),
        "page_number_size": in_style("PageNumber", 'w:sz w:val="28"', 'w:sz w:val="21"'),
    }
    report = check_docx(changed(issued, changes[key]))
    assert report.failures == ()
    assert [row.element for row in report.advice] == elements(key)


PRINTED = {
    "top_edge": [margin("top", 2098, 2438)],
    "binding_edge": [margin("left", 1587, 1757), margin("right", 1474, 1304)],
    "sheet_height": [margin("h", 16838, 15840), margin("bottom", 1984, 986)],
    "sheet_width": [margin("w", 11906, 12240), margin("right", 1474, 1808)],
    "type_area_width": [margin("right", 1474, 1134)],
    "number_form": [(DOCUMENT, "〔2026〕5号", "〔2026〕第05号")],
    "date_form": [(DOCUMENT, ">2026年11月9日</w:t>", ">二〇二六年十一月九日</w:t>")],
    "attachment_note_plain": [(DOCUMENT, "2. 参会回执<", "2. 参会回执；<")],
}


@pytest.mark.parametrize("key", PRINTED)
def test_a_breach_is_found_in_the_print_too(key, issued, fonts):
    pdf = pdf_from_docx(changed(issued, *PRINTED[key]), fonts)
    assert elements(key)[0] in failing(check_pdf(pdf))


@pytest.mark.parametrize("key", ["number_form", "date_form", "attachment_note_plain"])
def test_a_breach_of_wording_fails_the_print_by_nothing_else(key, issued, fonts):
    report = check_pdf(pdf_from_docx(changed(issued, *PRINTED[key]), fonts))
    assert failing(report) == elements(key)
    place = report.failures[0].place
    assert place.page is not None
    assert place.area is not None


def test_margins_set_for_the_edge_of_the_type_hold_too(issued):
    glyph = gbt9704.GLYPH37
    lift = (glyph.line - 16) / 2
    docx = changed(
        issued, margin("top", 2098, round(glyph.top * 56.6929)), margin("bottom", 1984, round(glyph.bottom * 56.6929)),
        (STYLES, 'w:line="579"', f'w:line="{round(glyph.line * 20)}"'),
        (DOCUMENT, r'(<w:pStyle w:val="Mark"/><w:spacing w:before=")\d+', rf"\g<1>{round(1894 + lift * 20)}"),
    )
    report = check_docx(docx)
    assert failing(report) == []
    assert next(row for row in report.rows if row.element == "天头").measured == "36.9毫米"
