"""The commands of a body and of the seat selected in its list, each handed to the errand that carries it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from ui.core.commands import command
from ui.pages.bodies.paper_commands import BodyPaperCommands
from ui.pages.bodies.setup_commands import SetupCommands

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.domain.listings.bodies import BodyView
    from ui.pages.bodies.body_acts import BodyActs
    from ui.pages.bodies.body_changes import BodyChanges
    from ui.pages.bodies.comparing import Comparing
    from ui.pages.bodies.filing_register import FilingRegister
    from ui.pages.bodies.replacing import Replacing
    from ui.pages.bodies.roster import RosterPane
    from ui.pages.bodies.seat_acts import SeatActs
    from ui.pages.bodies.term_acts import TermActs
    from ui.widgets.segments import Tabs

ROSTER: Final = "roster"
FILINGS: Final = "filings"


class BodyCommands(SetupCommands, BodyPaperCommands):
    """Everything a menu, a button, the palette or a refusal can ask of the body in front."""

    seat_id: int | None
    roster: RosterPane
    replacing: Replacing
    acts: BodyActs
    seats: SeatActs
    terms: TermActs
    comparing: Comparing
    changes: BodyChanges
    filings: FilingRegister
    view: BodyView | None
    tabs: Tabs

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front."""
        raise NotImplementedError

    # -- the seat selected -----------------------------------------------------------------------------------------------------

    @command("seat.replace", "人员递补", shortcut="Ctrl+R", icon="user-pen", menu="机构", hint="登记席位换人：谁离任，谁接任")
    def replace_holder(self) -> None:
        """Open 人员递补 for the seat that is selected."""
        if self.seat_id is None:
            self.find_seat()
        else:
            self.replacing.begin(self.seat_id)

    @command("seat.decide", "登记批复", icon="stamp", menu="机构", hint="报批的人选批下来了，或者没有批准")
    def decide(self) -> None:
        """Register the answer to the proposed successor of the seat that is selected."""
        if self.seat_id is not None:
            self.replacing.decide(self.seat_id)

    @command("seat.receive_letter", "补登来函", icon="paperclip", menu="机构", hint="单位来函到了，补上文号")
    def receive_letter(self) -> None:
        """Register the letter that was owed for the seat that is selected."""
        if self.seat_id is not None:
            self.replacing.receive_letter(self.seat_id)

    @command("seat.add", "增设席位", shortcut="Ins", icon="user-plus", menu="机构", hint="在名单末尾增设一个席位")
    def add_seat(self) -> None:
        """Add a seat to the body shown."""
        self.show_tab(ROSTER)
        self.seats.add()

    @command("seat.retire", "停用席位", icon="user-x", menu="机构", hint="从今天起名单里不再列这个席位，可以撤销")
    def retire_seat(self) -> None:
        """Stop using the seat that is selected."""
        self.show_tab(ROSTER)
        self.seats.retire()

    @command("seat.change_post", "职务变动", icon="square-pen", menu="机构", hint="同一个人，职务变了：从变动日期起用新的职务")
    def change_post(self) -> None:
        """Register another post of the holder of the seat that is selected."""
        self._on_seat(self.terms.change_post)

    @command("seat.reappoint", "登记连任", icon="calendar-clock", menu="机构", hint="任期届满，同一个人接着任职")
    def reappoint(self) -> None:
        """Register another term of the holder of the seat that is selected."""
        self._on_seat(self.terms.reappoint)

    @command("seat.set_term", "任期与代会", icon="calendar-clock", menu="机构", hint="任期到哪天、到期提醒、固定代会人")
    def set_term(self) -> None:
        """Set the term of the seat that is selected."""
        self._on_seat(self.terms.set_term)

    def _on_seat(self, act: Callable[[int], None]) -> None:
        if self.seat_id is None:
            self.refuse("请先在名单里选一个席位。", self.action("查找席位", self.find_seat))
        else:
            act(self.seat_id)

    # -- the list --------------------------------------------------------------------------------------------------------------

    @command("body.find_seat", "查找席位", icon="search", menu="机构", hint="按姓名、单位或拼音在名单里找席位，按 Enter 办人员递补")
    def find_seat(self) -> None:
        """Put the focus where a seat is looked for by name."""
        self.show_tab(ROSTER)
        self.roster.focus_search()

    @command("body.go_to_day", "名单日期", shortcut="Ctrl+D", icon="calendar", menu="机构", hint="看另一天的名单")
    def go_to_day(self) -> None:
        """Put the focus into the day of the list."""
        self.show_tab(ROSTER)
        self.roster.focus_day()

    @command("body.compare_days", "比较日期", icon="table-2", menu="机构", hint="两个日期的名单有什么不同：离任、新任、职务变动、席位增减")
    def compare_days(self) -> None:
        """Show what became of the seats between two days."""
        self.comparing.begin()

    @command("seat.move_up", "席位上移", shortcut="Alt+Up", icon="chevron-up", hint="选中的席位在同一类席位里往前一位，从今天起")
    def move_up(self) -> None:
        """Move the seat that is selected up."""
        self.seats.step(-1)

    @command("seat.move_down", "席位下移", shortcut="Alt+Down", icon="chevron-down", hint="选中的席位在同一类席位里往后一位，从今天起")
    def move_down(self) -> None:
        """Move the seat that is selected down."""
        self.seats.step(1)

    @command("body.copy_roster", "复制名单", icon="copy", menu="机构", hint="复制当前列出的名单，可以粘贴到 Excel 或 Word")
    def copy_roster(self) -> None:
        """Put the list as shown on the clipboard."""
        self.show_tab(ROSTER)
        rows = self.roster.copy_list()
        if rows:
            self.done(f"已复制{rows}席，可以粘贴到 Excel 或 Word", undoable=False)
        else:
            self.refuse("名单里没有席位可以复制。")

    # -- the body --------------------------------------------------------------------------------------------------------------

    @command("body.set_rules", "修改规则", icon="pencil", menu="机构", hint="全体会议次数、谁批准、怎样递补、由谁印发")
    def set_rules(self) -> None:
        """Edit how the body works."""
        self.acts.set_rules()

    @command("body.rename", "机构更名", icon="pencil", menu="机构", hint="机构换了名称：以后用新名称，以前的还叫原来的名称")
    def rename_body(self) -> None:
        """Register another name of the body."""
        self.changes.rename()

    @command("body.end", "撤销机构", icon="ban", menu="机构", hint="机构撤销或合并：任务移交或销号，会议取消，记录照样可以查看")
    def end_body(self) -> None:
        """Register the end of the body."""
        self.changes.end()

    @command("body.show_filings", "备案登记簿", icon="clipboard-list", menu="机构", hint="单位报来的备案表：待报、待补来函、已备案")
    def show_filings(self) -> None:
        """Bring the filing register to the front."""
        self.show_tab(FILINGS)
        self.filings.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @command("body.draft_request", "起草请示", icon="file-pen", menu="机构", hint="把待批的人选写成一份请示，送签以后上报")
    def draft_request(self) -> None:
        """Draft the request for everybody who waits for an answer."""
        self.changes.draft_request()

    @command("body.set_routes", "递补办法", icon="user-pen", menu="机构", hint="哪些席位另按备案、报批或者发文递补")
    def set_routes(self) -> None:
        """Edit on which route the seats of each role are filled."""
        self.changes.set_routes()

    @command("body.rename_short", "修改简称", icon="pencil", menu="机构")
    def rename_short(self) -> None:
        """Edit what lists call the body."""
        self.acts.rename_short()

    @command("body.turn_term", "换届", icon="users", menu="机构", hint="一次登记许多席位的下届人选")
    def turn_term(self) -> None:
        """Change the term of the body shown."""
        if self.view is not None:
            self.terms.turn(self.view)

    @command("body.next_tab", "下一页签", shortcut="Ctrl+Tab")
    def next_tab(self) -> None:
        """Show the next tab."""
        self.tabs.step(1)
