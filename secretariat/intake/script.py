"""A text under reading: as written, as folded, and its lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from secretariat.domain.readings import Located, Span
from secretariat.intake.folding import fold

_MARKS = re.compile(r"[ >]*(?:#{1,6} +|[-*+·●■◆▪] +|—— *|[▲△★☆◎◇➤►●■◆▪] *|\| *)?(?:\*\*|__)?[ ]*")
_TAIL = re.compile(r"(?:\*\*|__)?[ |]*$")
_BREAK = re.compile(r"[ \t\u00a0\u3000]*\n[\s\u00a0\u3000]*")
_BLANKS = re.compile(r"[ \t\u00a0\u3000\u2002-\u200b\ufeff]+")
_PAGE_NUMBER = re.compile(r"[—\- ]*(?:第 *)?\d{1,3}(?: *页)?(?:[/／] *\d{1,3})?[—\- ]*")


_DASHES = r"[—–―－─-][—–―－─\- \u3000]*"
_PAGE_LINE = re.compile(
    rf"(?m)^[ \t\u00a0\u3000]*(?:{_DASHES}[0-9０-９]{{1,3}}[ \u3000]*{_DASHES}|"
    r"第 *[0-9０-９]{1,3} *页(?: *[,，/／]? *共 *[0-9０-９]{1,3} *页)?)$"
)
_MARKUP = re.compile(r"<(?:br|BR) ?/?>|&nbsp;|&emsp;|&ensp;")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something: its place without marks and outer blanks, and its folded words."""

    index: int
    start: int
    end: int
    text: str
    rule: bool = False
    """Whether the line stands in a table drawn with bars or tabs."""


@dataclass(frozen=True)
class Script:
    """The text as written and as folded (same length), cut into lines."""

    raw: str
    folded: str

    @classmethod
    def of(cls, text: str) -> Script:
        """Fold ``text``; nothing is moved. Page numbers and the line marks of web pages (<br>) become blanks: they say nothing."""
        without = _PAGE_LINE.sub(_blank, _MARKUP.sub(_blank, text))
        return cls(without, fold(without))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line with words, in order; page numbers standing alone are none."""
        found: list[Line] = []
        position = 0
        for piece in self.folded.split("\n"):
            opening = _MARKS.match(piece)
            start = opening.end() if opening else 0
            closing = _TAIL.search(piece, start)
            end = closing.start() if closing else len(piece)
            words = piece[start:end]
            if words.strip() and not _page_number(words):
                found.append(
                    Line(
                        len(found),
                        position + start,
                        position + end,
                        words,
                        "|" in words or "\t" in self.raw[position : position + end],
                    )
                )
            position += len(piece) + 1
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def line_at(self, position: int) -> Line | None:
        """Give the last line that begins at or before ``position``."""
        index = bisect_right(self._starts, position) - 1
        return self.lines[index] if index >= 0 else None

    def next_index(self, position: int) -> int:
        """Give the index of the first line that begins at or after ``position``."""
        return bisect_right(self._starts, position - 1)

    def words(self, start: int, end: int) -> str:
        """Give the words as written, broken lines joined and outer blanks gone."""
        return _BREAK.sub("", self.raw[start:end]).strip(" \t\u00a0\u3000\n")

    def dense(self, start: int, end: int) -> str:
        """Give the words as written without any blank, as names, roles and titles are kept."""
        return _BLANKS.sub("", _BREAK.sub("", self.raw[start:end])).strip()

    def located(self, start: int, end: int) -> Located:
        """Give the dense words with their place."""
        return Located(self.dense(start, end), Span(start, end))


def _page_number(words: str) -> bool:
    return len(words) <= 12 and bool(_PAGE_NUMBER.fullmatch(words.strip())) and any(mark in words for mark in "—-页/")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
