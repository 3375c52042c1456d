"""A window whose day can be moved, and what tests of the meetings page do again and again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QComboBox, QDialog, QPlainTextEdit, QWidget

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.meetings import MeetingView
from secretariat.domain.records import RecordKind, RecordRef
from tests.ui.conftest import TODAY, settle
from ui.app import Program
from ui.pages.meetings.page import MeetingsPage
from ui.widgets.buttons import Button

PLENARY = "助餐联席会议2026年全体会议"
MINUTES_DUE = "2026年第四季度调度会"
"""Meetings of the sample office: the plenary ahead, and one whose minutes are due."""


@dataclass
class Day:
    """The day a window believes in."""

    today: date = TODAY

    def now(self) -> datetime:
        return datetime.combine(self.today, datetime(2026, 1, 1, 14, 20).time())


@dataclass
class Clerk:
    """Works at a window: goes to meetings, runs commands, answers forms."""

    program: Program
    qtbot: Any
    day: Day = field(default_factory=Day)

    @property
    def page(self) -> MeetingsPage:
        shown = self.program.window.page("meetings")
        assert isinstance(shown, MeetingsPage)
        return shown

    @property
    def view(self) -> MeetingView:
        view = self.page.meeting.view
        assert view is not None
        return view

    def settle(self) -> None:
        settle(self.qtbot, self.program)

    def go_to_list(self) -> MeetingsPage:
        self.program.window.go("meetings")
        self.settle()
        return self.page

    def open(self, title: str) -> MeetingsPage:
        """Open the meeting whose title ends so."""
        found = next(row for row in self.program.office.meetings.list() if row.title.endswith(title))
        self.program.window.go(RecordRef(RecordKind.MEETING, found.meeting_id))
        self.settle()
        return self.page

    def run(self, command: str, *fill: Callable[[Any], None]) -> None:
        """Run a command; each form it shows is filled by the next function and accepted."""
        self.program.prompts.fill = list(fill)
        self.qtbot.waitUntil(lambda: command in self.program.window.commands)
        self.program.window.commands.run(command)
        self.settle()
        assert not self.program.prompts.fill, f"{command} asked less than expected"

    def said(self) -> str:
        """Give the newest message of the window."""
        return self.program.window.bottom.bar.history[0].text

    def actions(self) -> list[str]:
        return [action.label for action in self.program.window.bottom.bar.history[0].actions]


def typing(**values: str) -> Callable[[QDialog], None]:
    """Make a function that types texts into the fields of a form, by the last part of their names."""

    def fill(dialog: QDialog) -> None:
        for name, text in values.items():
            field_ = next(child for child in dialog.findChildren(QWidget) if child.objectName().endswith(f".{name}"))
            if isinstance(field_, QPlainTextEdit):
                field_.setPlainText(text)
            elif isinstance(field_, QComboBox):
                if field_.isEditable():
                    field_.setEditText(text)
                else:
                    place = next(place for place in range(field_.count()) if text in field_.itemText(place))
                    field_.setCurrentIndex(place)
            else:
                field_.setText(text)
                field_.setModified(True)
                field_.editingFinished.emit()

    return fill


def press_primary(clerk: Clerk, *fill) -> None:
    clerk.program.prompts.fill = list(fill)
    button = clerk.page.findChild(Button, "meeting.primary")
    assert button.isVisibleTo(clerk.page)
    button.click()
    clerk.settle()
    # An approval is asked for after the document was read.
    clerk.settle()
    assert not clerk.program.prompts.fill, f"{button.text()} asked less than expected"


def primary(clerk: Clerk) -> str:
    button = clerk.page.findChild(Button, "meeting.primary")
    return button.text() if button.isVisibleTo(clerk.page) else ""


def receipt_of(clerk: Clerk, unit: str):
    return next(row for row in clerk.view.receipts if row.unit == unit)


def choose_receipt(clerk: Clerk, unit: str) -> None:
    assert clerk.page.meeting.side.receipts.table.select_key(receipt_of(clerk, unit).invitation_id)


def line_of(clerk: Clerk, name: str):
    return next(row for row in clerk.view.attendance if name in {row.name, row.substitute_name})


def paper(clerk: Clerk, kind: DocumentKind):
    return next(row for row in clerk.view.papers if row.kind is kind)
