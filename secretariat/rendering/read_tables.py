"""A table of a .docx as a block: head, rows, widths and heights."""

from __future__ import annotations

from lxml import etree

from secretariat.papers.blocks import Table
from secretariat.rendering import gbt9704
from secretariat.rendering.read_runs import ReadParagraph, read_paragraph
from secretariat.rendering.styles import Style
from secretariat.rendering.wordprocessing import number, w

_TWIPS_PER_MM = 20 * gbt9704.POINTS_PER_MM


def read_table(element: etree._Element, names: dict[str, str]) -> tuple[Table, list[str]]:
    """Return the table and what in it was not understood; rows are made as long as the table is wide."""
    strange: list[str] = []
    rows: list[list[list[ReadParagraph]]] = []
    heads = 0
    height = 0.0
    for row in element.iter(w("tr")):
        cells = [cell for cell in row if cell.tag == w("tc")]
        if any(next(cell.iter(w(name)), None) is not None for cell in cells for name in ("gridSpan", "vMerge")):
            strange.append("表格中合并的单元格")
        rows.append([[read_paragraph(one, names) for one in cell.iter(w("p"))] for cell in cells])
        heads += next(row.iter(w("tblHeader")), None) is not None and heads == len(rows) - 1
        said = next(row.iter(w("trHeight")), None)
        if said is not None and len(rows) > heads:
            height = max(height, number(said, "val", 0) / _TWIPS_PER_MM)
    strange += [f"表格中的{what}" for row in rows for cell in row for one in cell for what in one.strange]
    strange += ["表格中的文本框" for row in rows for cell in row for one in cell if one.boxes]
    widths = tuple(round(number(column, "w", 0) / _TWIPS_PER_MM, 1) for column in element.iter(w("gridCol")))
    columns = max((len(row) for row in rows), default=0)
    if len(widths) < columns:
        widths = (round(gbt9704.value("type_area_width") / max(columns, 1), 1),) * columns
    words = [_filled([_words(cell) for cell in row], len(widths)) for row in rows]
    centred = tuple(column for column in range(len(widths)) if _is_centred(rows[heads:], column))
    caption = element.find(f"{w('tblPr')}/{w('tblCaption')}")
    name = caption.get(w("val"), "") if caption is not None else ""
    head = words[heads - 1] if heads else ()
    return Table(name, head, tuple(words[heads:]), widths, round(height, 1) or 9.0, centred), strange


def _words(cell: list[ReadParagraph]) -> str:
    return "\n".join(paragraph.words.replace("\t", " ") for paragraph in cell)


def _filled(cells: list[str], columns: int) -> tuple[str, ...]:
    return tuple(cells + [""] * (columns - len(cells)))


def _is_centred(rows: list[list[list[ReadParagraph]]], column: int) -> bool:
    styles = {one.style for row in rows if column < len(row) for one in row[column]}
    return styles == {Style.TABLE_CENTRED.value}
