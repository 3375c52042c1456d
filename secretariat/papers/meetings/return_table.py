"""The table of 参会回执, on a sheet of its own or behind the notice, and the line below it."""

from __future__ import annotations

from datetime import datetime

from secretariat.domain import dates
from secretariat.papers.blocks import Table, TableNote

RETURN_FORM_TITLE = "参会回执"
_HEAD = ("单位", "姓名", "职务", "手机", "车牌", "备注")
_ROWS = 6


def return_table(unit: str = "") -> Table:
    """Return the empty table, rows high enough to write in; ``unit`` stands in the first row where the form is one unit's."""
    empty = ("",) * len(_HEAD)
    rows = ((unit, *empty[1:]), *(empty,) * (_ROWS - 1))
    return Table(RETURN_FORM_TITLE, _HEAD, rows, (34.0, 22.0, 28.0, 29.0, 22.0, 21.0), row_height=14.0,
                 centred=tuple(range(len(_HEAD))))


def return_note(reply_by: datetime | None, reply_to: str, contact: str = "", telephone: str = "") -> TableNote:
    """Return the line that says by when the form goes where, whom to ask, and what to write for leave or a substitute."""
    by = f"请于{dates.moment(reply_by)}前报{reply_to}" if reply_by else f"请报{reply_to}"
    whom = "".join(f"，{label}：{words}" for label, words in (("联系人", contact), ("联系电话", telephone)) if words)
    return TableNote(f"注：{by}{whom}；请假或者委托代会的，请在备注栏写明事由和批准人。")
