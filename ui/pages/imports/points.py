"""What is open before an import is confirmed: one row a point, the suggestion filled in, a choice settles it."""

import html
import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from secretariat.domain.listings.imports import OpenPoint
from ui.theme import icons, tokens
from ui.theme.fonts import font
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule, label


class _Badge(QWidget):
    """The number of a point, as it stands in the margin of the text; a tick once it is settled."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.settled = False
        self.setFixedSize(18, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.PAPER_3 if self.settled else tokens.WARN))
        painter.drawEllipse(QRectF(0, 0, 18, 18))
        if self.settled:
            painter.drawPixmap(3, 3, icons.pixmap("check", tokens.INK_7, 12, self.devicePixelRatioF()))
            return
        painter.setPen(QColor(tokens.PAPER_0))
        painter.setFont(font("caption", bold=True))
        painter.drawText(QRectF(0, 0, 18, 18), Qt.AlignmentFlag.AlignCenter, str(self.number))


class PointRow(QWidget):
    """One open point.

    Signals: ``answered(str, str)`` id and chosen answer; ``pointed(str)`` the clerk turned to this point.
    """

    answered = Signal(str, str)
    pointed = Signal(str)

    def __init__(self, point: OpenPoint, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.point = point
        self.setObjectName(f"point.{number}")
        self.setAccessibleName(point.sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 7, 16, 7)
        row.setSpacing(12)
        self._badge = _Badge(number, self)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(5)
        self._sentence = QLabel(_marked_up(point), self)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._sentence.setSizePolicy(policy)
        column.addWidget(self._sentence)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        self._buttons: dict[str, Button] = {}
        for choice in point.choices:
            button = Button(choice.label, "small", name=f"point.{number}.{choice.key}", parent=self)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=choice.key: self.answered.emit(point.id, key))
            button.installEventFilter(self)
            self._buttons[choice.key] = button
            choices.addWidget(button)
        choices.addStretch()
        column.addLayout(choices)
        row.addLayout(column, 1)

    def show_state(self, answer: str | None, *, current: bool) -> None:
        """Show the answer, or the suggestion where none was given, and whether this point is being looked at."""
        chosen = answer or self.point.suggested
        for key, button in self._buttons.items():
            button.setChecked(key == chosen)
            if key == chosen:
                button.set_icon("check")
            else:
                button.setIcon(icons.icon(""))
        self._badge.settled = answer is not None
        self._badge.update()
        left = f"border-left: 3px solid {tokens.INDIGO};" if current else ""
        ground = tokens.SELECT if current else tokens.PAPER_0
        self.setStyleSheet(f"PointRow {{ background: {ground}; {left} border-bottom: 1px solid {tokens.LINE_1}; }}")
        self.setAccessibleDescription("已确认" if answer else "待确认，已按建议预填")

    def focus_choice(self) -> None:
        """Put the focus on the answer that is chosen or suggested."""
        for button in self._buttons.values():
            if button.isChecked():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn to this point."""
        event.accept()
        self.pointed.emit(self.point.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn to this point when one of its answers gets the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self.pointed.emit(self.point.id)
        return super().eventFilter(watched, event)


class PointList(QWidget):
    """The open points of a draft under one head: how many, fold, next, and 都照建议.

    Signals: ``answered(str, str)`` a point was settled; ``all_suggested()`` the rest shall be taken as suggested;
    ``pointed(str)`` a point is looked at; ``next_requested()`` 下一处.
    """

    answered = Signal(str, str)
    all_suggested = Signal()
    pointed = Signal(str)
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, PointRow] = {}
        self._points: tuple[OpenPoint, ...] | None = None
        self._folded = False
        self._left = 0
        self._room = 260
        self._setup_ui()

    def _setup_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget(self)
        head.setProperty("surface", "warning")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(38)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(label("待确认", "strong", parent=head))
        self._count = label("", "secondary", name="points.count", parent=head)
        row.addWidget(self._count)
        row.addStretch()
        self._all = Button("都照建议", "link", name="points.all", hint="其余各处都按预填的建议确认", parent=head)
        self._all.clicked.connect(self.all_suggested)
        self._next = Button("下一处 F8", "link", name="points.next", parent=head)
        self._next.clicked.connect(self.next_requested)
        self._fold = Button("收起", "bare", icon="chevron-up", name="points.fold", parent=head)
        self._fold.clicked.connect(lambda: self.set_folded(folded=not self._folded))
        for button in (self._all, self._next, self._fold):
            row.addWidget(button)
        column.addWidget(head)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._scroll)
        column.addWidget(Rule(parent=self))

    def set_points(self, points: Sequence[OpenPoint]) -> None:
        """Show other points; the same ones are left as they stand."""
        if self._points == tuple(points):
            return
        self._points = tuple(points)
        holder = QWidget()
        holder.setProperty("surface", "page")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = {}
        for number, point in enumerate(points, 1):
            row = PointRow(point, number, holder)
            row.answered.connect(self.answered)
            row.pointed.connect(self.pointed)
            self._rows[point.id] = row
            column.addWidget(row)
        column.addStretch()
        self._scroll.setWidget(holder)
        self.set_folded(folded=False)
        self.setHidden(not self._rows)

    def show_state(self, answers: Mapping[str, str], current: str | None) -> None:
        """Show what is settled and which point is looked at."""
        for id_, row in self._rows.items():
            row.show_state(answers.get(id_), current=id_ == current)
        left = sum(1 for id_ in self._rows if id_ not in answers)
        self._count.setText(f"{left}处，已按建议预填" if left else "都已确认")
        if self._left and not left:
            self.set_folded(folded=True)
        self._left = left
        self._all.setVisible(left > 1)
        self._next.setVisible(left > 0)
        QTimer.singleShot(0, self, self._fit)
        if current in self._rows:
            self._scroll.ensureWidgetVisible(self._rows[current], 0, 0)

    def set_room(self, height: int) -> None:
        """Limit the height in pixels the rows may take."""
        self._room = height
        self._fit()

    def set_folded(self, *, folded: bool) -> None:
        """Fold the rows away or bring them back."""
        self._folded = folded
        self._scroll.setHidden(folded)
        self._fold.setToolTip("展开" if folded else "收起")
        self._fold.set_icon("chevron-down" if folded else "chevron-up")

    def focus_point(self, id_: str) -> None:
        """Put the focus on a point's answer."""
        self.set_folded(folded=False)
        row = self._rows.get(id_)
        if row is not None:
            row.focus_choice()

    def _fit(self) -> None:
        holder = self._scroll.widget()
        if holder is not None:
            width = self._scroll.viewport().width()
            layout = holder.layout()
            wanted = layout.heightForWidth(width) if layout and layout.hasHeightForWidth() else holder.sizeHint().height()
            self._scroll.setFixedHeight(min(wanted + 2, self._room))


def _marked_up(point: OpenPoint) -> str:
    text = html.escape(point.sentence)
    words = sorted({html.escape(each) for each in point.emphasis if each}, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, words)), lambda found: f"<b>{found[0]}</b>", text) if words else text
