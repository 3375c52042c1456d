"""The fields a template may name, in the office's own words, filled from the blocks of a paper."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from secretariat.errors import NotFound
from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    AttachmentNote,
    Block,
    Card,
    Contents,
    Cover,
    Field,
    HeadLabels,
    Imprint,
    Mark,
    NameList,
    Note,
    NumberLine,
    Paper,
    Paragraph,
    PartHead,
    Signature,
    Table,
    TableCaption,
    TableNote,
    Text,
    Title,
)
from secretariat.papers.catalogue import kind_named
from secretariat.papers.forms import Entry, Form
from secretariat.papers.seating_charts import SeatingChart

Fields: TypeAlias = dict[str, Any]

_EMPTY: Mapping[str, Any] = {
    "份号": "", "版头标注": (), "版头标注首项": "", "版头标注其余": (), "发文机关标志": (), "联合标志": (), "联合文件": "",
    "发文字号": "", "期号": "", "发文机关": "", "签发人": "", "首位签发人": "", "其余签发人": (),
    "标题": "", "主送机关": "", "正文": (), "附件说明": None,
    "署名": "", "联合署名": (), "其余署名": (), "盖章": True, "代章": "", "成文日期": "", "附注": "", "公开属性": "", "版记主送": "",
    "抄送": "", "报送": (),
    "印发机关": "", "印发日期": "", "席卡": (), "封面": None,
}
_LEVEL_NAMES = {0: "正文", 1: "一级", 2: "二级", 3: "三级", 4: "四级"}
_PART_KINDS = (*_LEVEL_NAMES.values(), "顶格", "名单", "组成人员")


@functools.cache
def parts_of(kind: str) -> frozenset[str]:
    """Return the names of the tables and attachments a kind of paper may bring, as its specimen has them."""
    try:
        paper = kind_named(kind).specimen()
    except NotFound:
        return frozenset()
    named = (Table, Form, SeatingChart, AttachmentHead, PartHead)
    return frozenset(block.name for block in paper.blocks if isinstance(block, named) and block.name)


def names(kind: str) -> frozenset[str]:
    """Return every name a template of this kind may use."""
    return frozenset(_EMPTY) | parts_of(kind)


_NO_XML = dict.fromkeys((*range(0x20), 0x7F, 0xFFFE, 0xFFFF))


def clean(words: str) -> str:
    """Return the words without characters XML cannot hold; line ends become nothing, for a block is one paragraph."""
    return words.translate(_NO_XML)


def lines(words: str) -> str:
    """Return the words of a cell without characters XML cannot hold; its line ends part paragraphs and stay."""
    return "\n".join(map(clean, words.split("\n")))


def fields(paper: Paper) -> Fields:
    """Return the fields of a paper; a table the paper does not have is None, so that a template can leave it out."""
    filling = _Filling({**_EMPTY, **dict.fromkeys(parts_of(paper.kind))})
    for block in paper.blocks:
        filling.take(block)
    return {**filling.filled, "正文": filling.body, "席卡": filling.cards}


@dataclass(slots=True)
class _Filling:
    """The fields filled so far; ``part`` is what paragraphs go into now, ``table`` what the notes below it belong to."""

    filled: Fields
    body: list[Fields] = field(default_factory=list)
    cards: list[Fields] = field(default_factory=list)
    part: Fields = field(default_factory=dict)
    table: Fields | None = None
    attachment: AttachmentHead | None = None
    caption: str = ""

    def take(self, block: Block) -> None:
        if isinstance(block, AttachmentHead | PartHead | Contents):
            self._head(block)
        elif isinstance(block, Table | Form | SeatingChart | TableCaption | TableNote):
            self._table(block)
        elif isinstance(block, Paragraph | NameList):
            parts = self.part.get("正文", self.body)
            parts.append(_part(block, first_list=not any(part["名单"] for part in parts)))
        elif isinstance(block, Card):
            self.cards.append({"姓名": clean(block.name), "说明": clean(block.caption)})
        else:
            self.filled.update(_SINGLE[type(block)](block))

    def _head(self, block: AttachmentHead | PartHead | Contents) -> None:
        if isinstance(block, Contents):
            pages = block.pages or ("",) * len(block.titles)
            self.part["目录"] = [{"标题": clean(title), "页": page} for title, page in zip(block.titles, pages, strict=True)]
            return
        self.table = None
        if isinstance(block, AttachmentHead):
            self.attachment = block
        if block.name:
            label = clean(block.label) if isinstance(block, AttachmentHead) else ""
            self.filled[block.name] = self.part = {"标识": label, "标题": clean(block.title), "正文": [], "目录": ()}

    def _table(self, block: Table | Form | SeatingChart | TableCaption | TableNote) -> None:
        if isinstance(block, TableCaption):
            self.caption = clean(block.words)
        elif isinstance(block, TableNote):
            if self.table is not None:
                self.table["表注" if "表注" in self.table else "说明"].append(clean(block.words))
        else:
            self.filled[block.name] = self.table = {**_heading(block, self.attachment), "题": self.caption}
            self.caption = ""


GROUP = "分组"
"""The field of a row that stands across all columns; empty in any other row."""

FOOT = "落款"
"""What the name of a form's entry ends with where the line at its cell's foot is meant."""


def field_names(head: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names by which a template knows the columns of a table: the words of its head without what is no letter.

    A name that would begin with a digit begins with 栏; one that is there already gets a number.
    """
    found: list[str] = []
    for words in head:
        plain = re.sub(r"[\W_]", "", words)
        plain = plain if plain and not plain[0].isdigit() else f"栏{plain}"
        same = sum(plain == name.rstrip("0123456789") for name in (*found, GROUP))
        found.append(f"{plain}{same + 1}" if same else plain)
    return tuple(found)


