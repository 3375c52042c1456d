"""Papers of the archive by the words in them: the first hits with their context, and what all of them can be narrowed to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection, Row, Select, func, select

from secretariat.domain.listings.archive import ArchiveAnswer, ArchiveHit, ArchiveQuery, Facet
from secretariat.persistence.search_folding import count_of, places_of, words_of
from secretariat.persistence.search_index import narrowed, words_expression
from secretariat.persistence.search_tables import PAPER, PAPER_FACET, PAPER_INDEX
from secretariat.persistence.snippets import snippet_of
from secretariat.persistence.tables.archive import ARCHIVAL_UNIT
from secretariat.persistence.tables.bodies import BODY

FIRST = 20
"""How many hits are shown before the clerk asks for more."""

COUNTED = 500
"""In so many papers at most the places are counted; where there are more, their number says nothing any more."""

_OFFERED = 3


def answer(connection: Connection, query: ArchiveQuery, *, limit: int = FIRST, offset: int = 0) -> ArchiveAnswer:
    """Return the hits from ``offset`` on, how many there are, what they can be narrowed to, and ways out where there are none.

    Each facet counts the hits that the other facets let through, so that choosing one more value never leads to nothing.
    """
    groups = _groups(connection, query)
    total = sum(count for key, count in groups.items() if _passes(query, key))
    unfiltered = sum(groups.values())
    return ArchiveAnswer(
        hits=hits(connection, query, limit=limit, offset=offset) if total else (),
        total=total,
        places=_places(connection, query) if total <= COUNTED else None,
        unfiltered_total=unfiltered,
        bodies=_body_facets(connection, _counted(groups, replace(query, body_ids=()), lambda key: key[0])),
        years=_year_facets(_counted(groups, replace(query, years=()), lambda key: key[1])),
        kinds=_kind_facets(_counted(groups, replace(query, kinds=()), lambda key: key[2])),
        alternatives=() if unfiltered else _alternatives(connection, query.words),
    )


def hits(connection: Connection, query: ArchiveQuery, *, limit: int = FIRST, offset: int = 0) -> tuple[ArchiveHit, ...]:
    """Return hits, newest paper first, each with its context; without words the newest papers."""
    keys = [int(row[0]) for row in connection.execute(_keys(query).limit(limit).offset(offset))]
    if not keys:
        return ()
    rows = connection.execute(
        select(
            PAPER.c.key, ARCHIVAL_UNIT.c.id, ARCHIVAL_UNIT.c.document_id, ARCHIVAL_UNIT.c.title, ARCHIVAL_UNIT.c.text,
            ARCHIVAL_UNIT.c.dated, ARCHIVAL_UNIT.c.number, ARCHIVAL_UNIT.c.archival_number, ARCHIVAL_UNIT.c.kind_label,
            BODY.c.short_name,
        )
        .join_from(PAPER, ARCHIVAL_UNIT, ARCHIVAL_UNIT.c.id == PAPER.c.unit_id)
        .outerjoin(BODY, BODY.c.id == ARCHIVAL_UNIT.c.body_id)
        .where(PAPER.c.key.in_(keys))
        .order_by(PAPER.c.key.desc())
    )
    words = words_of(query.words)
    return tuple(_hit(row, words) for row in rows)


def count(connection: Connection, words: str) -> int:
    """Return how many papers have all of these words."""
    expression = words_expression(words_of(words))
    if not expression:
        return 0
    found = select(func.count()).select_from(PAPER_INDEX).where(PAPER_INDEX.c.paper_index.op("MATCH")(expression))
    return int(connection.execute(found).scalar_one())


def _keys(query: ArchiveQuery) -> Select[int]:
    """Select the keys of the hits, newest first; nothing but the index is read for them."""
    expression = narrowed(
        words_expression(words_of(query.words)), body_ids=query.body_ids, years=query.years, kinds=query.kinds
    )
    if not expression:
        return select(PAPER.c.key).order_by(PAPER.c.key.desc())
    matching = PAPER_INDEX.c.paper_index.op("MATCH")(expression)
    return select(PAPER_INDEX.c.rowid).where(matching).order_by(PAPER_INDEX.c.rowid.desc())


def _hit(row: Row[int, int, int, str, str, object, str, str, str, str], words: tuple[str, ...]) -> ArchiveHit:
    in_title, in_text = places_of(row.title, words), places_of(row.text, words)
    return ArchiveHit(
        unit_id=row.id,
        document_id=row.document_id,
        title=row.title,
        title_hits=in_title.ranges,
        dated=row.dated,
        reference=row.archival_number or row.number or "",
        places=in_title.count + in_text.count,
        kind_label=row.kind_label,
        body=row.short_name or "",
        snippet=snippet_of(row.text, in_text.ranges),
    )


_Key = tuple[int | None, int, str]


def _groups(connection: Connection, query: ArchiveQuery) -> dict[_Key, int]:
    """Count the hits by body, year and kind together, before they are narrowed."""
    expression = words_expression(words_of(query.words))
    counted: dict[int, int]
    if expression:
        # Sorting a hundred thousand rows into groups takes SQLite four times as long as listing and counting here.
        listed = connection.execute(
            select(func.group_concat(PAPER.c.facet_id))
            .join_from(PAPER_INDEX, PAPER, PAPER.c.key == PAPER_INDEX.c.rowid)
            .where(PAPER_INDEX.c.paper_index.op("MATCH")(expression))
        ).scalar()
        counted = {int(facet_id): number for facet_id, number in Counter(listed.split(",") if listed else ()).items()}
    else:
        rows = connection.execute(select(PAPER.c.facet_id, func.count().label("number")).group_by(PAPER.c.facet_id))
        counted = {row.facet_id: row.number for row in rows}
    facets = select(PAPER_FACET.c.id, PAPER_FACET.c.body_id, PAPER_FACET.c.year, PAPER_FACET.c.kind_label)
    if len(counted) <= COUNTED:
        facets = facets.where(PAPER_FACET.c.id.in_(list(counted)))
    return {(body_id, year, kind): counted[id_] for id_, body_id, year, kind in connection.execute(facets) if id_ in counted}


def _passes(query: ArchiveQuery, key: _Key) -> bool:
    body_id, year, kind = key
    return (
        (not query.body_ids or body_id in query.body_ids)
        and (not query.years or year in query.years)
        and (not query.kinds or kind in query.kinds)
    )


def _counted(groups: dict[_Key, int], query: ArchiveQuery, facet: Callable[[_Key], int | str | None]) -> Counter[int | str]:
    counted: Counter[int | str] = Counter()
    for key, number in groups.items():
        value = facet(key)
        if value is not None and _passes(query, key):
            counted[value] += number
    return counted


def _body_facets(connection: Connection, counted: Counter[int | str]) -> tuple[Facet, ...]:
    names = {row.id: row.short_name for row in connection.execute(select(BODY.c.id, BODY.c.short_name))}
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Facet(str(key), names.get(key, ""), number) for key, number in ranked)


def _year_facets(counted: Counter[int | str]) -> tuple[Facet, ...]:
    return tuple(Facet(str(key), f"{key}年", number) for key, number in sorted(counted.items(), reverse=True))


def _kind_facets(counted: Counter[int | str]) -> tuple[Facet, ...]:
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Facet(str(key), str(key), number) for key, number in ranked)


def _places(connection: Connection, query: ArchiveQuery) -> int:
    words = words_of(query.words)
    if not words:
        return 0
    found = _keys(query).subquery()
    texts = select(ARCHIVAL_UNIT.c.title, ARCHIVAL_UNIT.c.text).join_from(
        PAPER, ARCHIVAL_UNIT, ARCHIVAL_UNIT.c.id == PAPER.c.unit_id
    )
    rows = connection.execute(texts.where(PAPER.c.key.in_(select(found.c[0]))))
    return sum(count_of(title, words) + count_of(text, words) for title, text in rows)


def _alternatives(connection: Connection, words: str) -> tuple[tuple[str, int], ...]:
    """Offer narrower queries that have hits: fewer of the words, or the longest beginnings and endings of the only one."""
    found: list[tuple[str, int]] = []
    for candidate in _narrower(words.split()):
        number = count(connection, candidate)
        if number:
            found.append((candidate, number))
        if len(found) == _OFFERED:
            break
    return tuple(found)


def _narrower(words: list[str]) -> list[str]:
    if len(words) > 1:
        fewer = [" ".join(words[:left_out] + words[left_out + 1 :]) for left_out in range(len(words))]
        return list(dict.fromkeys([*fewer, *words]))
    if not words:
        return []
    word = words[0]
    shorter = ((word[:length], word[-length:]) for length in range(len(word) - 1, 1, -1))
    return list(dict.fromkeys(part for pair in shorter for part in pair))
