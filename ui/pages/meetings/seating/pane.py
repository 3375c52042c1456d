"""The seating plan of one meeting in place of the meeting's page: the plan, the line below it, the panel beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.meetings.seating.panel import SeatingPanel
from ui.pages.meetings.seating.plan_view import PlanView
from ui.pages.meetings.seating.unseated import UnseatedLine
from ui.widgets.buttons import Button
from ui.widgets.labels import Chip, Rule
from ui.widgets.page_head import PageHead
from ui.widgets.painting import Tone

if TYPE_CHECKING:
    from secretariat.domain.listings.seating import SeatingView
    from ui.pages.base import Page


class SeatingPane(QWidget):
    """Shows a ``SeatingView``; ``view`` is what it shows, None before the first.

    Signals: ``back_requested()`` back to the meeting.
    """

    back_requested = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.view: SeatingView | None = None
        self._head = PageHead("座次图", self)
        self._back = Button("会议", "link", icon="chevron-left", name="seating.back", hint="回到会议（Esc）", parent=self)
        self._chip = Chip(parent=self)
        self._head.add_before(self._back)
        self._head.add_beside(self._chip)
        self._by_rule = page.button("meeting.seating_by_rule")
        for button in (page.button("office.undo", "icon", icon="undo-2"), self._by_rule, page.button("meeting.export_seating"),
                       page.button("meeting.print_seating", "primary")):
            self._head.add_button(button)
        self.plan, self.unseated = PlanView(self), UnseatedLine(self)
        self.panel = SeatingPanel([page.button("meeting.draft_folded_cards"), page.button("meeting.draft_card_inserts")], self)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.plan, 1)
        left.addWidget(Rule(parent=self))
        left.addWidget(self.unseated)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(left, 1)
        below.addWidget(Rule("vertical", self))
        below.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Rule(parent=self))
        column.addLayout(below, 1)
        self._back.clicked.connect(self.back_requested)
        self.plan.hinted.connect(self.unseated.say)
        self.unseated.lift_requested.connect(self.plan.lift)

    def show_plan(self, view: SeatingView) -> None:
        """Show a plan, or another state of it."""
        self.view = view
        self._back.setText(view.meeting)
        self._chip.set_text(f"{view.open_places}座待定" if view.open_places else "", Tone.WARN)
        self._by_rule.setVisible(view.is_open and view.arranged)
        self.panel.show_plan(view)
        self.unseated.show_plan(view)
        self.plan.show_plan(view)

    def focus_plan(self) -> None:
        """Put the focus onto the plan."""
        self.plan.setFocus(Qt.FocusReason.OtherFocusReason)
