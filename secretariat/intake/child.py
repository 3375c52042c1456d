"""The child process that parses foreign files: bounds itself, parses, writes its answer, and never lets an error out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.errors import Unreadable

if TYPE_CHECKING:
    from secretariat.intake.source import SourceText

_MEMORY = 1024 * 1024 * 1024
_PROCESSOR_SECONDS = 30


def main(arguments: list[str]) -> int:
    """Parse as ``arguments`` say (form, source path, answer path) and write the answer as JSON; the exit code is always 0.

    The answer holds either text and places, or one sentence why there are none.
    """
    form, source, answer = arguments
    _bound()
    Path(answer).write_text(json.dumps(_answer(form, Path(source)), ensure_ascii=False), encoding="utf-8")
    return 0


def _answer(form: str, source: Path) -> dict[str, object]:
    try:
        try:
            found = _parse(form, source.read_bytes())
        except Unreadable:
            raise
        except MemoryError as error:
            raise Unreadable("读取这个文件占用的内存过大，没有读取。") from error
        except Exception as error:
            raise Unreadable("这个文件已损坏或不是它的扩展名所说的格式，读不出文字。") from error
    except Unreadable as error:
        return {"unreadable": error.sentence}
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


def _bound() -> None:
    """Bound memory and processor time where the system can; elsewhere the parent's clock and the readers' own limits hold."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_PROCESSOR_SECONDS, _PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
