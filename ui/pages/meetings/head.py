"""The head of a meeting: what it is called, when, where, and the one act its stage asks for, over the row of stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.models.words import moment
from ui.theme import icons, tokens
from ui.theme.fonts import scale
from ui.widgets.buttons import Button
from ui.widgets.labels import Chip, Rule, label
from ui.widgets.page_head import PageHead
from ui.widgets.painting import Tone
from ui.widgets.stepper import Stage, StageState, Stepper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from secretariat.domain.listings.meetings import MeetingView


class _Fact(QWidget):
    """A small icon and a word."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        self._sign = _Sign(icon, self)
        self._words = label("", "secondary", parent=self)
        row.addWidget(self._sign)
        row.addWidget(self._words)

    def say(self, words: str) -> None:
        """Show other words."""
        self._words.setText(words)


class _Sign(QWidget):
    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(16, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, icons.pixmap(self._icon, tokens.INK_5, 16, self.devicePixelRatioF()))


class MeetingHead(QWidget):
    """Title, day and room; 延期, 取消会议 and the primary, whose icon is that of its command; the stepper.

    Signals: ``back_requested()`` back to the list; ``stage_chosen(str)`` a stage was pressed; ``primary_requested(str)`` the
    command of the stage's act.
    """

    back_requested = Signal()
    stage_chosen = Signal(str)
    primary_requested = Signal(str)

    def __init__(self, buttons: Sequence[Button], edit: Button, icons_of: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._command = ""
        self._icons = dict(icons_of)
        self._buttons = tuple(buttons)
        self._edit = edit
        self._line = PageHead("", self)
        self._back = Button("会议列表", "bare", icon="chevron-left", name="meeting.back", hint="回到会议列表（Esc）", parent=self)
        self._line.add_before(self._back)
        self._chip = Chip(parent=self)
        self._day = _Fact("calendar", self)
        self._room = _Fact("map-pin", self)
        for widget in (self._chip, self._day, self._room, edit):
            self._line.add_beside(widget)
        self._primary = Button("办理", "primary", name="meeting.primary", parent=self)
        for button in (*buttons, self._primary):
            self._line.add_button(button)
        self._stepper = Stepper("meeting.stages", self)
        self._line.set_under(self._stepper)
        self._line.set_under(Rule(parent=self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        self._back.clicked.connect(self.back_requested)
        self._stepper.stage_chosen.connect(self.stage_chosen)
        self._primary.clicked.connect(lambda: self.primary_requested.emit(self._command))

    def show_meeting(self, view: MeetingView) -> None:
        """Show a meeting."""
        self._line.set_title(view.title)
        self._day.say(moment(view.starts_at))
        self._room.say(view.room or "地点未定")
        self._chip.set_text("已取消" if view.cancelled is not None else "", Tone.QUIET)
        self._chip.setToolTip(view.cancelled or "")
        self._stepper.set_stages([Stage(row.stage.value, row.label, StageState(row.state.value), row.caption) for row in view.stages])
        act, running = view.next_act, view.next_act is not None
        self._primary.setVisible(running)
        self._edit.setVisible(running)
        if act is not None:
            self._command = act.command
            self._primary.setText(act.label)
            self._primary.setAccessibleName(act.label)
            self._primary.setToolTip(f"{act.label}（F9）")
            self._primary.set_icon(self._icons.get(act.command, ""))
        held = any(row.stage.value == "held" and row.state.value == "done" for row in view.stages)
        for button in self._buttons:
            button.setVisible(running and not held)
        self._line.set_reason("" if view.cancelled is None else f"取消原因：{view.cancelled}")

    def act(self) -> str:
        """Give the id of the command the stage asks for; empty where the meeting is closed."""
        return self._command if not self._primary.isHidden() else ""

    def fit(self, width: int) -> None:
        """Leave the room out where the window is narrow for the text size in force: the title comes first."""
        self._room.setHidden(width < tokens.NARROW_BELOW * scale().body / tokens.TextSize.STANDARD)
