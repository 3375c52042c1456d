"""Notices that seat several people at once, and acts taken back from the record of changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from secretariat.domain.documents import DocumentKind
from secretariat.domain.people import NewPerson
from secretariat.domain.readings import ReplacementRoute
from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import TODAY, settle


@pytest.fixture
def page(founded, qtbot):
    (body,) = founded.office.bodies.entries()
    founded.window.go(RecordRef(RecordKind.BODY, body.body_id))
    settle(qtbot, founded)
    return founded.window.page("bodies")


def seat_of(page, unit):
    return next(row.seat_id for row in page.roster.model.rows() if row.unit == unit and row.role == "成员")


def put(founded, seat, name):
    founded.office.replacements.replace(seat, leaving_on=TODAY, reason="退休", successor=NewPerson(name), since=TODAY, title="副局长",
                                        letter=None)


def said(founded):
    return founded.window.bottom.bar.history[0].text


def test_one_notice_seats_everybody_who_waits_for_it(founded, page, qtbot, prompts):
    view = page.view
    founded.office.bodies.set_rules(view.body_id, view.version, replace(view.rules, replacement=ReplacementRoute.REISSUE))
    first, second = seat_of(page, "区教育局"), seat_of(page, "区财政局")
    put(founded, first, "温以成")
    put(founded, second, "甘霖")
    settle(qtbot, founded)
    page.roster.select_seat(first)
    settle(qtbot, founded)
    assert page.roster.panel.primary.text() == "登记发文"
    prompts.fill.append(lambda dialog: dialog.findChild(QLineEdit, "decision_form.basis").setText("澄政办〔2026〕31号"))
    page.roster.panel.primary.click()
    settle(qtbot, founded)
    settle(qtbot, founded)
    assert said(founded) == "已登记发文：区教育局等2个席位从生效日期起任职"
    names = {row.seat_id: row.name for row in page.roster.model.rows()}
    assert (names[first], names[second]) == ("温以成", "甘霖")
    assert page.roster.panel.story.episodes[0].remark == "依据 澄政办〔2026〕31号"


@pytest.mark.parametrize("at_once", [True, False])
def test_a_notice_that_goes_out_offers_to_seat_those_who_wait_for_it(founded, page, qtbot, prompts, at_once):
    view, office = page.view, founded.office
    office.bodies.set_rules(view.body_id, view.version, replace(view.rules, replacement=ReplacementRoute.REISSUE))
    first, second = seat_of(page, "区教育局"), seat_of(page, "区财政局")
    put(founded, first, "温以成")
    put(founded, second, "甘霖")
    office.documents.set_code(view.body_id, "澄助餐办")
    notice = office.body_papers.draft_adjustment_notice(view.body_id, view.founded_on or view.in_use_from, TODAY)
    founded.window.go(RecordRef(RecordKind.DOCUMENT, notice))
    settle(qtbot, founded)

    def approve(dialog):
        dialog.findChild(QLineEdit, "document.approval_form.approver").setText("闻人清")
        dialog.findChild(QCheckBox, "document.approval_form.issue").setChecked(at_once)

    prompts.fill.append(approve)
    for command in ("document.approve",) if at_once else ("document.approve", "document.issue"):
        assert not any(button.text() == "登记发文" for button in founded.window.bottom.bar.buttons())
        founded.window.commands.run(command)
        settle(qtbot, founded)
        settle(qtbot, founded)
    assert said(founded).startswith("已签发并印发" if at_once else "已登记印发")
    prompts.fill.append(lambda dialog: dialog.findChild(QLineEdit, "decision_form.basis").setText("澄政办〔2026〕31号"))
    next(button for button in founded.window.bottom.bar.buttons() if button.text() == "登记发文").click()
    qtbot.waitUntil(lambda: said(founded) == "已登记发文：区财政局等2个席位从生效日期起任职")
    assert office.replacements.waiting_for_notice(view.body_id) == ()
    names = {row.seat_id: row.name for row in office.bodies.roster(view.body_id, TODAY).rows}
    assert (names[first], names[second]) == ("温以成", "甘霖")


def test_a_notice_nobody_waits_for_offers_nothing(founded, page, qtbot, prompts):
    office, view = founded.office, page.view
    put(founded, seat_of(page, "区教育局"), "温以成")
    office.documents.set_code(view.body_id, "澄助餐办")
    notice = office.body_papers.draft_adjustment_notice(view.body_id, view.founded_on or view.in_use_from, TODAY)
    office.documents.approve(notice, "闻人清", TODAY)
    founded.window.go(RecordRef(RecordKind.DOCUMENT, notice))
    settle(qtbot, founded)
    founded.window.commands.run("document.issue")
    settle(qtbot, founded)
    assert said(founded).startswith("已登记印发")
    assert not any(button.text() == "登记发文" for button in founded.window.bottom.bar.buttons())


def test_an_older_act_is_taken_back_from_the_record_and_the_founding_is_not(founded, page, qtbot):
    seat = seat_of(page, "区教育局")
    put(founded, seat, "温以成")
    founded.office.bodies.rename_short(page.body_id, founded.office.bodies.view(page.body_id).version, "助餐")
    settle(qtbot, founded)
    rows = page.record.model().rows()
    assert [row.undoable for row in rows] == [False, True, False]
    page.record.link_activated.emit(rows[1], "adjustment.undo")
    settle(qtbot, founded)
    settle(qtbot, founded)
    assert said(founded) == "已撤销“人员递补”：区教育局：温以成接替葛秋白"
    assert next(row.name for row in page.roster.model.rows() if row.seat_id == seat) == "葛秋白"


def test_a_proposal_leads_to_the_request_that_asks_for_it(founded, page, qtbot, prompts):
    view = page.view
    founded.office.bodies.set_rules(view.body_id, view.version, replace(view.rules, replacement=ReplacementRoute.APPROVAL))
    settle(qtbot, founded)
    page.roster.select_seat(seat_of(page, "区教育局"))
    settle(qtbot, founded)

    def fill(dialog):
        dialog.set_new(new=True)
        dialog.findChild(QLineEdit, "replacement_form.successor").setText("温以成")

    prompts.fill.append(fill)
    founded.window.commands.run("seat.replace")
    settle(qtbot, founded)
    settle(qtbot, founded)
    assert said(founded) == "已登记人选：区教育局 温以成，批复以后生效"
    next(button for button in founded.window.bottom.bar.buttons() if button.text() == "起草请示").click()
    settle(qtbot, founded)
    settle(qtbot, founded)
    assert said(founded) == f"已起草请示：{view.short_name}"
    (request,) = (row for row in founded.office.documents.list() if row.kind is DocumentKind.REQUEST)
    assert "温以成" in founded.office.documents.view(request.document_id).text


def test_seats_that_end_soon_stand_with_the_vacant_ones(founded, page, qtbot):
    founded.office.replacements.vacate(seat_of(page, "区教育局"), TODAY, "退休")
    founded.office.terms.set_term(seat_of(page, "区财政局"), until=TODAY + timedelta(days=30), remind_on=None, substitute=None,
                                  substitute_post=None)
    settle(qtbot, founded)
    page.roster.segments.set_current("vacant")
    page.roster.asked.emit()
    settle(qtbot, founded)
    assert [(row.unit, row.state_text) for row in page.roster.model.rows()] == [("区财政局", "12月届满"), ("区教育局", "今日起空缺")]
