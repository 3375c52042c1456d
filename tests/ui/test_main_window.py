"""The shell over a real office file: pages on their first visit, keys, palette, undo, messages, geometry."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.errors import RuleBroken
from tests.ui.conftest import TODAY, PreparedPrompts, settle, show_active
from ui.app import Program
from ui.core.no_office import NoOffice
from ui.core.settings import Settings
from ui.pages.table import PAGES
from ui.widgets.messages import Message

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "leading-group.docx"


def found_body(qtbot: QtBot, program: Program) -> int:
    """Import the sample notice with every suggestion taken, and give the id of its body."""
    office = program.office
    assert office is not None

    def confirm(_work: object) -> int:
        draft = office.imports.read_file(SAMPLE)
        answers = {point.id: point.suggested for point in draft.points}
        decision = ImportDecision(draft, draft.reading, answers, draft.suggested_short_name, TODAY)
        return office.imports.confirm(decision).body_id

    made: list[int] = []
    program.tasks.write("导入", confirm, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    settle(qtbot, program)
    return made[0]


def test_an_empty_office_begins_with_the_first_run_page(program: Program) -> None:
    assert program.window.current_page == "first_run"
    assert program.window.navigation.current() == "desk"
    assert program.window.windowTitle() == "办公室 — 议事秘书"
    assert program.window.bottom.status.words()[2].endswith("办公室.ysms")


def test_every_page_can_be_visited_and_is_made_once(qtbot: QtBot, program: Program) -> None:
    for entry in PAGES:
        program.window.go(entry.id)
        settle(qtbot, program)
        assert program.window.current_page == entry.id
        page = program.window.page(entry.id)
        program.window.go(entry.id)
        assert program.window.page(entry.id) is page
        assert program.window.bottom.bar.tone() == "", f"{entry.id} complained: {program.window.bottom.bar.text()}"


def test_pages_are_not_made_before_their_first_visit(program: Program) -> None:
    assert program.window.page("supervision") is None


def test_every_command_is_soon_in_the_register_without_a_page_being_made(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: all(program.window.commands.has_scope(entry.id) for entry in PAGES), timeout=10_000)
    assert "task.report" in program.window.commands
    assert program.window.page("supervision") is None


def test_ctrl_and_a_figure_go_to_the_pages_in_their_order(qtbot: QtBot, program: Program) -> None:
    listed = [each for each in program.window.commands if each.id.startswith("page.") and each.shortcut.startswith("Ctrl+")]
    assert [each.shortcut for each in listed] == [f"Ctrl+{number}" for number in range(1, len(listed) + 1)]
    program.window.commands.run("page.supervision")
    settle(qtbot, program)
    assert program.window.current_page == "supervision"
    assert program.window.navigation.current() == "supervision"


def test_an_act_refreshes_the_navigation_and_the_page_in_front(qtbot: QtBot, program: Program) -> None:
    program.window.go("supervision")
    settle(qtbot, program)
    body = found_body(qtbot, program)
    assert program.window.navigation.button(f"body.{body}").text()
    page = program.window.page("supervision")
    qtbot.waitUntil(lambda: page._table.model().rowCount() > 0)
    assert program.window.bottom.status.words()[0] == "已保存 09:30"


def test_undo_takes_the_last_act_back_and_says_so(qtbot: QtBot, program: Program) -> None:
    program.window.commands.run("office.undo")
    settle(qtbot, program)
    assert program.window.bottom.bar.tone() == "refused"
    found_body(qtbot, program)
    program.window.commands.run("office.undo")
    settle(qtbot, program)
    assert program.window.bottom.bar.text().startswith("已撤销")
    qtbot.waitUntil(lambda: not program.window.navigation._bodies)


def test_the_palette_finds_records_and_commands(qtbot: QtBot, program: Program) -> None:
    body = found_body(qtbot, program)
    qtbot.waitUntil(lambda: program.window.commands.has_scope("supervision"), timeout=10_000)
    program.window.commands.run("window.find")
    finder = program.window._finder
    assert finder is not None
    palette = finder.palette
    assert palette.isVisible()
    palette.field.setText(program.window.navigation.button(f"body.{body}").text()[:2])
    qtbot.waitUntil(lambda: palette.current() is not None and palette.current().group == "机构")
    palette.field.setText("登记进展")
    qtbot.waitUntil(lambda: palette.current() is not None and palette.current().data == "task.report")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    settle(qtbot, program)
    assert program.window.current_page == "supervision"
    assert not palette.isVisible()


def test_a_task_is_followed_from_the_ledger(qtbot: QtBot, program: Program, prompts: PreparedPrompts) -> None:
    found_body(qtbot, program)
    program.window.go("supervision")
    settle(qtbot, program)
    page = program.window.page("supervision")
    page._table.select_row(0)
    task = page._table.current_row()
    prompts.fill.append(lambda dialog: dialog._text.setPlainText("已完成入户调查120户"))
    program.window.commands.run("task.report")
    settle(qtbot, program)
    assert page._model.rows()[0].progress == "已完成入户调查120户"
    assert page._model.rows()[0].status_text == "推进中"
    prompts.fill.append(lambda dialog: None)
    program.window.commands.run("task.complete")
    settle(qtbot, program)
    assert task.task_id not in {row.task_id for row in page._model.rows()}
    program.window.commands.run("office.undo")
    settle(qtbot, program)
    qtbot.waitUntil(lambda: task.task_id in {row.task_id for row in page._model.rows()})
    prompts.fill.append(lambda dialog: dialog._day.set_day(TODAY.replace(month=10)))
    page._table.select_key(task.task_id)
    program.window.commands.run("task.set_deadline")
    settle(qtbot, program)
    late = next(row for row in page._model.rows() if row.task_id == task.task_id)
    assert late.status_text == "超期31天"
    assert prompts.asked == ["登记进展", "登记办结", "调整时限"]


def test_a_task_is_brought_to_the_front_wherever_it_hides(qtbot: QtBot, program: Program) -> None:
    found_body(qtbot, program)
    program.window.go("supervision")
    settle(qtbot, program)
    page = program.window.page("supervision")
    last = page._model.rows()[-1].task_id
    page._segments.set_current("completed")
    page._show()
    program.window.go("first_run")
    program.window.go(RecordRef(RecordKind.TASK, last))
    settle(qtbot, program)
    assert page._table.current_row().task_id == last


def test_unknown_places_and_records_without_a_page_are_ignored(program: Program) -> None:
    before = program.window.current_page
    program.window.go("nowhere")
    assert program.window.current_page == before


def test_back_returns_to_the_page_before(qtbot: QtBot, program: Program) -> None:
    program.window.go("supervision")
    settle(qtbot, program)
    program.window.commands.run("window.back")
    assert program.window.current_page == "first_run"
    program.window.commands.run("window.back")
    assert program.window.current_page == "first_run"


def test_f6_goes_round_navigation_and_panes(qtbot: QtBot, program: Program) -> None:
    found_body(qtbot, program)
    program.window.go("supervision")
    settle(qtbot, program)
    page = program.window.page("supervision")
    qtbot.waitUntil(page._table.hasFocus)
    program.window.commands.run("window.next_pane")
    qtbot.waitUntil(lambda: program.window.navigation.button("supervision").hasFocus())
    program.window.commands.run("window.next_pane")
    qtbot.waitUntil(page._table.hasFocus)
    program.window.commands.run("window.filter")
    qtbot.waitUntil(page._search.hasFocus)


def test_f6_works_on_a_page_that_stands_in_no_navigation(qtbot: QtBot, program: Program) -> None:
    assert program.window.current_page == "first_run"
    program.window.commands.run("window.next_pane")
    qtbot.waitUntil(lambda: program.window.navigation.button("desk").hasFocus())


def test_a_refusal_of_the_office_is_a_sentence_in_the_bar(qtbot: QtBot, program: Program) -> None:
    def refuse(_work: object) -> None:
        raise RuleBroken("这项任务已经办结。", cure="office.undo")

    program.tasks.write("登记", refuse)
    settle(qtbot, program)
    assert program.window.bottom.bar.text() == "这项任务已经办结。"
    assert [button.accessibleName() for button in program.window.bottom.bar.buttons()] == ["撤销上一步"]


def test_a_narrow_window_shows_icons_only(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1100, 700)
    assert program.window.navigation.width() == 52
    program.window.resize(1366, 700)
    assert program.window.navigation.width() == 196
    assert program.window.minimumWidth() == 1100
    assert program.window.minimumHeight() == 700


def test_menus_hold_the_declared_commands(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.window.commands.has_scope("supervision"), timeout=10_000)
    ids = [action.objectName() for action in program.window.menus.menu("督办").actions()]
    assert "task.report" in ids
    assert next(action.objectName() for action in program.window.menus.menu("文件").actions()) == "office.undo"


def test_another_office_is_opened_in_the_same_window(
    qtbot: QtBot, program: Program, prompts: PreparedPrompts, tmp_path: Path,
) -> None:
    found_body(qtbot, program)
    prompts.files.append(tmp_path / "另一个")
    program.window.commands.run("office.new")
    qtbot.waitUntil(lambda: program.window.windowTitle() == "另一个 — 议事秘书", timeout=20_000)
    settle(qtbot, program)
    assert program.window.current_page == "first_run"
    assert program.settings.last_office.endswith("另一个.ysms")
    prompts.files.append(tmp_path / "办公室.ysms")
    program.window.commands.run("office.open")
    qtbot.waitUntil(lambda: program.window.windowTitle() == "办公室 — 议事秘书", timeout=20_000)
    settle(qtbot, program)
    qtbot.waitUntil(lambda: len(program.window.navigation._bodies) == 1)


def test_a_file_that_is_no_office_is_refused_and_the_office_stays(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    stranger = tmp_path / "别的.ysms"
    stranger.write_bytes(b"this is no database " * 200)
    program.open(stranger)
    qtbot.waitUntil(lambda: program.window.bottom.bar.tone() == "refused", timeout=20_000)
    assert program.window.windowTitle() == "办公室 — 议事秘书"
    assert program.settings.last_office.endswith("办公室.ysms")


def test_the_window_can_be_shown_before_there_is_an_office(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path,
) -> None:
    program = Program(qapp, settings, lambda: TODAY, lambda: datetime(2026, 11, 10, 9))
    qtbot.addWidget(program.window)
    show_active(qtbot, program.window)
    for command in ("office.undo", "window.find", "window.filter", "window.next_pane", "window.back", "page.supervision"):
        program.window.commands.run(command)
    program.window.post(Message("还没有打开数据文件", "refused"))
    assert program.window.current_page == ""
    program.window.close()
    program.deleteLater()


@pytest.mark.qt_no_exception_capture
def test_a_defect_is_reported_and_the_window_goes_on(qtbot: QtBot, program: Program, prompts: PreparedPrompts) -> None:
    program.tasks.crashed.disconnect()
    program.install_hooks()
    program.tasks.write("坏的", lambda _work: 1 / 0)
    qtbot.waitUntil(lambda: "程序出错" in prompts.asked)
    program.window.go("supervision")
    settle(qtbot, program)
    assert program.window.current_page == "supervision"


def test_a_last_office_that_is_gone_is_said_with_the_ways_out_and_not_made_anew(
    qtbot: QtBot, empty_program: Program, tmp_path: Path,
) -> None:
    gone = tmp_path / "优盘" / "办公室.ysms"
    empty_program.open(gone, make=False)
    notice = wait_for_notice(qtbot, empty_program)
    assert "找不到数据文件“办公室.ysms”" in notice.accessibleName()
    assert str(gone) in notice.accessibleName()
    assert not gone.exists()
    offered = [button.text() for button in notice.findChildren(QPushButton) if button.isVisible()]
    assert offered == ["打开数据文件", "从备份恢复", "新建数据文件"]
    focused = empty_program.window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "打开数据文件"


def test_a_damaged_last_office_is_said_and_another_one_opened_from_there(
    qtbot: QtBot, empty_program: Program, prompts: PreparedPrompts, tmp_path: Path,
) -> None:
    damaged = tmp_path / "办公室.ysms"
    damaged.write_bytes(b"not an office at all" * 400)
    empty_program.open(damaged, make=False)
    notice = wait_for_notice(qtbot, empty_program)
    assert "数据文件" in notice.accessibleName()
    prompts.files.append(tmp_path / "新的.ysms")
    notice.findChild(QPushButton, "button.office.new").click()
    settle(qtbot, empty_program)
    assert empty_program.window.current_page == "first_run"
    assert empty_program.window.stack.currentWidget() is empty_program.window.page("first_run")
    assert empty_program.settings.last_office.endswith("新的.ysms")


def test_an_office_that_cannot_be_opened_leaves_the_one_at_hand_in_place(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.open(tmp_path / "没有.ysms", make=False)
    qtbot.waitUntil(lambda: program.window.bottom.bar.tone() == "refused")
    assert program.window.current_page == "first_run"
    assert program.office is not None


@pytest.fixture
def empty_program(
    qtbot: QtBot, qapp: QApplication, settings: Settings, prompts: PreparedPrompts,
) -> Iterator[Program]:
    """A real window that was given no office yet."""
    made = Program(qapp, settings, lambda: TODAY, lambda: datetime(2026, 11, 10, 9, 30))
    made.prompts = prompts
    made.window.prompts = prompts
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.close()
    made.deleteLater()


def wait_for_notice(qtbot: QtBot, program: Program) -> NoOffice:
    qtbot.waitUntil(lambda: isinstance(program.window.stack.currentWidget(), NoOffice))
    return program.window.stack.currentWidget()
