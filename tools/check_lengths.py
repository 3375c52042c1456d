"""Fail where a source file is longer than 400 lines; name those beyond 300 (architecture, convention 1)."""

from __future__ import annotations

import sys
from pathlib import Path

LONG = 300
END = 400
ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("secretariat", "ui", "tests", "tools", "packaging")


def line_count(path: Path) -> int:
    """Count the lines of a text file."""
    return len(path.read_text(encoding="utf-8").splitlines())


def measure(root: Path) -> dict[Path, int]:
    """Return the length of every Python file below the folders of the house, by path relative to `root`."""
    files = (path for folder in FOLDERS for path in sorted((root / folder).rglob("*.py")))
    return {path.relative_to(root): line_count(path) for path in files}


def verdict(lengths: dict[Path, int]) -> tuple[list[str], bool]:
    """Say what is long, and whether every file stays within the end."""
    sentences = []
    for path, lines in sorted(lengths.items(), key=lambda item: -item[1]):
        if lines > END:
            sentences.append(f"{path.as_posix()}: {lines} lines; {END} is the end, split it by what it is about")
        elif lines > LONG:
            sentences.append(f"{path.as_posix()}: {lines} lines; {LONG} is long")
    return sentences, all(lines <= END for lines in lengths.values())


def main(root: Path = ROOT) -> int:
    """Print what is long; 1 where a file is beyond the end."""
    sentences, good = verdict(measure(root))
    for sentence in sentences:
        print(sentence)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
