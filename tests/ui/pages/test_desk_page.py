from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from secretariat.domain.listings.desk import DeskTopic
from secretariat.domain.records import RecordKind
from tests.ui.conftest import settle
from ui.models.desk_rows import DeskModel
from ui.widgets.record_table import RecordTable


def desk_of(program):
    return program.window.page("desk")


def items_of(page):
    model = page.findChild(RecordTable, "desk.items").model()
    assert isinstance(model, DeskModel)
    return model.rows()


def test_the_desk_shows_what_is_due_with_the_loudest_first(sample):
    urgencies = [item.urgency for item in items_of(desk_of(sample))]
    assert urgencies == sorted(urgencies, key=["overdue", "today", "this_week", "this_year"].index)
    assert {DeskTopic.TASK, DeskTopic.RECEIPT, DeskTopic.SEAT, DeskTopic.PLENARY} <= {item.topic for item in items_of(desk_of(sample))}


def test_a_counter_filters_the_list_and_agrees_with_it(sample, qtbot):
    page = desk_of(sample)
    figure = page.findChild(QAbstractButton, "desk.counters.seat")
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton)
    assert {item.topic for item in items_of(page)} == {DeskTopic.SEAT}
    assert figure.counter.count == len(items_of(page))


def test_a_body_whose_plenary_is_owed_stands_first_at_the_side(sample):
    rows = [row for row in desk_of(sample).findChildren(QAbstractButton) if row.objectName().startswith("desk.plenary.")]
    assert rows[0].track.owed_to is not None
    assert "未安排" in rows[0].accessibleName()


def test_pressing_a_late_task_s_verb_goes_to_that_task(sample, qtbot, prompts):
    page = desk_of(sample)
    table = page.findChild(RecordTable, "desk.items")
    task = next(item for item in items_of(page) if item.topic is DeskTopic.TASK)
    table.link_activated.emit(task, task.command)
    settle(qtbot, sample)
    assert sample.window.current_page == "supervision"
    qtbot.waitUntil(lambda: prompts.asked != [])
    assert prompts.asked == ["登记进展"]


def test_the_desk_reads_again_when_an_act_touched_the_office(sample, qtbot):
    task = next(item.target for item in items_of(desk_of(sample)) if item.target.kind is RecordKind.TASK)
    tasks = sample.office.tasks
    version = next(row.version for row in tasks.list() if row.task_id == task.id)
    sample.tasks.write("办结", lambda _work: tasks.complete(task.id, version, sample.office.today()))
    qtbot.waitUntil(lambda: all(item.target != task for item in items_of(desk_of(sample))))


def test_the_head_names_the_day_and_what_is_left_of_the_year(sample):
    words = [label.text() for label in desk_of(sample).findChildren(QLabel)]
    assert any("11月10日" in text and "星期二" in text for text in words)
    assert "距年底51天" in words
