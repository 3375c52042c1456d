"""A body is renamed and abolished at the window, and stands folded under 已撤销."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu

from secretariat.domain.bodies import BodyKind
from secretariat.domain.meetings import MeetingKind
from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import TODAY, settle
from ui.widgets.navigation import FOLD


@pytest.fixture
def body(founded, qtbot):
    (entry,) = founded.office.bodies.entries()
    founded.window.go(RecordRef(RecordKind.BODY, entry.body_id))
    settle(qtbot, founded)
    return entry.body_id


def run(program, qtbot, prompts, command, *fills):
    prompts.fill.extend(fills)
    program.window.commands.run(command)
    settle(qtbot, program)
    settle(qtbot, program)
    return program.window.bottom.bar.history[0].text


def test_a_body_is_abolished_folded_away_and_taken_back(founded, body, qtbot, prompts):
    navigation = founded.window.navigation
    name = founded.office.bodies.view(body).short_name
    assert FOLD not in navigation._buttons

    def abolish(dialog):
        dialog.findChild(QLineEdit, "end_form.document").setText("澄政办〔2026〕40号")
        dialog.findChild(QLineEdit, "end_form.reason").setText("工作已经完成")

    assert run(founded, qtbot, prompts, "body.end", abolish) == f"已登记：{name}撤销，在左边的“已撤销”里还可以查看"
    assert f"body.{body}" not in navigation._buttons
    navigation.button(FOLD).click()
    qtbot.waitUntil(lambda: f"body.{body}" in navigation._buttons)
    founded.window.go("desk")
    settle(qtbot, founded)
    navigation.button(f"body.{body}").click()
    settle(qtbot, founded)
    page = founded.window.page("bodies")
    assert page._lead.text() == "2026年11月10日撤销，依据澄政办〔2026〕40号"
    assert page._arrange.isHidden()
    assert len(page.roster.model.rows()) == 20
    assert run(founded, qtbot, prompts, "body.end") == f"{name}已经结束：2026年11月10日撤销，依据澄政办〔2026〕40号。"
    navigation.button(FOLD).click()
    qtbot.waitUntil(lambda: f"body.{body}" not in navigation._buttons)
    founded.window.commands.run("office.undo")
    settle(qtbot, founded)
    assert f"body.{body}" in navigation._buttons
    assert FOLD not in navigation._buttons


def test_the_list_of_a_body_that_is_over_offers_no_change(founded, body, qtbot, prompts):
    page = founded.window.page("bodies")
    panel, table = page.roster.panel, page.roster.table

    def offered():
        table.menu_requested.emit(page.roster.model.rows()[4], QPoint(0, 0))
        menu = page.roster.findChildren(QMenu)[-1]
        words = [action.text() for action in menu.actions() if action.text()]
        menu.close()
        return words

    assert "人员递补" in offered()
    page.roster.select_seat(page.roster.model.rows()[4].seat_id)
    qtbot.waitUntil(lambda: panel.story is not None and panel.primary.isVisible())
    assert not panel.over.isVisible()
    run(founded, qtbot, prompts, "body.end", lambda dialog: dialog.findChild(QLineEdit, "end_form.reason").setText("工作已经完成"))
    founded.window.go(RecordRef(RecordKind.BODY, body))
    settle(qtbot, founded)
    page.roster.select_seat(page.roster.model.rows()[4].seat_id)
    qtbot.waitUntil(panel.over.isVisible)
    assert panel.over.text() == "机构已撤销"
    assert not panel.primary.isVisible()
    assert offered() == ["复制号码", "复制一行", "复制名单"]
    asked = len(prompts.asked)
    table.row_opened.emit(page.roster.model.rows()[4])
    settle(qtbot, founded)
    assert founded.window.bottom.bar.history[0].text == "机构已撤销（2026年11月10日撤销），名单不再变动。"
    assert len(prompts.asked) == asked
    founded.window.commands.run("office.undo")
    settle(qtbot, founded)
    qtbot.waitUntil(panel.primary.isVisible)
    assert not panel.over.isVisible()


def test_the_successor_takes_over_what_is_open(founded, body, qtbot, prompts):
    office = founded.office
    heir = office.bodies.create("澄川区养老服务委员会", "养老委", BodyKind.OTHER, None, TODAY)
    meeting = office.meetings.arrange(body, MeetingKind.PLENARY, "", "全体会议", datetime(2026, 12, 1, 9, 0), None, "办公室")
    settle(qtbot, founded)

    def merge(dialog):
        dialog.findChild(QComboBox, "end_form.kind").setCurrentIndex(1)
        dialog.findChild(QComboBox, "end_form.successor").setCurrentText("养老委")

    run(founded, qtbot, prompts, "body.end", merge)
    assert office.meetings.view(meeting).body_id == heir
    assert [over.words for over in office.desk.over()] == ["2026年11月10日并入养老委"]


def test_what_the_form_lacks_is_said_and_nothing_is_stored(founded, body, qtbot, prompts):
    prompts.fill.append(lambda dialog: dialog.findChild(QComboBox, "end_form.kind").setCurrentIndex(1))
    founded.window.commands.run("body.end")
    settle(qtbot, founded)
    assert prompts.asked == ["撤销机构"]
    assert founded.office.bodies.view(body).ended_on is None


def test_a_body_is_renamed_and_its_old_name_is_told(founded, body, qtbot, prompts):
    old = founded.office.bodies.view(body).name

    def rename(dialog):
        dialog.findChild(QLineEdit, "rename_form.name").setText("澄川区养老助餐工作联席会议")
        dialog.findChild(QLineEdit, "rename_form.short_name").setText("养老助餐")

    assert run(founded, qtbot, prompts, "body.rename", rename) == "已登记更名：澄川区养老助餐工作联席会议"
    page = founded.window.page("bodies")
    assert page.view.name == "澄川区养老助餐工作联席会议"
    assert page.view.former_names == (f"{old}（至2026年11月10日）",)
    assert founded.window.navigation.button(f"body.{body}").entry.label == "养老助餐"
