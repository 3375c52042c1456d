"""Importing a founding notice, as the clerk does it: choose, review beside the text, settle what is open, confirm."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.conftest import settle
from ui.models.import_rows import SeatsModel
from ui.pages.imports.page import ImportPage
from ui.widgets.buttons import Button
from ui.widgets.drop_zone import FileDrops
from ui.widgets.quiet_field import QuietField

SAMPLE = Path(__file__).parents[3] / "resources" / "sample"
NOTICE = SAMPLE / "founding-notice.docx"


@pytest.fixture
def page(program, qtbot, prompts) -> ImportPage:
    """The import page with the sample notice under review."""
    prompts.files.append(NOTICE)
    program.window.go("imports")
    program.window.commands.run("import.choose_file")
    settle(qtbot, program)
    shown = program.window.page("imports")
    assert isinstance(shown, ImportPage)
    return shown


def until(qtbot, condition) -> None:
    """Wait for what another thread brings about; the machine may be busy."""
    qtbot.waitUntil(condition, timeout=20_000)


def counted(page: ImportPage, name: str) -> str:
    label = page.findChild(QWidget, f"import.count.{name}")
    return label.text() if label.text() != "0" else ""


def rows(page: ImportPage, table: str):
    return page.review.tables.table(table).model().rows()


def bodies(program):
    return program.office.bodies.entries()


def test_the_office_begins_where_a_file_can_be_chosen(program):
    assert program.window.current_page == "first_run"
    assert program.window.stack.currentWidget().findChild(Button, "first_run.import.choose_file") is not None


def test_a_chosen_file_is_read_and_counted_and_nothing_is_written(page, program):
    assert counted(page, "units") == "19"
    assert counted(page, "seats") == "20"
    assert counted(page, "liaisons") == "19"
    assert counted(page, "open") == "4"
    assert bodies(program) == ()


def test_the_tables_show_units_as_the_directory_will_have_them_and_where_they_were_read(page):
    seat = next(row for row in rows(page, "members") if row.unit_printed == "区卫健委")
    assert seat.unit == "区卫生健康委"
    assert seat.uncertain
    lines = page.review.source.text.toPlainText().split("\n")
    assert "区卫健委" in lines[seat.line - 1]


def test_confirming_with_open_points_turns_to_the_first_instead_of_storing(page, program, qtbot):
    page.foot.confirm.click()
    settle(qtbot, program)
    assert bodies(program) == ()
    assert page.review.source.text.framed() is not None


def test_settling_points_one_by_one_counts_them_down_and_confirming_founds_the_body(page, program, qtbot):
    for left in ("3", "2", "1", ""):
        point = page.review.open_points()[0]
        number = [each.id for each in page.review.draft().points].index(point.id) + 1
        page.findChild(Button, f"point.{number}.{point.suggested}").click()
        assert counted(page, "open") == left
    page.foot.confirm.click()
    settle(qtbot, program)
    (body,) = bodies(program)
    assert body.short_name == "社区养老助餐联席会议"
    assert program.window.current_page == "bodies"
    assert program.window.bottom.bar.history[0].text == "已建立社区养老助餐联席会议：20席，19名联络员"


def test_a_unit_said_to_be_another_keeps_its_printed_name(page, program, qtbot):
    page.review.answer("alias:区市场局", "other")
    page.review.answer_all()
    page.foot.confirm.click()
    settle(qtbot, program)
    names = {unit.full_name for unit in program.office.directory.units()}
    assert {"区市场局", "区市场监管局"} <= names


def test_f8_walks_through_the_open_points_and_shift_f8_back(page, program):
    points = [point.id for point in page.review.draft().points]
    seen = []
    for _ in range(4):
        program.window.commands.run("import.next_point")
        seen.append(page.review._current)
    assert sorted(seen) == sorted(points)
    program.window.commands.run("import.previous_point")
    assert page.review._current == seen[-2]


def test_a_click_in_the_text_brings_the_seat_to_the_front(page):
    spans = page.review.source.text.spans()
    span = next(span for span in spans if span.id.startswith("seat:") and span.id.endswith(":name")
                and page.review.draft().reading.text[span.start:span.end] == "司徒远")
    page.review.source.text.span_clicked.emit(span.id)
    row = page.review.tables.table("members").current_row()
    assert row.name == "司徒远"
    assert page.review.source.text.framed() == (span.start, span.end)


def test_selecting_a_row_frames_its_line(page):
    table = page.review.tables.table("members")
    table.select_row(9)
    row = table.current_row()
    assert page.review.source.text.framed() == (row.span.start, row.span.end)


def test_a_name_corrected_in_place_is_what_is_stored(page, program, qtbot):
    table = page.review.tables.table("members")
    table.select_row(4)
    table.setCurrentIndex(table.model().index(4, SeatsModel.Column.NAME))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit, "table.editor")
    editor.setText("丁　谦")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    until(qtbot, lambda: rows(page, "members")[4].name == "丁谦")
    page.review.answer_all()
    page.foot.confirm.click()
    settle(qtbot, program)
    (body,) = bodies(program)
    roster = program.office.bodies.roster(body.body_id, program.office.today())
    assert [row.name for row in roster.rows][4] == "丁谦"


def test_a_fact_corrected_in_the_head_is_what_is_stored(page, program, qtbot):
    field = page.findChild(QuietField, "fact.short_name")
    field.setText("助餐联席会议")
    field.editingFinished.emit()
    number = page.findChild(QuietField, "fact.doc_number")
    number.setText("澄政办〔2025〕8号")
    number.editingFinished.emit()
    settle(qtbot, program)
    page.review.answer_all()
    page.foot.confirm.click()
    settle(qtbot, program)
    (body,) = bodies(program)
    view = program.office.bodies.view(body.body_id)
    assert (view.short_name, view.founding_number) == ("助餐联席会议", "澄政办〔2025〕8号")


def test_words_that_are_no_date_are_refused_at_the_field(page, program):
    field = page.findChild(QuietField, "fact.date")
    field.setText("上个月")
    field.editingFinished.emit()
    assert "不是日期" in program.window.bottom.bar.history[0].text
    assert page.review.draft().reading.date is not None


def test_a_line_taken_out_can_be_brought_back(page, program, qtbot):
    table = page.review.tables.table("members")
    table.select_row(19)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    settle(qtbot, program)
    assert counted(page, "seats") == "19"
    message = program.window.bottom.bar.history[0]
    next(action for action in message.actions if action.label == "恢复").run()
    settle(qtbot, program)
    assert counted(page, "seats") == "20"


def test_cancelling_writes_nothing_and_offers_to_go_on_with_every_answer(page, program, qtbot):
    page.review.answer_all()
    page.findChild(Button, "import.cancel").click()
    assert page.review.draft() is None
    message = program.window.bottom.bar.history[0]
    next(action for action in message.actions if action.label == "接着核对").run()
    assert page.review.open_points() == []
    page.foot.confirm.click()
    settle(qtbot, program)
    assert len(bodies(program)) == 1


def test_a_body_just_founded_can_be_undone_as_a_whole(page, program, qtbot):
    page.review.answer_all()
    page.foot.confirm.click()
    settle(qtbot, program)
    program.window.commands.run("office.undo")
    settle(qtbot, program)
    assert bodies(program) == ()
    assert program.office.directory.people_count() == 0


def test_a_second_import_of_the_same_notice_asks_what_to_do_with_the_body_it_knows(page, program, qtbot):
    page.review.answer_all()
    page.foot.confirm.click()
    settle(qtbot, program)
    program.window.go("imports")
    page.read_file(NOTICE)
    settle(qtbot, program)
    assert "known_body" in {point.kind.value for point in page.review.open_points()}


def test_a_file_that_cannot_be_read_says_so_where_it_was_dropped(program, qtbot, tmp_path):
    broken = tmp_path / "坏文件.docx"
    broken.write_bytes(b"PK\x03\x04 not a document")
    program.window.go("imports", broken)
    settle(qtbot, program)
    page = program.window.page("imports")
    assert page.review.draft() is None
    assert page.zone.note()
    assert page.zone.note() != f"正在读取{broken.name}"


@pytest.mark.parametrize("place", ["zone", "window"])
def test_a_file_dropped_on_the_zone_or_anywhere_on_the_window_is_read(program, qtbot, place):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(NOTICE))])
    drop = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    if place == "zone":
        program.window.page("first_run").zone.dropEvent(drop)
    else:
        assert program.window.findChild(FileDrops).eventFilter(program.window, drop)
    settle(qtbot, program)
    assert program.window.current_page == "imports"
    assert program.window.page("imports").review.draft().source_name == NOTICE.name


def test_pasted_text_is_read_like_a_file(program, qtbot, prompts):
    prompts.texts.append((SAMPLE / "committee.txt").read_text(encoding="utf-8"))
    program.window.go("imports")
    program.window.commands.run("import.paste_text")
    settle(qtbot, program)
    assert program.window.page("imports").review.draft().reading.body.name is not None


def test_a_text_that_founds_no_body_is_offered_as_a_document(program, qtbot, prompts):
    prompts.texts.append("关于做好冬季供暖工作的通知\n\n各镇人民政府：\n\n请各单位抓好落实。\n\n望州市澄川区民政局\n2026年11月3日\n")
    program.window.go("imports")
    program.window.commands.run("import.paste_text")
    settle(qtbot, program)
    page = program.window.page("imports")
    assert page.foot.confirm.text() == "确认并收下文件"
    page.review.answer_all()
    page.foot.confirm.click()
    settle(qtbot, program)
    assert bodies(program) == ()
    assert "已收下文件" in program.window.bottom.bar.history[0].text


def test_the_sample_office_opens_beside_ones_own(program, qtbot, told_office):
    own = program.office.location
    shutil.copyfile(told_office, own.with_name("示例办公室.ysms"))
    program.window.commands.run("office.open_sample")
    until(qtbot, lambda: program.office is not None and program.office.location != own)
    settle(qtbot, program)
    assert len(bodies(program)) == 5
    assert own.exists()
