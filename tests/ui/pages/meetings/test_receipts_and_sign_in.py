"""Who comes, who sends somebody else, who is there."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from secretariat.domain.meetings import AttendanceState, ReceiptState
from secretariat.domain.people import NewPerson
from tests.ui.pages.meeting_stage import PLENARY, Clerk, choose_receipt, line_of, press_primary, receipt_of, typing
from ui.dialogs.participant_forms import LEAVE, SUBSTITUTE
from ui.models.participant_rows import AttendanceRows
from ui.widgets.cells import Role
from ui.widgets.painting import Tone


def test_the_verb_of_a_row_registers_the_holder_of_the_unit_at_once(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    row = receipt_of(clerk, "区人社局")
    assert page.meeting.side.receipts.table.select_key(row.invitation_id)
    shown = page.meeting.side.receipts.table.current_row()
    page.meeting.side.receipts.table.link_activated.emit(shown, "register")
    clerk.settle()
    row = receipt_of(clerk, "区人社局")
    assert row.state is ReceiptState.REGISTERED
    assert row.participant == next(line.name for line in clerk.view.attendance if line.unit == "区人社局")


def test_a_substitute_and_leave_are_registered_with_name_post_and_reason(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    choose_receipt(clerk, "区妇联")

    def substitutes(dialog) -> None:
        dialog.set_way(SUBSTITUTE)
        typing(name="花 木", post="权益部部长")(dialog)

    clerk.run("meeting.register_receipt", substitutes)
    assert line_of(clerk, "花木").substitute_post == "权益部部长"
    choose_receipt(clerk, "区残联")

    def leaves(dialog) -> None:
        dialog.set_way(LEAVE)
        typing(note="外出培训")(dialog)

    clerk.run("meeting.register_receipt", leaves)
    assert next(line for line in clerk.view.attendance if line.unit == "区残联").state is AttendanceState.EXCUSED
    assert clerk.view.receipt_counts.excused == 2


def test_a_receipt_without_the_name_of_who_comes_is_refused_in_the_form(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    choose_receipt(clerk, "区市场监管局")
    clerk.run("meeting.register_receipt", lambda _dialog: None)
    assert receipt_of(clerk, "区市场监管局").state is ReceiptState.ACKNOWLEDGED


def test_all_units_sign_for_the_notice_with_one_press_which_can_be_taken_back(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    before = clerk.view.receipt_counts
    clerk.run("meeting.acknowledge_all")
    assert clerk.view.receipt_counts.unsigned == 0
    clerk.run("office.undo")
    assert clerk.view.receipt_counts == before


def test_urging_lists_the_units_that_have_not_answered_ready_to_paste(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    page.meeting.side.show_tab("writing")
    press_primary(clerk)
    copied = QGuiApplication.clipboard().text()
    missing = [row.unit for row in clerk.view.receipts if row.state is not ReceiptState.REGISTERED]
    assert missing
    assert all(unit in copied for unit in missing)
    assert "11月13日17:00" in copied
    assert page.meeting.side.current_tab() == "receipts"
    assert page.meeting.side.receipts.current().unit == missing[0]


def test_part_of_a_name_in_pinyin_and_enter_sign_somebody_in(on_the_day: Clerk) -> None:
    clerk, field = on_the_day, on_the_day.page.meeting.side.sign_in.field
    clerk.run("meeting.sign_in")
    clerk.qtbot.keyClicks(field, "dmq")
    clerk.qtbot.keyClick(field, Qt.Key.Key_Return)
    clerk.qtbot.waitUntil(lambda: line_of(clerk, "丁明谦").state is AttendanceState.PRESENT)
    clerk.settle()
    assert field.text() == ""
    assert clerk.said() == "丁明谦已签到"
    assert clerk.view.attendance_counts.present == 1


def test_typing_shows_only_the_lines_that_are_meant(on_the_day: Clerk) -> None:
    panel = on_the_day.page.meeting.side.sign_in
    panel.field.setText("区财政局")
    on_the_day.settle()
    assert {row.unit for row in panel.table.model().rows()} == {"区财政局"}
    panel.field.setText("没有这个人")
    on_the_day.settle()
    assert panel.table.model().rowCount() == 0
    panel.field.clear()
    assert panel.table.model().rowCount() == len(on_the_day.view.attendance)


def test_substitute_leave_absence_and_clearing_are_recorded_on_the_current_line(on_the_day: Clerk) -> None:
    clerk, panel = on_the_day, on_the_day.page.meeting.side.sign_in
    rows = [row for row in clerk.view.attendance if row.role == "成员"]

    def choose(row) -> None:
        assert panel.table.select_key(row.attendance_id)

    choose(rows[0])
    clerk.run("meeting.substitute", typing(name="花木", post="科长"))
    choose(rows[1])
    clerk.run("meeting.excuse", typing(reason="病假"))
    choose(rows[2])
    clerk.run("meeting.mark_absent")
    clerk.run("meeting.sign_in_all")
    counts = clerk.view.attendance_counts
    assert (counts.substitutes, counts.excused, counts.absent, counts.open) == (1, 1, 1, 0)
    choose(rows[2])
    clerk.run("meeting.clear_attendance")
    assert clerk.view.attendance_counts.absent == 0
    assert clerk.view.attendance_counts.open == 1


def test_guests_are_added_and_leave_the_list_again(on_the_day: Clerk) -> None:
    clerk = on_the_day
    count = len(clerk.view.attendance)
    clerk.run("meeting.add_guest", typing(name="花木", unit="区图书馆"))
    assert len(clerk.view.attendance) == count + 1
    assert clerk.page.meeting.side.sign_in.table.select_key(line_of(clerk, "花木").attendance_id)
    clerk.run("meeting.clear_attendance")
    assert len(clerk.view.attendance) == count


def test_signing_in_before_the_day_is_refused_and_another_day_offered(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    row = clerk.view.attendance[0]
    page.meeting.side.sign_in.sign_in_requested.emit(row)
    clerk.settle()
    assert "到当天才能签到" in clerk.said()
    assert clerk.actions() == ["延期"]


def test_a_seat_that_was_set_up_after_the_lists_were_made_can_sign_in(clerk: Clerk) -> None:
    clerk.open("改造质量专题会议")
    body, day = clerk.view.body_id, clerk.view.starts_at.date()
    clerk.day.today = day - timedelta(days=1)
    unit = next(row for row in clerk.program.office.bodies.roster(body, day).rows if row.unit_id)
    clerk.program.office.seats.add(
        body, role="成员", unit=unit.unit_id, title="科长", holder=NewPerson("花木"), since=day - timedelta(days=1))
    clerk.day.today = day
    clerk.page.refresh()
    clerk.settle()
    row = line_of(clerk, "花木")
    assert row.attendance_id == 0
    clerk.page.meeting.side.sign_in.sign_in_requested.emit(row)
    clerk.settle()
    assert line_of(clerk, "花木").state is AttendanceState.PRESENT


def test_a_substitute_who_was_announced_is_awaited_and_signs_in_under_the_own_name(clerk: Clerk) -> None:
    page = clerk.open(PLENARY)
    model = page.meeting.side.sign_in.table.model()
    place = next(place for place, row in enumerate(model.rows()) if row.substitute_name == "魏舟")
    state = model.index(place, AttendanceRows.Column.STATE)
    assert (state.data(), state.data(Role.CHIP)) == ("待代会", None)
    clerk.day.today = date(2026, 11, 19)
    page.meeting.side.sign_in.sign_in_requested.emit(model.row_at(place))
    clerk.settle()
    assert clerk.said() == "魏舟已签到"
    assert (state.data(), Tone(state.data(Role.CHIP))) == ("代会", Tone.INDIGO)
    assert "14:20签到" in model.index(place, AttendanceRows.Column.NOTE).data()
