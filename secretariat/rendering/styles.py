"""The named styles of our papers and how each looks: templates are built from this table, the reader and the layout use it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from secretariat.rendering import gbt9704


class Face(StrEnum):
    """The official typefaces, by the family name a .docx gives them."""

    TITLE = "方正小标宋简体"
    BODY = "仿宋_GB2312"
    KAI = "楷体_GB2312"
    HEI = "黑体"
    SONG = "宋体"
    LATIN = "Times New Roman"


class Style(StrEnum):
    """Styles by the name the office sees in Word or WPS."""

    COPY_NUMBER = "份号"
    HEAD_LABEL = "密级和紧急程度"
    MARK = "发文机关标志"
    JOINT_MARK = "联合发文机关标志"
    JOINT_SHARED = "联合文件标志"
    LETTER_MARK = "信函标志"
    LETTER_THICK = "信函粗线"
    LETTER_THIN = "信函细线"
    LETTER_NUMBER = "信函发文字号"
    HEAD_PLACE = "版头位置"
    NUMBER = "发文字号"
    SIGNERS = "签发人"
    UPWARD_NUMBER = "上行文发文字号"
    ISSUE = "期号"
    HEAD_LINE = "版头行"
    TITLE = "公文标题"
    FORM_TITLE = "表格标题"
    ADDRESSEES = "主送机关"
    BODY = "公文正文"
    LEVEL_1 = "一级标题"
    LEVEL_2 = "二级标题"
    LEVEL_3 = "三级标题"
    LEVEL_4 = "四级标题"
    FLUSH = "顶格文字"
    LIST_FIRST = "名单首行"
    LIST_OTHER = "名单另起"
    LIST_NEXT = "名单续行"
    MEMBERS_FIRST = "组成人员首行"
    MEMBERS_NEXT = "组成人员续行"
    ATTACHMENT_NOTE = "附件说明"
    ATTACHMENT_NOTE_NEXT = "附件说明续行"
    ISSUER = "发文机关署名"
    UNSEALED_ISSUER = "不盖章署名"
    JOINT_ISSUERS = "联合署名"
    ON_BEHALF = "代章"
    DATE = "成文日期"
    NOTE = "附注"
    ATTACHMENT_LABEL = "附件标识"
    ATTACHMENT_TITLE = "附件标题"
    COVER_TITLE = "封面标题"
    COVER_LABEL = "封面名称"
    COVER_FOOT = "封面落款"
    PART_TITLE = "部分标题"
    CONTENTS = "目录行"
    TABLE_HEAD = "表头"
    TABLE_TEXT = "表格文字"
    TABLE_CENTRED = "表格居中"
    TABLE_NOTE = "表注"
    TABLE_GROUP = "表格分组"
    TABLE_CAPTION = "表题"
    FORM_LABEL = "表单栏目"
    FORM_TEXT = "表单内容"
    FORM_CENTRED = "表单居中"
    FORM_FOOT = "表单签章"
    PUBLICITY = "公开属性"
    IMPRINT_COPIES = "版记抄送"
    IMPRINT_PRINTED = "版记印发"
    IMPRINT_PLACE = "版记位置"
    PAGE_NUMBER = "页码"
    SEAT_MARK = "座次序号"
    SEAT_NAME = "座次姓名"
    SEAT_UNIT = "座次单位"
    SEAT_GAP = "座次空位"
    SEATING_PLACE = "座次图位置"
    CARD_NAME = "席卡姓名"
    CARD_CAPTION = "席卡说明"
    CARD_BACK_NAME = "席卡背面姓名"
    CARD_BACK_CAPTION = "席卡背面说明"
    CARD_PLACE = "席卡位置"
    # Styles of characters.
    STRONG = "加重"
    BODY_WORDS = "正文文字"
    SIGNER = "签发人姓名"


CHARACTER_STYLES = (Style.STRONG, Style.BODY_WORDS, Style.SIGNER)

EM = 16.0 + gbt9704.CHARACTER_SPACING
"""One 字 in points: a 3号 character with its spacing, 28 of which make a line."""

LINE = gbt9704.PAGE37.line
"""One 行 of a .docx in points."""


class Align(StrEnum):
    """Alignment by its word in a .docx; BOTH justifies, SPREAD the last line too."""

    BOTH = "both"
    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    SPREAD = "distribute"


@dataclass(frozen=True, slots=True)
class Look:
    """How a style looks: sizes and distances in points; ``first`` is the first line's indent relative to ``left``."""

    face: Face = Face.BODY
    size: float = 16.0
    latin: Face = Face.LATIN
    align: Align = Align.BOTH
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = LINE
    spacing: float = 0.0
    colour: str = ""
    new_page: bool = False
    keep_next: bool = False
    outline: int = 0


