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
    """The profile of the sheet, 套打: the head is left to the paper it is printed on, and 版记 on the back of the last sheet."""

    profile: PageProfile = PageProfile.PAGE37
    preprinted: bool = False
    even_imprint: bool = False

    def as_text(self) -> str:
        """Return the setting as it is kept."""
        chosen = (("preprinted", self.preprinted), ("even_imprint", self.even_imprint))
        return " ".join((self.profile.value, *(word for word, said in chosen if said)))

    @classmethod
    def from_text(cls, text: str) -> PageSetting:
        """Return a setting that was kept; the plain one for a text nobody knows."""
        name, *chosen = text.split(" ")
        known = {profile.value: profile for profile in PageProfile}
        return cls(known.get(name, PageProfile.PAGE37), "preprinted" in chosen, "even_imprint" in chosen)

    @property
    def label(self) -> str:
        """The words a clerk reads."""
        chosen = (("套打", self.preprinted), ("版记在双页", self.even_imprint))
        return "，".join((self.profile.label, *(words for words, said in chosen if said)))


PLAIN = PageSetting()
"""What offices look for where they have set nothing."""
