"""Rows of a list of members from outside, as the seats of a notice that lists them; and differences in words."""

from __future__ import annotations

from secretariat.domain.listings.adjustments import DifferenceKind, SeatDifference
from secretariat.domain.listings.contact_books import ContactLine, LineKind
from secretariat.domain.names import stored
from secretariat.domain.readings import SeatReading
from secretariat.domain.sheet_columns import ColumnMatch, SheetField, is_heading, rows_below
from secretariat.domain.sheets import Sheet

_NOBODY = frozenset({"空缺", "待定", "—", "-", "无", "暂缺", "/"})
_USUAL_ROLE = "成员"


def seats_of(sheet: Sheet, match: ColumnMatch) -> tuple[tuple[SeatReading, ...], tuple[ContactLine, ...]]:
    """Return the seats a list prints, and a line for each row that prints none.

    Without a column of roles every seat is a member's; a role that is printed once for several rows holds for those below it.
    """
    seats, unread = [], []
    role = _USUAL_ROLE
    has_roles = match.column_of(SheetField.ROLE) is not None
    for row in rows_below(sheet, match):
        if is_heading(row, match):
            continue
        role = match.words(row, SheetField.ROLE) or role if has_roles else _USUAL_ROLE
        name, unit, title = (match.words(row, field) for field in (SheetField.NAME, SheetField.UNIT, SheetField.TITLE))
        name = "" if stored(name) in _NOBODY else stored(name)
        if not name and not unit:
            words = "　".join(cell for cell in row.cells if cell)[:60]
            unread.append(ContactLine(f"row:{row.number}", LineKind.UNREAD, (row.number,), "", "", "", "", "", words,
                                      row.problem or "没有姓名，也没有单位。", ticked=False, may_tick=False))
            continue
        post = title if not unit or title.startswith(unit) else f"{unit}{title}"
        seats.append(SeatReading(role, name or None, unit or None, post if title else None))
    return tuple(seats), tuple(unread)


def told(one: SeatDifference) -> str:
    """Say what a difference would do, as one sentence."""
    kinds, parts = set(one.kinds), []
    if DifferenceKind.UNIT_RENAMED in kinds:
        parts.append(f"{one.former_unit}更名为{one.unit}")
    if DifferenceKind.SEAT_ADDED in kinds:
        parts.append(f"新增席位，由{one.coming}任" if one.coming else "新增席位，空缺")
    elif DifferenceKind.SEAT_GIVEN_UP in kinds:
        parts.append(f"表里没有这个席位。勾上就停用{f'，{one.leaving}离任' if one.leaving else ''}")
    elif DifferenceKind.POST_CHANGED in kinds:
        parts.append(f"{one.coming}的职务由{one.leaving_title or '没有写明'}改为{one.coming_title or '没有写明'}")
    elif DifferenceKind.LEAVES in kinds:
        parts.append(f"{one.leaving}离任，{one.coming}接任" if one.coming else f"{one.leaving}离任")
    elif DifferenceKind.COMES in kinds:
        parts.append(f"{one.coming}到任，原来空缺")
    return f"{'，'.join(parts)}。"
