"""A tab of a body's page that is a ledger: one line that says how it stands, its verbs, and the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.core.settings import Settings
from ui.models.rows import RowsModel
from ui.models.tables import record_table
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule, label

Verb = tuple[str, str, str, Callable[[], None]]
"""Words, icon, object name and what a button does."""


class LedgerPane(QWidget):
    """The pane of a ledger; ``table`` is its table, ``say`` its line."""

    def __init__(self, model: RowsModel[Any], name: str, accessible: str, verbs: Sequence[Verb], settings: Settings,
                 parent: QWidget, *, two_line: bool = False) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tools = QHBoxLayout()
        tools.setContentsMargins(20, 8, 16, 8)
        tools.setSpacing(8)
        self._note = label("", "caption", wrap=True, name=f"{name}.note", parent=self)
        tools.addWidget(self._note, 1)
        for words, icon, object_name, act in verbs:
            button = Button(words, "normal", icon=icon, name=object_name, parent=self)
            button.clicked.connect(act)
            tools.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(tools)
        column.addWidget(Rule(parent=self))
        self.table = record_table(model, name, accessible, dense=not two_line, two_line=two_line, settings=settings, parent=self)
        column.addWidget(self.table, 1)

    def say(self, words: str) -> None:
        """Say how the ledger stands."""
        self._note.setText(words)
