"""Duties drawn as tables: a column of units beside a column of what they do, in rows or one cell a line."""

from __future__ import annotations

import re

from secretariat.domain.readings import DutyReading, Span
from secretariat.intake.cells import is_rule, row_cells
from secretariat.intake.numbering import leading_number
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader

_UNIT = re.compile("^(?:成员单位|单位名称|单位|部门|责任单位|责任部门|部门名称|成员单位名称)$")
_DUTY = re.compile(
    "^(?:主要|工作|部门|具体|成员单位)?(?:职责|职责分工|工作职责|职责任务|职能|分工|任务分工|职能职责|职责内容)$"
)
_OTHER = re.compile("^(?:序号|编号|备注|联系人|联系电话)$")


def table_duties(script: Script, reader: UnitReader) -> tuple[list[DutyReading], list[tuple[int, int]]]:
    """Read every table whose header names units and duties; give also the stretches the tables cover."""
    found: list[DutyReading] = []
    covered: list[tuple[int, int]] = []
    index = 0
    while index < len(script.lines):
        columns, width = _header(script, index)
        if not columns:
            index += 1
            continue
        first = script.lines[index]
        in_rows = bool(row_cells(script, first))
        read, index = _rows(script, reader, columns, index + width) if in_rows else _flat(script, reader, index + width)
        if read:
            found.extend(read)
            covered.append((first.start, script.lines[index - 1].end))
    return found, covered


def _column(words: str) -> str | None:
    dense = words.replace(" ", "").replace("*", "")
    for name, form in (("unit", _UNIT), ("duty", _DUTY), ("other", _OTHER)):
        if form.match(dense):
            return name
    return None


def _header(script: Script, index: int) -> tuple[list[str], int]:
    cells = row_cells(script, script.lines[index])
    if cells:
        columns = [_column(script.folded[start:end]) or "other" for start, end in cells]
        return (columns, 1) if {"unit", "duty"} <= set(columns) else ([], 1)
    columns = []
    while index + len(columns) < len(script.lines) and len(columns) < 5:
        name = _column(script.lines[index + len(columns)].text)
        if name is None:
            break
        columns.append(name)
    return (columns, len(columns)) if {"unit", "duty"} <= set(columns) else ([], 1)


def _duty(script: Script, reader: UnitReader, unit: tuple[int, int], duty: tuple[int, int]) -> DutyReading | None:
    if not reader.is_list(*unit) or duty[0] >= duty[1]:
        return None
    return DutyReading(reader.names(*unit), script.words(*duty), Span(*duty))


def _rows(script: Script, reader: UnitReader, columns: list[str], index: int) -> tuple[list[DutyReading], int]:
    found: list[DutyReading] = []
    while index < len(script.lines):
        cells = row_cells(script, script.lines[index])
        if not is_rule(script, script.lines[index]):
            if len(cells) != len(columns):
                break
            named = dict(zip(columns, cells, strict=True))
            if duty := _duty(script, reader, named["unit"], named["duty"]):
                found.append(duty)
        index += 1
    return found, index


def _flat(script: Script, reader: UnitReader, index: int) -> tuple[list[DutyReading], int]:
    """A cell that is a list of units opens a duty; the cells up to the next one are what it does."""
    found: list[DutyReading] = []
    unit: tuple[int, int] | None = None
    duty: tuple[int, int] | None = None
    while index < len(script.lines):
        line = script.lines[index]
        number = leading_number(line.text)
        if number and number.level <= 1 and number.text[:1] in "一二三四五六七八九十" and len(line.text) < 24:
            break
        if line.text.strip().isdigit():
            pass
        elif len(line.text) <= 60 and not line.text.rstrip().endswith("。") and reader.is_list(line.start, line.end):
            if unit and duty and (read := _duty(script, reader, unit, duty)):
                found.append(read)
            unit, duty = (line.start, line.end), None
        elif unit:
            duty = (duty[0] if duty else line.start, line.end)
        else:
            break
        index += 1
    if unit and duty and (read := _duty(script, reader, unit, duty)):
        found.append(read)
    return found, index
