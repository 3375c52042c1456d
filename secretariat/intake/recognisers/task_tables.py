"""Lists of responsibility drawn as tables: in rows of cells, or flattened to one cell a line."""

from __future__ import annotations

import re
from dataclasses import replace

from secretariat.domain.readings import Doubt, Span, TaskReading
from secretariat.intake.cells import is_rule, row_cells
from secretariat.intake.folding import fold
from secretariat.intake.numbering import leading_number
from secretariat.intake.recognisers.binding import by_verbs
from secretariat.intake.recognisers.task_headers import Header, task_header
from secretariat.intake.script import Line, Script
from secretariat.intake.unit_lists import UnitReader, UnitWord
from secretariat.intake.units import is_full_unit
from secretariat.intake.zones import Zones, annex_label, copies_label

_TIME = re.compile(
    r"^(?:\d{4}年.{0,16}|\d{1,2}月.{0,8}|长期(?:坚持|推进)?|持续(?:推进|实施|坚持)?|每(?:年|月|季度).{0,6}|"
    r"全年|年底前|\d{1,2}月底前|适时|常态化(?:推进)?|即时|立即)$"
)


def table_tasks(
    script: Script, zones: Zones, reader: UnitReader
) -> tuple[list[TaskReading], list[tuple[int, int]], list[Doubt]]:
    """Read every table that has a column of tasks and one of units; give also the stretches the tables cover."""
    found: list[TaskReading] = []
    covered: list[tuple[int, int]] = []
    doubts: list[Doubt] = []
    index = 0
    while index < len(script.lines):
        header, width = task_header(script, index)
        if header is None:
            index += 1
            continue
        start = script.lines[index].start
        body = index + width
        tasks, index = (
            _rows(script, zones, reader, header, body, doubts)
            if row_cells(script, script.lines[index])
            else _cells(script, zones, reader, header, body, doubts)
        )
        found.extend(tasks)
        covered.append((start, script.lines[index - 1].end if index else start))
    return found, covered, doubts


def _aligned(reader: UnitReader, columns: list[str], cells: list[tuple[int, int]]) -> list[str]:
    """Lay a row shorter than the header against its right or left end, wherever its units fall into columns of units."""
    if len(cells) >= len(columns):
        return columns
    right, left = columns[-len(cells) :], columns[: len(cells)]

    def fits(names: list[str]) -> int:
        return sum(
            (name in {"lead", "responsible", "guiding"}) == reader.is_list(first, last)
            for name, (first, last) in zip(names, cells, strict=True)
            if first < last
        )

    return left if fits(left) > fits(right) else right


def _rows(
    script: Script, zones: Zones, reader: UnitReader, header: Header, index: int, doubts: list[Doubt]
) -> tuple[list[TaskReading], int]:
    """Rows with their cells on one line, in the header's order; a merged category cell may be missing."""
    found: list[TaskReading] = []
    group: str | None = None
    while index < len(script.lines):
        line = script.lines[index]
        if is_rule(script, line):
            index += 1
            continue
        cells = row_cells(script, line)
        if len(cells) < 2 or line.index in zones.imprint:
            break
        columns = _aligned(reader, header.columns, cells)
        units: dict[str, list[UnitWord]] = {"lead": [], "responsible": [], "guiding": []}
        place: tuple[int, int] | None = None
        number: str | None = None
        for (first, last), name in zip(cells, columns, strict=False):
            words = script.folded[first:last].strip()
            if name in units and words:
                _fill(script, reader, (first, last), name, units)
            elif name == "task" and words:
                place = (place[0], last) if place else (first, last)
            elif name == "category" and words:
                if words.rstrip(".、").isdigit():
                    number = words
                else:
                    group = words
        if place:
            found.append(_task(script, place, units, group, number, doubts, reader))
        elif found and any(units.values()):
            found[-1] = _with_more(found[-1], units)
        index += 1
    return found, index


def _with_more(task: TaskReading, units: dict[str, list[UnitWord]]) -> TaskReading:
    """Give the task with the units of a row that only goes on with it."""
    lead, responsible, guiding = (tuple(word.name for word in units[name]) for name in ("lead", "responsible", "guiding"))
    return replace(task, lead=task.lead + lead, responsible=task.responsible + responsible, guiding=task.guiding + guiding)


