"""What an office says of itself on its papers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfficeDetails:
    """Whom to ask about a paper, and the fonds 全宗 the archive belongs to; blank where the office has not said.

    The names of the fields are those of the settings they are kept under.
    """

    contact: str = ""
    telephone: str = ""
    fonds_name: str = ""
    fonds_number: str = ""
