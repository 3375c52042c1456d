"""通讯录: somebody is found by any writing of a name, and a number is typed where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import settle
from ui.models.directory_rows import PeopleModel, UnitsModel
from ui.pages.directory.page import DirectoryPage
from ui.widgets.buttons import Button


@pytest.fixture
def page(founded, qtbot) -> DirectoryPage:
    founded.window.go("directory")
    settle(qtbot, founded)
    shown = founded.window.page("directory")
    assert isinstance(shown, DirectoryPage)
    return shown


def until(qtbot, condition) -> None:
    """Wait for what another thread brings about; the machine may be busy."""
    qtbot.waitUntil(condition, timeout=20_000)


def people(page: DirectoryPage):
    return page.people.model().rows()


def units(page: DirectoryPage):
    return page.units.model().rows()


def show(page, tab: str) -> None:
    page.tabs.findChild(QAbstractButton, f"directory.tabs.{tab}").click()


def search(page: DirectoryPage, program, qtbot, words: str) -> None:
    page.search.setText(words)
    until(qtbot, lambda: page._clear.isHidden() == (not words) and not program.tasks.busy)


def type_into(table, row: int, column: int, text: str, qtbot) -> None:
    table.setCurrentIndex(table.model().index(row, column))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit, "table.editor")
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


@pytest.mark.parametrize(("words", "name"), [("裴若川", "裴若川"), ("peiruochuan", "裴若川"), ("prc", "裴若川"), ("𬱖", "龙𬱖")])
def test_somebody_is_found_by_characters_pinyin_and_initials(page, founded, qtbot, words, name):
    search(page, founded, qtbot, words)
    assert [row.name for row in people(page)] == [name]
    assert page._filtered.text() == "筛选后1人"


def test_no_hit_says_so_and_offers_to_clear(page, founded, qtbot):
    search(page, founded, qtbot, "没有这个人")
    assert people(page) == []
    page.people.findChild(Button, "empty.act").click()
    until(qtbot, lambda: len(people(page)) == 39)


def test_a_number_typed_in_place_is_stored_and_can_be_undone(page, founded, qtbot):
    row = people(page)[0]
    type_into(page.people, 0, PeopleModel.Column.MOBILE, "13900003333", qtbot)
    until(qtbot, lambda: people(page)[0].mobile == "13900003333")
    assert founded.window.bottom.bar.history[0].text == f"已修改{row.name}的联系方式"
    founded.window.commands.run("office.undo")
    until(qtbot, lambda: people(page)[0].mobile is None)


def test_a_number_is_copied_or_asked_for(page, founded, qtbot):
    page.people.select_row(0)
    founded.window.commands.run("directory.copy_number")
    assert "还没有登记电话" in founded.window.bottom.bar.history[0].text
    type_into(page.people, 0, PeopleModel.Column.PHONE, "0512-66660000", qtbot)
    until(qtbot, lambda: people(page)[0].phone == "0512-66660000")
    founded.window.commands.run("directory.copy_number")
    assert QGuiApplication.clipboard().text() == "0512-66660000"


def test_somebody_changed_elsewhere_meanwhile_is_not_overwritten(page, founded, qtbot):
    row = people(page)[0]
    founded.announcements.changed.disconnect()
    founded.office.directory.set_contact(row.person_id, row.version, None, "13900004444")
    type_into(page.people, 0, PeopleModel.Column.MOBILE, "13900005555", qtbot)
    until(qtbot, lambda: people(page)[0].mobile == "13900004444")
    assert founded.window.bottom.bar.history[0].tone == "refused"


def test_somebody_new_is_registered_and_shown(page, founded, qtbot, prompts):
    def fill(dialog) -> None:
        dialog.findChild(QLineEdit, "person_form.name").setText("秦　澜")
        dialog.findChild(QComboBox, "person_form.unit").setCurrentText("区财政局")
        dialog.findChild(QLineEdit, "person_form.mobile").setText("13900006666")

    prompts.fill.append(fill)
    founded.window.commands.run("directory.add_person")
    until(qtbot, lambda: page.people.current_row() is not None and page.people.current_row().name == "秦澜")
    assert page.people.current_row().unit == "区财政局"


def test_a_unit_given_another_name_is_still_known_by_the_old_one(page, founded, qtbot):
    show(page, "units")
    place = next(place for place, row in enumerate(units(page)) if row.full_name == "区城管局")
    type_into(page.units, place, UnitsModel.Column.NAME, "区城市管理局", qtbot)
    until(qtbot, lambda: any(row.full_name == "区城市管理局" and "区城管局" in row.aliases for row in units(page)))


def test_a_short_name_of_another_unit_is_refused(page, founded, qtbot, prompts):
    show(page, "units")
    page.units.select_row(0)
    other = units(page)[1].full_name
    prompts.texts.append(other)
    founded.window.commands.run("directory.add_alias")
    until(qtbot, lambda: [message.tone for message in founded.window.bottom.bar.history][:1] == ["refused"])
    assert other not in units(page)[0].aliases


def test_a_unit_asked_for_from_elsewhere_is_brought_to_the_front(page, founded, qtbot):
    unit = founded.office.directory.units("区残联")[0]
    founded.window.go(RecordRef(RecordKind.UNIT, unit.unit_id))
    settle(qtbot, founded)
    assert page.units.current_row().unit_id == unit.unit_id
    assert page.units.isVisible()
