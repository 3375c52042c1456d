"""The head of a table: 12 px words on paper, a chevron at the sorted column."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import icons, tokens
from ui.theme.fonts import font, heights
from ui.widgets.cells import Role, cell_box
from ui.widgets.painting import hairline


class RecordHead(QHeaderView):
    """A head that paints itself and knows three orders: up, down, and the list's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
        self.setStretchLastSection(False)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        # Qt turns its own indicator at every click, between two orders only.
        self._sorted_by, self._upwards = -1, True
        self.sectionClicked.connect(self._turn)

    def sizeHint(self) -> QSize:
        """Keep the height of the type scale; Qt would measure the words of every head anew each time."""
        return QSize(self.length(), heights().head)

    def stands_first(self, column: int) -> bool:
        """Tell whether a shown column is the leftmost one; columns before it may be hidden."""
        return self.sectionPosition(column) == 0

    def paintSection(self, painter: QPainter, box: QRect, column: int) -> None:
        """Paint one head."""
        painter.fillRect(box, QColor(tokens.PAPER_1))
        hairline(painter, box.left(), box.right(), box.bottom(), tokens.LINE_2)
        inner = cell_box(box, first=self.stands_first(column))
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
        right = bool(int(self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) or 0)
                     & int(Qt.AlignmentFlag.AlignRight))
        painter.setFont(font("caption"))
        painter.setPen(QColor(tokens.INK_5))
        metrics = QFontMetrics(font("caption"))
        sorted_here = self._sorted_by == column
        room = inner.width() - (14 if sorted_here else 0)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        place = inner.adjusted(0, 0, -14, 0) if sorted_here and right else inner
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)
        if sorted_here:
            name = "chevron-up" if self._upwards else "chevron-down"
            left = inner.right() - 12 if right else inner.left() + metrics.horizontalAdvance(text) + 2
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(left, box.center().y() - 5, icons.pixmap(name, tokens.INK_5, 12, ratio))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let Qt resize and click; the order is turned by our own slot."""
        super().mouseReleaseEvent(event)
        self.viewport().update()

    def _turn(self, column: int) -> None:
        if not self.model().headerData(column, Qt.Orientation.Horizontal, Role.SORTABLE):
            self.setSortIndicator(self._sorted_by, self.sortIndicatorOrder())
            return
        if self._sorted_by != column:
            self._order(column, upwards=True)
        elif self._upwards:
            self._order(column, upwards=False)
        else:
            self._order(-1, upwards=True)

    def _order(self, column: int, *, upwards: bool) -> None:
        self._sorted_by, self._upwards = column, upwards
        order = Qt.SortOrder.AscendingOrder if upwards else Qt.SortOrder.DescendingOrder
        self.setSortIndicator(column, order)
        self.model().sort(column, order)
