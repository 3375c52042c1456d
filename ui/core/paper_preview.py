"""The preview beside a list of papers: its tools over the page, its pages asked for in the background."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from secretariat.errors import SecretariatError
from ui.core.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.labels import Rule, label
from ui.widgets.page_view import PageView, Zoom
from ui.widgets.tools import tools_row

_MILLIMETRES_A_POINT: Final = 25.4 / 72


class PaperPreview(QWidget):
    """Pages of one paper with turning and zoom; whoever shows a paper says how to count and draw its pages.

    Signals: ``acts_changed()`` another paper is shown, or none.
    """

    acts_changed = Signal()

    def __init__(self, name: str, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._tasks = tasks
        self._key: Hashable = None
        self._image: Callable[[int, float], bytes] | None = None
        self._count = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tools, self._row = tools_row(self)
        self._row.addStretch(1)
        self._back = Button("上一页", "bare", icon="chevron-left", name=f"{name}.back", parent=tools)
        self._forth = Button("下一页", "bare", icon="chevron-right", name=f"{name}.forth", parent=tools)
        self._place: QLabel = label("", "body", name=f"{name}.place", parent=tools)
        self._zoom = QComboBox(tools)
        self._zoom.setObjectName(f"{name}.zoom")
        self._zoom.setAccessibleName("显示比例")
        for zoom in Zoom:
            self._zoom.addItem(zoom.label, zoom)
        _keep_whole(self._zoom)
        for widget in (self._back, self._place, self._forth, self._zoom):
            self._row.addWidget(widget)
        column.addWidget(tools)
        column.addWidget(Rule(parent=self))
        self.view = PageView(f"{name}.pages", self)
        column.addWidget(self.view, 1)
        self._back.clicked.connect(lambda: self.view.go_to(self.view.page() - 1))
        self._forth.clicked.connect(lambda: self.view.go_to(self.view.page() + 1))
        self._zoom.activated.connect(lambda _place: self.view.set_zoom(Zoom(self._zoom.currentData())))
        self.view.zoom_changed.connect(self._show_zoom)
        self.view.page_changed.connect(self._show_place)
        self._show_place(0, 0)

    def add_tool(self, widget: QWidget) -> None:
        """Put a button at the left of the tools, after those already there; its words are never cut."""
        _keep_whole(widget)
        self._row.insertWidget(self._row.count() - 5, widget)

    def show_paper(self, key: Hashable, count: Callable[[], int], image: Callable[[int, float], bytes]) -> None:
        """Show the paper ``key``: ``count`` its pages, ``image`` one of them (from 1, at pixels a point) as PNG; both run in the worker.

        The same key read again keeps its page.
        """
        before, self._key, self._image = self._key, key, image
        self._tasks.read(count, partial(self._counted, key, before), on_error=self._cannot, key=(self.objectName(), "count"))

    def say(self, words: str) -> None:
        """Show a sentence in place of a paper."""
        self._key, self._image, self._count = None, None, 0
        self.view.say(words)
        self.acts_changed.emit()

    @property
    def page_count(self) -> int:
        """Give how many pages are shown; 0 while there is no paper."""
        return self._count

    def _counted(self, key: Hashable, before: Hashable, pages: int) -> None:
        if key != self._key:
            return
        self._count = pages
        self.view.show_paper(pages, self._ask, keep_page=key == before)
        self.acts_changed.emit()

    def _ask(self, page: int, pixels_a_millimetre: float) -> None:
        image, key = self._image, self._key
        if image is not None:
            scale = pixels_a_millimetre * _MILLIMETRES_A_POINT
            self._tasks.read(partial(image, page + 1, scale), partial(self._take, key, page), on_error=self._cannot,
                             key=(self.objectName(), "page", page))

    def _take(self, key: Hashable, page: int, png: bytes) -> None:
        if key == self._key:
            self.view.set_page(page, png)

    def _cannot(self, error: SecretariatError) -> None:
        self.say(error.sentence)

    def _show_place(self, page: int, pages: int) -> None:
        self._place.setText(f"{page} / {pages}" if pages else "")
        self._back.setEnabled(page > 1)
        self._forth.setEnabled(page < pages)

    def _show_zoom(self, zoom: str) -> None:
        with QSignalBlocker(self._zoom):
            self._zoom.setCurrentIndex(self._zoom.findData(Zoom(zoom)))


def _keep_whole(widget: QWidget) -> None:
    """Let a widget never get narrower than its words; the style sheet's least width would allow it."""
    widget.ensurePolished()
    widget.setMinimumWidth(widget.sizeHint().width())
