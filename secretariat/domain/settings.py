"""Settings that belong to the office and live, journaled, in its file."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(eq=False, kw_only=True)
class OfficeSetting:
    """One named setting of the office; the value is text, its meaning is its reader's."""

    id: int = field(init=False)
    name: str
    value: str
    version: int = field(init=False)
