"""签到表: a row per person expected on the meeting's day, and blank rows for those who come unannounced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from secretariat.domain import dates
from secretariat.domain.names import printed
from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, Table, Text, Title

TABLE = "签到表"


@dataclass(frozen=True, slots=True)
class SignInLine:
    """One person expected; a unit whose delegate is not named yet has an empty name."""

    unit: str
    name: str = ""
    post: str = ""
    telephone: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInSheet:
    """Everything a sign-in sheet says."""

    body_name: str
    meeting_title: str
    held_on: date
    starts_at: time
    place: str
    lines: tuple[SignInLine, ...]
    blank_rows: int = 3


def compose(facts: SignInSheet) -> Paper:
    """Return the sheet as blocks; rows are at least 11 mm high so that there is room to sign."""
    title = f"{facts.body_name}{facts.meeting_title}{TABLE}"
    rows = [
        (str(number), line.unit, printed(line.name), line.post, line.telephone, "", line.remark)
        for number, line in enumerate(facts.lines, start=1)
    ]
    rows += [(str(number), "", "", "", "", "", "") for number in range(len(rows) + 1, len(rows) + facts.blank_rows + 1)]
    when = f"时间：{dates.official_with_weekday(facts.held_on)}{dates.clock(facts.starts_at)}"
    blocks: list[Block] = [
        Title(title),
        Paragraph((Text(when),), indent=False),
        Paragraph((Text(f"地点：{facts.place}"),), indent=False),
        Table(TABLE, ("序号", "单位", "姓名", "职务", "联系电话", "签名", "备注"), tuple(rows),
              (11.0, 30.0, 24.0, 24.0, 24.0, 25.0, 18.0), row_height=11.0, centred=(0, 2, 4, 5, 6)),
    ]
    return Paper("sign_in_sheet", PaperFormat.FORM, title, tuple(blocks))
