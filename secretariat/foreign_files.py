"""The boundary to foreign formats: a child process with limits of time and memory parses them, so that no file can hurt the program.

Rooms that read foreign files know nothing of each other; each has a reader, a module with ``answer(form, content)``, and the
child calls the one it is asked for. This module knows readers by name only, so that it lies below them all.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, cast

from secretariat.errors import Unreadable

CHILD_FLAG = "--read-foreign-file"
"""The argument by which a frozen program knows that it is started as the child."""

SECONDS = 40

READERS: Mapping[str, str] = {
    "text": "secretariat.intake.child", "format": "secretariat.rendering.format_check.child",
    "template": "secretariat.rendering.template_trial", "sheets": "secretariat.intake.sheets.child",
}
"""What can be asked of a file, and the module that answers: its text, how it is set, whether it is fit for a template, its tables."""

_MEMORY = 1024 * 1024 * 1024
_PROCESSOR_SECONDS = 30


class Reader(Protocol):
    """A module that reads foreign files."""

    def answer(self, form: str, content: bytes) -> dict[str, object]:
        """Return what is in the file as values JSON can hold; raises Unreadable, and may break in any way."""
        ...


def ask_child(reader: str, form: str, path: Path, content: bytes | None = None) -> dict[str, object]:
    """Have the child read ``path`` (or ``content`` in its place) as ``form``, docx, pdf or html, and return its answer.

    Raises Unreadable with the child's own sentence, or one that says that it took too long or broke down.
    """
    with tempfile.TemporaryDirectory(prefix="secretariat-") as folder:
        source, answer = path.absolute(), Path(folder) / "answer.json"
        if content is not None:
            source = Path(folder) / f"source.{form}"
            source.write_bytes(content)
        frozen = getattr(sys, "frozen", False)
        program = [sys.executable, CHILD_FLAG] if frozen else [sys.executable, "-m", "secretariat.foreign_files"]
        try:
            # The program is this interpreter and the arguments are two words of ours and two paths: nothing is left to a shell.
            subprocess.run(
                [*program, reader, form, str(source), str(answer)],
                timeout=SECONDS,
                check=False,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except subprocess.TimeoutExpired as error:
            raise Unreadable(f"读取这个文件超过 {SECONDS} 秒，已经停止，它可能已损坏。") from error
        except OSError as error:
            raise Unreadable("读取文件的程序无法启动，请重新启动本程序后再试。") from error
        if not answer.exists():
            raise Unreadable("读取这个文件时出错，它可能已损坏或占用内存过大，没有读取。")
        said: object = json.loads(answer.read_text(encoding="utf-8"))
    if not isinstance(said, dict):
        raise Unreadable("读取这个文件时出错，没有读取。")
    if isinstance(said.get("unreadable"), str):
        raise Unreadable(said["unreadable"])
    return said


def main(arguments: list[str]) -> int:
    """Read as ``arguments`` say (reader, form, source path, answer path) and write the answer as JSON; the exit code is always 0.

    The answer is the reader's, or one sentence under ``unreadable`` why there is none.
    """
    reader, form, source, answer = arguments
    _bound()
    Path(answer).write_text(json.dumps(_answer(reader, form, Path(source)), ensure_ascii=False), encoding="utf-8")
    return 0


def _answer(reader: str, form: str, source: Path) -> dict[str, object]:
    try:
        try:
            module = cast("Reader", importlib.import_module(READERS[reader]))
            return module.answer(form, source.read_bytes())
        except Unreadable:
            raise
        except MemoryError as error:
            raise Unreadable("读取这个文件占用的内存过大，没有读取。") from error
        except Exception as error:
            raise Unreadable("这个文件已损坏或不是它的扩展名所说的格式，读不出内容。") from error
    except Unreadable as error:
        return {"unreadable": error.sentence}


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
