"""Heads typed in Word, without our styles: letters and upward documents are measured by what they are."""

import time

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from test_format_check_foreign import SONG, Letterhead, failing

from secretariat.rendering.format_check.check import check_docx


def typed_head(*, mark, number, number_align=None, indent=0):
    """A document whose head was typed: mark and number, then a title and a text."""
    page = Letterhead()
    page.line(mark, 36, SONG, ALIGN.CENTER, red=True)
    page.line(number, align=number_align, indent=indent)
    for _ in range(2):
        page.line()
    page.line("关于安全检查情况的函", 22, SONG, ALIGN.CENTER)
    page.line()
    page.line("区消防救援局：")
    page.line("贵局来函收悉。经研究，现将有关情况函复如下，请予支持。", indent=2)
    page.line("澄川区民政局", align=ALIGN.RIGHT, right=4.6)
    page.line("2026年11月9日", align=ALIGN.RIGHT, right=4)
    return page.bytes()


def test_a_letter_typed_in_word_is_not_measured_as_a_document():
    report = check_docx(typed_head(mark="澄川区民政局", number="澄民函〔2026〕8号", number_align=ALIGN.RIGHT))
    assert failing(report) == []
    told = {row.element: row.ok for row in report.rows}
    assert told["信函发文字号右空"]
    assert told["信函首页页码"]
    assert "发文机关标志上边缘至版心上边缘" not in told


@pytest.mark.parametrize(("indent", "faults"), [(1, []), (3, ["上行文发文字号左空"])])
def test_an_upward_head_typed_in_word_is_recognised_by_who_signed(indent, faults):
    report = check_docx(typed_head(mark="澄川区民政局文件", number="澄民发〔2026〕8号　　　　　　签发人：裴若川", indent=indent))
    assert [one for one in failing(report) if one.startswith("上行文")] == faults


def test_a_page_of_red_lines_is_measured_in_bounded_time():
    page = Letterhead()
    for number in range(3000):
        page.line(f"第{number}行红字", 36, SONG, ALIGN.CENTER, red=True)
    began = time.monotonic()
    check_docx(page.bytes())
    assert time.monotonic() - began < 20
