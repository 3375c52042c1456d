"""Direct formatting of a .docx's paragraphs and runs, found by their styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from secretariat.rendering.fitting import Fit
from secretariat.rendering.styles import Style
from secretariat.rendering.wordprocessing import w

_KNOWN = {style.value: style for style in Style}
_PARAGRAPH_ORDER = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "pBdr", "tabs", "spacing", "ind", "jc")


def styled(root: etree._Element, names: Mapping[str, str]) -> Iterator[tuple[Style, etree._Element]]:
    """Yield every paragraph in one of our styles, in document order, text boxes and tables included."""
    styles = {identifier: _KNOWN[name] for identifier, name in names.items() if name in _KNOWN}
    properties, chosen, value = w("pPr"), w("pStyle"), w("val")
    for paragraph in root.iter(w("p")):
        # Properties come first in a paragraph, and the style first in its properties.
        first = paragraph[0] if len(paragraph) else None
        said = first[0] if first is not None and first.tag == properties and len(first) else None
        style = styles.get(said.get(value, "")) if said is not None and said.tag == chosen else None
        if style is not None:
            yield style, paragraph


def words_of(paragraph: etree._Element) -> str:
    """Return the words of a paragraph, those of its content controls included."""
    return "".join(text.text or "" for text in paragraph.iter(w("t")))


def property_of(paragraph: etree._Element, name: str) -> etree._Element:
    """Return the paragraph's property element, made at its place in the schema's order where it is not there yet."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    found = properties.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        later = {w(other) for other in _PARAGRAPH_ORDER[_PARAGRAPH_ORDER.index(name) + 1 :]} | {w("outlineLvl"), w("rPr")}
        place = next((index for index, child in enumerate(properties) if child.tag in later), len(properties))
        properties.insert(place, found)
    return found


def size_runs(paragraph: etree._Element, fit: Fit, own: float) -> None:
    """Set size and scale of a paragraph's runs where they differ from the style's ``own``."""
    if fit == Fit(own):
        return
    for run in paragraph.iter(w("r")):
        size_run(run, fit, own)


def size_run(run: etree._Element, fit: Fit, own: float) -> None:
    """Set size and scale of one run where they differ from the style's ``own`` size."""
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    if fit.scale != 100:
        etree.SubElement(properties, w("w")).set(w("val"), str(fit.scale))
    if fit.size != own:
        for name in ("sz", "szCs"):
            etree.SubElement(properties, w(name)).set(w("val"), str(round(fit.size * 2)))


def scale_run(run: etree._Element, scale: int) -> None:
    """Set how much a run is condensed, in per cent, in place of what was set before."""
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    chosen = properties.find(w("w"))
    if scale == 100 and chosen is not None:
        properties.remove(chosen)
    elif scale != 100:
        (chosen if chosen is not None else etree.SubElement(properties, w("w"))).set(w("val"), str(scale))


def set_stops(paragraph: etree._Element, stops: Sequence[tuple[str, float]]) -> None:
    """Give the paragraph tab stops of its own: kind (left, center, right) and place in points."""
    tabs = property_of(paragraph, "tabs")
    for old in list(tabs):
        tabs.remove(old)
    for kind, place in stops:
        stop = etree.SubElement(tabs, w("tab"))
        stop.set(w("val"), kind)
        stop.set(w("pos"), str(round(place * 20)))


def break_run(text: etree._Element, lines: Sequence[str], *, tabbed: bool = False) -> None:
    """Put lines into a run whose words stood in one piece; ``tabbed`` lines begin at the paragraph's first tab stop."""
    text.text = lines[0]
    place = text
    for line in lines[1:]:
        for name in ("br", "tab", "t") if tabbed else ("br", "t"):
            following = etree.Element(w(name))
            place.addnext(following)
            place = following
        place.text = line
