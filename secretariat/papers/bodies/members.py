"""Who belongs to a body, as its papers list them: a role, then a person a line with the post as printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from secretariat.domain.names import FULL_WIDTH_BLANK, printed
from secretariat.papers.blocks import NameList

VACANT = "（空缺）"
_WIDEST = 4


@dataclass(frozen=True, slots=True)
class Member:
    """One seat of a list: its role, who sits there, the post as printed; a vacant seat has an empty name."""

    role: str
    name: str
    post: str = ""
    unit: str = ""
    """For whom the person sits there, as the body's notice prints it."""
    mobile: str = ""
    telephone: str = ""


def member_lists(members: Iterable[Member]) -> tuple[NameList, ...]:
    """Return a list for each role, in the given order; roles that come again later are listed again there.

    A vacant seat without a post is left out, for then nothing can be said of it.
    """
    return tuple(_lists(members))


def spread(role: str) -> str:
    """Return a role spread to the width of four characters, as lists of a body align them: 组长, 召集人, 成员, 副召集人.

    Two characters stand at both ends, three with half a character between each; longer ones stay as they are.
    """
    if len(role) == 2:
        return role[0] + FULL_WIDTH_BLANK * (_WIDEST - 2) + role[1]
    if len(role) == 3:
        # A blank of the Latin face is a quarter of a character wide.
        return "  ".join(role)
    return role


def _lists(members: Iterable[Member]) -> Iterator[NameList]:
    for role, group in groupby(members, key=lambda member: member.role):
        entries = tuple((printed(one.name) or VACANT, one.post or one.unit) for one in group if one.name or one.post or one.unit)
        if entries:
            yield NameList(spread(role), entries, members=True)
