"""读入Excel: a contact book of others is matched, previewed and taken in at the window, as one act."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel

from tests.intake.workbooks import HEAD, book, encrypted
from tests.ui.conftest import settle
from ui.pages.spreadsheets.page import SpreadsheetsPage
from ui.widgets.buttons import Button
from ui.widgets.cells import is_section


@pytest.fixture
def page(founded, qtbot) -> SpreadsheetsPage:
    founded.window.go("directory")
    settle(qtbot, founded)
    founded.window.commands.run("directory.import_book")
    settle(qtbot, founded)
    shown = founded.window.page("spreadsheets")
    assert isinstance(shown, SpreadsheetsPage)
    return shown


def contact_book(folder):
    return book(folder / "通讯录.xlsx", ("澄川区通讯录",), HEAD, (1, "区财政局", "秦澜", "科员", 13900000001, "", ""),
                (2, "区残疾人联合会", "温以成", "副理事长", "139 0000 0002", "", ""), (3, "区财政局", "", "科员", "", "", ""),
                merge=("A1:G1",))


def open_file(page, qtbot, prompts, file) -> None:
    prompts.files.append(file)
    page.choose_file()
    qtbot.waitUntil(lambda: bool(page.model.rows()))


def lines(page):
    return {line.name or line.unit: line for line in page.model.rows()}


def test_a_contact_book_goes_from_file_to_directory_and_back_by_undo(page, founded, qtbot, prompts, tmp_path):
    before = founded.office.directory.people_count()
    open_file(page, qtbot, prompts, contact_book(tmp_path))
    assert [page.findChild(QComboBox, f"sheet.column.{column}").currentText() for column in range(7)] == [
        "不读", "单位", "姓名", "职务", "手机", "办公电话", "备注"]
    assert {"秦澜", "温以成"} <= set(lines(page))
    assert any(is_section(page.model, row) for row in range(page.model.rowCount()))
    assert "勾选了" in page.findChild(QLabel, "sheet.counts").text()
    page.findChild(Button, "sheet.confirm").click()
    qtbot.waitUntil(lambda: founded.window.current_page == "directory")
    settle(qtbot, founded)
    assert founded.office.directory.people_count() == before + 2
    assert founded.office.directory.people("温以成")[0].unit == "区残联"
    assert "登记2人" in founded.window.bottom.bar.history[0].text
    founded.window.commands.run("office.undo")
    settle(qtbot, founded)
    assert founded.office.directory.people_count() == before


def test_what_is_cleared_with_space_or_the_pointer_is_not_taken_in(page, founded, qtbot, prompts, tmp_path):
    open_file(page, qtbot, prompts, contact_book(tmp_path))
    page.table.select_key(lines(page)["秦澜"].key)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    key = lines(page)["温以成"].key
    page.table.select_key(key)
    box = page.table.visualRect(page.table.currentIndex().siblingAtColumn(0))
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 28, box.center().y()))
    assert not {lines(page)["秦澜"].key, key} & page.model.ticks()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 28, box.center().y()))
    page.findChild(Button, "sheet.confirm").click()
    qtbot.waitUntil(lambda: founded.window.current_page == "directory")
    settle(qtbot, founded)
    assert founded.office.directory.people("秦澜") == ()
    assert len(founded.office.directory.people("温以成")) == 1


def test_a_writing_of_a_unit_that_is_refused_makes_another_unit(page, founded, qtbot, prompts, tmp_path):
    open_file(page, qtbot, prompts, contact_book(tmp_path))
    page.table.select_key(lines(page)["区残疾人联合会"].key)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "登记到区残疾人联合会" in lines(page)["温以成"].sentence)
    page.findChild(Button, "sheet.confirm").click()
    qtbot.waitUntil(lambda: founded.window.current_page == "directory")
    settle(qtbot, founded)
    assert founded.office.directory.people("温以成")[0].unit == "区残疾人联合会"


def test_a_column_taken_for_something_else_changes_the_preview(page, founded, qtbot, prompts, tmp_path):
    open_file(page, qtbot, prompts, contact_book(tmp_path))
    combo = page.findChild(QComboBox, "sheet.column.4")
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    qtbot.waitUntil(lambda: lines(page)["秦澜"].mobile == "")
    names = page.findChild(QComboBox, "sheet.column.2")
    names.setCurrentIndex(0)
    names.activated.emit(0)
    qtbot.waitUntil(lambda: page.model.rows() == [])
    assert "没有哪一列是姓名" in page.table.empty_state()._why.text()


@pytest.mark.parametrize("make", [encrypted, lambda path: path.write_bytes(b"PK broken") and path])
def test_what_cannot_be_read_says_so_where_the_file_was_asked_for(page, founded, qtbot, prompts, tmp_path, make):
    prompts.files.append(make(tmp_path / "a.xlsx"))
    page.choose_file()
    qtbot.waitUntil(lambda: "密码" in page.zone.note() or "已损坏" in page.zone.note())
    assert founded.office.journal.last_undoable().verb != "读入通讯录"


def test_giving_up_writes_nothing(page, founded, qtbot, prompts, tmp_path):
    open_file(page, qtbot, prompts, contact_book(tmp_path))
    page.findChild(Button, "sheet.cancel").click()
    qtbot.waitUntil(lambda: founded.window.current_page == "directory")
    settle(qtbot, founded)
    assert founded.office.directory.people("秦澜") == ()


def test_without_a_tick_there_is_nothing_to_take_in(page, founded, qtbot, prompts, tmp_path):
    open_file(page, qtbot, prompts, contact_book(tmp_path))
    page.model.set_ticks(())
    page.findChild(Button, "sheet.confirm").click()
    assert "没有勾选" in founded.window.bottom.bar.history[0].text


def test_a_table_dropped_on_the_window_is_read_as_a_contact_book(founded, qtbot, tmp_path):
    founded.window._take_file(contact_book(tmp_path))
    settle(qtbot, founded)
    shown = founded.window.page("spreadsheets")
    qtbot.waitUntil(lambda: bool(shown.model.rows()))
    assert founded.window.current_page == "spreadsheets"
