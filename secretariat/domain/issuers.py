"""Who issues a body's papers, under which mark and whose seal (rule 6 of the domain)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secretariat.domain.bodies import Body, IssuerKind

_PARTS = re.compile(r"(?<=[省市州盟])(?=[\u3400-\u9fff]{2})")
_LEVEL = re.compile(r"[省市区县旗镇乡]")


@dataclass(frozen=True, slots=True)
class Issuer:
    """How an issuer stands on paper."""

    name: str
    """In the signature and the imprint."""
    marks: tuple[str, ...]
    """Before 文件 or 纪要 in the red head, the sponsor first."""
    on_behalf: str
    """The unit whose seal stands for an office without one of its own 代章; empty where none does."""


def issuer_of(body: Body, lead_unit: str | None, place: str | None) -> Issuer:
    """Return who issues a body's papers; the body's office while nothing is set, for a joint meeting has no seal of its own.

    ``lead_unit`` is the unit's name as notices print it, ``place`` the division as an issuer writes it: both give the
    full name that a seal bears.
    """
    lead = full_unit_name(lead_unit, place) if lead_unit else None
    kind = body.rules.issuer
    if kind is IssuerKind.LEAD_UNIT and lead:
        return Issuer(lead, (lead,), "")
    if kind is IssuerKind.GOVERNMENT_OFFICE:
        office = f"{_last_part(place)}人民政府办公室" if place else body.founding_issuer or "人民政府办公室"
        return Issuer(office, (office,), "")
    if kind is IssuerKind.JOINT and lead:
        return Issuer(body.office_name, (body.office_name, lead), lead)
    seal = full_unit_name(body.rules.seal_unit, place) if body.rules.seal_unit else lead
    return Issuer(body.office_name, (body.office_name,), seal or "")


def full_unit_name(unit: str, place: str | None) -> str:
    """Return a unit's name with the place's own name for the bare level: 区民政局 of 望州市澄川区 gives 澄川区民政局."""
    if not place:
        return unit
    home = _last_part(place)
    if _LEVEL.fullmatch(unit[:1]) and home.endswith(unit[:1]):
        return home + unit[1:]
    return unit


def _last_part(place: str) -> str:
    return _PARTS.split(place)[-1]
