"""名单核实表: what the office has on a unit's seats, for the unit to confirm or correct."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain import dates
from secretariat.domain.names import printed
from secretariat.papers.blocks import Block, Paper, PaperFormat, Paragraph, Table, TableNote, Text, Title

SHEET = "名单核实表"
_HEAD = ("序号", "机构", "席位", "现登记姓名", "现登记职务", "现登记电话", "有无变动", "变动后姓名", "变动后职务", "变动后电话")


@dataclass(frozen=True, slots=True)
class RegisteredSeat:
    """One seat as it stands in the office's list; a vacant one has an empty name."""

    body: str
    role: str
    name: str = ""
    post: str = ""
    telephone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationSheet:
    """All seats of one unit as of a day."""

    unit: str
    day: date
    seats: tuple[RegisteredSeat, ...]
    reply_by: date | None = None
    reply_to: str = ""
    contact: str = ""
    telephone: str = ""
    spare_rows: int = 2


def compose(facts: VerificationSheet) -> Paper:
    """Return the sheet as blocks, on a page laid across; empty rows leave room for seats that are missing."""
    rows: list[tuple[str, ...]] = [
        (str(number), seat.body, seat.role, printed(seat.name), seat.post, seat.telephone, "", "", "", "")
        for number, seat in enumerate(facts.seats, start=1)
    ]
    rows += [(str(number), *("",) * (len(_HEAD) - 1)) for number in range(len(rows) + 1, len(rows) + facts.spare_rows + 1)]
    ask = f"请于{dates.official(facts.reply_by)}前核实" if facts.reply_by else "请核实"
    to = f"，盖章后报{facts.reply_to}" if facts.reply_to else "，盖章后反馈"
    whom = "".join(f"，{label}：{words}" for label, words in (("联系人", facts.contact), ("联系电话",
        facts.telephone)) if words)
    blocks: list[Block] = [
        Title(SHEET), Paragraph((Text(f"单位（盖章）：{facts.unit}　　　　截至{dates.official(facts.day)}"),), indent=False),
        Table(SHEET, _HEAD, tuple(rows), (11.0, 38.0, 19.0, 22.0, 32.0, 27.0, 14.0, 20.0, 24.0, 18.0), row_height=12.0,
              centred=(0, 2, 3, 5, 6, 7)),
        TableNote(f"注：{ask}{to}{whom}；没有变动的填“无”。"),
    ]
    return Paper("verification_sheet", PaperFormat.FORM, f"{facts.unit}{SHEET}", tuple(blocks), landscape=True)
