import subprocess
import sys
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.core.first_touch import FirstTouch
from ui.pages.table import PAGES


@pytest.fixture
def field(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    return field


def press(field):
    QTest.keyClick(field, Qt.Key.Key_A)


def move(field):
    place = QPointF(3, 3)
    QApplication.sendEvent(field, QMouseEvent(
        QMouseEvent.Type.MouseMove, place, field.mapToGlobal(place), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier))


@pytest.mark.parametrize("touch", [press, move])
def test_the_first_touch_is_told_once_and_keeps_nothing_from_its_receiver(qapp, field, touch):
    touched = Mock()
    first = FirstTouch(qapp, field)
    first.touched.connect(touched)
    touch(field)
    touch(field)
    assert touched.call_count == 1
    assert field.text() == ("aa" if touch is press else "")


def test_what_nobody_did_is_no_touch(qapp, field):
    touched = Mock()
    first = FirstTouch(qapp, field)
    first.touched.connect(touched)
    field.hide()
    field.show()
    qapp.processEvents()
    assert not touched.called


def test_the_code_of_no_page_brings_a_library_of_the_office():
    program = (
        "import sys\n"
        "from ui.pages.table import PAGES\n"
        "for entry in PAGES:\n"
        "    entry.load()\n"
        "rooms = ('secretariat.services', 'secretariat.persistence', 'secretariat.rendering', 'secretariat.intake')\n"
        "libraries = {'sqlalchemy', 'lxml', 'reportlab', 'pypinyin', 'openpyxl', 'docx', 'alembic'}\n"
        "print(*sorted(name for name in sys.modules if name in libraries or name.startswith(rooms)))\n"
    )
    assert len(PAGES) > 6
    brought = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    assert brought == []


def test_the_first_touch_gets_every_other_page_ready(qtbot, program):
    program._use_spare_time()
    assert "meetings" not in vars(program.office)
    press(program.window)
    qtbot.waitUntil(lambda: {"bodies", "meetings", "imports", "journal"} <= vars(program.office).keys())
