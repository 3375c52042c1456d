"""Rows of a table drawn with tabs (from Word and web pages) or with bars (Markdown)."""

from __future__ import annotations

import re

from secretariat.intake.script import Line, Script

_RULE = re.compile(r"[|:：\-+ =]+")


def row_cells(script: Script, line: Line) -> list[tuple[int, int]]:
    """Give the cells of the row ``line`` stands in, as start and end without outer blanks; empty where it is no row.

    Empty cells keep their place in the row: start and end are equal then.
    """
    begin = script.raw.rfind("\n", 0, line.start) + 1
    end = script.raw.find("\n", line.start)
    end = len(script.raw) if end < 0 else end
    raw = script.raw[begin:end]
    mark = "\t" if "\t" in raw.strip("\t ") or raw.startswith("\t") else "|" if "|" in raw.strip().strip("|") else ""
    if not mark:
        return []
    cells: list[tuple[int, int]] = []
    left = begin
    for position in range(begin, end + 1):
        if position == end or script.raw[position] == mark:
            cells.append(_tight(script, left, position))
            left = position + 1
    if mark == "|":
        if raw.lstrip().startswith("|"):
            cells = cells[1:]
        if raw.rstrip().endswith("|"):
            cells = cells[:-1]
    return cells


def is_rule(script: Script, line: Line) -> bool:
    """Tell whether the line only draws the border under a header (| --- | --- |)."""
    begin = script.raw.rfind("\n", 0, line.start) + 1
    return bool(_RULE.fullmatch(script.folded[begin : line.end])) and "-" in script.folded[begin : line.end]


def _tight(script: Script, start: int, end: int) -> tuple[int, int]:
    while start < end and script.folded[start] in " *":
        start += 1
    while end > start and script.folded[end - 1] in " *":
        end -= 1
    return start, end
