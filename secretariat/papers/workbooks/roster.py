"""A body's list of members on a day as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretariat.domain import dates
from secretariat.domain.listings.bodies import RosterRow
from secretariat.papers.workbooks.table import Column, ExportedTable

_COLUMNS = (
    Column("序号", 5, centred=True), Column("席位", 9, centred=True), Column("单位", 18), Column("姓名", 8, centred=True),
    Column("职务", 14), Column("手机", 10, centred=True), Column("联络员", 8, centred=True), Column("联络员电话", 10, centred=True),
    Column("任职起", 9, centred=True), Column("备注", 12, wraps=True))
_USUAL = "在任"


def compose(body: str, rows: Sequence[RosterRow], day: date, *, liaisons: bool) -> ExportedTable:
    """Return the members, or the liaisons, of a body on a day, in its own order."""
    lines = tuple(
        (number, row.role, row.unit, row.name or "", row.title, row.mobile or "", row.liaison or "", row.liaison_phone or "",
         dates.in_tables(row.since) if row.since else "", "" if row.state_text == _USUAL else row.state_text)
        for number, row in enumerate(rows, 1))
    what = "联络员名单" if liaisons else "成员名单"
    return ExportedTable(f"{body}{what}", f"{dates.official(day)}，共{len(lines)}人", _COLUMNS, lines, what)
