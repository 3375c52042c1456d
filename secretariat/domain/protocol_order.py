"""The order of protocol inside one class of units of one place: moved by the clerk, never by the alphabet."""

from __future__ import annotations

from collections.abc import Sequence

_GAP = 10


def moved(order: Sequence[int], unit_id: int, before: int | None) -> list[int]:
    """Return the ids with ``unit_id`` in front of ``before``; None puts it last."""
    rest = [one for one in order if one != unit_id]
    place = rest.index(before) if before in rest else len(rest)
    return [*rest[:place], unit_id, *rest[place:]]


def stepped(order: Sequence[int], unit_id: int, steps: int) -> list[int]:
    """Return the ids with one of them so many places further down, negative for up; the ends stop it."""
    rest = [one for one in order if one != unit_id]
    place = min(len(rest), max(0, list(order).index(unit_id) + steps))
    return [*rest[:place], unit_id, *rest[place:]]


def ranks(order: Sequence[int]) -> dict[int, int]:
    """Return the protocol order of each id, in tens, so that a later one fits between two others."""
    return {unit_id: (place + 1) * _GAP for place, unit_id in enumerate(order)}
