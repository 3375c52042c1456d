"""通讯录: people, units and collective parties, found by characters, pinyin or initials, and what each is part of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from secretariat.domain.listings.directory import GroupRow, PersonRow, UnitRow
from secretariat.domain.records import RecordKind, RecordRef
from ui.models.directory_rows import GroupsModel, PeopleModel, UnitsModel
from ui.models.editing import edit_current, editable_table
from ui.models.rows import PAGE
from ui.models.tables import record_table
from ui.pages.directory.acts import EntryActs
from ui.pages.directory.commands import DirectoryCommands
from ui.pages.directory.merging import Merging
from ui.pages.directory.panel import EntryPanel, View
from ui.pages.directory.strip import DuplicateStrip
from ui.theme.fonts import scaled
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.page_head import PageHead
from ui.widgets.record_table import RecordTable
from ui.widgets.row_drag import RowDrag
from ui.widgets.search_field import SearchField
from ui.widgets.segments import Segment, Tabs
from ui.widgets.tools import tools_row

UNITS: Final = "units"
PEOPLE: Final = "people"
GROUPS: Final = "groups"
_NOUNS: Final = {UNITS: ("单位", "个单位"), PEOPLE: ("人", "人"), GROUPS: ("集体称谓", "个称谓")}
_ADD: Final = {UNITS: "登记单位", PEOPLE: "登记人员", GROUPS: "登记称谓"}
_TABS: Final = ((UNITS, "单位"), (PEOPLE, "人员"), (GROUPS, "集体称谓"))


@dataclass(frozen=True, slots=True)
class _Read:
    """What the lists show, read at one moment."""

    people: tuple[PersonRow, ...]
    total: int
    units: tuple[UnitRow, ...]
    groups: tuple[GroupRow, ...]


class DirectoryPage(DirectoryCommands):
    """Lists units, people and collective parties; what is short is typed in place (F2), the rest in a form (Alt+Enter)."""

    title: ClassVar[str] = "通讯录"
    watches: ClassVar[frozenset[str]] = frozenset({
        "person", "post", "unit", "unit_alias", "place", "unit_group", "group_member", "distinct_pair", "appointment", "seat",
        "member_unit", "body"})

    def _setup_ui(self) -> None:
        self._wanted: tuple[str, int] | None = None
        self._total = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead(self.title, self)
        for id_ in ("directory.import_book", "directory.export_book"):
            self._head.add_button(self.button(id_))
        self._new = self.button("directory.add")
        self._head.add_button(self._new)
        self.tabs = Tabs([Segment(key, words) for key, words in _TABS], "directory.tabs", self)
        self.tabs.set_current(PEOPLE)
        self._head.set_under(self.tabs)
        column.addWidget(self._head)
        column.addWidget(self._tools())
        self.strip = DuplicateStrip(self)
        column.addWidget(self.strip)
        column.addWidget(self.strip.rule)
        self._stack = QStackedWidget(self)
        self._people_model, self._units_model, self._groups_model = PeopleModel(self), UnitsModel(self), GroupsModel(self)
        settings = self.context.settings
        self.people = editable_table(self._people_model, "directory.people", "人员", settings=settings, parent=self)
        self.units = editable_table(self._units_model, "directory.units", "单位", settings=settings, parent=self)
        self.groups = record_table(self._groups_model, "directory.groups", "集体称谓", dense=True, settings=settings, parent=self)
        self._tables: dict[str, RecordTable] = {UNITS: self.units, PEOPLE: self.people, GROUPS: self.groups}
        for table in self._tables.values():
            self._stack.addWidget(table)
        self._drag = RowDrag(self.units)
        self.panel = EntryPanel(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setObjectName("directory.splitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([900, 300])
        settings.remember_splitter(self._splitter, "directory")
        column.addWidget(self._splitter, 1)
        self.acts, self.merging = EntryActs(self), Merging(self)
        self._show_tab()

    def _tools(self) -> QWidget:
        tools, row = tools_row(self)
        self.search = SearchField("姓名、单位、拼音", "directory.search", tools)
        self.search.setFixedWidth(scaled(240))
        row.addWidget(self.search)
        self._filtered = label("", "caption", parent=tools)
        row.addWidget(self._filtered)
        self._clear = Button("清除筛选", "link", name="directory.clear", parent=tools)
        self._clear.hide()
        row.addWidget(self._clear)
        row.addStretch()
        self._ended = QCheckBox("含已停用", tools)
        self._ended.setObjectName("directory.ended")
        self._ended.setAccessibleName(self._ended.text())
        row.addWidget(self._ended)
        return tools

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda _: self._show_tab())
        self.search.searched.connect(lambda _: self.refresh())
        self.search.down_pressed.connect(lambda: self._table().setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._clear.clicked.connect(self.search.clear)
        self._ended.toggled.connect(lambda _: self.refresh())
        self._people_model.value_edited.connect(self.acts.edit_person_cell)
        self._people_model.more_requested.connect(self._read_more)
        self._units_model.value_edited.connect(self.acts.edit_unit_cell)
        self._drag.dropped.connect(self.acts.drop)
        for table in self._tables.values():
            table.row_selected.connect(lambda row, table=table: self._select(table, row))
            table.details_requested.connect(lambda _row: self.acts.edit())
            table.remove_requested.connect(lambda _row: self.acts.retire())
            table.menu_requested.connect(self._open_menu)
            table.empty_state().act_requested.connect(self._cure)
        self.groups.row_opened.connect(lambda _row: self.acts.edit())
        self.groups.edit_requested.connect(lambda _row: self.acts.edit())
        self.panel.act_requested.connect(self.context.commands.run)
        self.panel.record_requested.connect(self.go)
        self.strip.merge_requested.connect(self.merging.merge_group)
        self.strip.distinct_requested.connect(self.merging.set_distinct)

    # -- reading -----------------------------------------------------------------------------------------------------------------

    def show_record(self, ref: RecordRef) -> None:
        """Bring a person or a unit to the front."""
        self._want(PEOPLE if ref.kind is RecordKind.PERSON else UNITS, ref.id)

    def show_group(self, group_id: int) -> None:
        """Bring a collective party to the front."""
        self._want(GROUPS, group_id)

    def _want(self, tab: str, id_: int) -> None:
        self._wanted = tab, id_
        self.tabs.set_current(tab)
        self._show_tab()
        with QSignalBlocker(self.search):
            self.search.clear()

    def refresh(self) -> None:
        """Read what the words in the search field find, or everything."""
        office, words, ended = self.context.office, self.search.text().strip(), self._ended.isChecked()
        wanted = self._wanted[1] if self._wanted is not None and self._wanted[0] == PEOPLE else None

        def read() -> _Read:
            shown = ended
            total = office.directory.people_count(words, ended=shown)
            people = office.directory.people(words, PAGE, 0, ended=shown)
            while wanted is not None and len(people) < total and all(row.person_id != wanted for row in people):
                people = (*people, *office.directory.people(words, PAGE, len(people), ended=shown))
            return _Read(people, total, office.directory.units(words, ended=shown), office.directory.groups(words, ended=shown))

        self.context.tasks.read(read, self._show, key="directory")
        if not words:
            # What may be entered twice is not looked for again at every key of a search.
            self.context.tasks.read(office.directory.duplicates, self.strip.set_groups, key="directory.duplicates")

    def _read_more(self, offset: int, limit: int) -> None:
        office, words, ended = self.context.office, self.search.text().strip(), self._ended.isChecked()
        self.context.tasks.read(lambda: office.directory.people(words, limit, offset, ended=ended), self._people_model.append_rows,
                                key="directory.more")

    def _show(self, read: _Read) -> None:
        words = self.search.text().strip()
        self._total = read.total
        self.tabs.set_segments([Segment(key, name, count) for (key, name), count in zip(
            _TABS, (len(read.units), read.total, len(read.groups)), strict=True)])
        self._say_empty(words)
        self._people_model.set_rows(read.people, read.total)
        self._units_model.set_rows(read.units)
        self._groups_model.set_rows(read.groups)
        self._clear.setVisible(bool(words))
        self._show_tab()
        if self._wanted is not None:
            tab, id_ = self._wanted
            self._wanted = None
            self._tables[tab].select_key(id_)

    def _say_empty(self, words: str) -> None:
        for tab, table in self._tables.items():
            what = _NOUNS[tab][0]
            if words:
                table.empty_state().say(f"通讯录里没有“{words}”这个{what}", "可以输入汉字、全拼或者首字母。", "清除筛选", "search")
            elif tab == GROUPS:
                table.empty_state().say("还没有集体称谓", "各镇办、各成员单位指哪些单位，登记一次，任务展开时就知道。", "登记称谓", "users")
            else:
                table.empty_state().say(f"通讯录里还没有{what}", "人员和单位随成立文件导入，也可以逐个登记。", "导入成立文件", "book-user")

    def _cure(self) -> None:
        if self.search.text():
            self.search.clear()
        elif self.tab() == GROUPS:
            self.acts.add_group()
        else:
            self.go("imports")

    # -- what is in front --------------------------------------------------------------------------------------------------------

    def tab(self) -> str:
        """Give the key of the tab in front."""
        return self.tabs.current()

    def current_row(self) -> object:
        """Give the frozen row selected in the tab in front, or None."""
        return self._table().current_row()

    def may_reorder(self) -> bool:
        """Tell whether the units stand in protocol order, all of them; say what to do where they do not."""
        if self._units_model.in_protocol_order and not self.search.text().strip():
            return True
        self.refuse("现在看到的不是完整的单位顺序，请清除筛选、点列头取消排序，再调整。", self.action("清除筛选", self.search.clear))
        return False

    def is_end_of_class(self, row: UnitRow, before: object) -> bool:
        """Tell whether the gap in front of ``before`` (None: the end) is right behind the last unit of a row's class."""
        rows = self._units_model.rows()
        place = next((place for place, one in enumerate(rows) if one == before), len(rows))
        above = rows[place - 1] if place else None
        return above is not None and (above.kind, above.place) == (row.kind, row.place)

    def step_tab(self) -> None:
        """Show the next tab."""
        self.tabs.step(1)

    def focus_first(self) -> None:
        """Begin in the search field: a directory is opened to find somebody."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _table(self) -> RecordTable:
        return self._tables[self.tab()]

    def _show_tab(self) -> None:
        tab = self.tab()
        self._stack.setCurrentWidget(self._tables[tab])
        self._new.setText(_ADD[tab])
        words = self.search.text().strip()
        count = {UNITS: len(self._units_model.rows()), PEOPLE: self._total, GROUPS: len(self._groups_model.rows())}[tab]
        self._filtered.setText(f"筛选后{count}{_NOUNS[tab][1]}" if words else "")
        self._select(self._tables[tab], self._tables[tab].current_row())

    def _select(self, table: RecordTable, row: object) -> None:
        """Read the entry selected for the panel."""
        if table is not self._table():
            return
        directory = self.context.office.directory
        if isinstance(row, PersonRow):
            self._read_view(lambda: directory.person(row.person_id))
        elif isinstance(row, UnitRow):
            self._read_view(lambda: directory.unit(row.unit_id))
        elif isinstance(row, GroupRow):
            self._read_view(lambda: directory.group(row.group_id))
        else:
            self.panel.show_view(None)

    def _read_view(self, read: Callable[[], View]) -> None:
        self.context.tasks.read(read, self.panel.show_view, on_error=lambda _error: self.panel.show_view(None), key="directory.view")

    def _reform(self, command_id: str) -> None:
        """Ask the page of bodies to rename or merge the unit that is selected, from a day on."""
        row = self.units.current_row()
        if isinstance(row, UnitRow):
            self.act_requested.emit(command_id, RecordRef(RecordKind.UNIT, row.unit_id))

    # -- menus -------------------------------------------------------------------------------------------------------------------

    def _open_menu(self, row: object, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.context.commands["directory.edit"])
        if isinstance(row, PersonRow):
            menu.addAction(self.context.commands["directory.copy_number"])
            menu.addAction("修改手机").triggered.connect(self.acts.edit_mobile)
        if isinstance(row, UnitRow):
            menu.addAction("更正名称").triggered.connect(lambda: edit_current(self.units))
            for words, command in (("机构改革：更名", "unit.rename_on"), ("机构改革：并入其他单位", "unit.merge_on")):
                menu.addAction(words).triggered.connect(lambda _=False, id_=command: self._reform(id_))
            for id_ in ("directory.add_alias", "directory.move_up", "directory.move_down"):
                menu.addAction(self.context.commands[id_])
        if not isinstance(row, GroupRow):
            menu.addAction(self.context.commands["directory.merge"])
            menu.addAction(self.context.commands["directory.split"])
        menu.addAction("恢复" if getattr(row, "ended_on", None) else "停用").triggered.connect(self.acts.retire)
        menu.addAction("复制一行").triggered.connect(self._table().copy_row)
        menu.popup(place)
