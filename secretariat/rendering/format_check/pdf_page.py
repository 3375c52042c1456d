"""A PDF measured for its pages: sheets, edges of the type area, lines, characters and page numbers."""

from __future__ import annotations

import itertools
import statistics

from secretariat.domain.listings.format_check import FormatPlace
from secretariat.rendering import gbt9704
from secretariat.rendering.format_check import wording
from secretariat.rendering.format_check.findings import Findings
from secretariat.rendering.format_check.pdf_elements import PdfElements
from secretariat.rendering.format_check.pdf_lines import Line, SetPage

_TOP = gbt9704.RULES["top_edge"]
_HIGHEST_FIRST_LINE = 41.0
"""Where the first line of a page may begin: Word centres type in its line, so up to 4 mm below the edge."""
_BELOW_HEAD = 50.0
_CLUSTER = 0.6
_FINEST = 0.1
"""Millimetres below which nobody measures on paper."""
_HANGING = frozenset("，。、；：！？）》”’」』〕】")
EM = gbt9704.character_pitch() / gbt9704.POINTS_PER_MM


def check_sheets(pages: tuple[SetPage, ...], findings: Findings) -> None:
    """Every page is A4, upright or landscape (5.1)."""
    for page in pages:
        where = FormatPlace(page.number, (0.0, 0.0, page.width, page.height))
        findings.length("sheet_width", min(page.width, page.height), where)
        findings.length("sheet_height", max(page.width, page.height), where)


def left_edge(at: PdfElements) -> float | None:
    """Return the left edge of the type area in mm; None where nothing stands flush on one."""
    rules = [rule.left for rule in at.rules if 100 < rule.right - rule.left < 165]
    marks = set(map(id, at.mark))
    lefts = sorted(line.left for line in at.lines if id(line) not in marks)
    flush = [left for left in lefts if left - lefts[0] <= _CLUSTER]
    if rules and (not lefts or min(rules) <= lefts[0]):
        return min(rules)
    lowest, highest = gbt9704.value("binding_edge") - 1, gbt9704.value("binding_edge") + 1
    if lefts and (len(flush) >= 3 or lefts[0] < lowest or lefts[0] <= highest):
        return statistics.median(flush)
    return None


def check_edges(at: PdfElements, findings: Findings) -> None:
    """The white edges and the type area (5.2.1), on upright pages."""
    if not at.lines:
        return
    marks = set(map(id, at.mark))
    tops = [line for line in _first_lines(at) if id(line) not in marks]
    if tops:
        highest = min(tops, key=lambda line: line.top)
        holds = _TOP.value - _TOP.tolerance - _FINEST <= highest.top <= _HIGHEST_FIRST_LINE
        findings.length("top_edge", highest.top, highest.place, ok=holds, of="首行字上边缘" if abs(highest.top - 37) > 1 else "")
    left = left_edge(at)
    if left is not None:
        flush = min(at.lines, key=lambda line: abs(line.left - left))
        findings.length("binding_edge", left, flush.place)
        _width(at, left, findings)
    lowest = max(at.lines, key=lambda line: line.bottom)
    height = lowest.bottom - _TOP.value
    rule = gbt9704.RULES["type_area_height"]
    findings.length("type_area_height", height, lowest.place, ok=height <= rule.value + rule.tolerance, of="文字排到")


def _first_lines(at: PdfElements) -> list[Line]:
    found: dict[int, Line] = {}
    for line in at.lines:
        found.setdefault(line.page, line)
    # Paper that bears its head already leaves the place of the mark free, whatever stands first below it.
    if at.mark or at.number is not None or (1 in found and found[1].top > _BELOW_HEAD):
        found.pop(1, None)
    return list(found.values())


def _width(at: PdfElements, left: float, findings: Findings) -> None:
    marks = set(map(id, at.mark))
    ends = [(_end(line), line) for line in at.lines if id(line) not in marks]
    if not ends:
        return
    furthest = max(ends, key=lambda end: end[0])
    edges = [end for end, _ in ends if furthest[0] - end <= 2 * EM and end > left + 120]
    ruled = [rule.right for rule in at.rules if 140 < rule.right - rule.left < 165]
    rule = gbt9704.RULES["type_area_width"]
    if furthest[0] - left > rule.value + rule.tolerance:
        findings.length("type_area_width", furthest[0] - left, furthest[1].place)
    elif len(edges) >= 3:
        findings.length("type_area_width", max(sorted(edges)[-2], *ruled, 0.0) - left, furthest[1].place)
    elif ruled:
        findings.length("type_area_width", max(ruled) - left)


def _end(line: Line) -> float:
    """Where a line ends; punctuation may hang over the edge by its own width."""
    last = line.characters[-1]
    return line.characters[-2].right if last.letter in _HANGING and len(line.characters) > 1 and last.right > 185.0 else last.right


def check_filling(at: PdfElements, findings: Findings) -> None:
    """22 lines of 28 characters (5.2.3), told of pages that text fills from top to bottom."""
    by_page: dict[int, list[Line]] = {}
    for line in at.body:
        by_page.setdefault(line.page, []).append(line)
    for lines in by_page.values():
        if lines[0].top < 45 and lines[-1].bottom > 250 and len(lines) > 12:
            findings.length("lines", len(lines), lines[-1].place)
    steps = [
        right.left - left.left for line in at.body for left, right in itertools.pairwise(line.characters)
        if not left.letter.isascii() and not right.letter.isascii() and abs(left.size - 16) < 0.6 and 4.5 < right.left - left.left < 7
    ]
    if len(steps) >= 100:
        width = gbt9704.value("type_area_width") - gbt9704.value("body_size") / gbt9704.POINTS_PER_MM
        findings.length("characters", round(width / statistics.median(steps)) + 1, at.body[0].place)


def check_numbers(at: PdfElements, findings: Findings) -> None:
    """Page numbers: dashes, side, inset and height (7.5)."""
    left = left_edge(at) or gbt9704.value("binding_edge")
    right, foot = left + gbt9704.value("type_area_width"), _TOP.value + gbt9704.value("type_area_height")
    middle = (left + right) / 2
    if not at.numbers and (at.mark or at.number) and at.lines[-1].page > 1:
        findings.said("page_number_sides", "没有页码", at.lines[-1].place, ok=False)
    for number, line in at.numbers:
        found = wording.PAGE_NUMBER.match(line.words)
        dashed = found is not None and found["left"] in wording.DASHES and found["right"] in wording.DASHES
        findings.said("page_number_dashes", line.words.strip(), line.place, ok=dashed)
        findings.length("page_number_size", line.size, line.place)
        side = "居右" if line.left > middle else "居左" if line.right < middle else "居中"
        findings.said("page_number_sides", f"第{number}页{side}", line.place, ok=side == ("居右" if number % 2 else "居左"))
        if side != "居中":
            findings.length("page_number_inset", (right - line.right if side == "居右" else line.left - left) / EM, line.place)
        findings.length("page_number_below", (line.top + line.bottom) / 2 - foot, line.place)
