"""The strip under the preview: where the document stands, its files, and what else can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.dates import in_tables
from secretariat.domain.listings.documents import DocumentView
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import DottedLabel, ElidedLabel


class DocumentFoot(QWidget):
    """Two lines of facts and the further acts as links.

    Signals: ``act_requested(str)`` a command; ``meeting_requested(int)`` the meeting it belongs to.
    """

    act_requested = Signal(str)
    meeting_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document.foot")
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.PAGE_MARGIN, 8, tokens.PAGE_MARGIN, 8)
        column.setSpacing(2)
        self._title = ElidedLabel("", "strong", self)
        self._facts = DottedLabel(parent=self)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        self._links = QHBoxLayout()
        self._links.setSpacing(4)
        column.addLayout(self._links)
        self._view: DocumentView | None = None

    def show_document(self, view: DocumentView | None) -> None:
        """Show the facts of a document, or nothing."""
        self._view = view
        self.setVisible(view is not None)
        if view is None:
            return
        self._title.set_text(view.row.title)
        self._facts.set_parts(_facts(view))
        while self._links.count():
            old = self._links.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for act in view.acts[1:]:
            link = Button(act.label, "link", name=f"document.foot.{act.command}", parent=self)
            link.clicked.connect(lambda _=False, id_=act.command: self.act_requested.emit(id_))
            self._links.addWidget(link)
        if len(view.revisions) > 1:
            link = Button(f"历次稿件（{len(view.revisions)}）", "link", name="document.foot.document.revisions", parent=self)
            link.clicked.connect(lambda: self.act_requested.emit("document.revisions"))
            self._links.addWidget(link)
        meeting = view.row.meeting_id
        if meeting is not None:
            link = Button("打开会议", "link", name="document.foot.meeting", parent=self)
            link.clicked.connect(lambda: self.meeting_requested.emit(meeting))
            self._links.addWidget(link)
        self._links.addStretch(1)


def _facts(view: DocumentView) -> list[str]:
    facts = [view.row.number_text, view.row.state_text]
    if view.approver and view.approved_on:
        facts.append(f"{in_tables(view.approved_on)} {view.approver}签发")
    if view.issued_on:
        facts.append(f"{in_tables(view.issued_on)} 印发")
    if view.roster_date:
        facts.append(f"按{in_tables(view.roster_date)}名单")
    if view.void_reason:
        facts.append(f"作废原因：{view.void_reason}")
    if view.revisions:
        facts.append(f"第{view.revisions[0].ordinal}稿，{view.revisions[0].origin_label}")
    return facts
