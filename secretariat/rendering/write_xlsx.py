"""Workbooks (.xlsx): how exported tables look on the screen of Excel or WPS and on A4; no cell of them can be a formula."""

from __future__ import annotations

import io
import re
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell as ExcelCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from secretariat.papers.workbooks.table import Cell, Column, ExportedTable

FONT = "宋体"
_A4 = "9"
_LANDSCAPE_FROM = 72
"""Chinese characters of all columns together; more do not fit across an upright page of A4 at a size one can read."""
_MARGIN, _FOOT = 0.5, 0.3
"""Inches."""
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LINE = Side(style="thin", color="FFBFBFBF")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAD_FILL = PatternFill("solid", fgColor="FFF2F2F2")
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_LONGEST_SHEET_NAME = 31
_PLAIN, _CENTRED, _WRAPPED, _NUMBER = "表格正文", "表格居中", "表格换行", "表格序号"
_HEAD_ROW = 3


def write_workbook(table: ExportedTable) -> bytes:
    """Return the table as a workbook: title, note, head, rows; the head is repeated on every printed page.

    A cell that begins with = + - @ or a tab stays text, marked so that Excel does not read it as a formula when it is edited.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = re.sub(r"[\[\]:*?/\\]", "_", table.sheet)[:_LONGEST_SHEET_NAME]
    book.properties.creator = "议事秘书"
    for style in _named_styles():
        book.add_named_style(style)
    _write_heads(sheet, table)
    for number, cells in enumerate(table.rows, _HEAD_ROW + 1):
        for place, (value, column) in enumerate(zip(cells, table.columns, strict=True), 1):
            _fill(_cell(sheet, number, place), value, column)
    _set_page(sheet, table)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _write_heads(sheet: Worksheet, table: ExportedTable) -> None:
    width = len(table.columns)
    for row, words, font in ((1, table.title, Font(name=FONT, size=16, bold=True)), (2, table.note, Font(name=FONT, size=10))):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
        top = _cell(sheet, row, 1)
        _write(top, words)
        top.font = font
        top.alignment = Alignment(horizontal="center" if row == 1 else "right", vertical="center")
    sheet.row_dimensions[1].height = 30
    for place, column in enumerate(table.columns, 1):
        cell = _cell(sheet, _HEAD_ROW, place)
        _write(cell, column.head)
        cell.font, cell.fill, cell.border = Font(name=FONT, size=11, bold=True), _HEAD_FILL, _BORDER
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(place)].width = column.width * 2 + 1.5
    sheet.row_dimensions[_HEAD_ROW].height = 24
    sheet.freeze_panes = f"A{_HEAD_ROW + 1}"


def _cell(sheet: Worksheet, row: int, column: int) -> ExcelCell:
    """Give a cell that is no inner one of a merged block."""
    return cast("ExcelCell", sheet.cell(row, column))


def _fill(cell: ExcelCell, value: Cell, column: Column) -> None:
    cell.style = _NUMBER if isinstance(value, int) else _CENTRED if column.centred else _WRAPPED if column.wraps else _PLAIN
    _write(cell, value)


def _named_styles() -> tuple[NamedStyle, ...]:
    """Return the styles of cells by name: given to a cell whole, they cost a third of fonts and lines given one by one."""
    ways = ((_PLAIN, "@", Alignment(vertical="center")), (_CENTRED, "@", Alignment(horizontal="center", vertical="center")),
            (_WRAPPED, "@", Alignment(vertical="center", wrap_text=True)),
            (_NUMBER, "General", Alignment(horizontal="center", vertical="center")))
    return tuple(NamedStyle(name=name, font=Font(name=FONT, size=11), border=_BORDER, alignment=alignment, number_format=number_format)
                 for name, number_format, alignment in ways)


def _write(cell: ExcelCell, value: Cell) -> None:
    """Put words into a cell as words: telephone numbers keep their noughts, and nothing is calculated."""
    if isinstance(value, int):
        cell.value = value
        return
    words = _ILLEGAL.sub("", value)
    if words:
        cell.value = words
        cell.data_type = "s"
        if words.startswith(_DANGEROUS):
            cell.quotePrefix = True


def _set_page(sheet: Worksheet, table: ExportedTable) -> None:
    wide = sum(column.width for column in table.columns) > _LANDSCAPE_FROM
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN
    sheet.page_margins.top = sheet.page_margins.bottom = _MARGIN * 1.5
    sheet.page_margins.footer = _FOOT
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    footer = sheet.oddFooter
    if footer is not None and footer.center is not None:
        footer.center.text = "第&P页，共&N页"
