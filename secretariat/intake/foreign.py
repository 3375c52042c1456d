"""Foreign formats as text with places, read behind the boundary of ``secretariat.foreign_files``."""

from __future__ import annotations

from pathlib import Path

from secretariat.errors import Unreadable
from secretariat.foreign_files import ask_child
from secretariat.intake.source import PlaceKind, SourceText, TextPlace


def parse_foreign(form: str, path: Path, content: bytes | None = None) -> SourceText:
    """Have the child parse ``path`` (or ``content`` in its place) as ``form``: docx, pdf or html.

    Raises Unreadable with the child's own sentence, or one that says that it took too long or broke down.
    """
    answer = ask_child("text", form, path, content)
    text, places = answer.get("text"), answer.get("places")
    if not isinstance(text, str) or not isinstance(places, list):
        raise Unreadable("读取这个文件时出错，没有读取。")
    return SourceText(
        text,
        tuple(TextPlace(start, end, PlaceKind(kind), number, row, column) for start, end, kind, number, row, column in places),
    )
