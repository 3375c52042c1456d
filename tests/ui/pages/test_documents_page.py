import io
import zipfile

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.documents import DocumentFilter
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import NotFound
from tests.ui.conftest import settle
from ui.core.paper_preview import PaperPreview
from ui.models.document_rows import DocumentRows
from ui.pages.documents.format_line import FormatLine, NoteLine
from ui.pages.documents.format_strip import FormatStrip
from ui.widgets.record_table import RecordTable


def opened(program, qtbot, document_id=None):
    program.window.go("documents" if document_id is None else RecordRef(RecordKind.DOCUMENT, document_id))
    settle(qtbot, program)
    return program.window.page("documents")


def rows_of(page):
    model = page.findChild(RecordTable, "document.table").model()
    assert isinstance(model, DocumentRows)
    return model.rows()


def a_document(program, **wanted):
    return next(row for row in program.office.documents.list(DocumentFilter())
                if all(getattr(row, name) == value for name, value in wanted.items()))


def test_the_register_shows_every_document_newest_first(sample, qtbot):
    rows = rows_of(opened(sample, qtbot))
    assert len(rows) == len(sample.office.documents.list(DocumentFilter()))
    assert [row.dated for row in rows] == sorted((row.dated for row in rows), reverse=True)


def test_the_pages_of_the_current_document_are_shown(sample, qtbot):
    row = a_document(sample, kind=DocumentKind.MEETING_NOTICE, state=DocumentState.ISSUED)
    page = opened(sample, qtbot, row.document_id)
    preview = page.findChild(PaperPreview, "document.preview")
    qtbot.waitUntil(lambda: preview.page_count == sample.office.documents.page_count(row.document_id))
    assert preview.page_count >= 1


def test_choosing_a_kind_narrows_the_register_and_says_so(sample, qtbot):
    page = opened(sample, qtbot)
    kinds = page.findChild(QComboBox, "document.kind")
    kinds.setCurrentIndex(kinds.findData(DocumentKind.MINUTES))
    settle(qtbot, sample)
    assert {row.kind for row in rows_of(page)} == {DocumentKind.MINUTES}


def test_a_document_asked_for_from_elsewhere_is_shown_whatever_was_filtered(sample, qtbot):
    page = opened(sample, qtbot)
    page.findChild(QLineEdit, "document.search").setText("没有这样的题名")
    qtbot.waitUntil(lambda: rows_of(page) == [])
    row = a_document(sample, kind=DocumentKind.FOUNDING_NOTICE)
    page = opened(sample, qtbot, row.document_id)
    assert page.findChild(RecordTable, "document.table").current_row().document_id == row.document_id


def test_approving_a_draft_takes_its_number_and_issues_it(sample, qtbot, prompts):
    row = a_document(sample, kind=DocumentKind.MINUTES, state=DocumentState.DRAFT)
    page = opened(sample, qtbot, row.document_id)
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "document.primary").text() == "登记签发")
    prompts.fill.append(lambda dialog: dialog.findChild(QLineEdit, "document.approval_form.approver").setText("闻人清"))
    sample.window.commands.run("document.approve")
    settle(qtbot, sample)
    after = sample.office.documents.view(row.document_id)
    assert after.row.state is DocumentState.ISSUED
    assert after.row.number is not None
    assert after.approver == "闻人清"


def test_an_approval_without_a_name_is_not_accepted(sample, qtbot, prompts):
    row = a_document(sample, kind=DocumentKind.MINUTES, state=DocumentState.DRAFT)
    opened(sample, qtbot, row.document_id)
    prompts.fill.append(lambda dialog: dialog.findChild(QLineEdit, "document.approval_form.approver").setText("  "))
    sample.window.commands.run("document.approve")
    settle(qtbot, sample)
    assert sample.office.documents.view(row.document_id).row.state is DocumentState.DRAFT


def test_exporting_writes_the_pdf_into_the_chosen_folder(sample, qtbot, prompts, tmp_path):
    row = a_document(sample, kind=DocumentKind.MEETING_NOTICE, state=DocumentState.ISSUED)
    opened(sample, qtbot, row.document_id)
    prompts.files.append(tmp_path)
    sample.window.commands.run("document.export_pdf")
    settle(qtbot, sample)
    written = list(tmp_path.glob("*.pdf"))
    assert len(written) == 1
    assert written[0].read_bytes() == sample.office.documents.pdf(row.document_id)


