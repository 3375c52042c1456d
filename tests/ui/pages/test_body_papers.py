"""The papers about a body, made in the real window."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit

from secretariat.domain.documents import DocumentKind
from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import settle
from ui.widgets.date_field import DateField


def show_body(program, qtbot):
    (body,) = program.office.bodies.entries()
    program.window.go(RecordRef(RecordKind.BODY, body.body_id))
    settle(qtbot, program)


def run(program, qtbot, command):
    program.window.commands.run(command)
    settle(qtbot, program)
    settle(qtbot, program)
    return program.window.bottom.bar.history[0].text


def test_lists_are_made_by_the_day_shown_and_open_from_the_bar(founded, qtbot):
    show_body(founded, qtbot)
    assert run(founded, qtbot, "body.draft_roster") == "已生成成员名单"
    assert run(founded, qtbot, "body.draft_contact_list") == "已生成联络表"
    kinds = {row.kind for row in founded.office.documents.list()}
    assert kinds >= {DocumentKind.ROSTER, DocumentKind.CONTACT_LIST}


def test_a_founding_notice_asks_for_what_the_rows_do_not_say(founded, qtbot, prompts):
    show_body(founded, qtbot)

    def fill(dialog):
        dialog.findChild(QLineEdit, "body.founding_paper.purpose").setText("为办好社区食堂")

    prompts.fill.append(fill)
    assert run(founded, qtbot, "body.draft_founding_notice") == "已生成成立通知"
    row = next(row for row in founded.office.documents.list() if row.number_text == "签发时取号")
    assert "为办好社区食堂" in founded.office.documents.view(row.document_id).text


def test_an_adjustment_notice_without_changes_is_refused_with_a_sentence(founded, qtbot, prompts):
    show_body(founded, qtbot)

    def fill(dialog):
        dialog.findChild(DateField, "body.adjustment_paper.since").set_day(date(2026, 1, 1))

    prompts.fill.append(fill)
    assert "没有差别" in run(founded, qtbot, "body.draft_adjustment_notice")


def test_the_number_given_elsewhere_is_entered_on_the_page_of_documents(founded, qtbot, prompts):
    show_body(founded, qtbot)
    prompts.fill.append(lambda _dialog: None)
    run(founded, qtbot, "body.draft_founding_notice")
    document = next(row.document_id for row in founded.office.documents.list() if row.number_text == "签发时取号")
    founded.window.go(RecordRef(RecordKind.DOCUMENT, document))
    settle(qtbot, founded)
    prompts.fill.append(lambda dialog: dialog.findChild(QLineEdit, "document.approval_form.approver").setText("闻人清"))
    assert run(founded, qtbot, "document.approve").startswith("已签发")
    prompts.texts.append("澄政办〔2026〕21号")
    assert run(founded, qtbot, "document.record_number") == "已登记文号：澄政办〔2026〕21号"
    assert founded.office.documents.view(document).row.number == "澄政办〔2026〕21号"
