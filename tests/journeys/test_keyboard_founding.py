"""The first body by the keyboard alone: the notice is chosen, its open points are answered, and it is confirmed."""

import pytest
from PySide6.QtCore import Qt

from tests.journeys.conftest import SAMPLE, Clerk
from tests.journeys.keyboard import Keyboard

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


@pytest.fixture
def keyboard(clerk: Clerk) -> Keyboard:
    return Keyboard(clerk)


def test_a_notice_is_imported_with_enter_alone(clerk: Clerk, keyboard: Keyboard) -> None:
    assert clerk.program.window.current_page == "first_run"
    clerk.prompts.files.append(SAMPLE / "founding-notice.docx")
    keyboard.press(ENTER)
    assert clerk.program.window.current_page == "imports"
    clerk.qtbot.waitUntil(lambda: clerk.program.window.page("imports").review.draft() is not None)
    review = clerk.program.window.page("imports").review
    points = len(review.open_points())
    assert points
    for left in range(points, 0, -1):
        assert len(review.open_points()) == left
        keyboard.press(ENTER)
    keyboard.press(ENTER)
    clerk.qtbot.waitUntil(lambda: len(clerk.office.bodies.entries()) == 1)
    clerk.settle()
    assert clerk.program.window.current_page == "bodies"
    assert keyboard.name() == "roster"
