"""The last touch on a .docx of several sections: breaks that close nothing go, a cover's last lines go down to its foot."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from secretariat.rendering.direct_formatting import property_of
from secretariat.rendering.setting_handbook import cover_gap
from secretariat.rendering.styles import Style
from secretariat.rendering.wordprocessing import w


def adjust_sections(root: etree._Element) -> None:
    """Take out section breaks with nothing before them, and let the last section be the one that has pages."""
    body = root.find(w("body"))
    if body is None:
        return
    before: etree._Element | None = None
    for child in list(body):
        ended = child.find(f"{w('pPr')}/{w('sectPr')}") if child.tag == w("p") else None
        if ended is not None and (before is None or before.find(f"{w('pPr')}/{w('sectPr')}") is not None):
            body.remove(child)
            continue
        if child.tag == w("sectPr") and before is not None:
            last = before.find(f"{w('pPr')}/{w('sectPr')}")
            if last is not None:
                body.remove(before)
                body.replace(child, last)
        before = child


def adjust_cover(found: Sequence[tuple[Style, etree._Element]]) -> None:
    """Put the last lines of a cover at the foot of its page."""
    titles = [paragraph for style, paragraph in found if style is Style.COVER_TITLE]
    feet = [paragraph for style, paragraph in found if style is Style.COVER_FOOT]
    if not feet:
        return
    lines = sum(1 + sum(1 for _ in title.iter(w("br"))) for title in titles)
    labelled = any(style is Style.COVER_LABEL for style, _ in found)
    property_of(feet[0], "spacing").set(w("before"), str(round(cover_gap(lines, labelled=labelled, feet=len(feet)) * 20)))
