"""A contact book from outside: what it would do is shown first, and only what is ticked is done, as one act."""

from __future__ import annotations

import pytest

from secretariat.domain.directory_entries import UnitEntry
from secretariat.domain.listings.contact_books import LineKind
from secretariat.domain.sheet_columns import ColumnMatch, SheetField, match_columns
from secretariat.domain.sheets import Sheet, SheetRow
from secretariat.domain.units import UnitKind
from secretariat.errors import Conflict, RuleBroken
from tests.intake.workbooks import HEAD, book
from tests.services.founding_examples import PLACE, TODAY, joint_meeting, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        take_in(opened, joint_meeting())
        yield opened


def sheet(*rows, head=HEAD) -> Sheet:
    return Sheet("通讯录", tuple(SheetRow(number, tuple(str(cell) for cell in row)) for number, row in enumerate((head, *rows), 1)))


def preview(office, *rows, head=HEAD, place=PLACE, refused=()):
    table = sheet(*rows, head=head)
    return office.contact_books.preview(table, match_columns(table), place, refused)


def kinds(seen):
    return [(line.kind, line.name) for line in seen.lines]


def ticked(seen):
    return {line.key for line in seen.lines if line.ticked}


def person(office, words):
    return office.directory.people(words)[0]


def test_what_is_known_changes_nothing_and_what_is_new_is_added(office):
    seen = preview(office, (1, "区教育局", "裴　青原", "区教育局副局长", "", "", ""),
                   (2, "区妇联", "温以成", "科员", "138 0000 0001", "0512-6666", "下午在"))
    assert (kinds(seen), seen.same, seen.rows) == ([(LineKind.ADD, "温以成")], 1, 2)
    done = office.contact_books.take_in(seen, ticked(seen))
    made = office.directory.person(person(office, "温以成").person_id)
    assert (made.row.unit, made.row.title, made.row.mobile, made.row.phone, made.row.notes) == (
        "区妇联", "科员", "13800000001", "0512-6666", "下午在")
    assert (done.added, done.changed, done.units) == (1, 0, 0)
    office.journal.undo(done.act_id)
    assert office.directory.people("温以成") == ()


def test_a_change_says_what_was_and_what_would_be_and_empty_cells_take_nothing_away(office):
    seen = person(office, "裴青原")
    office.directory.set_contact(seen.person_id, seen.version, "3021000", "13900000000")
    shown = preview(office, (1, "区教育局", "裴青原", "局长", "13800000000", "", ""))
    line, = shown.lines
    assert (line.kind, line.sentence) == (LineKind.CHANGE, "职务副局长改为局长，手机13900000000改为13800000000。")
    office.contact_books.take_in(shown, ticked(shown))
    now = person(office, "裴青原")
    assert (now.title, now.mobile, now.phone) == ("局长", "13800000000", "3021000")


def test_what_is_not_ticked_stays_as_it_is(office):
    seen = preview(office, (1, "区教育局", "裴青原", "局长", "", "", ""), (2, "区教育局", "温以成", "", "", "", ""))
    office.contact_books.take_in(seen, {line.key for line in seen.lines if line.kind is LineKind.ADD})
    assert (person(office, "裴青原").title, person(office, "温以成").unit) == ("副局长", "区教育局")
    assert office.contact_books.take_in(seen, ()).act_id == 0


def test_a_unit_written_otherwise_is_proposed_and_the_answer_is_remembered(office):
    rows = ((1, "区教育体育局", "温以成", "科员", "", "", ""), (2, "市场监管局", "甘霖", "科员", "", "", ""))
    seen = preview(office, *rows)
    alias = next(line for line in seen.lines if line.kind is LineKind.ALIAS)
    assert "市场监管局就是通讯录里的区市场监管局" in alias.sentence
    assert seen.new_units == ("区教育体育局",)
    office.contact_books.take_in(seen, ticked(seen))
    assert person(office, "甘霖").unit == "区市场监管局"
    assert "市场监管局" in office.directory.units("区市场局")[0].aliases
    assert [(row.kind, row.place) for row in office.directory.units("教育体育")] == [(UnitKind.GOVERNMENT, PLACE)]
    assert preview(office, *rows).same == 2


def test_a_unit_said_to_be_another_is_entered_by_itself(office):
    rows = ((1, "市场监管局", "甘霖", "科员", "", "", ""),)
    first = preview(office, *rows)
    alias = next(line for line in first.lines if line.kind is LineKind.ALIAS)
    seen = preview(office, *rows, refused=(alias.key,))
    assert [line.ticked for line in seen.lines if line.kind is LineKind.ALIAS] == [False]
    office.contact_books.take_in(seen, ticked(seen))
    assert person(office, "甘霖").unit == "市场监管局"


def test_somebody_of_one_name_and_number_elsewhere_may_have_moved(office):
    seen = person(office, "裴青原")
    office.directory.set_contact(seen.person_id, seen.version, None, "13900000000")
    shown = preview(office, (1, "区妇联", "裴青原", "副主席", "13900000000.0", "", ""))
    line, = shown.lines
    assert (line.kind, line.ticked) == (LineKind.MOVE, False)
    office.contact_books.take_in(shown, {line.key})
    view = office.directory.person(seen.person_id)
    assert [(post.unit, post.title, post.since, post.until) for post in view.posts] == [
        ("区妇联", "副主席", TODAY, None), ("区教育局", "副局长", None, TODAY)]
    assert len(view.seats) == 1


