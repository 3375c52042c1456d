"""调整通知: who leaves a body and who comes, and its list as it then stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain import dates
from secretariat.papers.blocks import (
    Addressees,
    Block,
    Field,
    Imprint,
    NumberLine,
    Paper,
    PaperFormat,
    Paragraph,
    Signature,
    Text,
    Title,
)
from secretariat.papers.bodies.members import Member, member_lists
from secretariat.papers.heads import mark_of
from secretariat.papers.numbering import first_level, item


@dataclass(frozen=True, slots=True)
class SeatAdjustment:
    """What changes on one seat; one of the names may be empty, ``post`` is that of who comes, as printed."""

    role: str
    leaving: str = ""
    coming: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentNotice:
    """Everything an adjustment notice says; without ``members`` only the changes are told."""

    mark: tuple[str, ...]
    number: str = ""
    body_name: str
    short_name: str
    addressees: str
    reason: str = "因工作变动"
    consent: str = "经研究"
    effective_on: date | None = None
    """Named only where it is not the day of the notice."""
    changes: tuple[SeatAdjustment, ...] = ()
    members: tuple[Member, ...] = ()
    issuer: str
    on_behalf: str = ""
    signed_on: date | None = None
    copies_to: str = ""
    imprint_issuer: str
    printed_on: date | None = None
    publicity: str | None = None


def compose(facts: AdjustmentNotice) -> Paper:
    """Return the notice as blocks: the changes seat by seat, then the whole list where it is given."""
    title = f"关于调整{facts.body_name}组成人员的通知"
    effective = f"自{dates.official(facts.effective_on)}起，" if facts.effective_on else ""
    opening = f"{facts.reason}，{facts.consent}，{effective}对{facts.body_name}（以下简称{facts.short_name}）组成人员作如下调整："
    changes: list[Block] = [item(number, _said(change)) for number, change in enumerate(facts.changes, start=1)]
    blocks: list[Block] = [
        mark_of(facts.mark), NumberLine(Text(facts.number, field=Field.NUMBER)), Title(title), Addressees(facts.addressees),
        Paragraph((Text(opening),)),
    ]
    if facts.changes and facts.members:
        blocks += [_heading(1, "调整人员"), *changes, _heading(2, "调整后的组成人员"), *member_lists(facts.members)]
    else:
        blocks += changes or list(member_lists(facts.members))
    blocks += [
        Signature(facts.issuer, _day(facts.signed_on, Field.SIGNED_ON), facts.on_behalf or None),
        Imprint(facts.copies_to.rstrip("。"), facts.imprint_issuer, _day(facts.printed_on, Field.PRINTED_ON)),
    ]
    return Paper("adjustment_notice", PaperFormat.DOCUMENT, title, tuple(blocks), facts.publicity)


def _heading(number: int, words: str) -> Paragraph:
    return Paragraph((Text(first_level(number, words)),), level=1)


def _day(day: date | None, field: Field) -> Text:
    return Text(dates.official(day) if day else "", field=field)


def _said(change: SeatAdjustment) -> str:
    came = f"{change.post}{change.coming}任{change.role}" if change.coming else ""
    left = f"{change.leaving}不再担任{change.role}" if change.leaving else ""
    return f"{'，'.join(part for part in (came, left) if part)}。"
