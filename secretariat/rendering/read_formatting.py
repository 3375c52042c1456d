"""Formatting set by hand in a .docx: what our PDF would not show is named, so that nobody issues two different papers."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from secretariat.rendering.profiles import MARKS, WHITE
from secretariat.rendering.styles import LOOKS, Align, Face, Look, Style
from secretariat.rendering.wordprocessing import number, w

_STYLES = {style.value: style for style in Style}
_ALIGNMENTS = {"start": Align.LEFT, "end": Align.RIGHT, "distribute": Align.BOTH, "justify": Align.BOTH}
_FITTED = frozenset({
    *MARKS, Style.CARD_NAME, Style.CARD_CAPTION, Style.CARD_BACK_NAME, Style.CARD_BACK_CAPTION, Style.TABLE_TEXT,
    Style.TABLE_CENTRED, Style.IMPRINT_PRINTED,
})
_MARKINGS = {
    "i": "斜体", "u": "下划线", "strike": "删除线", "dstrike": "删除线", "highlight": "底色", "vertAlign": "上下标", "em": "着重号",
    "vanish": "隐藏",
}
_OFF = frozenset({"0", "false", "off", "none", "baseline"})
_PLAIN = frozenset(w(name) for name in ("rStyle", "w", "lang", "spacing", "kern", "b", "bCs", "szCs"))
_FONTS, _EAST_ASIAN = w("rFonts"), w("eastAsia")


def alignment_by_hand(properties: etree._Element, style: str) -> Iterator[str]:
    """Yield what is said of a paragraph's alignment against its style."""
    chosen = properties.find(w("jc"))
    look = LOOKS.get(_STYLES.get(style, Style.BODY), LOOKS[Style.BODY])
    if chosen is not None:
        said = chosen.get(w("val"), "")
        if _ALIGNMENTS.get(said, said) != look.align:
            yield "手工对齐方式"


def formatting_by_hand(properties: etree._Element, style: str) -> Iterator[str]:
    """Yield what is said of a run's type against its paragraph's style: face, size, colour and markings."""
    if all(child.tag in _PLAIN or (child.tag == _FONTS and child.get(_EAST_ASIAN) is None) for child in properties):
        return
    known = _STYLES.get(style, Style.BODY)
    look = LOOKS.get(known, LOOKS[Style.BODY])
    for name, words in _MARKINGS.items():
        element = properties.find(w(name))
        if element is not None and element.get(w("val"), "1") not in _OFF:
            yield f"手工{words}"
    if known not in _FITTED and _other_size(properties, look):
        yield "手工字号"
    colour = properties.find(w("color"))
    # A mark is white for paper that bears it already.
    usual = {"AUTO", "000000", look.colour, WHITE if known in MARKS else ""}
    if colour is not None and colour.get(w("val"), "auto").upper() not in usual:
        yield "手工颜色"
    fonts = properties.find(w("rFonts"))
    face = fonts.get(w("eastAsia"), "") if fonts is not None else ""
    if face and face not in {look.face, Face.HEI}:
        yield "手工字体"


def _other_size(properties: etree._Element, look: Look) -> bool:
    size = properties.find(w("sz"))
    return size is not None and number(size, "val", look.size * 2) != look.size * 2
