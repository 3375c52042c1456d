"""机构: one body with its tabs; who sits here on that day, who is missing, since when."""

from dataclasses import dataclass
from typing import ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from secretariat.domain.filings import FilingRow
from secretariat.domain.listings.bodies import AdjustmentRow, BodyView, Roster, RosterRow, SeatStory
from secretariat.domain.listings.body_ledgers import CounterpartRow, VerificationRow
from secretariat.domain.listings.body_offices import OfficeView
from secretariat.domain.listings.desk import BodyEntry
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.verifications import VerificationState
from secretariat.errors import NotFound, SecretariatError
from ui.models.body_rows import AdjustmentsModel
from ui.models.tables import record_table
from ui.pages.bodies.body_acts import BodyActs
from ui.pages.bodies.body_changes import BodyChanges
from ui.pages.bodies.commands import FILINGS, ROSTER, BodyCommands
from ui.pages.bodies.comparing import Comparing
from ui.pages.bodies.counterpart_list import CounterpartList
from ui.pages.bodies.filing_register import FilingRegister
from ui.pages.bodies.reform_acts import ReformActs
from ui.pages.bodies.replacing import Replacing
from ui.pages.bodies.roster import RosterPane
from ui.pages.bodies.seat_acts import SeatActs
from ui.pages.bodies.setup_acts import SetupActs
from ui.pages.bodies.sheets import DutiesSheet, OverviewSheet, RulesSheet
from ui.pages.bodies.term_acts import TermActs
from ui.pages.bodies.verifying import Verifying
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import label
from ui.widgets.page_head import PageHead
from ui.widgets.segments import Segment, Tabs

VERIFYING: Final = "verifying"
COUNTERPARTS: Final = "counterparts"
RECORD: Final = "record"


@dataclass(frozen=True, slots=True)
class _Read:
    """What the page shows, read at one moment."""

    view: BodyView
    roster: Roster
    record: tuple[AdjustmentRow, ...]
    filings: tuple[FilingRow, ...]
    office: OfficeView
    verifications: tuple[VerificationRow, ...]
    counterparts: tuple[CounterpartRow, ...]
    seat_id: int | None


