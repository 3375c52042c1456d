"""What an act of the clerk changed, as the journal tells it to everyone who shows such things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class ActLabel:
    """What an act is called in the journal (登记会议、签发通知), and whether 撤销 may take it back.

    Acts that spend a number, issue or seal are not undoable: for them the window offers 作废 or 更正.
    """

    verb: str
    undoable: bool = True


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One row an act touched: the table it lies in, which is named like the thing (``seat``, ``meeting``), and its id."""

    kind: str
    id: int


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one act changed; pages compare it with what they show and read again where it matters."""

    act_id: int
    verb: str
    actor: str
    at: datetime
    undoable: bool
    rows: frozenset[ChangedRow]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of things touched."""
        return frozenset(row.kind for row in self.rows)

    def touches(self, kinds: Iterable[str]) -> bool:
        """Tell whether the act touched anything of one of these kinds."""
        return not self.kinds.isdisjoint(kinds)

    def ids(self, kind: str) -> frozenset[int]:
        """Return the ids of the things of one kind that were touched."""
        return frozenset(row.id for row in self.rows if row.kind == kind)