_BODY = Look(spacing=gbt9704.CHARACTER_SPACING)
_HEADING = replace(_BODY, first=2 * EM)
MARK_SIZE, MARK_AIR = 36.0, 4.5
"""The red head's largest size, and the air above and below its type within its line, in points."""
MARK_BEFORE = gbt9704.points("mark_below_edge") - MARK_AIR
_MARK = Look(face=Face.TITLE, latin=Face.TITLE, size=MARK_SIZE, align=Align.CENTRE, line=MARK_SIZE + 2 * MARK_AIR, colour=gbt9704.RED)
THICK_RULE, THIN_RULE, BETWEEN_RULES = 2.25, 0.75, 2.0
"""The double rules of a letter: their weights and the white between them, in points."""
_TITLE = Look(face=Face.TITLE, latin=Face.TITLE, size=gbt9704.value("title_size"), align=Align.CENTRE)
_IMPRINT = Look(size=gbt9704.value("imprint_size"), line=22.0)
_CARD = Look(face=Face.TITLE, latin=Face.TITLE, align=Align.CENTRE, size=120.0, line=150.0)
_CAPTION = Look(face=Face.KAI, align=Align.CENTRE, size=36.0, line=48.0)
TABLE_SIZE, TABLE_LINE = 12.0, 16.0
FORM_LINE = 18.0

