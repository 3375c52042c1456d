"""督办通知 and 催办通知: what a unit has to do by when, and what it has not done yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain import dates
from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    AttachmentNote,
    Block,
    Field,
    Imprint,
    NumberLine,
    Paper,
    PaperFormat,
    Paragraph,
    Signature,
    Table,
    Text,
    Title,
)
from secretariat.papers.heads import mark_of

LIST = "督办事项清单"
_FEW = 3


@dataclass(frozen=True, slots=True)
class SupervisedTask:
    """One task as it is urged: what, where it was decided, by when, and what is known of it."""

    text: str
    source: str = ""
    deadline: str = ""
    units: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionNotice:
    """Everything a supervision notice says; ``reminder`` makes it 催办, for what is overdue."""

    mark: tuple[str, ...]
    number: str = ""
    subject: str
    """What it is about: 2026年全体会议议定事项."""
    addressees: str
    tasks: tuple[SupervisedTask, ...]
    reminder: bool = False
    today: date
    reply_by: date | None = None
    reply_to: str = ""
    contact: str = ""
    telephone: str = ""
    issuer: str
    on_behalf: str = ""
    signed_on: date | None = None
    imprint_issuer: str
    printed_on: date | None = None
    publicity: str | None = None


def compose(facts: SupervisionNotice) -> Paper:
    """Return the notice as blocks: up to three tasks stand in the text, more of them in a list attached."""
    verb = "催办" if facts.reminder else "督办"
    title = f"关于{verb}{facts.subject}的通知"
    listed = len(facts.tasks) > _FEW
    blocks: list[Block] = [
        mark_of(facts.mark), NumberLine(Text(facts.number, field=Field.NUMBER)), Title(title), Addressees(facts.addressees),
    ]
    if listed:
        blocks.append(Paragraph((Text(f"{_opening(facts)}（见附件）。{_demand(facts)}"),)))
    else:
        blocks.append(Paragraph((Text(f"{_opening(facts)}："),)))
        blocks += [Paragraph((Text(f"{number}. {_said(task)}"),)) for number, task in enumerate(facts.tasks, start=1)]
        blocks.append(Paragraph((Text(_demand(facts)),)))
    if listed:
        blocks.append(AttachmentNote((LIST,)))
    blocks.append(Signature(facts.issuer, Text(dates.official(facts.signed_on) if facts.signed_on else "",
                                               field=Field.SIGNED_ON),
                            facts.on_behalf or None))
    if listed:
        rows = tuple((str(number), task.text, task.source, task.units, task.deadline, task.state)
                     for number, task in enumerate(facts.tasks, start=1))
        blocks += [AttachmentHead("附件", LIST), Table(
            LIST, ("序号", "事项", "来源", "责任单位", "时限", "状态"), rows, (11.0, 56.0, 30.0, 27.0, 18.0, 14.0), centred=(0,
                4, 5))]
    blocks.append(Imprint("", facts.imprint_issuer, Text(dates.official(facts.printed_on) if facts.printed_on else "",
                                                         field=Field.PRINTED_ON)))
    return Paper("reminder" if facts.reminder else "supervision_notice", PaperFormat.DOCUMENT, title, tuple(blocks),
                 facts.publicity)


def _opening(facts: SupervisionNotice) -> str:
    count = f"{len(facts.tasks)}项"
    if facts.reminder:
        return f"截至{dates.official(facts.today)}，你单位承办的下列{count}任务已超过办理时限"
    return f"为确保{facts.subject}落到实处，现将由你单位承办的下列{count}任务交办督办"


def _said(task: SupervisedTask) -> str:
    details = [words for words in (f"来源：{task.source}" if task.source else "",
                                   f"时限：{task.deadline}" if task.deadline else "",
                                   f"责任单位：{task.units}" if task.units else "") if words]
    return f"{task.text.rstrip('。；')}（{'；'.join(details)}）。" if details else f"{task.text.rstrip('。；')}。"


def _demand(facts: SupervisionNotice) -> str:
    by = f"请于{dates.official(facts.reply_by)}前" if facts.reply_by else "请及时"
    to = f"报{facts.reply_to or facts.issuer}"
    late = "，说明未按期办结的原因和下一步安排" if facts.reminder else ""
    contact = [f"联系人：{facts.contact}"] if facts.contact else []
    contact += [f"联系电话：{facts.telephone}"] if facts.telephone else []
    return f"{by}填写督办事项反馈单{late}，{to}。{'，'.join(contact)}{'。' if contact else ''}"
