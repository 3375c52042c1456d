"""Papers found in the archive, as a list of hits in their context."""

from collections.abc import Hashable, Mapping, Sequence
from enum import IntEnum
from typing import Any, ClassVar, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from secretariat.domain.listings.archive import ArchiveHit
from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.theme import tokens
from ui.theme.fonts import font, scale
from ui.widgets.cells import Role
from ui.widgets.painting import hairline, paint_dotted

_EDGE: Final = 20
_SNIPPET_LINES: Final = 2
Ranges = Sequence[tuple[int, int]]


class ArchiveHits(RowsModel[ArchiveHit]):
    """Hits, newest first; more of them come as the list is scrolled."""

    class Column(IntEnum):
        """One cell holds everything; the delegate lays it out."""

        HIT = 0

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.HIT: ColumnOf[ArchiveHit](
            head="档案", text=lambda hit: hit.title, stretch=True, second=lambda hit: (hit.reference, hit.snippet.text),
            hits=lambda hit: hit.title_hits),
    }

    def key(self, row: ArchiveHit) -> Hashable:
        """Know a hit by its archival unit."""
        return row.unit_id


class HitDelegate(QStyledItemDelegate):
    """Paints title and date, reference and number of places, and the snippet with its hits set off."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every hit has the same height: a title, a reference and two lines of context."""
        return QSize(320, 2 * 12 + round(scale().body * 1.45) * (1 + _SNIPPET_LINES) + round(scale().caption * 1.6) + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint one hit."""
        hit = index.data(Role.ROW)
        # The stubs do not know the fields of a style option.
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            active = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.fillRect(box, QColor(tokens.SELECT if active else tokens.PAPER_3))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(tokens.INDIGO))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.HOVER))
        if isinstance(hit, ArchiveHit):
            _paint_hit(painter, box.adjusted(_EDGE, 12, -16, -8), hit)
        hairline(painter, box.left(), box.right() + 1, box.bottom())
        painter.restore()


def _paint_hit(painter: QPainter, box: QRect, hit: ArchiveHit) -> None:
    line, small = round(scale().body * 1.45), round(scale().caption * 1.6)
    painter.setFont(font("caption"))
    date_width = painter.fontMetrics().horizontalAdvance("2026-11-10")
    painter.setPen(QColor(tokens.INK_5))
    painter.drawText(QRect(box.right() - date_width, box.top(), date_width + 1, line),
                     int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), hit.dated.isoformat())
    title = QRect(box.left(), box.top(), box.width() - date_width - 12, line)
    # A title is cut off at a mark, so that nobody takes it for the whole; hits behind the mark are not painted.
    words = QFontMetrics(font("body", bold=True)).elidedText(hit.title, Qt.TextElideMode.ElideRight, title.width())
    shown = len(words) - 1 if words != hit.title else len(words)
    hits = tuple((start, min(end, shown)) for start, end in hit.title_hits if start < shown)
    paint_with_hits(painter, title, words, hits, bold=True, lines=1)
    painter.setFont(font("caption"))
    places = (f"{hit.places}处",) if hit.places else ()
    paint_dotted(painter, QRect(box.left(), box.top() + line, box.width(), small), (hit.reference, hit.body, hit.kind_label, *places))
    snippet = QRect(box.left(), box.top() + line + small + 2, box.width(), line * _SNIPPET_LINES)
    paint_with_hits(painter, snippet, hit.snippet.text, hit.snippet.hits, bold=False, lines=_SNIPPET_LINES)


def paint_with_hits(painter: QPainter, box: QRect, text: str, hits: Ranges, *, bold: bool, lines: int) -> None:
    """Write text into a box of so many lines, its hits on yellow with a line under them."""
    layout = QTextLayout(text, font("body", bold=bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    marked = []
    for start, end in hits:
        # The stubs do not know the fields of a format range.
        piece: Any = QTextLayout.FormatRange()
        piece.start, piece.length = _utf16(text, start), _utf16(text[start:end], end - start)
        piece.format = _hit_format()
        marked.append(piece)
    layout.setFormats(marked)
    height = round(scale().body * 1.45)
    layout.beginLayout()
    for place in range(lines):
        row = layout.createLine()
        if not row.isValid():
            break
        row.setLineWidth(box.width())
        row.setPosition(QPointF(0, place * height))
    layout.endLayout()
    painter.setPen(QColor(tokens.INK_9))
    painter.save()
    painter.setClipRect(QRectF(box))
    layout.draw(painter, QPointF(box.topLeft()))
    painter.restore()


def _hit_format() -> QTextCharFormat:
    style = QTextCharFormat()
    style.setBackground(QColor(tokens.HIT))
    style.setFontUnderline(True)
    style.setUnderlineColor(QColor(tokens.WARN_G))
    return style


def _utf16(text: str, characters: int) -> int:
    """Qt counts in UTF-16: a character beyond the basic plane is two."""
    return len(text[:characters].encode("utf-16-le")) // 2
