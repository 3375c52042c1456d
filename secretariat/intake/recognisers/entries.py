"""Persons in a name list: name and post in columns, in one run, one cell a line, name（post）, post before name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from secretariat.intake.recognisers.pieces import Kind, Piece
from secretariat.intake.vocabulary import ENDS_AS_POST

if TYPE_CHECKING:
    from secretariat.intake.script import Script


@dataclass(slots=True)
class Entry:
    """One person: the places of name and post (None where no post is given), and whether the name is a known shape."""

    name: tuple[int, int]
    post: tuple[int, int] | None
    sure: bool = True
    unit: tuple[int, int] | None = None
    """The unit where it stands apart from the title: 区财政局 张三 副局长."""


def entries(lines: list[list[Piece]], script: Script) -> list[Entry]:
    """Put names and posts together, line after line; the order within a line (name or post first) is that line's own."""
    if columns := _columns(lines):
        return columns
    found: list[Entry] = []
    waiting: tuple[int, int] | None = None
    post_first: bool | None = None
    for line in lines:
        kinds = [piece.kind for piece in line]
        if (
            kinds == [Kind.POST, Kind.NAME, Kind.POST]
            and line[1].name
            and not ENDS_AS_POST.search(script.folded[line[0].start : line[0].end])
        ):
            found.append(Entry(line[1].name, line[2].post, line[1].sure, line[0].post))
            post_first = True
            continue
        if Kind.NAME in kinds and Kind.POST in kinds:
            post_first = kinds.index(Kind.POST) < kinds.index(Kind.NAME)
        elif post_first is None and line:
            post_first = Kind.POST in kinds
        for piece in line:
            if piece.kind is Kind.POST and piece.post:
                if not post_first and found and waiting is None:
                    before = found[-1].post
                    found[-1].post = (before[0] if before else piece.post[0], piece.post[1])
                else:
                    waiting = (waiting[0] if waiting else piece.post[0], piece.post[1])
            elif piece.kind is Kind.NAME and piece.name:
                found.append(Entry(piece.name, waiting, piece.sure))
                waiting = None
            elif piece.kind is Kind.BOTH and piece.name:
                post = piece.post
                if waiting and post and post[0] < piece.name[0]:
                    post = (waiting[0], post[1])
                found.append(Entry(piece.name, post, piece.sure))
                waiting = None
                post_first = False if piece.post and piece.post[0] > piece.name[0] else post_first
    return found


def _columns(lines: list[list[Piece]]) -> list[Entry]:
    """Read a column of names above a column of as many posts, as a page read column by column gives them; else nothing."""
    single = [line[0] for line in lines if len(line) == 1]
    names = [piece for piece in single if piece.kind is Kind.NAME]
    posts = [piece for piece in single if piece.kind is Kind.POST]
    if (
        len(names) < 2
        or len(names) != len(posts)
        or len(single) != len([line for line in lines if line])
        or single != [*names, *posts]
    ):
        return []
    return [Entry(name.name, post.post, name.sure) for name, post in zip(names, posts, strict=True) if name.name]
