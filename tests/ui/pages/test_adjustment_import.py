"""An adjustment notice in the real window: the difference is read, a row left out, the rest registered, and taken back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.services.adjustment_examples import LIST, SENTENCES
from tests.services.founding_examples import joint_meeting, take_in
from tests.ui.conftest import settle
from ui.models.adjustment_rows import DifferenceLine
from ui.pages.imports.page import ImportPage
from ui.widgets.buttons import Button
from ui.widgets.cells import Role, Section
from ui.widgets.quiet_field import QuietField

DAY = date(2026, 11, 10)


def under_review(program, qtbot, prompts, text: str) -> ImportPage:
    take_in(program.office, joint_meeting())
    prompts.texts.append(text)
    program.window.go("imports")
    program.window.commands.run("import.paste_text")
    settle(qtbot, program)
    shown = program.window.page("imports")
    assert isinstance(shown, ImportPage)
    return shown


@pytest.fixture
def page(program, qtbot, prompts) -> ImportPage:
    return under_review(program, qtbot, prompts, LIST)


def lines(page) -> list[DifferenceLine]:
    return [row for row in page.review.tables.table("difference").model().rows() if isinstance(row, DifferenceLine)]


def headings(page) -> list[tuple[str, int | None]]:
    model = page.review.tables.table("difference").model()
    sections = (model.index(row, 0).data(Role.SECTION) for row in range(model.rowCount()))
    return [(one.title, one.count) for one in sections if isinstance(one, Section)]


def test_the_difference_comes_first_and_what_stays_is_folded_under_a_heading(page):
    assert page.review.tables.tabs.current() == "difference"
    assert [row.difference.label for row in lines(page)[:3]] == ["离任、新任", "职务变动", "离任、新任"]
    assert headings(page) == [("不变", 13)]
    assert page.foot.confirm.text() == "确认并更新名单"


def test_enter_leaves_a_row_out_and_the_rest_is_registered_as_one_act(page, program, qtbot):
    table = page.review.tables.table("difference")
    table.setFocus()
    table.select_row(2)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [row.ticked for row in lines(page)[:4]] == [True, True, False, True]
    page.review.answer_all()
    page.foot.confirm.click()
    settle(qtbot, program)
    names = [row.name for row in program.office.bodies.roster(1, DAY).rows]
    assert (names[0], names[4], "周牧" in names) == ("沈砚秋", "裴青原", True)
    said = program.window.bottom.bar.history[0].text
    assert said.startswith("已按通知更新")
    assert "新任1人" in said
    assert program.window.current_page == "bodies"
    program.window.commands.run("office.undo")
    settle(qtbot, program)
    assert program.office.bodies.roster(1, DAY).rows[0].name == "陆景和"


def test_nothing_ticked_only_files_the_notice(page, program, qtbot):
    page.findChild(Button, "import.difference.none").click()
    assert page.foot.confirm.text() == "确认并收下文件"
    page.review.answer_all()
    page.foot.confirm.click()
    settle(qtbot, program)
    assert program.office.bodies.roster(1, DAY).rows[0].name == "陆景和"
    assert [row.number for row in program.office.documents.list()].count("澄政办〔2026〕21号") == 1


def test_another_day_of_effect_lays_the_notice_over_the_roster_of_that_day(page, program, qtbot):
    field = page.findChild(QuietField, "fact.in_use_from")
    assert field.accessibleName() == "生效日期"
    field.changed_to.emit("2026-12-01")
    settle(qtbot, program)
    assert page.review.adjusting().day == date(2026, 12, 1)
    page.review.answer_all()
    page.foot.confirm.click()
    settle(qtbot, program)
    assert program.office.bodies.roster(1, DAY).rows[0].name == "陆景和"
    assert program.office.bodies.roster(1, date(2026, 12, 1)).rows[0].name == "沈砚秋"


def test_only_filing_it_shows_what_was_read_instead(page):
    page.review.answer("known_body", "file_only")
    assert page.review.adjusting() is None
    assert page.review.tables.tabs.current() == "members"


def test_sentences_are_shown_the_same_way_and_a_name_nobody_holds_cannot_be_ticked(program, qtbot, prompts):
    page = under_review(program, qtbot, prompts, SENTENCES)
    missing = next(row for row in lines(page) if row.difference.leaving == "吴名氏")
    assert (missing.difference.label, missing.ticked) == ("名单上没有", False)
    page.review.tables.table("difference").row_opened.emit(missing)
    assert not next(row for row in lines(page) if row.difference.leaving == "吴名氏").ticked
