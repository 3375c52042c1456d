"""Where the numbered places lie in a room, as on a plan seen from the side towards which the main table looks."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.seating import EvenRule, RoomShape, SeatingRule, Spot, Zone, centre_out

_LEAST_INNER = 5
"""Plates a U or a square is wide inside at least: a table narrower than that is a long one."""
_FREE_INSIDE = 6
"""Rows a U keeps free inside before its open end takes the second row."""
_ACROSS = ((24, 6), (48, 8), (80, 10), (120, 12))
"""Up to so many sit so many across in rows; more sit fourteen across."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the plan: ``column`` in half plates from the left, ``row`` in plates from the top; a plate is 2 × 1."""

    spot: Spot
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Board:
    """A table top, in the same measures as places; it lies between the rows and is drawn behind them."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Room:
    """All places and tables; ``columns`` in half plates, ``rows`` in plates."""

    places: tuple[Place, ...]
    boards: tuple[Board, ...]
    columns: int
    rows: int


def room(rule: SeatingRule, main: int, others: int, second_row: int) -> Room:
    """Lay out a room with so many places at the main table, elsewhere at the tables, and in the second row.

    Numbers 1 to ``main`` are the main table's, the others follow; where the shape has room for one more, so that both sides
    are equal, a free place is added.
    """
    lay = {RoomShape.U: _u, RoomShape.LONG: _long, RoomShape.SQUARE: _square, RoomShape.CLASSROOM: _classroom}[rule.shape]
    places, boards, columns, rows = lay(main, others, rule.even)
    if rule.shape is RoomShape.U and (inside := _inside(second_row, columns, rows)):
        return Room((*places, *inside), boards, columns, rows)
    behind, rows = _second_row(second_row, columns, rows)
    return Room((*places, *behind), boards, columns, rows)


def _line(numbers: range, left: int, row: int, even: EvenRule, *, towards_viewer: bool = True) -> list[Place]:
    places = centre_out(len(numbers), even, towards_viewer=towards_viewer)
    return [Place(Spot(Zone.TABLE, number), left + 2 * place, row) for number, place in zip(numbers, places, strict=True)]


def _wings(numbers: range, columns: int, top: int) -> list[Place]:
    """Return the places of both wings, the left one of those at the main table first, which is the viewer's right."""
    return [Place(Spot(Zone.TABLE, number), columns - 2 if place % 2 == 0 else 0, top + place // 2)
            for place, number in enumerate(numbers)]


def _even(count: int) -> int:
    return count + count % 2


def _u(main: int, others: int, even: EvenRule) -> tuple[list[Place], tuple[Board, ...], int, int]:
    inner = max(main, _LEAST_INNER)
    columns, others = 2 * (inner + 2), _even(others)
    places = _line(range(1, main + 1), 2 + inner - main, 0, even) + _wings(range(main + 1, main + others + 1), columns, 1)
    rows = 1 + others // 2
    boards = (Board(2.1, 1.0, columns - 4.2, 0.5), Board(2.1, 1.0, 0.7, rows - 1.0), Board(columns - 2.8, 1.0, 0.7, rows - 1.0))
    return places, boards if others else boards[:1], columns, max(rows, 2)


def _square(main: int, others: int, even: EvenRule) -> tuple[list[Place], tuple[Board, ...], int, int]:
    inner = max(main, _LEAST_INNER)
    foot = min(inner, others // 3)
    columns, sides = 2 * (inner + 2), _even(others - foot)
    rows = 2 + max(sides // 2, 1)
    last = main + sides
    places = _line(range(1, main + 1), 2 + inner - main, 0, even) + _wings(range(main + 1, last + 1), columns, 1)
    places += _line(range(last + 1, last + foot + 1), 2 + inner - foot, rows - 1, even, towards_viewer=False)
    height = rows - 2.0
    boards = (Board(2.1, 1.0, columns - 4.2, 0.4), Board(2.1, 1.0, 0.7, height), Board(columns - 2.8, 1.0, 0.7, height),
              Board(2.1, rows - 1.4, columns - 4.2, 0.4))
    return places, boards, columns, rows


def _long(main: int, others: int, even: EvenRule) -> tuple[list[Place], tuple[Board, ...], int, int]:
    length = max(main, -(-(main + others) // 2), 1)
    opposite = min(others, length)
    flanks = others - opposite
    # Whoever does not find room opposite sits beside the leaders, on their left first, as near as the table allows.
    slots = centre_out(main + flanks, even)
    top = [Place(Spot(Zone.TABLE, number if number <= main else number + opposite), length - main - flanks + 2 * place, 0)
           for number, place in enumerate(slots, start=1)]
    bottom = _line(range(main + 1, main + opposite + 1), length - opposite, 2, even, towards_viewer=False)
    return top + bottom, (Board(0.0, 1.05, 2.0 * length, 0.9),), 2 * length, 3


def _classroom(main: int, others: int, even: EvenRule) -> tuple[list[Place], tuple[Board, ...], int, int]:
    across = next((across for most, across in _ACROSS if others <= most), 14)
    width = max(main, across)
    places = _line(range(1, main + 1), width - main, 0, even)
    first, row = main + 1, 2
    while others > 0:
        places += _line(range(first, first + across), width - across, row, even, towards_viewer=False)
        first, others, row = first + across, others - across, row + 1
    return places, (Board(0.4 + width - main, 1.1, 2.0 * main - 0.8, 0.6),) if main else (), 2 * width, max(row, 2)


def _inside(count: int, columns: int, rows: int) -> list[Place]:
    """Return the second row inside the open end of a U with long wings; empty where there is no room for it."""
    across = (columns - 6) // 2
    needed = -(-count // across)
    if not count or rows < needed + _FREE_INSIDE:
        return []
    found, _ = _second_row(count, 2 * across, rows - needed)
    return [Place(place.spot, place.column + 3, place.row) for place in found]


def _second_row(count: int, columns: int, rows: int) -> tuple[list[Place], int]:
    across = max(columns // 2, 1)
    found: list[Place] = []
    for start in range(0, count, across):
        part = min(across, count - start)
        left = (columns - 2 * part) // 2
        found += [Place(Spot(Zone.SECOND_ROW, start + place + 1), left + 2 * place, rows) for place in range(part)]
        rows += 1
    return found, rows
