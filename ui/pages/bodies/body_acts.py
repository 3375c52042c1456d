"""Acts on a body as a whole: rules, short name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dialogs.body_forms import BodyRulesDialog

if TYPE_CHECKING:
    from ui.pages.bodies.page import BodyPage


class BodyActs(QObject):
    """Opens the forms of a body and hands what they say to the office."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context

    def set_rules(self) -> None:
        """Ask for other rules of the body shown."""
        view = self._page.view
        if view is None:
            return
        dialog = BodyRulesDialog(view, self._page.window())
        accepted, rules = self._context.prompts.run_dialog(dialog), dialog.rules()
        dialog.deleteLater()
        if accepted and rules != view.rules:
            office = self._context.office
            self._context.tasks.write("修改规则", lambda _work: office.bodies.set_rules(view.body_id, view.version, rules),
                                      lambda _act: self._page.done(f"已修改{view.short_name}的工作规则"))

    def rename_short(self) -> None:
        """Ask for another short name of the body shown."""
        view = self._page.view
        if view is None:
            return
        short_name = self._context.prompts.ask_line(self._page, "修改简称", f"{view.name}在列表里叫：", view.short_name)
        if short_name and short_name != view.short_name:
            office = self._context.office
            self._context.tasks.write("修改简称", lambda _work: office.bodies.rename_short(view.body_id, view.version, short_name),
                                      lambda _act: self._page.done(f"简称已改为{short_name}"))
