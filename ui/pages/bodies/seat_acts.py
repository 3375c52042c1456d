"""Seats set up by hand and given up, from the open form to the message bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.domain.listings.bodies import BodyView, RosterRow
from secretariat.domain.records import RecordKind, RecordRef
from ui.dialogs.seat_form import SeatDialog

if TYPE_CHECKING:
    from secretariat.domain.listings.directory import UnitRow
    from secretariat.errors import SecretariatError
    from ui.pages.bodies.page import BodyPage


class SeatActs(QObject):
    """Opens the form of a new seat and hands what it says to the office; a form closed half filled is kept."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._kept: dict[int, SeatDialog] = {}

    def add(self) -> None:
        """Ask for a new seat of the body shown."""
        view = self._page.view
        if view is None:
            self._page.refuse("还没有机构，请先建立机构，再增设席位。")
            return
        office = self._context.office
        self._context.tasks.read(office.directory.units, lambda units: self._open(view, units), key="seat.add")

    def _open(self, view: BodyView, units: tuple[UnitRow, ...]) -> None:
        dialog = self._kept.get(view.body_id)
        if dialog is None:
            dialog = SeatDialog(view, self._page.roster.roles(), self._context.today(), self._page.window())
            dialog.words_typed.connect(lambda words, form=dialog: self._look_for(form, words))
            self._kept[view.body_id] = dialog
        dialog.offer_units(units)
        self._ask(view, dialog)

    def _ask(self, view: BodyView, dialog: SeatDialog) -> None:
        since = dialog.since() if self._context.prompts.run_dialog(dialog) else None
        if since is None:
            return
        office, role, unit, title, holder = self._context.office, dialog.role(), dialog.unit(), dialog.title(), dialog.holder()

        def stored(seat_id: int) -> None:
            self._kept.pop(view.body_id).deleteLater()
            self._page.done(f"已增设席位：{'　'.join(part for part in (unit, role) if part)}")
            self._page.go(RecordRef(RecordKind.SEAT, seat_id))

        def refused(error: SecretariatError) -> None:
            self._page.refuse(error.sentence, self._page.action("接着填", lambda: self._ask(view, dialog)))

        self._context.tasks.write(
            "增设席位", lambda _work: office.seats.add(view.body_id, role=role, unit=unit, title=title, holder=holder, since=since),
            stored, on_error=refused)

    def _look_for(self, dialog: SeatDialog, words: str) -> None:
        office = self._context.office
        self._context.tasks.read(lambda: office.directory.people(words, 20) if words else (), dialog.offer_people, key="seat.people")

    def step(self, by: int) -> None:
        """Move the seat that is selected up or down among the seats of its rank."""
        row, office = self._page.roster.table.current_row(), self._context.office
        if isinstance(row, RosterRow) and self._may_reorder():
            self._context.tasks.write("调整名单顺序", lambda _work: office.seat_order.step(row.seat_id, by),
                                      lambda _act: self._page.done(f"{_name(row)}已{'上' if by < 0 else '下'}移一位"))

    def drop(self, dragged: object, before: object) -> None:
        """Put a seat where it was let go; behind the last of its rank it stands last."""
        if not isinstance(dragged, RosterRow) or not self._may_reorder():
            return
        same = isinstance(before, RosterRow) and before.rank is dragged.rank
        rows = self._page.roster.model.rows()
        place = next((place for place, row in enumerate(rows) if row == before), len(rows))
        if not same and (place == 0 or rows[place - 1].rank is not dragged.rank):
            self._page.refuse(f"先后只能在同一类席位里调整：{dragged.role}不能排到别的席位里。")
            return
        target, office = before.seat_id if same and isinstance(before, RosterRow) else None, self._context.office
        self._context.tasks.write("调整名单顺序", lambda _work: office.seat_order.put_before(dragged.seat_id, target),
                                  lambda _act: self._page.done(f"已调整{_name(dragged)}的先后"))

    def _may_reorder(self) -> bool:
        if self._page.roster.may_reorder():
            return True
        self._page.refuse("现在看到的不是今天的完整名单：请回到今天、清除筛选和排序，再调整先后。",
                          self._page.action("看今天的名单", self._show_whole))
        return False

    def _show_whole(self) -> None:
        self._page.roster.reset()
        self._page.refresh()

    def retire(self) -> None:
        """Stop using the seat that is selected, from today; it can be undone."""
        row, office, today = self._page.roster.table.current_row(), self._context.office, self._context.today()
        if not isinstance(row, RosterRow):
            self._page.refuse("请先在名单里选一个席位，再停用它。", self._page.action("查找席位", self._page.find_seat))
            return
        words = f"已停用席位：{row.unit or row.role}，以前的名单里还有它"
        self._context.tasks.write("停用席位", lambda _work: office.seats.retire(row.seat_id, row.version, today),
                                  lambda _act: self._page.done(words))


def _name(row: RosterRow) -> str:
    return f"{row.unit}{row.role}"
