"""Tables and ruled forms of a template: a row printed once for every row of a table, a form's cells as fields."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from template_parts import from_mm, paragraph, twips

from secretariat.papers.blocks import Table
from secretariat.papers.forms import Cell, Entry, Form, Label, Placed, placed
from secretariat.rendering.setting_forms import style_of
from secretariat.rendering.styles import CELL_AIR, CELL_MARGIN, Style
from secretariat.rendering.template_fields import FOOT, GROUP, field_names


def _open(name: str, widths: Sequence[float]) -> str:
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    columns, margin, air = [from_mm(width) for width in widths], twips(CELL_MARGIN), twips(CELL_AIR)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:top w:w="{air}" w:type="dxa"/><w:left w:w="{margin}" w:type="dxa"/>'
        f'<w:bottom w:w="{air}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
        f"</w:tblCellMar><w:tblCaption w:val={quoteattr(name)}/></w:tblPr>"
        f'<w:tblGrid>{"".join(f"""<w:gridCol w:w="{column}"/>""" for column in columns)}</w:tblGrid>'
    )


def _cell(widths: Sequence[float], content: str, *, merge: str = "", top: bool = False) -> str:
    """Return a cell over the columns of the given widths."""
    span = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    width = sum(from_mm(width) for width in widths)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="{"top" if top else "center"}"/></w:tcPr>'
        f"{content}</w:tc>"
    )


def _row(cells: str, height: float = 0.0, *, head: bool = False) -> str:
    if not height:
        return f"<w:tr>{cells}</w:tr>"
    properties = f'<w:cantSplit/><w:trHeight w:val="{from_mm(height)}" w:hRule="atLeast"/>{"<w:tblHeader/>" if head else ""}'
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"


def table(block: Table) -> str:
    """Return a table whose head row repeats and whose second row is printed once for every row of the table's field."""
    names = field_names(block.head)

    def statement(words: str) -> str:
        first, *others = block.widths
        empty = "".join(_cell((width,), paragraph(Style.TABLE_TEXT, "")) for width in others)
        return _row(_cell((first,), paragraph(Style.TABLE_TEXT, f"{{%tr {words} %}}")) + empty)

    head = "".join(
        _cell((width,), "".join(paragraph(Style.TABLE_HEAD, line) for line in words.split("\n")))
        for words, width in zip(block.head, block.widths, strict=True)
    )
    cells = "".join(
        _cell((width,), paragraph(Style.TABLE_CENTRED if place in block.centred else Style.TABLE_TEXT, f"{{{{ 行.{name} }}}}"))
        for place, (name, width) in enumerate(zip(names, block.widths, strict=True))
    )
    row = _row(cells, block.row_height)
    if any(len(line) == 1 < len(names) for line in block.rows):
        group = _row(_cell(block.widths, paragraph(Style.TABLE_GROUP, f"{{{{ 行.{GROUP} }}}}")), block.row_height)
        row = statement(f"if 行.{GROUP}") + group + statement("else") + row + statement("endif")
    return (
        f"{_open(block.name, block.widths)}{_row(head, block.row_height, head=True)}"
        f"{statement(f'for 行 in {block.name}.行')}{row}{statement('endfor')}</w:tbl>"
    )


def form(block: Form) -> str:
    """Return a ruled form: labels as they stand, every entry the field of its name."""
    cells = list(placed(block))
    rows = []
    for number, row in enumerate(block.rows):
        held = sorted((cell for cell in cells if cell.row <= number < cell.row + cell.cell.rows), key=lambda cell: cell.column)
        rows.append(_row("".join(_form_cell(block, cell, number) for cell in held), row.height))
    return f"{_open(block.name, block.widths)}{''.join(rows)}</w:tbl>"


def _form_cell(block: Form, place: Placed, row: int) -> str:
    cell = place.cell
    widths = block.widths[place.column : place.column + cell.columns]
    if row > place.row:
        return _cell(widths, paragraph(style_of(cell)), merge="<w:vMerge/>")
    merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
    return _cell(widths, _content(block.name, cell), merge=merge, top=isinstance(cell, Entry) and (cell.top or bool(cell.foot)))


def _content(name: str, cell: Cell) -> str:
    if isinstance(cell, Label):
        return "".join(paragraph(Style.FORM_LABEL, line) for line in cell.words.split("\n"))
    words = paragraph(style_of(cell), f"{{{{ {name}.{cell.name} }}}}")
    return words + (paragraph(Style.FORM_FOOT, f"{{{{ {name}.{cell.name}{FOOT} }}}}") if cell.foot else "")
