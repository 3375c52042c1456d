"""The commands that make a body, correct its overview and set its office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.core.commands import command
from ui.pages.base import Page

if TYPE_CHECKING:
    from ui.pages.bodies.setup_acts import SetupActs


class SetupCommands(Page):
    """What a body is and where its office is: by hand, after a pattern, corrected."""

    setups: SetupActs

    @command("body.create", "新建机构", icon="plus", menu="机构", hint="没有成立文件时，手工建立一个机构，名单可以整段粘贴")
    def create_body(self) -> None:
        """Set a body up by hand."""
        self.setups.create()

    @command("body.clone", "以此新建", icon="copy", menu="机构", hint="照这个机构的席位、职责、规则和办公室新建一个机构")
    def clone_body(self) -> None:
        """Set a body up after the pattern of the one shown."""
        self.setups.clone()

    @command("body.set_facts", "修改概况", icon="pencil", menu="机构", hint="简称、类型、牵头单位、成立文件、启用日期、职责和依据")
    def set_facts(self) -> None:
        """Correct what the overview says."""
        self.setups.set_facts()

    @command("body.set_office", "设置办公室", icon="users", menu="机构", hint="办公室设在哪里，谁是主任、副主任和成员")
    def set_office(self) -> None:
        """Set who works in the body's office."""
        self.setups.set_office()
