"""What a founding notice says beside the rows of its body."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingWording:
    """What a founding notice says that the body's rows do not: whom it goes to, what for, who decided."""

    addressees: str
    purpose: str
    consent: str
    note: str = ""
