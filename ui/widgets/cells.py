"""What a table cell can say beyond its text: the roles, and the small values behind them."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics

from ui.theme.fonts import font
from ui.widgets.painting import Tone

Index = QModelIndex | QPersistentModelIndex
EDGE = 20
"""Inset in pixels of the first column, so that a table begins where the page's text begins."""
GAP = 8
"""Inset in pixels of every other edge of a cell."""
_LINK_PADDING = 6


class Role(IntEnum):
    """Item data roles of all tables."""

    SORT = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
    """The frozen row behind the index."""
    TONE = Qt.ItemDataRole.UserRole + 3
    """``Tone`` of the text."""
    CHIP = Qt.ItemDataRole.UserRole + 4
    """``Tone`` of a chip that holds the text; None where the text is a plain word."""
    SECOND = Qt.ItemDataRole.UserRole + 5
    """Second line: a tuple of parts written with dots between them."""
    PROGRESS = Qt.ItemDataRole.UserRole + 6
    LINKS = Qt.ItemDataRole.UserRole + 7
    """Tuple of ``CellLink``."""
    ICON = Qt.ItemDataRole.UserRole + 8
    STRUCK = Qt.ItemDataRole.UserRole + 9
    DATE_PLATE = Qt.ItemDataRole.UserRole + 10
    """Pair of texts, the day over the weekday, in a bordered plate."""
    HITS = Qt.ItemDataRole.UserRole + 11
    """Tuple of (start, end) in the text, shown as search hits."""
    SECTION = Qt.ItemDataRole.UserRole + 12
    """``Section`` where the row is a heading between rows."""
    TAG = Qt.ItemDataRole.UserRole + 13
    """A word in a grey chip after the text, e.g. 上次未办结."""
    LOW_PRIORITY = Qt.ItemDataRole.UserRole + 14
    """In a head: true where the column goes when the window is narrow."""
    STRETCH = Qt.ItemDataRole.UserRole + 15
    """In a head: true for the column that takes the room left over."""
    WIDTH = Qt.ItemDataRole.UserRole + 16
    """In a head: the first width in pixels."""
    KEY = Qt.ItemDataRole.UserRole + 17
    """What identifies the row when the list is read again."""
    STRONG = Qt.ItemDataRole.UserRole + 18
    UNCERTAIN = Qt.ItemDataRole.UserRole + 19
    """True where the text was read with a doubt: amber, underlined."""
    SORTABLE = Qt.ItemDataRole.UserRole + 20
    """In a head: true where a click sorts."""


@dataclass(frozen=True, slots=True)
class CellLink:
    """A verb at the end of a row, or a word that leads somewhere."""

    act: str
    """Id the table announces when the link is pressed, e.g. a command id or ``view``."""
    label: str
    icon: str = ""
    tone: Tone = Tone.INDIGO
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Progress:
    """A bar with its number beside it, and a second line under it (``240/300``)."""

    part: float
    """0 to 1."""
    text: str
    tone: Tone = Tone.NORMAL
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading between rows: 已超期 3."""

    title: str
    count: int | None = None
    tone: Tone = Tone.NORMAL


def cell_box(box: QRect, *, first: bool) -> QRect:
    """Give the part of a cell its content may use."""
    return box.adjusted(EDGE if first else GAP, 0, -GAP, 0)


def link_boxes(links: tuple[CellLink, ...], box: QRect, *, right: bool) -> list[QRect]:
    """Give the rectangle of each link inside the content box, one beside the other."""
    metrics = QFontMetrics(font())
    widths = [
        (16 if link.icon else 0) + (metrics.horizontalAdvance(link.label) if link.label else 0)
        + (4 if link.icon and link.label else 0) + 2 * _LINK_PADDING
        for link in links
    ]
    left = box.right() + 1 - sum(widths) + _LINK_PADDING if right else box.left() - _LINK_PADDING
    boxes: list[QRect] = []
    for width in widths:
        boxes.append(QRect(left, box.center().y() - 13, width, 26))
        left += width
    return boxes


def links_of(index: Index) -> tuple[CellLink, ...]:
    """Give the links of a cell, empty where it has none."""
    return index.data(Role.LINKS) or ()


def is_section(model: QAbstractItemModel, row: int) -> bool:
    """Tell whether a row of the model is a heading."""
    return isinstance(model.index(row, 0).data(Role.SECTION), Section)
