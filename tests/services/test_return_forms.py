"""Filled-in return forms go into the receipts of a meeting: who comes, who is sent, who is on leave, what is not clear."""

from __future__ import annotations

import pytest

from secretariat.domain.listings.return_forms import ReturnKind
from secretariat.domain.meetings import ReceiptState
from secretariat.domain.sheet_columns import match_columns
from secretariat.domain.sheets import Sheet, SheetRow
from secretariat.errors import Conflict, RuleBroken
from tests.intake.workbooks import book

HEAD = ("序号", "单位", "姓名", "职务", "手机", "备注")


def sheet(*rows) -> Sheet:
    return Sheet("回执", tuple(SheetRow(number, tuple(row)) for number, row in enumerate(rows, 1)))


def preview(story, meeting, *rows, head=HEAD):
    table = sheet(head, *rows)
    return story.office.return_forms.preview(meeting, table, match_columns(table))


def receipt(story, meeting, unit):
    return next(row for row in story.office.meetings.view(meeting).receipts if row.unit == unit)


def take_in(story, meeting, seen, keys=None):
    return story.office.return_forms.take_in(meeting, seen, keys if keys is not None else {line.key for line in seen.lines if line.ticked})


@pytest.fixture
def meeting(story):
    return story.notified()


def test_a_holder_a_substitute_leave_and_a_delegate_are_entered_at_once(story, meeting):
    seen = preview(
        story, meeting, ("1", "区教育局", "裴　青原", "副局长", "13900000000", ""), ("2", "区妇联", "温以成", "区妇联办公室主任", "", ""),
        ("3", "区委编办", "梁若谷", "副主任", "", "因公出差请假"), ("4", "区计生协会", "俞尧", "秘书长", "", ""))
    assert [(line.kind, line.unit, line.sentence) for line in seen.lines] == [
        (ReturnKind.REGISTER, "区教育局", "裴青原参会"), (ReturnKind.REGISTER, "区妇联", "温以成代会"),
        (ReturnKind.REGISTER, "区委编办", "梁若谷请假"), (ReturnKind.REGISTER, "区计生协会", "俞尧参会")]
    act, count = take_in(story, meeting, seen)
    assert count == 4
    states = {unit: receipt(story, meeting, unit) for unit in ("区教育局", "区妇联", "区委编办", "区计生协会")}
    assert {row.state for row in states.values()} == {ReceiptState.REGISTERED}
    assert (states["区教育局"].participant, states["区妇联"].participant, states["区计生协会"].participant) == ("裴青原", "温以成", "俞尧")
    assert "请假" in states["区委编办"].note
    assert story.line(meeting, "区妇联").substitute_post == "办公室主任"
    assert preview(story, meeting, ("1", "区教育局", "裴青原", "", "", ""), ("2", "区妇联", "温以成", "", "", "")).same == 2
    story.office.journal.undo(act)
    assert receipt(story, meeting, "区教育局").state is not ReceiptState.REGISTERED


def test_columns_for_coming_and_for_a_substitute_are_understood(story, meeting):
    seen = preview(story, meeting, ("区教育局", "裴青原", "不参加", "温以成"), ("区妇联", "欧阳竹君", "参加", ""),
                   ("区委编办", "", "请假", ""), head=("参会单位", "参会人", "是否参会", "代会人"))
    assert [line.sentence for line in seen.lines] == ["温以成代会", "欧阳竹君参会", "梁若谷请假"]


def test_a_unit_named_above_the_table_is_the_unit_of_every_row(story, meeting):
    table = sheet(("参会回执",), ("单位（盖章）：区教育局", ""), ("姓名", "职务", "手机"), ("裴青原", "副局长", ""), ("", "", ""))
    seen = story.office.return_forms.preview(meeting, table, match_columns(table))
    assert [(line.unit, line.sentence) for line in seen.lines] == [("区教育局", "裴青原参会")]
    assert seen.waiting == len(story.office.meetings.view(meeting).receipts) - 1


