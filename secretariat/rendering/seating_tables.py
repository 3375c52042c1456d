"""A seating plan as a table of a .docx, made and read: bordered cells are plates, shaded ones tables, the rest is the room."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from secretariat.papers.blocks import Paper
from secretariat.papers.seating_charts import Plate, SeatingChart, Spot, TableTop, spots
from secretariat.rendering import gbt9704
from secretariat.rendering.direct_formatting import styled, words_of
from secretariat.rendering.fitting_seats import plate_lines
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.read_runs import read_paragraph
from secretariat.rendering.styles import SEAT_MARGIN, TABLE_TOP_COLOUR, Style
from secretariat.rendering.wordprocessing import number, w

_TWIPS_PER_MM = 20 * gbt9704.POINTS_PER_MM
_STYLES = {Style.SEAT_MARK.value, Style.SEAT_NAME.value, Style.SEAT_UNIT.value, Style.SEAT_GAP.value}
_EDGES = ("top", "left", "bottom", "right")


def is_chart(table: etree._Element, names: Mapping[str, str]) -> bool:
    """Tell whether a table of a .docx is a seating plan: all its paragraphs are in the styles of one."""
    styles = [chosen.get(w("val"), "") for chosen in table.iter(w("pStyle"))]
    return bool(styles) and all(names.get(style, "") in _STYLES for style in styles)


def make_chart(chart: SeatingChart, names: Mapping[str, str], fonts: Fonts) -> etree._Element:
    """Return the table of a seating plan whose plates have a size; ``names`` are the document's style names by id."""
    ids = {name: identifier for identifier, name in names.items()}
    half = int(chart.plate_width / 2 * _TWIPS_PER_MM)
    table = etree.Element(w("tbl"))
    properties = _inside(table, "tblPr")
    _inside(properties, "tblW", w=str(half * chart.columns), type="dxa")
    _inside(properties, "jc", val="center")
    _inside(properties, "tblLayout", type="fixed")
    margins = _inside(properties, "tblCellMar")
    for side in ("left", "right"):
        _inside(margins, side, w=str(round(SEAT_MARGIN * 20)), type="dxa")
    _inside(properties, "tblCaption", val=chart.name)
    grid = _inside(table, "tblGrid")
    for _ in range(chart.columns):
        _inside(grid, "gridCol", w=str(half))
    for row in range(chart.rows):
        line = _inside(table, "tr")
        height = _inside(line, "trPr")
        _inside(height, "cantSplit")
        _inside(height, "trHeight", val=str(round(chart.plate_height * _TWIPS_PER_MM)), hRule="exact")
        for spot in spots(chart, row):
            _cell(line, spot, half, chart, ids, fonts)
    return table


def adjust_charts(root: etree._Element, names: Mapping[str, str], paper: Paper, fonts: Fonts) -> None:
    """Put the tables of a paper's seating plans where its template has their places."""
    charts = {block.name: block for block in paper.blocks if isinstance(block, SeatingChart)}
    for style, paragraph in tuple(styled(root, names)) if charts else ():
        chart = charts.get(words_of(paragraph)) if style is Style.SEATING_PLACE else None
        holder = paragraph.getparent()
        if chart is not None and holder is not None:
            holder.replace(paragraph, make_chart(chart, names, fonts))


def _cell(row: etree._Element, spot: Spot, half: int, chart: SeatingChart, ids: Mapping[str, str], fonts: Fonts) -> None:
    cell = _inside(row, "tc")
    properties = _inside(cell, "tcPr")
    _inside(properties, "tcW", w=str(half * spot.width), type="dxa")
    if spot.width > 1:
        _inside(properties, "gridSpan", val=str(spot.width))
    if spot.plate is not None:
        borders = _inside(properties, "tcBorders")
        for edge in _EDGES:
            _inside(borders, edge, val="single", sz="4", space="0", color="auto")
    if spot.table:
        _inside(properties, "shd", val="clear", color="auto", fill=TABLE_TOP_COLOUR)
    _inside(properties, "vAlign", val="center")
    lines = list(plate_lines(spot.plate, chart, fonts)) if spot.plate is not None else []
    for line in lines:
        paragraph = _paragraph(cell, line.style, ids)
        _inside(paragraph[0], "spacing", line=str(round(line.look.line * 20)), lineRule="exact")
        run = _inside(paragraph, "r")
        formatting = _inside(run, "rPr")
        _inside(formatting, "rFonts", hint="eastAsia")
        if line.scale != 100:
            _inside(formatting, "w", val=str(line.scale))
        for size in ("sz", "szCs"):
            _inside(formatting, size, val=str(round(line.look.size * 2)))
        _inside(run, "t").text = line.words
    if not lines:
        _paragraph(cell, Style.SEAT_NAME if spot.plate is not None else Style.SEAT_GAP, ids)


def _paragraph(cell: etree._Element, style: Style, ids: Mapping[str, str]) -> etree._Element:
    paragraph = _inside(cell, "p")
    properties = _inside(paragraph, "pPr")
    _inside(properties, "pStyle", val=ids.get(style, ""))
    return paragraph


def _inside(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, w(name), {w(key): value for key, value in attributes.items()})


def read_chart(table: etree._Element, names: dict[str, str]) -> tuple[SeatingChart, list[str]]:
    """Return the seating plan a table is, and what in it was not understood."""
    caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
    columns = [number(column, "w", 0) for column in table.iter(w("gridCol"))]
    plates: list[Plate] = []
    tops: list[TableTop] = []
    strange: list[str] = []
    height = 0.0
    rows = list(table.iter(w("tr")))
    for place, row in enumerate(rows):
        said = row.find(f"{w('trPr')}/{w('trHeight')}")
        height = max(height, number(said, "val", 0) / _TWIPS_PER_MM if said is not None else 0.0)
        column = 0
        for cell in row.iterchildren(w("tc")):
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            reach = max(1, int(number(span, "val", 1))) if span is not None else 1
            words = dict.fromkeys((Style.SEAT_MARK, Style.SEAT_NAME, Style.SEAT_UNIT), "")
            for one in (read_paragraph(paragraph, names) for paragraph in cell.iter(w("p"))):
                strange += [f"座次图中的{what}" for what in one.strange]
                if one.style in words:
                    words[Style(one.style)] += one.words
            shade = cell.find(f"{w('tcPr')}/{w('shd')}")
            if cell.find(f"{w('tcPr')}/{w('tcBorders')}") is not None:
                plates.append(Plate(place, column, words[Style.SEAT_NAME], words[Style.SEAT_UNIT], words[Style.SEAT_MARK]))
            elif shade is not None and shade.get(w("fill"), "auto").upper() not in {"AUTO", "FFFFFF"}:
                tops.append(TableTop(column, place, reach, 1))
            column += reach
    across = round(2 * max(columns, default=0.0) / _TWIPS_PER_MM, 1)
    name = caption.get(w("val"), "") if caption is not None else ""
    return SeatingChart(name, len(columns), len(rows), tuple(plates), tuple(tops), across, round(height, 1)), strange
