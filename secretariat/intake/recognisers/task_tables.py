"""Lists of responsibility drawn as tables: in rows of cells, or flattened to one cell a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from secretariat.domain.readings import Doubt, Span, TaskReading
from secretariat.intake.cells import is_rule, row_cells
from secretariat.intake.numbering import leading_number
from secretariat.intake.recognisers.binding import by_verbs
from secretariat.intake.script import Line, Script
from secretariat.intake.unit_lists import UnitReader, UnitWord
from secretariat.intake.zones import Zones, annex_label, copies_label

_TASK = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,6}(?:任务|事项|内容|措施|举措|项目|要求|工作|目标|清单)(?:名称|内容|要求|及内容|"
    r"分解|目标)?|任务)$"
)
_CATEGORY = re.compile("^(?:类别|类型|项目类别|序号|编号|分类|领域|阶段|板块|一级指标|方面|指标|大项|重点领域)$")
_LEAD = re.compile("^(?:牵头|主责|主办|责任牵头|牵头责任|总牵头)(?:责任)?(?:单位|部门)$")
_RESPONSIBLE = re.compile(
    "^(?:责任|负责|配合|参与|协办|承办|落实|完成|实施|协同|协助|责任落实|配合责任|承担|主要责任)(?:责任)?(?:单位|"
    "部门)(?:和?责任人)?$|^责任主体$"
)
_GUIDING = re.compile("^(?:指导|督导|业务指导)(?:单位|部门)$")
_OTHER = re.compile(
    "^(?:(?:分管|牵头|责任|包保|挂点|联系|督办|督导)?(?:区|县|市|州|镇)?(?:级)?(?:政府)?领导|时间进度|进度要求|完成期限|实施期限|时间|期限|计划进度|完成时限|时限|完成时间|时间要求|时间节点|进度安排|时间安排|责任人|责任领导|牵头领导|分管领导|"
    "区级领导|县级领导|市级领导|备注|责任科室|联系人|目标要求|完成标准|评分标准|分值|完成情况|工作进度|序号|"
    "编号)$"
)
_TIME = re.compile(
    r"^(?:\d{4}年.{0,16}|\d{1,2}月.{0,8}|长期(?:坚持|推进)?|持续(?:推进|实施|坚持)?|每(?:年|月|季度).{0,6}|"
    r"全年|年底前|\d{1,2}月底前|适时|常态化(?:推进)?|即时|立即)$"
)


@dataclass
class _Header:
    columns: list[str] = field(default_factory=list)
    end: int = 0

    @property
    def unit_columns(self) -> list[str]:
        return [column for column in self.columns if column in {"lead", "responsible", "guiding"}]


def table_tasks(
    script: Script, zones: Zones, reader: UnitReader
) -> tuple[list[TaskReading], list[tuple[int, int]], list[Doubt]]:
    """Read every table that has a column of tasks and one of units; give also the stretches the tables cover."""
    found: list[TaskReading] = []
    covered: list[tuple[int, int]] = []
    doubts: list[Doubt] = []
    index = 0
    while index < len(script.lines):
        header, width = _header(script, index)
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


def _column(words: str) -> str | None:
    dense = words.replace(" ", "").replace("*", "")
    for form, name in (
        (_LEAD, "lead"),
        (_RESPONSIBLE, "responsible"),
        (_GUIDING, "guiding"),
        (_OTHER, "other"),
        (_CATEGORY, "category"),
        (_TASK, "task"),
    ):
        if form.match(dense):
            return name
    return None


def _header(script: Script, index: int) -> tuple[_Header | None, int]:
    """Recognise a header row at ``index``: its cells on one line, or one a line."""
    line = script.lines[index]
    cells = [script.folded[first:last] for first, last in row_cells(script, line)] or line.text.split()
    if len(cells) >= 2:
        columns = [_column(cell) or ("other" if not cell.strip() else None) for cell in cells]
        if (
            len(columns) >= 2
            and all(columns)
            and "task" in columns
            and any(name in {"lead", "responsible", "guiding"} for name in columns)
        ):
            return _Header(_one_task([name for name in columns if name]), line.end), 1
        return None, 0
    columns, width = [], 0
    while index + width < len(script.lines) and width < 9 and len(script.lines[index + width].text) <= 12:
        name = _column(script.lines[index + width].text)
        if name is None:
            break
        columns.append(name)
        width += 1
    if width >= 2 and "task" in columns and any(name in {"lead", "responsible", "guiding"} for name in columns):
        return _Header(_one_task([name for name in columns if name]), script.lines[index + width - 1].end), width
    return None, 0


def _one_task(columns: list[str]) -> list[str]:
    """Of several columns that could hold the task the last before the units does; the others name its category."""
    last = max(index for index, name in enumerate(columns) if name == "task")
    return ["category" if name == "task" and index != last else name for index, name in enumerate(columns)]


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
    script: Script, zones: Zones, reader: UnitReader, header: _Header, index: int, doubts: list[Doubt]
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
    script: Script, zones: Zones, reader: UnitReader, header: _Header, index: int, doubts: list[Doubt]
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


def _without_persons(texts: list[Line], header: _Header) -> list[Line]:
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