class BodyPage(BodyCommands):
    """Shows one body; seats are replaced here, rules and names corrected."""

    title: ClassVar[str] = "机构"
    watches: ClassVar[frozenset[str]] = frozenset({
        "body", "seat", "appointment", "person", "post", "unit", "unit_alias", "member_unit", "duty", "duty_unit", "phase", "meeting",
        "former_place", "former_name", "office_member", "counterpart", "verification", "former_unit_name",
    })

    def _setup_ui(self) -> None:
        self.body_id: int | None = None
        self.seat_id: int | None = None
        self.view: BodyView | None = None
        self._wanted_seat: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = PageHead("", self)
        self._lead = label("", "outline", parent=self._head)
        self._founding = Button("", "link", name="body.founding", hint="打开成立文件", parent=self._head)
        self._head.add_beside(self._lead)
        self._head.add_beside(self._founding)
        self._arrange = Button("安排会议", "normal", icon="calendar-plus", name="body.arrange", parent=self._head)
        self._add_seat = self.button("seat.add")
        self._head.add_button(self._add_seat)
        self._head.add_button(self._arrange)
        self.tabs = Tabs((Segment("overview", "概况"), Segment(ROSTER, "名单"), Segment("duties", "职责"), Segment("rules", "规则"),
                           Segment(FILINGS, "备案"), Segment(VERIFYING, "核实"), Segment(COUNTERPARTS, "比照成立"),
                           Segment(RECORD, "调整记录")), "body.tabs", self)
        self.tabs.set_current(ROSTER)
        self._head.set_under(self.tabs)
        column.addWidget(self._head)
        self._empty = EmptyState(self)
        self._empty.say("还没有机构", "机构从成立文件建立，名单、职责和规则一次读出来。", "导入成立文件", "landmark")
        self._empty.hide()
        column.addWidget(self._empty, 1)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)
        self.overview, self.duties, self.rules = OverviewSheet(self), DutiesSheet(self), RulesSheet(self)
        self.roster = RosterPane(self.context.today(), self.context.settings, self.context.commands, self)
        self._record_model = AdjustmentsModel(self)
        self.record = record_table(self._record_model, "body.record", "调整记录", settings=self.context.settings, parent=self._stack)
        self.record.setProperty("part", "pane")
        self.record.empty_state().say("还没有调整", "人员递补、改规则、改简称都会记在这里。")
        self.filings = FilingRegister(self)
        self.verifying, self.counterparts = Verifying(self), CounterpartList(self)
        self._panes: dict[str, QWidget] = {"overview": self.overview, ROSTER: self.roster, "duties": self.duties, "rules": self.rules,
                                           FILINGS: self.filings.pane, VERIFYING: self.verifying.pane, COUNTERPARTS: self.counterparts.pane,
                                           RECORD: self.record}
        for pane in self._panes.values():
            self._stack.addWidget(pane)
        self._stack.setCurrentWidget(self.roster)
        self.replacing = Replacing(self)
        self.acts = BodyActs(self)
        self.setups = SetupActs(self)
        self.reforms = ReformActs(self)
        self.seats = SeatActs(self)
        self.terms = TermActs(self)
        self.changes = BodyChanges(self)
        self.comparing = Comparing(self)
        self._stack.addWidget(self.comparing.pane)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_tab)
        self._founding.clicked.connect(self._open_founding)
        self._arrange.clicked.connect(self._ask_for_meeting)
        self._empty.act_requested.connect(self._import)
        self.roster.asked.connect(self.refresh)
        self.roster.seat_selected.connect(self._select)
        self.roster.replacement_requested.connect(self._replace)
        self.roster.compare_requested.connect(self.compare_days)
        self.roster.seat_dropped.connect(self.seats.drop)
        self.roster.message.connect(self._say_copied)
        self.roster.search_requested.connect(self._search)
        self.roster.panel.act_requested.connect(self.context.commands.run)
        self.roster.panel.record_requested.connect(lambda: self.show_tab(RECORD))
        for sheet in (self.overview, self.duties, self.rules):
            sheet.act_requested.connect(self.context.commands.run)

    # -- reading -----------------------------------------------------------------------------------------------------------------

    def show_record(self, ref: RecordRef) -> None:
        """Bring a body, or the seat of a body, to the front."""
        if ref.kind is RecordKind.SEAT:
            self._wanted_seat = self.seat_id = ref.id
            self.show_tab(ROSTER)
            self.roster.reset()
        elif ref.id != self.body_id:
            self.body_id, self.seat_id, self._wanted_seat = ref.id, None, None
            self.roster.reset()

    def aim(self, ref: RecordRef) -> None:
        """Take the unit the next reform is about, asked for from another page."""
        if ref.kind is RecordKind.UNIT:
            self.reforms.aim(ref.id)

    def refresh(self) -> None:
        """Read the body, its list of the day asked for, and its record."""
        office, wanted, body_id = self.context.office, self._wanted_seat, self.body_id
        day, liaisons = self.roster.asked_day(), self.roster.liaisons()

        def read() -> _Read | tuple[BodyEntry, ...]:
            body = office.bodies.seat_story(wanted, day).body_id if wanted is not None else body_id
            if body is None:
                entries = office.bodies.entries()
                if not entries:
                    return entries
                body = entries[0].body_id
            roster = office.bodies.roster(body, day, liaisons=liaisons)
            if wanted is not None and all(row.seat_id != wanted for row in roster.rows):
                roster = office.bodies.roster(body, day, liaisons=not liaisons)
            return _Read(office.bodies.view(body), roster, office.bodies.adjustments(body), office.filings.register(body),
                         office.body_offices.view(body, day), office.verifications.round(body), office.counterparts.list(body), wanted)

        self.context.tasks.read(read, self._show, on_error=self._not_read, key="body")

    def _not_read(self, error: SecretariatError) -> None:
        """Turn to another body where this one, or the seat asked for, is gone, e.g. because its founding was undone."""
        if isinstance(error, NotFound) and (self.body_id is not None or self._wanted_seat is not None):
            self.body_id = self.seat_id = self._wanted_seat = None
            self.refresh()
        else:
            self.refuse(error.sentence)

    def _show(self, read: "_Read | tuple[BodyEntry, ...]") -> None:
        found = isinstance(read, _Read)
        self._empty.setHidden(found)
        self._stack.setHidden(not found)
        self.tabs.setHidden(not found)
        if not isinstance(read, _Read):
            self.view = None
            self._head.set_title("机构")
            for widget in (self._lead, self._founding, self._add_seat, self._arrange):
                widget.hide()
            return
        view = self.view = read.view
        self.body_id = view.body_id
        self.placed.emit(f"body.{view.body_id}")
        self._head.set_title(view.name)
        over = view.end_text is not None
        self._lead.setText(view.end_text or f"牵头 {view.lead_unit}")
        self._lead.setVisible(over or bool(view.lead_unit))
        self._founding.setText(view.founding_number or "成立文件")
        self._founding.setVisible(view.founding_document_id is not None)
        self._add_seat.setHidden(over)
        self._arrange.setHidden(over)
        self.tabs.set_segments((
            Segment("overview", "概况"), Segment(ROSTER, "名单", read.roster.counts.seats),
            Segment("duties", "职责", len(view.duties)), Segment("rules", "规则", sum(row.is_set for row in view.rule_rows)),
            Segment(FILINGS, "备案", len(read.filings)),
            Segment(VERIFYING, "核实", sum(row.state is not VerificationState.VERIFIED for row in read.verifications)),
            Segment(COUNTERPARTS, "比照成立", len(read.counterparts)), Segment(RECORD, "调整记录", len(read.record)),
        ))
        self.overview.show_view(view, read.office)
        self.duties.show_view(view)
        self.rules.show_view(view)
        self._record_model.set_rows(read.record)
        self.filings.show_rows(read.filings)
        self.verifying.show_rows(read.verifications)
        self.counterparts.show_rows(read.counterparts)
        self.roster.show_roster(read.roster, by_hand=view.founding_document_id is None,
                                is_over=view.ended_on is not None and view.ended_on <= self.context.today())
        self.comparing.read()
        if read.seat_id is not None:
            self._wanted_seat = None
            self.roster.select_seat(read.seat_id)
        elif self.seat_id is not None:
            self._read_story()

    def _search(self, words: str, rows: tuple[RosterRow, ...]) -> None:
        office = self.context.office

        def find() -> frozenset[int]:
            return frozenset(row.seat_id for row in rows if any(
                office.lookup.spelled(text, words) for text in (row.name, row.unit, row.unit_printed, row.liaison, row.role) if text))

        self.context.tasks.read(find, lambda found: self.roster.show_found(words, found), key="roster.search")

    def _select(self, seat_id: int | None) -> None:
        self.seat_id = seat_id
        self._read_story()

    def _read_story(self) -> None:
        seat_id, day, office = self.seat_id, self.roster.asked_day(), self.context.office
        if seat_id is None:
            self.roster.panel.show_story(None)
            return
        self.context.tasks.read(lambda: office.bodies.seat_story(seat_id, day), self._show_story,
                                on_error=lambda _: self.roster.panel.show_story(None), key="seat_story")

    def _show_story(self, story: SeatStory) -> None:
        if story.seat_id == self.seat_id:
            self.roster.panel.show_story(story)

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front."""
        self.tabs.set_current(key)
        self._stack.setCurrentWidget(self._panes[key])

    def show_pane(self, pane: QWidget) -> None:
        """Bring a pane to the front that has no tab of its own."""
        self._stack.setCurrentWidget(pane)

    def focus_first(self) -> None:
        """Begin in the list; the navigation shows the body even where the page was asked for by its own name."""
        if self.body_id is not None:
            self.placed.emit(f"body.{self.body_id}")
        self.roster.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _replace(self, seat_id: int) -> None:
        self.seat_id = seat_id
        self.replace_holder()

    def _open_founding(self) -> None:
        if self.view is not None and self.view.founding_document_id is not None:
            self.go(RecordRef(RecordKind.DOCUMENT, self.view.founding_document_id))

    def _ask_for_meeting(self) -> None:
        if self.body_id is not None:
            self.act_requested.emit("meeting.arrange", RecordRef(RecordKind.BODY, self.body_id))

    def _import(self) -> None:
        self.go("imports")

    def _say_copied(self, words: str) -> None:
        if words:
            self.done(words, undoable=False)
        else:
            self.refuse("还没有登记这位联络员的电话。", self.action("打开通讯录", lambda: self.go("directory")))
