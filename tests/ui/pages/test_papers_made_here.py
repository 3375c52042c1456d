"""Free papers, papers from tasks and registers, made in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.documents import DocumentFilter
from tests.ui.conftest import settle


def run(program, qtbot, command):
    program.window.commands.run(command)
    for _ in range(3):
        settle(qtbot, program)
    history = program.window.bottom.bar.history
    return history[0].text if history else ""


def kinds(program):
    return [row.kind for row in program.office.documents.list()]


def test_a_free_paper_is_written_and_shown(sample, qtbot, prompts):
    sample.window.go("documents")
    settle(qtbot, sample)

    def fill(dialog):
        dialog.findChild(QLineEdit, "document.free_paper.title").setText("关于报送年度总结的通知")
        dialog.findChild(QPlainTextEdit, "document.free_paper.text").setPlainText("现通知如下：\n一、报送时间")

    prompts.fill.append(fill)
    assert run(sample, qtbot, "document.compose") == "已生成通知"
    assert DocumentKind.NOTICE in kinds(sample)


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
