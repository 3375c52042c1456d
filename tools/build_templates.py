"""Build the .docx templates the program brings; the office edits its own copies in Word or WPS.

Run ``python tools/build_templates.py [FOLDER]``: the templates are written anew, byte for byte the same for the same table of
styles. What it writes into ``templates/`` is committed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from template_package import footer, whole
from template_parts import TAB, box, control, from_mm, mark, paragraph, run, style_id, table

from secretariat.papers.blocks import Field, PaperFormat
from secretariat.rendering import gbt9704
from secretariat.rendering.styles import IMPRINT_INSET, Align, Style

ROOT = Path(__file__).resolve().parents[1]
_CENTRE, _LEFT = Align.CENTRE, Align.LEFT
_SIGNED_ON = control(Field.SIGNED_ON, "成文日期", "{{ 成文日期 }}")

_MARK = mark("for 行 in 发文机关标志") + paragraph(Style.MARK, "{{ 行 }}") + mark("endfor")
_RUNS = (
    run("{%r for 字 in 段.文字 %}") + run("{%r if 字.加重 %}") + run("{{ 字.内容 }}", Style.STRONG) + run("{%r else %}")
    + run("{{ 字.内容 }}") + run("{%r endif %}") + run("{%r endfor %}")
)


def _when(condition: str, *inner: str) -> str:
    return mark(f"if {condition}") + "".join(inner) + mark("endif")


def _level(name: str, style: Style) -> str:
    return _when(f"段.{name}", paragraph(style, run("{{ 段.标题 }}"), run("{{ 段.内容 }}", Style.BODY_WORDS)))


def _name_list() -> str:
    label = run("{{ 段.标签 }}：", Style.STRONG)
    first = (run("{{ 段.首位.单位 }}"), TAB, run("{{ 段.首位.姓名 }}"))
    return _when(
        "段.名单",
        _when("段.首份名单", paragraph(Style.LIST_FIRST, label, *first)),
        _when("not 段.首份名单", paragraph(Style.LIST_OTHER, label, *first)),
        mark("for 人 in 段.其余"),
        paragraph(Style.LIST_NEXT, run("{{ 人.单位 }}"), TAB, run("{{ 人.姓名 }}")),
        mark("endfor"),
    )


BODY = (
    mark("for 段 in 正文")
    + _when("段.正文", paragraph(Style.BODY, _RUNS)) + _when("段.顶格", paragraph(Style.FLUSH, _RUNS))
    + _level("一级", Style.LEVEL_1) + _level("二级", Style.LEVEL_2) + _level("三级", Style.LEVEL_3)
    + _level("四级", Style.LEVEL_4) + _name_list() + mark("endfor")
)

_SIGNATURE = (
    _when(
        "附件说明",
        paragraph(Style.ATTACHMENT_NOTE, "附件：{{ 附件说明.首项 }}"),
        mark("for 项 in 附件说明.其余"), paragraph(Style.ATTACHMENT_NOTE_NEXT, "{{ 项 }}"), mark("endfor"),
    )
    + _when(
        "署名",
        _when("盖章", paragraph(Style.ISSUER, "{{ 署名 }}")),
        _when("not 盖章", paragraph(Style.UNSEALED_ISSUER, "{{ 署名 }}")),
        _when("代章", paragraph(Style.ON_BEHALF, "（{{ 代章 }}代章）")),
        paragraph(Style.DATE, _SIGNED_ON),
    )
    + _when("附注", paragraph(Style.NOTE, "（{{ 附注 }}）"))
)


def _imprint() -> str:
    """Return the paragraph that holds the imprint in a box on the lower edge of the type area of its page."""
    width, inset = gbt9704.value("type_area_width"), round(IMPRINT_INSET * 20)

    def edge(name: str, rule: str) -> str:
        size = round(gbt9704.points(rule) * 8)
        return f'<w:{name} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>'

    def row(top: str, bottom: str, inner: str) -> str:
        borders = f"<w:tcBorders>{top}{bottom}</w:tcBorders>"
        return (
            f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{from_mm(width)}" w:type="dxa"/>{borders}</w:tcPr>'
            f"{inner}</w:tc></w:tr>"
        )

    def statement(words: str) -> str:
        return row("", "", paragraph(Style.IMPRINT_COPIES, f"{{%tr {words} %}}"))

    outer, inner = "imprint_outer_rule", "imprint_inner_rule"
    date = control(Field.PRINTED_ON, "印发日期", "{{ 印发日期 }}")
    copies = (
        _when("版记主送", paragraph(Style.IMPRINT_COPIES, "主送：{{ 版记主送 }}。"))
        + _when("抄送", paragraph(Style.IMPRINT_COPIES, "抄送：{{ 抄送 }}。"))
    )
    printed = paragraph(Style.IMPRINT_PRINTED, run("{{ 印发机关 }}"), TAB, date, "印发")
    rows = (
        statement("if 版记主送 or 抄送")
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
    return _when("印发机关", paragraph(Style.IMPRINT_PLACE, box(1, "版记", width, 16.0, placing, content)))


def _attachment(name: str, columns: tuple[tuple[str, float, Align], ...], row_height: float) -> str:
    return _when(
        name,
        paragraph(Style.ATTACHMENT_LABEL, f"{{{{ {name}.标识 }}}}"),
        paragraph(Style.ATTACHMENT_TITLE, f"{{{{ {name}.标题 }}}}"),
        table(name, columns, row_height),
        mark(f"for 行 in {name}.说明"), paragraph(Style.TABLE_NOTE, "{{ 行 }}"), mark("endfor"),
    )


def meeting_notice() -> bytes:
    """Return the template of 会议通知, with its name list and return form."""
    roster = (
        ("序号", 12.0, _CENTRE), ("单位", 42.0, _LEFT), ("姓名", 27.0, _CENTRE), ("职务", 52.0, _LEFT),
        ("会议身份", 23.0, _CENTRE),
    )
    answer = tuple(
        (words, width, _CENTRE)
        for words, width in (("单位", 34.0), ("姓名", 22.0), ("职务", 28.0), ("手机", 29.0), ("车牌", 22.0), ("备注", 21.0))
    )
    body = (
        _MARK + paragraph(Style.NUMBER, control(Field.NUMBER, "发文字号", "{{ 发文字号 }}"))
        + paragraph(Style.TITLE, "{{ 标题 }}") + paragraph(Style.ADDRESSEES, "{{ 主送机关 }}：") + BODY + _SIGNATURE
        + _attachment("参会人员名单", roster, 9.0) + _attachment("参会回执", answer, 14.0) + _imprint()
    )
    return whole("meeting_notice", PaperFormat.DOCUMENT, body, footer())


def minutes() -> bytes:
    """Return the template of 会议纪要: no addressees, no seal, who was there below the text."""
    body = (
        _MARK + paragraph(Style.ISSUE, control(Field.ISSUE_NUMBER, "期号", "{{ 期号 }}"))
        + paragraph(Style.HEAD_LINE, TAB, run("{{ 发文机关 }}"), TAB, _SIGNED_ON) + BODY + _imprint()
    )
    return whole("minutes", PaperFormat.MINUTES, body, footer())


def sign_in_sheet() -> bytes:
    """Return the template of 签到表, whose head row repeats on every page."""
    columns = (
        ("序号", 11.0, _CENTRE), ("单位", 30.0, _LEFT), ("姓名", 24.0, _CENTRE), ("职务", 24.0, _LEFT),
        ("联系电话", 24.0, _CENTRE), ("签名", 25.0, _CENTRE), ("备注", 18.0, _CENTRE),
    )
    body = paragraph(Style.FORM_TITLE, "{{ 标题 }}") + BODY + table("签到表", columns, 11.0) + paragraph(Style.IMPRINT_PLACE)
    return whole("sign_in_sheet", PaperFormat.FORM, body, footer())


def record() -> bytes:
    """Return the template of 会议记录: a plain form without head and imprint."""
    return whole("record", PaperFormat.FORM, paragraph(Style.FORM_TITLE, "{{ 标题 }}") + BODY, footer())


def name_cards() -> bytes:
    """Return the template of 席卡 folded from A4: the name twice, the upper half turned by 180 degrees."""

    def half(number: int, top: float, name: Style, caption: Style, *, turned: bool) -> str:
        placing = (
            '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="page"><wp:posOffset>{round(top * 36000)}</wp:posOffset></wp:positionV>'
        )
        inner = paragraph(name, "{{ 卡.姓名 }}") + _when("卡.说明", paragraph(caption, "{{ 卡.说明 }}"))
        return box(number, "席卡", 297.0, 105.0, placing, inner, turned=turned)

    card = paragraph(
        Style.CARD_PLACE,
        half(2, 0.0, Style.CARD_BACK_NAME, Style.CARD_BACK_CAPTION, turned=True),
        half(3, 105.0, Style.CARD_NAME, Style.CARD_CAPTION, turned=False),
    )
    section = (
        f'<w:pgSz w:w="{from_mm(297)}" w:h="{from_mm(210)}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{from_mm(10)}" w:right="{from_mm(20)}" w:bottom="{from_mm(10)}" w:left="{from_mm(20)}" '
        'w:header="0" w:footer="0" w:gutter="0"/>'
    )
    return whole("name_cards", PaperFormat.CARDS, mark("for 卡 in 席卡") + card + mark("endfor"), (), section)


def name_cards_insert() -> bytes:
    """Return the template of 席卡 of 200 × 100 mm, one a page, for holders on the table."""
    card = (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(Style.CARD_NAME)}"/><w:pageBreakBefore/></w:pPr>{run("{{ 卡.姓名 }}")}</w:p>'
        + _when("卡.说明", paragraph(Style.CARD_CAPTION, "{{ 卡.说明 }}"))
    )
    section = (
        f'<w:pgSz w:w="{from_mm(200)}" w:h="{from_mm(100)}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{from_mm(10)}" w:right="{from_mm(10)}" w:bottom="{from_mm(10)}" w:left="{from_mm(10)}" '
        'w:header="0" w:footer="0" w:gutter="0"/><w:vAlign w:val="center"/>'
    )
    return whole("name_cards_insert", PaperFormat.CARDS, mark("for 卡 in 席卡") + card + mark("endfor"), (), section)


TEMPLATES = (meeting_notice, minutes, record, sign_in_sheet, name_cards, name_cards_insert)


def main() -> int:
    """Write every template into the folder named, or into ``templates/``."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    for build in TEMPLATES:
        (folder / f"{build.__name__}.docx").write_bytes(build())
        print(folder / f"{build.__name__}.docx")
    return 0


if __name__ == "__main__":
    sys.exit(main())