def _heading(block: Table | Form | SeatingChart, attachment: AttachmentHead | None) -> Fields:
    label, title = (clean(attachment.label), clean(attachment.title)) if attachment else ("", "")
    if isinstance(block, SeatingChart):
        return {"标识": label, "标题": title, "座次": block.name, "说明": []}
    if isinstance(block, Form):
        # A form may have cells of the names 标题 and 说明.
        cells = [cell for row in block.rows for cell in row.cells if isinstance(cell, Entry)]
        words = {cell.name: lines(cell.words) for cell in cells}
        feet = {f"{cell.name}{FOOT}": lines(cell.foot) for cell in cells}
        return {"附件标识": label, "附件标题": title, "表注": [], **feet, **words}
    return {"标识": label, "标题": title, "行": [_row(block, row) for row in block.rows], "说明": []}


def _row(table: Table, row: tuple[str, ...]) -> Fields:
    names = field_names(table.head)
    if len(row) == 1 < len(names):
        # A template that knows no groups prints their words in the first column.
        return {**dict.fromkeys(names, ""), names[0]: lines(row[0]), GROUP: lines(row[0])}
    return {**dict(zip(names, map(lines, row), strict=True)), GROUP: ""}


def _text(text: Text) -> Fields:
    return {"内容": clean(text.words), "加重": text.strong}


def _part(block: Paragraph | NameList, *, first_list: bool) -> Fields:
    part: Fields = dict.fromkeys(_PART_KINDS, False)
    if isinstance(block, NameList):
        entries = [_entry(entry) for entry in block.entries] or [_entry(("无", ""))]
        if block.members:
            people = [{"姓名": clean(name), "职务": clean("".join(post))} for name, *post in block.entries or (("",),)]
            return {**part, "组成人员": True, "标签": clean(block.label), "首位": people[0], "其余": people[1:]}
        return {**part, "名单": True, "首份名单": first_list, "标签": clean(block.label), "首位": entries[0], "其余": entries[1:]}
    part[_LEVEL_NAMES[block.level] if block.indent else "顶格"] = True
    if block.level and block.indent:
        heading, behind = block.runs[0], block.runs[1:]
        return {**part, "标题": clean(heading.words), "内容": clean("".join(text.words for text in behind))}
    return {**part, "文字": [_text(text) for text in block.runs]}


def _entry(columns: tuple[str, ...]) -> Fields:
    unit, *others = (clean(column) for column in columns)
    return {"单位": unit, "姓名": "\u3000".join(others)}


def _head_labels(block: HeadLabels) -> Fields:
    labels = [clean(words) for words in block.labels]
    return {"份号": clean(block.copy_number), "版头标注": labels, "版头标注首项": "".join(labels[:1]), "版头标注其余": labels[1:]}


def _mark(block: Mark) -> Fields:
    lines = [clean(line) for line in block.lines]
    return {"联合标志": lines, "联合文件": clean(block.shared)} if block.shared else {"发文机关标志": lines}


def _number_line(block: NumberLine) -> Fields:
    key = "期号" if block.number.field is Field.ISSUE_NUMBER else "发文字号"
    signers = [clean(name) for name in block.signers]
    found: Fields = {
        key: clean(block.number.words), "发文机关": clean(block.issuer or ""), "签发人": "　".join(signers),
        "首位签发人": signers[0] if signers else "", "其余签发人": signers[1:],
    }
    return {**found, "成文日期": clean(block.date.words)} if block.date else found


def _attachment_note(block: AttachmentNote) -> Fields:
    numbered = [clean(name) for name in block.names]
    if len(numbered) > 1:
        numbered = [f"{number}. {name}" for number, name in enumerate(numbered, start=1)]
    return {"附件说明": {"首项": numbered[0], "其余": numbered[1:]}} if numbered else {}


def _signature(block: Signature) -> Fields:
    others = [clean(name) for name in block.others]
    return {
        "联合署名": [clean(block.issuer), *others] if others and block.sealed else (), "其余署名": others if not block.sealed else (),
        "署名": clean(block.issuer), "盖章": block.sealed, "代章": clean(block.on_behalf or ""), "成文日期": clean(block.date.words),
    }


def _imprint(block: Imprint) -> Fields:
    return {
        "版记主送": clean(block.addressed_to), "抄送": clean(block.copies_to),
        "印发机关": clean(block.issuer), "印发日期": clean(block.printed_on.words), "公开属性": clean(block.publicity),
        "报送": [{"类别": clean(label), "机关": clean(words).rstrip("。")} for label, words in block.distribution if words],
    }


_SINGLE: Mapping[type[Block], Callable[[Any], Fields]] = {
    HeadLabels: _head_labels,
    Mark: _mark,
    NumberLine: _number_line,
    Cover: lambda block: {"封面": {"标题": clean(block.title), "名称": clean(block.label), "落款": [clean(line) for line in block.foot]}},
    Title: lambda block: {"标题": clean(block.words)},
    Addressees: lambda block: {"主送机关": clean(block.words).rstrip("：:")},
    AttachmentNote: _attachment_note,
    Signature: _signature,
    Note: lambda block: {"附注": clean(block.words)},
    Imprint: _imprint,
}
