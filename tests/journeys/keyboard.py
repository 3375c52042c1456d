"""A clerk without a mouse: keys go to whatever has the focus, in the window and in every dialog that opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.journeys.conftest import Clerk
from tests.ui.conftest import PreparedPrompts

CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """Presses keys and counts them; words typed at one go count as one."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk
        self.count = 0
        clerk.prompts = KeyboardPrompts(self)
        clerk.program.prompts = clerk.program.window.prompts = clerk.prompts
        if clerk.program.window.context is not None:
            # The pages have the prompts of the start; they are the clerk's from now on.
            object.__setattr__(clerk.program.window.context, "prompts", clerk.prompts)
        clerk.program.window.activateWindow()
        clerk.qtbot.waitUntil(lambda: QApplication.activeWindow() is clerk.program.window)

    def focus(self) -> QWidget:
        """Give the widget the next key goes to; none is a wall."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget), "the focus is lost"
        return focused

    def name(self) -> str:
        """Give the name of the widget the next key goes to."""
        return self.focus().objectName()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key so many times and wait for what follows."""
        for _ in range(times):
            self.count += 1
            focus = self.focus()
            with self.clerk.watchdog.watching(f"{key.name} in {focus.objectName()}"):
                QTest.keyClick(focus, key, modifiers)
                QApplication.processEvents()
        if QApplication.activeModalWidget() is None:
            self.clerk.settle()

    def type(self, words: str) -> None:
        """Type words as an input method hands them over; they replace what is selected."""
        self.count += 1
        self.clerk.type_chinese(self.focus(), words)
        QApplication.processEvents()

    def tab_to(self, name: str, *, most: int = 12) -> None:
        """Press Tab until the widget of that name has the focus."""
        for _ in range(most):
            if self.name() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{name} is not among {most} stops of Tab, the last was {self.name()}")


class KeyboardPrompts(PreparedPrompts):
    """Shows every dialog for real; its keys are prepared, and they alone must close it."""

    def __init__(self, keyboard: Keyboard) -> None:
        super().__init__()
        self._keyboard = keyboard
        self.keys: list[Callable[[], None]] = []

    def run_dialog(self, dialog: QDialog) -> bool:
        """Show the dialog, let the prepared keys be pressed in it, and answer how they closed it."""
        self.asked.append(dialog.windowTitle())
        assert self.keys, f"“{dialog.windowTitle()}” was not expected"
        dialog.setModal(True)
        dialog.show()
        dialog.activateWindow()
        self._keyboard.clerk.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        assert dialog.isAncestorOf(self._keyboard.focus()), f"nothing in “{dialog.windowTitle()}” has the focus"
        self.keys.pop(0)()
        assert not dialog.isVisible(), f"the keys left “{dialog.windowTitle()}” open, with the focus in {self._keyboard.name()}"
        window = self._keyboard.clerk.program.window
        window.activateWindow()
        self._keyboard.clerk.qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        return dialog.result() == QDialog.DialogCode.Accepted
