"""通讯录: people and units, found by characters, pinyin or initials, with their telephone numbers."""

from typing import ClassVar, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from secretariat.domain.listings.directory import PersonRow, UnitRow
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import SecretariatError
from ui.core.commands import command
from ui.dialogs.person_form import PersonDialog
from ui.models.directory_rows import PeopleModel, UnitsModel
from ui.models.editing import edit_current, editable_table
from ui.models.rows import PAGE
from ui.pages.base import Page
from ui.theme.fonts import heights, scaled
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.page_head import PageHead
from ui.widgets.record_table import RecordTable
from ui.widgets.search_field import SearchField
from ui.widgets.segments import Segment, Segmented

PEOPLE: Final = "people"
UNITS: Final = "units"
_Read = tuple[tuple[PersonRow, ...], int, tuple[UnitRow, ...]]


class DirectoryPage(Page):
    """Lists people and units; telephone numbers are typed in place (F2)."""

    title: ClassVar[str] = "通讯录"
    watches: ClassVar[frozenset[str]] = frozenset({"person", "post", "unit", "unit_alias", "appointment", "seat", "member_unit"})

    def _setup_ui(self) -> None:
        self._wanted: RecordRef | None = None
        self._total = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead(self.title, self)
        self._head.add_button(self.button("directory.add_person"))
        column.addWidget(self._head)
        column.addWidget(self._tools())
        self._stack = QStackedWidget(self)
        self._people_model, self._units_model = PeopleModel(self), UnitsModel(self)
        settings = self.context.settings
        self.people = editable_table(self._people_model, "directory.people", "人员", settings=settings, parent=self)
        self.units = editable_table(self._units_model, "directory.units", "单位", settings=settings, parent=self)
        for table in (self.people, self.units):
            table.setProperty("part", "pane")
            self._stack.addWidget(table)
        column.addWidget(self._stack, 1)

    def _tools(self) -> QWidget:
        tools = QWidget(self)
        tools.setFixedHeight(heights().tools)
        row = QHBoxLayout(tools)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(8)
        self._segments = Segmented((Segment(PEOPLE, "人员"), Segment(UNITS, "单位")), "directory.segments", parent=tools)
        row.addWidget(self._segments)
        self._filtered = label("", "caption", parent=tools)
        row.addWidget(self._filtered)
        self._clear = Button("清除筛选", "link", name="directory.clear", parent=tools)
        self._clear.hide()
        row.addWidget(self._clear)
        row.addStretch()
        self.search = SearchField("姓名、单位、拼音", "directory.search", tools)
        self.search.setFixedWidth(scaled(240))
        row.addWidget(self.search)
        return tools

    def _connect(self) -> None:
        self._segments.chosen.connect(lambda _: self._show_table())
        self.search.searched.connect(lambda _: self.refresh())
        self.search.down_pressed.connect(lambda: self._table().setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._clear.clicked.connect(self.search.clear)
        self._people_model.value_edited.connect(self._edit_person)
        self._people_model.more_requested.connect(self._read_more)
        self._units_model.value_edited.connect(self._edit_unit)
        self.people.menu_requested.connect(self._person_menu)
        self.units.menu_requested.connect(self._unit_menu)
        for table in (self.people, self.units):
            table.empty_state().act_requested.connect(self._cure)

    # -- reading -----------------------------------------------------------------------------------------------------------------

    def show_record(self, ref: RecordRef) -> None:
        """Bring a person or a unit to the front."""
        self._wanted = ref
        self._segments.set_current(PEOPLE if ref.kind is RecordKind.PERSON else UNITS)
        self._show_table()
        self.search.clear()

    def refresh(self) -> None:
        """Read what the words in the search field find, or everything."""
        office, words = self.context.office, self.search.text().strip()
        wanted = self._wanted.id if self._wanted is not None and self._wanted.kind is RecordKind.PERSON else None

        def read() -> _Read:
            total = office.directory.people_count(words)
            people = office.directory.people(words, PAGE, 0)
            while wanted is not None and len(people) < total and all(row.person_id != wanted for row in people):
                people = (*people, *office.directory.people(words, PAGE, len(people)))
            return people, total, office.directory.units(words)

        self.context.tasks.read(read, self._show, key="directory")

    def _read_more(self, offset: int, limit: int) -> None:
        office, words = self.context.office, self.search.text().strip()
        self.context.tasks.read(lambda: office.directory.people(words, limit, offset), self._people_model.append_rows, key="directory.more")

    def _show(self, read: _Read) -> None:
        people, total, units = read
        words = self.search.text().strip()
        self._total = total
        self._segments.set_segments((Segment(PEOPLE, "人员", total), Segment(UNITS, "单位", len(units))))
        self._say_empty(words)
        self._people_model.set_rows(people, total)
        self._units_model.set_rows(units)
        self._clear.setVisible(bool(words))
        self._show_table()
        if self._wanted is not None:
            self._table().select_key(self._wanted.id)
            self._wanted = None

    def _say_empty(self, words: str) -> None:
        for table, what in ((self.people, "人"), (self.units, "单位")):
            if words:
                table.empty_state().say(f"通讯录里没有“{words}”这个{what}", "可以输入汉字、全拼或者首字母。", "清除筛选", "search")
            else:
                table.empty_state().say(f"通讯录里还没有{what}", "人员和单位随成立文件导入，也可以逐个登记。", "导入成立文件", "book-user")

    def _cure(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.go("imports")

    def _table(self) -> RecordTable:
        return self.people if self._segments.current() == PEOPLE else self.units

    def _show_table(self) -> None:
        self._stack.setCurrentWidget(self._table())
        words, people = self.search.text().strip(), self._segments.current() == PEOPLE
        count = self._total if people else len(self._units_model.rows())
        self._filtered.setText(f"筛选后{count}{'人' if people else '个单位'}" if words else "")

    def focus_first(self) -> None:
        """Begin in the search field: a directory is opened to find somebody."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- editing -----------------------------------------------------------------------------------------------------------------

    @command("directory.add_person", "登记人员", shortcut="Ctrl+N", icon="user-plus", hint="在通讯录里添一个人")
    def add_person(self) -> None:
        """Ask for somebody new."""
        office = self.context.office
        self.context.tasks.read(lambda: office.directory.units(""), self._ask_person, key="directory.units")

    def _ask_person(self, units: tuple[UnitRow, ...]) -> None:
        dialog = PersonDialog(units, self.window())
        accepted = self.context.prompts.run_dialog(dialog)
        name, unit_id, title, phone, mobile = dialog.name(), dialog.unit_id(), dialog.title(), dialog.phone(), dialog.mobile()
        dialog.deleteLater()
        if accepted:
            office = self.context.office

            def stored(person_id: int) -> None:
                self.show_record(RecordRef(RecordKind.PERSON, person_id))
                self.refresh()
                self.done(f"已登记{name}")

            self.context.tasks.write("登记人员", lambda _work: office.directory.add_person(name, unit_id, title, phone, mobile), stored)

    @command("directory.copy_number", "复制号码", icon="copy", hint="复制选中的人的手机，没有手机就复制办公电话")
    def copy_number(self) -> None:
        """Put the number of the person selected on the clipboard."""
        row = self.people.current_row()
        if isinstance(row, PersonRow):
            number = row.mobile or row.phone
            if number:
                QGuiApplication.clipboard().setText(number)
                self.done(f"已复制{row.name}的号码{number}", undoable=False)
            else:
                self.refuse(f"{row.name}还没有登记电话。", self.action("登记手机", self._edit_mobile))

    @command("directory.add_alias", "登记简称", icon="pencil", hint="给选中的单位记一个简称，导入时就认得")
    def add_alias(self) -> None:
        """Ask for another name of the unit selected."""
        row = self.units.current_row()
        if isinstance(row, UnitRow):
            text = self.context.prompts.ask_line(self, "登记简称", f"{row.full_name}还可以写作：")
            if text:
                office = self.context.office
                self.context.tasks.write("登记简称", lambda _work: office.directory.add_alias(row.unit_id, text),
                                         lambda act: self.done(f"已记住{text}就是{row.full_name}", undoable=act > 0))

    def _edit_mobile(self) -> None:
        edit_current(self.people, PeopleModel.Column.MOBILE)

    def _edit_person(self, row: PersonRow, column: int, typed: str) -> None:
        office = self.context.office
        if column == PeopleModel.Column.NAME:
            self.context.tasks.write("更正姓名", lambda _work: office.directory.rename_person(row.person_id, row.version, typed),
                                     lambda _act: self.done(f"姓名已更正为{typed}"), on_error=self._not_stored)
            return
        phone = typed if column == PeopleModel.Column.PHONE else row.phone
        mobile = typed if column == PeopleModel.Column.MOBILE else row.mobile
        self.context.tasks.write("修改联系方式", lambda _work: office.directory.set_contact(row.person_id, row.version, phone, mobile),
                                 lambda _act: self.done(f"已修改{row.name}的联系方式"), on_error=self._not_stored)

    def _edit_unit(self, row: UnitRow, _column: int, typed: str) -> None:
        office = self.context.office
        self.context.tasks.write("单位更名", lambda _work: office.directory.rename_unit(row.unit_id, row.version, typed),
                                 lambda _act: self.done(f"{row.full_name}已更名为{typed}，原名仍然认得"), on_error=self._not_stored)

    def _not_stored(self, error: SecretariatError) -> None:
        self.refuse(error.sentence)
        self.refresh()

    # -- menus -------------------------------------------------------------------------------------------------------------------

    def _person_menu(self, _row: object, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.context.commands["directory.copy_number"])
        menu.addAction("修改手机").triggered.connect(self._edit_mobile)
        menu.addAction("复制一行").triggered.connect(self.people.copy_row)
        menu.popup(place)

    def _unit_menu(self, _row: object, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.context.commands["directory.add_alias"])
        menu.addAction("单位更名").triggered.connect(lambda: edit_current(self.units))
        menu.addAction("复制一行").triggered.connect(self.units.copy_row)
        menu.popup(place)
