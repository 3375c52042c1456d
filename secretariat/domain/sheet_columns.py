"""Which column of a table says what, by the words offices put over their columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from secretariat.domain.sheets import Sheet, SheetRow


class SheetField(StrEnum):
    """What a column of a table can say."""

    UNIT = "unit"
    NAME = "name"
    TITLE = "title"
    MOBILE = "mobile"
    PHONE = "phone"
    CONTACT = "contact"
    """Telephone of either kind: told apart number by number."""
    NOTES = "notes"
    PLACE = "place"
    ROLE = "role"
    ATTENDS = "attends"
    SUBSTITUTE = "substitute"


FIELD_WORDS: dict[SheetField, str] = {
    SheetField.UNIT: "单位", SheetField.NAME: "姓名", SheetField.TITLE: "职务", SheetField.MOBILE: "手机",
    SheetField.PHONE: "办公电话", SheetField.CONTACT: "联系电话", SheetField.NOTES: "备注", SheetField.PLACE: "区划",
    SheetField.ROLE: "席位", SheetField.ATTENDS: "是否参会", SheetField.SUBSTITUTE: "代会人",
}
"""What each field is called on the screen and over the columns of exported tables."""

_SYNONYMS: dict[SheetField, tuple[str, ...]] = {
    SheetField.UNIT: ("单位", "工作单位", "所在单位", "单位名称", "部门", "所在部门", "部门名称", "单位（部门）", "部门（单位）",
                      "成员单位", "参会单位", "单位全称", "单位及部门", "机构", "报送单位"),
    SheetField.NAME: ("姓名", "名字", "人员", "人员姓名", "参会人员", "参会人", "参加人员", "参会人员姓名", "参会人姓名", "参会领导",
                      "出席人员", "出席人", "联系人", "联系人姓名", "联络员", "联络员姓名", "成员姓名", "参加人员姓名"),
    SheetField.TITLE: ("职务", "职位", "职务职级", "职务/职级", "职务（职级）", "职务（职称）", "单位及职务", "单位职务", "现任职务",
                       "工作职务", "担任职务", "岗位", "职称"),
    SheetField.MOBILE: ("手机", "手机号", "手机号码", "移动电话", "移动电话号码", "手机电话", "手机联系方式", "本人手机",
                        "联系人手机"),
    SheetField.PHONE: ("办公电话", "办公室电话", "座机", "固定电话", "固话", "单位电话", "办公电话号码", "座机号码", "办公座机"),
    SheetField.CONTACT: ("电话", "联系电话", "联系方式", "电话号码", "联系号码", "联系电话（手机）", "通讯方式", "号码", "联系人电话",
                         "电话/手机", "手机/电话"),
    SheetField.NOTES: ("备注", "说明", "备注说明", "附注", "请假原因", "原因", "请假事由"),
    SheetField.PLACE: ("区划", "行政区划", "所属区划", "地区", "区县"),
    SheetField.ROLE: ("席位", "角色", "机构职务", "机构内职务", "成员类别", "担任角色", "领导小组职务", "联席会议职务"),
    SheetField.ATTENDS: ("是否参会", "是否参加", "是否出席", "参会情况", "出席情况", "参加情况", "能否参会", "参会与否", "是否到会",
                         "出席或请假"),
    SheetField.SUBSTITUTE: ("代会人", "代会人员", "代会人姓名", "代参会人", "代参会人员", "委托参会人", "委托参会人员", "代会人员姓名"),
}
_NOISE = re.compile(r"[\s\u3000*＊:：]+")
_REMARK = re.compile(r"[（(].*?[）)]")
_SEARCHED = 40


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """How a table is read: the place of its head row among its rows (-1: it has none), and the field of each column."""

    head: int
    fields: Mapping[int, SheetField]

    def column_of(self, field: SheetField) -> int | None:
        """Return the column that says something, the first where there are several; None where none does."""
        return next((column for column, one in sorted(self.fields.items()) if one is field), None)

    def words(self, row: SheetRow, field: SheetField) -> str:
        """Return what a row says of a field; empty where no column says it."""
        column = self.column_of(field)
        return row.cell(column) if column is not None else ""


def field_of(heading: str) -> SheetField | None:
    """Return the field a heading means: 手机号码 is the mobile number; None where the word is not known."""
    plain = _NOISE.sub("", unicodedata.normalize("NFKC", heading).replace("(", "（").replace(")", "）"))
    return _BY_WORD.get(plain) or _BY_WORD.get(_REMARK.sub("", plain))


def match_columns(sheet: Sheet) -> ColumnMatch:
    """Find the head row of a table, and what its columns say; each field once, the first column of it wins."""
    best = ColumnMatch(-1, {})
    for place, row in enumerate(sheet.rows[:_SEARCHED]):
        fields: dict[int, SheetField] = {}
        for column, words in enumerate(row.cells):
            field = field_of(words)
            if field is not None and field not in fields.values():
                fields[column] = field
        if len(fields) > len(best.fields) and len(fields) >= 2:
            best = ColumnMatch(place, fields)
    return best


def rows_below(sheet: Sheet, match: ColumnMatch) -> Sequence[SheetRow]:
    """Return the rows that hold content: below the head, without heads that are repeated on later pages."""
    head = sheet.rows[match.head].cells if match.head >= 0 else None
    return [row for row in sheet.rows[match.head + 1:] if head is None or row.cells != head]


def is_heading(row: SheetRow, match: ColumnMatch) -> bool:
    """Tell whether a row is a heading between rows: one cell merged over all columns, 一、党委部门."""
    said = {row.cell(column) for column in match.fields}
    return len(match.fields) > 1 and len(said) == 1 and said != {""}


_BY_WORD = {unicodedata.normalize("NFKC", word).replace("(", "（").replace(")", "）"): field
            for field, words in _SYNONYMS.items() for word in words}
