"""座次图 on paper: who sits where, the hour and the room, and which way the main table looks."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, TableNote, Text, Title
from secretariat.papers.meetings.occasion import Occasion, title_of
from secretariat.papers.seating_charts import Plate, SeatingChart, TableTop

CHART = "座次图"


@dataclass(frozen=True, slots=True)
class Seat:
    """One taken place; ``column`` in half plates from the left, ``row`` in plates from the top."""

    row: int
    column: int
    number: str
    """As printed beside the name: 1, 2 …; 列 in the second row."""
    name: str
    unit: str = ""
    substitute: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingPlan:
    """Everything a seating plan says; free places are not among ``seats`` and print nothing."""

    occasion: Occasion
    columns: int
    rows: int
    seats: tuple[Seat, ...]
    tables: tuple[TableTop, ...] = ()
    faces_door: bool = True
    excused: tuple[str, ...] = ()
    """Who is on leave, each as 区应急管理局戴崇."""


def compose(facts: SeatingPlan) -> Paper:
    """Return the plan as blocks on a turned sheet: seen from the side towards which the main table looks."""
    title = title_of(facts.occasion, CHART)
    blocks: list[Block] = [Title(title), *_when_and_where(facts.occasion), chart_of(facts), TableNote(note_of(facts))]
    return Paper("seating_plan", PaperFormat.FORM, title, tuple(blocks), landscape=True)


def chart_of(facts: SeatingPlan) -> SeatingChart:
    """Return the places and tables alone, for a paper that has its own head."""
    plates = tuple(Plate(seat.row, seat.column, seat.name, seat.unit, f"{seat.number}　代" if seat.substitute else seat.number)
                   for seat in facts.seats)
    return SeatingChart(CHART, facts.columns, facts.rows, plates, facts.tables)


def note_of(facts: SeatingPlan) -> str:
    """Return the line below: which way the main table looks, by which rule, and who is on leave."""
    looks = "主位面门而坐，门在图的下方" if facts.faces_door else "主位背门而坐，门在图的上方"
    leave = f"请假：{'、'.join(facts.excused)}。" if facts.excused else ""
    return f"注：{looks}；居中最高，左为上（按就座者的左手），数字是座次。{leave}"


def _when_and_where(occasion: Occasion) -> list[Paragraph]:
    """Return hour and room in one line: a turned sheet is wide and low."""
    runs: list[Text] = []
    for label, words in (("时间", occasion.when), ("地点", occasion.place)):
        if words:
            runs += [Text(f"{'　　' if runs else ''}{label}：", strong=True), Text(words)]
    return [Paragraph(tuple(runs), indent=False)] if runs else []
