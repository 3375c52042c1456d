"""通讯录 as a workbook: whoever is in the lists, a line a post, in protocol order; read in again it changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from secretariat.domain import dates
from secretariat.domain.sheet_columns import FIELD_WORDS, SheetField
from secretariat.papers.workbooks.table import Column, ExportedTable

_PLACE = Column(FIELD_WORDS[SheetField.PLACE], 12)


@dataclass(frozen=True, slots=True)
class ContactBookLine:
    """One post of one person."""

    place: str
    unit: str
    name: str
    title: str
    mobile: str
    phone: str
    notes: str


def compose(lines: Sequence[ContactBookLine], day: date) -> ExportedTable:
    """Return the contact book; the place has a column where units of several are listed."""
    placed = len({line.place for line in lines if line.unit}) > 1
    columns = (Column("序号", 5, centred=True), *((_PLACE,) if placed else ()), Column(FIELD_WORDS[SheetField.UNIT], 18),
               Column(FIELD_WORDS[SheetField.NAME], 8, centred=True), Column(FIELD_WORDS[SheetField.TITLE], 14),
               Column(FIELD_WORDS[SheetField.MOBILE], 10, centred=True), Column(FIELD_WORDS[SheetField.PHONE], 10, centred=True),
               Column(FIELD_WORDS[SheetField.NOTES], 14, wraps=True))
    rows = tuple((number, *((line.place,) if placed else ()), line.unit, line.name, line.title, line.mobile, line.phone, line.notes)
                 for number, line in enumerate(lines, 1))
    return ExportedTable("通讯录", f"{dates.official(day)}，共{len(lines)}行", columns, rows, "通讯录")
