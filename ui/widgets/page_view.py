"""A paper's pages as they will be printed, on the preview desk; images come from outside, page by page."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.theme import tokens
from ui.theme.fonts import font
from ui.widgets.labels import label

A4: Final = (210.0, 297.0)
_MARGIN: Final = 16
_SHARPEN_AFTER: Final = 120
_ZOOM_KEYS: Final = {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}
Ask = Callable[[int, float], None]
"""Page (from 0) and pixels per millimetre wanted; whoever is asked answers later by ``set_page``."""


class Zoom(StrEnum):
    """How much of a page is shown."""

    PAGE = "page"
    WIDTH = "width"
    FULL = "full"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"page": "整页", "width": "页宽", "full": "100%"}[self.value]


class PageView(QAbstractScrollArea):
    """Shows one page of a paper: 整页, 页宽 or 100 %, ← → or Page keys turn, Ctrl with + and - change the zoom.

    ``show_paper`` says how many pages there are and whom to ask for images; every answer goes to ``set_page``. An answer for
    another paper, page or zoom is shown until the sharp one comes.

    Signals: ``page_changed(int, int)`` the page in front (from 1) and their number; ``zoom_changed(str)``.
    """

    page_changed = Signal(int, int)
    zoom_changed = Signal(str)

    def __init__(self, name: str = "page_view", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName("页面预览")
        self.setProperty("part", "pane")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self._pages = 0
        self._page = 0
        self._ask: Ask | None = None
        self._images: dict[int, QImage] = {}
        self._zoom = Zoom.PAGE
        self._size = A4
        self._type_area: tuple[float, float, float, float] | None = None
        self._marks: tuple[tuple[float, float, float, float], ...] = ()
        self._words = label("", "quiet", wrap=True, parent=self.viewport())
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHARPEN_AFTER)
        self._timer.timeout.connect(self._want)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_paper(self, pages: int, ask: Ask, *, keep_page: bool = False) -> None:
        """Show another paper of so many pages; ``ask`` is called for each image needed."""
        self._pages, self._ask = pages, ask
        self._page = min(self._page, pages - 1) if keep_page and pages else 0
        self._images.clear()
        self._marks = ()
        self._words.hide()
        self._fit()
        self._want()
        self.page_changed.emit(self._page + 1 if pages else 0, pages)

    def say(self, words: str) -> None:
        """Show a sentence in place of a paper."""
        self._pages, self._ask = 0, None
        self._images.clear()
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._place_words()
        self.page_changed.emit(0, 0)
        self.viewport().update()

    def set_page(self, page: int, image: bytes) -> None:
        """Take the image (PNG) of a page that was asked for."""
        drawn = QImage.fromData(QByteArray(image))
        if not drawn.isNull():
            self._images[page] = drawn
            self._size = (A4[0], A4[0] * drawn.height() / drawn.width())
            self._fit()
            self.viewport().update()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show more or less of the page."""
        if zoom is not self._zoom:
            self._zoom = zoom
            self._fit()
            self._timer.start()
            self.viewport().update()
            self.zoom_changed.emit(zoom.value)

    def zoom(self) -> Zoom:
        """Give how much of the page is shown."""
        return self._zoom

    def set_type_area(self, area: tuple[float, float, float, float] | None) -> None:
        """Draw the type area over the page (left, top, width, height in mm) with its measures, or take it away.

        A page too small for it, e.g. a name card, has none.
        """
        self._type_area = area
        self.viewport().update()

    def set_marks(self, marks: tuple[tuple[float, float, float, float], ...]) -> None:
        """Mark places of the page in front (left, top, width, height in mm) as search hits."""
        self._marks = marks
        self.viewport().update()

    def show_place(self, page: int, area: tuple[float, float, float, float]) -> None:
        """Turn to a page, from 0, mark a place on it (left, top, width, height in mm) and bring it into view."""
        self.go_to(page)
        self.set_marks((area,))
        place, view = self._on_sheet(area), self.viewport().rect()
        for bar, start, end, room in (
            (self.horizontalScrollBar(), place.left(), place.right(), view.width()),
            (self.verticalScrollBar(), place.top(), place.bottom(), view.height()),
        ):
            if start < 0 or end > room:
                bar.setValue(bar.value() + round((start + end - room) / 2))

    def page(self) -> int:
        """Give the page in front, from 0."""
        return self._page

    def go_to(self, page: int) -> None:
        """Turn to a page, from 0; one outside the paper is ignored."""
        if 0 <= page < self._pages and page != self._page:
            self._page = page
            self._marks = ()
            self.verticalScrollBar().setValue(0)
            self._want()
            self.viewport().update()
            self.page_changed.emit(page + 1, self._pages)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl with + and - for the zoom of the page: elsewhere in the window they change the text size."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ZOOM_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and change the zoom."""
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        order = list(Zoom)
        if key in {Qt.Key.Key_Right, Qt.Key.Key_PageDown}:
            self.go_to(self._page + 1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_PageUp}:
            self.go_to(self._page - 1)
        elif control and key in _ZOOM_KEYS:
            place = order.index(self._zoom) + (-1 if key == Qt.Key.Key_Minus else 1)
            self.set_zoom(order[min(max(place, 0), len(order) - 1)])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the view and ask for a sharp image a little later."""
        super().resizeEvent(event)
        self._fit()
        self._place_words()
        if self._pages:
            self._timer.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the desk and the page."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(tokens.PAPER_3))
        if not self._pages:
            return
        sheet = self._sheet()
        painter.fillRect(sheet, QColor(tokens.PAPER_0))
        image = self._images.get(self._page)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, image)
        painter.setPen(QPen(QColor(tokens.LINE_3), 1))
        painter.drawRect(sheet)
        for mark in self._marks:
            painter.fillRect(self._on_sheet(mark), QColor(251, 231, 166, 120))
        area = self._type_area
        if area is not None and area[0] + area[2] <= self._size[0] and area[1] + area[3] <= self._size[1]:
            self._paint_type_area(painter, area)

    def _paint_type_area(self, painter: QPainter, area: tuple[float, float, float, float]) -> None:
        box = self._on_sheet(area)
        pen = QPen(QColor("#7FA6CC"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.setFont(font("caption"))
        painter.setPen(QColor(tokens.INDIGO))
        top = QRectF(box.left(), box.top() - 20, box.width(), 18)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, f"天头 {area[1]:.1f}")
        left = QRectF(box.left() - 60, box.center().y() - 18, 54, 36)
        painter.drawText(left, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"订口\n{area[0]:.1f}")

    def _scale(self) -> float:
        """Give logical pixels per millimetre."""
        width, height = self.viewport().width() - 2 * _MARGIN, self.viewport().height() - 2 * _MARGIN
        if self._zoom is Zoom.WIDTH:
            return max(0.5, width / self._size[0])
        if self._zoom is Zoom.FULL:
            return max(1.0, self.logicalDpiX() / 25.4)
        return max(0.5, min(width / self._size[0], height / self._size[1]))

    def _sheet(self) -> QRectF:
        scale = self._scale()
        size = QSize(round(self._size[0] * scale), round(self._size[1] * scale))
        left = max(_MARGIN, (self.viewport().width() - size.width()) // 2) - self.horizontalScrollBar().value()
        top = max(_MARGIN, (self.viewport().height() - size.height()) // 2) - self.verticalScrollBar().value()
        return QRectF(QPointF(left, top), size)

    def _on_sheet(self, area: tuple[float, float, float, float]) -> QRectF:
        sheet, scale = self._sheet(), self._scale()
        return QRectF(sheet.left() + area[0] * scale, sheet.top() + area[1] * scale, area[2] * scale, area[3] * scale)

    def _fit(self) -> None:
        scale = self._scale()
        wide, high = round(self._size[0] * scale) + 2 * _MARGIN, round(self._size[1] * scale) + 2 * _MARGIN
        shown = self._pages > 0
        self.horizontalScrollBar().setRange(0, max(0, wide - self.viewport().width()) if shown else 0)
        self.verticalScrollBar().setRange(0, max(0, high - self.viewport().height()) if shown else 0)
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setSingleStep(40)

    def _want(self) -> None:
        if self._ask is not None and self._pages:
            wanted = self._scale() * self.devicePixelRatioF()
            have = self._images.get(self._page)
            if have is None or abs(have.width() - wanted * self._size[0]) > 1.5:
                self._ask(self._page, wanted)

    def _place_words(self) -> None:
        self._words.setGeometry(self.viewport().rect().adjusted(40, 0, -40, 0))
