"""The heads of templates: of documents with one issuer or several, upward, with an issue number, and of letters (7.2, 10.1)."""

from __future__ import annotations

from template_parts import TAB, box, control, from_mm, mark, paragraph, run, style_id

from secretariat.papers.blocks import Field, HeadLabels, NumberLine, Paper
from secretariat.rendering import gbt9704
from secretariat.rendering.fitting_heads import SIGNERS_LABEL
from secretariat.rendering.styles import BETWEEN_RULES, MARK_AIR, THICK_RULE, THIN_RULE, Style

SIGNED_ON = control(Field.SIGNED_ON, "成文日期", "{{ 成文日期 }}")
NUMBER = control(Field.NUMBER, "发文字号", "{{ 发文字号 }}")
MARK = mark("for 行 in 发文机关标志") + paragraph(Style.MARK, "{{ 行 }}") + mark("endfor")
ISSUE = (
    paragraph(Style.ISSUE, control(Field.ISSUE_NUMBER, "期号", "{{ 期号 }}"))
    + paragraph(Style.HEAD_LINE, TAB, run("{{ 发文机关 }}"), TAB, SIGNED_ON)
)
_UPWARD = paragraph(
    Style.UPWARD_NUMBER, NUMBER, TAB, run(SIGNERS_LABEL), control(Field.APPROVER, "签发人", "{{ 首位签发人 }}", Style.SIGNER),
    run("{%r for 人 in 其余签发人 %}"), TAB, run("{{ 人 }}", Style.SIGNER), run("{%r endfor %}"),
)
_LABELS = (
    mark("if 份号") + paragraph(Style.COPY_NUMBER, "{{ 份号 }}") + mark("endif")
    + mark("for 行 in 版头标注") + paragraph(Style.HEAD_LABEL, "{{ 行 }}") + mark("endfor")
)


def _joint_mark() -> str:
    """Return the table of a joint mark: the issuers' names, spread to one width, and at their right the word they share."""

    def cell(width: str, inner: str, *properties: str) -> str:
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{"".join(properties)}</w:tcPr>{inner}</w:tc>'

    names, shared = str(from_mm(110)), str(from_mm(46))
    middle = '<w:vAlign w:val="center"/>'

    def statement(words: str) -> str:
        return f"<w:tr>{cell(names, paragraph(Style.JOINT_MARK, f'{{%tr {words} %}}'))}{cell(shared, paragraph(Style.HEAD_PLACE))}</w:tr>"

    above = cell(str(from_mm(156)), paragraph(Style.HEAD_PLACE), '<w:gridSpan w:val="2"/>')
    row = (
        cell(names, paragraph(Style.JOINT_MARK, "{{ 行 }}"), middle)
        + cell(shared, paragraph(Style.JOINT_SHARED, "{{ 联合文件 }}"), "<w:vMerge/>", middle)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{from_mm(156)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{names}"/><w:gridCol w:w="{shared}"/></w:tblGrid><w:tr>{above}</w:tr>'
        f"{statement('for 行 in 联合标志')}<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr>{statement('endfor')}</w:tbl>"
    )


def document_head(paper: Paper) -> str:
    """Return the head of an official document: labels, one mark or a joint one, and the number as the kind bears it."""
    line = next((block for block in paper.blocks if isinstance(block, NumberLine)), None)
    joint = mark("if 联合标志") + _joint_mark() + mark("endif")
    if line is None:
        number = ""
    elif line.issuer is not None:
        number = ISSUE
    else:
        number = _UPWARD if line.signers else paragraph(Style.NUMBER, NUMBER)
    return _LABELS + MARK + joint + number


def _placed(x: float, y: float) -> str:
    """Return the position of a box in mm from the sheet's upper left corner."""
    across, down = round(x * 36000), round(y * 36000)
    return (
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{across}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{down}</wp:posOffset></wp:positionV>'
    )


def letter_head(paper: Paper) -> str:
    """Return the head of a letter: mark and double rules in boxes measured from the sheet, the number at the right below (10.1)."""
    points = gbt9704.POINTS_PER_MM
    width, sheet = gbt9704.value("letter_rule_width"), gbt9704.value("sheet_width")
    left = (sheet - width) / 2
    top = gbt9704.value("letter_mark_from_sheet") - MARK_AIR / points
    foot = gbt9704.value("sheet_height") - gbt9704.value("letter_rule_from_foot")
    lines = (
        mark("for 行 in 发文机关标志") + paragraph(Style.LETTER_MARK, "{{ 行 }}") + mark("endfor")
        + paragraph(Style.LETTER_THICK) + paragraph(Style.LETTER_THIN)
    )
    thick = f'<w:p><w:pPr><w:pStyle w:val="{style_id(Style.LETTER_THICK)}"/><w:spacing w:before="0"/></w:pPr></w:p>'
    lower = foot - (THIN_RULE + BETWEEN_RULES + THICK_RULE) / points
    holder = paragraph(
        Style.HEAD_PLACE,
        box(2, "信函版头", width, 30.0, _placed(left, top), lines, anchor="t"),
        box(3, "信函红线", width, 4.0, _placed(left, lower), paragraph(Style.LETTER_THIN) + thick, anchor="t"),
    )
    labelled = any(isinstance(block, HeadLabels) for block in paper.blocks)
    label = run("{{ 版头标注首项 }}", Style.STRONG) if labelled else ""
    number = paragraph(Style.LETTER_NUMBER, *filter(None, (label, TAB, NUMBER)))
    others = mark("for 行 in 版头标注其余") + paragraph(Style.HEAD_LABEL, "{{ 行 }}") + mark("endfor") if labelled else ""
    return holder + number + others
