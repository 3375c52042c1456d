"""Workbooks made for tests: as offices fill them in, and as they should not be."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

HEAD = ("序号", "单位", "姓名", "职务", "手机号码", "座机", "备注")


def book(path: Path, *rows: Sequence[object], sheet: str = "通讯录", merge: Sequence[str] = ()) -> Path:
    """Write a workbook of one table."""
    made = Workbook()
    table = made.active
    assert table is not None
    table.title = sheet
    for row in rows:
        table.append(list(row))
    for block in merge:
        table.merge_cells(block)
    made.save(path)
    return path


def long_book(path: Path, count: int) -> Path:
    """Write a workbook of many rows quickly."""
    made = Workbook(write_only=True)
    table = made.create_sheet("通讯录")
    table.append(HEAD)
    for number in range(count):
        table.append((number + 1, f"区第{number % 300}局", f"甲{_han(number)}", "科员", f"138{number:08d}", "", ""))
    made.save(path)
    return path


def _han(number: int) -> str:
    return chr(0x4E00 + number % 2000) + chr(0x5000 + number // 2000)


def with_entry(path: Path, name: str, content: bytes) -> Path:
    """Put one more part into a workbook."""
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(name, content)
    return path


def encrypted(path: Path) -> Path:
    """Write what Office makes of a workbook with a password: a compound file with an encrypted package."""
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(1000))
    return path


def bomb(path: Path) -> Path:
    """Write a workbook whose one table unpacks to half a gigabyte."""
    book(path, HEAD)
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as package, zipfile.ZipFile(path) as old:
        for name in old.namelist():
            if not name.startswith("xl/worksheets/"):
                package.writestr(name, old.read(name))
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as stream:
            for _ in range(500):
                stream.write(b" " * 1024 * 1024)
    path.write_bytes(inner.getvalue())
    return path
