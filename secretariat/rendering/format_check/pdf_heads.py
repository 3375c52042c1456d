"""The head of a PDF measured: labels, mark, number and red rule, upward heads and letters, on positions (7.2, 10)."""

from __future__ import annotations

import statistics

from secretariat.rendering import gbt9704
from secretariat.rendering.format_check import wording
from secretariat.rendering.format_check.findings import Findings
from secretariat.rendering.format_check.pdf_elements import PdfElements, is_red
from secretariat.rendering.format_check.pdf_lines import Line, RuleLine
from secretariat.rendering.format_check.pdf_page import EM, left_edge

LETTER_RULE = 162.0
"""A rule longer than this many mm, wider than the type area, is one of the double rules of a letter (10.1)."""
_HIGH = 50.0
_FLUSH = 3.0


def check_head(at: PdfElements, findings: Findings) -> None:
    """版头, and the heads of letters and minutes (7.2, 10.1, 10.3)."""
    left = left_edge(at)
    _labels(at, left, findings)
    if at.number is not None:
        found = wording.number_in(at.number.words)
        if found is not None:
            findings.said("number_form", found[0].strip(), at.number.place, ok=wording.number_is_well_formed(found))
    if at.mark:
        mark = at.mark[0]
        findings.said("mark_colour", "红色", mark.place, ok=is_red(mark))
        if _is_letter(at, left):
            _letter(at, left, findings)
            return
        key = "minutes_mark_below_edge" if at.mark[-1].words.endswith("纪要") else "mark_below_edge"
        findings.length(key, mark.top - gbt9704.value("top_edge"), mark.place)
    if at.number is not None:
        if at.mark:
            # 签发人 of an upward document may take several lines, and the number stands on the last (7.2.5).
            first = next(line for line in at.lines if line is at.number or (line.page == 1 and line.top >= at.mark[-1].bottom))
            findings.length("number_below_mark", at.blank_lines(at.mark[-1], first), first.place)
        _upward(at, at.number, left, findings)
    if at.red_rule is not None:
        middle = at.red_rule.middle
        start = at.mark[-1].bottom if at.mark else 0.0
        above = [line for line in at.lines if line.page == 1 and start <= line.top and line.bottom <= middle + 1]
        if above:
            findings.length("rule_below_number", middle - max(above, key=lambda line: line.bottom).bottom, at.red_rule.place)


def _labels(at: PdfElements, left: float | None, findings: Findings) -> None:
    """份号, 密级 and 紧急程度 (7.2.1 to 7.2.3)."""
    end = at.title[0].top if at.title else _HIGH
    lines = [line for line in at.lines if line.page == 1 and line.top < end]
    labels = [(line, words) for line in lines if wording.LABEL.match(words := line.words.split("\t")[0])]
    for line, words in labels:
        if left is not None:
            findings.length("label_flush", (line.left - left) / EM, line.place)
        fonts = [one.font for one in line.characters[: len(words)] if not one.letter.isascii()]
        if fonts and wording.is_named(font := statistics.mode(fonts)):
            findings.said("label_face", font, line.place, ok=wording.face(font) == "黑体")
    classified = next((line for line, words in labels if wording.is_secret(words)), None)
    if classified is not None:
        numbered = any(words.strip().isdigit() for _, words in labels)
        findings.said("copy_number_needed", "有份号" if numbered else "没有份号", classified.place, ok=numbered)


def _upward(at: PdfElements, number: Line, left: float | None, findings: Findings) -> None:
    rows = [line for line in at.lines if line.page == 1 and line.top <= number.top and "签发人" in line.words]
    if not rows or left is None:
        return
    findings.length("upward_number_indent", (number.left - left) / EM, number.place)
    signed = rows[-1]
    right = left + gbt9704.value("type_area_width")
    names = signed.words.partition("签发人")[2].lstrip("：:").strip()
    if names:
        findings.length("signers_inset", (right - max(line.right for line in (signed, number))) / EM, signed.place)
    fonts = [one.font for one in signed.characters[-len(names) :] if not one.letter.isascii()] if names else []
    if fonts and wording.is_named(font := statistics.mode(fonts)):
        findings.said("signer_face", font, signed.place, ok=wording.face(font) == "楷体")


def _doubles(at: PdfElements) -> list[RuleLine]:
    return [rule for rule in at.rules if rule.page == 1 and rule.right - rule.left > LETTER_RULE]


def _is_letter(at: PdfElements, left: float | None) -> bool:
    """Whether it is a letter: by its rules, or where they are drawn otherwise by a high mark and a number at the right."""
    if _doubles(at):
        return True
    edge = (left if left is not None else gbt9704.value("binding_edge")) + gbt9704.value("type_area_width")
    return at.mark[0].top < _HIGH and at.number is not None and abs(edge - at.number.right) < _FLUSH


def _letter(at: PdfElements, left: float | None, findings: Findings) -> None:
    first, last, doubles = at.mark[0], at.mark[-1], _doubles(at)
    findings.length("letter_mark_from_sheet", first.top, first.place)
    for rule in doubles:
        findings.length("letter_rule_width", rule.right - rule.left, rule.place)
    upper = [rule for rule in doubles if last.bottom < rule.middle < gbt9704.value("sheet_height") / 2]
    if upper:
        findings.length("letter_rule_below_mark", upper[0].middle - upper[0].thickness / 2 - last.bottom, upper[0].place)
    if doubles and doubles[-1].middle > gbt9704.value("sheet_height") / 2:
        foot = doubles[-1].middle + doubles[-1].thickness / 2
        findings.length("letter_rule_from_foot", gbt9704.value("sheet_height") - foot, doubles[-1].place)
    if at.number is not None:
        if left is not None:
            inset = (left + gbt9704.value("type_area_width") - at.number.right) / EM
            findings.length("letter_number_flush", inset, at.number.place)
        if upper:
            below = at.number.top - upper[-1].middle - upper[-1].thickness / 2
            findings.length("letter_number_below_rule", below, at.number.place)
    if at.title:
        above = [line for line in at.lines if line.page == 1 and last.bottom < line.top < at.title[0].top]
        if above:
            findings.length("letter_title_below", at.blank_lines(above[-1], at.title[0]), at.title[0].place)
    shown = next((line for _, line in at.numbers if line.page == 1), None)
    findings.said("letter_first_number", "显示" if shown else "不显示", shown.place if shown else None, ok=shown is None)
    printed = at.lines[at.printed] if at.printed is not None else None
    findings.said("letter_imprint", "有印发机关和印发日期" if printed else "没有", printed.place if printed else None, ok=printed is None)
