"""A history told downwards, newest first: a mark, a word in front, lines under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import label

_INDENT = 20


@dataclass(frozen=True, slots=True)
class Episode:
    """One stretch of the history; ``missing`` marks it 朱红, ``link`` is a word that leads to what is kept about it."""

    title: str
    lines: tuple[str, ...] = ()
    missing: bool = False
    link: str = ""


class _Row(QWidget):
    """One stretch with its mark: a red square where something is missing, else a ring."""

    def __init__(self, episode: Episode, *, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._missing = episode.missing
        self._last = last
        self.setAccessibleName("，".join((episode.title, *episode.lines)))
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 0, 0, 0 if last else 12)
        column.setSpacing(1)
        column.addWidget(label(episode.title, "seal" if episode.missing else "body", wrap=True, parent=self))
        for line in episode.lines:
            words = label(line, "caption", wrap=True, parent=self)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(words)
        self.link: Button | None = None
        if episode.link:
            self.link = Button(episode.link, "link", icon="paperclip", name="timeline.link", parent=self)
            column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._last:
            painter.setPen(QPen(QColor(tokens.LINE_2), 2))
            painter.drawLine(5, 18, 5, self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._missing:
            painter.fillRect(QRectF(0, 5, 10, 10), QColor(tokens.SEAL))
        else:
            painter.setPen(QPen(QColor(tokens.INK_3), 2))
            painter.setBrush(QColor(tokens.PAPER_0))
            painter.drawEllipse(QPointF(5, 10), 4, 4)


class Timeline(QWidget):
    """Stretches of a history under each other.

    Signals: ``opened(int)`` the link of the stretch at this place, counted from 0, was pressed.
    """

    opened = Signal(int)

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_episodes(self, episodes: Sequence[Episode]) -> None:
        """Tell another history."""
        while self._column.count():
            old = self._column.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for place, episode in enumerate(episodes):
            row = _Row(episode, last=place == len(episodes) - 1, parent=self)
            if row.link is not None:
                row.link.clicked.connect(lambda _=False, place=place: self.opened.emit(place))
            self._column.addWidget(row)
