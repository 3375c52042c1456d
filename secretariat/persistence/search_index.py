"""The full-text index over archived papers: fed with the archive's own rows, in the transaction that archives.

Every two neighbouring characters of the folded text are one token, and so is every distinct character. A word of two or
more characters is then a phrase of pairs, which is found exactly where a plain scan finds it; pairs instead of single
characters keep rare phrases of common characters fast (a phrase of single ones reads a fifth of the whole index).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from secretariat.persistence.row_images import image_of
from secretariat.persistence.search_folding import fold
from secretariat.persistence.search_tables import PAPER, PAPER_FACET, PAPER_INDEX
from secretariat.persistence.tables.archive import ARCHIVAL_UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from secretariat.persistence.row_images import Image

_SEARCHED = ("id", "title", "text", "dated", "body_id", "year", "kind_label")
_BEGINNING = date(1900, 1, 1).toordinal()
_A_DAYS_SHARE = 4096
"""Keys of one day. Small numbers matter: the index writes the distance between two papers for every pair in them."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WIDTH = 4
"""Digits to the base of 36 that any code point needs; a fixed width, so that no two tokens run into each other."""


class _Codes(dict[str, str]):
    """The letters each character is written with in the index, learnt as characters come along."""

    def __missing__(self, character: str) -> str:
        number, digits = ord(character), ""
        for _ in range(_WIDTH):
            number, digit = divmod(number, len(_DIGITS))
            digits = _DIGITS[digit] + digits
        self[character] = digits
        return digits


_CODES = _Codes()


def follow_row(connection: Connection, before: Image | None, after: Image | None) -> None:
    """Bring the index in step with one row of ``archival_unit`` that was written; both images as the journal has them."""
    if before is not None and after is not None and all(before[name] == after[name] for name in _SEARCHED):
        return
    if before is not None:
        key = connection.execute(select(PAPER.c.key).where(PAPER.c.unit_id == before["id"])).scalar_one()
        connection.execute(insert(PAPER_INDEX).values({"paper_index": "delete", "rowid": key, **_entry(before)}))
        connection.execute(delete(PAPER).where(PAPER.c.key == key))
    if after is not None:
        key = _free_key(connection, date.fromisoformat(str(after["dated"])))
        connection.execute(insert(PAPER_INDEX).values({"rowid": key, **_entry(after)}))
        connection.execute(insert(PAPER).values(key=key, unit_id=after["id"], facet_id=_facet_of(connection, after)))


def rebuild(connection: Connection) -> int:
    """Make the whole index anew from the archive and return how many papers it holds; for a file whose index is not whole."""
    connection.execute(insert(PAPER_INDEX).values({"paper_index": "delete-all"}))
    connection.execute(delete(PAPER))
    connection.execute(delete(PAPER_FACET))
    papers = connection.execute(select(ARCHIVAL_UNIT.c.id).order_by(ARCHIVAL_UNIT.c.id)).scalars().all()
    for unit_id in papers:
        follow_row(connection, None, image_of(connection, ARCHIVAL_UNIT, unit_id))
    return len(papers)


def words_expression(words: tuple[str, ...]) -> str:
    """Say in FTS5's language: papers whose title or text has every one of these folded words."""
    return " AND ".join(f"{{title text}} : {_phrase(word)}" for word in words)


def narrowed(expression: str, *, body_ids: Iterable[int] = (), years: Iterable[int] = (), kinds: Iterable[str] = ()) -> str:
    """Narrow an expression to papers of some bodies, years and kinds; empty means any. An empty expression means all papers."""
    facets = ([f"b{one}" for one in body_ids], [f"y{one}" for one in years], [_kind_token(one) for one in kinds])
    parts = (expression, *(_any_of(tokens) for tokens in facets))
    return " AND ".join(part for part in parts if part)


def _any_of(tokens: list[str]) -> str:
    return "facets : (" + " OR ".join(f'"{token}"' for token in tokens) + ")" if tokens else ""


def _phrase(word: str) -> str:
    codes = [_CODES[character] for character in word]
    return '"' + (codes[0] if len(codes) == 1 else " ".join(map(str.__add__, codes, codes[1:]))) + '"'


def _tokens(text: str) -> str:
    """Write a text for the index: its pairs in order, then, where no phrase of pairs reaches, each distinct character."""
    folded = fold(text)
    codes = [_CODES[character] for character in folded]
    single = " ".join(sorted(set(codes)))
    return f"{' '.join(map(str.__add__, codes, codes[1:]))} {single}"


def _entry(image: Image) -> dict[str, str]:
    facets = [f"y{image['year']}", _kind_token(str(image["kind_label"]))]
    if image["body_id"] is not None:
        facets.append(f"b{image['body_id']}")
    return {"title": _tokens(str(image["title"])), "text": _tokens(str(image["text"])), "facets": " ".join(facets)}


def _kind_token(label: str) -> str:
    return "k" + "".join(_CODES[character] for character in label)


def _facet_of(connection: Connection, image: Image) -> int:
    """Return the id of a paper's body, year and kind together, entered when they first come together."""
    facts = {name: image[name] for name in ("body_id", "year", "kind_label")}
    same = (PAPER_FACET.c[name].is_not_distinct_from(value) for name, value in facts.items())
    known = connection.execute(select(PAPER_FACET.c.id).where(*same)).scalar()
    if known is not None:
        return int(known)
    return int(connection.execute(insert(PAPER_FACET).values(facts).returning(PAPER_FACET.c.id)).scalar_one())


def _free_key(connection: Connection, day: date) -> int:
    """Return the next key of a day; papers beyond a day's share come after everything, found all the same."""
    first = (day.toordinal() - _BEGINNING) * _A_DAYS_SHARE
    following = first + _A_DAYS_SHARE
    newest = connection.execute(select(func.max(PAPER.c.key)).where(PAPER.c.key >= first, PAPER.c.key < following)).scalar()
    if newest is None:
        return first
    if newest + 1 < following:
        return int(newest) + 1
    return int(connection.execute(select(func.max(PAPER.c.key))).scalar_one()) + 1
