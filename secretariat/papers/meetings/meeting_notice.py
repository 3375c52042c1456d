"""会议通知: why, when, where, what about, who comes, and how to answer; with the name list and the return form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from secretariat.domain import dates
from secretariat.domain.names import printed
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
from secretariat.papers.meetings.return_table import RETURN_FORM_TITLE, return_note, return_table
from secretariat.papers.numbering import first_level, item, sentence

ROSTER_TITLE = "参会人员名单"


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One topic as the notice names it, and the unit that reports on it, where one does."""

    words: str
    reporting_unit: str = ""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One person of the name list on the meeting's day; a seat nobody was named for yet has the name 待报名."""

    unit: str
    name: str
    post: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNotice:
    """Everything a notice of a meeting says; empty strings and None leave their place out or blank."""

    mark: tuple[str, ...]
    """发文机关标志, a line per issuer, the sponsor first: ("…联席会议办公室文件",)."""
    number: str = ""
    body_name: str
    """The body's full name; it stands in the title."""
    meeting_title: str
    """2026年全体会议."""
    addressees: str
    purpose: str
    """One clause or sentence that begins 为…; closed by the paper."""
    consent: str = "经召集人同意"
    held_on: date
    starts_at: time
    length: str = ""
    """会期半天."""
    place: str
    """Down to the room."""
    agenda: tuple[AgendaLine, ...] = ()
    attendees: str
    """Who comes, in words."""
    bring: tuple[str, ...] = ()
    """What to bring or prepare, one demand each."""
    reply_by: datetime | None = None
    reply_to: str = ""
    """The office that collects the answers."""
    contact: str = ""
    telephone: str = ""
    copies_to: str = ""
    issuer: str
    on_behalf: str = ""
    """The unit whose seal stands for the issuer's: printed （×××代章）."""
    signed_on: date | None = None
    imprint_issuer: str
    printed_on: date | None = None
    roster: tuple[RosterLine, ...] = ()
    return_form: bool = True
    return_unit: str = ""
    """The unit printed into the first row of the return form, where the notice goes to one unit."""
    publicity: str | None = None


def compose(facts: MeetingNotice) -> Paper:
    """Return the notice as blocks; a draft has an empty number and empty dates, filled in when it is approved."""
    title = f"关于召开{facts.body_name}{facts.meeting_title}的通知"
    attachments = _attachment_titles(facts)
    blocks: list[Block] = [
        mark_of(facts.mark), NumberLine(Text(facts.number, field=Field.NUMBER)), Title(title), Addressees(facts.addressees),
        Paragraph((Text(_opening(facts)),)), *_sections(facts, attachments),
    ]
    if attachments:
        blocks.append(AttachmentNote(attachments))
    blocks.append(Signature(facts.issuer, _day(facts.signed_on, Field.SIGNED_ON), facts.on_behalf or None))
    blocks += _attachments(facts, attachments)
    blocks.append(Imprint(facts.copies_to.rstrip("。"), facts.imprint_issuer, _day(facts.printed_on, Field.PRINTED_ON)))
    return Paper("meeting_notice", PaperFormat.DOCUMENT, title, tuple(blocks), facts.publicity)


def _day(day: date | None, field: Field) -> Text:
    return Text(dates.official(day) if day else "", field=field)


def _attachment_titles(facts: MeetingNotice) -> tuple[str, ...]:
    titles = []
    if facts.roster:
        titles.append(ROSTER_TITLE)
    if facts.return_form:
        titles.append(RETURN_FORM_TITLE)
    return tuple(titles)


def _label(title: str, attachments: tuple[str, ...]) -> str:
    return "附件" if len(attachments) == 1 else f"附件{attachments.index(title) + 1}"


def _opening(facts: MeetingNotice) -> str:
    purpose = facts.purpose.strip().rstrip("，。")
    consent = f"{facts.consent}，" if facts.consent else ""
    held = f"{consent}定于{dates.official(facts.held_on)}召开{facts.body_name}{facts.meeting_title}。"
    return f"{purpose}，{held}现将有关事项通知如下：" if purpose else f"{held}现将有关事项通知如下："


