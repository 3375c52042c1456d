"""The commands that make the papers of a meeting, look at them and print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.documents import DocumentKind
from ui.core.commands import command
from ui.pages.base import Page

if TYPE_CHECKING:
    from ui.pages.meetings.meeting import MeetingPane
    from ui.pages.meetings.message_acts import MessageActs
    from ui.pages.meetings.minutes_acts import MinutesActs
    from ui.pages.meetings.paper_acts import PaperActs
    from ui.pages.meetings.unit_acts import UnitCopyActs


class PaperCommands(Page):
    """Everything a menu, a button or the palette can ask of the papers of the meeting in front."""

    meeting: MeetingPane
    papers: PaperActs
    copies: UnitCopyActs
    messages: MessageActs
    minutes: MinutesActs

    @command("meeting.draft_notice", "生成会议通知", icon="file-plus", menu="会议", hint="按开会当天的名单生成会议通知")
    def draft_notice(self) -> None:
        """Draft the notice."""
        self.papers.draft(DocumentKind.MEETING_NOTICE)

    @command("meeting.issue_notice", "签发会议通知", icon="stamp", menu="会议", hint="登记签发、取号、印发会议通知")
    def issue_notice(self) -> None:
        """Record the approval or the issue of the notice."""
        self.papers.issue(DocumentKind.MEETING_NOTICE)

    @command("meeting.draft_sign_in_sheet", "生成签到表", icon="table-2", hint="按开会当天的名单生成签到表")
    def draft_sign_in_sheet(self) -> None:
        """Draft the sign-in sheet."""
        self.papers.draft(DocumentKind.SIGN_IN_SHEET)

    @command("meeting.draft_name_cards", "生成席卡", icon="contact", hint="按开会当天的名单生成席卡，已有的照原来的样式更新")
    def draft_name_cards(self) -> None:
        """Draft the name cards."""
        self.papers.draft(DocumentKind.NAME_CARDS)

    @command("meeting.draft_folded_cards", "生成折叠席卡", icon="contact", hint="席卡折叠式：A4横放对折，两面都有姓名")
    def draft_folded_cards(self) -> None:
        """Draft name cards folded from A4."""
        self.papers.draft_cards(inserts=False)

    @command("meeting.draft_card_inserts", "生成插页席卡", icon="contact", hint="席卡插页式：200×100毫米，插进席卡架")
    def draft_card_inserts(self) -> None:
        """Draft name cards for card holders."""
        self.papers.draft_cards(inserts=True)

    @command("meeting.draft_record", "生成会议记录", icon="file-plus", menu="会议", hint="把写好的会议记录排成文书，打印后签字")
    def draft_record(self) -> None:
        """Keep the texts, then lay the record out."""
        self.papers.draft(DocumentKind.RECORD, first=self.meeting.take_typed(self.minutes.keep))

    @command("meeting.draft_meeting_plan", "生成会议方案", icon="clipboard-list", hint="会议方案：时间、人员、议题和会务分工，报批用")
    def draft_meeting_plan(self) -> None:
        """Draft the meeting plan."""
        self.papers.draft(DocumentKind.MEETING_PLAN)

    @command("meeting.draft_agenda", "生成议程", icon="list-ordered", hint="议程：议题和汇报单位的次序")
    def draft_agenda(self) -> None:
        """Draft the agenda."""
        self.papers.draft(DocumentKind.AGENDA)

    @command("meeting.draft_timetable", "生成日程", icon="clock", hint="日程：按议题的时长推算几点到几点")
    def draft_timetable(self) -> None:
        """Draft the timetable."""
        self.papers.draft(DocumentKind.TIMETABLE)

    @command("meeting.draft_return_form", "生成回执", icon="message-square-reply", hint="单独一页的参会回执")
    def draft_return_form(self) -> None:
        """Draft the return form."""
        self.papers.draft(DocumentKind.RETURN_FORM)

    @command("meeting.draft_chair_script", "生成主持词", icon="megaphone", hint="主持词：按议程逐项写好主持人要说的话")
    def draft_chair_script(self) -> None:
        """Draft the chair script."""
        self.papers.draft(DocumentKind.CHAIR_SCRIPT)

    @command("meeting.draft_materials_receipt", "生成签收单", icon="inbox", hint="会议材料签收单：一行一家单位")
    def draft_materials_receipt(self) -> None:
        """Draft the materials receipt."""
        self.papers.draft(DocumentKind.MATERIALS_RECEIPT)

    @command("meeting.print_unit_notices", "分单位打印", icon="printer", hint="会议通知按单位各一份：主送、名单、回执都是本单位的")
    def print_unit_notices(self) -> None:
        """Print the notice for every unit."""
        self.copies.print(DocumentKind.MEETING_NOTICE)

    @command("meeting.export_unit_notices", "分单位导出", icon="file-output", hint="会议通知按单位各一份，导出到文件夹，便于逐家发送")
    def export_unit_notices(self) -> None:
        """Write the notice for every unit into a folder."""
        self.copies.export(DocumentKind.MEETING_NOTICE)

    @command("meeting.print_excerpts", "打印摘录", icon="printer", hint="按单位摘录纪要里与它有关的议定事项，一次打印")
    def print_excerpts(self) -> None:
        """Print the excerpts of the minutes."""
        self.copies.print(DocumentKind.MINUTES)

    @command("meeting.export_excerpts", "导出摘录", icon="file-output", hint="按单位摘录纪要里与它有关的议定事项，导出到文件夹")
    def export_excerpts(self) -> None:
        """Write the excerpts of the minutes into a folder."""
        self.copies.export(DocumentKind.MINUTES)

    @command("meeting.draft_handbook", "生成手册", icon="book-user", hint="会议手册：须知、议程、名单、座次图、材料目录装成一册")
    def draft_handbook(self) -> None:
        """Draft the handbook."""
        self.papers.draft(DocumentKind.HANDBOOK)

    @command("meeting.draft_record_sheet", "生成记录纸", icon="square-pen", hint="记录纸：会前打印，会上手写，印好时间、人员和议题")
    def draft_record_sheet(self) -> None:
        """Draft the sheet the record is written on by hand."""
        self.papers.draft(DocumentKind.RECORD_SHEET)

    @command("meeting.copy_message", "消息文字", icon="copy", menu="会议", hint="通知、催回执、变更、会前提醒的文字，复制后粘贴到工作群")
    def copy_message(self) -> None:
        """Show texts for messages and copy one."""
        self.messages.copy()

    @command("meeting.export_calendar", "日历文件", icon="calendar-plus", menu="会议", hint="导出手机和电脑日历都能打开的会议日程")
    def export_calendar(self) -> None:
        """Write the calendar file."""
        self.messages.export_calendar()

    @command("meeting.more_papers", "更多文书", icon="ellipsis", hint="列出还可以生成的会议文件：会前、会中、会后")
    def more_papers(self) -> None:
        """Offer what this meeting has not got yet."""
        if self.meeting.view is not None:
            self.meeting.agenda.offer_more()

    @command("meeting.view_paper", "看文件", icon="eye", hint="在文书里打开选中的会议文件")
    def view_paper(self) -> None:
        """Open the current paper on the page of documents."""
        self.papers.look(self.meeting.agenda.paper())

    @command("meeting.print_paper", "打印文件", shortcut="Ctrl+P", icon="printer", hint="打印选中的会议文件")
    def print_paper(self) -> None:
        """Print the current paper, or all where none is current."""
        paper = self.meeting.agenda.paper()
        if paper is None:
            self.papers.print_all()
        else:
            self.papers.print(paper)

    @command("meeting.print_all", "整套打印", icon="printer", menu="会议", hint="打印已生成的全部会议文件，名单有变的先更新")
    def print_all(self) -> None:
        """Print every paper of the meeting."""
        self.papers.print_all()
