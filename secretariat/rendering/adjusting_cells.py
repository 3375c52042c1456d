"""The last touch on the cells of a filled .docx: paragraphs parted, words condensed, the lines at the cells' feet put down."""

from __future__ import annotations

import copy
from collections.abc import Mapping

from lxml import etree

from secretariat.papers.forms import Entry, Form
from secretariat.rendering.direct_formatting import property_of, size_runs, styled, words_of
from secretariat.rendering.fitting import Fit
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.read_tables import read_table
from secretariat.rendering.setting_cells import BORDER, CONDENSED, cell_lines, cell_scale
from secretariat.rendering.setting_forms import SPLIT_ABOVE, row_heights, style_of, words_height
from secretariat.rendering.styles import CELL_AIR, LOOKS, Style
from secretariat.rendering.wordprocessing import number, w


def adjust_cells(root: etree._Element, names: Mapping[str, str], fonts: Fonts) -> None:
    """Fit the cells of all tables and forms to their words."""
    _part_paragraphs(root)
    rooms = _rooms(root)
    for style, paragraph in styled(root, names):
        cell = paragraph.getparent()
        if style in CONDENSED and cell is not None and cell in rooms:
            look = LOOKS[style]
            size_runs(paragraph, Fit(look.size, cell_scale(words_of(paragraph), style, rooms[cell], fonts)), look.size)
    for table in root.iter(w("tbl")):
        if table.find(f"{w('tblPr')}/{w('tblCaption')}") is not None and table.find(f"{w('tr')}/{w('trPr')}/{w('tblHeader')}") is None:
            form, _ = read_table(table, dict(names))
            if isinstance(form, Form):
                _fit_form(table, form, fonts)


def _part_paragraphs(root: etree._Element) -> None:
    """Make paragraphs of the lines that a field's words bring into a cell."""
    for text in [text for cell in root.iter(w("tc")) for text in cell.iter(w("t")) if "\n" in (text.text or "")]:
        paragraph = next(text.iterancestors(w("p")))
        lines = (text.text or "").split("\n")
        place = list(paragraph.iter(w("t"))).index(text)
        for line in reversed(lines[1:]):
            following = copy.deepcopy(paragraph)
            list(following.iter(w("t")))[place].text = line
            paragraph.addnext(following)
        text.text = lines[0]


def _rooms(root: etree._Element) -> dict[etree._Element, float]:
    """Return the widths of all cells from border to border, in points."""
    rooms = {}
    for table in root.iter(w("tbl")):
        columns = [number(column, "w", 0) / 20 for column in table.iter(w("gridCol"))]
        for row in table.iter(w("tr")):
            start = 0
            for cell in row.iterchildren(w("tc")):
                span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
                reach = max(1, int(number(span, "val", 1))) if span is not None else 1
                rooms[cell] = sum(columns[start : start + reach])
                start += reach
    return rooms


def _fit_form(table: etree._Element, form: Form, fonts: Fonts) -> None:
    """Put the lines at the cells' feet down to the lower edge, and let a row higher than half a page go on over its end."""
    heights, own = row_heights(form, fonts), words_height(form, fonts)
    widths = [number(column, "w", 0) / 20 for column in table.iter(w("gridCol"))]
    for place, (row, element) in enumerate(zip(form.rows, table.iterchildren(w("tr")), strict=False)):
        begun = [cell for cell in element.iterchildren(w("tc")) if not _continues(cell)]
        for cell, held in zip(row.cells, begun, strict=False):
            if isinstance(cell, Entry) and cell.foot:
                span = held.find(f"{w('tcPr')}/{w('gridSpan')}")
                start = _column(element, held)
                width = sum(widths[start : start + (int(number(span, "val", 1)) if span is not None else 1)])
                lines = (*cell_lines(cell.words, style_of(cell), width, fonts), *cell_lines(cell.foot, Style.FORM_FOOT, width, fonts))
                free = sum(heights[place : place + cell.rows]) - BORDER - 2 * CELL_AIR - sum(line.look.line for line in lines)
                first = next((one for one in held.iterchildren(w("p")) if words_of(one) == cell.foot.split("\n")[0]), None)
                if first is not None and free > 0:
                    property_of(first, "spacing").set(w("before"), str(int(free * 20)))
        if own[place] > SPLIT_ABOVE:
            for whole in list(element.iter(w("cantSplit"))):
                holder = whole.getparent()
                if holder is not None:
                    holder.remove(whole)
            for aligned in element.iter(w("vAlign")):
                aligned.set(w("val"), "top")


def _continues(cell: etree._Element) -> bool:
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merge is not None and merge.get(w("val"), "continue") != "restart"


def _column(row: etree._Element, cell: etree._Element) -> int:
    column = 0
    for one in row.iterchildren(w("tc")):
        if one is cell:
            break
        span = one.find(f"{w('tcPr')}/{w('gridSpan')}")
        column += int(number(span, "val", 1)) if span is not None else 1
    return column
