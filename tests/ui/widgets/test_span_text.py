"""Source text shows what was read where it was read, rare characters and line ends included."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from ui.widgets.span_text import SpanKind, SpanText, TextSpan

ROSTER = "二、组成人员\r\n召集人：龙𬱖　区政府副区长\r\n副召集人：裴若川　区民政局局长\r\n"


def span_of(words: str, text: str, kind: SpanKind, number: int | None = None) -> TextSpan:
    start = text.index(words)
    return TextSpan(words, start, start + len(words), kind, number)


@pytest.fixture
def shown(qtbot):
    widget = SpanText()
    qtbot.addWidget(widget)
    widget.resize(520, 300)
    widget.set_text(ROSTER)
    widget.show()
    return widget


def words_in_document(widget: SpanText, span: TextSpan) -> str:
    first, last = widget._places.to_document(span.start), widget._places.to_document(span.end)
    cursor = widget.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@pytest.mark.parametrize("words", ["龙𬱖", "区政府", "副区长", "裴若川", "区民政局"])
def test_a_span_after_rare_characters_and_line_ends_covers_its_own_words(shown, words):
    assert words_in_document(shown, span_of(words, ROSTER, SpanKind.NAME)) == words


def test_every_place_of_a_text_comes_back_from_the_document(shown):
    for place, character in enumerate(ROSTER):
        if character != "\r":
            assert shown._places.to_text(shown._places.to_document(place)) == place


def test_lines_are_counted_from_one(shown):
    assert shown.line_of(ROSTER.index("二")) == 1
    assert shown.line_of(ROSTER.index("裴")) == 3


def test_a_click_on_a_span_names_it(shown, qtbot):
    unit = span_of("区民政局", ROSTER, SpanKind.UNIT)
    shown.set_spans([unit, span_of("裴若川", ROSTER, SpanKind.NAME)])
    box = next(shown._boxes(unit.start, unit.end))
    with qtbot.waitSignal(shown.span_clicked) as clicked:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert clicked.args == ["区民政局"]


def test_the_uncertain_span_is_the_one_that_is_clicked_where_two_lie_over_each_other(shown, qtbot):
    wide = span_of("裴若川　区民政局局长", ROSTER, SpanKind.UNCERTAIN, 1)
    shown.set_spans([span_of("区民政局", ROSTER, SpanKind.UNIT), wide])
    box = next(shown._boxes(wide.start + 5, wide.end))
    with qtbot.waitSignal(shown.span_clicked) as clicked:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert clicked.args == [wide.id]


def test_the_badge_in_the_margin_leads_to_its_span(shown, qtbot):
    shown.set_spans([span_of("区民政局", ROSTER, SpanKind.UNCERTAIN, 1)])
    ((span, circle),) = list(shown._margin._badges())
    with qtbot.waitSignal(shown.span_clicked) as clicked:
        qtbot.mouseClick(shown._margin, Qt.MouseButton.LeftButton, pos=circle.center().toPoint())
    assert clicked.args == [span.id]


def test_framing_brings_a_far_span_into_view_and_marks_its_tick(shown, qtbot):
    text = "第一行\n" * 400 + "区民政局\n"
    shown.set_text(text)
    shown.set_spans([span_of("区民政局", text, SpanKind.UNCERTAIN, 1)])
    assert shown.verticalScrollBar().value() == 0
    assert shown.frame("区民政局")
    box = next(shown._boxes(*shown.framed()))
    assert 0 < box.top() < shown.viewport().height()
    assert [current for _, current in shown._bar.ticks()] == [True]
    assert not shown.frame("没有的")
    assert shown.framed() is None


def test_tints_are_painted_in_the_colour_of_their_kind(shown):
    unit = span_of("区民政局", ROSTER, SpanKind.UNIT)
    shown.set_spans([unit])
    box = next(shown._boxes(unit.start, unit.end))
    picture = shown.viewport().grab().toImage()
    corner = QPoint(int(box.left()) + 1, int(box.top()) + 1)
    assert picture.pixelColor(corner).name() == "#d5ede6"


def test_a_long_notice_is_shown_at_once(shown):
    line = "　　召集人：裴若川　　区民政局副局长，负责统筹协调有关事项。\n"
    text = line * 800
    spans = [TextSpan(f"{n}", n * len(line) + 6, n * len(line) + 9, SpanKind.NAME) for n in range(800)]
    shown.set_text(text)
    shown.set_spans(spans)
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    assert len(shown._visible_spans()) < 30
