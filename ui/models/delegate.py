"""The one delegate of all tables: text, two lines, chip, bar, link, date plate, heading."""

from typing import Any, cast

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.theme import icons, tokens
from ui.theme.fonts import font, heights, scaled
from ui.widgets.cells import CellLink, Index, Progress, Role, Section, cell_box, link_boxes
from ui.widgets.painting import (
    WORDS,
    Tone,
    chip_width,
    dotted_width,
    hairline,
    paint_chip,
    paint_dotted,
    paint_progress,
)
from ui.widgets.record_table import RecordTable

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RecordDelegate(QStyledItemDelegate):
    """Paints every cell from its roles (see ``ui.widgets.cells.Role``)."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell with its share of the row's ground."""
        painter.save()
        section = index.data(Role.SECTION)
        if isinstance(section, Section):
            _paint_section(painter, _rect(option), section)
        else:
            _paint_ground(painter, option, index)
            _paint_content(painter, _inner(option, index), index, option)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the row height of the type scale and the width of the text."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(QFontMetrics(font()).horizontalAdvance(text) + 28, heights().row)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the whole text where it is elided, or the cell's own tip."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "") or _elided_text(_inner(option, index), index)
            if tip:
                QToolTip.showText(event.globalPos(), tip, view)
            else:
                QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)


def _rect(option: QStyleOptionViewItem) -> QRect:
    """Give the rectangle of the cell; the annotations of Qt leave the fields of options out."""
    return cast("QRect", cast("Any", option).rect)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return cast("QStyle.StateFlag", cast("Any", option).state)


def _table(option: QStyleOptionViewItem) -> QAbstractItemView | None:
    widget = cast("Any", option).widget
    return widget if isinstance(widget, QAbstractItemView) else None


def _is_first(option: QStyleOptionViewItem, index: Index) -> bool:
    table = _table(option)
    if isinstance(table, RecordTable):
        return table.stands_first(index.column())
    return index.column() == 0


def _inner(option: QStyleOptionViewItem, index: Index) -> QRect:
    return cell_box(_rect(option), first=_is_first(option, index))


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    box: QRect = _rect(option)
    state: QStyle.StateFlag = _state(option)
    table = _table(option)
    if state & QStyle.StateFlag.State_Selected:
        focused = table is None or table.hasFocus()
        painter.fillRect(box, QColor(tokens.SELECT if focused else tokens.PAPER_3))
    elif isinstance(table, RecordTable) and table.hovered_row() == index.row():
        painter.fillRect(box, QColor(tokens.HOVER))
    hairline(painter, box.left(), box.right(), box.bottom(), tokens.LINE_1)
    if state & QStyle.StateFlag.State_Selected and _is_first(option, index) and (table is None or table.hasFocus()):
        painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(tokens.INDIGO))


def _paint_section(painter: QPainter, box: QRect, section: Section) -> None:
    painter.fillRect(box, QColor(tokens.PAPER_1))
    hairline(painter, box.left(), box.right(), box.bottom(), tokens.LINE_1)
    inner = cell_box(box, first=True)
    painter.setFont(font("caption", bold=True))
    painter.setPen(QColor(WORDS[section.tone] if section.tone is not Tone.NORMAL else tokens.INK_7))
    painter.drawText(inner, _LEFT, section.title)
    if section.count is not None:
        left = QFontMetrics(font("caption", bold=True)).horizontalAdvance(section.title) + 8
        painter.setFont(font("caption"))
        painter.setPen(QColor(tokens.INK_5))
        painter.drawText(inner.adjusted(left, 0, 0, 0), _LEFT, str(section.count))


def _paint_content(painter: QPainter, box: QRect, index: Index, option: QStyleOptionViewItem) -> None:
    links = index.data(Role.LINKS)
    progress = index.data(Role.PROGRESS)
    plate = index.data(Role.DATE_PLATE)
    if links:
        _paint_links(painter, box, links, index, selected=bool(_state(option) & QStyle.StateFlag.State_Selected))
    elif isinstance(progress, Progress):
        _paint_bar(painter, box, progress)
    elif plate:
        _paint_plate(painter, box, plate)
    else:
        _paint_words(painter, box, index)


def _paint_links(painter: QPainter, box: QRect, links: tuple[CellLink, ...], index: Index, *, selected: bool) -> None:
    boxes = link_boxes(links, box, right=_is_right(index))
    for link, area in zip(links, boxes, strict=True):
        colour = WORDS[link.tone] if link.enabled else tokens.INK_3
        if selected and link.enabled and link.label and not link.icon:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.LINE_3), 1))
            painter.setBrush(QColor(tokens.PAPER_0))
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        left = area.left() + 6
        if link.icon:
            shade = tokens.INK_7 if link.enabled and not link.label else colour
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(left, area.center().y() - 7, icons.pixmap(link.icon, shade, 16, ratio))
            left += 20
        painter.setFont(font())
        painter.setPen(QColor(colour))
        painter.drawText(QRect(left, area.top(), area.right() - left + 1, area.height()), _LEFT, link.label)


