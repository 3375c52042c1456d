"""The imprint of a .docx: the width and thickness of its rules, its insets, and where its box is anchored (7.4)."""

from __future__ import annotations

from lxml import etree

from secretariat.domain.listings.format_check import FormatPlace
from secretariat.rendering import gbt9704
from secretariat.rendering.format_check import wording
from secretariat.rendering.format_check.docx_formats import measure
from secretariat.rendering.format_check.findings import Findings
from secretariat.rendering.styles import EM
from secretariat.rendering.wordprocessing import MC, WP, w

_WHERE = FormatPlace(words="版记")
_EIGHTHS_PER_MM = 8 * gbt9704.POINTS_PER_MM
_TWIPS_PER_MM = 20 * gbt9704.POINTS_PER_MM


def check_place_of_imprint(root: etree._Element, findings: Findings) -> None:
    """Measure the table of the imprint, wherever it stands; one made otherwise is measured in the PDF only."""
    table = next((table for table in root.iter(w("tbl")) if _is_imprint(table)), None)
    if table is None:
        return
    widths = [measure(column, "w") for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    if widths and all(width is not None for width in widths):
        findings.length("imprint_width", sum(width or 0.0 for width in widths) / _TWIPS_PER_MM, _WHERE)
    rows = [_borders(row) for row in table.iterfind(w("tr"))]
    if rows:
        outer = rows[0][0], rows[-1][1]
        for width in (one for one in outer if one is not None):
            findings.length("imprint_outer_rule", width / _EIGHTHS_PER_MM, _WHERE)
        for width in (lower for _, lower in rows[:-1] if lower is not None):
            findings.length("imprint_inner_rule", width / _EIGHTHS_PER_MM, _WHERE)
    for side in ("left", "right"):
        inset = measure(table.find(f"{w('tblPr')}/{w('tblCellMar')}/{w(side)}"), "w")
        if inset is not None:
            findings.length("imprint_inset", inset / 20 / EM, _WHERE)
    _anchored(table, findings)


def _is_imprint(table: etree._Element) -> bool:
    if any(holder.tag == f"{{{MC}}}Fallback" for holder in table.iterancestors()):
        return False
    lines = ["".join(text.text or "" for text in one.iter(w("t"))) for one in table.iter(w("p"))]
    return len(lines) <= 12 and any(wording.COPIES.match(line) or wording.PRINTED.search(line) for line in lines)


def _borders(row: etree._Element) -> tuple[float | None, float | None]:
    cell = row.find(f"{w('tc')}/{w('tcPr')}/{w('tcBorders')}")
    if cell is None:
        return None, None
    return measure(cell.find(w("top")), "sz"), measure(cell.find(w("bottom")), "sz")


def _anchored(table: etree._Element, findings: Findings) -> None:
    anchor = next((holder for holder in table.iterancestors() if holder.tag == f"{{{WP}}}anchor"), None)
    if anchor is None:
        return
    vertical = anchor.find(f"{{{WP}}}positionV")
    if vertical is None:
        return
    align = vertical.findtext(f"{{{WP}}}align", "")
    on_foot = vertical.get("relativeFrom") in {"margin", "bottomMargin"} and align == ("bottom" if vertical.get(
        "relativeFrom") == "margin" else "top")
    findings.said("imprint_at_foot", "在版心下边缘" if on_foot else "不在版心下边缘", _WHERE, ok=on_foot)
