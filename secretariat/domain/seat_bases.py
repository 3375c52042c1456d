"""Through what a seat is held, by the words a notice uses for its holder."""

from __future__ import annotations

import re

from secretariat.domain.readings import SeatReading
from secretariat.domain.seats import RoleRank, SeatBasis, rank_of

_PRINCIPAL = re.compile(r"主要(?:负责|领导)|负责人$|一把手")
_IN_CHARGE = re.compile(r"分管|有关负责|相关负责|负责同志")
_STOP = "，。；：:;,\n"


def basis_of_words(office: str) -> SeatBasis:
    """Return the basis an office in words gives: 主要负责同志, 分管副区长, or a named post."""
    if re.search(r"分管", office):
        return SeatBasis.IN_CHARGE
    if _PRINCIPAL.search(office):
        return SeatBasis.PRINCIPAL
    return SeatBasis.IN_CHARGE if _IN_CHARGE.search(office) else SeatBasis.POST


def office_of_role(role: str, text: str) -> str | None:
    """Return the words by which a notice gives a role to an office, None where no sentence does.

    Both orders are found: 副召集人由区卫生健康委主要负责同志担任; 由分管副区长担任召集人; 分管负责同志为联席会议成员.
    """
    name = re.escape(role)
    before = r"(?<![副总第一务行长])" if not role.startswith("副") else ""
    after_role = re.compile(rf"{before}{name}(?:一般)?由([^{_STOP}]{{2,40}}?)(?:担任|兼任|出任)")
    before_role = re.compile(rf"由?([^{_STOP}由]{{2,40}}?)(?:担任|兼任|出任|任|为)"
                             rf"(?:[^{_STOP}]{{0,12}}?(?:联席会议|领导小组|委员会|指挥部|的))?{name}(?=[{_STOP}]|$)")
    for pattern in (after_role, before_role):
        found = pattern.search(text)
        if found is not None:
            return found[1].strip()
    return None


def basis_of(seat: SeatReading, text: str) -> SeatBasis:
    """Return the basis of a seat as read: by its own words where no person is named, else by the sentence on its role."""
    rank = rank_of(seat.role)
    if rank is RoleRank.LIAISON:
        return SeatBasis.PERSONAL
    if seat.name is None:
        return basis_of_words(seat.post or "")
    office = office_of_role(seat.role, text)
    if office is not None:
        return basis_of_words(office)
    return SeatBasis.IN_CHARGE if rank is RoleRank.MEMBER else SeatBasis.POST
