"""历次稿件: every version a document had; one looked at, compared with the newest, or made the newest again."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from secretariat.domain.listings.documents import DocumentView, RevisionRow
from ui.dialogs.act_dialog import ActDialog
from ui.models.revision_rows import RevisionRows
from ui.models.tables import record_table
from ui.theme import tokens
from ui.widgets.buttons import Button


class Wish(StrEnum):
    """What is to be done with the chosen version."""

    RESTORE = "restore"
    LOOK = "look"
    COMPARE = "compare"


class RevisionsDialog(ActDialog):
    """Lists the versions of a document; ``wish`` says what was asked of the chosen one when it is accepted."""

    def __init__(self, view: DocumentView, parent: QWidget | None = None) -> None:
        super().__init__("历次稿件", "恢复这一稿", "document.revisions", parent, note="各稿都留存，可以撤销")
        self.set_whom(view.row.title, f"共{len(view.revisions)}稿，最新的在上面，文书以最新的一稿为准")
        self.wish = Wish.RESTORE
        self._newest = view.revisions[0].ordinal if view.revisions else 0
        self._model = RevisionRows(self)
        self.table = record_table(self._model, "document.revisions.table", "历次稿件", parent=self)
        self._model.set_rows(view.revisions)
        self.table.select_row(min(1, len(view.revisions) - 1))
        tools = QWidget(self)
        row = QHBoxLayout(tools)
        row.setContentsMargins(tokens.PAGE_MARGIN, 8, tokens.PAGE_MARGIN, 8)
        row.setSpacing(8)
        self.look = Button("看这一稿", icon="eye", name="document.revisions.look", parent=tools)
        self.compare = Button("与最新稿对照", icon="layout-list", name="document.revisions.compare", parent=tools)
        for button, wish in ((self.look, Wish.LOOK), (self.compare, Wish.COMPARE)):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, wish=wish: self._wish(wish))
            row.addWidget(button)
        row.addStretch(1)
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(2, self.table, 1)
            layout.insertWidget(3, tools)
        fields = self.form.parentWidget()
        if fields is not None:
            fields.hide()
        self.table.row_opened.connect(lambda _row: self._wish(Wish.LOOK))
        self.setMinimumHeight(360)
        self.resize(640, 400)

    def revision(self) -> RevisionRow | None:
        """Give the chosen version."""
        row = self.table.current_row()
        return row if isinstance(row, RevisionRow) else None

    def problem(self) -> str:
        """Say why the chosen version cannot be made the newest, or compared with it."""
        chosen = self.revision()
        if chosen is None:
            return "请先选中一稿"
        if self.wish is not Wish.LOOK and chosen.ordinal == self._newest:
            self.wish = Wish.RESTORE
            return "这就是最新的一稿，请选以前的一稿"
        return ""

    def _wish(self, wish: Wish) -> None:
        self.wish = wish
        self._try()
