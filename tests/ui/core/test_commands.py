"""Commands are found by id, run their method, and own their keys only while their page is in front."""

import pytest
from PySide6.QtCore import QObject

from ui.core.commands import Commands, command, declarations


class Desk(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    @command("meeting.arrange", "新建会议", shortcut="Ctrl+N", icon="calendar-plus", menu="会议", hint="新建一次会议")
    def arrange(self) -> None:
        self.done.append("arrange")

    @command("window.find", "查找", shortcut="Ctrl+K", menu="查看", always=True)
    def find(self) -> None:
        self.done.append("find")


class Bodies(QObject):
    @command("body.create", "新建机构", shortcut="Ctrl+N", menu="机构")
    def create(self) -> None:
        """Make one."""


@pytest.fixture
def commands(qapp: object) -> Commands:
    return Commands()


def test_a_class_lists_what_it_declares_in_the_order_of_writing() -> None:
    assert [each.id for each in declarations(Desk)] == ["meeting.arrange", "window.find"]


def test_a_command_runs_its_method_on_the_object_found_for_it(commands: Commands) -> None:
    desk = Desk()
    opened: list[str] = []
    commands.declare(Desk, "desk", lambda: opened.append("desk") or desk)
    ran: list[str] = []
    commands.triggered.connect(ran.append)
    commands.run("meeting.arrange")
    assert desk.done == ["arrange"]
    assert opened == ["desk"]
    assert ran == ["meeting.arrange"]


def test_nothing_happens_where_the_page_cannot_be_opened(commands: Commands) -> None:
    commands.declare(Desk, "desk", lambda: None)
    ran: list[str] = []
    commands.triggered.connect(ran.append)
    commands.run("meeting.arrange")
    assert ran == []


def test_a_key_belongs_to_the_page_in_front_unless_it_is_for_everywhere(commands: Commands) -> None:
    commands.declare(Desk, "desk", Desk)
    commands.declare(Bodies, "bodies", Bodies)
    assert commands["window.find"].shortcut().toString() == "Ctrl+K"
    commands.activate("desk")
    assert commands["meeting.arrange"].shortcut().toString() == "Ctrl+N"
    assert commands["body.create"].shortcut().isEmpty()
    commands.activate("bodies")
    assert commands["meeting.arrange"].shortcut().isEmpty()
    assert commands["body.create"].shortcut().toString() == "Ctrl+N"
    assert commands["window.find"].shortcut().toString() == "Ctrl+K"


def test_menus_are_made_of_declarations(commands: Commands) -> None:
    commands.declare(Desk, "desk", Desk)
    assert [action.objectName() for action in commands.of_menu("会议")] == ["meeting.arrange"]
    assert commands.of_menu("文书") == []
    assert commands["meeting.arrange"].toolTip() == "新建一次会议"


def test_an_id_nobody_declares_is_an_error_of_the_program(commands: Commands) -> None:
    assert "meeting.arrange" not in commands
    with pytest.raises(KeyError):
        commands.run("meeting.arrange")


def test_declaring_a_class_twice_changes_nothing(commands: Commands) -> None:
    commands.declare(Desk, "desk", Desk)
    first = commands["meeting.arrange"]
    commands.declare(Desk, "desk", Desk)
    assert commands["meeting.arrange"] is first
    assert commands.has_scope("desk")
