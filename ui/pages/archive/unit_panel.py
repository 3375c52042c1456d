"""One archival unit: its seal, its facts, its pages."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.listings.archive import ArchivalUnitView
from ui.core.paper_preview import PaperPreview
from ui.pages.base import PageContext
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Chip, DottedLabel, ElidedLabel, Rule
from ui.widgets.painting import Tone


class UnitPanel(QWidget):
    """Head with the seal's state, then the preview.

    Signals: ``document_requested(int)`` open the document in the register; ``meeting_requested(int)``.
    """

    document_requested = Signal(int)
    meeting_requested = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: ArchivalUnitView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget(self)
        lines = QVBoxLayout(head)
        lines.setContentsMargins(tokens.PAGE_MARGIN, 10, tokens.PAGE_MARGIN, 8)
        lines.setSpacing(4)
        self._title = ElidedLabel("", "strong", head)
        lines.addWidget(self._title)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._seal = Chip("", Tone.OK, head)
        self._facts = DottedLabel(parent=head)
        self._document = Button("文书", "link", name="archive.document", hint="在文书里打开", parent=head)
        self._meeting = Button("会议", "link", name="archive.meeting", hint="打开这次会议", parent=head)
        row.addWidget(self._seal)
        row.addWidget(self._facts, 1)
        row.addWidget(self._document)
        row.addWidget(self._meeting)
        lines.addLayout(row)
        self._head = head
        column.addWidget(head)
        column.addWidget(Rule(parent=self))
        self.preview = PaperPreview("archive.preview", context.tasks, self)
        column.addWidget(self.preview, 1)
        self._document.clicked.connect(self._ask_document)
        self._meeting.clicked.connect(self._ask_meeting)
        self.show_unit(None)

    @property
    def view(self) -> ArchivalUnitView | None:
        """The unit shown."""
        return self._view

    def show_unit(self, view: ArchivalUnitView | None) -> None:
        """Show a unit, or nothing."""
        self._view = view
        self._head.setVisible(view is not None)
        if view is None:
            self.preview.say("")
            return
        self._title.set_text(view.title)
        self._seal.set_text("封存一致" if view.intact else "封存内容已被改动", Tone.OK if view.intact else Tone.SEAL)
        pages = f"{view.pages}页" if view.pages else ""
        self._facts.set_parts([f"{view.sealed_at:%Y-%m-%d}归档", view.archival_number or view.number or "", view.retention.label, pages])
        self._meeting.setVisible(view.meeting_id is not None)
        if not view.has_pdf:
            self.preview.say("这件档案没有版面，只有文字。")
            return
        documents, id_ = self._context.office.documents, view.document_id
        self.preview.show_paper(id_, partial(documents.page_count, id_),
                                lambda number, scale: documents.page_image(id_, number, scale).png)

    def _ask_document(self) -> None:
        if self._view is not None:
            self.document_requested.emit(self._view.document_id)

    def _ask_meeting(self) -> None:
        if self._view is not None and self._view.meeting_id is not None:
            self.meeting_requested.emit(self._view.meeting_id)
