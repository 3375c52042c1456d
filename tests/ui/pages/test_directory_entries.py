"""通讯录: units, people and collective parties entered, corrected, put in order, merged and split at the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QListWidget

from secretariat.domain.directory_entries import UnitEntry
from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.units import UnitKind
from tests.ui.conftest import settle
from ui.pages.directory.page import DirectoryPage
from ui.widgets.buttons import Button


@pytest.fixture
def page(founded, qtbot) -> DirectoryPage:
    founded.window.go("directory")
    settle(qtbot, founded)
    shown = founded.window.page("directory")
    assert isinstance(shown, DirectoryPage)
    return shown


def show(page, tab: str) -> None:
    page.tabs.findChild(QAbstractButton, f"directory.tabs.{tab}").click()


def rows(table):
    return table.model().rows()


def select(table, name: str) -> None:
    place = next(place for place, row in enumerate(rows(table)) if name in {getattr(row, "full_name", ""), getattr(row, "name", "")})
    table.select_row(place)


def said(program) -> str:
    return next(iter(message.text for message in program.window.bottom.bar.history), "")


def told(page) -> str:
    return "\n".join(label.text() for label in page.panel.findChildren(QLabel) if label.isVisible())


def test_the_panel_says_what_a_person_holds_and_which_bodies_a_unit_sits_in(page, founded, qtbot):
    select(page.people, "裴若川")
    qtbot.waitUntil(lambda: page.panel.view is not None and page.panel.view.row.name == "裴若川")
    assert "席位　1" in told(page)
    show(page, "units")
    select(page.units, "区财政局")
    qtbot.waitUntil(lambda: page.panel.view is not None and getattr(page.panel.view.row, "full_name", "") == "区财政局")
    assert "所在机构　1" in told(page)
    page.panel.findChild(Button, "directory.panel.所在机构.0").click()
    qtbot.waitUntil(lambda: founded.window.current_page == "bodies")


def test_a_unit_is_entered_and_corrected_in_its_form(page, founded, qtbot, prompts):
    show(page, "units")

    def fill(dialog) -> None:
        dialog.findChild(QLineEdit, "unit_form.name").setText("区供销合作社联合社")
        dialog.findChild(QLineEdit, "unit_form.aliases").setText("区供销社、区供销联社")
        dialog.findChild(QLineEdit, "unit_form.address").setText("望江路9号")

    def mend(dialog) -> None:
        assert dialog.findChild(QLineEdit, "unit_form.aliases").text() == "区供销社、区供销联社"
        dialog.findChild(QComboBox, "unit_form.kind").setCurrentText("群团")

    prompts.fill += [fill, mend]
    founded.window.commands.run("directory.add")
    qtbot.waitUntil(lambda: getattr(page.units.current_row(), "full_name", "") == "区供销合作社联合社")
    assert page.units.current_row().place == rows(page.units)[0].place
    qtbot.keyClick(page.units, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.units.current_row().kind is UnitKind.MASS)
    founded.window.commands.run("office.undo")
    qtbot.waitUntil(lambda: page.units.current_row().kind is not UnitKind.MASS)


def test_somebody_gets_a_second_post_and_a_note(page, founded, qtbot, prompts):
    select(page.people, "裴若川")

    def fill(dialog) -> None:
        dialog.findChild(Button, "person_form.add").click()
        dialog.findChild(QComboBox, "person_form.2.unit").setCurrentText("区残联")
        dialog.findChild(QLineEdit, "person_form.2.title").setText("兼职副理事长")

    prompts.fill.append(fill)
    founded.window.commands.run("directory.edit")
    qtbot.waitUntil(lambda: page.panel.view is not None and len(getattr(page.panel.view, "posts", ())) == 2)
    assert "区残联兼职副理事长" in [button.text() for button in page.panel.findChildren(Button)]


def test_a_unit_the_directory_does_not_know_is_said_in_the_form(page, founded, qtbot, prompts):
    errors = []

    def fill(dialog) -> None:
        dialog.findChild(QLineEdit, "person_form.name").setText("秦澜")
        dialog.findChild(QComboBox, "person_form.unit").setCurrentText("区没有局")
        dialog.accept_button.click()
        errors.extend(label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "error")

    prompts.fill.append(fill)
    founded.window.commands.run("directory.add_person")
    qtbot.waitUntil(lambda: any("区没有局" in words for words in errors))
    settle(qtbot, founded)
    assert founded.office.directory.people("秦澜") == ()


def government(page):
    return [row.full_name for row in rows(page.units) if row.kind is UnitKind.GOVERNMENT]


def test_units_are_put_in_order_by_the_keyboard_and_it_can_be_undone(page, founded, qtbot):
    show(page, "units")
    before = government(page)
    select(page.units, before[1])
    founded.window.commands.run("directory.move_up")
    qtbot.waitUntil(lambda: government(page)[:2] == [before[1], before[0]])
    assert page.units.current_row().full_name == before[1]
    founded.window.commands.run("directory.move_up")
    qtbot.waitUntil(lambda: "头一位" in said(founded))
    founded.window.commands.run("office.undo")
    qtbot.waitUntil(lambda: government(page) == before)


def drag(table, source: int, target: int) -> None:
    def at(row: int, share: float) -> QPoint:
        return QPoint(60, table.rowViewportPosition(row) + int(table.rowHeight(row) * share))

    view = table.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(source, 0.5))
    for place in (at(source, 0.9), at(target, 0.2), at(target, 0.2)):
        QTest.mouseMove(view, place)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(target, 0.2))


def test_a_unit_is_dragged_inside_its_class_and_not_into_another(page, founded, qtbot):
    show(page, "units")
    listed = [row.full_name for row in rows(page.units)]
    first = listed.index(government(page)[0])
    page.acts.drop(rows(page.units)[first + 2], rows(page.units)[first])
    qtbot.waitUntil(lambda: government(page)[0] == listed[first + 2])
    page.acts.drop(rows(page.units)[first], rows(page.units)[0])
    qtbot.waitUntil(lambda: "同一类别" in said(founded))
    settle(qtbot, founded)


def test_the_pointer_drags_a_row_in_front_of_another(page, founded, qtbot):
    show(page, "units")
    dropped = []
    page._drag.dropped.disconnect()
    page._drag.dropped.connect(lambda row, before: dropped.append((row.full_name, before.full_name)))
    drag(page.units, 4, 1)
    assert dropped == [(rows(page.units)[4].full_name, rows(page.units)[1].full_name)]


def test_a_collective_party_is_entered_with_its_members(page, founded, qtbot, prompts):
    show(page, "groups")

    def fill(dialog) -> None:
        dialog.findChild(QLineEdit, "group_form.name").setText("各镇办")
        for place, name in enumerate(("区残联", "区财政局"), 1):
            dialog.findChild(Button, "group_form.members.add").click()
            suffix = "" if place == 1 else f".{place}"
            dialog.findChild(QComboBox, f"{dialog.members.objectName()}{suffix}.unit").setCurrentText(name)

    prompts.fill.append(fill)
    founded.window.commands.run("directory.add")
    qtbot.waitUntil(lambda: getattr(page.groups.current_row(), "members", ()) == ("区残联", "区财政局"))
    qtbot.waitUntil(lambda: page.panel.view is not None and "成员　2" in told(page))


def test_who_is_taken_out_is_shown_again_on_demand(page, founded, qtbot):
    made = founded.office.directory.add_person("秦澜", None, None, None, None)
    qtbot.waitUntil(lambda: any(row.name == "秦澜" for row in rows(page.people)))
    page.people.select_key(made)
    page.people.setFocus()
    qtbot.keyClick(page.people, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: all(row.name != "秦澜" for row in rows(page.people)))
    page._ended.click()
    qtbot.waitUntil(lambda: any(row.name == "秦澜" for row in rows(page.people)))
    page.people.select_key(made)
    founded.window.commands.run("directory.retire")
    qtbot.waitUntil(lambda: any(row.name == "秦澜" and row.ended_on is None for row in rows(page.people)))


def test_a_holder_of_a_seat_is_not_taken_out(page, founded, qtbot):
    select(page.people, "裴若川")
    founded.window.commands.run("directory.retire")
    qtbot.waitUntil(lambda: "请先办人员递补" in said(founded))


def double(founded):
    place = founded.office.directory.places()[0]
    row = founded.office.directory.units("区残联")[0]
    return row, founded.office.directory.add_unit(UnitEntry("区残疾人联合会", UnitKind.MASS, place=place))


def test_what_may_be_the_same_is_proposed_and_merged_with_a_preview(page, founded, qtbot, prompts):
    row, made = double(founded)
    qtbot.waitUntil(page.strip.isVisible)
    assert "可能重复1组" in page.strip._count.text()

    def fill(dialog) -> None:
        dialog.findChild(QComboBox, "merge_form.kept").setCurrentIndex(1)
        dialog.show_preview(founded.office.directory.merge_preview(DirectoryKind.UNIT, *dialog.pair()))
        words = [label.text() for label in dialog.findChildren(QLabel)]
        assert any(word.startswith("席位") for word in words)

    prompts.fill.append(fill)
    page.strip.findChild(Button, "directory.duplicates.merge").click()
    qtbot.waitUntil(page.strip.isHidden)
    left = founded.office.directory.units("残疾人") or founded.office.directory.units("残联")
    assert len(left) == 1
    assert (left[0].bodies, left[0].unit_id, row.full_name in left[0].aliases) == (1, made, True)
    founded.window.commands.run("office.undo")
    qtbot.waitUntil(page.strip.isVisible)


def test_what_is_not_the_same_is_not_proposed_again(page, founded, qtbot):
    double(founded)
    qtbot.waitUntil(page.strip.isVisible)
    page.strip.findChild(Button, "directory.duplicates.distinct").click()
    qtbot.waitUntil(page.strip.isHidden)


def test_an_entry_is_split_by_what_is_ticked(page, founded, qtbot, prompts):
    select(page.people, "裴若川")

    def fill(dialog) -> None:
        dialog.findChild(QLineEdit, "split_form.name").setText("裴若舟")
        listed = dialog.findChild(QListWidget, "split_form.rows")
        listed.item(0).setCheckState(Qt.CheckState.Checked)

    prompts.fill.append(fill)
    founded.window.commands.run("directory.split")
    qtbot.waitUntil(lambda: any(row.name == "裴若舟" for row in rows(page.people)))


def test_another_person_is_found_for_merging_by_typed_words(page, founded, qtbot, prompts):
    first = founded.office.directory.add_person("秦澜", None, "顾问", None, "13900000001")
    second = founded.office.directory.add_person("秦岚", founded.office.directory.units("区残联")[0].unit_id, "科员", None, None)
    qtbot.waitUntil(lambda: any(row.person_id == first for row in rows(page.people)))
    page.people.select_key(first)

    def fill(dialog) -> None:
        other = dialog.findChild(QComboBox, "merge_form.other")
        other.lineEdit().setText("qinlan")
        other.lineEdit().textEdited.emit("qinlan")
        qtbot.waitUntil(lambda: any(other.itemText(place).startswith("秦岚") for place in range(other.count())))
        other.setCurrentIndex(next(place for place in range(other.count()) if other.itemText(place).startswith("秦岚")))
        qtbot.waitUntil(lambda: dialog._preview is not None)

    prompts.fill.append(fill)
    founded.window.commands.run("directory.merge")
    qtbot.waitUntil(lambda: all(row.person_id != second for row in rows(page.people)))
    assert founded.office.directory.person(first).row.name == "秦澜"
    assert len(founded.office.directory.person(first).posts) == 2
