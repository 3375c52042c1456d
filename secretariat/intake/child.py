"""What the child process does for intake: a foreign file becomes text and places; each format's library is loaded when it is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.errors import Unreadable

if TYPE_CHECKING:
    from secretariat.intake.source import SourceText


def answer(form: str, content: bytes) -> dict[str, object]:
    """Return text and places of a file as values JSON can hold; raises Unreadable, and may break in any way."""
    found = _parse(form, content)
    return {
        "text": found.text,
        "places": [[place.start, place.end, place.kind.value, place.number, place.row, place.column] for place in found.places],
    }


def _parse(form: str, content: bytes) -> SourceText:
    if form == "docx":
        from secretariat.intake.readers.word import read_word

        return read_word(content)
    if form == "pdf":
        from secretariat.intake.readers.pdf import read_pdf

        return read_pdf(content)
    if form == "html":
        from secretariat.intake.readers.html import read_html

        return read_html(content)
    raise Unreadable("程序不认识这种文件格式。")