def _sections(facts: MeetingNotice, attachments: tuple[str, ...]) -> list[Block]:
    when = f"{dates.official_with_weekday(facts.held_on)}{dates.clock(facts.starts_at)}，在{facts.place}召开"
    sections: list[tuple[str, list[Block]]] = [
        ("会议时间和地点", [_text(f"{when}，{facts.length}。" if facts.length else f"{when}。")]),
    ]
    if facts.agenda:
        sections.append(("会议议题", _agenda(facts.agenda)))
    attendees = sentence(facts.attendees)
    if ROSTER_TITLE in attachments:
        attendees = f"{attendees.rstrip('。')}（名单见{_label(ROSTER_TITLE, attachments)}）。"
    sections.append(("参加人员", [_text(attendees)]))
    demands = [sentence(words) for words in facts.bring] + _answering(facts, attachments)
    if len(demands) == 1:
        sections.append(("有关要求", [_text(demands[0])]))
    elif demands:
        sections.append(("有关要求", [item(number, words) for number, words in enumerate(demands, start=1)]))
    blocks: list[Block] = []
    for number, (heading, paragraphs) in enumerate(sections, start=1):
        blocks.append(Paragraph((Text(first_level(number, heading)),), level=1))
        blocks += paragraphs
    return blocks


def _text(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def _agenda(agenda: tuple[AgendaLine, ...]) -> list[Block]:
    lines: list[Block] = []
    for number, line in enumerate(agenda, start=1):
        words = line.words.strip().rstrip("；。")
        if line.reporting_unit:
            words += f"（汇报单位：{line.reporting_unit}）"
        words += "。" if number == len(agenda) else "；"
        lines.append(_text(words) if len(agenda) == 1 else item(number, words))
    return lines


def _answering(facts: MeetingNotice, attachments: tuple[str, ...]) -> list[str]:
    demands = []
    form = "将参会人员姓名、职务、联系电话"
    if RETURN_FORM_TITLE in attachments:
        form = f"填写参会回执（见{_label(RETURN_FORM_TITLE, attachments)}）"
    office = facts.reply_to or facts.issuer
    if facts.reply_by:
        demands.append(f"请各单位于{dates.moment(facts.reply_by)}前{form}，报{office}。")
    elif attachments:
        demands.append(f"请各单位{form}，报{office}。")
    demands.append("因故不能参加会议的，须履行请假手续，说明事由，并由熟悉情况的负责同志代为参加。")
    if facts.contact or facts.telephone:
        contact = [f"联系人：{facts.contact}"] if facts.contact else []
        telephone = [f"联系电话：{facts.telephone}"] if facts.telephone else []
        demands.append(f"{'，'.join(contact + telephone)}。")
    return demands


def _attachments(facts: MeetingNotice, attachments: tuple[str, ...]) -> list[Block]:
    blocks: list[Block] = []
    if facts.roster:
        rows = tuple(
            (str(number), line.unit, printed(line.name), line.post, line.role)
            for number, line in enumerate(facts.roster, start=1)
        )
        blocks += [
            AttachmentHead(_label(ROSTER_TITLE, attachments), f"{facts.body_name}{facts.meeting_title}{ROSTER_TITLE}"),
            Table(ROSTER_TITLE, ("序号", "单位", "姓名", "职务", "会议身份"), rows, (12.0, 42.0, 27.0, 52.0, 23.0),
                  centred=(0, 2, 4)),
        ]
    if facts.return_form:
        blocks += [
            AttachmentHead(_label(RETURN_FORM_TITLE, attachments), f"{facts.body_name}{facts.meeting_title}{RETURN_FORM_TITLE}"),
            return_table(facts.return_unit),
            return_note(facts.reply_by, facts.reply_to or facts.issuer, facts.contact, facts.telephone),
        ]
    return blocks
