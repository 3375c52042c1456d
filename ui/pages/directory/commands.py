"""The commands of 通讯录; each is carried out by the acts of the page."""

from secretariat.domain.file_names import workbook_name
from ui.core.commands import command
from ui.core.exporting import export_workbook
from ui.pages.base import Page
from ui.pages.directory.acts import EntryActs
from ui.pages.directory.merging import Merging


class DirectoryCommands(Page):
    """Declares what can be done in the directory."""

    acts: EntryActs
    merging: Merging

    @command("directory.add", "新建", shortcut="Ctrl+N", icon="plus", hint="在这一页里添一个单位、一个人或一个集体称谓")
    def add(self) -> None:
        """Ask for a new entry of the tab in front."""
        self.acts.add()

    @command("directory.add_person", "登记人员", icon="user-plus", hint="在通讯录里添一个人")
    def add_person(self) -> None:
        """Ask for somebody new."""
        self.acts.add_person()

    @command("directory.add_unit", "登记单位", icon="landmark", hint="在通讯录里添一个单位")
    def add_unit(self) -> None:
        """Ask for a new unit."""
        self.acts.add_unit()

    @command("directory.add_group", "登记集体称谓", icon="users", hint="登记各镇办、各成员单位这样的称谓指哪些单位")
    def add_group(self) -> None:
        """Ask for a new collective party."""
        self.acts.add_group()

    @command("directory.edit", "修改", icon="square-pen", hint="修改选中的单位、人员或集体称谓（Alt+Enter）")
    def edit(self) -> None:
        """Open the entry selected in a form."""
        self.acts.edit()

    @command("directory.retire", "停用", icon="ban", hint="选中的一项从今天起不再列出，可以撤销；已停用的恢复")
    def retire(self) -> None:
        """Take the entry selected out of the lists, or put it back."""
        self.acts.retire()

    @command("directory.move_up", "上移一位", shortcut="Alt+Up", icon="chevron-up", hint="选中的单位在同一类别里往前一位")
    def move_up(self) -> None:
        """Move the unit selected one place up."""
        self.acts.step(-1)

    @command("directory.move_down", "下移一位", shortcut="Alt+Down", icon="chevron-down", hint="选中的单位在同一类别里往后一位")
    def move_down(self) -> None:
        """Move the unit selected one place down."""
        self.acts.step(1)

    @command("directory.copy_number", "复制号码", icon="copy", hint="复制选中的人的手机，没有手机就复制办公电话")
    def copy_number(self) -> None:
        """Put the number of the entry selected on the clipboard."""
        self.acts.copy_number()

    @command("directory.add_alias", "登记简称", icon="pencil", hint="给选中的单位记一个简称，导入时就认得")
    def add_alias(self) -> None:
        """Ask for another name of the unit selected."""
        self.acts.add_alias()

    @command("directory.merge", "合并", icon="users", hint="选中的一项和另一项其实是同一个，合成一项")
    def merge(self) -> None:
        """Merge the entry selected with another."""
        self.merging.merge_selected()

    @command("directory.split", "拆分", icon="users", hint="选中的一项其实是两个，分成两项")
    def split(self) -> None:
        """Split the entry selected."""
        self.merging.split_selected()

    @command("directory.import_book", "读入Excel", icon="file-input", hint="从Excel或CSV读入通讯录，先看会改什么，再确认")
    def import_book(self) -> None:
        """Open the page that reads a contact book."""
        self.opening_requested.emit("spreadsheets", "contacts")

    @command("directory.export_book", "导出Excel", shortcut="Ctrl+E", icon="file-output", hint="把通讯录导出成Excel，改好了还可以读回来")
    def export_book(self) -> None:
        """Write the contact book as a workbook."""
        workbooks, context = self.context.office.workbooks, self.context
        export_workbook(self, context.prompts, context.tasks, workbook_name("通讯录", context.today()), workbooks.save_contact_book,
                        lambda said: self.done(said, undoable=False))

    @command("directory.next_tab", "下一页签", shortcut="Ctrl+Tab")
    def next_tab(self) -> None:
        """Show the next tab."""
        self.step_tab()

    def step_tab(self) -> None:
        """Show the next tab; said by the page."""
