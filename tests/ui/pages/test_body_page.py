"""The page of a body: the roster of any day, seats and their story, replacements, rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from secretariat.domain.people import NewPerson
from secretariat.domain.readings import ReplacementRoute
from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import TODAY, settle
from ui.dialogs.replacement import ReplacementDialog
from ui.models.body_rows import RosterModel
from ui.pages.bodies.page import BodyPage
from ui.widgets.buttons import Button
from ui.widgets.cells import Role
from ui.widgets.date_field import DateField
from ui.widgets.painting import Tone


@pytest.fixture
def program(founded):
    return founded


@pytest.fixture
def page(program, qtbot) -> BodyPage:
    (body,) = program.office.bodies.entries()
    program.window.go(RecordRef(RecordKind.BODY, body.body_id))
    settle(qtbot, program)
    shown = program.window.page("bodies")
    assert isinstance(shown, BodyPage)
    return shown


def until(qtbot, condition) -> None:
    """Wait for what another thread brings about; the machine may be busy."""
    qtbot.waitUntil(condition, timeout=20_000)


def names(page: BodyPage) -> list[str | None]:
    return [row.name for row in page.roster.model.rows()]


def seat_of(page: BodyPage, unit: str) -> int:
    return next(row.seat_id for row in page.roster.model.rows() if row.unit == unit and row.role == "成员")


def choose(page: BodyPage, program, qtbot, unit: str) -> int:
    seat_id = seat_of(page, unit)
    page.roster.select_seat(seat_id)
    settle(qtbot, program)
    return seat_id


def last_message(program) -> str:
    return program.window.bottom.bar.history[0].text


def new_successor(name: str, letter: str = ""):
    def fill(dialog: ReplacementDialog) -> None:
        dialog.set_new(new=True)
        dialog.findChild(QLineEdit, "replacement_form.successor").setText(name)
        dialog.findChild(QLineEdit, "replacement_form.letter").setText(letter)

    return fill


def test_the_roster_stands_in_the_notices_own_order(page):
    assert names(page)[:4] == ["闻人清", "裴若川", "罗望舒", "苏砚"]
    assert len(names(page)) == 20


def test_a_name_with_a_rare_character_is_found_by_pinyin(page, program, qtbot):
    page.roster.search.setText("slx")
    until(qtbot, lambda: page.roster._filtered.text() == "筛选后0席")
    page.roster.search.setText("sty")
    until(qtbot, lambda: names(page) == ["司徒远"])
    page.roster.search.setText("龙𬱖")
    until(qtbot, lambda: names(page) == ["龙𬱖"])


def test_no_hit_offers_to_clear_the_filter(page, qtbot):
    page.roster.search.setText("没有这个人")
    until(qtbot, lambda: names(page) == [])
    page.roster.table.findChild(Button, "empty.act").click()
    until(qtbot, lambda: len(names(page)) == 20)


def test_the_panel_tells_the_seat_that_is_selected(page, program, qtbot):
    choose(page, program, qtbot, "区财政局")
    story = page.roster.panel.story
    assert (story.unit, story.episodes[0].name) == ("区财政局", "柏程")
    assert not page.roster.panel.primary.isHidden()


def test_a_replacement_by_somebody_new_is_registered_shown_and_undone(page, program, qtbot, prompts):
    seat_id = choose(page, program, qtbot, "区教育局")
    prompts.fill.append(new_successor("温以成", "澄教函〔2026〕58号"))
    program.window.commands.run("seat.replace")
    settle(qtbot, program)
    settle(qtbot, program)
    assert last_message(program) == "已登记递补：区教育局 温以成接替葛秋白，备案表已生成"
    row = next(row for row in page.roster.model.rows() if row.seat_id == seat_id)
    assert (row.name, row.since, row.state_text) == ("温以成", TODAY, "今日到任")
    program.window.commands.run("office.undo")
    settle(qtbot, program)
    assert "葛秋白" in names(page)
    assert "温以成" not in names(page)


def test_a_successor_is_found_in_the_directory_by_typing(page, program, qtbot, prompts):
    choose(page, program, qtbot, "区教育局")
    person = program.office.directory.people("顾南乔")[0]

    def fill(dialog: ReplacementDialog) -> None:
        field = dialog.findChild(QLineEdit, "replacement_form.successor")
        dialog.show()
        field.setFocus()
        qtbot.keyClicks(field, "gnq")
        until(qtbot, lambda: [one.person_id for one in dialog._candidates] == [person.person_id])
        dialog.pick(person.person_id)

    prompts.fill.append(fill)
    program.window.commands.run("seat.replace")
    settle(qtbot, program)
    settle(qtbot, program)
    assert "顾南乔" in names(page)
    assert "，来函待补" in last_message(program)


def test_somebody_not_in_the_directory_is_not_taken_for_somebody(page, program, qtbot, prompts):
    choose(page, program, qtbot, "区教育局")
    shown: list[ReplacementDialog] = []

    def fill(dialog: ReplacementDialog) -> None:
        shown.append(dialog)
        dialog.findChild(QLineEdit, "replacement_form.successor").setText("查无此人")

    prompts.fill.append(fill)
    program.window.commands.run("seat.replace")
    settle(qtbot, program)
    assert "通讯录里没有查无此人" in shown[0]._successor_row.error()
    assert "葛秋白" in names(page)


def test_a_form_closed_half_filled_reopens_with_what_was_typed(page, program, qtbot, prompts):
    choose(page, program, qtbot, "区教育局")
    seen = []

    def type_and_leave(dialog: ReplacementDialog) -> None:
        dialog.findChild(QLineEdit, "replacement_form.letter").setText("澄教函〔2026〕60号")
        dialog.findChild(DateField, "replacement_form.since").set_day(None)
        dialog.findChild(QLineEdit, "replacement_form.successor").setText("半个名字")

    prompts.fill += [type_and_leave, lambda dialog: seen.append(dialog.findChild(QLineEdit, "replacement_form.letter").text())]
    for _ in range(2):
        program.window.commands.run("seat.replace")
        settle(qtbot, program)
    assert seen == ["澄教函〔2026〕60号"]


def test_a_seat_may_be_left_vacant_and_then_counts_its_days(page, program, qtbot, prompts):
    seat_id = choose(page, program, qtbot, "区教育局")

    def fill(dialog: ReplacementDialog) -> None:
        dialog.findChild(DateField, "replacement_form.leaving").set_day(date(2026, 10, 8))
        dialog.findChild(QComboBox, "replacement_form.reason").setCurrentText("退休")

    prompts.fill.append(fill)
    program.window.commands.run("seat.replace")
    settle(qtbot, program)
    settle(qtbot, program)
    row = next(row for row in page.roster.model.rows() if row.seat_id == seat_id)
    assert (row.name, row.state_text) == (None, "空缺33天")
    index = page.roster.model.index(page.roster.model.rows().index(row), RosterModel.Column.STATE)
    assert index.data(Role.CHIP) == Tone.SEAL
    assert page.roster.panel.story.episodes[1].reason == "退休"


def test_the_successor_cannot_come_before_the_holder_left(page, program, qtbot, prompts):
    choose(page, program, qtbot, "区教育局")
    said = []

    def fill(dialog: ReplacementDialog) -> None:
        new_successor("温以成")(dialog)
        dialog.findChild(DateField, "replacement_form.since").set_day(date(2026, 11, 1))
        said.append(dialog._since_problem())

    prompts.fill.append(fill)
    program.window.commands.run("seat.replace")
    settle(qtbot, program)
    assert said == ["早于前任离任日11月10日。"]
    assert "葛秋白" in names(page)


def test_the_roster_of_an_earlier_day_is_asked_for_by_its_date(page, program, qtbot):
    seat_id = seat_of(page, "区教育局")
    program.office.replacements.replace(
        seat_id, leaving_on=date(2026, 6, 1), reason="工作变动", successor=NewPerson("温以成"), since=date(2026, 6, 1),
        title="副局长", letter=None)
    settle(qtbot, program)
    program.window.commands.run("body.go_to_day")
    page.roster.day.setText("5-31")
    qtbot.keyClick(page.roster.day, Qt.Key.Key_Return)
    until(qtbot, lambda: "葛秋白" in names(page))
    assert not page.roster._to_today.isHidden()
    page.roster._to_today.click()
    until(qtbot, lambda: "温以成" in names(page))


def test_the_liaisons_are_a_list_of_their_own(page, program, qtbot):
    page.roster.segments.set_current("liaisons")
    page.roster.asked.emit()
    settle(qtbot, program)
    assert len(names(page)) == 19
    assert {row.role for row in page.roster.model.rows()} == {"联络员"}


def test_an_act_on_a_seat_from_elsewhere_opens_its_form(page, program, qtbot, prompts):
    seat_id = seat_of(page, "区财政局")
    program.window.go("directory")
    prompts.fill.append(new_successor("秦观澜"))
    program.window.run_on("seat.replace", RecordRef(RecordKind.SEAT, seat_id))
    settle(qtbot, program)
    until(qtbot, lambda: "秦观澜" in names(page))
    assert program.window.current_page == "bodies"


def test_on_approval_the_seat_stays_vacant_until_the_answer(page, program, qtbot, prompts):
    view = page.view
    program.office.bodies.set_rules(view.body_id, view.version, replace(view.rules, replacement=ReplacementRoute.APPROVAL))
    settle(qtbot, program)
    seat_id = choose(page, program, qtbot, "区教育局")
    prompts.fill.append(new_successor("温以成", "澄教函〔2026〕58号"))
    program.window.commands.run("seat.replace")
    settle(qtbot, program)
    settle(qtbot, program)
    until(qtbot, lambda: page.roster.panel.primary.text() == "登记批复")
    prompts.fill.append(lambda _dialog: None)
    page.roster.panel.primary.click()
    settle(qtbot, program)
    settle(qtbot, program)
    assert next(row.name for row in page.roster.model.rows() if row.seat_id == seat_id) == "温以成"


def test_a_letter_that_was_owed_is_registered_later(page, program, qtbot, prompts):
    choose(page, program, qtbot, "区教育局")
    prompts.fill.append(new_successor("温以成"))
    program.window.commands.run("seat.replace")
    settle(qtbot, program)
    until(qtbot, lambda: not page.roster.panel._letter.isHidden())
    prompts.texts.append("澄教函〔2026〕61号")
    page.roster.panel._letter.click()
    settle(qtbot, program)
    until(qtbot, page.roster.panel._letter.isHidden)
    assert page.roster.panel.story.episodes[0].letter == "澄教函〔2026〕61号"


def test_rules_are_changed_by_their_form(page, program, qtbot, prompts):
    def fill(dialog) -> None:
        dialog.findChild(QSpinBox, "rules_form.plenaries").setValue(2)
        dialog.findChild(QComboBox, "rules_form.replacement").setCurrentIndex(2)

    prompts.fill.append(fill)
    program.window.commands.run("body.set_rules")
    settle(qtbot, program)
    settle(qtbot, program)
    assert page.view.rules.plenaries == 2
    assert page.view.rules.replacement is ReplacementRoute.APPROVAL


def test_every_act_on_the_body_stands_in_its_record(page, program, qtbot, prompts):
    prompts.texts.append("助餐联席会议")
    program.window.commands.run("body.rename_short")
    settle(qtbot, program)
    settle(qtbot, program)
    assert [row.label for row in page._record_model.rows()] == ["修改机构简称", "建立机构"]
    assert program.window.navigation.button(f"body.{page.body_id}").text() == "助餐联席会议"


def test_a_body_is_set_up_by_hand(program, qtbot, prompts):
    def fill(dialog) -> None:
        field = dialog.findChild(QLineEdit, "body_form.name")
        field.setText("澄川区文明养犬工作联席会议")
        field.textEdited.emit(field.text())

    prompts.fill.append(fill)
    program.window.go("first_run")
    program.window.page("first_run").findChild(Button, "first_run.body.create").click()
    settle(qtbot, program)
    settle(qtbot, program)
    page = program.window.page("bodies")
    assert page.view.name == "澄川区文明养犬工作联席会议"
    assert page.view.short_name.endswith("联席会议")
    assert page.roster.table.empty_state().isVisible()


def test_a_number_is_copied_from_the_panel_or_its_absence_said(page, program, qtbot):
    choose(page, program, qtbot, "区财政局")
    page.roster.panel._call.click()
    assert last_message(program) == "还没有登记这位联络员的电话。"
    liaison = program.office.directory.people(page.roster.panel.story.liaison)[0]
    program.office.directory.set_contact(liaison.person_id, liaison.version, None, "13900002222")
    settle(qtbot, program)
    until(qtbot, lambda: page.roster.panel.story.liaison_phone == "13900002222")
    page.roster.panel._call.click()
    assert QGuiApplication.clipboard().text() == "13900002222"


def test_no_unit_name_is_cut_off_by_columns_nobody_needs(page):
    assert page.roster.table.isColumnHidden(RosterModel.Column.MOBILE)
    assert page.roster.table.columnWidth(RosterModel.Column.UNIT) >= 156


def test_a_body_whose_founding_is_undone_leaves_the_page_without_a_refusal(page, program, qtbot):
    program.window.commands.run("office.undo")
    until(qtbot, lambda: page.view is None)
    assert page._empty.isVisible()
    assert [message.tone for message in program.window.bottom.bar.history] == ["done"]