def _cells(
    script: Script, zones: Zones, reader: UnitReader, header: Header, index: int, doubts: list[Doubt]
) -> tuple[list[TaskReading], int]:
    """One cell a line: a cell that is a list of units closes the task above it; a short cell before a task is its category."""
    found: list[TaskReading] = []
    texts: list[Line] = []
    units: dict[str, list[UnitWord]] = {"lead": [], "responsible": [], "guiding": []}
    group: str | None = None
    filled = 0
    place: tuple[int, int] | None = None
    number: str | None = None

    def close() -> None:
        nonlocal place, filled, number
        if place:
            found.append(_task(script, place, units, group, number, doubts, reader))
        place, filled, number = None, 0, None
        for names in units.values():
            names.clear()

    last = index
    while index < len(script.lines):
        line = script.lines[index]
        words = line.text.strip()
        if (
            line.index in zones.imprint
            or copies_label(words) is not None
            or annex_label(words) is not None
            or _is_chapter(line)
        ):
            break
        if words.isdigit():
            close()
            number = words
        elif filled and _goes_on(script, reader, line, full=filled == len(header.unit_columns)):
            _fill(script, reader, (line.start, line.end), header.unit_columns[filled - 1], units)
        elif "other" in header.columns and (_TIME.match(words) or (number and filled == len(header.unit_columns))):
            pass
        elif _is_units(script, reader, line) and (texts or place) and filled < len(header.unit_columns):
            if texts:
                group, place = _fold_texts(_without_persons(texts, header), group)
                texts = []
            _fill(script, reader, (line.start, line.end), header.unit_columns[filled], units)
            filled += 1
        else:
            if filled:
                close()
            texts.append(line)
        last = index + 1
        index += 1
    close()
    return found, max(last, index)


def _goes_on(script: Script, reader: UnitReader, line: Line, *, full: bool) -> bool:
    """Whether a line is the rest of the cell of units above it: that one ends in 、, or no column of units is left to fill."""
    if not reader.is_list(line.start, line.end):
        return False
    above = script.lines[line.index - 1].text.rstrip()
    names = [script.dense(word.start, word.end) for word in reader.read(line.start, line.end)]
    return above.endswith("、") or (full and all(is_full_unit(fold(name)) and len(name) >= 3 for name in names))


def _fill(script: Script, reader: UnitReader, cell: tuple[int, int], column: str, units: dict[str, list[UnitWord]]) -> None:
    """Put the units of a cell into its column, or where the cell's own words put them (甲局牵头，乙局配合)."""
    bound = by_verbs(script, reader, *cell)
    for name, words in (bound or {column: reader.read(*cell)}).items():
        units[name].extend(words)


def _is_chapter(line: Line) -> bool:
    number = leading_number(line.text)
    return bool(number and number.level <= 1 and number.text.startswith(tuple("一二三四五六七八九十")) and len(line.text) < 24)


def _is_units(script: Script, reader: UnitReader, line: Line) -> bool:
    words = line.text.strip()
    if words.endswith("。") or len(words) > 160:
        return False
    return reader.is_list(line.start, line.end) or bool(by_verbs(script, reader, line.start, line.end))


def _without_persons(texts: list[Line], header: Header) -> list[Line]:
    """Drop the cells of columns standing between task and units, such as the leader in charge: short, without a mark."""
    task = header.columns.index("task")
    first = next(index for index, name in enumerate(header.columns) if name in header.unit_columns)
    kept = list(texts)
    for _ in range(max(0, first - task - 1)):
        if len(kept) > 1 and len(kept[-1].text.replace(" ", "")) <= 12 and not re.search("[，。；]", kept[-1].text):
            kept.pop()
    return kept


def _fold_texts(texts: list[Line], group: str | None) -> tuple[str | None, tuple[int, int]]:
    """Part the cells above a list of units into category (short, no mark) and task."""
    first = 0
    while first < len(texts) - 1 and len(texts[first].text.strip()) <= 12 and not re.search("[，。；、]", texts[first].text):
        first += 1
    if first:
        group = "".join(line.text.replace(" ", "") for line in texts[:first])
    start = texts[first].start
    number = leading_number(texts[first].text)
    return group, (start + (number.length if number and number.level >= 2 else 0), texts[-1].end)


def _task(
    script: Script,
    place: tuple[int, int],
    units: dict[str, list[UnitWord]],
    group: str | None,
    number: str | None,
    doubts: list[Doubt],
    reader: UnitReader,
) -> TaskReading:
    start, end = place
    leading = leading_number(script.folded[start:end].lstrip())
    if leading:
        start += len(script.folded[start:end]) - len(script.folded[start:end].lstrip()) + leading.length
        number = number or leading.text
    words = [word for names in units.values() for word in names]
    doubts.extend(reader.doubts(words, "tasks"))
    if not words:
        doubts.append(
            Doubt("tasks", script.words(start, end)[:40], "这项任务没有读到牵头或责任单位，请补填。", Span(start, end))
        )
    return TaskReading(
        script.words(start, end),
        tuple(word.name for word in units["lead"]),
        tuple(word.name for word in units["responsible"]),
        tuple(word.name for word in units["guiding"]),
        group,
        number,
        Span(start, end),
    )
