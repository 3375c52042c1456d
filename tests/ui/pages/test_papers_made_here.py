"""Free papers, papers from tasks and registers, made in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.documents import DocumentFilter
from secretariat.rendering import page_images
from tests.ui.conftest import settle


def run(program, qtbot, command):
    program.window.commands.run(command)
    for _ in range(3):
        settle(qtbot, program)
    history = program.window.bottom.bar.history
    return history[0].text if history else ""


def kinds(program):
    return [row.kind for row in program.office.documents.list()]


def head(program, document_id, *, every_page=False):
    """What the first page says, from the top, or all pages one after the other."""
    pdf = program.office.documents.pdf(document_id)
    return "".join("".join(page_images.page_words(pdf, page).split()) for page in range(page_images.page_count(pdf) if every_page else 1))


def test_a_free_paper_is_written_and_shown(sample, qtbot, prompts):
    sample.window.go("documents")
    settle(qtbot, sample)

    def fill(dialog):
        dialog.findChild(QLineEdit, "document.free_paper.title").setText("关于报送年度总结的通知")
        dialog.findChild(QPlainTextEdit, "document.free_paper.text").setPlainText("现通知如下：\n一、报送时间")

    prompts.fill.append(fill)
    assert run(sample, qtbot, "document.compose") == "已生成通知"
    assert DocumentKind.NOTICE in kinds(sample)


def test_a_request_goes_from_its_draft_to_the_approval_with_its_signer_in_the_head(sample, qtbot, prompts):
    sample.window.go("documents")
    settle(qtbot, sample)

    def fill(dialog):
        kinds = dialog.findChild(QComboBox, "document.free_paper.kind")
        kinds.setCurrentIndex(kinds.findText("请示"))
        for name, said in (("title", "关于增设助餐点的请示"), ("addressees", "区政府"), ("copies_to", "区财政局")):
            dialog.findChild(QLineEdit, f"document.free_paper.{name}").setText(said)
        dialog.findChild(QPlainTextEdit, "document.free_paper.text").setPlainText("为方便老年人就餐，拟增设助餐点5个。\n妥否，请批示。")

    prompts.fill.append(fill)
    assert run(sample, qtbot, "document.compose") == "已生成请示"
    documents = sample.office.documents
    (request,) = documents.list(DocumentFilter(kind=DocumentKind.REQUEST))
    assert request.state is DocumentState.DRAFT
    assert "签发人" in head(sample, request.document_id)
    assert "杭远亭" not in head(sample, request.document_id)
    page = sample.window.page("documents")
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "document.primary").text() == "登记签发")

    def approve(dialog):
        dialog.findChild(QLineEdit, "document.approval_form.approver").setText("杭远亭")

    prompts.fill.append(approve)
    said = run(sample, qtbot, "document.approve")
    after = documents.view(request.document_id)
    assert (after.row.state, after.approver) == (DocumentState.ISSUED, "杭远亭")
    assert said == f"已签发并印发：{after.row.number}"
    printed = head(sample, request.document_id)
    assert f"{after.row.number}签发人：杭远亭" in printed
    assert printed.index("签发人：杭远亭") < printed.index("关于增设助餐点的请示") < printed.index("区政府：")


def test_only_a_bulletin_asks_to_whom_it_reports_and_the_form_fits_a_small_screen(sample, qtbot, prompts):
    sample.window.go("documents")
    settle(qtbot, sample)

    def fill(dialog):
        report = dialog.findChild(QLineEdit, "document.free_paper.report_to")
        kinds = dialog.findChild(QComboBox, "document.free_paper.kind")
        assert report.isHidden()
        kinds.setCurrentIndex(kinds.findText("简报"))
        assert not report.isHidden()
        assert report.accessibleName().startswith("报送")
        size = dialog.sizeHint()
        assert size.width() <= 1366
        # The title bar of the system is no part of the dialog's own height.
        assert size.height() <= 728 - 40
        for name, said in (("title", "助餐点建设进展"), ("report_to", "区委、区政府领导同志"), ("copies_to", "区委办公室"),
                           ("addressees", "各成员单位")):
            dialog.findChild(QLineEdit, f"document.free_paper.{name}").setText(said)
        dialog.findChild(QPlainTextEdit, "document.free_paper.text").setPlainText("本月建成助餐点5个。")

    prompts.fill.append(fill)
    assert run(sample, qtbot, "document.compose") == "已生成简报"
    (bulletin,) = sample.office.documents.list(DocumentFilter(kind=DocumentKind.BULLETIN))
    printed = head(sample, bulletin.document_id, every_page=True)
    assert printed.index("报：区委、区政府领导同志") < printed.index("送：区委办公室") < printed.index("发：各成员单位")


def test_a_form_closed_half_filled_reopens_as_it_was(sample, qtbot, prompts):
    sample.window.go("documents")
    settle(qtbot, sample)
    run(sample, qtbot, "document.compose")
    page = sample.window.page("documents")
    page._free_paper.findChild(QLineEdit, "document.free_paper.title").setText("关于培训的通知")
    seen = []
    prompts.fill.append(lambda dialog: seen.append(dialog.findChild(QLineEdit, "document.free_paper.title").text()))
    run(sample, qtbot, "document.compose")
    assert seen == ["关于培训的通知"]


def test_the_ledger_shown_becomes_papers(sample, qtbot):
    sample.window.go("supervision")
    settle(qtbot, sample)
    assert run(sample, qtbot, "task.draft_ledger") == "已生成任务台账"
    assert run(sample, qtbot, "task.draft_breakdown") == "已生成任务分解表"
    assert run(sample, qtbot, "task.draft_notice").endswith("份督办通知")
    assert {DocumentKind.TASK_LEDGER, DocumentKind.TASK_BREAKDOWN, DocumentKind.SUPERVISION_NOTICE} <= set(kinds(sample))


def test_registers_are_drawn_up_for_the_year(sample, qtbot):
    sample.window.go("documents")
    settle(qtbot, sample)
    assert run(sample, qtbot, "document.draft_dispatch_register") == "已生成发文登记簿"
    sample.window.go("archive")
    settle(qtbot, sample)
    assert run(sample, qtbot, "archive.draft_catalogue").startswith("已生成2026年归档目录")


@pytest.mark.parametrize(("page", "command", "kind"), [
    ("documents", "document.draft_dispatch_register", DocumentKind.DISPATCH_REGISTER),
    ("supervision", "task.draft_ledger", DocumentKind.TASK_LEDGER),
    ("archive", "archive.draft_catalogue", DocumentKind.ARCHIVE_CATALOGUE),
])
def test_what_was_edited_by_hand_is_shown_before_it_is_drawn_up_anew(sample, qtbot, prompts, tmp_path, page, command, kind):
    sample.window.go(page)
    settle(qtbot, sample)
    run(sample, qtbot, command)
    documents = sample.office.documents
    made = next(row for row in documents.list(DocumentFilter(kind=kind)))
    (tmp_path / "改过.docx").write_bytes(documents.docx(made.document_id))
    documents.take_back(made.document_id, tmp_path / "改过.docx")
    sample.window.go(page)
    settle(qtbot, sample)
    assert run(sample, qtbot, command).startswith("保留")
    assert prompts.asked[-1] == "对照修改稿和新稿"
    assert documents.view(made.document_id).revisions[0].origin_label == "手工修改"
    prompts.fill.append(lambda _dialog: None)
    assert run(sample, qtbot, command).startswith("已生成")


def test_the_details_of_the_office_are_asked_for_in_the_settings(sample, qtbot, prompts):
    sample.window.go("settings")
    settle(qtbot, sample)
    prompts.fill.append(lambda dialog: dialog.findChild(QLineEdit, "settings.office_details.contact").setText("陈静"))
    assert run(sample, qtbot, "settings.office_details") == "已保存办公室资料"
    assert sample.office.office_details.show().contact == "陈静"
