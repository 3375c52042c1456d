"""The report of a file from outside, measured behind the boundary of ``secretariat.foreign_files``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from secretariat.domain.listings.format_check import FormatPlace, FormatReport, FormatRow, Strength
from secretariat.errors import NotFound, Unreadable
from secretariat.foreign_files import ask_child

LARGEST = 50 * 1024 * 1024
"""Bytes of a file that is measured; an official document is a thousandth of it."""
_FORMS = {b"PK\x03\x04": "docx", b"%PDF": "pdf"}


def check_file(path: Path) -> FormatReport:
    """Measure a .docx or a PDF, told apart by their first bytes.

    Raises NotFound where there is no such file, Unreadable where it is neither, is damaged, or takes too long or too much.
    """
    try:
        if not path.is_file():
            raise NotFound(f"找不到文件“{path}”。")
        if path.stat().st_size > LARGEST:
            raise Unreadable(f"文件“{path.name}”太大，不是一份公文。")
        with path.open("rb") as file:
            form = form_of(file.read(1024))
    except OSError as error:
        raise Unreadable(f"读不到文件“{path.name}”，可能没有权限，或者正被别的程序占用。") from error
    return _report(ask_child("format", form, path))


def check_content(content: bytes) -> FormatReport:
    """Measure a .docx or a PDF that is not a file yet; raises Unreadable as ``check_file`` does."""
    return _report(ask_child("format", form_of(content[:1024]), Path(), content))


def form_of(beginning: bytes) -> str:
    """Return ``docx`` or ``pdf`` by a file's first bytes; raises Unreadable where it is neither."""
    for mark, form in _FORMS.items():
        if beginning.startswith(mark) or (form == "pdf" and mark in beginning):
            return form
    raise Unreadable("只能检查 .docx 和 PDF 文件的格式；.doc 和 .wps 请先在 Word 或 WPS 中另存为 .docx。")


def _report(answer: dict[str, Any]) -> FormatReport:
    return FormatReport(tuple(_row(**row) for row in answer["rows"]), answer["remark"])


def _row(*, clause: str, element: str, strength: str, expected: str, measured: str, ok: bool, place: list[Any] | None) -> FormatRow:
    found = None
    if place is not None:
        page, area, words = place
        found = FormatPlace(page, tuple(area) if area is not None else None, words)
    return FormatRow(clause, element, Strength(strength), expected, measured, ok, found)
