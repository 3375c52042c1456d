"""通知、通报、报告、请示、函、批复、简报: papers whose text their writer gives, in the form their kind has (GB/T 9704-2012, 7 and 10.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secretariat.domain import dates
from secretariat.domain.names import printed
from secretariat.errors import RuleBroken
from secretariat.papers.blocks import (
    Addressees,
    AttachmentNote,
    Block,
    Field,
    HeadLabels,
    Imprint,
    Mark,
    Note,
    NumberLine,
    Paper,
    PaperFormat,
    Paragraph,
    Signature,
    Text,
    Title,
)
from secretariat.papers.heads import mark_of


class FreeKind(StrEnum):
    """The kinds; the value is the name of the template."""

    NOTICE = "notice"
    CIRCULAR = "circular"
    REPORT = "report"
    REQUEST = "request"
    LETTER = "letter"
    REPLY = "reply"
    BULLETIN = "bulletin"


UPWARD = frozenset({FreeKind.REPORT, FreeKind.REQUEST})
"""Kinds that go to a superior: the head names who signed them (7.2.6)."""

URGENCIES = ("特急", "加急")
"""紧急程度 of papers (7.2.3)."""

SECRET = ("绝密", "机密", "秘密")
"""密级 the program makes no papers of: they are written on machines apart."""

_CLASSIFIED = re.compile(rf"({'|'.join(SECRET)})\s*★")


@dataclass(frozen=True, slots=True, kw_only=True)
class FreePaper:
    """Everything such a paper says; empty strings and None leave their place out or blank."""

    kind: FreeKind
    mark: tuple[str, ...]
    """The issuers of the red head, the sponsor first: ("…人民政府办公室文件",), of a letter without 文件."""
    shared_mark: str = ""
    """文件, where several issuers have it in common."""
    urgency: str = ""
    number: str = ""
    issue: str = ""
    """第3期, of a bulletin."""
    signers: tuple[str, ...] = ()
    """Who signed an upward paper; none yet is one empty name."""
    title: str
    addressees: str = ""
    body: tuple[Paragraph, ...]
    attachments: tuple[str, ...] = ()
    issuer: str
    joint_issuers: tuple[str, ...] = ()
    """Who signs a joint paper behind the sponsor."""
    sealed: bool = True
    signed_on: date | None = None
    contact: str = ""
    telephone: str = ""
    note: str = ""
    """附注, of papers that do not name a contact there: 此件公开发布."""
    copies_to: str = ""
    report_to: str = ""
    send_to: str = ""
    distribute_to: str = ""
    """报、送、发 of a bulletin."""
    imprint_issuer: str = ""
    printed_on: date | None = None
    publicity: str | None = None
    print_publicity: bool = False
    """Whether the office prints the publicity class above the imprint."""


def compose(facts: FreePaper) -> Paper:
    """Return the paper as blocks; a draft has an empty number and empty dates, filled in when it is approved.

    Raises RuleBroken for 密级 in place of 紧急程度, or before ★ in title or text: the program makes no classified papers.
    """
    said = (facts.title, *("".join(run.words for run in one.runs) for one in facts.body))
    if facts.urgency.strip().startswith(SECRET) or any(_CLASSIFIED.search(words) for words in said):
        raise RuleBroken("涉密公文不能在本程序中起草，请在涉密计算机上办理。")
    bulletin = facts.kind is FreeKind.BULLETIN
    blocks: list[Block] = [*_head(facts), Title(facts.title)]
    if facts.addressees and not bulletin:
        blocks.append(Addressees(facts.addressees.rstrip("：:")))
    blocks += facts.body
    if facts.attachments:
        blocks.append(AttachmentNote(facts.attachments))
    if not bulletin:
        signed_on = _day(facts.signed_on, Field.SIGNED_ON)
        blocks.append(Signature(facts.issuer, signed_on, sealed=facts.sealed, others=facts.joint_issuers))
    note = facts.note or _contact(facts)
    if note:
        blocks.append(Note(note.strip("（）")))
    blocks += _imprint(facts)
    paper_format = PaperFormat.LETTER if facts.kind is FreeKind.LETTER else PaperFormat.DOCUMENT
    return Paper(facts.kind.value, paper_format, facts.title, tuple(blocks), facts.publicity)


def _day(day: date | None, field: Field) -> Text:
    return Text(dates.official(day) if day else "", field=field)


def _head(facts: FreePaper) -> list[Block]:
    labels: list[Block] = [HeadLabels((facts.urgency,))] if facts.urgency else []
    mark = Mark(facts.mark, facts.shared_mark) if facts.shared_mark else mark_of(facts.mark)
    number = Text(facts.number, field=Field.NUMBER)
    if facts.kind is FreeKind.BULLETIN:
        issue = Text(facts.issue, field=Field.ISSUE_NUMBER)
        return [*labels, mark, NumberLine(issue, facts.issuer, _day(facts.signed_on, Field.SIGNED_ON))]
    if facts.kind is FreeKind.LETTER:
        return [mark, *labels, NumberLine(number)]
    signers = tuple(map(printed, facts.signers)) or ("",)
    return [*labels, mark, NumberLine(number, signers=signers if facts.kind in UPWARD else ())]


def _contact(facts: FreePaper) -> str:
    named = (("联系人", facts.contact), ("电话", facts.telephone))
    return "，".join(f"{label}：{words}" for label, words in named if words)


def _imprint(facts: FreePaper) -> list[Block]:
    publicity = facts.publicity if facts.print_publicity and facts.publicity else ""
    if facts.kind is FreeKind.LETTER:
        # 10.1: neither rules nor who printed it and when; with nobody to name there is no imprint at all.
        return [Imprint(facts.copies_to, "", Text(""), publicity=publicity)] if facts.copies_to or publicity else []
    distribution = (("报", facts.report_to), ("送", facts.send_to), ("发", facts.distribute_to))
    return [Imprint(
        facts.copies_to.rstrip("。"), facts.imprint_issuer or facts.issuer, _day(facts.printed_on, Field.PRINTED_ON),
        distribution=tuple(one for one in distribution if one[1]) if facts.kind is FreeKind.BULLETIN else (), publicity=publicity,
    )]
