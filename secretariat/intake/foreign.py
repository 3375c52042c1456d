"""The boundary to foreign formats: a child process with limits of time and memory parses them, so that no file can hurt the program."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from secretariat.errors import Unreadable
from secretariat.intake.source import PlaceKind, SourceText, TextPlace

CHILD_FLAG = "--read-foreign-file"
"""The argument by which a frozen program knows that it is started as the child."""

SECONDS = 40


def parse_foreign(form: str, path: Path, content: bytes | None = None) -> SourceText:
    """Have the child parse ``path`` (or ``content`` in its place) as ``form``: docx, pdf or html.

    Raises Unreadable with the child's own sentence, or one that says that it took too long or broke down.
    """
    with tempfile.TemporaryDirectory(prefix="secretariat-") as folder:
        source, answer = path.absolute(), Path(folder) / "answer.json"
        if content is not None:
            source = Path(folder) / f"source.{form}"
            source.write_bytes(content)
        program = (
            [sys.executable, CHILD_FLAG]
            if getattr(sys, "frozen", False)
            else [sys.executable, "-m", "secretariat.intake.child"]
        )
        try:
            # The program is this interpreter and the arguments are one of three words and two paths: nothing is left to a shell.
            subprocess.run(  # noqa: S603
                [*program, form, str(source), str(answer)],
                timeout=SECONDS,
                check=False,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                creationflags=_no_window(),
            )
        except subprocess.TimeoutExpired as error:
            raise Unreadable(f"读取这个文件超过 {SECONDS} 秒，已经停止，它可能已损坏。") from error
        except OSError as error:
            raise Unreadable("读取文件的程序无法启动，请重新启动本程序后再试。") from error
        if not answer.exists():
            raise Unreadable("读取这个文件时出错，它可能已损坏或占用内存过大，没有读取。")
        return _source(json.loads(answer.read_text(encoding="utf-8")))


def _no_window() -> int:
    return getattr(subprocess, "CREATE_NO_WINDOW", 0)


def _source(answer: dict[str, object]) -> SourceText:
    sentence, text, places = answer.get("unreadable"), answer.get("text"), answer.get("places")
    if isinstance(sentence, str):
        raise Unreadable(sentence)
    if not isinstance(text, str) or not isinstance(places, list):
        raise Unreadable("读取这个文件时出错，没有读取。")
    return SourceText(
        text,
        tuple(TextPlace(start, end, PlaceKind(kind), number, row, column) for start, end, kind, number, row, column in places),
    )
