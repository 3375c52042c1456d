"""Excel workbooks (.xlsx): values as the clerk sees them, merged cells filled, formulas by their last result."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from secretariat.errors import Unreadable
from secretariat.intake.sheets.limits import MOST_ROWS, demand_rows, shortened

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_BYTES = 400 * 1024 * 1024
_MOST_COLUMNS = 80
_VALUE = re.compile(rb"</(?:\w+:)?(?:v|is)>")
_ROW = re.compile(rb"<(?:\w+:)?row[ >]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >]")
_ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
_CHUNK = 1 << 20


def read_workbook(content: bytes) -> list[dict[str, object]]:
    """Give the visible tables of a workbook as ``child`` answers them.

    Raises Unreadable with a sentence where it is encrypted, old, full of macros, too long, broken, or no workbook at all.
    """
    has_formulas = _demand_readable(content)
    shown = load_workbook(io.BytesIO(content), data_only=True)
    written = load_workbook(io.BytesIO(content), data_only=False) if has_formulas else None
    sheets = [_sheet(sheet, written) for sheet in shown.worksheets if sheet.sheet_state == "visible"]
    if not any(sheet["rows"] for sheet in sheets):
        raise Unreadable("这个工作簿里没有填内容的工作表。")
    return sheets


def _demand_readable(content: bytes) -> bool:
    """Refuse what must not or cannot be read, before any library looks at it; tell whether there are formulas."""
    if content.startswith(_COMPOUND):
        if _ENCRYPTED in content:
            raise Unreadable("这个工作簿设有打开密码。请在 Excel 或 WPS 里取消密码，另存后再读入。")
        raise Unreadable("这是旧格式的 Excel 文件（.xls）。请在 Excel 或 WPS 里另存为 .xlsx 后再读入。")
    if content.lstrip()[:64].lower().startswith((b"<html", b"<!doctype html", b"<table", b"<?xml")):
        raise Unreadable("这个文件其实是网页，不是 Excel 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后再读入。")
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError) as error:
        raise Unreadable("这个文件不是有效的 Excel 工作簿，它可能已损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 后再读入。") from error
    with package:
        names = package.namelist()
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise Unreadable("这个工作簿带有宏，为安全起见不读取。请在 Excel 或 WPS 里另存为不带宏的 .xlsx 后再读入。")
        if not any(name.startswith("xl/") for name in names):
            raise Unreadable("这个文件不是 Excel 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后再读入。")
        if sum(one.file_size for one in package.infolist()) > _MOST_BYTES:
            raise Unreadable("这个工作簿展开以后太大，没有读取。请只留需要的工作表和行，另存后再读入。")
        has_formulas = False
        for name in names:
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                has_formulas |= _scan(package, name)
    return has_formulas


def _scan(package: zipfile.ZipFile, name: str) -> bool:
    """Count the rows of a table without building it; tell whether it has formulas."""
    rows = values = 0
    has_formulas, rest = False, b""
    with package.open(name) as stream:
        while piece := stream.read(_CHUNK):
            text = rest + piece
            # What may be cut in two is left for the next piece.
            cut = text.rfind(b"<") if len(piece) == _CHUNK else len(text)
            whole, rest = text[:cut], text[cut:]
            rows += len(_ROW.findall(whole))
            values += len(_VALUE.findall(whole))
            has_formulas = has_formulas or _FORMULA.search(whole) is not None
            # Rows that only carry a format are no content.
            demand_rows(min(rows, values))
    return has_formulas


def _sheet(sheet: Worksheet, written: Workbook | None) -> dict[str, object]:
    formulas = written[sheet.title] if written is not None else None
    merged = _merged(sheet)
    rows: list[list[object]] = []
    width = min(sheet.max_column, _MOST_COLUMNS)
    for number, values in enumerate(sheet.iter_rows(max_col=width, values_only=True), 1):
        cells = [_words(value) for value in values]
        problem = ""
        for column, value in enumerate(values):
            filled = merged.get((number, column + 1))
            if not cells[column] and filled is not None:
                cells[column] = filled
            if value in _ERRORS:
                problem = problem or f"第{column + 1}列的公式出错（{value}）"
                cells[column] = ""
            elif value is None and formulas is not None and _is_formula(formulas.cell(number, column + 1).value):
                problem = problem or f"第{column + 1}列的公式没有结果，请在 Excel 或 WPS 里打开保存一次"
        if any(cells):
            rows.append([number, cells, problem])
            demand_rows(len(rows))
    return {"name": sheet.title, "rows": rows}


def _merged(sheet: Worksheet) -> dict[tuple[int, int], str]:
    """Give every cell of a merged block the words of its first cell."""
    filled: dict[tuple[int, int], str] = {}
    for block in sheet.merged_cells.ranges:
        words = _words(sheet.cell(block.min_row, block.min_col).value)
        if not words or (block.max_row - block.min_row) > MOST_ROWS:
            continue
        for row in range(block.min_row, block.max_row + 1):
            for column in range(block.min_col, min(block.max_col, _MOST_COLUMNS) + 1):
                filled[row, column] = words
    return filled


def _is_formula(value: object) -> bool:
    return (isinstance(value, str) and value.startswith("=")) or type(value).__name__ in {"ArrayFormula", "DataTableFormula"}


def _words(value: object) -> str:
    """Write a value as the clerk would: no .0 behind whole numbers, days as 2026-11-10."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    form = "%Y-%m-%d %H:%M" if isinstance(value, datetime) else "%Y-%m-%d" if isinstance(value, date) else "%H:%M"
    return value.strftime(form) if isinstance(value, date | time) else shortened(str(value))
