"""成立通知: a body set up, with its members, its office, what each unit does, and how it works (product: 建立机构)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from secretariat.domain import dates
from secretariat.domain.bodies import BodyRules, Consent, PlenaryPeriod
from secretariat.domain.body_kinds import BodyKind, ReplacementRoute
from secretariat.papers.blocks import (
    Addressees,
    Block,
    Field,
    Imprint,
    Note,
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
from secretariat.papers.numbering import first_level, item, sentence

_PERIODS = {PlenaryPeriod.YEAR: "每年", PlenaryPeriod.HALF_YEAR: "每半年", PlenaryPeriod.QUARTER: "每季度"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingNotice:
    """Everything a founding notice says; what is empty is left out with its section."""

    mark: tuple[str, ...]
    number: str = ""
    kind: BodyKind
    body_name: str
    short_name: str
    """What the notice calls the body after its first mention: 联席会议, 领导小组."""
    addressees: str
    purpose: str
    """A clause that begins 为…."""
    basis: tuple[str, ...] = ()
    """Documents the body rests on, as cited: 《…》（望政〔2024〕26号）."""
    consent: str = "经研究"
    """Who decided: 经区政府同意, 区政府决定."""
    mandate: str = ""
    units: tuple[str, ...] = ()
    """Member units in the notice's order."""
    lead_unit: str = ""
    members: tuple[Member, ...] = ()
    liaisons: tuple[Member, ...] = ()
    office_at: str = ""
    office_director: str = ""
    """As it is said: 区民政局主要负责同志."""
    liaisons_are_office: bool = False
    duties: tuple[tuple[str, str], ...] = ()
    """(units, what they do), in order."""
    rules: BodyRules = field(default_factory=BodyRules)
    demands: tuple[str, ...] = ()
    issuer: str
    signed_on: date | None = None
    note: str = ""
    copies_to: str = ""
    imprint_issuer: str
    printed_on: date | None = None
    publicity: str | None = None


def compose(facts: FoundingNotice) -> Paper:
    """Return the notice as blocks; a draft has an empty number and empty dates, filled in when it is approved."""
    title = f"关于{_verb(facts)}的通知"
    blocks: list[Block] = [
        mark_of(facts.mark), NumberLine(Text(facts.number, field=Field.NUMBER)), Title(title), Addressees(facts.addressees),
        _text(_opening(facts)), *_sections(facts),
        Signature(facts.issuer, _day(facts.signed_on, Field.SIGNED_ON)),
    ]
    if facts.note:
        blocks.append(Note(facts.note))
    blocks.append(Imprint(facts.copies_to.rstrip("。"), facts.imprint_issuer, _day(facts.printed_on, Field.PRINTED_ON)))
    return Paper("founding_notice", PaperFormat.DOCUMENT, title, tuple(blocks), facts.publicity)


def _verb(facts: FoundingNotice) -> str:
    if facts.kind is BodyKind.JOINT_MEETING:
        return f"建立{facts.body_name}制度"
    return f"成立{facts.body_name}"


def _day(day: date | None, field: Field) -> Text:
    return Text(dates.official(day) if day else "", field=field)


def _text(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def _opening(facts: FoundingNotice) -> str:
    parts = [facts.purpose.strip().rstrip("，。")]
    if facts.basis:
        parts.append(f"根据{'、'.join(facts.basis)}要求")
    parts.append(facts.consent)
    called = "" if facts.short_name == facts.body_name else f"（以下简称{facts.short_name}）"
    verb, end = ("建立", "制度") if facts.kind is BodyKind.JOINT_MEETING else ("成立", "")
    parts.append(f"{verb}{facts.body_name}{called}{end}")
    return f"{'，'.join(part for part in parts if part)}。现将有关事项通知如下："


def _sections(facts: FoundingNotice) -> list[Block]:
    sections: list[tuple[str, list[Block]]] = []
    if facts.mandate:
        sections.append(("主要职责", [_text(sentence(facts.mandate))]))
    sections.append(("组成人员", list(_people(facts))))
    office = _office(facts)
    if office:
        sections.append((f"{facts.short_name}办公室", [_text(office)]))
    if facts.duties:
        sections.append(("成员单位职责", [
            item(number, f"{units}。{sentence(words)}") for number, (units, words) in enumerate(facts.duties, start=1)]))
    rules = list(_rules(facts))
    if rules:
        sections.append(("工作规则", [_text("".join(rules))]))
    if len(facts.demands) == 1:
        sections.append(("工作要求", [_text(sentence(facts.demands[0]))]))
    elif facts.demands:
        sections.append(("工作要求", [item(number, sentence(words)) for number, words in enumerate(facts.demands, start=1)]))
    blocks: list[Block] = []
    for number, (heading, paragraphs) in enumerate(sections, start=1):
        blocks.append(Paragraph((Text(first_level(number, heading)),), level=1))
        blocks += paragraphs
    return blocks


def _people(facts: FoundingNotice) -> Iterator[Block]:
    if facts.units:
        led = f"，{facts.lead_unit}为牵头单位" if facts.lead_unit else ""
        listed = "组成人员名单如下：" if facts.members else ""
        yield _text(f"{facts.short_name}由{'、'.join(facts.units)}等单位组成{led}。{listed}")
    yield from member_lists(facts.members)
    if facts.liaisons:
        yield _text("联络员名单如下：")
        yield from member_lists(facts.liaisons)


def _office(facts: FoundingNotice) -> str:
    if not facts.office_at:
        return ""
    words = f"{facts.short_name}办公室设在{facts.office_at}，承担{facts.short_name}日常工作"
    if facts.office_director:
        words += f"，办公室主任由{facts.office_director}兼任"
    words += "。"
    if facts.liaisons_are_office:
        words += "各成员单位联络员为办公室成员。"
    return words


def _rules(facts: FoundingNotice) -> Iterator[str]:
    rules = facts.rules
    if rules.proposers:
        yield f"{rules.proposers}可以提议召开会议。"
    if rules.plenaries is not None:
        yield f"{facts.short_name}{_PERIODS[rules.period]}至少召开{rules.plenaries}次全体会议，根据需要召开部分成员单位会议。"
    if rules.approver and rules.consent is not Consent.NOBODY:
        yield f"会议经{rules.approver}同意后召开。"
    if rules.chairs:
        yield f"会议由{rules.chairs}主持。"
    if rules.replacement is ReplacementRoute.FILING:
        yield (f"{facts.short_name}组成人员因工作变动需要调整的，由所在单位相应职务人员递补，报{facts.short_name}办公室备案，"
               "不再另行发文。")
    elif rules.replacement is ReplacementRoute.APPROVAL:
        yield f"{facts.short_name}组成人员需要调整的，由所在单位提出人选，报{rules.approver or '召集人'}批准。"
    elif rules.replacement is ReplacementRoute.REISSUE:
        yield f"{facts.short_name}组成人员需要调整的，另行发文。"
    if rules.seal_unit:
        yield f"以{facts.short_name}办公室名义印发的文件，由{rules.seal_unit}代章。"
