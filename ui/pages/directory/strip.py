"""可能重复n组: a quiet line over the directory that goes through what may be entered twice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.listings.directory import DuplicateGroup
from ui.theme import tokens
from ui.theme.fonts import heights
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, Rule, label


class DuplicateStrip(QWidget):
    """Names one group of entries at a time, with what can be done about it; hidden where there is none.

    Signals: ``merge_requested(object)`` and ``distinct_requested(object)`` with the ``DuplicateGroup`` that is named.
    """

    merge_requested = Signal(object)
    distinct_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("directory.duplicates")
        self._groups: tuple[DuplicateGroup, ...] = ()
        self._place = 0
        self.setFixedHeight(heights().head + 8)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN - 4, 0)
        row.setSpacing(8)
        self._count = label("", "warn", parent=self)
        row.addWidget(self._count)
        self._named = ElidedLabel("", "secondary", self)
        row.addWidget(self._named, 1)
        self._merge = Button("合并", "link", name="directory.duplicates.merge", hint="看看要转过来什么，再决定", parent=self)
        self._distinct = Button("不是重复", "link", name="directory.duplicates.distinct", hint="记住它们是两项，以后不再提示", parent=self)
        self._next = Button("下一组", "link", name="directory.duplicates.next", parent=self)
        for button in (self._merge, self._distinct, self._next):
            row.addWidget(button)
        self.rule = Rule(parent=parent)
        self._merge.clicked.connect(lambda: self.merge_requested.emit(self.current()))
        self._distinct.clicked.connect(lambda: self.distinct_requested.emit(self.current()))
        self._next.clicked.connect(self._step)
        self.set_groups(())

    def set_groups(self, groups: Sequence[DuplicateGroup]) -> None:
        """Name the groups found; the one named stays named where it is still there."""
        named = self.current()
        self._groups = tuple(groups)
        self._place = self._groups.index(named) if named in self._groups else 0
        self._show()

    def current(self) -> DuplicateGroup | None:
        """Give the group that is named."""
        return self._groups[self._place] if self._place < len(self._groups) else None

    def _step(self) -> None:
        self._place = (self._place + 1) % max(1, len(self._groups))
        self._show()

    def _show(self) -> None:
        group = self.current()
        self.setHidden(group is None)
        self.rule.setHidden(group is None)
        self._next.setHidden(len(self._groups) < 2)
        if group is None:
            return
        self._count.setText(f"可能重复{len(self._groups)}组")
        what = "单位" if group.kind is DirectoryKind.UNIT else "人员"
        self._named.set_text(f"{what}：" + " 与 ".join(
            f"{entry.name}（{entry.detail}）" if entry.detail else entry.name for entry in group.entries))
