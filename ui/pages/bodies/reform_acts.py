"""Acts of 机构改革: a unit renamed or merged on a day, in every body it sits in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dialogs.unit_reform_forms import MergeUnitsDialog, RenameUnitDialog

if TYPE_CHECKING:
    from datetime import date

    from secretariat.domain.listings.directory import UnitRow
    from ui.pages.bodies.page import BodyPage


class ReformActs(QObject):
    """Opens the forms of a reform, for the unit of the seat that is selected, and hands what they say to the office."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self._aimed: int | None = None

    def aim(self, unit_id: int) -> None:
        """Begin the next form with this unit instead of that of the selected seat."""
        self._aimed = unit_id

    def rename(self) -> None:
        """Ask for a unit's new name."""
        office = self._context.office
        self._context.tasks.read(office.directory.units, self._ask_name, key="reform.units")

    def merge(self) -> None:
        """Ask which unit passes into which."""
        office = self._context.office
        self._context.tasks.read(office.directory.units, self._ask_merger, key="reform.units")

    def _ask_name(self, units: tuple[UnitRow, ...]) -> None:
        today, office = self._context.today(), self._context.office
        dialog = RenameUnitDialog(units, self._unit_of_seat(), today, self._page.window())
        accepted = self._context.prompts.run_dialog(dialog)
        unit, name, on, document = dialog.unit(), dialog.name(), dialog.on() or today, dialog.document()
        dialog.deleteLater()
        if accepted and unit is not None:
            self._context.tasks.write("单位更名", lambda _work: office.reforms.rename(unit.unit_id, name, on, document),
                                      lambda act: self._page.done(f"{unit.full_name}已更名为{name}", undoable=bool(act)))

    def _ask_merger(self, units: tuple[UnitRow, ...]) -> None:
        today, office = self._context.today(), self._context.office
        dialog = MergeUnitsDialog(units, self._unit_of_seat(), today, self._page.window())

        def ask_plan(unit_id: int, into_id: int, day: date) -> None:
            self._context.tasks.read(lambda: office.reforms.merge_plan(unit_id, into_id, day), dialog.show_plan, key="reform.plan")

        dialog.plan_wanted.connect(ask_plan)
        accepted = self._context.prompts.run_dialog(dialog)
        unit, into, on, moving = dialog.unit(), dialog.into(), dialog.on() or today, dialog.moving()
        dialog.deleteLater()
        if accepted and unit is not None and into is not None:
            self._context.tasks.write(
                "单位合并", lambda _work: office.reforms.merge(unit.unit_id, into.unit_id, on, moving=moving),
                lambda _act: self._page.done(f"{unit.full_name}已并入{into.full_name}"))

    def _unit_of_seat(self) -> int | None:
        aimed, self._aimed = self._aimed, None
        of_seat = (row.unit_id for row in self._page.roster.model.rows() if row.seat_id == self._page.seat_id)
        return aimed if aimed is not None else next(of_seat, None)