LOOKS: dict[Style, Look] = {
    Style.COPY_NUMBER: replace(_BODY, align=Align.LEFT),
    Style.HEAD_LABEL: replace(_BODY, face=Face.HEI, latin=Face.HEI, align=Align.LEFT),
    Style.MARK: replace(_MARK, before=MARK_BEFORE),
    Style.JOINT_MARK: replace(_MARK, align=Align.SPREAD),
    Style.JOINT_SHARED: replace(_MARK, align=Align.RIGHT),
    Style.LETTER_MARK: _MARK,
    Style.LETTER_THICK: Look(size=1.0, line=BETWEEN_RULES, before=gbt9704.points("letter_rule_below_mark") - MARK_AIR, align=Align.LEFT),
    Style.LETTER_THIN: Look(size=1.0, line=BETWEEN_RULES, align=Align.LEFT),
    Style.LETTER_NUMBER: replace(_BODY, align=Align.LEFT),
    Style.HEAD_PLACE: Look(size=1.0, line=1.0, align=Align.LEFT),
    Style.NUMBER: replace(_BODY, align=Align.CENTRE, before=2 * LINE),
    Style.SIGNERS: replace(_BODY, align=Align.LEFT, before=2 * LINE),
    # Not indented as a whole: the red rule below is as wide as the type area.
    Style.UPWARD_NUMBER: replace(_BODY, align=Align.LEFT, first=EM, before=2 * LINE),
    Style.ISSUE: replace(_BODY, align=Align.CENTRE, before=LINE),
    Style.HEAD_LINE: replace(_BODY, align=Align.LEFT, after=LINE),
    Style.TITLE: replace(_TITLE, before=2 * LINE),
    Style.FORM_TITLE: replace(_TITLE, after=LINE / 2),
    Style.ADDRESSEES: replace(_BODY, before=LINE),
    Style.BODY: replace(_BODY, first=2 * EM),
    Style.LEVEL_1: replace(_HEADING, face=Face.HEI, latin=Face.HEI, keep_next=True, outline=1),
    Style.LEVEL_2: replace(_HEADING, face=Face.KAI, outline=2),
    Style.LEVEL_3: _HEADING,
    Style.LEVEL_4: _HEADING,
    Style.FLUSH: _BODY,
    Style.LIST_FIRST: replace(_BODY, left=5 * EM, first=-3 * EM, before=LINE, align=Align.LEFT),
    Style.LIST_OTHER: replace(_BODY, left=5 * EM, first=-3 * EM, align=Align.LEFT),
    Style.LIST_NEXT: replace(_BODY, left=5 * EM, align=Align.LEFT),
    # Roles of bodies are spread to four characters and a colon: 召 集 人：, 副召集人：.
    Style.MEMBERS_FIRST: replace(_BODY, left=7 * EM, first=-5 * EM, align=Align.LEFT),
    Style.MEMBERS_NEXT: replace(_BODY, left=7 * EM, align=Align.LEFT),
    Style.ATTACHMENT_NOTE: replace(_BODY, left=6 * EM, first=-4 * EM, before=LINE, align=Align.LEFT),
    Style.ATTACHMENT_NOTE_NEXT: replace(_BODY, left=6 * EM, first=-EM, align=Align.LEFT),
    Style.ISSUER: replace(_BODY, before=2 * LINE, align=Align.RIGHT, right=4 * EM, keep_next=True),
    Style.UNSEALED_ISSUER: replace(_BODY, before=LINE, align=Align.RIGHT, right=2 * EM, keep_next=True),
    Style.JOINT_ISSUERS: replace(_BODY, before=2 * LINE, align=Align.LEFT, keep_next=True),
    Style.ON_BEHALF: replace(_BODY, align=Align.RIGHT, right=4 * EM, keep_next=True),
    Style.DATE: replace(_BODY, align=Align.RIGHT, right=4 * EM),
    Style.NOTE: replace(_BODY, first=2 * EM),
    Style.ATTACHMENT_LABEL: replace(_BODY, face=Face.HEI, latin=Face.HEI, align=Align.LEFT, new_page=True, keep_next=True),
    Style.ATTACHMENT_TITLE: replace(_TITLE, before=LINE, after=LINE / 2, keep_next=True),
    Style.COVER_TITLE: replace(_TITLE, size=26.0, line=40.0, before=3 * LINE),
    Style.COVER_LABEL: replace(_TITLE, size=48.0, line=72.0, before=2 * LINE),
    Style.COVER_FOOT: Look(face=Face.KAI, size=18.0, line=32.0, align=Align.CENTRE),
    Style.PART_TITLE: replace(_TITLE, after=LINE / 2, new_page=True, keep_next=True, outline=1),
    Style.CONTENTS: replace(_BODY, align=Align.LEFT),
    Style.TABLE_HEAD: Look(face=Face.HEI, latin=Face.HEI, size=TABLE_SIZE, line=TABLE_LINE, align=Align.CENTRE),
    Style.TABLE_TEXT: Look(size=TABLE_SIZE, line=TABLE_LINE, align=Align.LEFT),
    Style.TABLE_CENTRED: Look(size=TABLE_SIZE, line=TABLE_LINE, align=Align.CENTRE),
    Style.TABLE_GROUP: Look(face=Face.HEI, latin=Face.HEI, size=TABLE_SIZE, line=TABLE_LINE, align=Align.LEFT, keep_next=True),
    Style.TABLE_CAPTION: Look(face=Face.HEI, latin=Face.HEI, size=14.0, line=24.0, before=9.0, after=3.0, align=Align.LEFT,
                              keep_next=True),
    Style.FORM_LABEL: Look(size=TABLE_SIZE, line=FORM_LINE, align=Align.CENTRE),
    Style.FORM_TEXT: Look(size=TABLE_SIZE, line=FORM_LINE, align=Align.BOTH),
    Style.FORM_CENTRED: Look(size=TABLE_SIZE, line=FORM_LINE, align=Align.CENTRE),
    Style.FORM_FOOT: Look(size=TABLE_SIZE, line=FORM_LINE, align=Align.RIGHT),
    Style.TABLE_NOTE: Look(size=TABLE_SIZE, line=18.0, before=9.0, align=Align.BOTH),
    Style.PUBLICITY: replace(_BODY, face=Face.HEI, latin=Face.HEI, align=Align.LEFT, line=26.0),
    Style.IMPRINT_COPIES: replace(_IMPRINT, left=3 * 14.0, first=-3 * 14.0),
    Style.IMPRINT_PRINTED: replace(_IMPRINT, align=Align.LEFT),
    Style.IMPRINT_PLACE: Look(size=1.0, line=1.0, align=Align.LEFT),
    Style.PAGE_NUMBER: Look(face=Face.SONG, latin=Face.SONG, size=14.0, line=14.0, left=EM, right=EM),
    Style.SEAT_MARK: Look(size=8.0, line=9.0, align=Align.CENTRE),
    Style.SEAT_NAME: Look(face=Face.KAI, size=14.0, line=16.0, align=Align.CENTRE),
    Style.SEAT_UNIT: Look(size=9.5, line=11.0, align=Align.CENTRE),
    Style.SEAT_GAP: Look(size=5.0, line=6.0, align=Align.CENTRE),
    Style.SEATING_PLACE: Look(size=1.0, line=1.0, align=Align.LEFT),
    Style.CARD_NAME: _CARD,
    Style.CARD_CAPTION: _CAPTION,
    Style.CARD_BACK_NAME: _CARD,
    Style.CARD_BACK_CAPTION: _CAPTION,
    Style.CARD_PLACE: Look(size=1.0, line=1.0, align=Align.LEFT, new_page=True),
}

LEVELS: dict[int, Style] = {
    0: Style.BODY, 1: Style.LEVEL_1, 2: Style.LEVEL_2, 3: Style.LEVEL_3, 4: Style.LEVEL_4,
}

LIST_TABS: tuple[float, ...] = tuple(EM * column for column in (13, 15, 17, 19, 21, 23))
"""Where the names of a list may stand, measured from the left edge of the type area: behind the longest unit, all at one place."""

IMPRINT_INSET = EM
IMPRINT_AIR = 4.0
"""What the imprint's box needs beyond its lines: the borders, and the empty paragraph that follows a table; in points."""
SEAT_MARGIN = 1.4
"""Left and right margin of a plate in a seating plan, in points."""
TABLE_TOP_COLOUR = "EFE7DA"
"""Tables in a seating plan, as pale as wood on paper."""
CELL_AIR = 2.0
"""Points between the words of a cell and the lines above and below it."""
CELL_MARGIN = 2.85
"""Left and right margin of a table cell: 57 twips, one millimetre."""
