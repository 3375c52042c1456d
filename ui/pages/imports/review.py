"""The review of one draft: text left, what was read right; selecting either side frames the other."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from secretariat.domain.import_points import founds_body
from secretariat.domain.known_bodies import adjusted_body, body_answer
from secretariat.domain.listings.adjustments import AdjustmentDraft
from secretariat.domain.listings.imports import ImportDecision, ImportDraft, OpenPoint
from secretariat.domain.readings import NoticeReading, Span
from secretariat.errors import RuleBroken
from ui.core.settings import Settings
from ui.models.import_rows import ReadLine, RuleLine
from ui.pages.imports import corrections, lines
from ui.pages.imports.facts import DATE, IN_USE_FROM, PLACE, SHORT_NAME, FactFields, with_place
from ui.pages.imports.points import PointList
from ui.pages.imports.source_pane import SourcePane
from ui.pages.imports.tables import ReadTables, part_of


class Review(QWidget):
    """One draft with the clerk's corrections and answers; nothing here is stored before the page confirms it.

    Signals: ``reading_changed(object)`` a correction made another ``NoticeReading``, to be resolved against the directory;
    ``state_changed()`` counts or answers changed; ``settled()`` the last open point was answered; ``refused(str)`` words that
    cannot be taken, as a sentence;
    ``line_removed(str, object)`` a line was taken out: its words and the reading before.
    """

    reading_changed = Signal(object)
    state_changed = Signal()
    settled = Signal()
    refused = Signal(str)
    line_removed = Signal(str, object)

    def __init__(self, settings: Settings, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._draft: ImportDraft | None = None
        self._answers: dict[str, str] = {}
        self._short_name: str | None = None
        self._in_use_from: date | None = None
        self._effective_on: date | None = None
        self._left_out: frozenset[str] = frozenset()
        self._current: str | None = None
        self._setup_ui(settings)
        self._connect()

    def _setup_ui(self, settings: Settings) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self.source = SourcePane(self._splitter)
        right = QWidget(self._splitter)
        right.setProperty("surface", "page")
        inner = QVBoxLayout(right)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self.points = PointList(right)
        self.facts = FactFields(right)
        self.tables = ReadTables(settings, right)
        inner.addWidget(self.points)
        inner.addWidget(self.facts)
        inner.addWidget(self.tables, 1)
        self._splitter.addWidget(self.source)
        self._splitter.addWidget(right)
        self._splitter.setStretchFactor(0, 45)
        self._splitter.setStretchFactor(1, 55)
        self._splitter.setSizes([540, 660])
        settings.remember_splitter(self._splitter, "import")
        column.addWidget(self._splitter)

    def _connect(self) -> None:
        self.points.answered.connect(self.answer)
        self.points.all_suggested.connect(self.answer_all)
        self.points.pointed.connect(self._turn_to)
        self.points.next_requested.connect(lambda: self.go_on(1))
        self.facts.edited.connect(self._correct_fact)
        self.facts.pointed.connect(self._frame)
        self.tables.edited.connect(self._correct_line)
        self.tables.pointed.connect(lambda line: self._frame(line.span))
        self.tables.source_requested.connect(lambda line: self._frame(line.span))
        self.tables.removal_requested.connect(self._remove)
        self.tables.span_pointed.connect(self._frame)
        self.tables.differences.toggled.connect(lambda id_: self._leave_out(self._left_out ^ {id_}))
        self.tables.differences.all_ticked.connect(lambda ticked: self._tick_all(ticked=ticked))
        self.source.text.span_clicked.connect(self._follow)

    # -- what the page calls ---------------------------------------------------------------------------------------------------

    def show_draft(self, draft: ImportDraft) -> None:
        """Begin the review of a draft."""
        self._draft, self._answers, self._current = draft, {}, None
        self._short_name, self._in_use_from = draft.suggested_short_name, None
        self._effective_on, self._left_out = None, frozenset()
        self.source.show_source(draft.source_name, draft.reading.text)
        self._show()
        first = next(iter(self.open_points()), None)
        self.source.text.verticalScrollBar().setValue(0)
        if first is not None:
            self._turn_to(first.id)

    def show_redraft(self, draft: ImportDraft) -> None:
        """Show the same draft as it is resolved after a correction; answers to points that are gone go with them."""
        if self._draft is None:
            return
        known = {point.id for point in draft.points}
        self._answers = {id_: answer for id_, answer in self._answers.items() if id_ in known}
        self._draft = replace(draft, place=self._draft.place)
        self._show()

    def forget(self) -> None:
        """Lay the draft aside."""
        self._draft = None

    def draft(self) -> ImportDraft | None:
        """Give the draft under review."""
        return self._draft

    def decision(self) -> ImportDecision:
        """Give what would be confirmed now."""
        assert self._draft is not None
        return ImportDecision(
            draft=self._draft, reading=self._draft.reading, answers=dict(self._answers), short_name=self._short_name,
            in_use_from=self._in_use_from, effective_on=self._effective_on, left_out=self._left_out)

    def adjusting(self) -> AdjustmentDraft | None:
        """Give what the notice changes in the body it is answered to adjust; None where it founds or is only filed."""
        if self._draft is None:
            return None
        body_id = adjusted_body(body_answer(self._draft.points, self._answers))
        return next((one for one in self._draft.adjustments if one.body_id == body_id), None)

    def take_back(self, decision: ImportDecision) -> None:
        """Show a decision that was left, with everything that was typed."""
        self.show_draft(decision.draft)
        self._answers, self._short_name = dict(decision.answers), decision.short_name
        self._in_use_from, self._effective_on = decision.in_use_from, decision.effective_on
        self._left_out = decision.left_out
        self._show()

    def open_points(self) -> list[OpenPoint]:
        """List the points nobody has settled."""
        return [point for point in self._draft.points if point.id not in self._answers] if self._draft else []

    def go_on(self, step: int) -> bool:
        """Turn to the next (1) or previous (-1) open point; false where none is open."""
        left = [point.id for point in self.open_points()]
        if not left or self._draft is None:
            return False
        order = [point.id for point in self._draft.points]
        here = order.index(self._current) if self._current in order else -1 if step > 0 else len(order)
        ahead = [id_ for id_ in (left if step > 0 else reversed(left)) if (order.index(id_) - here) * step > 0]
        found = ahead[0] if ahead else left[0] if step > 0 else left[-1]
        self._turn_to(found)
        self.points.focus_point(found)
        return True

    def focus_open_point(self) -> bool:
        """Put the focus on the answer of the point that is looked at; false where none is open."""
        if not self.open_points() or self._current is None:
            return False
        self.points.focus_point(self._current)
        return True

    def answer(self, id_: str, choice: str) -> None:
        """Settle a point, and turn to the next one that is open."""
        was_open = id_ not in self._answers
        self._answers[id_] = choice
        self._current = id_
        self._show()
        if self._draft is not None and self._draft.adjustments:
            # What a name is said to mean decides whose seat it concerns.
            self.reading_changed.emit(self._draft.reading)
        if was_open and not self.go_on(1):
            self._current = None
            self._show()
            self.settled.emit()

    def answer_all(self) -> None:
        """Settle every point that is still open as suggested."""
        self._answers |= {point.id: point.suggested for point in self.open_points()}
        self._current = None
        self._show()
        self.settled.emit()

    def answers(self) -> Mapping[str, str]:
        """Give the answers by point id."""
        return dict(self._answers)

    # -- corrections -----------------------------------------------------------------------------------------------------------

    def put_back(self, reading: NoticeReading) -> None:
        """Go back to an earlier reading."""
        self.reading_changed.emit(reading)

    def _correct_fact(self, field: str, typed: str) -> None:
        if self._draft is None:
            return
        try:
            if field == SHORT_NAME:
                self._short_name = typed or self._draft.suggested_short_name
                self._show()
            elif field == PLACE:
                self._draft = with_place(self._draft, typed)
                self._show()
            elif field == IN_USE_FROM and self.adjusting() is not None:
                self._effective_on = corrections.typed_day(typed, self._today)
                self.reading_changed.emit(self._draft.reading)
            elif field == IN_USE_FROM:
                self._in_use_from = corrections.typed_day(typed, self._today)
                self._show()
            elif field == DATE:
                self.reading_changed.emit(corrections.with_date(self._draft.reading, corrections.typed_day(typed, self._today)))
            else:
                self.reading_changed.emit(corrections.with_fact(self._draft.reading, field, typed))
        except RuleBroken as broken:
            self.facts.say_error(field, broken.sentence)
            self.refused.emit(broken.sentence)

    def _correct_line(self, table: str, line: ReadLine, field: str, typed: str) -> None:
        if self._draft is None:
            return
        reading = self._draft.reading
        try:
            if table in {"members", "liaisons"}:
                corrected = corrections.with_seat(reading, line.index, field, typed)
            elif table == "duties":
                corrected = corrections.with_duty(reading, line.index, field, typed)
            elif table == "tasks":
                corrected = corrections.with_task(reading, line.index, field, typed)
            elif table == "phases":
                corrected = corrections.with_phase(reading, line.index, field, typed, self._today)
            else:
                corrected = corrections.with_rule(reading, line.field if isinstance(line, RuleLine) else "", typed)
        except RuleBroken as broken:
            self.refused.emit(broken.sentence)
            return
        self.reading_changed.emit(corrected)

    def _remove(self, table: str, line: ReadLine) -> None:
        if self._draft is not None:
            before = self._draft.reading
            words = getattr(line, "name", None) or getattr(line, "units", None) or getattr(line, "text", None) or "这一行"
            self.reading_changed.emit(corrections.without_line(before, part_of(table), line.index))
            self.line_removed.emit(str(words)[:20], before)

    def _leave_out(self, ids: frozenset[str]) -> None:
        self._left_out = ids
        self._show()

    def _tick_all(self, *, ticked: bool) -> None:
        adjusting = self.adjusting()
        if adjusting is not None:
            self._leave_out(frozenset() if ticked else frozenset(one.id for one in adjusting.changing))

    # -- inner ---------------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        draft = self._draft
        if draft is None:
            return
        numbers = {point.id: number for number, point in enumerate(draft.points, 1)}
        self.points.set_points(draft.points)
        self.points.show_state(self._answers, self._current)
        adjusting = self.adjusting()
        self.facts.show_draft(draft, self._short_name or "", self._effective_on if adjusting else self._in_use_from,
                              adjusting=adjusting is not None)
        line_of = self.source.text.line_of
        if adjusting is not None:
            self.tables.differences.show_difference(adjusting, self._left_out, line_of)
        self.tables.show_lines({
            "members": lines.seat_lines(draft, self._answers, line_of, liaisons=False),
            "liaisons": lines.seat_lines(draft, self._answers, line_of, liaisons=True),
            "duties": lines.duty_lines(draft.reading, line_of), "tasks": lines.task_lines(draft.reading, line_of),
            "phases": lines.phase_lines(draft.reading, line_of), "rules": lines.rule_lines(draft.reading, line_of),
            "copies": lines.copy_lines(draft.reading, line_of),
        }, founds=founds_body(draft.reading), adjusting=adjusting)
        self.source.text.set_spans(lines.text_spans(draft, numbers, self._answers))
        self.state_changed.emit()

    def _turn_to(self, id_: str) -> None:
        self._current = id_
        self.points.show_state(self._answers, id_)
        point = next((point for point in self._draft.points if point.id == id_), None) if self._draft else None
        if point is not None and not self.source.text.frame(f"point:{id_}"):
            self._frame(point.span)

    def _frame(self, span: Span | None) -> None:
        self.source.text.frame_stretch(span.start if span else None, span.end if span else None)

    def _follow(self, id_: str) -> None:
        """Bring to the front what was read where the clerk clicked."""
        what, _, rest = id_.partition(":")
        if what == "point":
            self._turn_to(rest)
            self.points.focus_point(rest)
        elif what == "seat" and self._draft is not None:
            index = int(rest.partition(":")[0])
            liaison = lines.is_liaison(self._draft.reading.seats[index])
            self.tables.select("liaisons" if liaison else "members", index)
            self.source.text.frame(id_)
        elif what == "rule":
            self.tables.select("rules", rest)
            self.source.text.frame(id_)
        else:
            self.source.text.frame(id_)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the tables room below the open points."""
        super().resizeEvent(event)
        self.points.set_room(max(140, round(self.height() * 0.34)))
