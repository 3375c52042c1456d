"""What a body's list lacks before a notice goes out: units without a liaison or a member, missing telephones, vacant seats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from secretariat.domain.listings.body_ledgers import Gap
from secretariat.domain.rosters import SeatFact
from secretariat.domain.seats import RoleRank

_NAMED_AT_MOST = 3


def gaps(seats: Iterable[SeatFact], units: Sequence[tuple[int, str]], day: date) -> tuple[Gap, ...]:
    """Return what is missing on a day, what weighs most first; ``units`` are the member units as (id, name).

    Liaisons are asked for only where the body has any: not every body keeps them.
    """
    there = [seat for seat in seats if seat.exists_on(day)]
    liaisons = [seat for seat in there if seat.rank is RoleRank.LIAISON]
    members = [seat for seat in there if seat.rank is not RoleRank.LIAISON]
    seated = {seat.unit_id for seat in members}
    with_liaison = {seat.unit_id for seat in liaisons if seat.holder_on(day) is not None}
    vacant = [seat for seat in members if seat.holder_on(day) is None]
    found: list[Gap] = []
    if vacant:
        found.append(Gap(_counted(len(vacant), "席", "空缺", [f"{seat.printed_on(day)}{seat.role}" for seat in vacant]), "人员递补",
                         "seat.replace", vacant[0].seat_id))
    if liaisons:
        without = [name for unit_id, name in units if unit_id not in with_liaison]
        if without:
            empty = next((seat for seat in liaisons if seat.holder_on(day) is None), None)
            cure = ("人员递补", "seat.replace") if empty is not None else ("增设席位", "seat.add")
            found.append(Gap(_counted(len(without), "个单位", "没有联络员", without), *cure, empty.seat_id if empty is not None else None))
    memberless = [name for unit_id, name in units if unit_id not in seated]
    if memberless and members:
        found.append(Gap(_counted(len(memberless), "个单位", "没有成员席位", memberless), "增设席位", "seat.add"))
    mute = [seat for seat in liaisons or members if (held := seat.holder_on(day)) is not None and not (held.mobile or held.phone)]
    if mute:
        who = "联络员" if liaisons else "成员"
        names = [held.name for seat in mute if (held := seat.holder_on(day)) is not None]
        found.append(Gap(_counted(len(mute), f"名{who}", "没有电话", names), "补电话", "directory.open"))
    return tuple(found)


def _counted(count: int, measure: str, lacks: str, names: Sequence[str]) -> str:
    listed = "、".join(dict.fromkeys(names[:_NAMED_AT_MOST]))
    if count == 1:
        return f"{listed}{lacks}"
    return f"{count}{measure}{lacks}：{listed}{'等' if count > _NAMED_AT_MOST else ''}"
