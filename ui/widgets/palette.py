"""The palette (Ctrl+K): one field that finds records and commands, groups below it, everything by keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.theme import icons, tokens
from ui.theme.fonts import font, heights
from ui.widgets.cells import Index
from ui.widgets.labels import label
from ui.widgets.painting import Tone, hairline, word_colour

WIDTH: Final = 640
TOP: Final = 76
_DELAY: Final = 60
_ROW: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One line: a record or a command. ``data`` comes back when it is chosen."""

    group: str
    title: str
    data: object
    hits: tuple[tuple[int, int], ...] = ()
    """Half-open ranges of the title that matched."""
    detail: str = ""
    icon: str = ""
    tone: Tone = Tone.QUIET
    key: str = ""
    """Shortcut of a command, shown at the right."""


class PaletteModel(QAbstractListModel):
    """Rows with the name of their group before the first of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[PaletteRow | str] = []

    def set_rows(self, rows: Sequence[PaletteRow]) -> None:
        """Show other rows; neighbours of one group stand under one heading."""
        self.beginResetModel()
        self._lines = []
        group = ""
        for row in rows:
            if row.group != group:
                group = row.group
                self._lines.append(group)
            self._lines.append(row)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count lines, headings included."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer for one line."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line if isinstance(line, str) else line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line if isinstance(line, str) else f"{line.group}，{line.title}，{line.detail}"
        return line if role == _ROW and isinstance(line, PaletteRow) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen and headings not."""
        if not index.isValid() or isinstance(self._lines[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Lines(QStyledItemDelegate):
    """Paints a heading or a row."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH, heights().row if isinstance(index.data(_ROW), PaletteRow) else heights().head)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        held: Any = option
        box: QRect = held.rect
        row = index.data(_ROW)
        painter.save()
        if isinstance(row, PaletteRow):
            if held.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, QColor(tokens.SELECT))
                painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(tokens.INDIGO))
            _paint_row(painter, box, row)
        else:
            painter.setFont(font("caption"))
            painter.setPen(QColor(tokens.INK_5))
            words = str(index.data(Qt.ItemDataRole.DisplayRole))
            painter.drawText(box.adjusted(16, 4, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


def _paint_row(painter: QPainter, box: QRect, row: PaletteRow) -> None:
    middle = box.center().y()
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(box.left() + 16, middle - 7, icons.pixmap(row.icon, tokens.INK_7, 16, ratio))
    small = QFontMetrics(font("caption"))
    said = "　".join(part for part in (row.detail, row.key) if part)
    room_right = small.horizontalAdvance(said)
    painter.setFont(font("caption"))
    painter.setPen(word_colour(row.tone))
    right = box.adjusted(0, 0, -16, 0)
    painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
    left, end = box.left() + 44, box.right() - 16 - room_right - (16 if said else 0)
    title = QFontMetrics(font()).elidedText(row.title, Qt.TextElideMode.ElideRight, end - left)
    marked = [any(start <= place < stop for start, stop in row.hits) for place in range(len(title))]
    place = 0
    while place < len(title):
        stop = place
        while stop < len(title) and marked[stop] == marked[place]:
            stop += 1
        chosen = font(bold=marked[place])
        painter.setFont(chosen)
        painter.setPen(QColor(tokens.INDIGO if marked[place] else tokens.INK_9))
        part = title[place:stop]
        painter.drawText(QRect(left, box.top(), end - left + 8, box.height()), Qt.AlignmentFlag.AlignVCenter, part)
        left += QFontMetrics(chosen).horizontalAdvance(part)
        place = stop
    hairline(painter, box.left(), box.right(), box.bottom(), tokens.PAPER_0)


class Palette(QFrame):
    """Over the window: type, ↑↓, Enter opens, Tab shows what can be done with the row, Esc goes back.

    Signals: ``asked(str)`` find this (empty: what is offered before the first key); ``chosen(object)`` the data of a row;
    ``acts_requested(object)`` Tab on a row; ``closed()``.
    """

    asked = Signal(str)
    chosen = Signal(object)
    acts_requested = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName("查找")
        self.model = PaletteModel(self)
        self._scope: str = ""
        self._waiting = self._eager = False
        self._before: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._ask)
        self._setup_ui()
        self.hide()

    def _setup_ui(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(26, 33, 43, 70))
        self.setGraphicsEffect(shadow)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 16, 8)
        self.field = QLineEdit(self)
        self.field.setObjectName("palette.words")
        self.field.setAccessibleName("查找的内容")
        self.field.setPlaceholderText("找人、找文、找命令，拼音首字母也行")
        self.field.addAction(icons.icon("search", tokens.INK_7, 18), QLineEdit.ActionPosition.LeadingPosition)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self._count: QLabel = label("", "caption", parent=self)
        head.addWidget(self.field, 1)
        head.addWidget(self._count)
        column.addLayout(head)
        self.list = QListView(self)
        self.list.setObjectName("palette.list")
        self.list.setAccessibleName("查找结果")
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._choose)
        column.addWidget(self.list, 1)
        foot = QWidget(self)
        foot.setProperty("surface", "foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        keys = QHBoxLayout(foot)
        keys.setContentsMargins(16, 5, 16, 5)
        keys.setSpacing(6)
        for key, words in (("↑", ""), ("↓", "选择"), ("Enter", "打开"), ("Tab", "对它能做的事"), ("Esc", "关闭")):
            keys.addWidget(label(key, "key", parent=foot))
            if words:
                keys.addWidget(label(words, "caption", parent=foot))
                keys.addSpacing(10)
        keys.addStretch()
        keys.addWidget(label("汉字、全拼、首字母都行", "caption", parent=foot))
        column.addWidget(foot)

    def open(self) -> None:
        """Show the palette over its window, with an empty field."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.field.clear()
        self._timer.stop()
        self._eager = False
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._ask()

    def close_palette(self) -> None:
        """Hide it and give the focus back."""
        had_focus, before = self.field.hasFocus(), self._before
        self._before, self._eager = None, False
        self.hide()
        if had_focus and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def show_rows(self, rows: Sequence[PaletteRow], total: int | None = None) -> None:
        """Show what was found; the first row is chosen, and opened where Enter was pressed before it was found."""
        self.model.set_rows(rows)
        count = len(rows) if total is None else total
        nothing = bool(self.field.text().strip()) and not count
        self._count.setText("没有找到，换个说法试试" if nothing else f"{count}条" if count else "")
        for line in range(self.model.rowCount()):
            if self.model.index(line).data(_ROW) is not None:
                self.list.setCurrentIndex(self.model.index(line))
                break
        self._place()
        self._waiting, eager, self._eager = False, self._eager, False
        if eager:
            self._choose(self.list.currentIndex())

    def current(self) -> PaletteRow | None:
        """Give the row that Enter would open."""
        row = self.list.currentIndex().data(_ROW)
        return row if isinstance(row, PaletteRow) else None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the keys of the list work while the field has the focus."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            QTimer.singleShot(0, self._leave_if_elsewhere)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif key == Qt.Key.Key_Tab:
            row = self.current()
            if row is not None:
                self.acts_requested.emit(row.data)
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _ask(self) -> None:
        self._timer.stop()
        self._waiting = True
        self.asked.emit(self.field.text().strip())

    def _enter(self) -> None:
        """Open the row chosen; where the words just typed are not answered yet, the first row of their answer."""
        if self._timer.isActive():
            self._ask()
        if self._waiting:
            self._eager = True
        else:
            self._choose(self.list.currentIndex())

    def _leave_if_elsewhere(self) -> None:
        focused = QApplication.focusWidget()
        if self.isVisible() and isinstance(focused, QWidget) and not self.isAncestorOf(focused):
            self.close_palette()

    def _move(self, step: int) -> None:
        line = self.list.currentIndex().row() + step
        while 0 <= line < self.model.rowCount():
            if self.model.index(line).data(_ROW) is not None:
                self.list.setCurrentIndex(self.model.index(line))
                self.list.scrollTo(self.model.index(max(0, line - 1)))
                self.list.scrollTo(self.model.index(line))
                return
            line += step

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.data(_ROW)
        if isinstance(row, PaletteRow):
            self.close_palette()
            self.chosen.emit(row.data)

    def _place(self) -> None:
        window = self.window()
        lines = sum(self.list.sizeHintForRow(line) for line in range(self.model.rowCount()))
        high = min(lines + 100, window.height() - TOP - 60)
        self.setGeometry((window.width() - WIDTH) // 2, TOP, WIDTH, max(high, 130))
