"""How a table says what its columns are: one value a column, functions of the frozen row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ui.widgets.cells import CellLink, Progress
from ui.widgets.painting import Tone

Row = TypeVar("Row")


@dataclass(frozen=True, kw_only=True)
class ColumnOf(Generic[Row]):
    """One column over rows of a type; every function gets the row and answers for one cell."""

    head: str
    text: Callable[[Row], str] = lambda _row: ""
    width: int = 120
    """First width in pixels; the clerk may change it, and it is remembered. Of a stretching column: the least width."""
    stretch: bool = False
    """Takes the room left over; one column of a table."""
    right: bool = False
    """Numbers stand right, words left."""
    low_priority: bool = False
    """Goes when the window is narrower than 1280, or when the stretching column would get less than its width."""
    once: bool = False
    """A text equal to that of the row above is not repeated."""
    sort: Callable[[Row], Any] | None = None
    """Key to sort by; the text where none is given."""
    sortable: bool = True
    tone: Callable[[Row], Tone] | None = None
    strong: Callable[[Row], bool] | None = None
    chip: Callable[[Row], Tone | None] | None = None
    """Tone of a chip that holds the text; None leaves the text a plain word."""
    second: Callable[[Row], Sequence[str]] | None = None
    """Parts of the second line."""
    progress: Callable[[Row], Progress | None] | None = None
    links: Callable[[Row], Sequence[CellLink]] | None = None
    icon: Callable[[Row], str] | None = None
    tag: Callable[[Row], str] | None = None
    date_plate: Callable[[Row], tuple[str, str]] | None = None
    hits: Callable[[Row], Sequence[tuple[int, int]]] | None = None
    uncertain: Callable[[Row], bool] | None = None
    tip: Callable[[Row], str] | None = None
