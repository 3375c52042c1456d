"""会议手册: cover, contents, rules of the house, agenda, who comes, where they sit, what was handed out, in one binding."""

from __future__ import annotations

from dataclasses import dataclass, replace

from secretariat.domain import dates
from secretariat.domain.names import printed
from secretariat.papers.blocks import Block, Contents, Cover, Paper, PaperFormat, Paragraph, PartHead, Table, TableNote, Text
from secretariat.papers.meetings.agenda import Topic
from secretariat.papers.meetings.meeting_notice import RosterLine
from secretariat.papers.meetings.occasion import Occasion, opening_lines, title_of
from secretariat.papers.meetings.seating_plan import SeatingPlan, chart_of, note_of
from secretariat.papers.numbering import first_level, sentence

LABEL = "会议手册"
ROSTER = "人员名单"
CHART = "座次"
RULES, AGENDA, PEOPLE, SEATS, MATERIALS = "会议须知", "会议议程", "参会人员名单", "座次图", "会议材料目录"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """Everything a handbook says; a part without content is left out, of the contents too."""

    occasion: Occasion
    office: str
    """Who made it, at the foot of the cover."""
    rules: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    roster: tuple[RosterLine, ...] = ()
    seating: SeatingPlan | None = None
    materials: tuple[str, ...] = ()


def compose(facts: Handbook) -> Paper:
    """Return the handbook as blocks, each part on a page of its own; the seating plan lies on a turned sheet."""
    occasion = facts.occasion
    parts = [part for part in (_rules(facts), _agenda(facts), _people(facts), _seats(facts), _materials(facts)) if part]
    titles = tuple(head.title for part in parts if isinstance(head := part[0], PartHead))
    day = dates.official(occasion.held_at.date()) if occasion.held_at else ""
    blocks: list[Block] = [
        Cover(occasion.name, LABEL, tuple(line for line in (facts.office, day) if line)),
        PartHead("目　录", "目录页"), Contents(titles), *(block for part in parts for block in part),
    ]
    return Paper("handbook", PaperFormat.FORM, title_of(occasion, LABEL), tuple(blocks))


def _text(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def _rules(facts: Handbook) -> list[Block]:
    rules: list[Block] = [_text(f"{number}. {sentence(words)}") for number, words in enumerate(facts.rules, start=1)]
    return [PartHead(RULES, "须知页"), *rules] if rules else []


def _agenda(facts: Handbook) -> list[Block]:
    blocks: list[Block] = []
    for number, topic in enumerate(facts.topics, start=1):
        blocks.append(Paragraph((Text(first_level(number, topic.words.strip().rstrip("；。"))),), level=1))
        if topic.reporter:
            blocks.append(_text(f"汇报单位：{topic.reporter}"))
    return [PartHead(AGENDA, "议程页"), *opening_lines(facts.occasion), *blocks] if blocks else []


def _people(facts: Handbook) -> list[Block]:
    if not facts.roster:
        return []
    rows = tuple((str(number), line.unit, printed(line.name), line.post, line.role) for number, line in enumerate(facts.roster, start=1))
    return [PartHead(PEOPLE, "名单页"), Table(ROSTER, ("序号", "单位", "姓名", "职务", "会议身份"), rows,
                                           (12.0, 42.0, 27.0, 52.0, 23.0), centred=(0, 2, 4))]


def _seats(facts: Handbook) -> list[Block]:
    if facts.seating is None:
        return []
    return [PartHead(SEATS, "座次页", landscape=True), replace(chart_of(facts.seating), name=CHART), TableNote(note_of(facts.seating))]


def _materials(facts: Handbook) -> list[Block]:
    listed: list[Block] = [_text(f"{number}. {words}") for number, words in enumerate(facts.materials, start=1)]
    return [PartHead(MATERIALS, "材料页"), *listed] if listed else []
