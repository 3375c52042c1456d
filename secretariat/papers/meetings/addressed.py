"""A notice as one unit gets it: addressed to the unit, with its own lines of the name list and its name on the return form."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from secretariat.papers.blocks import Addressees, Block, Imprint, Paper, Table
from secretariat.papers.meetings.meeting_notice import ROSTER_TITLE
from secretariat.papers.meetings.return_table import RETURN_FORM_TITLE

_UNIT = 1
"""Column of the name list that holds the unit."""
_TO_BE_NAMED = "待报名"


def addressed_to(paper: Paper, unit: str, names: Collection[str] = ()) -> Paper:
    """Return a notice for one unit; all its words but those meant for the others stay as they are.

    ``names`` are other names of the unit under which the list may have it. A unit without a line gets an empty one.
    """
    return replace(paper, blocks=tuple(_addressed(block, unit, frozenset({unit, *names})) for block in paper.blocks))


def _addressed(block: Block, unit: str, names: frozenset[str]) -> Block:
    match block:
        case Addressees():
            return Addressees(unit)
        case Imprint(addressed_to=addressed) if addressed:
            return replace(block, addressed_to=unit)
        case Table(name=name, rows=rows) if name == ROSTER_TITLE:
            own = [row for row in rows if len(row) > _UNIT and row[_UNIT] in names]
            lines = own or [_empty(unit, len(block.head))]
            return replace(block, rows=tuple((str(number), *row[1:]) for number, row in enumerate(lines, start=1)))
        case Table(name=name, rows=rows) if name == RETURN_FORM_TITLE and rows:
            return replace(block, rows=((unit, *rows[0][1:]), *rows[1:]))
        case _:
            return block


def _empty(unit: str, columns: int) -> tuple[str, ...]:
    return ("", unit, _TO_BE_NAMED, *("",) * (columns - 3))[:columns]
