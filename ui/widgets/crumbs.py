"""The steps of a wizard beside its title: 选择文件 › 核对 › 建立."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.theme import icons, tokens
from ui.widgets.labels import label, set_role


class _Chevron(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(14, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, icons.pixmap("chevron-right", tokens.INK_5, 14, self.devicePixelRatioF()))


class Crumbs(QWidget):
    """Shows the steps of an errand, the present one strong."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._labels: list[QLabel] = []
        for place, step in enumerate(steps):
            if place:
                row.addWidget(_Chevron(self))
            self._labels.append(label(step, "secondary", parent=self))
            row.addWidget(self._labels[-1])
        self.set_current(0)

    def set_current(self, place: int) -> None:
        """Make the step at a place the present one."""
        for each, shown in enumerate(self._labels):
            set_role(shown, "strong" if each == place else "secondary")
        self.setAccessibleName(f"第{place + 1}步，{self._labels[place].text()}" if self._labels else "")
