"""A .docx measured for its page: sheet, margins, type area and page numbers, section by section."""

from __future__ import annotations

from lxml import etree

from secretariat.domain.listings.format_check import FormatPlace
from secretariat.rendering import gbt9704
from secretariat.rendering.format_check import wording
from secretariat.rendering.format_check.docx_formats import Formats, measure
from secretariat.rendering.format_check.docx_paragraphs import SetParagraph, paragraphs
from secretariat.rendering.format_check.findings import Findings
from secretariat.rendering.wordprocessing import Parts, parse, w

_TWIPS_PER_MM = 20 * gbt9704.POINTS_PER_MM
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "word/_rels/document.xml.rels"
_LEAST_LINES = 1.0


def margins(section: etree._Element) -> tuple[float, float, float, float, float, float] | None:
    """Return width, height, top, bottom, left and right of a section in mm, gutter and all; None where it does not say."""
    size, edges = section.find(w("pgSz")), section.find(w("pgMar"))
    said = [measure(size, name) for name in ("w", "h")] + [measure(edges, name) for name in ("top", "bottom", "left", "right")]
    known = [value / _TWIPS_PER_MM for value in said if value is not None]
    if len(known) < 6:
        return None
    width, height, top, bottom, left, right = known
    return width, height, abs(top), abs(bottom), left + (measure(edges, "gutter") or 0.0) / _TWIPS_PER_MM, right


def check_sheets(root: etree._Element, body: list[SetParagraph], findings: Findings) -> float:
    """Measure every section's sheet; margins count on upright sheets, for landscape tables keep their own.

    Returns by how many mm the type area begins below the margin of the first upright sheet.
    """
    lifts: list[float] = []
    for place, section in enumerate(root.iter(w("sectPr")), 1):
        found, where = margins(section), FormatPlace(words=f"第{place}节的页面设置")
        if found is None:
            findings.said("sheet_width", "页面设置里没有纸张大小", where, ok=False)
            continue
        width, height, top, bottom, left, right = found
        upright = width <= height
        findings.length("sheet_width", width if upright else height, where)
        findings.length("sheet_height", height if upright else width, where)
        if not upright:
            # A turned sheet has the same type area, turned with it.
            findings.length("landscape_width", width - left - right, where)
            findings.length("landscape_height", height - top - bottom, where)
            continue
        lift = _lift(top, body)
        findings.length("top_edge", top + lift, where)
        findings.length("binding_edge", left, where)
        findings.length("type_area_width", width - left - right, where)
        findings.length("type_area_height", height - top - bottom - 2 * lift, where)
        lifts.append(lift)
    return lifts[0] if lifts else 0.0


def _lift(top: float, body: list[SetParagraph]) -> float:
    """Return by how many mm type begins below the margin where the margins are set for the type's own edge (``glyph37``)."""
    glyph = gbt9704.GLYPH37
    lines = {one.height for one in body if one.form.exact and abs(one.look.size - 16) < 0.5 and not one.in_table}
    if abs(top - glyph.top) <= 0.5 and any(abs(line - glyph.line) < 0.2 for line in lines):
        return (glyph.line - 16.0) / 2 / gbt9704.POINTS_PER_MM
    return 0.0


def check_page_numbers(parts: Parts, root: etree._Element, formats: Formats, findings: Findings, *, needed: bool) -> None:
    """Measure the page numbers of the footers: dashes, type, height and the side they stand on; where ``needed``, miss them."""
    footers = _footers(parts, root)
    numbers = {kind: one for kind, part in footers.items() if (one := _number(part, formats)) is not None}
    odd = numbers.get("default") or numbers.get("first")
    if odd is None:
        if needed:
            findings.said("page_number_sides", "没有页码", FormatPlace(words="页脚"), ok=False)
        return
    where = FormatPlace(words="页脚里的页码")
    words = odd.words.strip()
    dashed = wording.PAGE_NUMBER.match(words)
    has_dashes = dashed is not None and dashed["left"] in wording.DASHES and dashed["right"] in wording.DASHES
    findings.said("page_number_dashes", f"“{words[:12]}”", where, ok=has_dashes)
    findings.length("page_number_size", odd.look.size, where)
    even = numbers.get("even")
    settings = parse(parts["word/settings.xml"]) if "word/settings.xml" in parts else None
    apart = settings is not None and settings.find(w("evenAndOddHeaders")) is not None and even is not None
    sides = f"单页{_side(odd)}，双页{_side(even) if apart and even is not None else _side(odd)}"
    findings.said("page_number_sides", sides, where, ok=apart and even is not None and _side(odd) == "居右" and _side(even) == "居左")
    if apart and even is not None and _side(odd) == "居右":
        insets = odd.indent("right"), even.indent("start")
        findings.length("page_number_inset", max(insets, key=lambda inset: abs(inset - 1)), where)
    _height(root, odd, where, findings)


def is_numbered(parts: Parts, root: etree._Element, formats: Formats) -> bool:
    """Whether any footer bears a page number."""
    return any(_number(part, formats) is not None for part in _footers(parts, root).values())


def _height(root: etree._Element, number: SetParagraph, where: FormatPlace, findings: Findings) -> None:
    """The dash's height can be told where the number's line is fixed and the last of its footer."""
    section = next(reversed(list(root.iter(w("sectPr")))), None)
    found = margins(section) if section is not None else None
    edges = section.find(w("pgMar")) if section is not None else None
    footer = measure(edges, "footer")
    if found is None or footer is None or not number.form.exact or number.in_box or found[0] > found[1]:
        return
    middle = found[1] - footer / _TWIPS_PER_MM - (number.form.after + number.height / 2) / gbt9704.POINTS_PER_MM
    findings.length("page_number_below", middle - (found[1] - found[3]) - (_glyph_lift(found[2])), where)


def _glyph_lift(top: float) -> float:
    return -2.42 if abs(top - gbt9704.GLYPH37.top) <= 0.5 else 0.0


def _side(number: SetParagraph) -> str:
    return {"right": "居右", "end": "居右", "center": "居中"}.get(number.form.align, "居左")


def _number(part: bytes, formats: Formats) -> SetParagraph | None:
    for one in paragraphs(parse(part), formats):
        if any("PAGE" in instruction.upper().split() for instruction in one.fields) and one.height >= _LEAST_LINES:
            return one
    return None


def _footers(parts: Parts, root: etree._Element) -> dict[str, bytes]:
    """Return the footers of the last section that names any, by kind: default, even, first."""
    if _RELATIONS not in parts:
        return {}
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in parse(parts[_RELATIONS])}
    found: dict[str, bytes] = {}
    for section in root.iter(w("sectPr")):
        for reference in section.iterfind(w("footerReference")):
            target = targets.get(reference.get(f"{{{_R}}}id", ""), "")
            part = parts.get(target.lstrip("/") if target.startswith("/") else f"word/{target}")
            kind = reference.get(w("type"), "default")
            # The imprint's page may have a footer without a number (7.5); the others' is what is measured.
            if part is not None and (b"PAGE" in part or kind not in found):
                found[kind] = part
    return found
