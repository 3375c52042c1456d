"""A table, its model and the delegate put together, with the widths of the workplace."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.core.settings import Settings
from ui.models.delegate import RecordDelegate
from ui.models.rows import RowsModel
from ui.widgets.record_table import RecordTable


def record_table(
    model: RowsModel[Any], name: str, accessible: str, *,
    dense: bool = False, two_line: bool = False, settings: Settings | None = None, parent: QWidget | None = None,
) -> RecordTable:
    """Make the table of a model; ``name`` is its objectName and the name under which its column widths are remembered."""
    table = RecordTable(name, accessible, dense=dense, two_line=two_line, parent=parent)
    table.setItemDelegate(RecordDelegate(table))
    table.setModel(model)
    if settings is not None:
        table.set_widths(settings.widths(name))
        table.widths_changed.connect(lambda: settings.keep_widths(name, table.widths()))
    return table
