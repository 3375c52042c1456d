"""The paragraphs of a .docx in their order, with the formatting in force, whoever made the file."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from secretariat.rendering.format_check.docx_formats import Formats, ParagraphFormat, TypeFormat
from secretariat.rendering.styles import EM, LINE
from secretariat.rendering.wordprocessing import MC, WPS, w

_AUTOMATIC = 1.3
"""Points of a line a point of Chinese type takes where no line height is fixed; Word's fonts differ by a tenth."""
_TRANSPARENT = frozenset(w(name) for name in ("sdt", "sdtContent", "hyperlink", "smartTag", "ins", "fldSimple", "customXml", "moveTo"))
_MOST_PARAGRAPHS = 50_000


@dataclass(frozen=True, slots=True)
class SetRun:
    """Words of one look."""

    words: str
    look: TypeFormat


@dataclass(slots=True)
class SetParagraph:
    """A paragraph with its words, its style's name, its formatting and where it stands."""

    style: str
    form: ParagraphFormat
    runs: list[SetRun]
    in_table: bool = False
    in_box: bool = False
    new_page: bool = False
    ends_page: bool = False
    """Whether what follows begins a page or a section."""
    fields: list[str] = field(default_factory=list)
    controlled: bool = False
    """Whether a content control stands in it, that may still be empty."""

    @property
    def words(self) -> str:
        """All its words."""
        return "".join(run.words for run in self.runs)

    @property
    def blank(self) -> bool:
        """Whether it holds no words and no place for any."""
        return not self.words.strip("\u3000 \t\n") and not self.controlled

    @property
    def look(self) -> TypeFormat:
        """How most of its words look."""
        weights: dict[TypeFormat, int] = {}
        for run in self.runs:
            weights[run.look] = weights.get(run.look, 0) + len(run.words.strip()) + 1
        return max(weights, key=lambda look: weights[look]) if weights else TypeFormat()

    @property
    def height(self) -> float:
        """How high a line of it is, in points."""
        return self.form.line if self.form.exact else self.form.line * _AUTOMATIC * self.look.size

    @property
    def air(self) -> float:
        """Points between the upper edge of its line and of its type; Word centres type in its line."""
        return max(0.0, (self.height - self.look.size) / 2)

    def indent(self, side: str) -> float:
        """Return how far it stands in at its left, its right, or its first line's left (``start``), in 字 of 3号 type."""
        form = self.form
        if side == "right":
            trailing = len(self.words) - len(self.words.rstrip("\u3000"))
            return (form.right_characters if form.right_characters is not None else form.right / EM) + trailing
        left = form.left_characters if form.left_characters is not None else form.left / EM
        if side == "left":
            return left
        scale = self.look.size / 16.0 if self.look.size else 1.0
        first = form.first_characters * scale if form.first_characters is not None else form.first / EM
        words = self.words
        padding = len(words) - len(words.lstrip("\u3000"))
        spaces = len(words) - len(words.lstrip(" ")) if not padding else 0
        return left + first + padding + spaces / 2


def blank_lines(between: list[SetParagraph], upper: SetParagraph, lower: SetParagraph) -> float:
    """Return how many lines of 3号 type are left blank between two paragraphs.

    Between neighbours Word leaves the larger of the distance after the one and that before the other, not both.
    """
    pitch = lower.height if lower.form.exact and abs(lower.look.size - 16) < 1 else LINE
    row = [upper, *between, lower]
    distances = sum(max(above.form.after, below.form.before) for above, below in itertools.pairwise(row))
    return (distances + sum(one.height for one in between)) / pitch


def paragraphs(container: etree._Element, formats: Formats) -> list[SetParagraph]:
    """Return the paragraphs of a body, a footer or a box in their order, those of tables and boxes with them."""
    found: list[SetParagraph] = []
    for one in _walk(container, formats, in_table=False, in_box=False):
        found.append(one)
        if len(found) >= _MOST_PARAGRAPHS:
            break
    return found


def _walk(container: etree._Element, formats: Formats, *, in_table: bool, in_box: bool) -> Iterator[SetParagraph]:
    for child in container:
        if child.tag == w("p"):
            yield _paragraph(child, formats, in_table=in_table, in_box=in_box)
            for content in _boxes(child):
                yield from _walk(content, formats, in_table=in_table, in_box=True)
        elif child.tag in {w("tbl"), w("tr"), w("tc")}:
            yield from _walk(child, formats, in_table=True, in_box=in_box)
        elif child.tag in _TRANSPARENT:
            yield from _walk(child, formats, in_table=in_table, in_box=in_box)


def _boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the contents of text boxes anchored in a paragraph; what is kept twice for older programs counts once."""
    for box in paragraph.iter(f"{{{WPS}}}txbx", "{urn:schemas-microsoft-com:vml}textbox"):
        holders = list(box.iterancestors())
        inner = any(one.tag == w("txbxContent") for one in holders[: _depth(holders, paragraph)])
        if not inner and not any(one.tag == f"{{{MC}}}Fallback" for one in holders):
            yield from box.iterfind(w("txbxContent"))


def _depth(holders: list[etree._Element], paragraph: etree._Element) -> int:
    return next((place for place, one in enumerate(holders) if one is paragraph), len(holders))


def _paragraph(element: etree._Element, formats: Formats, *, in_table: bool, in_box: bool) -> SetParagraph:
    properties = element.find(w("pPr"))
    form = formats.paragraph(properties)
    found = SetParagraph(formats.style_name(properties), form, [], in_table, in_box, form.new_page)
    found.ends_page = properties is not None and properties.find(w("sectPr")) is not None
    _inline(element, properties, formats, found)
    if not found.runs:
        mark = properties.find(w("rPr")) if properties is not None else None
        found.runs.append(SetRun("", formats.type(properties, mark)))
    return found


def _inline(parent: etree._Element, properties: etree._Element | None, formats: Formats, found: SetParagraph) -> None:
    for child in parent:
        if child.tag == w("r"):
            words = _words(child, found)
            if words:
                found.runs.append(SetRun(words, formats.type(properties, child.find(w("rPr")))))
        elif child.tag in _TRANSPARENT:
            found.controlled = found.controlled or child.tag == w("sdt")
            found.fields += [child.get(w("instr"), "")] if child.tag == w("fldSimple") else []
            _inline(child, properties, formats, found)


def _words(run: etree._Element, found: SetParagraph) -> str:
    words: list[str] = []
    for child in run:
        if child.tag == w("t"):
            words.append(child.text or "")
        elif child.tag == w("tab"):
            words.append("\t")
        elif child.tag == w("br") and child.get(w("type")) == "page":
            begun = bool("".join(one.words for one in found.runs).strip())
            found.new_page, found.ends_page = found.new_page or not begun, True
        elif child.tag in {w("br"), w("cr")}:
            words.append("\n")
        elif child.tag == w("instrText"):
            found.fields.append(child.text or "")
    return "".join(words)
