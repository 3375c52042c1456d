"""Name lists drawn as tables: rows of cells, or one cell a line under a header."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.domain.readings import SeatReading, Span
from secretariat.intake.cells import is_rule, row_cells
from secretariat.intake.names import could_be_name, is_name, without_note
from secretariat.intake.script import Line, Script
from secretariat.intake.units import is_unit, unit_length
from secretariat.intake.vocabulary import BODY_WORDS, ROLE

_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("name", re.compile("^(?:姓名|人员|领导姓名|成员姓名|人员姓名|联络员|联络员姓名|负责人)$")),
    (
        "role",
        re.compile(
            rf"^(?:(?:{BODY_WORDS}|小组|组内|机构|专班内|会议)(?:内)?(?:职务|职责|任职|角色)|担任职务|拟任职务|角色|"
            rf"组成|备注|任职|职责|小组任职|组成人员|机构职务|分工)$"
        ),
    ),
    (
        "post",
        re.compile(
            "^(?:单位及职务|单位职务|工作单位及职务|现任职务|所在单位及职务|单位和职务|单位、职务|行政职务|职务职称|"
            "工作单位、职务|所任职务|单位（职务）|党政职务)$"
        ),
    ),
    ("unit", re.compile("^(?:单位|工作单位|所在单位|单位名称|成员单位|部门|所属单位)$")),
    ("title", re.compile("^(?:职务|职称|职位|岗位|现职)$")),
    (
        "other",
        re.compile(
            "^(?:序号|编号|性别|民族|联系电话|电话|手机|办公电话|手机号码|联系方式|出生年月|学历|电子邮箱|传真|QQ|微信)$"
        ),
    ),
)
_ROLE_CELL = re.compile(rf"^(?:{BODY_WORDS})?({ROLE})$")


@dataclass(frozen=True, slots=True)
class _Row:
    cells: dict[str, tuple[int, int]]
    start: int
    end: int


def table_seats(script: Script) -> tuple[list[SeatReading], list[tuple[int, int]]]:
    """Read every table with a column of names; give the seats and the stretches the tables cover."""
    seats: list[SeatReading] = []
    covered: list[tuple[int, int]] = []
    index = 0
    while index < len(script.lines):
        columns, width = _header(script, index)
        if not columns:
            index += 1
            continue
        first = script.lines[index]
        rows, index = (
            _rows(script, columns, index + width) if row_cells(script, first) else _flat(script, columns, index + width)
        )
        made = _seats(script, _settled(script, columns, rows))
        if made:
            seats.extend(made)
            covered.append((first.start, rows[-1].end))
    return seats, covered


def _column(words: str) -> str | None:
    dense = words.replace(" ", "").replace("*", "")
    return next((name for name, form in _COLUMNS if form.match(dense)), None)


def _header(script: Script, index: int) -> tuple[list[str], int]:
    line = script.lines[index]
    cells = row_cells(script, line)
    if cells:
        columns = [_column(script.folded[start:end]) or "other" for start, end in cells]
        return (
            (columns, 1) if "name" in columns and len(columns) >= 2 and columns.count("other") < len(columns) - 1 else ([], 1)
        )
    columns = []
    while index + len(columns) < len(script.lines) and len(columns) < 9:
        name = _column(script.lines[index + len(columns)].text)
        if name is None:
            break
        columns.append(name)
    return (columns, len(columns)) if "name" in columns and len(columns) >= 2 else ([], 1)


def _rows(script: Script, columns: list[str], index: int) -> tuple[list[_Row], int]:
    rows: list[_Row] = []
    while index < len(script.lines):
        line = script.lines[index]
        if is_rule(script, line):
            index += 1
            continue
        cells = row_cells(script, line)
        if len(cells) < 2:
            break
        named = dict(zip(columns[-len(cells) :] if len(cells) < len(columns) else columns, cells, strict=False))
        rows.append(_Row({name: place for name, place in named.items() if place[0] < place[1]}, line.start, line.end))
        index += 1
    return rows, index


def _flat(script: Script, columns: list[str], index: int) -> tuple[list[_Row], int]:
    """One cell a line: rows are as long as the header; where rows are numbered, each number begins one."""
    rows: list[_Row] = []
    numbered = columns[0] == "other" and index < len(script.lines) and script.lines[index].text.strip().isdigit()
    while index < len(script.lines):
        lines: list[Line] = []
        if numbered:
            if not script.lines[index].text.strip().isdigit():
                break
            lines.append(script.lines[index])
            index += 1
            while (
                index < len(script.lines)
                and not script.lines[index].text.strip().isdigit()
                and len(lines) < len(columns)
                and len(script.lines[index].text) <= 40
            ):
                lines.append(script.lines[index])
                index += 1
        else:
            lines = list(script.lines[index : index + len(columns)])
            place = columns.index("name")
            if (
                len(lines) < len(columns)
                or not could_be_name(without_note(lines[place].text.strip()))
                or any(len(line.text) > 40 for line in lines)
            ):
                break
            index += len(columns)
        cells = {name: (line.start, line.end) for name, line in zip(columns, lines, strict=False)}
        rows.append(_Row(cells, lines[0].start, lines[-1].end))
    return rows, index


def _settled(script: Script, columns: list[str], rows: list[_Row]) -> list[_Row]:
    """Tell from the cells which column holds the roles where the header leaves it open (职务 beside 单位及职务)."""
    if "role" in columns and any(_is_role(script, row, "role") for row in rows):
        return rows
    for name in ("title", "post", "other", "unit"):
        if (
            name in columns
            and rows
            and sum(_is_role(script, row, name) for row in rows) * 3 >= len(rows) * 2
            and ("post" in columns or "unit" in columns)
        ):
            return [
                _Row({("role" if key == name else key): place for key, place in row.cells.items()}, row.start, row.end)
                for row in rows
            ]
    return rows


def _is_role(script: Script, row: _Row, name: str) -> bool:
    place = row.cells.get(name)
    return place is not None and bool(_ROLE_CELL.match(script.folded[place[0] : place[1]].replace(" ", "")))


def _seats(script: Script, rows: list[_Row]) -> list[SeatReading]:
    found: list[SeatReading] = []
    role: str | None = None
    for row in rows:
        if "name" not in row.cells:
            continue
        if "role" in row.cells and (
            hit := _ROLE_CELL.match(script.folded[row.cells["role"][0] : row.cells["role"][1]].replace(" ", ""))
        ):
            dense = script.dense(*row.cells["role"])
            role = dense[hit.start(1) :]
        start, end = row.cells["name"]
        words = without_note(script.folded[start:end])
        if not (is_name(words) or could_be_name(words)):
            continue
        found.append(_seat(script, row, role or "成员", start, start + len(words)))
    return found


def _seat(script: Script, row: _Row, role: str, start: int, end: int) -> SeatReading:
    unit_place, title_place, post_place = row.cells.get("unit"), row.cells.get("title"), row.cells.get("post")
    unit = script.dense(*unit_place) if unit_place else None
    post, post_span = None, None
    if post_place:
        post, post_span = script.dense(*post_place), Span(*post_place)
        length = unit_length(script.folded[post_place[0] : post_place[1]].replace(" ", ""))
        if length and unit is None:
            unit, unit_place = post[:length], (post_place[0], post_place[0] + length)
        if length == len(post) or (not length and is_unit(post)):
            unit, unit_place, post, post_span = post, post_place, None, None
    elif title_place:
        title = script.dense(*title_place)
        post = title if unit and title.startswith(unit) else f"{unit or ''}{title}"
        post_span = Span(*title_place)
    name = script.dense(start, end)
    return SeatReading(
        role, name, unit, post, Span(row.start, row.end), Span(start, end), Span(*unit_place) if unit_place else None, post_span
    )
