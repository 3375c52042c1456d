"""The signature of a filled .docx: issuers placed by the widths of their names and of the date (7.3.5)."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from secretariat.rendering.direct_formatting import break_run, property_of, set_stops, words_of
from secretariat.rendering.fitting import issuer_lines, signature_lines
from secretariat.rendering.fitting_heads import joint_signature
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.styles import LINE, Style
from secretariat.rendering.wordprocessing import w

_SIGNATURE = (Style.ISSUER, Style.UNSEALED_ISSUER, Style.JOINT_ISSUERS, Style.ON_BEHALF, Style.DATE)
SEAL_ROW_BEFORE = 4 * LINE
"""What is kept free above a further row of seals, in points: a seal is higher than four lines."""


def adjust_signature(paragraphs: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    """Place issuers and 代章 over the date as it now reads."""
    found: dict[Style, list[etree._Element]] = {}
    for style, paragraph in paragraphs:
        if style in _SIGNATURE:
            found.setdefault(style, []).append(paragraph)
    if Style.DATE not in found:
        return
    date = found[Style.DATE][-1]
    if Style.JOINT_ISSUERS in found:
        _place_joint(found[Style.JOINT_ISSUERS], date, fonts)
        return
    sealed = Style.ISSUER in found
    issuers = found.get(Style.ISSUER if sealed else Style.UNSEALED_ISSUER, [])
    if not issuers:
        return
    on_behalf = [words_of(one) for one in found.get(Style.ON_BEHALF, [])[:1]]
    unit = "".join(on_behalf).removeprefix("（").removesuffix("）").removesuffix("代章")
    first, *others = map(words_of, issuers)
    placed = iter((*issuers, *found.get(Style.ON_BEHALF, [])[:1], date))
    for line in signature_lines(first, unit, words_of(date), fonts, sealed=sealed, others=tuple(others)):
        paragraph = next(placed)
        if line.style is Style.UNSEALED_ISSUER and paragraph is not issuers[0]:
            property_of(paragraph, "spacing").set(w("before"), "0")
        property_of(paragraph, "ind").set(w("right"), str(round(line.inset * 20)))


def break_issuers(paragraphs: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    """Break a freshly filled issuer too long for a line at words."""
    for style, paragraph in paragraphs:
        texts = list(paragraph.iter(w("t"))) if style in {Style.ISSUER, Style.UNSEALED_ISSUER} else []
        if len(texts) == 1:
            break_run(texts[0], issuer_lines(texts[0].text or "", fonts))


def join_issuers(paragraphs: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> bool:
    """Put the issuers of a sealed joint signature into rows, where there is one; the template prints one a line."""
    found = [paragraph for style, paragraph in paragraphs if style is Style.JOINT_ISSUERS]
    if not found:
        return False
    place = 0
    for row in joint_signature([words_of(paragraph) for paragraph in found], "", fonts).rows:
        line, *others = found[place : place + len(row)]
        properties = line.find(w("pPr"))
        line.insert(0 if properties is None else 1, _tab())
        for other in others:
            line.append(_tab())
            line.extend(child for child in list(other) if child.tag != w("pPr"))
            parent = other.getparent()
            if parent is not None:
                parent.remove(other)
        place += len(row)
    return True


def _tab() -> etree._Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("tab"))
    return run


def _place_joint(rows: Sequence[etree._Element], date: etree._Element, fonts: Fonts) -> None:
    named = [issuers_of(row) for row in rows]
    signed = joint_signature([name for row in named for name in row], words_of(date), fonts)
    for place, (row, issuers) in enumerate(zip(rows, named, strict=True)):
        set_stops(row, [("center", centre) for centre in signed.centres[-len(issuers) :]])
        if place:
            property_of(row, "spacing").set(w("before"), str(round(SEAL_ROW_BEFORE * 20)))
    property_of(date, "ind").set(w("right"), str(round(signed.date_inset * 20)))


def issuers_of(paragraph: etree._Element) -> list[str]:
    """Return the issuers of one row, which stand behind a tab each."""
    found = [""]
    for element in paragraph.iter(w("t"), w("tab")):
        if element.tag == w("tab"):
            found.append("")
        else:
            found[-1] += element.text or ""
    return [name for name in found if name]
