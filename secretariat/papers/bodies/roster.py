"""成员名单 and 联络表: who belongs to a body on a day, as a table to hang on the wall or to call from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain import dates
from secretariat.domain.names import printed
from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, Table, TableNote, Text, Title
from secretariat.papers.bodies.members import VACANT, Member

ROSTER, CONTACTS = "成员名单", "联络表"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The members of a body on a day, in its own order."""

    body_name: str
    day: date
    members: tuple[Member, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """How one unit of a body is reached: its member and its liaison."""

    unit: str
    member: str = ""
    post: str = ""
    mobile: str = ""
    liaison: str = ""
    telephone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactList:
    """The contacts of a body on a day, a line a unit, in its own order."""

    body_name: str
    day: date
    lines: tuple[ContactLine, ...]
    kept_by: str = ""
    """Whom to tell about changes: the body's office and its telephone."""


def compose(facts: Roster) -> Paper:
    """Return the list as blocks; the day stands above it, for a list without its day is worth nothing later."""
    title = f"{facts.body_name}{ROSTER}"
    rows = tuple(
        (str(number), one.role, printed(one.name) or VACANT, one.post or one.unit, "")
        for number, one in enumerate(facts.members, start=1)
    )
    blocks: list[Block] = [
        Title(title), _as_of(facts.day),
        Table(ROSTER, ("序号", "席位", "姓名", "单位及职务", "备注"), rows, (12.0, 24.0, 30.0, 70.0, 20.0),
              centred=(0, 1, 2, 4)),
    ]
    if facts.note:
        blocks.append(TableNote(facts.note))
    return Paper("roster", PaperFormat.FORM, title, tuple(blocks))


def compose_contacts(facts: ContactList) -> Paper:
    """Return the contact list as blocks."""
    title = f"{facts.body_name}{CONTACTS}"
    rows = tuple(
        (str(number), line.unit, printed(line.member), line.post, line.mobile, printed(line.liaison), line.telephone)
        for number, line in enumerate(facts.lines, start=1)
    )
    blocks: list[Block] = [
        Title(title), _as_of(facts.day),
        Table(CONTACTS, ("序号", "单位", "成员", "职务", "手机", "联络员", "联系电话"), rows,
              (12.0, 48.0, 30.0, 47.0, 30.0, 28.0, 30.0), centred=(0, 2, 4, 5, 6)),
    ]
    if facts.kept_by:
        blocks.append(TableNote(f"注：联系方式有变动的，请告知{facts.kept_by}。"))
    return Paper("contact_list", PaperFormat.FORM, title, tuple(blocks), landscape=True)


def _as_of(day: date) -> Paragraph:
    return Paragraph((Text(f"截至{dates.official(day)}"),), indent=False)
