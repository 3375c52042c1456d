"""The one table of GB/T 9704-2012 as far as it can be measured; the layout, the templates and the checker read it.

A rule is usual where the standard itself says 一般 or 推荐: sizes and faces, the weights of the imprint's rules.

Lengths are millimetres and sizes points unless a row says otherwise. Offices say 行 and 字: a 行 is the height of a character
and 7/8 of a 3号 character, a 字 the width of a 3号 character (clause 3).
"""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.listings.format_check import Strength

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: what is measured, its value and unit, the clause it comes from and how strong it is.

    A rule that is told in words and not by a value has them in ``says``, with 0 and no unit.
    """

    element: str
    value: float
    unit: str
    clause: str
    strength: Strength
    tolerance: float = 0.0
    says: str = ""


_MUST, _USUAL, _PRACTICE = Strength.MUST, Strength.USUAL, Strength.PRACTICE

RULES: dict[str, Rule] = {
    "sheet_width": Rule("纸张宽", 210.0, "mm", "5.1", _MUST, 1.0),
    "sheet_height": Rule("纸张高", 297.0, "mm", "5.1", _MUST, 1.0),
    "top_edge": Rule("天头", 37.0, "mm", "5.2.1", _MUST, 1.0),
    "binding_edge": Rule("订口", 28.0, "mm", "5.2.1", _MUST, 1.0),
    "type_area_width": Rule("版心宽", 156.0, "mm", "5.2.1", _MUST, 1.0),
    "type_area_height": Rule("版心高", 225.0, "mm", "5.2.1", _MUST, 1.0),
    "lines": Rule("每面行数", 22, "行", "5.2.3", _USUAL),
    "characters": Rule("每行字数", 28, "字", "5.2.3", _USUAL),
    "body_size": Rule("正文字号", 16.0, "pt", "5.2.2", _USUAL, 0.25),
    "mark_below_edge": Rule("发文机关标志上边缘至版心上边缘", 35.0, "mm", "7.2.4", _MUST, 1.0),
    "number_below_mark": Rule("发文字号在发文机关标志下空行", 2, "行", "7.2.5", _MUST, 0.5),
    "rule_below_number": Rule("红色分隔线在发文字号之下", 4.0, "mm", "7.2.7", _MUST, 1.0),
    "title_below_rule": Rule("标题在红色分隔线下空行", 2, "行", "7.3.1", _MUST, 0.5),
    "title_size": Rule("标题字号", 22.0, "pt", "7.3.1", _USUAL, 0.25),
    "addressees_below_title": Rule("主送机关在标题下空行", 1, "行", "7.3.2", _MUST, 0.5),
    "paragraph_indent": Rule("每个自然段左空", 2, "字", "7.3.3", _MUST, 0.25),
    "attachment_note_below_text": Rule("附件说明在正文下空行", 1, "行", "7.3.4", _MUST, 0.5),
    "sealed_date_inset": Rule("加盖印章的成文日期右空", 4, "字", "7.3.5.1", _MUST, 0.3),
    "unsealed_issuer_inset": Rule("不加盖印章的署名右空", 2, "字", "7.3.5.2", _MUST, 0.3),
    "unsealed_date_offset": Rule("成文日期首字比署名首字右移", 2, "字", "7.3.5.2", _MUST, 0.3),
    "long_issuer": Rule("署名改为右空二字排列的字数", 14, "字", "7.3.5.1", _PRACTICE),
    "note_indent": Rule("附注左空", 2, "字", "7.3.6", _MUST, 0.25),
    "attachment_title_line": Rule("附件标题所在行", 3, "行", "7.3.7", _MUST, 0.5),
    "imprint_outer_rule": Rule("版记首末分隔线粗", 0.35, "mm", "7.4.1", _USUAL, 0.1),
    "imprint_inner_rule": Rule("版记中间分隔线粗", 0.25, "mm", "7.4.1", _USUAL, 0.1),
    "imprint_size": Rule("版记字号", 14.0, "pt", "7.4.2", _USUAL, 0.25),
    "imprint_inset": Rule("版记左右各空", 1, "字", "7.4.2", _MUST, 0.3),
    "page_number_size": Rule("页码字号", 14.0, "pt", "7.5", _USUAL, 0.25),
    "page_number_below": Rule("页码一字线在版心下边缘之下", 7.0, "mm", "7.5", _MUST, 0.5),
    "page_number_inset": Rule("页码空", 1, "字", "7.5", _MUST, 0.3),
    "label_flush": Rule("份号、密级和紧急程度左空", 0, "字", "7.2.2", _MUST, 0.25),
    "label_face": Rule("密级和紧急程度字体", 0, "", "7.2.2", _USUAL, says="黑体"),
    "copy_number_needed": Rule("涉密公文份号", 0, "", "7.2.1", _MUST, says="标注份号"),
    "upward_number_indent": Rule("上行文发文字号左空", 1, "字", "7.2.5", _MUST, 0.3),
    "signers_inset": Rule("签发人右空", 1, "字", "7.2.6", _MUST, 0.3),
    "signer_face": Rule("签发人姓名字体", 0, "", "7.2.6", _USUAL, says="楷体"),
    "letter_number_flush": Rule("信函发文字号右空", 0, "字", "10.1", _MUST, 0.3),
    "letter_number_below_rule": Rule("信函发文字号在首条双线之下", 4.94, "mm", "10.1", _MUST, 1.0),
    "letter_title_below": Rule("信函标题与其上要素相距", 2, "行", "10.1", _MUST, 0.5),
    "letter_first_number": Rule("信函首页页码", 0, "", "10.1", _MUST, says="不显示"),
    "letter_imprint": Rule("信函版记的印发机关和印发日期", 0, "", "10.1", _MUST, says="没有"),
    "letter_mark_from_sheet": Rule("信函标志上边缘至纸张上边缘", 30.0, "mm", "10.1", _MUST, 1.0),
    "letter_rule_width": Rule("信函双线长", 170.0, "mm", "10.1", _MUST, 1.0),
    "letter_rule_below_mark": Rule("信函首条双线在标志之下", 4.0, "mm", "10.1", _MUST, 1.0),
    "letter_rule_from_foot": Rule("信函末条双线至纸张下边缘", 20.0, "mm", "10.1", _MUST, 1.0),
    "minutes_mark_below_edge": Rule("纪要标志上边缘至版心上边缘", 35.0, "mm", "10.3", _MUST, 1.0),
    "minutes_list_below_text": Rule("出席人员名单在正文下空行", 1, "行", "10.3", _MUST, 0.5),
    "mark_colour": Rule("发文机关标志颜色", 0, "", "7.2.4", _MUST, says="红色"),
    "number_form": Rule("发文字号写法", 0, "", "7.2.5", _MUST, says="年份标全称并用六角括号〔〕，不编虚位，不加“第”字"),
    "title_face": Rule("标题字体", 0, "", "7.3.1", _USUAL, says="小标宋体"),
    "title_centred": Rule("标题位置", 0, "", "7.3.1", _MUST, says="居中"),
    "addressees_flush": Rule("主送机关左空", 0, "字", "7.3.2", _MUST, 0.25),
    "addressees_colon": Rule("主送机关末尾", 0, "", "7.3.2", _MUST, says="全角冒号"),
    "first_page_text": Rule("首页", 0, "", "7.3.3", _MUST, says="显示正文"),
    "body_face": Rule("正文字体", 0, "", "5.2.2", _USUAL, says="仿宋体"),
    "level_faces": Rule("各层标题字体", 0, "", "7.3.3", _USUAL, says="一级黑体、二级楷体，以下仿宋体"),
    "attachment_note_indent": Rule("附件说明左空", 2, "字", "7.3.4", _MUST, 0.25),
    "attachment_note_plain": Rule("附件名称之后", 0, "", "7.3.4", _MUST, says="不加标点"),
    "date_form": Rule("成文日期写法", 0, "", "7.3.5.4", _MUST, says="阿拉伯数字，年份标全称，月日不编虚位"),
    "attachment_new_page": Rule("附件", 0, "", "7.3.7", _MUST, says="另面编排"),
    "attachment_label": Rule("附件标识左空", 0, "字", "7.3.7", _MUST, 0.25),
    "imprint_at_foot": Rule("版记末条分隔线至版心下边缘", 0, "mm", "7.4.1", _MUST, 1.0),
    "imprint_width": Rule("版记分隔线长", 156.0, "mm", "7.4.1", _MUST, 1.0),
    "copies_end": Rule("抄送机关末尾", 0, "", "7.4.2", _MUST, says="句号"),
    "landscape_width": Rule("横排页版心宽", 225.0, "mm", "7.6", _USUAL, 1.0),
    "landscape_height": Rule("横排页版心高", 156.0, "mm", "7.6", _USUAL, 1.0),
    "page_number_dashes": Rule("页码数字左右", 0, "", "7.5", _MUST, says="各放一条一字线"),
    "page_number_sides": Rule("页码位置", 0, "", "7.5", _MUST, says="单页码居右，双页码居左"),
    "sign_in_row": Rule("签到表行高", 9.0, "mm", "", _PRACTICE),
}

SIZES: dict[str, float] = {
    "初号": 42.0, "小初": 36.0, "一号": 26.0, "小一": 24.0, "二号": 22.0, "小二": 18.0, "三号": 16.0, "小三": 15.0,
    "四号": 14.0, "小四": 12.0, "五号": 10.5,
}

RED = "FF0000"
"""The red of head and rule in RGB; offices print it as 大红."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Margins in mm and the exact line of a .docx in points; the PDF of either is the same."""

    name: str
    top: float
    bottom: float
    left: float
    right: float
    line: float


PAGE37 = Profile("page37", 37.0, 35.0, 28.0, 26.0, 28.95)
GLYPH37 = Profile("glyph37", 34.58, 32.58, 28.0, 26.0, 29.45)
PROFILES: dict[str, Profile] = {profile.name: profile for profile in (PAGE37, GLYPH37)}

CHARACTER_SPACING = -0.25
"""Points added to every character of 3号 type: 16 pt less 0.25 gives 28 a line of 156 mm; −0.20 gives 27."""


def value(name: str) -> float:
    """Return the value of a rule by its key."""
    return RULES[name].value


def points(name: str) -> float:
    """Return a rule's value in millimetres as points; raises ValueError where the rule is not a length."""
    rule = RULES[name]
    if rule.unit != "mm":
        raise ValueError(f"{name} is not a length in millimetres")
    return rule.value * POINTS_PER_MM


def line_pitch() -> float:
    """Return the distance of two lines in our PDF, in points: 22 lines whose first and last character touch the type area."""
    return (points("type_area_height") - value("body_size")) / (value("lines") - 1)


def character_pitch() -> float:
    """Return the distance of two 3号 characters in our PDF, in points: 28 of them fill the type area's width."""
    return (points("type_area_width") - value("body_size")) / (value("characters") - 1)
