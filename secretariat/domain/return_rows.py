"""Rows of filled-in return forms against the receipts of a meeting: who comes, who is excused, who is sent instead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from secretariat.domain.listings.return_forms import ReturnKind, ReturnLine, ReturnPreview
from secretariat.domain.meetings import ReceiptState
from secretariat.domain.names import stored
from secretariat.domain.receipts import Answer
from secretariat.domain.sheet_columns import ColumnMatch, SheetField, is_heading, rows_below
from secretariat.domain.sheets import Sheet, SheetRow
from secretariat.domain.telephone import numbers_in
from secretariat.domain.unit_names import normal_form, title_in

_EXCUSED = re.compile(r"请假|不参|不能|无法|缺席|^否$|^不")
_NO_EXCUSE = re.compile(r"不请假|没有请假|无请假")
_UNIT_ABOVE = re.compile(r"(?:填报|报送|参会|报名)?单位(?:名称)?(?:[（(][^（()）]*[）)])?\s*[:：]\s*(\S+)")
_ORDER = tuple(ReturnKind)


@dataclass(frozen=True, slots=True)
class InvitedUnit:
    """A unit that is called to the meeting: its names, who of it is expected, and how its receipt stands."""

    unit_id: int | None
    printed: str
    names: Collection[str]
    expected: tuple[str, ...]
    """Names of the holders of its seats; empty where it has none, or they are vacant."""
    state: ReceiptState
    comes: str | None
    """Who comes as it is registered, several joined by 、."""
    excused: bool
    version: int


def compare(sheet: Sheet, match: ColumnMatch, invited: Sequence[InvitedUnit], place: str | None) -> ReturnPreview:
    """Return what taking the rows of a form in would do; a unit that is not called is named, and nothing is guessed for it."""
    known = _by_name(invited, place)
    above = _unit_above(sheet, match)
    lines: list[ReturnLine] = []
    same = count = 0
    answered: set[str] = set()
    for row in rows_below(sheet, match):
        if is_heading(row, match):
            continue
        printed = match.words(row, SheetField.UNIT) or above
        unit = known.get(printed) or known.get(normal_form(printed, place)) if printed else None
        line = _line(row, match, printed, unit, answered)
        if line is None:
            continue
        count += 1
        if unit is not None and line.answer is not None:
            answered.add(unit.printed)
            if unit.state is ReceiptState.REGISTERED and _is_known(unit, line):
                same += 1
                continue
        lines.append(line)
    lines.sort(key=lambda one: (_ORDER.index(one.kind), one.number))
    waiting = sum(1 for unit in invited if unit.printed not in answered and unit.state is not ReceiptState.REGISTERED)
    return ReturnPreview(tuple(lines), same, count, waiting)


def _line(row: SheetRow, match: ColumnMatch, printed: str, unit: InvitedUnit | None, answered: Collection[str]) -> ReturnLine | None:
    """Read one row; None where it is an empty line of the form."""
    name, note = stored(match.words(row, SheetField.NAME)), match.words(row, SheetField.NOTES)
    attends, instead = match.words(row, SheetField.ATTENDS), stored(match.words(row, SheetField.SUBSTITUTE))
    said = any((name, attends, instead, note, match.words(row, SheetField.TITLE)))
    if not said:
        return None
    title = match.words(row, SheetField.TITLE)
    mobile = "、".join(numbers_in(match.words(row, SheetField.MOBILE) or match.words(row, SheetField.CONTACT)))

    def line(kind: ReturnKind, sentence: str, answer: Answer | None = None, *, ticked: bool = False, may_tick: bool = False) -> ReturnLine:
        return ReturnLine(f"row:{row.number}", kind, row.number, unit.printed if unit else printed, instead or name, title, mobile,
                          sentence, ticked, may_tick, unit.unit_id if unit else None, unit.version if unit else 0, answer)

    if unit is None:
        return line(ReturnKind.UNREAD, f"“{printed}”不在这次会议的通知范围里。" if printed else "没有写单位。")
    excused = bool(_EXCUSED.search(attends) or _EXCUSED.search(note)) and not _NO_EXCUSE.search(attends + note)
    obstacle = _obstacle(unit, name, instead, answered, excused=excused)
    if obstacle is not None:
        return line(*obstacle)
    answer, told = _answer(unit, name, instead, _post(title, unit), note, excused=excused)
    if unit.state is ReceiptState.REGISTERED:
        return line(ReturnKind.CHANGE, f"已登记{unit.comes or '请假'}，表里是{told}。勾上就改。", answer, may_tick=True)
    return line(ReturnKind.REGISTER, told, answer, ticked=True, may_tick=True)


def _obstacle(unit: InvitedUnit, name: str, instead: str, answered: Collection[str], *, excused: bool) -> tuple[ReturnKind, str] | None:
    """Say why a row of an invited unit is no answer, or an unclear one; None where it is one."""
    if not name and not instead and not excused:
        return ReturnKind.UNREAD, "没有写谁来参会。"
    if unit.printed in answered and name not in unit.expected:
        return ReturnKind.CONFLICT, f"{unit.printed}前面已有一人报名，多来的人请在会议里登记为列席。"
    if excused and name and not instead and unit.expected and name not in unit.expected:
        return ReturnKind.CONFLICT, f"写了请假，但{name}不是{unit.printed}应参会的{'、'.join(unit.expected)}，请手工登记。"
    return None


def _answer(unit: InvitedUnit, name: str, instead: str, post: str, note: str, *, excused: bool) -> tuple[Answer, str]:
    """Return the receipt a row stands for, and what it says in words."""
    holder = name if name in unit.expected else None
    sent = instead or (name if holder is None else "")
    if sent and not (excused and not instead):
        answer = Answer(ReceiptState.REGISTERED, holder, note or None, substitute_name=sent, substitute_post=post or None)
        return answer, f"{sent}代会" if unit.expected else f"{sent}参会"
    if excused:
        return Answer(ReceiptState.REGISTERED, holder, note or "请假", excused=True), f"{name or '、'.join(unit.expected)}请假"
    return Answer(ReceiptState.REGISTERED, holder, note or None), f"{name}参会"


def _is_known(unit: InvitedUnit, line: ReturnLine) -> bool:
    answer = line.answer
    if answer is None:
        return False
    comes = answer.substitute_name or answer.participant or line.name
    return answer.excused == unit.excused and (answer.excused or comes in (unit.comes or "").split("、"))


def _post(title: str, unit: InvitedUnit) -> str:
    return title_in(title, unit.names)


def _by_name(invited: Iterable[InvitedUnit], place: str | None) -> Mapping[str, InvitedUnit]:
    """Know each unit by all its names and by the form they share."""
    found: dict[str, InvitedUnit] = {}
    for unit in invited:
        for name in (unit.printed, *unit.names):
            found.setdefault(name, unit)
    for unit in invited:
        for name in (unit.printed, *unit.names):
            found.setdefault(normal_form(name, place), unit)
    return found


def _unit_above(sheet: Sheet, match: ColumnMatch) -> str:
    """Return the unit a form names above its table: 单位（盖章）：区财政局."""
    for row in sheet.rows[:max(match.head, 0)]:
        for place, cell in enumerate(row.cells):
            found = _UNIT_ABOVE.search(cell)
            if found is not None:
                return found[1]
            if re.fullmatch(r"(?:填报|报送|参会|报名)?单位(?:[（(][^（()）]*[）)])?[:：]", cell):
                return next((words for words in row.cells[place + 1:] if words and words != cell), "")
    return ""
