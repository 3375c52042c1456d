"""The receipts of a meeting as a workbook: who comes for which unit; filled in by a unit it can be read in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.papers.workbooks.table import Column, ExportedTable

_COLUMNS = (
    Column("序号", 5, centred=True), Column("单位", 18), Column("姓名", 8, centred=True), Column("职务", 16),
    Column("是否参会", 8, centred=True), Column("备注", 16, wraps=True), Column("回执", 8, centred=True))


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One unit: who comes, as what, whether in the holder's place or on leave, and how its receipt stands."""

    unit: str
    name: str
    post: str
    attends: str
    note: str
    state: str


def compose(meeting: str, when: str, lines: Sequence[ReceiptLine]) -> ExportedTable:
    """Return the receipts in the order of the list."""
    rows = tuple((number, line.unit, line.name, line.post, line.attends, line.note, line.state) for number, line in enumerate(lines, 1))
    return ExportedTable(f"{meeting}参会回执", when, _COLUMNS, rows, "参会回执")
