""".docx → blocks by named styles, so that hand edits and edited templates reach the PDF and nothing can differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    AttachmentNote,
    Block,
    Card,
    NameList,
    Note,
    Paper,
    PaperFormat,
    Paragraph,
    Signature,
    TableCaption,
    TableNote,
    Text,
    Title,
)
from secretariat.rendering import read_handbook
from secretariat.rendering.profiles import is_preprinted
from secretariat.rendering.read_heads import READERS, is_joint_mark, joint_mark
from secretariat.rendering.read_imprint import read_imprint
from secretariat.rendering.read_runs import PAGE_BREAK, ReadParagraph, read_paragraph
from secretariat.rendering.read_tables import read_table
from secretariat.rendering.seating_tables import is_chart, read_chart
from secretariat.rendering.sheets import Section, Sheet
from secretariat.rendering.styles import LEVELS, Style
from secretariat.rendering.wordprocessing import CORE, DOCUMENT, NAMESPACES, Parts, parse, read_parts, style_names, w

_STYLES = {style.value: style for style in Style}
_LEVEL_OF = {style: level for level, style in LEVELS.items()}
_PLAIN = frozenset({"", "Normal", "正文", "Body Text", "List Paragraph", "Normal (Web)", "annotation text"})
_CARDS = frozenset({Style.CARD_NAME, Style.CARD_CAPTION, Style.CARD_PLACE, Style.CARD_BACK_NAME, Style.CARD_BACK_CAPTION})
_NUMBER_BEFORE = tuple(f"{number}." for number in range(1, 100))


@dataclass(frozen=True, slots=True)
class Reading:
    """A .docx as blocks: the paper, its sheet, and in ``unread`` what is in the file and not in the blocks.

    Where ``unread`` is not empty our PDF would lack something, and issuing asks for a PDF made by Word or WPS. ``unlike`` names
    formatting by hand: our PDF has those words, set in the official format instead.
    """

    paper: Paper
    sheet: Sheet
    unread: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    """The sheets, where there are several; ``sheet`` is the first."""
    preprinted: bool = False
    """Whether it is set for paper that bears the red head already (套打): then neither mark nor red rules are printed."""


def read(docx: bytes) -> Reading:
    """Return the .docx as blocks; raises Unreadable where it is none or is damaged."""
    parts = read_parts(docx)
    root = parse(parts[DOCUMENT])
    names = style_names(parts)
    reader = _Reader(names)
    body = root.find(w("body"))
    if body is not None:
        reader.take(body)
    kind, paper_format, title, publicity = _described(parts)
    last = body.find(w("sectPr")) if body is not None else None
    sections = read_handbook.sections(reader.sections, last, reader.blocks, read_handbook.numbering(parts))
    blocks = tuple(reader.blocks)
    unread = dict.fromkeys((*reader.unread, *reader.other_backs(), *_headers(parts)))
    sheet = sections[0].sheet
    landscape = sheet.landscape and len(sections) == 1 and paper_format is not PaperFormat.CARDS
    paper = Paper(kind, paper_format, title, blocks, publicity, landscape)
    return Reading(
        paper, sheet, tuple(unread), tuple(dict.fromkeys(reader.unlike)), sections if len(sections) > 1 else (),
        is_preprinted(root, names),
    )


def _described(parts: Parts) -> tuple[str, PaperFormat, str, str | None]:
    root = parse(parts[CORE]) if CORE in parts else None

    def said(name: str) -> str:
        element = root.find(name, NAMESPACES) if root is not None else None
        return (element.text or "") if element is not None else ""

    category = said("cp:category")
    known = {one.value: one for one in PaperFormat}
    return said("dc:identifier"), known.get(category, PaperFormat.DOCUMENT), said("dc:title"), said("cp:keywords") or None


def _headers(parts: Parts) -> Iterator[str]:
    for name, part in parts.items():
        if name.startswith("word/header") and any(text.text for text in parse(part).iter(w("t"))):
            yield "页眉中的文字"


@dataclass(slots=True)
class _Reader:
    """Collects blocks paragraph by paragraph; each style has its own method."""

    names: dict[str, str]
    blocks: list[Block] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    sections: list[tuple[int, etree._Element]] = field(default_factory=list)

    def take(self, container: etree._Element) -> None:
        for child in container:
            if child.tag == w("p"):
                self._paragraph(read_paragraph(child, self.names))
                section = child.find(f"{w('pPr')}/{w('sectPr')}")
                if section is not None:
                    self.sections.append((len(self.blocks), section))
            elif child.tag == w("tbl"):
                self._table(child)
            elif child.tag in {w("sdt"), w("customXml")}:
                content = child.find(w("sdtContent"))
                self.take(content if content is not None else child)
            elif child.tag == w("altChunk"):
                self.unread.append("插入的另一份文件")

    def _table(self, element: etree._Element) -> None:
        if is_joint_mark(element, self.names):
            joint_mark(self.blocks, element, self.names)
            return
        if is_chart(element, self.names):
            chart, strange = read_chart(element, self.names)
            self.unread += strange
            self.blocks.append(chart)
            return
        table, strange = read_table(element, self.names)
        self.unread += strange
        self.blocks.append(table)

    def _paragraph(self, found: ReadParagraph) -> None:
        where = f"“{found.words.strip()[:12]}”所在段落" if found.words.strip() else "一个空段落"
        style = _STYLES.get(found.style)
        # Every card has a page of its own, however the program that saved it parts the pages.
        self.unread += [f"{where}的{what}" for what in found.strange if not (what == PAGE_BREAK and style in _CARDS)]
        self.unlike += [f"{where}的{what}" for what in found.unlike]
        if style in {Style.IMPRINT_PLACE, Style.CARD_PLACE, Style.HEAD_PLACE}:
            self._boxes(found, style)
            return
        if found.boxes:
            self.unread.append(f"{where}的文本框")
        if style is None:
            self._unknown(found)
            return
        if style in read_handbook.STYLES:
            read_handbook.read_into(self.blocks, style, found)
            return
        handler = _HANDLERS.get(style)
        if handler is not None:
            handler(self, found)
        elif style in READERS:
            READERS[style](self.blocks, found)

    def _unknown(self, found: ReadParagraph) -> None:
        if found.style not in _PLAIN and found.words.strip():
            self.unlike.append(f"样式“{found.style}”的格式（文字按正文排）")
        runs = found.texts() or (Text(""),)
        self.blocks.append(Paragraph(runs, indent=found.indented is not False and not found.words.startswith("\u3000")))

    def _boxes(self, found: ReadParagraph, style: Style) -> None:
        for content in found.boxes:
            paragraphs = [read_paragraph(one, self.names) for one in content.iter(w("p"))]
            if style is Style.IMPRINT_PLACE:
                imprint, strange = read_imprint(paragraphs)
                self.blocks.append(imprint)
                self.unread += strange
            else:
                for one in paragraphs:
                    self._paragraph(one)

    def title(self, found: ReadParagraph) -> None:
        self.blocks.append(Title(*found.title()))

    def addressees(self, found: ReadParagraph) -> None:
        self.blocks.append(Addressees(found.words.rstrip("：:")))

    def body(self, found: ReadParagraph) -> None:
        self.blocks.append(Paragraph(found.texts() or (Text(""),), indent=found.indented is not False))

    def flush(self, found: ReadParagraph) -> None:
        self.blocks.append(Paragraph(found.texts() or (Text(""),), indent=False))

    def level(self, found: ReadParagraph) -> None:
        runs = tuple(replace(text, strong=False) for text in found.texts(plain_after=Style.BODY_WORDS))
        self.blocks.append(Paragraph(runs or (Text(""),), level=_LEVEL_OF[Style(found.style)]))

    def name_list(self, found: ReadParagraph) -> None:
        label, _, entry = found.words.partition("：")
        self.blocks.append(NameList(label, (_columns(entry),), members=found.style == Style.MEMBERS_FIRST))

    def name_list_entry(self, found: ReadParagraph) -> None:
        last = self.blocks[-1] if self.blocks else None
        entry = _columns(found.words)
        if isinstance(last, NameList):
            self.blocks[-1] = replace(last, entries=(*last.entries, entry))
        else:
            self.blocks.append(NameList("", (entry,)))

    def attachment_note(self, found: ReadParagraph) -> None:
        self.blocks.append(AttachmentNote((_unnumbered(found.words.removeprefix("附件：")),)))

    def attachment_note_next(self, found: ReadParagraph) -> None:
        last = self.blocks[-1] if self.blocks else None
        names = last.names if isinstance(last, AttachmentNote) else ()
        if names:
            self.blocks.pop()
        self.blocks.append(AttachmentNote((*names, _unnumbered(found.words))))

    def on_behalf(self, found: ReadParagraph) -> None:
        unit = found.words.strip().removeprefix("（").removesuffix("）").removesuffix("代章")
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Signature):
            self.blocks[-1] = replace(last, on_behalf=unit)
        else:
            self.unread.append("没有署名的代章")

    def date(self, found: ReadParagraph) -> None:
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Signature):
            self.blocks[-1] = replace(last, date=found.whole())
        else:
            self.blocks.append(Signature("", found.whole()))

    def table_note(self, found: ReadParagraph) -> None:
        self.blocks.append(TableNote(found.words))

    def table_caption(self, found: ReadParagraph) -> None:
        self.blocks.append(TableCaption(found.words))

    def note(self, found: ReadParagraph) -> None:
        self.blocks.append(Note(found.words.strip().removeprefix("（").removesuffix("）")))

    def attachment_label(self, found: ReadParagraph) -> None:
        self.blocks.append(AttachmentHead(found.words, ""))

    def attachment_title(self, found: ReadParagraph) -> None:
        last = self.blocks[-1] if self.blocks else None
        label = last.label if isinstance(last, AttachmentHead) and not last.title else ""
        if label:
            self.blocks.pop()
        self.blocks.append(AttachmentHead(label, *found.title()))

    def card(self, found: ReadParagraph) -> None:
        self.blocks.append(Card(found.words))

    def caption(self, found: ReadParagraph) -> None:
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Card):
            self.blocks[-1] = Card(last.name, found.words)

    def other_backs(self) -> list[str]:
        """Name the cards whose back bears another name; Word, WPS and LibreOffice each order the boxes of a sheet as they like."""
        names = Counter(block.name for block in self.blocks if isinstance(block, Card))
        return [f"席卡“{name}”背面的另一个姓名" for name in names - Counter(self.back)] if self.back else []

    def card_back(self, found: ReadParagraph) -> None:
        self.back.append(found.words)


def _columns(words: str) -> tuple[str, ...]:
    return tuple(column for column in words.split("\t") if column)


def _unnumbered(words: str) -> str:
    head, point, name = words.partition(".")
    return name.lstrip() if point and f"{head}." in _NUMBER_BEFORE else words


_HANDLERS: Mapping[Style, Callable[[_Reader, ReadParagraph], None]] = {
    Style.TITLE: _Reader.title, Style.FORM_TITLE: _Reader.title, Style.ADDRESSEES: _Reader.addressees, Style.BODY: _Reader.body,
    Style.FLUSH: _Reader.flush, Style.LEVEL_1: _Reader.level, Style.LEVEL_2: _Reader.level, Style.LEVEL_3: _Reader.level,
    Style.LEVEL_4: _Reader.level, Style.LIST_FIRST: _Reader.name_list, Style.LIST_OTHER: _Reader.name_list,
    Style.LIST_NEXT: _Reader.name_list_entry, Style.MEMBERS_FIRST: _Reader.name_list, Style.MEMBERS_NEXT: _Reader.name_list_entry,
    Style.ATTACHMENT_NOTE: _Reader.attachment_note,
    Style.ATTACHMENT_NOTE_NEXT: _Reader.attachment_note_next, Style.ON_BEHALF: _Reader.on_behalf,
    Style.DATE: _Reader.date, Style.NOTE: _Reader.note, Style.ATTACHMENT_LABEL: _Reader.attachment_label,
    Style.ATTACHMENT_TITLE: _Reader.attachment_title, Style.CARD_NAME: _Reader.card, Style.CARD_CAPTION: _Reader.caption,
    Style.CARD_BACK_NAME: _Reader.card_back, Style.TABLE_NOTE: _Reader.table_note,
    Style.TABLE_CAPTION: _Reader.table_caption,
}