def test_making_a_document_void_keeps_its_number(sample, qtbot, prompts):
    row = a_document(sample, kind=DocumentKind.MEETING_NOTICE, state=DocumentState.ISSUED)
    opened(sample, qtbot, row.document_id)
    prompts.texts.append("会议取消")
    sample.window.commands.run("document.make_void")
    settle(qtbot, sample)
    after = sample.office.documents.view(row.document_id)
    assert after.row.state is DocumentState.VOID
    assert after.row.number == row.number
    assert after.void_reason == "会议取消"


def test_f7_draws_the_type_area_and_takes_it_away(sample, qtbot):
    page = opened(sample, qtbot)
    view = page.findChild(PaperPreview, "document.preview").view
    before = view.grab().toImage()
    sample.window.commands.run("document.check_format")
    assert view.grab().toImage() != before
    sample.window.commands.run("document.check_format")
    qtbot.waitUntil(lambda: view.grab().toImage() == before)


def checked(sample, qtbot, document_id):
    """The page with the document in front and its format measured."""
    page = opened(sample, qtbot, document_id)
    if not page.findChild(FormatStrip).is_on:
        sample.window.commands.run("document.check_format")
    strip = page.findChild(FormatStrip)
    qtbot.waitUntil(lambda: strip.report() is not None)
    return page, strip


def verdict(strip):
    return strip.findChild(QLabel, "document.format.verdict").text()


def test_f7_tells_how_many_rules_hold_and_hides_the_strip_again(sample, qtbot):
    row = a_document(sample, kind=DocumentKind.MEETING_NOTICE, state=DocumentState.ISSUED)
    _, strip = checked(sample, qtbot, row.document_id)
    musts = len(sample.office.format_checks.of_document(row.document_id).musts)
    assert musts >= 25
    assert verdict(strip) == f"必须项 {musts}/{musts} 通过"
    assert strip.isVisible()
    sample.window.commands.run("document.check_format")
    assert not strip.isVisible()


def broken(sample, tmp_path, row):
    """The draft with its left margin wrong and its closing punctuation after an attachment, taken back as if from Word."""
    source = zipfile.ZipFile(io.BytesIO(sample.office.documents.docx(row.document_id)))
    file = tmp_path / "改过.docx"
    with zipfile.ZipFile(file, "w") as written:
        for name in source.namelist():
            words = source.read(name).decode()
            if name == "word/document.xml":
                assert 'w:left="1587"' in words
                words = words.replace('w:left="1587"', 'w:left="1814"').replace('w:right="1474"', 'w:right="1247"')
            written.writestr(name, words)
    return sample.office.documents.take_back(row.document_id, file)


def test_a_breach_is_named_and_its_place_marked_on_the_page(sample, qtbot, tmp_path):
    row = a_document(sample, kind=DocumentKind.MINUTES, state=DocumentState.DRAFT)
    broken(sample, tmp_path, row)
    page, strip = checked(sample, qtbot, row.document_id)
    failures = strip.report().failures
    assert "订口" in [one.element for one in failures]
    assert verdict(strip) == f"必须项{len(failures)}项不符"
    lines = strip.findChildren(FormatLine)
    assert lines[0].accessibleName().endswith("应为28±1毫米")
    preview = page.findChild(PaperPreview, "document.preview")
    qtbot.waitUntil(lambda: preview.page_count > 0)
    before = preview.view.grab().toImage()
    button = lines[0].findChild(QPushButton)
    button.click()
    assert preview.view.page() == failures[0].place.page - 1
    assert preview.view.grab().toImage() != before


def test_the_whole_report_lists_every_rule(sample, qtbot):
    row = a_document(sample, kind=DocumentKind.MEETING_NOTICE, state=DocumentState.ISSUED)
    _, strip = checked(sample, qtbot, row.document_id)
    strip.findChild(QPushButton, "document.format.all").click()
    assert len(strip.findChild(QScrollArea).widget().findChildren(FormatLine)) == len(strip.report().rows)


def test_a_low_window_shows_one_line_of_the_strip(sample, qtbot, tmp_path):
    row = a_document(sample, kind=DocumentKind.MINUTES, state=DocumentState.DRAFT)
    broken(sample, tmp_path, row)
    sample.window.resize(1366, 728)
    _, strip = checked(sample, qtbot, row.document_id)
    line = strip.findChild(FormatLine)
    assert strip.findChild(QScrollArea).height() == line.height()


def test_name_cards_are_said_to_be_no_official_document(sample, qtbot):
    row = a_document(sample, kind=DocumentKind.NAME_CARDS)
    page = opened(sample, qtbot, row.document_id)
    sample.window.commands.run("document.check_format")
    strip = page.findChild(FormatStrip)
    qtbot.waitUntil(lambda: "席卡不是公文" in verdict(strip))
    assert strip.report() is None


