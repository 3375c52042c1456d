"""What a body undergoes: routes of its roles, another name, its end; from form to message bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dialogs.routes_form import RoutesDialog

if TYPE_CHECKING:
    from secretariat.domain.listings.bodies import BodyView, RoleRoute
    from ui.pages.bodies.page import BodyPage


class BodyChanges(QObject):
    """Opens these forms and hands what they say to the office."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context

    def set_routes(self) -> None:
        """Ask on which route the seats of each role are filled."""
        view, office = self._page.view, self._context.office
        if view is not None:
            self._context.tasks.read(lambda: office.seats.routes(view.body_id), lambda roles: self._ask_routes(view, roles), key="routes")

    def _ask_routes(self, view: BodyView, roles: tuple[RoleRoute, ...]) -> None:
        if not roles:
            self._page.refuse("这个机构还没有席位，先增设席位，再定递补办法。", self._page.action("增设席位", self._page.add_seat))
            return
        dialog = RoutesDialog(view, roles, self._page.window())
        accepted, routes = self._context.prompts.run_dialog(dialog), dialog.routes()
        dialog.deleteLater()
        if accepted and routes != {role.role: role.route for role in roles}:
            office = self._context.office
            self._context.tasks.write("修改递补办法", lambda _work: office.seats.set_routes(view.body_id, routes),
                                      lambda _act: self._page.done(f"已修改{view.short_name}的递补办法"))
