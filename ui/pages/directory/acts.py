"""What is done to one entry of the directory: entered, corrected, put in order, taken out of the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from secretariat.domain.listings.directory import GroupRow, GroupView, PersonRow, PersonView, UnitRow, UnitView
from secretariat.domain.records import RecordKind, RecordRef
from ui.dialogs.group_form import GroupDialog
from ui.dialogs.person_form import PersonDialog
from ui.dialogs.unit_form import UnitDialog
from ui.models.directory_rows import PeopleModel
from ui.models.editing import edit_current

if TYPE_CHECKING:
    from secretariat.errors import SecretariatError
    from ui.pages.directory.page import DirectoryPage


class EntryActs:
    """Asks for what an act needs and hands it to the directory."""

    def __init__(self, page: DirectoryPage) -> None:
        self._page = page
        self._context = page.context

    # -- new ---------------------------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new entry of the tab in front."""
        {"people": self.add_person, "units": self.add_unit, "groups": self.add_group}[self._page.tab()]()

    def add_person(self) -> None:
        """Ask for somebody new."""
        office = self._context.office
        self._context.tasks.read(lambda: office.directory.units(""), lambda units: self._ask_person(units, None), key="directory.form")

    def add_unit(self) -> None:
        """Ask for a new unit."""
        office = self._context.office
        self._context.tasks.read(office.directory.places, lambda places: self._ask_unit(places, None), key="directory.form")

    def add_group(self) -> None:
        """Ask for a new collective party."""
        office = self._context.office
        self._context.tasks.read(lambda: (office.directory.units(""), office.directory.places()),
                                 lambda read: self._ask_group(*read, None), key="directory.form")

    # -- corrected ---------------------------------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Open the entry selected in a form."""
        row, office = self._page.current_row(), self._context.office
        if isinstance(row, PersonRow):
            person = row.person_id
            self._context.tasks.read(lambda: (office.directory.units("", ended=True), office.directory.person(person)),
                                     lambda read: self._ask_person(*read), key="directory.form")
        elif isinstance(row, UnitRow):
            unit = row.unit_id
            self._context.tasks.read(lambda: (office.directory.places(), office.directory.unit(unit)),
                                     lambda read: self._ask_unit(*read), key="directory.form")
        elif isinstance(row, GroupRow):
            group = row.group_id
            self._context.tasks.read(
                lambda: (office.directory.units("", ended=True), office.directory.places(), office.directory.group(group)),
                lambda read: self._ask_group(*read), key="directory.form")
        else:
            self._page.refuse("请先在列表里选中一行。")

    def _ask_person(self, units: tuple[UnitRow, ...], view: PersonView | None) -> None:
        dialog = PersonDialog(units, self._context.today(), view, self._page.window())
        accepted, entry = self._context.prompts.run_dialog(dialog), dialog.entry()
        dialog.deleteLater()
        if not accepted:
            return
        directory = self._context.office.directory
        if view is None:
            self._context.tasks.write("登记人员", lambda _work: directory.enter_person(entry),
                                      lambda made: self._made(RecordRef(RecordKind.PERSON, made), f"已登记{entry.name}"))
        else:
            row = view.row
            self._write("修改人员", lambda: directory.change_person(row.person_id, row.version, entry), f"已修改{entry.name}")

    def _ask_unit(self, places: tuple[str, ...], view: UnitView | None) -> None:
        dialog = UnitDialog(places, view, self._page.window())
        accepted, entry = self._context.prompts.run_dialog(dialog), dialog.entry()
        dialog.deleteLater()
        if not accepted:
            return
        directory = self._context.office.directory
        if view is None:
            self._context.tasks.write("登记单位", lambda _work: directory.add_unit(entry),
                                      lambda made: self._made(RecordRef(RecordKind.UNIT, made), f"已登记{entry.full_name}"))
        else:
            row = view.row
            self._write("修改单位", lambda: directory.change_unit(row.unit_id, row.version, entry), f"已修改{entry.full_name}")

    def _ask_group(self, units: tuple[UnitRow, ...], places: tuple[str, ...], view: GroupView | None) -> None:
        dialog = GroupDialog(units, places, self._context.today(), view, self._page.window())
        accepted, entry = self._context.prompts.run_dialog(dialog), dialog.entry()
        dialog.deleteLater()
        if not accepted:
            return
        directory = self._context.office.directory
        if view is None:
            self._context.tasks.write("登记集体称谓", lambda _work: directory.add_group(entry),
                                      lambda made: self._made_group(made, entry.name))
        else:
            row = view.row
            self._write("修改集体称谓", lambda: directory.change_group(row.group_id, row.version, entry), f"已修改{entry.name}")

    def edit_person_cell(self, row: PersonRow, column: int, typed: str) -> None:
        """Take what was typed into a cell of the people."""
        directory = self._context.office.directory
        if column == PeopleModel.Column.NAME:
            self._write("更正姓名", lambda: directory.rename_person(row.person_id, row.version, typed), f"姓名已更正为{typed}")
            return
        phone = typed if column == PeopleModel.Column.PHONE else row.phone
        mobile = typed if column == PeopleModel.Column.MOBILE else row.mobile
        self._write("修改联系方式", lambda: directory.set_contact(row.person_id, row.version, phone, mobile),
                    f"已修改{row.name}的联系方式")

    def edit_unit_cell(self, row: UnitRow, _column: int, typed: str) -> None:
        """Take a unit's new name as it was typed into its cell."""
        directory = self._context.office.directory
        self._write("单位更名", lambda: directory.rename_unit(row.unit_id, row.version, typed),
                    f"{row.full_name}已更名为{typed}，原名仍然认得")

    def add_alias(self) -> None:
        """Ask for another name of the unit selected."""
        row = self._page.current_row()
        if not isinstance(row, UnitRow):
            self._page.refuse("请先选中一个单位。")
            return
        text = self._context.prompts.ask_line(self._page, "登记简称", f"{row.full_name}还可以写作：")
        if text:
            directory = self._context.office.directory
            self._write("登记简称", lambda: directory.add_alias(row.unit_id, text), f"已记住{text}就是{row.full_name}")

    # -- order, retiring, numbers ----------------------------------------------------------------------------------------------

    def step(self, steps: int) -> None:
        """Move the unit selected up or down inside its class."""
        row = self._page.current_row()
        if not isinstance(row, UnitRow):
            self._page.refuse("顺序在单位里调整，请先选中一个单位。")
            return
        if not self._page.may_reorder():
            return
        directory = self._context.office.directory
        way, end = ("上", "头") if steps < 0 else ("下", "末")
        self._write("调整单位顺序", lambda: directory.step_unit(row.unit_id, steps), f"{row.full_name}已{way}移一位",
                    nothing=f"已经在这一类的{end}一位了")

    def drop(self, dragged: object, before: object) -> None:
        """Put a unit where it was let go; at the edge of another class it stands last of its own."""
        if not isinstance(dragged, UnitRow) or not self._page.may_reorder():
            return
        if isinstance(before, UnitRow) and _class_of(before) == _class_of(dragged):
            target: int | None = before.unit_id
        elif self._page.is_end_of_class(dragged, before):
            target = None
        else:
            self._page.refuse("顺序只在同一区划、同一类别里调整；要换类别请修改单位。")
            return
        directory = self._context.office.directory
        self._write("调整单位顺序", lambda: directory.move_unit(dragged.unit_id, target), f"已调整{dragged.full_name}的顺序")

    def retire(self) -> None:
        """Take the entry selected out of the lists, or put it back."""
        row, directory, today = self._page.current_row(), self._context.office.directory, self._context.today()
        if isinstance(row, PersonRow):
            if row.ended_on:
                self._write("恢复人员", lambda: directory.revive_person(row.person_id, row.version), f"{row.name}已恢复")
            else:
                self._write("停用人员", lambda: directory.retire_person(row.person_id, row.version, today), f"{row.name}已停用")
        elif isinstance(row, UnitRow):
            if row.ended_on:
                self._write("恢复单位", lambda: directory.revive_unit(row.unit_id, row.version), f"{row.full_name}已恢复")
            else:
                self._write("停用单位", lambda: directory.retire_unit(row.unit_id, row.version, today), f"{row.full_name}已停用")
        elif isinstance(row, GroupRow):
            if row.ended_on:
                self._write("恢复集体称谓", lambda: directory.revive_group(row.group_id, row.version), f"{row.name}已恢复")
            else:
                self._write("停用集体称谓", lambda: directory.retire_group(row.group_id, row.version, today), f"{row.name}已停用")
        else:
            self._page.refuse("请先在列表里选中一行。")

    def copy_number(self) -> None:
        """Put the number of the entry selected on the clipboard."""
        row = self._page.current_row()
        if isinstance(row, PersonRow):
            number, name, cure = row.mobile or row.phone, row.name, self._page.action("登记手机", self.edit_mobile)
        elif isinstance(row, UnitRow):
            number, name, cure = row.phone, row.full_name, self._page.action("登记电话", self.edit)
        else:
            self._page.refuse("请先选中一个人或一个单位。")
            return
        if number:
            QGuiApplication.clipboard().setText(number)
            self._page.done(f"已复制{name}的号码{number}", undoable=False)
        else:
            self._page.refuse(f"{name}还没有登记电话。", cure)

    def edit_mobile(self) -> None:
        """Open the mobile number of the person selected for typing."""
        edit_current(self._page.people, PeopleModel.Column.MOBILE)

    # -- inner -------------------------------------------------------------------------------------------------------------------

    def _made(self, ref: RecordRef, words: str) -> None:
        self._page.show_record(ref)
        self._page.refresh()
        self._page.done(words)

    def _made_group(self, group_id: int, name: str) -> None:
        self._page.show_group(group_id)
        self._page.refresh()
        self._page.done(f"已登记{name}")

    def _write(self, name: str, act: Any, done: str, *, nothing: str = "没有改动") -> None:
        def stored(act_id: int) -> None:
            self._page.done(done if act_id else nothing, undoable=act_id > 0)

        self._context.tasks.write(name, lambda _work: act(), stored, on_error=self._not_stored)

    def _not_stored(self, error: SecretariatError) -> None:
        self._page.refuse(error.sentence)
        self._page.refresh()


def _class_of(row: UnitRow) -> tuple[object, str | None]:
    return row.kind, row.place
