"""会议日程: what happens from when until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from secretariat.domain import dates
from secretariat.papers.blocks import Block, Paper, PaperFormat, Table, TableNote, Title
from secretariat.papers.meetings.occasion import Occasion, opening_lines, title_of

TABLE = "日程表"


@dataclass(frozen=True, slots=True)
class Slot:
    """One stretch of the meeting; without an end it is the moment something happens."""

    starts: time
    ends: time | None
    words: str
    unit: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """Everything a timetable says."""

    occasion: Occasion
    slots: tuple[Slot, ...]
    note: str = ""


def compose(facts: Timetable) -> Paper:
    """Return the timetable as blocks, a row for every stretch."""
    title = title_of(facts.occasion, "会议日程")
    rows = tuple((str(number), _hours(slot), slot.words, slot.unit, slot.remark) for number, slot in enumerate(facts.slots, start=1))
    blocks: list[Block] = [
        Title(title), *opening_lines(facts.occasion),
        Table(TABLE, ("序号", "时间", "内容", "汇报单位", "备注"), rows, (12.0, 29.0, 57.0, 36.0, 22.0), row_height=12.0,
              centred=(0, 1, 4)),
    ]
    if facts.note:
        blocks.append(TableNote(facts.note))
    return Paper("timetable", PaperFormat.FORM, title, tuple(blocks))


def _hours(slot: Slot) -> str:
    return dates.clock(slot.starts) if slot.ends is None else f"{dates.clock(slot.starts)}—{dates.clock(slot.ends)}"
