"""What the format checker says of a document: one row a rule, each with its clause and its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Strength(StrEnum):
    """Whether a rule may fail a document (must) or only advises."""

    MUST = "must"
    USUAL = "usual"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class FormatPlace:
    """Where something was measured: a page of the PDF with its rectangle, or a paragraph of the .docx.

    ``page`` counts from 1, ``area`` is left, top, width, height in millimetres from the sheet's upper left corner; both are
    None where only the words are known, as in a .docx. ``words`` are the first words that stand there.
    """

    page: int | None = None
    area: tuple[float, float, float, float] | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class FormatRow:
    """One rule, measured: what is expected, what was found, and whether that will do."""

    clause: str
    """Clause of GB/T 9704-2012; empty where a rule is practice."""
    element: str
    strength: Strength
    expected: str
    measured: str
    ok: bool
    place: FormatPlace | None = None

    @property
    def fails(self) -> bool:
        """Whether the document fails by this row; only a rule that must hold can do that."""
        return not self.ok and self.strength is Strength.MUST

    @property
    def advises(self) -> bool:
        """Whether the row is advice: a usual rule that the document does not follow."""
        return not self.ok and self.strength is not Strength.MUST


@dataclass(frozen=True, slots=True)
class FormatReport:
    """Every rule that applies to a document, in the order of the standard; ``remark`` says why there is none.

    ``notes`` tell how the PDF came about, a sentence each: what it lacks, what it sets otherwise than the .docx, which official
    faces this machine has not got and by what they are replaced.
    """

    rows: tuple[FormatRow, ...]
    remark: str = ""
    notes: tuple[str, ...] = ()

    @property
    def musts(self) -> tuple[FormatRow, ...]:
        """The rules that must hold."""
        return tuple(row for row in self.rows if row.strength is Strength.MUST)

    @property
    def failures(self) -> tuple[FormatRow, ...]:
        """The rules that must hold and do not."""
        return tuple(row for row in self.rows if row.fails)

    @property
    def advice(self) -> tuple[FormatRow, ...]:
        """The usual rules that are not followed."""
        return tuple(row for row in self.rows if row.advises)
