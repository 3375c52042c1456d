"""The filters over the register: year, body, kind, words."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.desk import BodyEntry
from secretariat.domain.listings.documents import DocumentFilter
from ui.theme import tokens
from ui.theme.fonts import font
from ui.widgets.filter_combo import FilterCombo
from ui.widgets.search_field import SearchField


class DocumentFilters(QWidget):
    """Three combos and a field.

    Signals: ``changed()`` the list should be read again.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 12)
        line.setSpacing(8)
        self._year = self._combo("document.year", "按年度筛选", "全部年度")
        self._body = self._combo("document.body", "按机构筛选", "全部机构")
        self._kind = self._combo("document.kind", "按种类筛选", "全部种类")
        self.search = SearchField("题名、文号", "document.search", self)
        self.search.setMinimumWidth(108)
        for combo in (self._year, self._body, self._kind):
            line.addWidget(combo, 2)
        line.addWidget(self.search, 3)
        self.search.searched.connect(lambda _words: self.changed.emit())

    def chosen(self) -> DocumentFilter:
        """Give what the list is narrowed to."""
        return DocumentFilter(self._year.currentData(), self._body.currentData(), self._kind.currentData(),
                              words=self.search.text().strip())

    def is_narrowing(self) -> bool:
        """Tell whether anything is left out."""
        return replace(self.chosen(), words="") != DocumentFilter() or bool(self.search.text().strip())

    def clear(self) -> None:
        """Show everything, without announcing it."""
        for widget in (self._year, self._body, self._kind):
            with QSignalBlocker(widget):
                widget.setCurrentIndex(0)
        with QSignalBlocker(self.search):
            self.search.clear()

    def offer(self, years: Sequence[int], bodies: Sequence[BodyEntry], kinds: Sequence[DocumentKind]) -> None:
        """Offer the years, bodies and kinds there are; what was chosen stays chosen."""
        self._year.offer([(f"{year}年", year) for year in years])
        self._body.offer([(body.short_name, body.body_id) for body in bodies])
        self._kind.offer([(kind.label, kind) for kind in kinds])

    def _combo(self, name: str, accessible: str, everything: str) -> FilterCombo:
        combo = FilterCombo(name, accessible, everything, self)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(4)
        combo.setMinimumWidth(QFontMetrics(font()).horizontalAdvance(everything) + 64)
        combo.currentIndexChanged.connect(lambda _place: self.changed.emit())
        return combo
