"""What one act did to the seats of a body, in one line for the record of changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeatChange:
    """What an act did on one seat: who left it, who came, under which name of the seat (unit, or role where it has none)."""

    seat: str
    left: str | None
    came: str | None
    reason: str | None = None
    """Why the first left, or in which way the same person stayed: 职务变动, 连任."""
    pending: bool = False
    """True where the second is only proposed."""
    refused: str | None = None
    """Who was proposed and not granted."""


def change_words(changes: Iterable[SeatChange]) -> str:
    """Say what changed: 区教育局：温以成接替裴青原; more than three seats are counted."""
    listed = tuple(changes)
    if len(listed) > 3:
        came = sum(change.came is not None for change in listed)
        return f"{len(listed)}个席位，{came}人任职"
    return "；".join(_words(change) for change in listed)


def _words(change: SeatChange) -> str:
    if change.refused:
        return f"{change.seat}：{change.refused}未获批准"
    if change.left and change.left == change.came:
        return f"{change.seat}：{change.came}{change.reason or '职务变动'}"
    if change.came and change.pending:
        return f"{change.seat}：{change.left}离任，拟由{change.came}接任" if change.left else f"{change.seat}：拟由{change.came}任职"
    if change.left and change.came:
        return f"{change.seat}：{change.came}接替{change.left}"
    return f"{change.seat}：{change.came}任职" if change.came else f"{change.seat}：{change.left}离任"
