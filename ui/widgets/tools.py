"""The row of filters between the head of a page and its list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import tokens
from ui.theme.fonts import heights


def tools_row(parent: QWidget) -> tuple[QWidget, QHBoxLayout]:
    """Make the 48 px row of filters with the page's margins; answer the row and its layout."""
    row = QWidget(parent)
    row.setMinimumHeight(heights().tools)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
    layout.setSpacing(8)
    layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return row, layout
