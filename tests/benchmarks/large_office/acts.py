"""The journal of the office: an act for everything that was written, and what each row became."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert

from secretariat.persistence.tables.catalogue import METADATA
from secretariat.persistence.tables.journal import ACT

_WHO = "何静"
_OWNER = {
    "invitation": "meeting_id", "attendance": "meeting_id", "meeting_step": "meeting_id", "agenda_item": "meeting_id",
    "decision": "meeting_id", "meeting": "id",
}
"""Column that names the meeting whose act wrote the row; all other rows belong to the act that took the office over."""

_WITHOUT_IMAGES = {"revision", "archival_unit"}
"""The journal keeps whole texts of papers too; left out here, because nothing measured reads them and the file would double."""


def write_acts(connection: Connection, meetings: int) -> None:
    """Write one act that took the office over, one for each meeting, and the changes of all rows but papers' texts."""
    acts = [{"at": datetime(2026, 1, 1, 8), "actor": _WHO, "verb": "建立机构", "undoable": False, "undo_of": None}]
    acts += [{"at": datetime(2026, 1, 2, 8), "actor": _WHO, "verb": "新建会议", "undoable": True, "undo_of": None}] * meetings
    connection.execute(insert(ACT), acts)
    for table in METADATA.tables.values():
        if "version" not in table.columns or table.name in _WITHOUT_IMAGES:
            continue
        image = ", ".join(f"'{column.name}', \"{column.name}\"" for column in table.columns)
        act = f"1 + {_OWNER[table.name]}" if table.name in _OWNER else "1"
        connection.exec_driver_sql(
            f"INSERT INTO change (act_id, table_name, row_id, after)"
            f" SELECT {act}, '{table.name}', id, json_object({image}) FROM \"{table.name}\" ORDER BY id"
        )
