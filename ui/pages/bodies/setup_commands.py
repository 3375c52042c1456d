"""The commands that make a body, correct its overview and set its office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.core.commands import command
from ui.pages.base import Page

if TYPE_CHECKING:
    from ui.pages.bodies.counterpart_list import CounterpartList
    from ui.pages.bodies.reform_acts import ReformActs
    from ui.pages.bodies.setup_acts import SetupActs
    from ui.pages.bodies.verifying import Verifying


class SetupCommands(Page):
    """What a body is and where its office is: by hand, after a pattern, corrected."""

    setups: SetupActs
    reforms: ReformActs
    verifying: Verifying
    counterparts: CounterpartList

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front."""
        raise NotImplementedError

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

    @command("body.enter_past_meeting", "补录会议", icon="history", menu="机构", hint="以前开过的会，附上扫描件；不走流程，计入次数")
    def enter_past_meeting(self) -> None:
        """Enter a meeting that was held before."""
        self.setups.enter_past_meeting()

    @command("body.begin_verification", "名单核实", icon="list-checks", menu="机构", hint="让各单位核实姓名、职务和电话")
    def begin_verification(self) -> None:
        """Show the round of verification, and begin one where there is none."""
        self.show_tab("verifying")
        if not self.verifying.model.rowCount():
            self.verifying.begin()

    @command("body.require_counterparts", "登记比照成立", icon="layout-list", menu="机构", hint="哪些镇、哪些单位要相应成立机构")
    def require_counterparts(self) -> None:
        """Enter who must set the body up in turn."""
        self.show_tab("counterparts")
        self.counterparts.require()

    @command("unit.rename_on", "单位更名", icon="landmark", menu="机构", hint="机构改革：从某天起单位改叫新名称，以前的名单不变")
    def rename_unit(self) -> None:
        """Rename a unit from a day on."""
        self.reforms.rename()

    @command("unit.merge_on", "单位合并", icon="landmark", menu="机构", hint="机构改革：从某天起一个单位并入另一个，席位转过去或者取消")
    def merge_units(self) -> None:
        """Merge a unit into another from a day on."""
        self.reforms.merge()

    @command("body.show_counterparts", "比照成立", icon="layout-list", menu="机构", hint="看哪些单位还没有相应成立")
    def show_counterparts(self) -> None:
        """Show who must set the body up in turn."""
        self.show_tab("counterparts")

    @command("body.set_duties", "修改职责", icon="pencil", menu="机构", hint="各单位的职责分工，一行一条")
    def set_duties(self) -> None:
        """Edit what the units do for the body."""
        self.setups.set_duties()
