"""What the child process does for tables of others; the library for workbooks is loaded when one is met."""

from __future__ import annotations

from secretariat.errors import Unreadable


def answer(form: str, content: bytes) -> dict[str, object]:
    """Return the tables of a file as values JSON can hold; raises Unreadable, and may break in any way."""
    if form == "csv":
        from secretariat.intake.sheets.delimited import read_delimited

        return {"sheets": read_delimited(content)}
    if form == "xlsx":
        from secretariat.intake.sheets.workbook import read_workbook

        return {"sheets": read_workbook(content)}
    raise Unreadable("程序不认识这种文件格式。")
