"""The templates of name cards, which are pages of their own size and no type area."""

from __future__ import annotations

from template_package import whole
from template_parts import box, from_mm, mark, paragraph, run, style_id
from template_shapes import when

from secretariat.papers.blocks import PaperFormat
from secretariat.rendering.styles import Style


def name_cards() -> bytes:
    """Return the template of 席卡 folded from A4: the name twice, the upper half turned by 180 degrees."""

    def half(number: int, top: float, name: Style, caption: Style, *, turned: bool) -> str:
        placing = (
            '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="page"><wp:posOffset>{round(top * 36000)}</wp:posOffset></wp:positionV>'
        )
        inner = paragraph(name, "{{ 卡.姓名 }}") + when("卡.说明", paragraph(caption, "{{ 卡.说明 }}"))
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
    return whole("name_cards", PaperFormat.CARDS, mark("for 卡 in 席卡") + card + mark("endfor"), section, numbered=False)


def name_cards_insert() -> bytes:
    """Return the template of 席卡 of 200 × 100 mm, one a page, for holders on the table."""
    card = (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(Style.CARD_NAME)}"/><w:pageBreakBefore/></w:pPr>{run("{{ 卡.姓名 }}")}</w:p>'
        + when("卡.说明", paragraph(Style.CARD_CAPTION, "{{ 卡.说明 }}"))
    )
    section = (
        f'<w:pgSz w:w="{from_mm(200)}" w:h="{from_mm(100)}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{from_mm(10)}" w:right="{from_mm(10)}" w:bottom="{from_mm(10)}" w:left="{from_mm(10)}" '
        'w:header="0" w:footer="0" w:gutter="0"/><w:vAlign w:val="center"/>'
    )
    return whole("name_cards_insert", PaperFormat.CARDS, mark("for 卡 in 席卡") + card + mark("endfor"), section, numbered=False)
