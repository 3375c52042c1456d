"""The red mark of a paper by its issuers."""

from __future__ import annotations

from secretariat.papers.blocks import Mark

SHARED = "文件"


def mark_of(lines: tuple[str, ...]) -> Mark:
    """Return 发文机关标志 of lines such as ××文件: of several issuers 文件 stands once, at the right of their names (7.2.4)."""
    names = tuple(line.removesuffix(SHARED) for line in lines)
    if len(lines) > 1 and all(line.endswith(SHARED) and name for line, name in zip(lines, names, strict=True)):
        return Mark(names, SHARED)
    return Mark(lines)
