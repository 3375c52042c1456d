"""How an office has its papers set on the sheet: which 37 millimetres, and whether the sheet bears the red head already."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PageProfile(StrEnum):
    """Where 天头 37 mm is measured: to the edge of the type area, or to the tops of the first line's characters."""

    PAGE37 = "page37"
    GLYPH37 = "glyph37"

    @property
    def label(self) -> str:
        """The words a clerk reads."""
        return {"page37": "版心上缘距纸边37毫米（常用）", "glyph37": "首行字顶距纸边37毫米"}[self.value]


@dataclass(frozen=True, slots=True)
class PageSetting:
    """The profile of the sheet, and 套打: the head is left to the paper it is printed on."""

    profile: PageProfile = PageProfile.PAGE37
    preprinted: bool = False

    def as_text(self) -> str:
        """Return the setting as it is kept."""
        return f"{self.profile.value} preprinted" if self.preprinted else self.profile.value

    @classmethod
    def from_text(cls, text: str) -> PageSetting:
        """Return a setting that was kept; the plain one for a text nobody knows."""
        name, _, rest = text.partition(" ")
        known = {profile.value: profile for profile in PageProfile}
        return cls(known.get(name, PageProfile.PAGE37), rest == "preprinted")

    @property
    def label(self) -> str:
        """The words a clerk reads."""
        return f"{self.profile.label}，套打" if self.preprinted else self.profile.label


PLAIN = PageSetting()
"""What offices look for where they have set nothing."""
