"""The formatting that is in force for a paragraph and its type: defaults, style chains and what is set by hand, one over another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from secretariat.rendering.wordprocessing import NAMESPACES, STYLES, Parts, parse, w

_DEEPEST = 24
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Border:
    """A rule above or below a paragraph: width and distance in points, colour in hexadecimal."""

    width: float
    space: float
    colour: str


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """How a paragraph stands: indents in points, or in 字 where it says so; ``line`` in points where ``exact``, else in lines."""

    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    left_characters: float | None = None
    right_characters: float | None = None
    first_characters: float | None = None
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    exact: bool = False
    new_page: bool = False
    below: Border | None = None
    above: Border | None = None


@dataclass(frozen=True, slots=True)
class TypeFormat:
    """How type looks: size and spacing in points, ``face`` the family of Chinese characters, colour in hexadecimal or empty."""

    size: float = 10.5
    face: str = ""
    colour: str = ""
    spacing: float = 0.0


def measure(element: etree._Element | None, *names: str) -> float | None:
    """Return a whole number a file gives under the first of the names it has, negative ones too; None for nothing or nonsense."""
    for name in names:
        said = element.get(w(name), "") if element is not None else ""
        if said and len(said) < 10 and said.lstrip("-").isdigit() and said.isascii():
            return float(said)
    return None


@dataclass(slots=True)
class Formats:
    """The styles of a document."""

    styles: dict[str, etree._Element] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    paragraph_defaults: list[etree._Element] = field(default_factory=list)
    type_defaults: list[etree._Element] = field(default_factory=list)
    theme: Mapping[str, str] = field(default_factory=dict)
    standard: str = ""

    def paragraph(self, properties: etree._Element | None) -> ParagraphFormat:
        """Return what is in force for a paragraph with these properties."""
        layers = [*self.paragraph_defaults, *self._layers(_style(properties) or self.standard, "pPr")]
        if properties is not None:
            layers.append(properties)
        said: dict[str, Any] = {}
        for layer in layers:
            said.update(_paragraph_says(layer))
        return ParagraphFormat(**said)

    def type(self, paragraph: etree._Element | None, run: etree._Element | None) -> TypeFormat:
        """Return what is in force for a run with these properties in a paragraph with those."""
        layers = [*self.type_defaults, *self._layers(_style(paragraph) or self.standard, "rPr")]
        chosen = run.find(w("rStyle")) if run is not None else None
        if chosen is not None:
            layers += self._layers(chosen.get(w("val"), ""), "rPr")
        if run is not None:
            layers.append(run)
        said: dict[str, Any] = {}
        for layer in layers:
            said.update(self._type_says(layer))
        return TypeFormat(**said)

    def style_name(self, properties: etree._Element | None) -> str:
        """Return the name of a paragraph's style; empty for the standard one."""
        return self.names.get(_style(properties), "")

    def _layers(self, style: str, part: str) -> list[etree._Element]:
        chain: list[etree._Element] = []
        for _ in range(_DEEPEST):
            element = self.styles.get(style)
            if element is None:
                break
            found = element.find(w(part))
            if found is not None:
                chain.append(found)
            based = element.find(w("basedOn"))
            style = based.get(w("val"), "") if based is not None else ""
        return chain[::-1]

    def _type_says(self, layer: etree._Element) -> Iterator[tuple[str, object]]:
        size = measure(layer.find(w("sz")), "val")
        if size is not None and size > 0:
            yield "size", size / 2
        spacing = measure(layer.find(w("spacing")), "val")
        if spacing is not None:
            yield "spacing", spacing / 20
        colour = layer.find(w("color"))
        if colour is not None:
            said = colour.get(w("val"), "auto")
            yield "colour", "" if said.lower() == "auto" else said.upper()
        fonts = layer.find(w("rFonts"))
        if fonts is not None:
            themed = self.theme.get(fonts.get(w("eastAsiaTheme"), ""))
            family = themed or fonts.get(w("eastAsia"), "")
            if family:
                yield "face", family


