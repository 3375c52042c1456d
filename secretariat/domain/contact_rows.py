"""Rows of a contact book from outside: what each says of a person, and why some say nothing that can be kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from secretariat.domain.names import is_ideograph, stored
from secretariat.domain.sheet_columns import ColumnMatch, SheetField, is_heading
from secretariat.domain.sheets import SheetRow
from secretariat.domain.telephone import is_mobile, is_spoilt, numbers_in

_LONGEST_NAME = 30
_JOINT = "、"


@dataclass(frozen=True, slots=True)
class ContactRow:
    """What one row says of a person; empty words say nothing. ``remark`` names what of it was passed over."""

    number: int
    name: str
    unit: str = ""
    title: str = ""
    mobile: str = ""
    phone: str = ""
    notes: str = ""
    place: str = ""
    remark: str = ""
    written: tuple[str, str] = ("", "")
    """The cells of mobile and office telephone as they stand in the file."""


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """A row nothing is taken of, with the reason."""

    number: int
    words: str
    reason: str


def contact_row(row: SheetRow, match: ColumnMatch) -> ContactRow | UnreadRow | None:
    """Read one row by the columns matched; None for a heading between rows."""
    if is_heading(row, match):
        return None
    name = stored(match.words(row, SheetField.NAME))
    shown = "　".join(cell for cell in row.cells if cell)[:60]
    if row.problem and not name:
        return UnreadRow(row.number, shown, f"{row.problem}。")
    if not name:
        return UnreadRow(row.number, shown, "没有姓名。")
    if len(name) > _LONGEST_NAME or any(character.isdigit() for character in name):
        return UnreadRow(row.number, shown, f"“{name[:_LONGEST_NAME]}”不像姓名。")
    if len(name) == 1 and not is_ideograph(name):
        return UnreadRow(row.number, shown, f"“{name}”不像姓名。")
    read = ContactRow(
        row.number, name, _line(match.words(row, SheetField.UNIT)), _line(match.words(row, SheetField.TITLE)),
        notes=match.words(row, SheetField.NOTES), place=_line(match.words(row, SheetField.PLACE)),
        remark=f"{row.problem}。" if row.problem else "",
        written=(match.words(row, SheetField.MOBILE), match.words(row, SheetField.PHONE)))
    return _with_numbers(read, row, match)


def _with_numbers(read: ContactRow, row: SheetRow, match: ColumnMatch) -> ContactRow:
    """Sort the numbers of a row into mobile and office ones; what is none is named in the remark."""
    mobiles, phones, remarks = list[str](), list[str](), [read.remark] if read.remark else []
    for field in (SheetField.MOBILE, SheetField.CONTACT, SheetField.PHONE):
        words = match.words(row, field)
        if is_spoilt(words):
            remarks.append(f"{words}是表格改写过的号码，末几位已经丢失，没有读入。")
            continue
        for number in numbers_in(words):
            if is_mobile(number) and field is not SheetField.PHONE:
                mobiles.append(number)
            elif field is SheetField.MOBILE:
                remarks.append(f"手机“{number}”不是11位，没有读入。")
            elif any(character.isdigit() for character in number):
                phones.append(number)
            else:
                remarks.append(f"“{number}”不是电话号码，没有读入。")
    return replace(read, mobile=_JOINT.join(dict.fromkeys(mobiles)), phone=_JOINT.join(dict.fromkeys(phones)), remark="".join(remarks))


def _line(words: str) -> str:
    return "".join(words.split("\n")).strip()