def _paint_bar(painter: QPainter, box: QRect, progress: Progress) -> None:
    metrics = QFontMetrics(font("caption"))
    line = metrics.height()
    top = box.center().y() - (line if progress.detail else line // 2)
    paint_progress(painter, QRectF(box.left(), top, 56, line), progress.part, progress.tone)
    painter.setFont(font("caption"))
    painter.setPen(QColor(tokens.INK_9))
    painter.drawText(QRect(box.left() + 64, top, box.width() - 64, line), _LEFT, progress.text)
    if progress.detail:
        painter.setPen(QColor(tokens.INK_7))
        painter.drawText(QRect(box.left(), top + line, box.width(), line), _LEFT, progress.detail)


def _paint_plate(painter: QPainter, box: QRect, plate: tuple[str, str]) -> None:
    height = min(box.height() - 8, 2 * QFontMetrics(font("caption")).height() + 4)
    area = QRectF(box.left() + 0.5, box.center().y() - height / 2 + 0.5, scaled(46), height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.LINE_2), 1))
    painter.setBrush(QColor(tokens.PAPER_0))
    painter.drawRoundedRect(area, 4, 4)
    painter.setPen(QColor(tokens.INK_9))
    painter.setFont(font(bold=True))
    half = QRectF(area.left(), area.top(), area.width(), area.height() / 2 + 1)
    painter.drawText(half, Qt.AlignmentFlag.AlignCenter, plate[0])
    painter.setFont(font("caption"))
    painter.setPen(QColor(tokens.INK_7))
    painter.drawText(half.translated(0, area.height() / 2 - 1), Qt.AlignmentFlag.AlignCenter, plate[1])


def _paint_words(painter: QPainter, box: QRect, index: Index) -> None:
    text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    icon = index.data(Role.ICON)
    tone = Tone(index.data(Role.TONE) or Tone.NORMAL)
    if icon:
        shade = WORDS[tone] if tone is Tone.SEAL else tokens.INK_7
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(box.left(), box.center().y() - 7, icons.pixmap(icon, shade, 16, ratio))
        box = box.adjusted(30, 0, 0, 0)
    chip = index.data(Role.CHIP)  # Qt hands an enum back as its value
    if chip is not None and text:
        left = box.right() + 1 - chip_width(text) if _is_right(index) else box.left()
        paint_chip(painter, left, box.center().y() + 1, text, Tone(chip))
        return
    second = index.data(Role.SECOND)
    struck = bool(index.data(Role.STRUCK))
    line = QFontMetrics(font()).height()
    small = QFontMetrics(font("caption")).height()
    first = box
    if second:
        top = box.center().y() - (line + small) // 2 + 1
        first = QRect(box.left(), top, box.width(), line)
        painter.setFont(font("caption"))
        under = QRect(box.left(), top + line - 1, box.width(), small)
        shift = max(0, under.width() - dotted_width(painter.fontMetrics(), second)) if _is_right(index) else 0
        paint_dotted(painter, under.adjusted(shift, 0, 0, 0), second)
    _paint_text(painter, first, text, index, tone, struck=struck)


def _paint_text(painter: QPainter, box: QRect, text: str, index: Index, tone: Tone, *, struck: bool) -> None:
    chosen = font(bold=bool(index.data(Role.STRONG)))
    chosen.setStrikeOut(struck)
    painter.setFont(chosen)
    metrics = QFontMetrics(chosen)
    tag = str(index.data(Role.TAG) or "")
    room = box.width() - (chip_width(tag) + 8 if tag else 0)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
    if index.data(Role.UNCERTAIN) and shown:
        wide, high = metrics.horizontalAdvance(shown) + 4, metrics.height()
        ground = QRect(box.left() - 2, box.center().y() - high // 2, wide, high)
        painter.fillRect(ground, QColor(tokens.WARN_T))
        painter.fillRect(QRect(ground.left(), ground.bottom(), ground.width(), 2), QColor(tokens.WARN_G))
    for start, end in index.data(Role.HITS) or ():
        left = box.left() + metrics.horizontalAdvance(shown[:start])
        width = metrics.horizontalAdvance(shown[start:end])
        painter.fillRect(QRect(left, box.center().y() - metrics.height() // 2, width, metrics.height()), QColor(tokens.HIT))
        painter.fillRect(QRect(left, box.center().y() + metrics.height() // 2 - 1, width, 2), QColor(tokens.WARN_G))
    painter.setPen(QColor(tokens.INK_5 if struck else WORDS[tone]))
    painter.drawText(box.adjusted(0, 0, -(box.width() - room), 0), _RIGHT if _is_right(index) else _LEFT, shown)
    if tag:
        paint_chip(painter, box.left() + metrics.horizontalAdvance(shown) + 8, box.center().y() + 1, tag, Tone.NORMAL)


def _is_right(index: Index) -> bool:
    return bool(int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0) & int(Qt.AlignmentFlag.AlignRight))


def _elided_text(box: QRect, index: Index) -> str:
    """Give what the cell would say with more room; empty where everything is shown."""
    if index.data(Role.LINKS) or index.data(Role.PROGRESS):
        return ", ".join(link.label for link in index.data(Role.LINKS) or () if link.icon)
    room = box.width() - (30 if index.data(Role.ICON) else 0)
    text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    second: tuple[str, ...] = index.data(Role.SECOND) or ()
    wide = QFontMetrics(font(bold=bool(index.data(Role.STRONG)))).horizontalAdvance(text) > room
    wide_second = dotted_width(QFontMetrics(font("caption")), second) > room
    lines = [text if wide or wide_second else "", "，".join(part for part in second if part) if wide_second else ""]
    return "\n".join(line for line in lines if line)
