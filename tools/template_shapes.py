"""The body of a template, built from the shape of its kind's specimen: what the paper can say and in which order.

A kind of paper so needs no template written by hand; what the office changes in its own copy is looks and fixed words.
"""

from __future__ import annotations

from template_endings import imprint, signature, when
from template_heads import ISSUE, MARK, document_head, letter_head
from template_package import portrait, whole
from template_parts import TAB, mark, paragraph, run
from template_tables import form, table

from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    Imprint,
    Mark,
    Paper,
    PaperFormat,
    Table,
    TableCaption,
    TableNote,
    Title,
)
from secretariat.papers.forms import Form
from secretariat.papers.seating_charts import SeatingChart
from secretariat.rendering.styles import Style

_RUNS = (
    run("{%r for 字 in 段.文字 %}") + run("{%r if 字.加重 %}") + run("{{ 字.内容 }}", Style.STRONG) + run("{%r else %}")
    + run("{{ 字.内容 }}") + run("{%r endif %}") + run("{%r endfor %}")
)


def _level(name: str, style: Style) -> str:
    return when(f"段.{name}", paragraph(style, run("{{ 段.标题 }}"), run("{{ 段.内容 }}", Style.BODY_WORDS)))


def _name_list() -> str:
    label = run("{{ 段.标签 }}：", Style.STRONG)
    first = (run("{{ 段.首位.单位 }}"), TAB, run("{{ 段.首位.姓名 }}"))
    return when(
        "段.名单",
        when("段.首份名单", paragraph(Style.LIST_FIRST, label, *first)),
        when("not 段.首份名单", paragraph(Style.LIST_OTHER, label, *first)),
        mark("for 人 in 段.其余"),
        paragraph(Style.LIST_NEXT, run("{{ 人.单位 }}"), TAB, run("{{ 人.姓名 }}")),
        mark("endfor"),
    )


def _members() -> str:
    label = run("{{ 段.标签 }}：", Style.STRONG)
    return when(
        "段.组成人员",
        paragraph(Style.MEMBERS_FIRST, label, run("{{ 段.首位.姓名 }}"), TAB, run("{{ 段.首位.职务 }}")),
        mark("for 人 in 段.其余"),
        paragraph(Style.MEMBERS_NEXT, run("{{ 人.姓名 }}"), TAB, run("{{ 人.职务 }}")),
        mark("endfor"),
    )


def body_of(name: str) -> str:
    """Return the paragraphs and name lists of the field ``name``, each in the style of its level."""
    return (
        mark(f"for 段 in {name}")
        + when("段.正文", paragraph(Style.BODY, _RUNS)) + when("段.顶格", paragraph(Style.FLUSH, _RUNS))
        + _level("一级", Style.LEVEL_1) + _level("二级", Style.LEVEL_2) + _level("三级", Style.LEVEL_3)
        + _level("四级", Style.LEVEL_4) + _name_list() + _members() + mark("endfor")
    )


BODY = body_of("正文")


def table_of(block: Table | Form | SeatingChart, paper: Paper) -> str:
    """Return a table or form with the caption above it and the notes below it that the specimen has."""
    place = paper.blocks.index(block)
    if isinstance(block, SeatingChart):
        chart = paragraph(Style.SEATING_PLACE, f"{{{{ {block.name}.座次 }}}}")
        return chart + (_notes(block) if any(isinstance(one, TableNote) for one in paper.blocks[place + 1 : place + 2]) else "")
    before, behind = paper.blocks[place - 1], paper.blocks[place + 1 :]
    caption = paragraph(Style.TABLE_CAPTION, f"{{{{ {block.name}.题 }}}}") if isinstance(before, TableCaption) else ""
    return caption + (form(block) if isinstance(block, Form) else table(block)) + (
        _notes(block) if behind and isinstance(behind[0], TableNote) else "")