def read_formats(parts: Parts) -> Formats:
    """Return the styles and defaults of a document's parts."""
    formats = Formats(theme=_theme(parts))
    if STYLES not in parts:
        return formats
    root = parse(parts[STYLES])
    defaults = root.find(w("docDefaults"))
    if defaults is not None:
        formats.paragraph_defaults = list(defaults.iterfind(f"{w('pPrDefault')}/{w('pPr')}"))
        formats.type_defaults = list(defaults.iterfind(f"{w('rPrDefault')}/{w('rPr')}"))
    for style in root.iterfind(w("style")):
        identity, name = style.get(w("styleId"), ""), style.find(w("name"))
        formats.styles[identity] = style
        formats.names[identity] = name.get(w("val"), "") if name is not None else ""
        if style.get(w("type")) == "paragraph" and style.get(w("default"), "0") not in _OFF:
            formats.standard = identity
    return formats


def _theme(parts: Parts) -> dict[str, str]:
    part = next((content for name, content in parts.items() if name.startswith("word/theme/theme")), None)
    if part is None:
        return {}
    root, found = parse(part), {}
    for themed, holder in (("minorEastAsia", "minorFont"), ("majorEastAsia", "majorFont")):
        fonts = next(root.iter(f"{{{NAMESPACES['a']}}}{holder}"), None)
        if fonts is None:
            continue
        chinese = next((font for font in fonts.iterfind("a:font", NAMESPACES) if font.get("script") == "Hans"), None)
        plain = fonts.find("a:ea", NAMESPACES)
        family = (plain.get("typeface", "") if plain is not None else "") or (chinese.get("typeface", "") if chinese is not None else "")
        if family:
            found[themed] = family
    return found


def _style(properties: etree._Element | None) -> str:
    chosen = properties.find(w("pStyle")) if properties is not None else None
    return chosen.get(w("val"), "") if chosen is not None else ""


def _paragraph_says(layer: etree._Element) -> Iterator[tuple[str, object]]:
    align = layer.find(w("jc"))
    if align is not None:
        yield "align", align.get(w("val"), "left")
    yield from _indents(layer.find(w("ind")))
    yield from _distances(layer.find(w("spacing")))
    page = layer.find(w("pageBreakBefore"))
    if page is not None:
        yield "new_page", page.get(w("val"), "1") not in _OFF
    for name, key in (("bottom", "below"), ("top", "above")):
        border = layer.find(f"{w('pBdr')}/{w(name)}")
        if border is not None:
            yield key, _border(border)


def _border(border: etree._Element) -> Border | None:
    if border.get(w("val"), "none") in {"none", "nil"}:
        return None
    return Border((measure(border, "sz") or 0.0) / 8, measure(border, "space") or 0.0, border.get(w("color"), ""))


def _indents(indent: etree._Element | None) -> Iterator[tuple[str, object]]:
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        points, characters = measure(indent, *names), measure(indent, *(f"{name}Chars" for name in names))
        if points is not None:
            yield key, points / 20
            yield f"{key}_characters", None
        if characters is not None:
            yield f"{key}_characters", characters / 100
    for name, sign in (("firstLine", 1), ("hanging", -1)):
        points, characters = measure(indent, name), measure(indent, f"{name}Chars")
        if points is not None:
            yield "first", sign * points / 20
            yield "first_characters", None
        if characters:
            yield "first_characters", sign * characters / 100


def _distances(spacing: etree._Element | None) -> Iterator[tuple[str, object]]:
    for key in ("before", "after"):
        points, lines = measure(spacing, key), measure(spacing, f"{key}Lines")
        if points is not None:
            yield key, points / 20
        if lines:
            yield key, lines / 100 * 15.6
    line = measure(spacing, "line")
    if line is not None and spacing is not None:
        exact = spacing.get(w("lineRule"), "auto") == "exact"
        fixed = spacing.get(w("lineRule"), "auto") in {"exact", "atLeast"}
        yield "line", line / 20 if fixed else line / 240
        yield "exact", exact or fixed
