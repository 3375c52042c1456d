"""Bodies made by hand and after a pattern in the real window; their overview and office corrected afterwards."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QSpinBox

from secretariat.domain.records import RecordKind, RecordRef
from tests.services.founding_examples import joint_meeting, take_in
from tests.ui.conftest import settle
from ui.dialogs.new_body import NewBodyDialog
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField

DAY = date(2026, 11, 10)
LIST = "主任：陆景和　区政府区长\n委员：邵宁　区应急管理局局长\n　　　裴青原　区教育局副局长\n联络员：何静姝　区应急管理局"


def run(program, qtbot, command: str) -> None:
    if command == "body.create":
        program.window.go("bodies")
        settle(qtbot, program)
    program.window.commands.run(command)
    settle(qtbot, program)
    settle(qtbot, program)


def page_of(program, qtbot, body: int):
    program.window.go(RecordRef(RecordKind.BODY, body))
    settle(qtbot, program)
    return program.window.page("bodies")


def type_into(dialog, **texts: str) -> None:
    for name, text in texts.items():
        field = dialog.findChild(QLineEdit, f"{dialog.objectName()}.{name}")
        field.clear()
        field.textEdited.emit(text)
        field.setText(text)
        field.setModified(True)


def test_a_body_with_its_whole_list_is_made_in_one_form(program, qtbot, prompts):
    def fill(dialog: NewBodyDialog) -> None:
        type_into(dialog, name="澄川区安全生产委员会", short_name="安委会", office_at="区应急管理局", director="区应急管理局局长")
        dialog.findChild(QPlainTextEdit, "body_form.roster").setPlainText(LIST)
        dialog.findChild(QCheckBox, "body_form.liaisons").setChecked(True)
        dialog.findChild(QSpinBox, "body_form.plenaries").setValue(2)

    prompts.fill = [fill]
    run(program, qtbot, "body.create")
    assert program.window.bottom.bar.history[0].text == "已建立安委会，4席"
    page = program.window.page("bodies")
    assert [row.name for row in page.roster.model.rows()] == ["陆景和", "邵宁", "裴青原"]
    assert "邵宁（区应急管理局局长），由区应急管理局局长兼任" in {label.text() for label in page.overview.findChildren(QLabel)}
    assert program.office.bodies.view(page.body_id).rules.plenaries == 2
    run(program, qtbot, "office.undo")
    assert program.office.bodies.entries() == ()


def test_the_form_says_what_a_typed_list_was_read_as(program, qtbot, prompts):
    seen: list[str] = []

    def fill(dialog: NewBodyDialog) -> None:
        dialog.turn_to("roster")
        dialog.show_roster(program.office.body_setups.read_roster(LIST))
        seen.append(dialog.findChild(QLabel, "body_form.roster_read").text())
        dialog.show_roster(())
        seen.append(dialog.findChild(QLabel, "body_form.roster_read").text())

    prompts.fill = [fill]
    run(program, qtbot, "body.create")
    assert seen[0] == "读到3席，1名联络员：主任陆景和、委员邵宁、委员裴青原等。"
    assert seen[1].startswith("还没有读到席位")
    assert program.office.bodies.entries() == (), "without a name the form is not taken"


def test_a_missing_name_brings_its_part_back_to_the_front(program, qtbot, prompts):
    fronts: list[str] = []

    def fill(dialog: NewBodyDialog) -> None:
        dialog.turn_to("rules")
        dialog.accept_button.click()
        fronts.append(dialog.parts.current())

    prompts.fill = [fill]
    run(program, qtbot, "body.create")
    assert fronts == ["facts"]


def test_a_pattern_is_copied_with_or_without_who_sits_there(program, qtbot, prompts):
    body = take_in(program.office, joint_meeting()).body_id
    page_of(program, qtbot, body)

    def fill(dialog) -> None:
        type_into(dialog, name="澄川区托育服务工作联席会议")
        dialog.findChild(QCheckBox, "clone_form.holders").setChecked(True)

    prompts.fill = [fill]
    run(program, qtbot, "body.clone")
    page = program.window.page("bodies")
    assert page.view.name == "澄川区托育服务工作联席会议"
    assert page.view.short_name == "托育联席会议"
    assert [row.name for row in page.roster.model.rows()][:2] == ["陆景和", "杭远亭"]


def test_the_overview_is_corrected_and_can_be_taken_back(program, qtbot, prompts):
    body = take_in(program.office, joint_meeting()).body_id
    page = page_of(program, qtbot, body)

    def fill(dialog) -> None:
        type_into(dialog, short_name="助餐会", lead_unit="区教育局")
        dialog.findChild(DateField, "facts_form.in_use_from").set_day(date(2026, 1, 1))

    prompts.fill = [fill]
    run(program, qtbot, "body.set_facts")
    assert (page.view.short_name, page.view.lead_unit, page.view.in_use_from) == ("助餐会", "区教育局", date(2026, 1, 1))
    assert page.view.mandate == "统筹全区社区助餐服务工作。"
    run(program, qtbot, "office.undo")
    assert page.view.lead_unit == "区卫生健康委"


def test_the_office_is_set_and_shown_with_who_is_there(program, qtbot, prompts):
    body = take_in(program.office, joint_meeting()).body_id
    page = page_of(program, qtbot, body)

    def fill(dialog) -> None:
        type_into(dialog, deputies="裴青原、秦越")
        dialog.findChild(QCheckBox, "office_form.liaisons").setChecked(True)

    prompts.fill = [fill]
    run(program, qtbot, "body.set_office")
    shown = program.office.body_offices.view(body, DAY)
    assert [one.name for one in shown.deputies] == ["裴青原", "秦越"]
    words = page.overview.lines.accessibleDescription() + "".join(label.text() for label in page.overview.findChildren(QLabel))
    for expected in ("杭远亭（区卫健委主任）", "裴青原（区教育局副局长）、秦越（区卫生健康委）", "各成员单位联络员（9人）"):
        assert expected in words


def test_duties_are_written_in_one_sheet(program, qtbot, prompts):
    body = take_in(program.office, joint_meeting()).body_id
    page = page_of(program, qtbot, body)
    prompts.fill = [lambda dialog: dialog.findChild(QPlainTextEdit, "duties_form.lines").setPlainText("区教育局：办好学生餐。")]
    page.show_tab("duties")
    page.findChild(Button, "sheet.body.set_duties").click()
    settle(qtbot, program)
    settle(qtbot, program)
    assert [(duty.units, duty.text) for duty in page.view.duties] == [("区教育局", "办好学生餐。")]
    run(program, qtbot, "office.undo")
    assert len(page.view.duties) == 3
