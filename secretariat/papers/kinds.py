"""What is known of a kind of paper before one is written: its name, its group, and an example of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from secretariat.papers.blocks import Paper


class PaperGroup(StrEnum):
    """What a kind of paper is used for; the value is the word a clerk reads."""

    BODIES = "机构和人员"
    MEETINGS = "会议"
    CORRESPONDENCE = "公文"
    SUPERVISION = "督办"
    REGISTERS = "登记和归档"


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper with a template of its own. ``name`` is that of the template, ``label`` the word a clerk reads.

    ``specimen`` composes an invented example that has every part the kind can have: the template the program brings is built
    from its shape, and a template of the office is tried with it.
    """

    name: str
    label: str
    group: PaperGroup
    specimen: Callable[[], Paper]
