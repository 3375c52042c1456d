"""The facets beside the hits: tick what the hits are narrowed to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.listings.archive import ArchiveAnswer, ArchiveQuery, Facet
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import label

_MOST = 12


class _Group(QWidget):
    """One facet: its values with how many papers have each."""

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(label(title, "caption", parent=self), 0, 0, 1, 2)
        self.boxes: dict[str, QCheckBox] = {}
        self._counts: list[QLabel] = []

    def show_values(self, facets: Sequence[Facet], chosen: frozenset[str]) -> list[QCheckBox]:
        """Show other values and answer their boxes."""
        for old in (*self.boxes.values(), *self._counts):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.boxes, self._counts = {}, []
        for row, facet in enumerate(facets[:_MOST], 1):
            box = QCheckBox(facet.label, self)
            box.setObjectName(f"{self.objectName()}.{facet.key}")
            box.setAccessibleName(f"{facet.label}，{facet.count}件")
            box.setToolTip(facet.label)
            box.setChecked(facet.key in chosen)
            count = label(str(facet.count), "caption", parent=self)
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(count, row, 1)
            self.boxes[facet.key] = box
            self._counts.append(count)
        self.setVisible(bool(facets))
        return list(self.boxes.values())

    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.boxes.items() if box.isChecked())


class ArchiveFacets(QScrollArea):
    """机构, 年度 and 种类.

    Signals: ``changed()`` another value was ticked or unticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("archive.facets")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget(self)
        ground.setProperty("surface", "side")
        column = QVBoxLayout(ground)
        column.setContentsMargins(tokens.PAGE_MARGIN, 14, 12, 14)
        column.setSpacing(0)
        self._bodies = _Group("archive.bodies", "机构", ground)
        self._years = _Group("archive.years", "年度", ground)
        self._kinds = _Group("archive.kinds", "种类", ground)
        for group in (self._bodies, self._years, self._kinds):
            column.addWidget(group)
        self._clear = Button("清除筛选", "link", name="archive.clear", parent=ground)
        self._clear.clicked.connect(self._on_clear)
        column.addWidget(self._clear)
        column.addStretch(1)
        self.setWidget(ground)

    def query(self, words: str) -> ArchiveQuery:
        """Give the question the words and the ticks make."""
        return ArchiveQuery(words, tuple(int(key) for key in self._bodies.chosen()), tuple(int(key) for key in self._years.chosen()),
                            self._kinds.chosen())

    def show_answer(self, answer: ArchiveAnswer, query: ArchiveQuery) -> None:
        """Show the values of an answer, those of its question ticked."""
        for group, facets, chosen in (
                (self._bodies, answer.bodies, frozenset(map(str, query.body_ids))),
                (self._years, answer.years, frozenset(map(str, query.years))),
                (self._kinds, answer.kinds, frozenset(query.kinds))):
            for box in group.show_values(facets, chosen):
                box.toggled.connect(lambda _on: self.changed.emit())
        self._clear.setVisible(query != ArchiveQuery(query.words))

    def clear(self) -> None:
        """Untick everything without announcing it."""
        for group in (self._bodies, self._years, self._kinds):
            for box in group.boxes.values():
                box.blockSignals(True)  # noqa: FBT003
                box.setChecked(False)
                box.blockSignals(False)  # noqa: FBT003

    def _on_clear(self) -> None:
        self.clear()
        self.changed.emit()
