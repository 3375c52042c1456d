"""The strip under the preview: how many rules hold, and those that do not, each with its clause and 定位."""

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.listings.format_check import FormatReport, FormatRow
from secretariat.errors import SecretariatError
from ui.core.tasks import Tasks
from ui.pages.documents.format_line import FormatLine, NoteLine, sentence
from ui.theme import icons, tokens
from ui.theme.fonts import font, heights
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule, label, set_role

_MEASURE_AFTER: Final = 250
"""Milliseconds left to the page's picture before the document is measured."""
_LOW: Final = 760
_FEW: Final = 2
_FEWER: Final = 1
"""Rules shown on a window that is low."""
_MANY: Final = 6
"""Rules shown at once where the whole report is asked for."""
STANDARD: Final = "GB/T 9704-2012"


class _Head(QWidget):
    """The line of the verdict on its tint."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.holds: bool | None = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        tint = {True: tokens.OK_T, False: tokens.SEAL_T, None: tokens.PAPER_2}[self.holds]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tint))
        if self.holds is not None:
            name, colour = ("circle-check", tokens.OK) if self.holds else ("triangle-alert", tokens.SEAL)
            painter.drawPixmap(16, (self.height() - 16) // 2, icons.pixmap(name, colour, 16, self.devicePixelRatioF()))


class FormatStrip(QWidget):
    """Says whether the document in front passes the format; measures it in the background while it is turned on.

    Signals: ``place_requested(int, object)`` a page, from 0, and the rectangle on it in mm that a rule is about.
    """

    place_requested = Signal(int, object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document.format")
        self.setAccessibleName("格式检查")
        self._tasks = tasks
        self._check: Callable[[], FormatReport] | None = None
        self._key: Hashable = None
        self._measured: Hashable = None
        self._report: FormatReport | None = None
        self._whole = False
        self._lines = 0
        self.is_on = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(parent=self))
        self._head = _Head(self)
        self._head.setFixedHeight(heights().row + 4)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(40, 0, 12, 0)
        row.setSpacing(8)
        self._verdict = label("", "strong", name="document.format.verdict", parent=self._head)
        self._standard = label(STANDARD, "quiet", parent=self._head)
        self._advice = label("", "warn", name="document.format.advice", parent=self._head)
        self._notes = label("", "quiet", name="document.format.notes", parent=self._head)
        self._all = Button("检查报告", "link", name="document.format.all", hint="每条规则的要求和实际量到的", parent=self._head)
        self._verdict.setFont(font("body", bold=True))
        for widget in (self._verdict, self._standard):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._notes)
        row.addWidget(self._advice)
        row.addWidget(self._all)
        column.addWidget(self._head)
        self._list = QScrollArea(self)
        self._list.setObjectName("document.format.rows")
        self._list.setAccessibleName("不符合的规则")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWidgetResizable(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._list)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MEASURE_AFTER)
        self._timer.timeout.connect(self._measure)
        self._all.clicked.connect(self._toggle_whole)
        self.hide()

    def turn(self, *, on: bool) -> None:
        """Show the strip and measure what is in front, or hide it."""
        self.is_on = on
        self.setVisible(on)
        if on:
            self._measure()

    def measure(self, check: Callable[[], FormatReport] | None, key: Hashable = None) -> None:
        """Take another document, or none; ``check`` runs in the worker, and the same ``key`` is not measured twice."""
        self._check, self._key = check, key
        if self.is_on:
            if key != self._measured:
                # The verdict on one document must not stand beside another, be it for a moment.
                self._say("正在检查格式")
            self._timer.start()

    def report(self) -> FormatReport | None:
        """Give the report shown; None while there is none."""
        return self._report

    def _measure(self) -> None:
        self._timer.stop()
        key = self._key
        if self._check is None:
            self._measured = None
            self._say("没有文书可以检查。")
        elif key != self._measured or self._report is None:
            if key != self._measured:
                self._say("正在检查格式")
            self._measured = key
            self._tasks.read(self._check, lambda report: self._show(key, report), on_error=self._cannot, key=self.objectName())

    def _cannot(self, error: SecretariatError) -> None:
        self._say(error.sentence)

    def _say(self, words: str) -> None:
        self._report = None
        self._head.holds = None
        self._verdict.setText(words)
        set_role(self._verdict, "quiet")
        for widget in (self._standard, self._notes, self._advice, self._all, self._list):
            widget.hide()
        self._head.update()

    def _show(self, key: Hashable, report: FormatReport) -> None:
        if key != self._key:
            return
        if not report.rows:
            self._say(report.remark)
            return
        self._report = report
        musts, failures, advice = len(report.musts), len(report.failures), len(report.advice)
        self._head.holds = not failures
        self._verdict.setText(f"必须项{failures}项不符" if failures else f"必须项 {musts}/{musts} 通过")
        set_role(self._verdict, "seal" if failures else "ok")
        self._advice.setText(f"{advice}条建议")
        self._advice.setVisible(advice > 0)
        self._notes.setText(f"{len(report.notes)}点说明")
        self._notes.setToolTip("\n".join(report.notes))
        self._notes.setAccessibleDescription("".join(report.notes))
        self._notes.setVisible(bool(report.notes))
        for widget in (self._standard, self._all):
            widget.show()
        self._head.update()
        self._fill()

    def _toggle_whole(self) -> None:
        self._whole = not self._whole
        self._all.setText("收起报告" if self._whole else "检查报告")
        self._fill()

    def _fill(self) -> None:
        report = self._report
        if report is None:
            return
        shown: tuple[FormatRow, ...] = (*report.failures, *report.advice)
        if self._whole:
            shown += tuple(row for row in report.rows if row.ok)
        holder = QWidget(self._list)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        notes = report.notes if self._whole else ()
        for words in notes:
            column.addWidget(NoteLine(words, holder))
        for row in shown:
            line = FormatLine(row, holder)
            line.place_requested.connect(self.place_requested)
            column.addWidget(line)
        column.addStretch(1)
        self._list.setWidget(holder)
        self._list.setVisible(bool(shown or notes))
        self._lines = len(shown) + len(notes)
        self._fit()
        self._list.setAccessibleDescription("；".join(sentence(row) for row in shown[:_MANY]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show fewer lines on a low window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        few = _FEWER if self.window().height() < _LOW else _FEW
        wanted = min(self._lines, _MANY if self._whole else few) * heights().dense
        if self._list.height() != wanted:
            self._list.setFixedHeight(wanted)

    def sizeHint(self) -> QSize:
        """Ask for the lines shown, no more."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())
