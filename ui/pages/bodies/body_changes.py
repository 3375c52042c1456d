"""What a body undergoes: routes of its roles, another name, its end; from form to message bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from secretariat.domain.bodies import EndKind
from secretariat.domain.records import RecordKind, RecordRef
from ui.dialogs.body_end_forms import BodyEndDialog, BodyRenameDialog
from ui.dialogs.routes_form import RoutesDialog

if TYPE_CHECKING:
    from secretariat.domain.listings.bodies import AdjustmentRow, BodyView, RoleRoute
    from secretariat.domain.listings.body_ends import EndOutlook
    from secretariat.errors import SecretariatError
    from ui.pages.bodies.page import BodyPage

_ENDED: Final = {EndKind.ABOLISHED: "撤销", EndKind.MERGED: "合并", EndKind.RENAMED: "更名"}


class BodyChanges(QObject):
    """Opens these forms and hands what they say to the office."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        page.roster.panel.document_opened.connect(lambda id_: page.go(RecordRef(RecordKind.DOCUMENT, id_)))
        page.record.link_activated.connect(lambda row, _link: self.take_back(row))

    def take_back(self, row: AdjustmentRow) -> None:
        """Undo one act on the seats from the record of changes, unless something was built on it."""
        journal = self._context.office.journal
        self._context.tasks.write("撤销", lambda _work: journal.undo(row.act_id),
                                  lambda _change: self._page.done(f"已撤销“{row.label}”：{row.detail}", undoable=False))

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

    def draft_request(self) -> None:
        """Draft the request 请示 for everybody who waits for an answer, and offer to open it."""
        view, office = self._page.view, self._context.office
        if view is None:
            return

        def made(document_id: int) -> None:
            ref = RecordRef(RecordKind.DOCUMENT, document_id)
            self._page.done(f"已起草请示：{view.short_name}", self._page.action("打开", lambda: self._page.go(ref)))

        self._context.tasks.write(
            "起草请示", lambda _work: office.free_papers.draft(office.replacements.request_wording(view.body_id)), made)

    # -- another name, the end ---------------------------------------------------------------------------------------------------

    def rename(self) -> None:
        """Ask for another name of the body shown."""
        view = self._page.view
        if view is not None:
            self._ask_name(view, BodyRenameDialog(view, self._context.today(), self._page.window()))

    def _ask_name(self, view: BodyView, dialog: BodyRenameDialog) -> None:
        day = dialog.on() if self._context.prompts.run_dialog(dialog) else None
        if day is None:
            dialog.deleteLater()
            return
        office, name, short_name, document = self._context.office, dialog.name(), dialog.short_name(), dialog.document()

        def stored(_act: int) -> None:
            dialog.deleteLater()
            self._page.done(f"已登记更名：{name}")

        def refused(error: SecretariatError) -> None:
            self._page.refuse(error.sentence, self._page.action("接着填", lambda: self._ask_name(view, dialog)))

        self._context.tasks.write(
            "机构更名", lambda _work: office.body_ends.rename(view.body_id, view.version, name=name, short_name=short_name, on=day,
                                                          document=document), stored, on_error=refused)

    def end(self) -> None:
        """Ask how the body shown ends."""
        view, office = self._page.view, self._context.office
        if view is None:
            return
        if view.ended_on is not None:
            self._page.refuse(f"{view.short_name}已经结束：{view.end_text}。")
            return
        self._context.tasks.read(
            lambda: office.body_ends.outlook(view.body_id),
            lambda outlook: self._ask_end(outlook, BodyEndDialog(outlook, self._context.today(), self._page.window())), key="body_end")

    def _ask_end(self, outlook: EndOutlook, dialog: BodyEndDialog) -> None:
        if not self._context.prompts.run_dialog(dialog):
            dialog.deleteLater()
            return
        office, wish = self._context.office, dialog.wish()

        def stored(_act: int) -> None:
            dialog.deleteLater()
            self._page.done(f"已登记：{outlook.short_name}{_ENDED[wish.kind]}，在左边的“已撤销”里还可以查看")

        def refused(error: SecretariatError) -> None:
            self._page.refuse(error.sentence, self._page.action("接着填", lambda: self._ask_end(outlook, dialog)))

        self._context.tasks.write("撤销机构", lambda _work: office.body_ends.end(outlook.body_id, outlook.version, wish), stored,
                                  on_error=refused)
