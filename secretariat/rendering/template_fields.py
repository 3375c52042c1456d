"""The fields a template may name, in the office's own words, filled from the blocks of a paper."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from secretariat.errors import NotFound
from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    AttachmentNote,
    Block,
    Card,
    Field,
    Imprint,
    Mark,
    NameList,
    Note,
    NumberLine,
    Paper,
    Paragraph,
    Signature,
    Table,
    TableNote,
    Text,
    Title,
)
from secretariat.papers.catalogue import kind_named

Fields: TypeAlias = dict[str, Any]

_EMPTY: Mapping[str, Any] = {
    "发文机关标志": (), "发文字号": "", "期号": "", "发文机关": "", "签发人": "", "标题": "", "主送机关": "", "正文": (), "附件说明": None,
    "署名": "", "盖章": True, "代章": "", "成文日期": "", "附注": "", "版记主送": "", "抄送": "",
    "印发机关": "", "印发日期": "", "席卡": (),
}
_LEVEL_NAMES = {0: "正文", 1: "一级", 2: "二级", 3: "三级", 4: "四级"}
_PART_KINDS = (*_LEVEL_NAMES.values(), "顶格", "名单")


@functools.cache
def parts_of(kind: str) -> frozenset[str]:
    """Return the names of the tables and attachments a kind of paper may bring, as its specimen has them."""
    try:
        paper = kind_named(kind).specimen()
    except NotFound:
        return frozenset()
    return frozenset(block.name for block in paper.blocks if isinstance(block, Table | AttachmentHead) and block.name)


def names(kind: str) -> frozenset[str]:
    """Return every name a template of this kind may use."""
    return frozenset(_EMPTY) | parts_of(kind)


def clean(words: str) -> str:
    """Return the words without characters XML cannot hold; line ends become nothing, for a block is one paragraph."""
    return "".join(character for character in words if character >= " " and character not in "\ufffe\uffff\x7f")


def fields(paper: Paper) -> Fields:
    """Return the fields of a paper; a table the paper does not have is None, so that a template can leave it out."""
    filled: Fields = {**_EMPTY, **dict.fromkeys(parts_of(paper.kind))}
    body: list[Fields] = []
    parts = body
    cards: list[Fields] = []
    attachment: AttachmentHead | None = None
    table: Fields | None = None
    for block in paper.blocks:
        if isinstance(block, AttachmentHead):
            attachment, table = block, None
            if block.name:
                parts = []
                filled[block.name] = {"标识": clean(block.label), "标题": clean(block.title), "正文": parts}
        elif isinstance(block, Table):
            table = _table(block, attachment)
            filled[block.name] = table
        elif isinstance(block, TableNote):
            if table is not None:
                table["说明"].append(clean(block.words))
        elif isinstance(block, Paragraph | NameList):
            parts.append(_part(block, first_list=not any(part["名单"] for part in parts)))
        elif isinstance(block, Card):
            cards.append({"姓名": clean(block.name), "说明": clean(block.caption)})
        else:
            filled.update(_SINGLE[type(block)](block))
    filled["正文"], filled["席卡"] = body, cards
    return filled


def _table(table: Table, attachment: AttachmentHead | None) -> Fields:
    rows = [dict(zip(table.head, (clean(cell) for cell in row), strict=True)) for row in table.rows]
    label, title = (attachment.label, attachment.title) if attachment else ("", "")
    return {"标识": clean(label), "标题": clean(title), "行": rows, "说明": []}


def _text(text: Text) -> Fields:
    return {"内容": clean(text.words), "加重": text.strong}


def _part(block: Paragraph | NameList, *, first_list: bool) -> Fields:
    part: Fields = dict.fromkeys(_PART_KINDS, False)
    if isinstance(block, NameList):
        entries = [_entry(entry) for entry in block.entries] or [_entry(("无", ""))]
        return {**part, "名单": True, "首份名单": first_list, "标签": clean(block.label), "首位": entries[0], "其余": entries[1:]}
    part[_LEVEL_NAMES[block.level] if block.indent else "顶格"] = True
    if block.level and block.indent:
        heading, behind = block.runs[0], block.runs[1:]
        return {**part, "标题": clean(heading.words), "内容": clean("".join(text.words for text in behind))}
    return {**part, "文字": [_text(text) for text in block.runs]}


def _entry(columns: tuple[str, ...]) -> Fields:
    unit, *others = (clean(column) for column in columns)
    return {"单位": unit, "姓名": "\u3000".join(others)}


def _number_line(block: NumberLine) -> Fields:
    key = "期号" if block.number.field is Field.ISSUE_NUMBER else "发文字号"
    found = {key: clean(block.number.words), "签发人": "　".join(block.signers), "发文机关": clean(block.issuer or "")}
    return {**found, "成文日期": clean(block.date.words)} if block.date else found


def _attachment_note(block: AttachmentNote) -> Fields:
    numbered = [clean(name) for name in block.names]
    if len(numbered) > 1:
        numbered = [f"{number}. {name}" for number, name in enumerate(numbered, start=1)]
    return {"附件说明": {"首项": numbered[0], "其余": numbered[1:]}} if numbered else {}


def _signature(block: Signature) -> Fields:
    return {
        "署名": clean(block.issuer), "盖章": block.sealed, "代章": clean(block.on_behalf or ""), "成文日期": clean(block.date.words),
    }


def _imprint(block: Imprint) -> Fields:
    return {
        "版记主送": clean(block.addressed_to), "抄送": clean(block.copies_to),
        "印发机关": clean(block.issuer), "印发日期": clean(block.printed_on.words),
    }


_SINGLE: Mapping[type[Block], Callable[[Any], Fields]] = {
    Mark: lambda block: {"发文机关标志": [clean(line) for line in block.lines]},
    NumberLine: _number_line,
    Title: lambda block: {"标题": clean(block.words)},
    Addressees: lambda block: {"主送机关": clean(block.words).rstrip("：:")},
    AttachmentNote: _attachment_note,
    Signature: _signature,
    Note: lambda block: {"附注": clean(block.words)},
    Imprint: _imprint,
}
