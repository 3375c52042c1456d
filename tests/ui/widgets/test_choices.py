"""Segments, tabs, counters, stages: what is chosen, by pointer and by keyboard."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.theme import tokens
from ui.widgets.counters import Counter, Counters
from ui.widgets.segments import Segment, Segmented, Tabs
from ui.widgets.stepper import Stage, StageState, Stepper
from ui.widgets.year_track import YearTrack

SEGMENTS = [Segment("seats", "席位", 19), Segment("liaisons", "联络员", 18), Segment("vacant", "空缺", 1)]


def test_a_segment_is_chosen_by_click_and_by_arrow(qtbot: QtBot) -> None:
    made = Segmented(SEGMENTS, "roster.segments")
    qtbot.addWidget(made)
    made.show()
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    assert made.current() == "seats"
    qtbot.mouseClick(made._parts[2], Qt.MouseButton.LeftButton)
    qtbot.keyClick(made._parts[2], Qt.Key.Key_Left)
    qtbot.keyClick(made._parts[1], Qt.Key.Key_Left)
    assert chosen == ["vacant", "liaisons", "seats"]
    assert made._parts[0].accessibleName() == "席位 19"


def test_new_counts_keep_the_choice_and_say_nothing(qtbot: QtBot) -> None:
    made = Segmented(SEGMENTS, "roster.segments")
    qtbot.addWidget(made)
    made.set_current("vacant")
    with qtbot.assertNotEmitted(made.chosen):
        made.set_segments([Segment("seats", "席位", 20), Segment("liaisons", "联络员", 18), Segment("vacant", "空缺", 2)])
    assert made.current() == "vacant"
    assert made._parts[2].accessibleName() == "空缺 2"
    made.set_segments([Segment("a", "甲"), Segment("b", "乙")])
    assert made.current() == "a"


def test_tabs_step_round(qtbot: QtBot) -> None:
    made = Tabs(SEGMENTS, "body.tabs")
    qtbot.addWidget(made)
    made.show()
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    made.step(1)
    made.step(1)
    made.step(1)
    assert chosen == ["liaisons", "vacant", "seats"]
    image = made.grab().toImage()
    part = made._parts[0].geometry()
    assert image.pixelColor(part.center().x(), part.bottom() - 1).name().upper() == tokens.SEAL


def test_counters_filter_and_alarm(qtbot: QtBot) -> None:
    made = Counters()
    qtbot.addWidget(made)
    made.set_counters([Counter("all", "现在要办", 10), Counter("task", "任务超期", 3, alarming=True)])
    made.show()
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    qtbot.mouseClick(made._figures[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(made._figures[1], Qt.Key.Key_Right)
    assert chosen == ["task", "all"]
    made.set_current("task")
    made.set_counters([Counter("all", "现在要办", 9), Counter("task", "任务超期", 2, alarming=True)])
    assert made.current() == "task"
    assert made._figures[1].accessibleName() == "任务超期 2"
    image = made._figures[1].grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
    assert tokens.SEAL in colours


STAGES = [
    Stage("proposed", "提议", StageState.DONE, "10-26 办公室"), Stage("approved", "批准", StageState.DONE),
    Stage("notified", "通知", StageState.CURRENT),
    Stage("receipts", "回执", StageState.AHEAD), Stage("held", "召开", StageState.AHEAD), Stage("minutes", "纪要", StageState.RETURNED),
    Stage("issued", "印发", StageState.SKIPPABLE), Stage("archived", "归档", StageState.AHEAD),
]


def test_a_stage_is_shown_by_click_and_by_key_and_never_moved(qtbot: QtBot) -> None:
    made = Stepper()
    qtbot.addWidget(made)
    made.set_stages(STAGES)
    made.resize(1000, made.heightForWidth(1000))
    made.show()
    chosen: list[str] = []
    made.stage_chosen.connect(chosen.append)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(30, 15))
    qtbot.keyClick(made, Qt.Key.Key_Right)
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert chosen == ["proposed", "approved"]
    assert made.stages() == tuple(STAGES)
    assert "通知当前" in made.accessibleName()
    assert "提议已完成，10-26 办公室" in made.accessibleName()


def test_each_state_of_a_stage_is_painted_its_own_way(qtbot: QtBot) -> None:
    made = Stepper()
    qtbot.addWidget(made)
    made.resize(400, 80)
    pictures = set()
    for state in StageState:
        made.set_stages([Stage("minutes", "纪要", state, "会后5个工作日")])
        pictures.add(bytes(made.grab().toImage().constBits()))
    assert len(pictures) == len(StageState)
    made.set_stages([Stage("minutes", "纪要", StageState.CURRENT)])
    image = made.grab().toImage()
    assert tokens.SEAL in {image.pixelColor(x, y).name().upper() for x in range(60) for y in range(80)}


def test_stages_stand_in_two_rows_where_the_width_is_short(qtbot: QtBot) -> None:
    made = Stepper()
    qtbot.addWidget(made)
    made.set_stages(STAGES)
    assert made.heightForWidth(500) == 2 * made.heightForWidth(1000)
    made.resize(500, made.heightForWidth(500))
    made.show()
    assert made._cell(7).top() > made._cell(0).top()
    assert made._cell(7).right() <= 500


def test_a_year_shows_held_planned_owed_and_today(qtbot: QtBot) -> None:
    made = YearTrack()
    qtbot.addWidget(made)
    made.show_year(
        date(2026, 11, 10), [date(2026, 4, 16)], [date(2026, 12, 20)], (date(2026, 7, 1), date(2026, 10, 1)), "下半年未安排，余51天",
    )
    image = made.grab().toImage()
    colours = [image.pixelColor(x, 9).name().upper() for x in range(made.width())]
    assert colours.index(tokens.OK) < colours.index(tokens.SEAL_G) < colours.index(tokens.INK_9)
    assert made.accessibleName() == "下半年未安排，余51天"
    made.show_year(date(2027, 1, 5), [date(2026, 4, 16)])
    again = made.grab().toImage()
    assert tokens.OK not in {again.pixelColor(x, 9).name().upper() for x in range(made.width())}, "last year's meeting is not on this year"
