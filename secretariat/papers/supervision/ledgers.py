"""任务分解表 and 任务台账: all tasks of a plan or a meeting, who does them, and how they stand; on pages laid across."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from secretariat.domain import dates
from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, Table, Text, Title

BREAKDOWN, LEDGER = "任务分解表", "任务台账"
_LEDGER_HEAD = ("序号", "类别", "事项", "来源", "牵头单位", "责任单位", "责任人及电话", "时限", "进展情况", "存在问题",
                "下一步", "状态", "备注")
_LEDGER_WIDTHS = (9.0, 16.0, 32.0, 19.0, 18.0, 19.0, 27.0, 15.0, 21.0, 14.0, 14.0, 13.0, 8.0)


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One task with everything the ledger shows; ``number`` is the original one where it has one."""

    number: str
    text: str
    category: str = ""
    source: str = ""
    lead: str = ""
    responsible: str = ""
    contact: str = ""
    deadline: str = ""
    progress: str = ""
    problems: str = ""
    next_step: str = ""
    state: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Tasks in their order; ``subject`` names what they belong to."""

    subject: str
    day: date
    lines: tuple[LedgerLine, ...]


def compose_breakdown(facts: Ledger) -> Paper:
    """Return the breakdown as blocks: what is to be done, by whom, until when; a category heads its tasks."""
    title = f"{facts.subject}{BREAKDOWN}"
    head = ("序号", "任务", "牵头单位", "责任单位", "时限", "备注")
    rows = tuple(_grouped(facts.lines))
    blocks: list[Block] = [Title(title), Table(BREAKDOWN, head, rows, (14.0, 94.0, 34.0, 46.0, 22.0, 15.0), centred=(0, 4))]
    return Paper("task_breakdown", PaperFormat.FORM, title, tuple(blocks), landscape=True)


def compose_ledger(facts: Ledger) -> Paper:
    """Return the ledger as blocks, with the columns offices use."""
    title = f"{facts.subject}{LEDGER}"
    rows = tuple(
        (line.number, line.category, line.text, line.source, line.lead, line.responsible, line.contact, line.deadline,
         line.progress,
         line.problems, line.next_step, line.state, line.remark)
        for line in facts.lines
    )
    blocks: list[Block] = [
        Title(title), Paragraph((Text(f"截至{dates.official(facts.day)}"),), indent=False),
        Table(LEDGER, _LEDGER_HEAD, rows, _LEDGER_WIDTHS, centred=(0, 7, 11)),
    ]
    return Paper("task_ledger", PaperFormat.FORM, title, tuple(blocks), landscape=True)


def _grouped(lines: Iterable[LedgerLine]) -> Iterator[tuple[str, ...]]:
    for category, group in groupby(lines, key=lambda line: line.category):
        if category:
            yield (category,)
        for line in group:
            yield line.number, line.text, line.lead, line.responsible, line.deadline, line.remark
