"""The words of one paragraph of a .docx: runs, tabs, line ends, content controls, boxes, and what is neither."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from secretariat.papers.blocks import Field, Text
from secretariat.rendering.fields import field_of
from secretariat.rendering.read_formatting import alignment_by_hand, formatting_by_hand
from secretariat.rendering.styles import Face, Style
from secretariat.rendering.wordprocessing import MC, WPS, w

_TRANSPARENT = frozenset(w(name) for name in ("hyperlink", "smartTag", "ins", "fldSimple", "customXml", "moveTo"))
_SILENT = frozenset(
    w(name)
    for name in (
        "pPr", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "fldChar", "instrText", "sdtPr", "sdtEndPr",
        "permStart", "permEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "noBreakHyphen", "softHyphen",
        "annotationRef",
    )
)
_WORDS_FOR = {
    w("drawing"): "图片或图形", w("pict"): "图片或图形", w("object"): "嵌入的对象",
    w("del"): "尚未接受的修订", w("moveFrom"): "尚未接受的修订",
    w("footnoteReference"): "脚注", w("endnoteReference"): "尾注", w("sym"): "特殊符号", w("ptab"): "特殊制表位", w("ruby"): "注音",
}

PAGE_BREAK = "手工分页"
"""What a page break typed by hand is called among what our layout does not show."""


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a paragraph: its words, with tabs and line ends as characters, and how they stand there."""

    words: str
    style: str = ""
    strong: bool = False
    field: Field | None = None


@dataclass(slots=True)
class ReadParagraph:
    """A paragraph taken apart: its style's name, its stretches of words, the boxes anchored in it.

    ``strange`` is content that was not understood, ``unlike`` formatting by hand that our pages do not follow.
    """

    style: str
    stretches: list[Words] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)
    indented: bool | None = None

    @property
    def words(self) -> str:
        """All words of the paragraph."""
        return "".join(stretch.words for stretch in self.stretches)

    def whole(self) -> Text:
        """Return the paragraph as one run, with the field that one of its controls stands for."""
        texts = self.texts()
        return Text("".join(text.words for text in texts), field=next((text.field for text in texts if text.field), None))

    def title(self) -> tuple[str, tuple[str, ...]]:
        """Return the words without line ends, and the lines where there are several."""
        lines = tuple(line for line in self.words.split("\n") if line)
        return "".join(lines), lines if len(lines) > 1 else ()

    def texts(self, *, plain_after: Style | None = None) -> tuple[Text, ...]:
        """Return the stretches as runs of a block; neighbours that look the same are one, and line ends are no words.

        With ``plain_after``, words in that character style are told from the others by a run of their own.
        """
        merged: list[Text] = []
        kinds: list[tuple[bool, bool, Field | None]] = []
        for stretch in self.stretches:
            words = stretch.words.replace("\n", "").replace("\t", "")
            if not words and stretch.field is None:
                continue
            kind = stretch.strong, plain_after is not None and stretch.style == plain_after, stretch.field
            if merged and kinds[-1] == kind:
                merged[-1] = Text(merged[-1].words + words, strong=kind[0], field=kind[2])
            else:
                merged.append(Text(words, strong=kind[0], field=kind[2]))
                kinds.append(kind)
        return tuple(merged)


def read_paragraph(paragraph: etree._Element, names: dict[str, str]) -> ReadParagraph:
    """Return a paragraph taken apart; ``names`` are the document's style names by id."""
    properties = paragraph.find(w("pPr"))
    found = ReadParagraph("")
    if properties is not None:
        chosen = properties.find(w("pStyle"))
        found.style = names.get(chosen.get(w("val"), ""), "") if chosen is not None else ""
        indent = properties.find(w("ind"))
        if indent is not None and (indent.get(w("firstLine")) or indent.get(w("firstLineChars"))):
            found.indented = any(indent.get(w(name), "0").strip("0") != "" for name in ("firstLine", "firstLineChars"))
        found.unlike += alignment_by_hand(properties, found.style)
        numbering = properties.find(w("numPr"))
        if numbering is not None:
            found.strange.append("自动编号")
    _inline(paragraph, found, names, None)
    return found


def _inline(parent: etree._Element, found: ReadParagraph, names: dict[str, str], control: Field | None) -> None:
    for child in parent:
        if child.tag == w("r"):
            _run(child, found, names, control)
        elif child.tag == w("sdt"):
            _control(child, found, names, control)
        elif child.tag in _TRANSPARENT:
            _inline(child, found, names, control)
        elif child.tag not in _SILENT:
            found.strange.append(_WORDS_FOR.get(str(child.tag), "公式或其他内容"))


def _control(control: etree._Element, found: ReadParagraph, names: dict[str, str], outer: Field | None) -> None:
    own = field_of(control, found.style)
    content = control.find(w("sdtContent"))
    before = len(found.stretches)
    if content is not None:
        _inline(content, found, names, own or outer)
    if own is not None and len(found.stretches) == before:
        found.stretches.append(Words("", field=own))


def _run(run: etree._Element, found: ReadParagraph, names: dict[str, str], control: Field | None) -> None:
    properties = run.find(w("rPr"))
    style, strong = _formatting(properties, names)
    if properties is not None and any(text.text for text in run.iter(w("t"))):
        found.unlike += (what for what in formatting_by_hand(properties, found.style) if what not in found.unlike)
    words: list[str] = []
    for child in run:
        if child.tag == w("t"):
            words.append(child.text or "")
        elif child.tag == w("tab"):
            words.append("\t")
        elif child.tag in {w("br"), w("cr")}:
            if child.get(w("type")) in {"page", "column"}:
                found.strange.append(PAGE_BREAK)
            words.append("\n")
        elif child.tag == f"{{{MC}}}AlternateContent" or child.tag in {w("drawing"), w("pict")}:
            _box(child, found)
        elif child.tag not in _SILENT:
            found.strange.append(_WORDS_FOR.get(str(child.tag), "公式或其他内容"))
    if words or control is not None:
        found.stretches.append(Words("".join(words), style, strong, control))


def _formatting(properties: etree._Element | None, names: dict[str, str]) -> tuple[str, bool]:
    if properties is None:
        return "", False
    chosen, fonts, bold = (properties.find(w(name)) for name in ("rStyle", "rFonts", "b"))
    style = names.get(chosen.get(w("val"), ""), "") if chosen is not None else ""
    by_hand = fonts is not None and fonts.get(w("eastAsia")) == Face.HEI
    in_bold = bold is not None and bold.get(w("val"), "1") not in {"0", "false", "off"}
    return style, style == Style.STRONG or by_hand or in_bold


def _box(holder: etree._Element, found: ReadParagraph) -> None:
    """Note the contents of a text box once, though a file may hold them twice for older programs."""
    boxes = list(holder.iter(f"{{{WPS}}}txbx")) or [box for box in holder.iter() if str(box.tag).endswith("}textbox")]
    contents = [content for box in boxes for content in box.iter(w("txbxContent"))]
    if contents:
        found.boxes += contents
    else:
        found.strange.append("图片或图形")
