"""The list at the left: pages with their counts, bodies with their plenary marks, settings and help."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import icons, tokens
from ui.theme.fonts import font, heights
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule, label
from ui.widgets.painting import MARK_WORDS, Mark, paint_focus, paint_mark

FOLD: Final = "bodies.over"
"""Id of the entry under which the bodies that are over stand folded."""
_KEYS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


_AT_ONCE: Final = 40
"""Buttons of bodies made in one go: more than a window shows, fewer than a person would notice."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the navigation: a page with its icon, or a body with its mark."""

    id: str
    label: str
    icon: str = ""
    mark: Mark | None = None
    shortcut: str = ""
    """Grey word at the right where there is no count, e.g. F1."""
    hint: str = ""
    """Tool tip, e.g. what the mark of a body means; the label where it is empty."""


class NavigationButton(QAbstractButton):
    """One entry, painted: 3 px 朱红 at the left and a white ground where it is current."""

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.count = 0
        self.urgent = False
        self.narrow = False
        self.setCheckable(True)
        self.setObjectName(f"navigation.{entry.id}")
        self.setText(entry.label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(heights().navigation_row if entry.icon else heights().dense)
        self._name()

    def set_count(self, count: int, *, urgent: bool = False) -> None:
        """Show a number at the right; 0 shows none; an urgent one is 朱红."""
        self.count, self.urgent = count, urgent
        self._name()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon only; the words go into the tool tip."""
        self.narrow = narrow
        self._name()
        self.update()

    def _name(self) -> None:
        words = [self.entry.label, str(self.count) if self.count else "", MARK_WORDS[self.entry.mark] if self.entry.mark else ""]
        said = "，".join(word for word in words if word)
        self.setAccessibleName(said)
        self.setToolTip(said if self.narrow or self.entry.mark else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows and Enter to the list."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Paint the hover ground."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Paint without it."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the entry."""
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(tokens.PAPER_0))
            painter.fillRect(QRect(0, 0, 3, self.height()), QColor(tokens.SEAL))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.PAPER_3))
        middle = self.height() // 2
        if self.entry.icon:
            colour = tokens.INK_9 if self.isChecked() else tokens.INK_7
            left = 16 if not self.narrow else (self.width() - 18) // 2
            painter.drawPixmap(left, middle - 9, icons.pixmap(self.entry.icon, colour, 18, self.devicePixelRatioF()))
            left = 44
        elif self.entry.mark:
            paint_mark(painter, QPointF(20 if not self.narrow else self.width() / 2, middle + 0.5), self.entry.mark)
            left = 33
        else:
            left = 16
        self._paint_words(painter, left)
        if self.hasFocus():
            paint_focus(painter, self.rect().toRectF())

    def _paint_words(self, painter: QPainter, left: int) -> None:
        said = str(self.count) if self.count else self.entry.shortcut
        right = self.width() - 12
        if self.narrow:
            if self.count:
                painter.setFont(font("caption", bold=self.urgent))
                painter.setPen(QColor(tokens.SEAL if self.urgent else tokens.INK_5))
                painter.drawText(self.rect().adjusted(0, 1, -4, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, said)
            return
        painter.setFont(font("caption", bold=self.urgent))
        painter.setPen(QColor(tokens.SEAL if self.urgent and self.count else tokens.INK_5))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, 0, right - left, self.height()), side, said)
        room = right - left - (painter.fontMetrics().horizontalAdvance(said) + 8 if said else 0)
        painter.setFont(font(bold=self.isChecked()))
        painter.setPen(QColor(tokens.INK_9))
        text = painter.fontMetrics().elidedText(self.entry.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class NavigationList(QWidget):
    """Pages, then 机构 with each body's mark, then settings and help; arrows move, Enter and Space open.

    Signals: ``opened(str)`` the id of an entry; ``add_body_requested()`` the plus beside 机构.
    """

    opened = Signal(str)
    add_body_requested = Signal()

    def __init__(self, pages: Sequence[Entry], foot: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName("导航")
        self.setProperty("surface", "navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: dict[str, NavigationButton] = {}
        self._bodies: list[Entry] = []
        self._at_work: tuple[Entry, ...] = ()
        self._over: tuple[Entry, ...] = ()
        self._unfolded = False
        self._current = ""
        self._narrow = False
        self._setup_ui(pages, foot)
        self.set_bodies(())

    def _setup_ui(self, pages: Sequence[Entry], foot: Sequence[Entry]) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_some)
        self.setFixedWidth(tokens.NAVIGATION_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 1, 8)
        column.setSpacing(0)
        for entry in pages:
            column.addWidget(self._add(entry, self))
        column.addSpacing(8)
        column.addWidget(Rule(parent=self))
        head = QWidget(self)
        self._head = QHBoxLayout(head)
        self._head.setContentsMargins(16, 4, 6, 0)
        self._head_label: QLabel = label("机构", "caption", parent=head)
        self._head.addWidget(self._head_label)
        self._head.addStretch()
        self._plus = Button("建立机构", "bare", icon="plus", name="navigation.add_body", parent=head)
        self._plus.clicked.connect(self.add_body_requested)
        self._head.addWidget(self._plus)
        column.addWidget(head)
        self._none: QLabel = label("还没有机构", "caption", parent=self)
        self._none.setContentsMargins(16, 2, 0, 0)
        column.addWidget(self._none)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QWidget(area)
        self._list_column = QVBoxLayout(self._list)
        self._list_column.setContentsMargins(0, 0, 0, 0)
        self._list_column.setSpacing(0)
        self._list_column.addStretch()
        area.setWidget(self._list)
        area.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        column.addWidget(area, 1)
        for entry in foot:
            column.addWidget(self._add(entry, self))

    def set_bodies(self, bodies: Sequence[Entry], over: Sequence[Entry] = ()) -> None:
        """Show the bodies of the office in their order; those that are over stand folded below them."""
        self._at_work, self._over = tuple(bodies), tuple(over)
        fold = Entry(FOLD, "已撤销", icon="chevron-down" if self._unfolded else "chevron-right", shortcut=str(len(over)))
        shown = [*bodies, *([fold] if over else []), *(over if self._unfolded else ())]
        self._show_list(shown)

    def _show_list(self, bodies: Sequence[Entry]) -> None:
        if list(bodies) == self._bodies and self._list_column.count() == len(bodies) + 1:
            return
        for entry in self._bodies:
            old = self._buttons.pop(entry.id, None)
            if old is not None:
                self._list_column.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._bodies = list(bodies)
        self._none.setHidden(bool(bodies) or self._narrow)
        self._make_some()

    def _make_some(self) -> None:
        """Make the next buttons of the list; the rest comes when the window has had time to paint and to answer."""
        made = self._list_column.count() - 1
        for place, entry in enumerate(self._bodies[made:made + _AT_ONCE], made):
            button = self._add(entry, self._list)
            button.setChecked(entry.id == self._current)
            self._list_column.insertWidget(place, button)
        if made + _AT_ONCE < len(self._bodies):
            self._timer.start()

    def set_count(self, id_: str, count: int, *, urgent: bool = False) -> None:
        """Show a number beside an entry."""
        self._buttons[id_].set_count(count, urgent=urgent)

    def set_current(self, id_: str) -> None:
        """Mark an entry as the place where the clerk is; an unknown id marks none."""
        self._current = id_
        for each, button in self._buttons.items():
            button.setChecked(each == id_)

    def current(self) -> str:
        """Give the id of the entry marked as current."""
        return self._current

    def place(self) -> NavigationButton:
        """Give the entry marked as current, the first where none is: the one that F6 goes to."""
        return self._buttons.get(self._current) or next(iter(self._buttons.values()))

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons and marks only, 52 px wide."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(tokens.NAVIGATION_NARROW if narrow else tokens.NAVIGATION_WIDTH)
        self._head_label.setHidden(narrow)
        self._none.setHidden(narrow or bool(self._bodies))
        self._head.setContentsMargins(12 if narrow else 16, 4, 6, 0)
        for button in self._buttons.values():
            button.set_narrow(narrow=narrow)

    def button(self, id_: str) -> NavigationButton:
        """Give the button of an entry."""
        return self._buttons[id_]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, open with Enter."""
        focused = self.focusWidget()
        order = list(self._buttons.values())
        if isinstance(focused, NavigationButton) and event.key() in _KEYS:
            place = order.index(focused) + _KEYS[Qt.Key(event.key())]
            order[place % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
        elif isinstance(focused, NavigationButton) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused.click()
        else:
            super().keyPressEvent(event)

    def _add(self, entry: Entry, parent: QWidget) -> NavigationButton:
        button = NavigationButton(entry, parent)
        button.set_narrow(narrow=self._narrow)
        button.clicked.connect(lambda: self._open(entry.id))
        if entry.hint:
            button.setToolTip(entry.hint)
        self._buttons[entry.id] = button
        return button

    def _open(self, id_: str) -> None:
        # A checkable button has toggled itself; the current place changes only when the window says so.
        self.set_current(self._current)
        if id_ == FOLD:
            self._unfolded = not self._unfolded
            # The button that was pressed goes with the list; the new one takes the focus in its place.
            QTimer.singleShot(0, self, self._fold_again)
        else:
            self.opened.emit(id_)

    def _fold_again(self) -> None:
        self.set_bodies(self._at_work, self._over)
        fold = self._buttons.get(FOLD)
        if fold is not None:
            fold.setFocus(Qt.FocusReason.OtherFocusReason)
