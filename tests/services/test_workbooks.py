"""Lists of the office as workbooks: columns offices know, text that stays text, a page that can be printed."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import load_workbook

from secretariat.domain.directory_entries import UnitEntry
from secretariat.domain.file_names import workbook_name
from secretariat.domain.sheet_columns import match_columns
from secretariat.domain.sheets import Sheet, SheetRow
from secretariat.errors import NotFound, StorageUnavailable
from secretariat.papers.workbooks.table import Column, ExportedTable
from secretariat.rendering.write_xlsx import write_workbook
from tests.intake.workbooks import HEAD
from tests.services.founding_examples import FOUNDED, PLACE, TODAY, joint_meeting, leading_group, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        take_in(opened, joint_meeting())
        yield opened


def cells(path):
    sheet = load_workbook(path).worksheets[0]
    return [tuple(row) for row in sheet.iter_rows(min_row=3, values_only=True)]


def test_a_contact_book_read_in_again_changes_nothing(office, tmp_path):
    take_in(office, leading_group())
    person = office.directory.people("裴青原")[0]
    office.directory.set_contact(person.person_id, person.version, "0512-66660000", "13900000000")
    office.directory.add_person("尉迟澄", None, "=顾问", "8分机", "没有手机", "-备注")
    office.directory.add_person("裴青原", office.directory.units("妇联")[0].unit_id, "兼职副主席", None, "13900000009")
    file = office.workbooks.save_contact_book(tmp_path / "通讯录.xlsx")
    read = office.contact_books.read(file)
    seen = office.contact_books.preview(read.sheets[0], match_columns(read.sheets[0]), PLACE)
    assert seen.lines == ()
    assert (seen.same, seen.new_units) == (office.directory.people_count(), ())


def test_two_places_have_a_column_and_come_back_unmixed(office, tmp_path):
    office.contact_books.take_in(seen := _preview(office, "临水市云岭区"), {line.key for line in seen.lines})
    file = office.workbooks.save_contact_book(tmp_path / "通讯录.xlsx")
    assert cells(file)[0] == ("序号", "区划", "单位", "姓名", "职务", "手机", "办公电话", "备注")
    read = office.contact_books.read(file)
    assert office.contact_books.preview(read.sheets[0], match_columns(read.sheets[0]), PLACE).lines == ()


def _preview(office, place):
    rows = (HEAD, ("1", "区妇联", "温以成", "科员", "13900000001", "", ""))
    sheet = Sheet("通讯录", tuple(SheetRow(number, row) for number, row in enumerate(rows, 1)))
    return office.contact_books.preview(sheet, match_columns(sheet), place)


@pytest.mark.parametrize("words", ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")", "=cmd|'/c calc'!A1"])
def test_no_cell_is_a_formula(words, tmp_path):
    file = tmp_path / "a.xlsx"
    file.write_bytes(write_workbook(ExportedTable(words, words, (Column("甲", 5),), ((words,), (7,)), words)))
    sheet = load_workbook(file).worksheets[0]
    assert [(sheet.cell(row, 1).data_type, bool(sheet.cell(row, 1).quotePrefix)) for row in (1, 2, 4)] == [("s", True)] * 3
    assert sheet.cell(4, 1).value == words
    assert sheet.cell(5, 1).value == 7


def test_a_workbook_prints_on_a4_with_its_head_on_every_page(office, tmp_path):
    sheet = load_workbook(office.workbooks.save_contact_book(tmp_path / "通讯录.xlsx")).worksheets[0]
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (9, 1, 0)
    assert (sheet.print_title_rows, sheet.freeze_panes, sheet.cell(4, 3).font.name) == ("$3:$3", "A4", "宋体")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert all(sheet.column_dimensions[column].width > 8 for column in "ABCDEFG")
    assert sheet.cell(4, 5).number_format == "@"


def test_a_roster_goes_out_as_of_its_day(office, tmp_path):
    body = office.bodies.entries()[0].body_id
    rows = cells(office.workbooks.save_roster(tmp_path / "名单", body, FOUNDED))
    assert rows[0][:5] == ("序号", "席位", "单位", "姓名", "职务")
    assert [(row[1], row[3]) for row in rows[1:3]] == [("召集人", "陆景和"), ("副召集人", "杭远亭")]
    assert (tmp_path / "名单.xlsx").exists()
    assert cells(office.workbooks.save_roster(tmp_path / "早.xlsx", body, date(2020, 1, 1)))[1:] == []
    liaisons = cells(office.workbooks.save_roster(tmp_path / "联络员.xlsx", body, TODAY, liaisons=True))
    assert {row[1] for row in liaisons[1:]} == {"联络员"}
    with pytest.raises(NotFound):
        office.workbooks.save_roster(tmp_path / "x.xlsx", 99, TODAY)


def test_the_ledger_has_the_columns_offices_use_and_names_whom_to_ask(office, tmp_path):
    lead = office.directory.units("卫生健康")[0]
    contact = office.directory.people("杭远亭")[0]
    office.directory.set_contact(contact.person_id, contact.version, None, "13900000000")
    office.directory.change_unit(lead.unit_id, lead.version, UnitEntry(
        lead.full_name, lead.kind, lead.short_name, lead.aliases, lead.place, contact_id=contact.person_id))
    rows = cells(office.workbooks.save_task_ledger(tmp_path / "台账.xlsx", office.tasks.list()))
    assert "　".join(rows[0]) == "序号　类别　事项　来源　牵头单位　责任单位　责任人及电话　时限　进展情况　存在问题　下一步　状态　备注"
    assert (rows[1][1], rows[1][2], rows[1][6]) == ("设施", "建成助餐点20个。", "杭远亭 13900000000")


def test_receipts_say_who_comes_and_in_whose_place(story, tmp_path):
    meeting = story.arrange()
    rows = cells(story.office.workbooks.save_receipts(tmp_path / "回执.xlsx", meeting))
    assert rows[0] == ("序号", "单位", "姓名", "职务", "是否参会", "备注", "回执")
    assert {row[6] for row in rows[1:]} == {"未签收"}
    assert all(row[2] is None for row in rows[1:])


def test_a_file_that_cannot_be_written_is_refused_with_a_sentence(office, tmp_path):
    with pytest.raises(StorageUnavailable, match="不能写"):
        office.workbooks.save_contact_book(tmp_path / "没有这个文件夹" / "通讯录.xlsx")


def test_a_name_is_proposed_with_its_day():
    assert workbook_name("通讯录/甲", date(2026, 11, 10)) == "通讯录_甲（2026-11-10）.xlsx"
