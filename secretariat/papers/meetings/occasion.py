"""Which meeting a paper is for: its names, its hour, its room, who chairs; the lines that open a plain form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from secretariat.domain import dates
from secretariat.papers.blocks import Paragraph, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A meeting as its papers name it; an empty string or None leaves its line out."""

    body_name: str
    """The body's full name."""
    meeting_title: str
    """2026年全体会议."""
    held_at: datetime | None = None
    place: str = ""
    """Down to the room."""
    chair: str = ""
    """Name of who chairs, with the post before it where a sentence is made of it."""

    @property
    def name(self) -> str:
        """Body and meeting in one: 澄川区……联席会议2026年全体会议."""
        return f"{self.body_name}{self.meeting_title}"

    @property
    def when(self) -> str:
        """2026年11月19日（星期四）14:30; empty while the day is open."""
        return f"{dates.official_with_weekday(self.held_at.date())}{dates.clock(self.held_at.time())}" if self.held_at else ""


def title_of(occasion: Occasion, what: str) -> str:
    """Return the title of a paper of the meeting; 会议 does not stand twice: ……全体会议议程 and not ……全体会议会议议程."""
    return f"{occasion.name}{what.removeprefix('会议')}" if occasion.name.endswith("会议") else f"{occasion.name}{what}"


def opening_lines(occasion: Occasion, *, chair: bool = True) -> list[Paragraph]:
    """Return 时间, 地点 and 主持, flush left, as far as they are known."""
    lines = (("时间", occasion.when), ("地点", occasion.place), ("主持", occasion.chair if chair else ""))
    return [labelled(label, words) for label, words in lines if words]


def labelled(label: str, words: str) -> Paragraph:
    """Return one flush line of a form: the label in 黑体, then the words."""
    return Paragraph((Text(f"{label}：", strong=True), Text(words)), indent=False)
