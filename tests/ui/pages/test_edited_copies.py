"""A document goes out to Word or WPS and comes back by itself; nothing that was typed is set aside unseen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QTextBrowser

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.documents import DocumentFilter
from secretariat.domain.records import RecordKind, RecordRef
from tests.services.edited_files import with_text_box
from tests.ui.conftest import settle


@pytest.fixture
def opened(sample, qtbot, monkeypatch):
    """The files handed to the system's programs; the watch has begun, as it does soon after the start."""
    sample.watch.follow(lambda: sample.office.edited_copies)
    settle(qtbot, sample)
    files: list[Path] = []

    def open_outside(path: Path) -> bool:
        files.append(path)
        return True

    monkeypatch.setattr("ui.pages.documents.editing.open_outside", open_outside)
    monkeypatch.setattr("ui.core.copy_messages.open_outside", open_outside)
    return files


def draft(sample, kind=DocumentKind.MINUTES):
    return next(row for row in sample.office.documents.list(DocumentFilter(kind=kind)) if row.state is DocumentState.DRAFT)


def go_to(sample, qtbot, row):
    sample.window.go(RecordRef(RecordKind.DOCUMENT, row.document_id))
    settle(qtbot, sample)
    qtbot.waitUntil(lambda: sample.window.page("documents")._view is not None
                    and sample.window.page("documents")._view.row.document_id == row.document_id)


def run(sample, qtbot, command):
    sample.window.commands.run(command)
    settle(qtbot, sample)
    settle(qtbot, sample)


def look(sample, qtbot):
    """Look twice: a file must stand still before it is taken."""
    settle(qtbot, sample)
    for _ in range(2):
        sample.watch.look()
        settle(qtbot, sample)
    settle(qtbot, sample)


def said(sample):
    return sample.window.bottom.bar.history[0]


def retyped(file: Path) -> None:
    """Type a sentence into the file, as Word would: a new file in the place of the old."""
    import io

    from docx import Document as WordFile

    word = WordFile(io.BytesIO(file.read_bytes()))
    paragraph = next(one for one in word.paragraphs if one.runs and one.style.name == "公文正文")
    paragraph.runs[-1].text += "各单位要抓好落实。"
    file.unlink()
    word.save(str(file))


def test_a_file_saved_and_closed_in_wps_comes_back_by_itself_and_can_be_undone(sample, qtbot, opened):
    row = draft(sample)
    before = len(sample.office.documents.view(row.document_id).revisions)
    go_to(sample, qtbot, row)
    run(sample, qtbot, "document.edit")
    (file,) = opened
    assert file.is_relative_to(sample.settings.copies_folder)
    assert said(sample).text == f"已打开修改稿“{file.stem}”，保存并关闭之后自动收回"
    retyped(file)
    look(sample, qtbot)
    assert said(sample).text == f"已收回修改稿（第{before + 1}稿）：{row.title}"
    assert [action.label for action in said(sample).actions] == ["看", "撤销"]
    assert "抓好落实" in sample.office.documents.view(row.document_id).text
    run(sample, qtbot, "office.undo")
    assert len(sample.office.documents.view(row.document_id).revisions) == before
    assert file.exists()


def test_what_was_typed_while_the_program_was_closed_comes_back_at_the_start(sample, qtbot, opened):
    row = draft(sample)
    go_to(sample, qtbot, row)
    run(sample, qtbot, "document.edit")
    retyped(opened[0])
    sample.watch.follow(lambda: sample.office.edited_copies)
    settle(qtbot, sample)
    look(sample, qtbot)
    assert said(sample).text.startswith("已收回修改稿")


def test_a_file_that_cannot_be_read_stays_and_is_named_once(sample, qtbot, opened):
    row = draft(sample)
    go_to(sample, qtbot, row)
    run(sample, qtbot, "document.edit")
    opened[0].write_bytes(b"PK\x03\x04 not a document")
    look(sample, qtbot)
    assert said(sample).tone == "failed"
    assert "不能读取" in said(sample).text
    assert opened[0].exists()
    count = len(sample.window.bottom.bar.history)
    look(sample, qtbot)
    assert len(sample.window.bottom.bar.history) == count
    said(sample).actions[0].run()
    assert opened[-1] == opened[0].parent


def test_a_document_that_went_on_meanwhile_keeps_both_until_the_clerk_says_so(sample, qtbot, opened, tmp_path):
    row = draft(sample)
    go_to(sample, qtbot, row)
    run(sample, qtbot, "document.edit")
    documents, other = sample.office.documents, tmp_path / "别处改的.docx"
    other.write_bytes(opened[0].read_bytes())
    retyped(other)
    documents.take_back(row.document_id, other)
    revisions = len(documents.view(row.document_id).revisions)
    retyped(opened[0])
    retyped(opened[0])
    look(sample, qtbot)
    assert "两份都在" in said(sample).text
    assert len(documents.view(row.document_id).revisions) == revisions
    said(sample).actions[0].run()
    settle(qtbot, sample)
    assert len(documents.view(row.document_id).revisions) == revisions + 1


