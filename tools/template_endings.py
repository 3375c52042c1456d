"""How templates end: 附件说明, who signs, 附注, and the imprint on the foot of the last page (7.3.4 to 7.3.6, 7.4, 10.1)."""

from __future__ import annotations

from template_heads import SIGNED_ON
from template_parts import TAB, box, control, from_mm, mark, paragraph, run

from secretariat.papers.blocks import AttachmentNote, Field, Signature
from secretariat.rendering import gbt9704
from secretariat.rendering.styles import IMPRINT_INSET, Style


def when(condition: str, *inner: str) -> str:
    """Return paragraphs that a template prints only where the condition holds."""
    return mark(f"if {condition}") + "".join(inner) + mark("endif")


def signature(has: set[type]) -> str:
    """Return what follows the text, of a kind whose specimen has blocks of these types."""
    note = when(
        "附件说明",
        paragraph(Style.ATTACHMENT_NOTE, "附件：{{ 附件说明.首项 }}"),
        mark("for 项 in 附件说明.其余"), paragraph(Style.ATTACHMENT_NOTE_NEXT, "{{ 项 }}"), mark("endfor"),
    )
    signed = when(
        "署名",
        when("联合署名", mark("for 行 in 联合署名"), paragraph(Style.JOINT_ISSUERS, "{{ 行 }}"), mark("endfor")),
        when("盖章 and not 联合署名", paragraph(Style.ISSUER, "{{ 署名 }}")),
        when("not 盖章", paragraph(Style.UNSEALED_ISSUER, "{{ 署名 }}"),
             mark("for 行 in 其余署名"), paragraph(Style.UNSEALED_ISSUER, "{{ 行 }}"), mark("endfor")),
        when("代章", paragraph(Style.ON_BEHALF, "（{{ 代章 }}代章）")),
        paragraph(Style.DATE, SIGNED_ON),
    )
    return (note if AttachmentNote in has else "") + (signed if Signature in has else "") + when(
        "附注", paragraph(Style.NOTE, "（{{ 附注 }}）"))


def imprint(*, letter: bool = False) -> str:
    """Return the paragraph that holds the imprint in a box on the lower edge of the type area of its page.

    That of a ``letter`` has no rules, no 印发机关 and no 印发日期.
    """
    width, inset = gbt9704.value("type_area_width"), round(IMPRINT_INSET * 20)

    def edge(name: str, rule: str) -> str:
        size = round(gbt9704.points(rule) * 8)
        return f'<w:{name} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>'

    def row(top: str, bottom: str, inner: str) -> str:
        borders = f"<w:tcBorders>{top}{bottom}</w:tcBorders>" if top or bottom else ""
        return (
            f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{from_mm(width)}" w:type="dxa"/>{borders}</w:tcPr>'
            f"{inner}</w:tc></w:tr>"
        )

    def statement(words: str) -> str:
        return row("", "", paragraph(Style.IMPRINT_COPIES, f"{{%tr {words} %}}"))

    outer, inner = "imprint_outer_rule", "imprint_inner_rule"
    date = control(Field.PRINTED_ON, "印发日期", "{{ 印发日期 }}")
    copies = (
        when("版记主送", paragraph(Style.IMPRINT_COPIES, "主送：{{ 版记主送 }}。"))
        + when("抄送", paragraph(Style.IMPRINT_COPIES, "抄送：{{ 抄送 }}。"))
        + mark("for 收 in 报送") + paragraph(Style.IMPRINT_COPIES, "{{ 收.类别 }}：{{ 收.机关 }}。") + mark("endfor")
    )
    printed = paragraph(Style.IMPRINT_PRINTED, run("{{ 印发机关 }}"), TAB, date, "印发")
    receivers = "版记主送 or 抄送 or 报送"
    public = statement("if 公开属性") + row("", "", paragraph(Style.PUBLICITY, "{{ 公开属性 }}")) + statement("endif")
    if letter:
        rows = public + statement(f"if {receivers}") + row("", "", copies) + statement("endif")
    else:
        rows = (
            public
            + statement(f"if {receivers}")
            + row(edge("top", outer), edge("bottom", inner), copies)
            + row(edge("top", inner), edge("bottom", outer), printed)
            + statement("else")
            + row(edge("top", outer), edge("bottom", outer), printed)
            + statement("endif")
        )
    content = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{from_mm(width)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{inset}" w:type="dxa"/><w:right w:w="{inset}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{from_mm(width)}"/></w:tblGrid>{rows}</w:tbl>{paragraph(Style.IMPRINT_PLACE)}'
    )
    placing = (
        '<wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'
    )
    condition = f"{receivers} or 公开属性" if letter else "印发机关"
    return when(condition, paragraph(Style.IMPRINT_PLACE, box(1, "版记", width, 16.0, placing, content)))
