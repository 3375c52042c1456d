"""Which seats somebody leaves with one seat: who leaves a post, all held through it; who loses the portfolio, the 分管 seats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.people import NewPerson
from secretariat.domain.seats import RoleRank, SeatBasis

PORTFOLIO_CHANGED = "分工调整"
"""The reason for which somebody stays in the post and leaves only what the portfolio brought."""
LEAVING_REASONS = ("工作变动", "退休", PORTFOLIO_CHANGED, "辞职")
"""Reasons offered; another one may be typed."""


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """One seat a person holds on a day, in any body at work."""

    seat_id: int
    body_id: int
    body: str
    """Short name of the body."""
    ordinal: int
    """Place in the list it stands in, from 1."""
    role: str
    rank: RoleRank
    basis: SeatBasis
    unit_id: int | None
    unit: str
    title: str
    route: ReplacementRoute | None
    since: date


@dataclass(frozen=True, slots=True)
class AlsoVacated:
    """Another seat that one act vacates, and who takes it: the same successor, somebody else, or nobody."""

    seat_id: int
    same_successor: bool = True
    successor: int | NewPerson | None = None
    """Who takes it where ``same_successor`` is false; None leaves it vacant."""


def loses_portfolio_only(reason: str) -> bool:
    """Tell whether a reason takes the portfolio and leaves the post: 分工调整, 不再分管."""
    return "分工" in reason or "分管" in reason


def goes_with(other: HeldSeat, unit_id: int | None, reason: str) -> bool:
    """Tell whether a seat goes with another one of the same person, held for the unit ``unit_id`` (domain rule 3).

    Losing the portfolio ends 分管 seats only; leaving the post ends every seat held for that unit, whatever its basis.
    """
    if other.unit_id != unit_id:
        return False
    return other.basis is SeatBasis.IN_CHARGE if loses_portfolio_only(reason) else True
