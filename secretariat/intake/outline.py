"""The outline of a text: its numbered items, the sections they stand in, and paragraphs that a page break tore apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from secretariat.intake.numbering import Number, leading_number
from secretariat.intake.script import Line, Script

_TITLE_ENDS = re.compile("[。：；，（]")
_FINISHED = re.compile(r"[。！？；：.”）》…〕]$")
_OPEN = re.compile("[（〔][^（）〔〕。：]{0,6}$")
"""A bracket that the break tore open right at its label: （牵头 / 单位：…）."""
_SUBJECT = re.compile("(?:领导小组|联席会议|指挥部|专班|工作专班|委员会|协调小组)(?:办公室)?(?:下设|设|由|实行|负责|每|原则上|根据)")
"""A sentence about the body below a list of its members, which ends without a mark."""
_LABEL = re.compile(r"^[\u4e00-\u9fff ]{2,10}：")


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered line: where its words begin and end, and how deep it stands."""

    index: int
    line: Line
    number: Number
    start: int
    """Where the words after the number begin."""

    @property
    def level(self) -> int:
        """How deep the form of the number stands."""
        return self.number.level

    @property
    def words(self) -> str:
        """The folded words after the number."""
        return self.line.text[self.number.length :]

    @property
    def title(self) -> str:
        """The folded words after the number up to the first mark, without blanks."""
        return _TITLE_ENDS.split(self.words, maxsplit=1)[0].replace(" ", "")


@dataclass(frozen=True)
class Outline:
    """The numbered items of a script."""

    script: Script

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every numbered line, in order."""
        found: list[Item] = []
        for line in self.script.lines:
            number = leading_number(line.text)
            if number and number.length < len(line.text):
                found.append(Item(len(found), line, number, line.start + number.length))
        return tuple(found)

    @cached_property
    def prose(self) -> Script:
        """The script with the breaks inside its sentences closed up by blanks: every position stays."""
        folded = list(self.script.folded)
        for line, following in pairwise(self.script.lines):
            if torn(line, following):
                for position in range(line.end, following.start):
                    folded[position] = " "
        return Script(self.script.raw, "".join(folded))

    @cached_property
    def _starts(self) -> list[int]:
        return [item.line.start for item in self.items]

    def before(self, position: int) -> Item | None:
        """Give the last item that begins at or before ``position``."""
        index = bisect_right(self._starts, position) - 1
        return self.items[index] if index >= 0 else None

    def end(self, item: Item) -> int:
        """Give where the item ends: at the next one that stands no deeper."""
        for other in self.items[item.index + 1 :]:
            if other.level <= item.level:
                return other.line.start
        return len(self.script.folded)

    def sections(self, position: int) -> list[Item]:
        """Give the items enclosing ``position``, outermost first."""
        found: list[Item] = []
        item = self.before(position)
        while item:
            if not found or item.level < found[0].level:
                found.insert(0, item)
            item = self.items[item.index - 1] if item.index else None
            if found[0].level <= 1 and (item is None or item.level >= found[0].level):
                break
        return found

    def children(self, item: Item) -> list[Item]:
        """Give the items of the next level inside ``item``."""
        end = self.end(item)
        inner = [other for other in self.items[item.index + 1 :] if other.line.start < end]
        level = min((other.level for other in inner), default=0)
        return [other for other in inner if other.level == level]

    def paragraph_start(self, position: int) -> int:
        """Give where the paragraph around ``position`` begins, across page breaks in mid-sentence."""
        line = self.script.line_at(position)
        if line is None:
            return 0
        while line.index:
            previous = self.script.lines[line.index - 1]
            if not torn(previous, line):
                break
            line = previous
        return line.start

    def paragraph_end(self, position: int) -> int:
        """Give where the paragraph around ``position`` ends, across page breaks in mid-sentence."""
        line = self.script.line_at(position)
        if line is None:
            return len(self.script.folded)
        while line.index + 1 < len(self.script.lines):
            following = self.script.lines[line.index + 1]
            if not torn(line, following):
                break
            line = following
        return line.end


def torn(line: Line, following: Line) -> bool:
    """Tell whether ``following`` goes on with the sentence that ``line`` began."""
    words = line.text.rstrip()
    return (
        len(words) >= 18
        and not _FINISHED.search(words)
        and leading_number(following.text) is None
        and (not _LABEL.match(following.text) or bool(_OPEN.search(words)))
        and not (_SUBJECT.match(following.text) and "、" in words)
        and not line.rule
    )
