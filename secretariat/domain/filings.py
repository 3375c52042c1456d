"""The filing register 备案登记簿: who came onto seats on the route 备案, and how far each filing is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FilingState(StrEnum):
    """待报: the unit owes its form; 已报: it came; 待补来函: it came without the letter; 已备案: entered as filed."""

    OWED = "owed"
    REPORTED = "reported"
    LETTER_OWED = "letter_owed"
    FILED = "filed"

    @property
    def label(self) -> str:
        """The word a clerk reads."""
        return {"owed": "待报", "reported": "已报", "letter_owed": "待补来函", "filed": "已备案"}[self.value]


@dataclass(frozen=True, slots=True)
class FilingRow:
    """One line of the register; names are stored without padding."""

    appointment_id: int
    seat_id: int
    number: int
    """Running number in the register of its body, from 1, the oldest first."""
    body: str
    role: str
    unit: str
    before: str | None
    """Who sat there before; None where nobody ever did."""
    name: str
    post: str
    since: date
    letter: str | None
    state: FilingState
    reported_on: date | None
    filed_on: date | None
    document_id: int | None
    """The form, prefilled or scanned; None while there is none."""


@dataclass(frozen=True, slots=True)
class FilingsFact:
    """The filings of one body that are not entered yet."""

    body_id: int
    body: str
    owed: int
    """Whose form has not come."""
    letters: int
    """Whose form came without the letter."""
    ready: int
    """What could be entered."""
    oldest: date
    """Since when the oldest of them waits."""


def state_of_filing(*, reported_on: date | None, filed_on: date | None, letter_owed: bool) -> FilingState:
    """Tell how far a filing is."""
    if filed_on is not None:
        return FilingState.FILED
    if reported_on is None:
        return FilingState.OWED
    return FilingState.LETTER_OWED if letter_owed else FilingState.REPORTED
