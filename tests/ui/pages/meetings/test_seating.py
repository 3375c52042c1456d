"""The seating plan in the window: by rule, moved with the keyboard and the mouse, kept and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox

from secretariat.domain.documents import DocumentKind
from secretariat.domain.seating import Facing, RoomShape, Spot, Zone
from tests.ui.pages.meeting_stage import PLENARY, Clerk, paper
from ui.pages.meetings.seating.plan_view import PlanView, carrying
from ui.pages.meetings.seating.plates import Look, box_of, frame_of
from ui.theme import tokens


@pytest.fixture
def seated(clerk: Clerk) -> Clerk:
    clerk.open(PLENARY)
    clerk.run("meeting.seating")
    return clerk


def plan(clerk: Clerk) -> PlanView:
    return clerk.page.seating.plan


def names(clerk: Clerk) -> dict[int, str]:
    view = clerk.page.seating.view
    return {plate.spot.number: plate.name for plate in view.plates if plate.key and plate.spot.zone is Zone.TABLE}


def press(clerk: Clerk, *keys: Qt.Key) -> None:
    for key in keys:
        clerk.qtbot.keyClick(plan(clerk), key)
    clerk.settle()


def middle(clerk: Clerk, number: int) -> QPoint:
    plate = plan(clerk).moving.plate(Spot(Zone.TABLE, number))
    return plan(clerk).mapFromScene(box_of(plate).center())


def drag(clerk: Clerk, start: QPoint, end: QPoint) -> None:
    port, button = plan(clerk).viewport(), Qt.MouseButton.LeftButton
    clerk.qtbot.mousePress(port, button, pos=start)
    for step in (0.1, 0.5, 1.0):
        at = start + (end - start) * step
        clerk.qtbot.mouseMove(port, at)
    clerk.qtbot.mouseRelease(port, button, pos=end)
    clerk.settle()


def test_the_plan_stands_in_place_of_the_meeting_and_esc_leads_back(seated: Clerk) -> None:
    page = seated.page
    assert page.seating.isVisible()
    assert plan(seated).hasFocus()
    assert page.seating.view.title.endswith("座次图")
    assert page.seating.findChild(QPushButton, "seating.back").text() == PLENARY
    press(seated, Qt.Key.Key_Escape)
    assert page.meeting.isVisible()
    seated.run("meeting.seating")
    assert page.go_back()
    seated.settle()
    assert page.meeting.isVisible()


def test_arrows_go_about_and_space_lifts_and_drops(seated: Clerk) -> None:
    before = names(seated)
    press(seated, Qt.Key.Key_Right)
    assert plan(seated).moving.current == Spot(Zone.TABLE, 2)
    press(seated, Qt.Key.Key_Space)
    assert plan(seated).moving.lifted is not None
    press(seated, Qt.Key.Key_Left)
    assert plan(seated).moving.says() == "放到1号座，其余顺移"
    press(seated, Qt.Key.Key_Space)
    assert (names(seated)[1], names(seated)[2]) == (before[2], before[1])
    assert seated.said().endswith("已放到1号座")
    seated.run("office.undo")
    assert names(seated) == before


def test_esc_lets_go_before_it_leaves(seated: Clerk) -> None:
    press(seated, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert seated.page.seating.isVisible()
    assert plan(seated).moving.lifted is None
    before = names(seated)
    press(seated, Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert names(seated) == before, "dropped where they were lifted"


def test_a_plate_is_dragged_by_the_mouse_and_the_others_move_on(seated: Clerk) -> None:
    before = names(seated)
    drag(seated, middle(seated, 9), middle(seated, 5))
    after = names(seated)
    assert after[5] == before[9]
    assert [after[n] for n in (6, 7, 8, 9)] == [before[n] for n in (5, 6, 7, 8)]
    assert seated.page.seating.findChild(QPushButton, "button.meeting.seating_by_rule").isVisible()
    seated.run("meeting.seating_by_rule")
    assert names(seated) == before


def test_a_plate_dropped_beside_every_place_stays(seated: Clerk) -> None:
    before = names(seated)
    drag(seated, middle(seated, 9), QPoint(2, 2))
    assert names(seated) == before
    assert plan(seated).moving.lifted is None


def test_while_somebody_is_carried_the_line_below_says_what_dropping_does(seated: Clerk) -> None:
    said: list[str] = []
    plan(seated).hinted.connect(said.append)
    port = plan(seated).viewport()
    seated.qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=middle(seated, 9))
    seated.qtbot.mouseMove(port, middle(seated, 7))
    seated.qtbot.mouseMove(port, middle(seated, 5))
    target = plan(seated).moving.plate(Spot(Zone.TABLE, 5))
    assert said[-1] == "放到5号座，其余顺移"
    assert plan(seated)._look(target) is Look.TARGET
    plan(seated).grab()
    seated.qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=middle(seated, 5))
    seated.settle()


def test_del_puts_aside_and_the_line_below_seats_again(seated: Clerk) -> None:
    press(seated, Qt.Key.Key_Down)
    spot = plan(seated).moving.current
    key = plan(seated).moving.plate(spot).key
    press(seated, Qt.Key.Key_Delete)
    assert seated.page.seating.view.plate_of(key) is None
    button = seated.page.seating.findChild(QPushButton, f"seating.unseated.{key}")
    assert button.text().startswith("暂不排")
    button.click()
    assert plan(seated).moving.lifted == key
    plan(seated).moving.target = spot
    press(seated, Qt.Key.Key_Space)
    assert seated.page.seating.view.plate_of(key).spot == spot


def test_somebody_is_dropped_from_the_line_below(seated: Clerk) -> None:
    press(seated, Qt.Key.Key_Down)
    key = plan(seated).moving.plate(plan(seated).moving.current).key
    press(seated, Qt.Key.Key_Delete)
    free = next(plate for plate in seated.page.seating.view.plates if plate.key is None)
    at = QPointF(plan(seated).mapFromScene(box_of(free).center()))
    data = carrying(key)
    plan(seated).dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
    seated.settle()
    assert seated.page.seating.view.plate_of(key).spot == free.spot


def test_the_room_is_chosen_beside_the_plan(seated: Clerk) -> None:
    panel = seated.page.seating.panel
    panel._shape.step(1)
    seated.settle()
    assert seated.page.seating.view.rule.shape is RoomShape.LONG
    facing = panel.findChild(QComboBox, "seating.facing")
    facing.setCurrentIndex(1)
    facing.activated.emit(1)
    seated.settle()
    assert seated.page.seating.view.rule.facing is Facing.AWAY
    panel.findChild(QSpinBox, "seating.main_places").setValue(5)
    seated.settle()
    assert seated.page.seating.view.main_places == 5
    for _ in range(3):
        seated.run("office.undo")
    assert seated.page.seating.view.rule.shape is RoomShape.U
    assert seated.page.seating.view.rule.main_places is None


def test_the_first_place_is_framed_in_seal_and_what_is_missing_is_dashed(seated: Clerk) -> None:
    plates = {plate.spot.number: plate for plate in seated.page.seating.view.plates if plate.spot.zone is Zone.TABLE}
    assert frame_of(plates[1], Look.PLAIN).colour == tokens.SEAL
    assert not frame_of(plates[1], Look.PLAIN).dashed
    vacant = next(plate for plate in plates.values() if plate.vacant)
    assert (frame_of(vacant, Look.PLAIN).colour, frame_of(vacant, Look.PLAIN).dashed) == (tokens.SEAL, True)
    assert frame_of(plates[2], Look.PLAIN).colour == tokens.INK_3
    assert any(plate.mark == "代" for plate in plates.values())


def test_the_whole_plan_is_in_view_at_every_size(seated: Clerk) -> None:
    for width, height in ((1100, 700), (1366, 728), (1440, 900), (1920, 1080)):
        seated.program.window.resize(width, height)
        seated.settle()
        port, scene = plan(seated).viewport().rect(), plan(seated).scene().sceneRect()
        shown = plan(seated).mapFromScene(scene).boundingRect()
        assert port.contains(shown), (width, height, shown)


def test_a_screen_reader_hears_where_the_clerk_is(seated: Clerk) -> None:
    press(seated, Qt.Key.Key_Right)
    said = plan(seated).accessibleDescription()
    assert said.startswith("2号座，")
    press(seated, Qt.Key.Key_Space, Qt.Key.Key_Down)
    assert "放到" in plan(seated).accessibleDescription()


def test_an_archived_meeting_shows_its_plan_and_moves_nobody(clerk: Clerk) -> None:
    archived = next(row for row in clerk.program.office.meetings.list() if row.stage_text == "已归档")
    clerk.open(archived.title)
    clerk.run("meeting.seating")
    before = names(clerk)
    press(clerk, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Delete)
    assert names(clerk) == before
    assert not clerk.page.seating.panel.findChild(QSpinBox, "seating.main_places").isEnabled()


def test_the_plan_is_exported_as_it_stands(seated: Clerk, tmp_path: Path) -> None:
    seated.program.prompts.files = [tmp_path / "座次图"]
    seated.run("meeting.export_seating")
    (file,) = (tmp_path / "座次图").iterdir()
    assert file.suffix == ".pdf"
    assert seated.said() == f"已导出座次图：{file.name}"
    assert paper(seated, DocumentKind.SEATING_PLAN).document_id is not None


def test_the_plan_is_printed_as_it_stands(seated: Clerk) -> None:
    seated.run("meeting.print_seating", lambda dialog: dialog.close())
    assert seated.program.prompts.asked[-1] == "打印"
    assert not paper(seated, DocumentKind.SEATING_PLAN).stale


def test_the_paper_stands_among_the_papers_of_the_meeting(clerk: Clerk) -> None:
    clerk.open(PLENARY)
    clerk.run("meeting.draft_seating_plan")
    assert clerk.said() == "已生成座次图"
    assert paper(clerk, DocumentKind.SEATING_PLAN).state_text == "1座待定"