def edited(sample, qtbot, opened, row):
    go_to(sample, qtbot, row)
    run(sample, qtbot, "document.edit")
    retyped(opened[0])
    look(sample, qtbot)


def test_drafting_anew_shows_both_versions_and_keeps_the_edited_one_where_it_is_refused(sample, qtbot, opened, prompts):
    row = draft(sample)
    edited(sample, qtbot, opened, row)
    revisions = len(sample.office.documents.view(row.document_id).revisions)
    shown: list[str] = []
    run(sample, qtbot, "document.draft_anew")
    assert prompts.asked[-1] == "对照修改稿和新稿"
    assert len(sample.office.documents.view(row.document_id).revisions) == revisions
    assert said(sample).text.startswith("保留会议纪要的修改稿")
    prompts.fill.append(lambda dialog: shown.append(dialog.findChild(QTextBrowser).toPlainText()))
    run(sample, qtbot, "document.draft_anew")
    assert "抓好落实" in shown[0]
    assert f"手工修改稿（第{revisions}稿）" in shown[0]
    assert len(sample.office.documents.view(row.document_id).revisions) == revisions + 1
    assert "抓好落实" not in sample.office.documents.view(row.document_id).text


def test_what_cannot_be_laid_out_asks_for_the_pdf_of_word_or_wps(sample, qtbot, opened, prompts, tmp_path):
    row = draft(sample)
    whole = sample.office.documents.pdf(row.document_id)
    go_to(sample, qtbot, row)
    run(sample, qtbot, "document.edit")
    opened[0].write_bytes(with_text_box(opened[0].read_bytes()))
    look(sample, qtbot)
    assert "程序排不出的内容" in said(sample).text
    (tmp_path / "纪要.pdf").write_bytes(whole)
    prompts.files.append(tmp_path / "纪要.pdf")
    said(sample).actions[0].run()
    settle(qtbot, sample)
    qtbot.waitUntil(lambda: said(sample).text.startswith("已附上PDF"))
    assert sample.office.documents.pdf(row.document_id) == whole


def test_nothing_is_approved_while_a_changed_copy_is_not_taken_back(sample, qtbot, opened, prompts):
    row = draft(sample)
    go_to(sample, qtbot, row)
    run(sample, qtbot, "document.edit")
    retyped(opened[0])
    opened[0].with_name(f"~${opened[0].name[2:]}").write_bytes(b"")
    run(sample, qtbot, "document.approve")
    assert "还没有收回" in said(sample).text
    assert prompts.asked == []
    sample.window.go(RecordRef(RecordKind.MEETING, row.meeting_id))
    settle(qtbot, sample)
    run(sample, qtbot, "meeting.issue_minutes")
    assert "还没有收回" in said(sample).text
    said(sample).actions[0].run()
    settle(qtbot, sample)
    assert said(sample).text.startswith("已收回修改稿")
    go_to(sample, qtbot, row)
    prompts.fill.append(lambda dialog: dialog.findChild(QLineEdit, "document.approval_form.approver").setText("闻人清"))
    run(sample, qtbot, "document.approve")
    after = sample.office.documents.view(row.document_id)
    assert after.row.state is DocumentState.ISSUED
    assert "抓好落实" in after.text


def test_an_older_version_is_looked_at_compared_and_brought_back(sample, qtbot, opened, prompts):
    row = draft(sample)
    edited(sample, qtbot, opened, row)
    page = sample.window.page("documents")
    assert page.findChild(QPushButton, "document.foot.document.revisions").text() == "历次稿件（2）"
    prompts.fill.append(lambda dialog: dialog.look.click())
    run(sample, qtbot, "document.revisions")
    assert said(sample).text == "正在看第1稿（程序生成）"
    qtbot.waitUntil(lambda: page.preview.page_count == sample.office.revisions.page_count(row.document_id, 1))
    said(sample).actions[0].run()
    settle(qtbot, sample)
    shown: list[str] = []
    prompts.fill += [lambda dialog: dialog.compare.click(), lambda dialog: shown.append(dialog.findChild(QTextBrowser).toPlainText())]
    run(sample, qtbot, "document.revisions")
    assert "抓好落实" in shown[0]
    assert said(sample).text == f"已恢复第1稿，作为最新的一稿：{row.title}"
    assert "抓好落实" not in sample.office.documents.view(row.document_id).text
    assert len(sample.office.documents.view(row.document_id).revisions) == 3


def test_the_newest_version_is_not_brought_back_and_the_dialog_says_why(sample, qtbot, opened, prompts):
    row = draft(sample)
    edited(sample, qtbot, opened, row)

    def choose_newest(dialog):
        dialog.table.select_row(0)
        dialog.accept_button.click()
        assert "最新的一稿" in dialog._note.text()

    prompts.fill.append(choose_newest)
    run(sample, qtbot, "document.revisions")
    assert len(sample.office.documents.view(row.document_id).revisions) == 2