def _notes(block: Table | Form | SeatingChart) -> str:
    field = "表注" if isinstance(block, Form) else "说明"
    return mark(f"for 行 in {block.name}.{field}") + paragraph(Style.TABLE_NOTE, "{{ 行 }}") + mark("endfor")


def _attachment_head(name: str, prefix: str = "") -> str:
    return (
        paragraph(Style.ATTACHMENT_LABEL, f"{{{{ {name}.{prefix}标识 }}}}")
        + paragraph(Style.ATTACHMENT_TITLE, f"{{{{ {name}.{prefix}标题 }}}}")
    )


def _attachments(paper: Paper) -> str:
    """Return a page for every attachment the specimen has: paragraphs where it is named, else the tables behind its head."""
    parts, head = [], None
    for block in paper.blocks:
        if isinstance(block, AttachmentHead):
            head = None if block.name else block
            if block.name:
                parts.append(when(block.name, _attachment_head(block.name), body_of(f"{block.name}.正文")))
        elif isinstance(block, Table | Form):
            heading = _attachment_head(block.name, "附件" if isinstance(block, Form) else "") if head is not None else ""
            parts.append(when(block.name, heading or apart(paper, block), table_of(block, paper)))
            head = None
    return "".join(parts)


def apart(paper: Paper, block: Table | Form | SeatingChart) -> str:
    """Return what parts a table from one right before it, for Word would make one of the two."""
    before = paper.blocks[paper.blocks.index(block) - 1]
    return paragraph(Style.IMPRINT_PLACE) if isinstance(before, Table | Form | SeatingChart) else ""


def _official(paper: Paper) -> str:
    """Return the body of an official document: head, title, addressees, text, signature, attachments, imprint (clause 7)."""
    has = {type(block) for block in paper.blocks}
    return "".join((
        document_head(paper) if Mark in has else "",
        paragraph(Style.TITLE, "{{ 标题 }}") if Title in has else "",
        when("主送机关", paragraph(Style.ADDRESSEES, "{{ 主送机关 }}：")) if Addressees in has else "",
        BODY,
        signature(has),
        _attachments(paper),
        imprint() if Imprint in has else "",
    ))


def _minutes(paper: Paper) -> str:
    """Return the body of 纪要: no addressees, no seal, who was there below the text (clause 10.3)."""
    return MARK + ISSUE + BODY + _attachments(paper) + imprint()


def _letter(paper: Paper) -> str:
    """Return the body of a letter: its own head, and an imprint without rules (clause 10.1)."""
    has = {type(block) for block in paper.blocks}
    return "".join((
        letter_head(paper), paragraph(Style.TITLE, "{{ 标题 }}"), when("主送机关", paragraph(Style.ADDRESSEES, "{{ 主送机关 }}：")),
        BODY, signature(has), _attachments(paper), imprint(letter=True),
    ))


def _form(paper: Paper) -> str:
    """Return the body of a plain form: its title, its words, its tables one below the other."""
    tables = [block for block in paper.blocks if isinstance(block, Table | Form | SeatingChart)]
    parts = [paragraph(Style.FORM_TITLE, "{{ 标题 }}"), BODY]
    parts += [when(block.name, apart(paper, block), table_of(block, paper)) for block in tables]
    if tables:
        parts.append(paragraph(Style.IMPRINT_PLACE))
    return "".join(parts)


_BODIES = {
    PaperFormat.DOCUMENT: _official, PaperFormat.LETTER: _letter, PaperFormat.MINUTES: _minutes, PaperFormat.FORM: _form,
}


def template_of(paper: Paper) -> bytes:
    """Return the template of a kind of paper, given its specimen. Raises KeyError for a format that has no common shape."""
    # A letter has no page number on its first page.
    section = f"{portrait()}<w:titlePg/>" if paper.format is PaperFormat.LETTER else ""
    return whole(paper.kind, paper.format, _BODIES[paper.format](paper), section, landscape=paper.landscape)
