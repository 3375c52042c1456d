"""Fields of forms, each with the name tests and screen readers find it by."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget


def line(parent: QWidget, name: str, accessible: str, text: str | None = None) -> QLineEdit:
    """Make a line to type into."""
    field = QLineEdit(text or "", parent)
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    return field


def choice(parent: QWidget, name: str, accessible: str, options: Sequence[str], chosen: int = 0) -> QComboBox:
    """Make a list of words to choose from."""
    field = QComboBox(parent)
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    field.addItems(list(options))
    field.setCurrentIndex(chosen)
    return field


def paragraphs(parent: QWidget, name: str, accessible: str, text: str = "", height: int = 120) -> QPlainTextEdit:
    """Make a sheet for several lines, at least so many pixels high; Tab leaves it."""
    field = QPlainTextEdit(text, parent)
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    field.setMinimumHeight(height)
    field.setTabChangesFocus(True)
    return field
