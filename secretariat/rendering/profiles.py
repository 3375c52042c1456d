"""How a .docx carries the office's profile: margins and lines of ``glyph37``, and 套打 on paper with a preprinted red head.

The templates are those of ``page37``. What an office set otherwise in its own template stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from secretariat.rendering import gbt9704
from secretariat.rendering.direct_formatting import styled
from secretariat.rendering.sheets import Sheet
from secretariat.rendering.styles import Style
from secretariat.rendering.wordprocessing import STYLES, Parts, parse, serialised, w

MARKS = frozenset({Style.MARK, Style.JOINT_MARK, Style.JOINT_SHARED, Style.LETTER_MARK})
_TWIPS_PER_MM = 20 * gbt9704.POINTS_PER_MM
WHITE = "FFFFFF"


def set_profile(root: etree._Element, parts: Parts, profile: gbt9704.Profile) -> None:
    """Give a document the margins and lines of a profile where they are still those of ``page37``."""
    if profile.name == gbt9704.PAGE37.name:
        return
    plain = gbt9704.PAGE37
    for margins in root.iter(w("pgMar")):
        for side, before, after in (("top", plain.top, profile.top), ("bottom", plain.bottom, profile.bottom)):
            if _is(margins, side, round(before * _TWIPS_PER_MM)):
                margins.set(w(side), str(round(after * _TWIPS_PER_MM)))
    styles = parse(parts[STYLES]) if STYLES in parts else None
    for element in (root, styles) if styles is not None else (root,):
        for spacing in element.iter(w("spacing")):
            _stretch(spacing, round(plain.line * 20), round(profile.line * 20))
    if styles is not None:
        parts[STYLES] = serialised(styles)


def _is(element: etree._Element, name: str, twips: int) -> bool:
    said = element.get(w(name), "")
    return said.lstrip("-").isdigit() and said.isascii() and abs(int(said) - twips) <= 1


def _stretch(spacing: etree._Element, line: int, other: int) -> None:
    """Turn a line and distances of whole and half lines into those of another line, in twips."""
    if _is(spacing, "line", line):
        spacing.set(w("line"), str(other))
    for side in ("before", "after"):
        said = spacing.get(w(side), "")
        if said.isdigit() and said.isascii():
            halves = round(int(said) / line * 2)
            if halves and abs(int(said) - halves * line / 2) <= 1:
                spacing.set(w(side), str(round(halves * other / 2)))


def set_preprinted(root: etree._Element, parts: Parts, names: Mapping[str, str]) -> None:
    """Whiten the mark and every red rule: the sheet bears them already, and all else keeps its place.

    White type is not printed; hidden type would be, by some programs, as no line at all.
    """
    for style, paragraph in styled(root, names):
        if style not in MARKS:
            continue
        for run in paragraph.iter(w("r")):
            properties = run.find(w("rPr"))
            if properties is None:
                properties = etree.Element(w("rPr"))
                run.insert(0, properties)
            colour = properties.find(w("color"))
            (colour if colour is not None else etree.SubElement(properties, w("color"))).set(w("val"), WHITE)
    styles = parse(parts[STYLES]) if STYLES in parts else None
    for element in (root, styles) if styles is not None else (root,):
        for borders in element.iter(w("pBdr")):
            for border in borders:
                if border.get(w("color"), "").upper() == gbt9704.RED:
                    border.set(w("color"), WHITE)
    if styles is not None:
        parts[STYLES] = serialised(styles)


def is_preprinted(root: etree._Element, names: Mapping[str, str]) -> bool:
    """Tell whether a document is set for paper with a preprinted head: its mark is white."""
    return any(
        colour.get(w("val"), "").upper() == WHITE
        for style, paragraph in styled(root, names) if style in MARKS for colour in paragraph.iter(w("color"))
    )


def profile_of(sheet: Sheet) -> gbt9704.Profile:
    """Return the profile whose margins a sheet has; ``page37`` where it has none of them."""
    profile = min(gbt9704.PROFILES.values(), key=lambda one: abs(one.top - sheet.top) + abs(one.bottom - sheet.bottom))
    return profile if abs(profile.top - sheet.top) + abs(profile.bottom - sheet.bottom) < 0.5 else gbt9704.PAGE37
