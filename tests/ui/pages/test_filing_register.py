"""The tab 备案 in the real window: each line says what is next."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton

from secretariat.domain.people import NewPerson
from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import TODAY, settle


@pytest.fixture
def page(founded, qtbot):
    (body,) = founded.office.bodies.entries()
    row = next(row for row in founded.office.bodies.roster(body.body_id, TODAY).rows if row.unit == "区教育局")
    founded.office.replacements.replace(row.seat_id, leaving_on=None, reason="", successor=NewPerson("温以成"), since=TODAY,
                                        title="副局长", letter=None)
    founded.window.go(RecordRef(RecordKind.BODY, body.body_id))
    settle(qtbot, founded)
    shown = founded.window.page("bodies")
    shown.show_tab("filings")
    return shown


def act(page, founded, qtbot, name):
    (row,) = page.filings.model.rows()
    column = page.filings.model.Column.VERB
    (link,) = page.filings.model.columns[column].links(row)
    assert link.label == name
    page.filings.table.link_activated.emit(row, link.act)
    settle(qtbot, founded)
    settle(qtbot, founded)
    return founded.window.bottom.bar.history[0].text


def test_a_filing_is_carried_to_its_end_line_by_line(founded, page, qtbot, prompts, tmp_path):
    scan = tmp_path / "备案表.pdf"
    scan.write_bytes(b"%PDF-1.4\n%%EOF\n")

    def report(dialog):
        dialog.findChild(QPushButton, "filing_form.choose").click()
        assert dialog.findChild(QLineEdit, "filing_form.scan").text() == "备案表.pdf"

    prompts.files.append(scan)
    prompts.fill.append(report)
    assert act(page, founded, qtbot, "登记已报") == "已登记收到备案表：区教育局 温以成"
    prompts.texts.append("澄教函〔2026〕58号")
    assert act(page, founded, qtbot, "补登来函") == "已补登来函 澄教函〔2026〕58号"
    prompts.fill.append(lambda dialog: None)
    assert act(page, founded, qtbot, "登记备案") == "已登记备案：区教育局 温以成"
    page.filings._copy()
    assert "已备案" in QGuiApplication.clipboard().text()
    act(page, founded, qtbot, "看备案表")
    assert founded.window.current_page == "documents"


def test_a_scan_that_comes_later_is_attached(founded, page, qtbot, prompts, tmp_path):
    scan = tmp_path / "备案表.png"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n")
    page.filings.table.select_row(0)
    prompts.files.append(scan)
    page.filings.pane.findChild(QPushButton, "filing.scan").click()
    settle(qtbot, founded)
    assert founded.window.bottom.bar.history[0].text == "已补扫描件：区教育局 温以成"
    assert page.filings.model.rows()[0].document_id is not None


def test_form_and_register_are_made_from_the_tab_and_opened(founded, page, qtbot):
    for name, words in (("filing.draft_form", "已生成备案表：温以成"), ("filing.print", f"已生成备案登记簿：{page.view.short_name}")):
        page.filings.table.select_row(0)
        page.filings.pane.findChild(QPushButton, name).click()
        settle(qtbot, founded)
        settle(qtbot, founded)
        assert founded.window.bottom.bar.history[0].text == words
    next(button for button in founded.window.bottom.bar.buttons() if button.text() == "打开").click()
    settle(qtbot, founded)
    assert founded.window.current_page == "documents"


def test_the_register_is_brought_to_the_front_from_anywhere(founded, page, qtbot):
    founded.window.go("desk")
    settle(qtbot, founded)
    founded.window.run_on("body.show_filings", RecordRef(RecordKind.BODY, page.body_id))
    settle(qtbot, founded)
    settle(qtbot, founded)
    assert founded.window.current_page == "bodies"
    assert page.filings.table.isVisible()


def test_the_story_of_the_seat_leads_to_the_form(founded, page, qtbot):
    (row,) = page.filings.model.rows()
    founded.office.filings.draft_form(row.appointment_id)
    founded.window.go(RecordRef(RecordKind.SEAT, row.seat_id))
    settle(qtbot, founded)
    settle(qtbot, founded)
    page.roster.panel.findChild(QPushButton, "timeline.link").click()
    settle(qtbot, founded)
    assert founded.window.current_page == "documents"
