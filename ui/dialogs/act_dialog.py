"""The frame of every form: whom it concerns, the fields, what follows, one verb."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.forms import Form
from ui.widgets.labels import Rule, label
from ui.widgets.reading_order import step_focus, tab_stops


class ActDialog(QDialog):
    """A native window for one act with several fields.

    Its head says whom it concerns; fields go into ``form``; ``set_consequence`` says what follows; the verb checks the form
    and accepts. A concrete dialog keeps its values when it is closed half filled: whoever shows it keeps the object and
    shows it again.
    """

    def __init__(self, title: str, verb: str, name: str, parent: QWidget | None = None, *, note: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setMinimumWidth(560)
        self.setMaximumWidth(720)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget(self)
        self._head = QVBoxLayout(head)
        self._head.setContentsMargins(tokens.PAGE_MARGIN, 14, tokens.PAGE_MARGIN, 12)
        self._head.setSpacing(2)
        self._whom: QLabel = label("", "section", wrap=True, parent=head)
        self._state: QLabel = label("", "secondary", wrap=True, parent=head)
        for each in (self._whom, self._state):
            each.hide()
            self._head.addWidget(each)
        head_rule = Rule(parent=self)
        self._top: tuple[QWidget, QWidget] = (head, head_rule)
        for part in self._top:
            part.hide()
            column.addWidget(part)
        middle = QWidget(self)
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(tokens.PAGE_MARGIN, 16, tokens.PAGE_MARGIN, 14)
        inner.setSpacing(12)
        self.form = Form(middle)
        inner.addWidget(self.form)
        self._consequence = _Note(middle)
        self._consequence_label: QLabel | None = None
        self._consequence.hide()
        inner.addStretch()
        column.addWidget(middle, 1)
        foot = QWidget(self)
        foot.setProperty("surface", "foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(tokens.PAGE_MARGIN, 10, tokens.PAGE_MARGIN, 10)
        row.setSpacing(8)
        self._note: QLabel = label(note, "caption", parent=foot)
        row.addWidget(self._note)
        row.addStretch()
        self.cancel = Button("取消", name=f"{name}.cancel", parent=foot)
        self.accept_button = Button(verb, "primary", name=f"{name}.accept", parent=foot)
        self.accept_button.setDefault(True)
        for button in (self.cancel, self.accept_button):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        column.addWidget(foot)
        self.cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._try)

    def set_whom(self, whom: str, state: str = "") -> None:
        """Say whom the act concerns, and how things stand."""
        for part in self._top:
            part.setHidden(not whom)
        self._whom.setText(whom)
        self._whom.setHidden(not whom)
        self._state.setText(state)
        self._state.setHidden(not state)

    def set_consequence(self, words: str) -> None:
        """Say what follows, under the fields added so far; an empty text takes the row away."""
        if self._consequence_label is None:
            self._consequence_label = self.form.add_wide("登记之后", self._consequence)
        self._consequence.say(words)
        self._consequence_label.setHidden(not words)

    def set_note(self, words: str) -> None:
        """Say beside the verb, e.g. 登记后可以撤销."""
        self._note.setText(words)

    def problem(self) -> str:
        """Say what is wrong with the whole form; empty where nothing is. Concrete dialogs may override it."""
        return ""

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field of the form, unless the concrete dialog has chosen another place."""
        super().showEvent(event)
        chosen = cast("QWidget | None", self.focusWidget())
        first = next(tab_stops(self.form), None)
        if first is not None and (chosen is None or not self.form.isAncestorOf(chosen)):
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        """Go on by Tab in reading order."""
        return step_focus(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Ctrl+Enter accept from every field, for in a text of several lines Enter begins another line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._try()
        else:
            super().keyPressEvent(event)

    def _try(self) -> None:
        if not self.form.validate():
            return
        said = self.problem()
        if said:
            self.set_note(said)
            return
        self.accept()


class _Note(QWidget):
    """A sentence on the tint of 靛青."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "note")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        self._words: QLabel = label("", "body", wrap=True, parent=self)
        column.addWidget(self._words)

    def say(self, words: str) -> None:
        """Show other words."""
        self._words.setText(words)
        self.setHidden(not words)
