"""Whether the numbers given by this office run without a gap and without a double (domain rule 7)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from secretariat.domain.documents import SeriesKind
from secretariat.persistence.tables.documents import DOCUMENT, NUMBER_COUNTER, NUMBER_SERIES

if TYPE_CHECKING:
    from sqlalchemy import Connection


def numbers_out_of_line(connection: Connection) -> tuple[str, ...]:
    """Return a sentence for every own series and year whose numbers are not contiguous or do not agree with its counter.

    Doubles cannot be there: the table refuses them. Voided documents keep their numbers and count.
    """
    series = {row.id: row for row in connection.execute(select(NUMBER_SERIES).where(NUMBER_SERIES.c.kind == SeriesKind.OWN))}
    given: dict[tuple[int, int], set[int]] = defaultdict(set)
    numbered = select(DOCUMENT.c.series_id, DOCUMENT.c.year, DOCUMENT.c.serial).where(DOCUMENT.c.serial.is_not(None))
    for series_id, year, serial in connection.execute(numbered):
        if series_id in series:
            given[series_id, year].add(serial)
    last = {(row.series_id, row.year): row.last for row in connection.execute(select(NUMBER_COUNTER))}
    sentences = []
    for key in sorted(given.keys() | last.keys()):
        series_id, year = key
        serials = given.get(key, set())
        # Numbers below the start were left out on purpose, when the start was raised.
        start = series[series_id].start if series_id in series else 1
        run = range(max(start, min(serials, default=1)), max(serials, default=0) + 1)
        missing = [serial for serial in run if serial not in serials]
        label = f"{series[series_id].code or '期号'}〔{year}〕" if series_id in series else f"〔{year}〕"
        if missing:
            listed = "、".join(str(serial) for serial in missing[:10])
            sentences.append(f"编号序列{label}不连续，缺{listed}号。")
        if serials and last.get(key) != max(serials):
            sentences.append(f"编号序列{label}的末号记录与文书不一致。")
    return tuple(sentences)