def test_what_cannot_be_decided_is_not_done_unless_ticked(office):
    office.directory.rename_person((other := person(office, "程亦")).person_id, other.version, "裴青原")
    seen = preview(
        office, (1, "区教育局", "裴青原", "科长", "13900000000", "", ""), (2, "", "欧阳竹君", "", "13900000001", "", ""),
        (3, "区妇联", "温以成", "甲", "", "", ""), (4, "区妇联", "温以成", "乙", "", "", ""), (5, "区妇联", "温以成", "甲", "", "", ""))
    assert [(line.kind, line.name, line.may_tick) for line in seen.lines] == [
        (LineKind.CONFLICT, "裴青原", False), (LineKind.CONFLICT, "欧阳竹君", True), (LineKind.CONFLICT, "温以成", False),
        (LineKind.ADD, "温以成", True)]
    assert "第4行" in seen.lines[2].sentence
    assert seen.same == 1
    office.contact_books.take_in(seen, {line.key for line in seen.lines})
    assert [row.title for row in office.directory.people("温以成")] == ["甲"]


def test_rows_that_say_nothing_are_named_and_the_rest_is_not_lost(office):
    seen = preview(
        office, ("一、党委部门",) * 7, (1, "区教育局", "", "", "13900000000", "", ""), (2, "区妇联", "合计12人", "", "", "", ""),
        HEAD, (3, "区妇联", "温以成", "", "1.38E+10", "", ""), (4, "区妇联", "甘霖", "", "12345", "9", ""),
        ("", "", "", "", "", "", "附注"))
    unread = [(line.numbers[0], line.sentence) for line in seen.lines if line.kind is LineKind.UNREAD]
    assert unread == [(3, "没有姓名。"), (4, "“合计12人”不像姓名。"), (8, "没有姓名。")]
    added = {line.name: line.sentence for line in seen.lines if line.kind is LineKind.ADD}
    assert "末几位已经丢失" in added["温以成"]
    assert "不是11位" in added["甘霖"]


def test_one_column_of_numbers_is_sorted_and_two_in_a_cell_are_kept(office):
    seen = preview(office, ("区妇联", "温以成", "13900000000/0512-66660000"),
                   ("区妇联", "甘霖", "+86 139-0000-0001、13900000002"), head=("部门", "姓名", "联系电话"))
    assert [(line.mobile, line.phone) for line in seen.lines] == [("13900000000", "0512-66660000"), ("13900000001、13900000002", "")]


def test_places_in_the_rows_keep_units_apart(office):
    office.directory.add_unit(UnitEntry("区妇联", UnitKind.MASS, place="临水市云岭区"))
    seen = preview(office, ("云岭区", "区妇联", "温以成"), ("", "区妇联", "甘霖"), head=("区划", "单位", "姓名"))
    office.contact_books.take_in(seen, ticked(seen))
    assert {row.unit_id for row in office.directory.people("温以成")} != {row.unit_id for row in office.directory.people("甘霖")}
    assert len(office.directory.units("区妇联")) == 2


def test_a_table_without_a_column_of_names_says_so_and_another_matching_helps(office):
    table = sheet(("区妇联", "温以成"), head=("甲", "乙"))
    with pytest.raises(RuleBroken, match="没有哪一列是姓名"):
        office.contact_books.preview(table, match_columns(table), PLACE)
    seen = office.contact_books.preview(table, ColumnMatch(0, {0: SheetField.UNIT, 1: SheetField.NAME}), PLACE)
    assert kinds(seen) == [(LineKind.ADD, "温以成")]


def test_whoever_was_changed_since_the_preview_stops_the_whole(office):
    seen = preview(office, (1, "区教育局", "裴青原", "局长", "", "", ""), (2, "区教育局", "温以成", "", "", "", ""))
    row = person(office, "裴青原")
    office.directory.set_contact(row.person_id, row.version, "1", None)
    with pytest.raises(Conflict, match="预览之后改过"):
        office.contact_books.take_in(seen, ticked(seen))
    assert office.directory.people("温以成") == ()


def test_a_real_workbook_goes_all_the_way_with_progress(office, tmp_path):
    people = ((number, "区妇联", f"甲{chr(0x4E00 + number)}", "科员", 13900000000 + number, "", "") for number in range(250))
    file = book(tmp_path / "通讯录.xlsx", ("澄川区通讯录",), HEAD, *people, merge=("A1:G1",))
    read = office.contact_books.read(file)
    seen = office.contact_books.preview(read.sheets[0], match_columns(read.sheets[0]), PLACE)
    told = []
    done = office.contact_books.take_in(seen, ticked(seen), lambda *step: told.append(step))
    assert (done.added, [step[:2] for step in told]) == (250, [(0, 250), (100, 250), (200, 250)])
    office.journal.undo(done.act_id)
    assert office.directory.people_count("区妇联") == 2


def test_a_taking_in_that_is_stopped_leaves_nothing_behind(office):
    class Stopped(Exception):
        pass

    def stop(_done, _total, _name):
        raise Stopped

    seen = preview(office, (1, "区某某局", "温以成", "", "", "", ""))
    with pytest.raises(Stopped):
        office.contact_books.take_in(seen, ticked(seen), stop)
    assert (office.directory.people("温以成"), office.directory.units("某某")) == ((), ())
    assert office.contact_books.take_in(seen, ticked(seen)).added == 1


def test_one_column_for_unit_and_post_is_parted_by_the_units_the_directory_knows(office):
    seen = preview(office, ("裴青原", "区教育局副局长", ""), ("温以成", "区卫健委办公室主任", ""), ("甘霖", "某企业经理", ""),
                   head=("姓名", "单位及职务", "手机"))
    assert [(line.name, line.unit, line.title) for line in seen.lines] == [
        ("温以成", "区卫健委", "办公室主任"), ("甘霖", "", "某企业经理")]
    assert seen.same == 1
