"""Workbooks and lists from outside: cells as words, and a sentence for whatever cannot be read."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from secretariat.domain.sheet_columns import SheetField, field_of, match_columns, rows_below
from secretariat.errors import Unreadable
from secretariat.intake.sheets.reading import read_sheets
from tests.intake.workbooks import HEAD, bomb, book, encrypted, long_book, with_entry


def rows(path):
    return [(row.number, row.cells) for row in read_sheets(path).sheets[0].rows]


def test_cells_come_as_the_clerk_sees_them_with_the_numbers_of_their_rows(tmp_path):
    file = book(tmp_path / "a.xlsx", ("姓名", "手机", "日期", "时间"), (), (
        " 裴青原\u3000", 13800000000.0, datetime(2026, 11, 10), time(9, 30)), ("甲\u200b", 1.5, date(2026, 1, 2), True))
    assert rows(file) == [(1, ("姓名", "手机", "日期", "时间")), (3, ("裴青原", "13800000000", "2026-11-10", "09:30")),
                          (4, ("甲", "1.5", "2026-01-02", "是"))]


def test_merged_cells_are_filled_downwards_and_across(tmp_path):
    file = book(tmp_path / "a.xlsx", ("全区通讯录", None, None), ("单位", "姓名", "手机"), ("区教育局", "裴青原", "1"), (None, "程亦", "2"),
                merge=("A1:C1", "A3:A4"))
    assert rows(file)[0][1] == ("全区通讯录",) * 3
    assert [cells[0] for _, cells in rows(file)[2:]] == ["区教育局", "区教育局"]


def test_a_formula_without_result_and_an_error_are_named_and_the_rest_is_read(tmp_path):
    file = book(tmp_path / "a.xlsx", ("姓名", "手机"), ("裴青原", "=1+1"), ("程亦", "#REF!"), ("丁澈", "3"))
    read = read_sheets(file).sheets[0].rows
    assert "公式没有结果" in read[1].problem
    assert "公式出错（#REF!）" in read[2].problem
    assert (read[3].cells, read[3].problem) == (("丁澈", "3"), "")


def test_hidden_tables_are_passed_over_and_several_are_named(tmp_path):
    made = Workbook()
    made.active.append(["姓名"])
    for name in ("二", "三"):
        made.create_sheet(name).append(["姓名"])
    made["二"].sheet_state = "hidden"
    made.save(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in read_sheets(tmp_path / "a.xlsx").sheets] == ["Sheet", "三"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_lists_are_read_in_every_encoding(tmp_path, encoding, separator):
    file = tmp_path / "a.csv"
    file.write_bytes(f"姓名{separator}单位\n龙飞{separator}\"区教育局\"\n".encode(encoding))
    assert rows(file) == [(1, ("姓名", "单位")), (2, ("龙飞", "区教育局"))]


def broken(path):
    book(path, HEAD)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


def damaged_inside(path):
    return with_entry(book(path, HEAD), "xl/workbook.xml", b"<workbook><nothing")


def old(path):
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    return path


def web_page(path):
    path.write_text("<html><table><tr><td>姓名</td></tr></table></html>", encoding="utf-8")
    return path


def empty(path):
    path.write_bytes(b"")
    return path


def nothing_in_it(path):
    return book(path)


def macros(path):
    return with_entry(book(path, HEAD), "xl/vbaProject.bin", b"x")


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(("name", "make", "sentence"), [
    ("a.xlsx", broken, "已损坏"), ("a.xlsx", damaged_inside, "已损坏"), ("a.xlsx", encrypted, "密码"), ("a.xls", old, "另存为 .xlsx"),
    ("a.xls", web_page, "网页"), ("a.xlsm", macros, "宏"), ("a.xlsx", empty, "空文件"), ("a.xlsx", nothing_in_it, "没有填内容"),
    ("a.docx", web_page, "只能读"), ("a.xlsx", bomb, "太大"), ("a.csv", empty, "空文件"),
])
def test_what_cannot_be_read_is_refused_with_a_sentence(tmp_path, name, make, sentence):
    with pytest.raises(Unreadable, match=sentence):
        read_sheets(make(tmp_path / name))


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03" * 100, b"PK\x03\x04rest", "没有列的一行字".encode()])
def test_a_list_that_is_none_is_refused(tmp_path, content):
    file = tmp_path / "a.csv"
    file.write_bytes(content)
    with pytest.raises(Unreadable):
        read_sheets(file)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(Unreadable, match="打不开"):
        read_sheets(tmp_path / "a.xlsx")


@pytest.mark.slow
def test_a_workbook_of_two_hundred_thousand_rows_is_refused(tmp_path):
    with pytest.raises(Unreadable, match="超过50000行"):
        read_sheets(long_book(tmp_path / "a.xlsx", 200_000))


@pytest.mark.parametrize(("heading", "field"), [
    ("姓　名", SheetField.NAME), ("手机号码*", SheetField.MOBILE), ("移动电话", SheetField.MOBILE), ("工作单位", SheetField.UNIT),
    ("部门(单位)", SheetField.UNIT), ("座机", SheetField.PHONE), ("职务（全称）", SheetField.TITLE), ("联系电话：", SheetField.CONTACT),
    ("备注", SheetField.NOTES), ("政治面貌", None), ("", None),
])
def test_a_heading_says_what_its_column_holds(heading, field):
    assert field_of(heading) is field


def test_the_head_row_is_found_below_titles_and_above_a_second_line(tmp_path):
    file = book(tmp_path / "a.xlsx", ("全区通讯录",), ("填报单位：区民政局",),
                ("单位", "姓名", "联系方式", None), (None, None, "手机", "座机"),
                ("区教育局", "裴青原", "1", "2"), ("单位", "姓名", "手机", "座机"), ("区妇联", "欧阳竹君", "3", "4"),
                merge=("A3:A4", "B3:B4", "C3:D3"))
    sheet = read_sheets(file).sheets[0]
    match = match_columns(sheet)
    assert match.head == 3
    assert dict(match.fields) == {0: SheetField.UNIT, 1: SheetField.NAME, 2: SheetField.MOBILE, 3: SheetField.PHONE}
    assert [row.cell(1) for row in rows_below(sheet, match)] == ["裴青原", "欧阳竹君"]


def test_a_table_without_known_heads_has_none(tmp_path):
    assert match_columns(read_sheets(book(tmp_path / "a.xlsx", ("颜色", "大小"), ("红", "大"))).sheets[0]).head == -1
