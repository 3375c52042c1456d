"""The verbs of the seating plan: chosen, moved, put aside, laid out by rule again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.seating import Zone
from ui.pages.meetings.errands import Errands

if TYPE_CHECKING:
    from secretariat.domain.listings.seating import SeatingView
    from secretariat.domain.seating import SeatingRule, Spot


class SeatingActs(Errands):
    """Moves people on the plan in front."""

    def choose(self, view: SeatingView | None, rule: SeatingRule) -> None:
        """Choose another room."""
        if view is not None:
            words = f"座次改为{rule.shape.label}，主位{rule.facing.label}"
            self.write("设置座次", lambda: self.office.seating.choose(view.meeting_id, rule), words)

    def move(self, view: SeatingView | None, name: str, key: str, to: Spot) -> None:
        """Put somebody onto a place."""
        if view is None:
            return
        where = f"第二排{to.number}号" if to.zone is Zone.SECOND_ROW else f"{to.number}号座"
        self.write("调整座次", lambda: self.office.seating.move(view.meeting_id, key, to), f"{name}已放到{where}")

    def put_aside(self, view: SeatingView | None, name: str, key: str) -> None:
        """Give somebody no place for now."""
        if view is not None:
            self.write("暂不排座", lambda: self.office.seating.put_aside(view.meeting_id, key), f"{name}暂不排座，放在下面一行")

    def by_rule(self, view: SeatingView | None) -> None:
        """Seat everybody by the rule again."""
        if view is None:
            return
        if view.arranged:
            self.write("按规则重排", lambda: self.office.seating.by_rule(view.meeting_id), "座次已按规则重排")
        else:
            self.page.done("座次现在就是按规则排的。", undoable=False)