def test_arrow_keys_turn_the_pages(sample, qtbot):
    row = next(row for row in sample.office.documents.list(DocumentFilter())
               if row.has_pdf and sample.office.documents.page_count(row.document_id) > 1)
    page = opened(sample, qtbot, row.document_id)
    preview = page.findChild(PaperPreview, "document.preview")
    qtbot.waitUntil(lambda: preview.page_count > 1)
    preview.view.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier))
    assert preview.view.page() == 1


def select(page, count):
    table = page.findChild(RecordTable, "document.table")
    table.select_row(0)
    for place in range(1, count):
        table.selectionModel().select(
            table.model().index(place, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows)
    return [row.document_id for row in table.selected_rows()]


def test_several_documents_are_exported_into_one_folder(sample, qtbot, prompts, tmp_path):
    page = opened(sample, qtbot)
    ids = select(page, 4)
    assert page._head._reason.text() == "选中4份，可以一起打印、导出"
    prompts.files.append(tmp_path / "出")
    sample.window.commands.run("document.export_both")
    settle(qtbot, sample)
    said = sample.window.bottom.bar.history[0]
    assert said.text == f"已导出{len(ids)}份文书，{len(list((tmp_path / '出').iterdir()))}个文件"
    assert [action.label for action in said.actions] == ["打开文件夹"]
    assert len(list((tmp_path / "出").glob("*.pdf"))) == len(ids)


def test_a_document_that_cannot_be_written_is_named_and_the_others_are_written(sample, qtbot, prompts, tmp_path):
    page = opened(sample, qtbot)
    ids = select(page, 3)
    documents, lost = sample.office.documents, ids[1]
    title = documents.view(lost).row.title
    real = documents.pdf
    documents.pdf = lambda id_: (_ for _ in ()).throw(NotFound("这一稿里有程序排不出的内容。")) if id_ == lost else real(id_)
    prompts.files.append(tmp_path)
    sample.window.commands.run("document.export_pdf")
    settle(qtbot, sample)
    said = sample.window.bottom.bar.history[0]
    assert said.text == f"已导出2份文书，2个文件；有1份没有写：“{title}”这一稿里有程序排不出的内容。"
    said.actions[1].run()
    assert QGuiApplication.clipboard().text().startswith(title)
    assert len(list(tmp_path.glob("*.pdf"))) == 2


def test_an_export_that_is_stopped_ends_between_two_documents_and_names_the_rest(sample, qtbot, prompts, tmp_path):
    page = opened(sample, qtbot)
    ids = select(page, 3)
    documents, real = sample.office.documents, sample.office.documents.pdf
    works = []
    sample.tasks.started.connect(works.append)

    def stop_then_give(id_):
        works[-1].stop()
        return real(id_)

    documents.pdf = stop_then_give
    prompts.files.append(tmp_path)
    sample.window.commands.run("document.export_pdf")
    settle(qtbot, sample)
    said = sample.window.bottom.bar.history[0].text
    assert said.startswith("已停止，已导出1份文书，1个文件；有2份没有写：")
    assert all(documents.view(id_).row.title in said for id_ in ids[1:])
    assert len(list(tmp_path.glob("*.pdf"))) == 1


def test_a_folder_that_cannot_be_written_leaves_every_document_named(sample, qtbot, prompts, tmp_path):
    page = opened(sample, qtbot)
    ids = select(page, 2)
    (tmp_path / "文件").write_text("在这里")
    prompts.files.append(tmp_path / "文件")
    sample.window.commands.run("document.export_pdf")
    settle(qtbot, sample)
    said = sample.window.bottom.bar.history[0]
    assert said.text.startswith(f"没有导出；有{len(ids)}份没有写：")
    assert "请换一个文件夹" in said.text
    assert [action.label for action in said.actions] == ["复制清单"]


def test_the_strip_says_how_the_pdf_came_about(sample, qtbot):
    row = a_document(sample, kind=DocumentKind.MEETING_NOTICE, state=DocumentState.ISSUED)
    _, strip = checked(sample, qtbot, row.document_id)
    notes = strip.report().notes
    said = strip.findChild(QLabel, "document.format.notes")
    assert said.isVisible() == bool(notes)
    assert said.toolTip() == "\n".join(notes)
    strip.findChild(QPushButton, "document.format.all").click()
    assert [line.accessibleName() for line in strip.findChild(QScrollArea).widget().findChildren(NoteLine)] == list(notes)
