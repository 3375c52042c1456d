"""The commands of a meeting, each handed to the errand that carries it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.documents import DocumentKind
from ui.core.commands import command
from ui.pages.meetings.paper_commands import PaperCommands
from ui.pages.meetings.seating_commands import SeatingCommands
from ui.pages.meetings.sheet_commands import SheetCommands
from ui.pages.meetings.side import RECEIPTS, SIGN_IN, WRITING

if TYPE_CHECKING:
    from ui.pages.meetings.arranging import Arranging
    from ui.pages.meetings.meeting_list import MeetingList
    from ui.pages.meetings.minutes_acts import MinutesActs
    from ui.pages.meetings.people_acts import ReceiptActs, SignInActs
    from ui.pages.meetings.stage_acts import StageActs
    from ui.pages.meetings.topic_acts import TopicActs


class MeetingCommands(PaperCommands, SeatingCommands, SheetCommands):
    """Everything a menu, a button, the palette or a refusal can ask of the meeting in front."""

    list: MeetingList
    arranging: Arranging
    stages: StageActs
    topics: TopicActs
    receipts: ReceiptActs
    attendance: SignInActs
    minutes: MinutesActs

    # -- the meeting ---------------------------------------------------------------------------------------------------------

    @command("meeting.arrange", "新建会议", shortcut="Ctrl+N", icon="calendar-plus", menu="会议",
             hint="登记一次会议：机构、种类、时间、议题")
    def arrange(self) -> None:
        """Ask for a new meeting, of the body the list is narrowed to where there is one."""
        self.arranging.begin(self.list.narrowed_to()[0] if self.meeting.view is None else None)

    @command("meeting.open", "打开会议", icon="calendar-days", menu="会议", hint="打开列表里选中的会议")
    def open(self) -> None:
        """Open the meeting that is current in the list; one that is in front stays there."""
        row = self.list.current()
        if self.meeting.view is not None:
            return
        if row is None:
            self.refuse("请先在列表里选中一个会议。")
        else:
            self.list.opened.emit(row.meeting_id)

    @command("meeting.advance", "办下一步", shortcut="F9", icon="arrow-right", menu="会议", hint="办理会议当前阶段要办的事")
    def advance(self) -> None:
        """Carry out what the stage of the meeting in front asks for, as its primary button does."""
        act = self.meeting.head.act() if self.meeting.view is not None else ""
        if act:
            self.context.commands.run(act)
        else:
            self.refuse("这里没有要办的下一步，请先打开一个还在办的会议。")

    @command("meeting.record_consent", "登记批准", icon="stamp", menu="会议", hint="登记谁在哪天批准开会")
    def record_consent(self) -> None:
        """Record who consented to the meeting."""
        self.stages.record_consent()

    @command("meeting.update", "修改会议", icon="pencil", menu="会议", hint="修改名称、时间、地点、回执截止和主持人")
    def update_meeting(self) -> None:
        """Change what the meeting is called, when, where, who chairs."""
        self.stages.update()

    @command("meeting.postpone", "延期", icon="calendar-clock", menu="会议", hint="改到另外的时间、地点")
    def postpone(self) -> None:
        """Move the meeting."""
        self.stages.postpone()

    @command("meeting.cancel", "取消会议", icon="calendar-x", menu="会议", hint="取消这次会议，写明原因")
    def cancel(self) -> None:
        """Call the meeting off."""
        self.stages.cancel()

    @command("meeting.hold", "登记召开", icon="circle-check", menu="会议", hint="登记会议已经召开")
    def hold(self) -> None:
        """Record that the meeting took place."""
        self.stages.hold(lambda: self.meeting.side.show_tab(SIGN_IN))

    @command("meeting.archive", "归档会议", icon="archive", menu="会议", hint="把通知、签到表、记录和纪要分件归档封存")
    def archive(self) -> None:
        """Seal the papers of the meeting."""
        self.stages.archive()

    # -- topics --------------------------------------------------------------------------------------------------------------

    @command("meeting.add_topic", "添加议题", icon="plus", hint="在最后添加一项议题")
    def add_topic(self) -> None:
        """Put a topic on the agenda."""
        self.topics.add()

    @command("meeting.change_topic", "修改议题", icon="pencil", hint="修改选中的议题、汇报单位、时长和材料")
    def change_topic(self) -> None:
        """Say the current topic anew."""
        self.topics.change(self.meeting.agenda.topic())

    @command("meeting.topic_up", "议题上移", shortcut="Alt+Up", icon="chevron-up", hint="把选中的议题上移一位")
    def topic_up(self) -> None:
        """Move the current topic up."""
        self.topics.move(self.meeting.agenda.topic(), up=True)

    @command("meeting.topic_down", "议题下移", shortcut="Alt+Down", icon="chevron-down", hint="把选中的议题下移一位")
    def topic_down(self) -> None:
        """Move the current topic down."""
        self.topics.move(self.meeting.agenda.topic(), up=False)

    @command("meeting.remove_topic", "删除议题", icon="trash-2", hint="删除选中的议题")
    def remove_topic(self) -> None:
        """Take the current topic off."""
        self.topics.remove(self.meeting.agenda.topic())

    # -- receipts ------------------------------------------------------------------------------------------------------------

    @command("meeting.open_receipts", "催回执", icon="message-square-reply", menu="会议", hint="列出没有报名的单位，复制催办文字")
    def open_receipts(self) -> None:
        """Show who has not answered, and put a reminder on the clipboard."""
        if self.meeting.view is not None:
            self.meeting.side.show_tab(RECEIPTS)
            self.meeting.side.receipts.go_to_missing()
        self.receipts.remind()

    @command("meeting.register_receipt", "登记回执", icon="square-pen", menu="会议", hint="登记选中单位的回执：谁来、代会、请假")
    def register_receipt(self) -> None:
        """Enter what the current unit answered."""
        self.receipts.register(self.meeting.side.receipts.current())

    @command("meeting.acknowledge_all", "全部签收", icon="inbox", hint="未签收的单位都记为已签收")
    def acknowledge_all(self) -> None:
        """Enter that every unit has signed for the notice."""
        self.receipts.acknowledge_all()

    # -- sign-in -------------------------------------------------------------------------------------------------------------

    @command("meeting.sign_in", "签到", icon="user-pen", menu="会议", hint="打开签到，输入姓名或拼音首字母后回车")
    def sign_in(self) -> None:
        """Bring the sign-in to the front, ready to type."""
        if self.stages.view() is not None:
            self.meeting.side.show_tab(SIGN_IN)
            self.meeting.side.sign_in.field.setFocus()

    @command("meeting.sign_in_all", "其余全部签到", icon="users", hint="还没有登记的应到人员都记为出席")
    def sign_in_all(self) -> None:
        """Record everybody who is still expected as present."""
        self.attendance.sign_in_all()

    @command("meeting.substitute", "代会", icon="user-plus", hint="登记选中席位由谁代会")
    def substitute(self) -> None:
        """Record who came in the current holder's place."""
        self.attendance.substitute(self.meeting.side.sign_in.current())

    @command("meeting.excuse", "请假", icon="circle-slash", hint="登记选中的人请假")
    def excuse(self) -> None:
        """Record leave of the current person."""
        self.attendance.excuse(self.meeting.side.sign_in.current())

    @command("meeting.mark_absent", "缺席", icon="user-x", hint="登记选中的人缺席")
    def mark_absent(self) -> None:
        """Record absence of the current person."""
        self.attendance.mark_absent(self.meeting.side.sign_in.current())

    @command("meeting.clear_attendance", "清除", icon="undo-2", hint="清除选中的人的签到、代会、请假、缺席")
    def clear_attendance(self) -> None:
        """Take back what was recorded for the current person."""
        self.attendance.clear(self.meeting.side.sign_in.current())

    @command("meeting.add_guest", "添加列席", icon="user-plus", hint="添加列席人员或者来宾")
    def add_guest(self) -> None:
        """Add somebody who takes part without a seat."""
        self.attendance.add_guest()

    # -- minutes -------------------------------------------------------------------------------------------------------------

    @command("meeting.draft_minutes", "起草纪要", icon="file-pen", menu="会议", hint="由文稿、签到和议定事项起草会议纪要")
    def draft_minutes(self) -> None:
        """Keep the texts, then draft the minutes."""
        self.papers.draft(DocumentKind.MINUTES, first=self.meeting.take_typed(self.minutes.keep), then=self.meeting.show_minutes)

    @command("meeting.issue_minutes", "签发纪要", icon="stamp", menu="会议", hint="登记签发、取期号、印发会议纪要")
    def issue_minutes(self) -> None:
        """Record the approval or the issue of the minutes."""
        self.papers.issue(DocumentKind.MINUTES)

    @command("meeting.save_texts", "保存文稿", shortcut="Ctrl+S", icon="save", hint="保存纪要文稿和会议记录")
    def save_texts(self) -> None:
        """Keep what was typed."""
        if self.meeting.view is not None:
            self.minutes.save(self.meeting.side.writing)

    @command("meeting.suggest_minutes", "按议题拟稿", icon="list-ordered", hint="按议题拟出纪要文稿的初稿")
    def suggest_minutes(self) -> None:
        """Put a first text of the minutes into the editor."""
        if self.meeting.view is not None:
            self.meeting.side.show_tab(WRITING)
        self.minutes.suggest(self.meeting.side.writing.propose)

    @command("meeting.add_decision", "添加议定事项", icon="plus", hint="登记会议议定了什么、谁牵头、时限")
    def add_decision(self) -> None:
        """Enter a decision."""
        self.minutes.add()

    @command("meeting.change_decision", "修改议定事项", icon="pencil")
    def change_decision(self) -> None:
        """Say the current decision anew."""
        self.minutes.change(self.meeting.side.writing.current())

    @command("meeting.remove_decision", "删除议定事项", icon="trash-2")
    def remove_decision(self) -> None:
        """Take the current decision off."""
        self.minutes.remove(self.meeting.side.writing.current())

    @command("meeting.make_task", "转为任务", icon="list-checks", hint="把选中的议定事项转为督办任务")
    def make_task(self) -> None:
        """Make the current decision a task."""
        self.minutes.make_task(self.meeting.side.writing.current())

    @command("meeting.next_tab", "下一页签", shortcut="Ctrl+Tab")
    def next_tab(self) -> None:
        """Show the next tab of the meeting."""
        if self.meeting.view is not None:
            self.meeting.side.tabs.step(1)
