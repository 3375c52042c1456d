"""Tab goes through a window as one reads it: along its layouts, whatever was made first or put in later."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def step_focus(root: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next (or previous) stop under ``root``, from the last to the first again; false where there is none."""
    stops = list(tab_stops(root))
    if not stops:
        return False
    here = cast("QWidget | None", root.focusWidget())
    place = next((place for place, stop in enumerate(stops) if stop is here), None)
    if place is None:
        place = next((place for place, stop in enumerate(stops) if here is not None and stop.isAncestorOf(here)),
                     -1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(place + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


def tab_stops(root: QWidget) -> Iterator[QWidget]:
    """Go through the widgets under ``root`` that take the focus by Tab and are shown, in reading order."""
    for child in _children(root):
        if not child.isVisible() or not child.isEnabled():
            continue
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield child
            if not isinstance(child, QAbstractScrollArea):
                # The field inside a combo is no stop of its own.
                continue
        yield from tab_stops(child)


def _children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QSplitter):
        return [widget.widget(place) for place in range(widget.count())]
    if isinstance(widget, QStackedWidget):
        return [widget.currentWidget()] if widget.count() else []
    if isinstance(widget, QScrollArea):
        return [inner] if (inner := cast("QWidget | None", widget.widget())) is not None else []
    if isinstance(widget, QAbstractScrollArea):
        # What stands in place of rows has a button.
        return _direct(widget.viewport())
    layout = widget.layout()
    laid = list(_laid(layout)) if layout is not None else []
    return laid + [child for child in _direct(widget) if child not in laid and not child.isWindow()]


def _direct(widget: QWidget) -> list[QWidget]:
    return [child for child in widget.children() if isinstance(child, QWidget)]


def _laid(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: cast("tuple[int, int, int, int]", layout.getItemPosition(place))[:2])
    for place in places:
        item = cast("QLayoutItem", layout.itemAt(place))
        widget, inner = cast("QWidget | None", item.widget()), cast("QLayout | None", item.layout())
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid(inner)
