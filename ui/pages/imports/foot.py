"""The foot of the review: what would be stored, and the three ways out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from secretariat.domain.listings.imports import ImportDecision
from ui.pages.imports.lines import is_liaison
from ui.theme import tokens
from ui.theme.fonts import scale
from ui.widgets.buttons import Button
from ui.widgets.labels import label


class Foot(QWidget):
    """Counts at the left, buttons at the right.

    Signals: ``cancelled()`` 取消; ``confirmed()`` the primary button.
    """

    cancelled = Signal()
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(6)
        self._counts: list[tuple[QWidget, QLabel, QLabel]] = []
        for name in ("units", "seats", "liaisons", "tasks", "open"):
            pair = QWidget(self)
            inner = QHBoxLayout(pair)
            inner.setContentsMargins(0, 0, 14, 0)
            inner.setSpacing(6)
            number = label("", "strong", name=f"import.count.{name}", parent=pair)
            tint = tokens.WARN if name == "open" else tokens.INK_9
            number.setStyleSheet(f"font-size: {scale().page}px; color: {tint};")
            words = label("", "warn" if name == "open" else "body", parent=pair)
            inner.addWidget(number)
            inner.addWidget(words)
            row.addWidget(pair)
            self._counts.append((pair, number, words))
        row.addStretch()
        cancel = Button("取消", "normal", name="import.cancel", parent=self)
        cancel.clicked.connect(self.cancelled)
        self.confirm = Button("确认并建立机构", "primary", name="import.confirm", parent=self)
        self.confirm.clicked.connect(self.confirmed)
        for button in (cancel, self.confirm):
            row.addWidget(button)
            row.addSpacing(2)

    def show_counts(self, decision: ImportDecision, units: int, left: int, *, founds: bool) -> None:
        """Say what confirming would store; ``left`` points are still open."""
        reading = decision.reading
        liaisons = sum(1 for seat in reading.seats if is_liaison(seat))
        self._say((
            (units, "个单位"), (len(reading.seats) - liaisons, "席"), (liaisons, "名联络员"), (len(reading.tasks), "项任务"),
            (left, "处待确认"),
        ))
        words = "确认并建立机构" if founds else "确认并收下文件"
        self.confirm.setText(words)
        self.confirm.setAccessibleName(words)
        self.confirm.setToolTip(f"先看第一处待确认，还有{left}处" if left else words)

    def show_changes(self, ticked: int, left_out: int, left: int) -> None:
        """Say what confirming an adjustment would register; ``left`` points are still open."""
        self._say(((ticked, "处变动"), (left_out, "处不登记"), (0, ""), (0, ""), (left, "处待确认")))
        words = "确认并更新名单" if ticked else "确认并收下文件"
        self.confirm.setText(words)
        self.confirm.setAccessibleName(words)
        self.confirm.setToolTip(f"先看第一处待确认，还有{left}处" if left else words)

    def _say(self, counts: Sequence[tuple[int, str]]) -> None:
        for (pair, number, words), (count, text) in zip(self._counts, counts, strict=True):
            number.setText(str(count))
            words.setText(text)
            pair.setHidden(count == 0)