def test_another_writing_of_a_unit_is_understood_and_a_unit_not_called_is_named(story, meeting):
    seen = preview(story, meeting, ("1", "区教育体育局", "甲", "", "", ""), ("2", "区卫生健康委员会", "杭远亭", "", "", ""),
                   ("3", "", "乙", "", "", ""), ("4", "区妇联", "", "主席", "", ""), ("5", "区委编办", "", "", "", ""))
    assert [(line.kind, line.sentence) for line in seen.lines] == [
        (ReturnKind.UNREAD, "“区教育体育局”不在这次会议的通知范围里。"), (ReturnKind.UNREAD, "没有写单位。"),
        (ReturnKind.UNREAD, "没有写谁来参会。"), (ReturnKind.REGISTER, "杭远亭参会")]


def test_another_answer_waits_for_a_tick_and_a_second_person_is_named(story, meeting):
    row = receipt(story, meeting, "区教育局")
    story.office.meetings.set_receipt(row.invitation_id, row.version, ReceiptState.REGISTERED, "裴青原")
    seen = preview(story, meeting, ("1", "区教育局", "温以成", "科长", "", ""), ("2", "区教育局", "甘霖", "科员", "", ""))
    assert [(line.kind, line.ticked, line.may_tick) for line in seen.lines] == [
        (ReturnKind.CONFLICT, False, False), (ReturnKind.CHANGE, False, True)]
    assert "已登记裴青原" in seen.lines[1].sentence
    take_in(story, meeting, seen, {line.key for line in seen.lines})
    assert receipt(story, meeting, "区教育局").participant == "温以成"


def test_leave_of_somebody_who_is_not_expected_is_not_guessed(story, meeting):
    seen = preview(story, meeting, ("1", "区妇联", "温以成", "", "", "请假"))
    assert [(line.kind, line.may_tick) for line in seen.lines] == [(ReturnKind.CONFLICT, False)]
    assert "不是区妇联应参会的欧阳竹君" in seen.lines[0].sentence


def test_a_receipt_changed_since_the_preview_stops_the_whole(story, meeting):
    seen = preview(story, meeting, ("1", "区妇联", "欧阳竹君", "", "", ""), ("2", "区教育局", "裴青原", "", "", ""))
    row = receipt(story, meeting, "区教育局")
    story.office.meetings.set_receipt(row.invitation_id, row.version, ReceiptState.ACKNOWLEDGED)
    with pytest.raises(Conflict, match="区教育局的回执"):
        take_in(story, meeting, seen)
    assert receipt(story, meeting, "区妇联").state is ReceiptState.UNSIGNED


def test_a_form_without_names_and_a_meeting_that_was_held_are_refused(story, meeting):
    with pytest.raises(RuleBroken, match="没有哪一列是姓名"):
        preview(story, meeting, ("1", "2"), head=("单位", "手机"))
    held = story.held()
    seen = preview(story, held, ("1", "区教育局", "温以成", "", "", ""))
    with pytest.raises(RuleBroken, match="已经召开"):
        take_in(story, held, seen, {line.key for line in seen.lines})


def test_the_exported_receipts_filled_in_by_hand_come_back(story, meeting, tmp_path):
    file = story.office.workbooks.save_receipts(tmp_path / "回执.xlsx", meeting)
    read = story.office.contact_books.read(file)
    rows = [row.cells for row in read.sheets[0].rows]
    filled = book(tmp_path / "填好.xlsx", rows[2], *(
        (*row[:2], "裴青原" if row[1] == "区教育局" else "", *row[3:]) for row in rows[3:]))
    again = story.office.contact_books.read(filled)
    seen = story.office.return_forms.preview(meeting, again.sheets[0], match_columns(again.sheets[0]))
    assert [(line.unit, line.sentence) for line in seen.lines] == [("区教育局", "裴青原参会")]
