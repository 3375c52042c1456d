"""A file of others as tables, read behind the boundary of ``secretariat.foreign_files``."""

from __future__ import annotations

from pathlib import Path

from secretariat.domain.sheets import Sheet, SheetFile, SheetRow
from secretariat.errors import Unreadable
from secretariat.foreign_files import ask_child

_FORMS = {".xlsx": "xlsx", ".xlsm": "xlsx", ".xltx": "xlsx", ".xls": "xlsx", ".et": "xlsx", ".csv": "csv", ".tsv": "csv", ".txt": "csv"}
_LARGEST = 100 * 1024 * 1024


def read_sheets(path: Path) -> SheetFile:
    """Return the tables of a workbook or list. Raises Unreadable with a sentence that says why and what to do."""
    form = _FORMS.get(path.suffix.lower())
    if form is None:
        raise Unreadable(f"只能读 .xlsx 和 .csv，“{path.name}”不是。请用 Excel 或 WPS 另存为 .xlsx 后再读入。")
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Unreadable(f"打不开“{path.name}”，它可能被移走了，或者没有权限。") from error
    if size == 0:
        raise Unreadable(f"“{path.name}”是空文件，没有可以读入的内容。")
    if size > _LARGEST:
        raise Unreadable(f"“{path.name}”超过{_LARGEST // 1024 // 1024}MB，没有读取。请只留需要的行，另存后再读入。")
    answer = ask_child("sheets", form, path).get("sheets")
    if not isinstance(answer, list):
        raise Unreadable("读取这个文件时出错，没有读取。")
    return SheetFile(path.name, tuple(
        Sheet(str(one["name"]), tuple(SheetRow(int(number), tuple(cells), problem) for number, cells, problem in one["rows"]))
        for one in answer))
