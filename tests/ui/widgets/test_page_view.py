"""The preview asks for sharp images, turns pages, zooms, and never waits."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.conftest import show_active
from ui.widgets.page_view import PageView, Zoom


def png(width: int, height: int, colour: str = "#FF0000") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


@pytest.fixture
def view(qtbot: QtBot) -> PageView:
    made = PageView()
    qtbot.addWidget(made)
    made.resize(500, 600)
    show_active(qtbot, made)
    return made


def test_the_page_in_front_is_asked_for_at_the_sharpness_needed(view: PageView) -> None:
    asked: list[tuple[int, float]] = []
    view.show_paper(3, lambda page, scale: asked.append((page, scale)))
    assert [page for page, _ in asked] == [0]
    assert asked[0][1] == pytest.approx((600 - 32) / 297, rel=0.02)


def test_a_sharp_page_is_painted_and_not_asked_for_again(qtbot: QtBot, view: PageView) -> None:
    asked: list[int] = []

    def answer(page: int, scale: float) -> None:
        asked.append(page)
        view.set_page(page, png(round(210 * scale), round(297 * scale)))

    view.show_paper(2, answer)
    assert view.viewport().grab().toImage().pixelColor(250, 300).name() == "#ff0000"
    with qtbot.waitSignal(view.page_changed) as turned:
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert turned.args == [2, 2]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.page() == 1, "there is no third page"
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert asked == [0, 1]


def test_zoom_asks_again_a_little_later(qtbot: QtBot, view: PageView) -> None:
    asked: list[float] = []
    view.show_paper(1, lambda _page, scale: asked.append(scale))
    with qtbot.waitSignal(view.zoom_changed):
        qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() is Zoom.WIDTH
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] > asked[0]
    assert view.verticalScrollBar().maximum() > 0


def test_the_type_area_is_drawn_over_the_page(view: PageView) -> None:
    view.show_paper(1, lambda page, scale: view.set_page(page, png(round(210 * scale), round(297 * scale), "#FFFFFF")))
    plain = view.viewport().grab().toImage()
    view.set_type_area((28.0, 37.0, 156.0, 225.0))
    assert view.viewport().grab().toImage() != plain


def test_without_a_paper_it_says_why(view: PageView) -> None:
    view.show_paper(2, lambda _page, _scale: None)
    view.say("这份文件还没有生成。")
    assert view._words.isVisible()
    assert view._words.text() == "这份文件还没有生成。"
    view.show_paper(1, lambda _page, _scale: None)
    assert not view._words.isVisible()


def test_an_image_that_is_none_changes_nothing(view: PageView) -> None:
    view.show_paper(1, lambda page, _scale: view.set_page(page, b"not a picture"))
    assert view._images == {}


def test_zoom_keys_of_the_page_win_over_those_of_the_window(qtbot: QtBot) -> None:
    window = QMainWindow()
    view = PageView(parent=window)
    window.setCentralWidget(view)
    taken: list[str] = []
    action = QAction("放大字号", window)
    action.setShortcut("Ctrl++")
    action.triggered.connect(lambda: taken.append("window"))
    window.addAction(action)
    qtbot.addWidget(window)
    show_active(qtbot, window)
    view.show_paper(1, lambda _page, _scale: None)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() is Zoom.WIDTH
    assert taken == []


def test_a_page_too_small_for_the_type_area_has_none(view: PageView) -> None:
    area = (28.0, 37.0, 156.0, 225.0)
    for size, drawn in (((200, 100), False), ((210, 297), True)):
        view.show_paper(1, lambda _page, _scale: None)
        view.set_page(0, png(*size))
        view.set_type_area(None)
        plain = view.grab().toImage()
        view.set_type_area(area)
        assert (view.grab().toImage() != plain) is drawn
