"""The desk: counters that filter one list, and the year of every body beside it."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.listings.desk import Desk, DeskItem, DeskTopic
from ui.core.commands import command
from ui.models.desk_rows import DeskModel
from ui.models.tables import record_table
from ui.models.words import today_head
from ui.pages.base import Page
from ui.pages.desk.side_panel import DeskSide
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.counters import Counter, Counters
from ui.widgets.labels import Rule
from ui.widgets.page_head import PageHead

_ALL = "all"


class DeskPage(Page):
    """Answers what must be done now, and whether any plenary is forgotten."""

    title = "工作台"
    watches: ClassVar[frozenset[str]] = frozenset()

    def _setup_ui(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._desk: Desk | None = None
        self._head = PageHead(parent=self)
        self._import = Button("导入成立文件", icon="file-input", name="desk.import", parent=self)
        self._arrange = Button("新建会议", "primary", icon="calendar-plus", name="desk.arrange", parent=self)
        self._head.add_button(self._import)
        self._head.add_button(self._arrange)
        column.addWidget(self._head)
        column.addWidget(self._counter_row())
        column.addWidget(Rule(parent=self))
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._model = DeskModel(self)
        self._table = record_table(self._model, "desk.items", "要办的事", two_line=True, settings=self.context.settings,
                                   parent=self._splitter)
        self._table.horizontalHeader().hide()
        self._table.empty_state().say("没有要办的事", "任务、回执、席位和全体会议都没有到期的。", icon="circle-check")
        self._side = DeskSide(self._splitter)
        self._splitter.addWidget(self._table)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([790, 456])
        self.context.settings.remember_splitter(self._splitter, "desk")
        column.addWidget(self._splitter, 1)

    def _counter_row(self) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 14)
        self._counters = Counters("desk.counters", row)
        line.addWidget(self._counters)
        return row

    def _connect(self) -> None:
        # The pages that carry these acts out are loaded after the desk, so the buttons cannot be made of their commands.
        self._import.clicked.connect(lambda: self.go("imports"))
        self._arrange.clicked.connect(lambda: self.act_requested.emit("meeting.arrange", None))
        self._counters.chosen.connect(lambda _key: self._filter())
        self._table.link_activated.connect(self._act)
        self._table.row_opened.connect(lambda item: self.go(item.target))
        self._side.opened.connect(self.go)
        self._side.all_meetings_requested.connect(lambda: self.go("meetings"))

    def refresh(self) -> None:
        """Read the desk of today."""
        self.context.tasks.read(self.context.office.desk.show, self._show_first, key="desk")

    def focus_first(self) -> None:
        """Put the focus into the list."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @command("desk.open", "工作台", icon="layout-list", menu="查看", hint="看现在要办的事和各机构的全体会议。")
    def open(self) -> None:
        """Read the desk anew."""
        self.refresh()

    def _show_first(self, desk: Desk) -> None:
        """Show what was read, then ask for what can wait until it stands."""
        self._show(desk)
        office = self.context.office
        self.context.tasks.read(lambda: office.desk.with_gaps(desk), self._show_gaps, key="desk.gaps")

    def _show_gaps(self, desk: Desk) -> None:
        if desk is not self._desk:
            self._show(desk)

    def _show(self, desk: Desk) -> None:
        self._desk = desk
        self._head.set_title(today_head(desk.today))
        self._head.set_caption(f"距年底{desk.days_left}天")
        self._counters.set_counters([
            Counter(counter.topic.value if counter.topic else _ALL, counter.label, counter.count, counter.alarming)
            for counter in desk.counters
        ])
        self._side.show_desk(desk)
        self._filter()

    def _filter(self) -> None:
        if self._desk is None:
            return
        chosen = self._counters.current()
        topic = DeskTopic(chosen) if chosen not in {"", _ALL} else None
        self._model.show([item for item in self._desk.items if topic is None or item.topic is topic])

    def _act(self, item: DeskItem, command_id: str) -> None:
        self.act_requested.emit(command_id, item.target)
