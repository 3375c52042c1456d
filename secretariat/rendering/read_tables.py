"""A table of a .docx as a block: one with a head row as a table, any other as a ruled form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Table
from secretariat.papers.forms import Cell, Entry, Form, FormRow, Label, placed
from secretariat.rendering import gbt9704
from secretariat.rendering.read_runs import ReadParagraph, read_paragraph
from secretariat.rendering.styles import Style
from secretariat.rendering.wordprocessing import number, w

_TWIPS_PER_MM = 20 * gbt9704.POINTS_PER_MM


@dataclass(slots=True)
class _Cell:
    """A cell as it stands: over how many columns it reaches, whether it goes on from the row above, its paragraphs."""

    columns: int
    continues: bool
    top: bool
    paragraphs: list[ReadParagraph]

    @property
    def words(self) -> str:
        return "\n".join(paragraph.words.replace("\t", " ") for paragraph in self.paragraphs)


@dataclass(slots=True)
class _Row:
    """A row as it stands; ``height`` is a minimum in mm, 0 where none is said."""

    cells: list[_Cell]
    height: float
    head: bool
    merged: bool = field(default=False)


def read_table(element: etree._Element, names: dict[str, str]) -> tuple[Table | Form, list[str]]:
    """Return the table or form and what in it was not understood; rows are made as long as the table is wide."""
    rows = [_row(row, names) for row in element.iter(w("tr"))]
    strange = [f"表格中的{what}" for row in rows for cell in row.cells for one in cell.paragraphs for what in one.strange]
    strange += ["表格中的文本框" for row in rows for cell in row.cells for one in cell.paragraphs if one.boxes]
    widths = tuple(round(number(column, "w", 0) / _TWIPS_PER_MM, 1) for column in element.iter(w("gridCol")))
    columns = max((sum(cell.columns for cell in row.cells) for row in rows), default=0)
    if len(widths) < columns:
        widths = (round(gbt9704.value("type_area_width") / max(columns, 1), 1),) * columns
    caption = element.find(f"{w('tblPr')}/{w('tblCaption')}")
    name = caption.get(w("val"), "") if caption is not None else ""
    if rows and not rows[0].head:
        return _form(name, widths, rows, strange)
    return _table(name, widths, rows, strange)


def _row(row: etree._Element, names: dict[str, str]) -> _Row:
    cells = [_cell(cell, names) for cell in row if cell.tag == w("tc")]
    said = row.find(f"{w('trPr')}/{w('trHeight')}")
    height = round(number(said, "val", 0) / _TWIPS_PER_MM, 1) if said is not None else 0.0
    merged = any(next(cell.iter(w("vMerge")), None) is not None for cell in row.iterchildren(w("tc")))
    return _Row(cells, height, row.find(f"{w('trPr')}/{w('tblHeader')}") is not None, merged)


def _cell(cell: etree._Element, names: dict[str, str]) -> _Cell:
    properties = cell.find(w("tcPr"))
    span, merge, aligned = (
        properties.find(w(one)) if properties is not None else None for one in ("gridSpan", "vMerge", "vAlign")
    )
    return _Cell(
        columns=max(1, int(number(span, "val", 1))) if span is not None else 1,
        continues=merge is not None and merge.get(w("val"), "continue") != "restart",
        top=aligned is None or aligned.get(w("val")) == "top",
        paragraphs=[read_paragraph(one, names) for one in cell.iter(w("p"))],
    )


def _table(name: str, widths: tuple[float, ...], rows: list[_Row], strange: list[str]) -> tuple[Table, list[str]]:
    heads = 1 if rows else 0
    height, words = 0.0, []
    for place, row in enumerate(rows):
        group = place >= heads and len(row.cells) == 1 and row.cells[0].columns == len(widths) > 1
        if row.merged or (not group and any(cell.columns > 1 for cell in row.cells)):
            strange.append("表格中合并的单元格")
        said = [cell.words for cell in row.cells]
        words.append(tuple(said) if group else _filled(said, len(widths)))
        height = max(height, row.height) if place >= heads else height
    centred = tuple(column for column in range(len(widths)) if _is_centred(rows[heads:], column, len(widths)))
    head = words[0] if heads else ()
    return Table(name, head, tuple(words[heads:]), widths, height or 9.0, centred), strange


def _filled(cells: list[str], columns: int) -> tuple[str, ...]:
    return tuple(cells + [""] * (columns - len(cells)))


def _is_centred(rows: Sequence[_Row], column: int, columns: int) -> bool:
    styles = {one.style for row in rows if len(row.cells) == columns for one in row.cells[column].paragraphs}
    return styles == {Style.TABLE_CENTRED.value}


def _form(name: str, widths: tuple[float, ...], rows: list[_Row], strange: list[str]) -> tuple[Form, list[str]]:
    """Return the form; one whose cells do not fill its grid is read cell by cell, a row each, and said to be strange."""
    reaches = [_reach(rows, number, place) for number, row in enumerate(rows) for place in range(len(row.cells))]
    lengths = iter(reaches)
    read = []
    for row in rows:
        cells = [(cell, next(lengths)) for cell in row.cells]
        read.append(FormRow(tuple(_form_cell(cell, length) for cell, length in cells if not cell.continues), row.height))
    form = Form(name, widths, tuple(read))
    try:
        list(placed(form))
    except RuleBroken:
        strange.append("表格中合并的单元格")
        single = tuple(FormRow((replace(cell, columns=1, rows=1),), row.height) for row in read for cell in row.cells)
        return Form(name, (sum(widths),), single), strange
    return form, strange


def _reach(rows: Sequence[_Row], number_of: int, place: int) -> int:
    """Return over how many rows a cell reaches: those below that go on from it at the same column."""
    column = sum(cell.columns for cell in rows[number_of].cells[:place])
    reach = 1
    for row in rows[number_of + 1 :]:
        start = 0
        below = None
        for cell in row.cells:
            if start == column:
                below = cell
            start += cell.columns
        if below is None or not below.continues:
            break
        reach += 1
    return reach


def _form_cell(cell: _Cell, rows: int) -> Cell:
    styles = [one.style for one in cell.paragraphs]
    if styles and all(style in {Style.FORM_LABEL, Style.TABLE_HEAD} for style in styles):
        return Label(cell.words, cell.columns, rows)
    foot = [one for one in cell.paragraphs if one.style == Style.FORM_FOOT]
    text = [one for one in cell.paragraphs if one.style != Style.FORM_FOOT]
    words = "\n".join(one.words.replace("\t", " ") for one in text)
    centred = bool(text) and all(one.style == Style.FORM_CENTRED for one in text)
    return Entry("", words, cell.columns, rows, centred=centred, top=cell.top,
                 foot="\n".join(one.words.replace("\t", " ") for one in foot))
