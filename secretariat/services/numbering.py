"""Numbers taken inside the transaction that records the approval."""

from __future__ import annotations

from sqlalchemy import select

from secretariat.domain import numbers
from secretariat.domain.documents import Document, NumberCounter, NumberSeries, SeriesKind
from secretariat.errors import RuleBroken
from secretariat.persistence.tables.documents import DOCUMENT, NUMBER_COUNTER, NUMBER_SERIES
from secretariat.persistence.unit_of_work import UnitOfWork


def series_of(work: UnitOfWork, body_id: int | None) -> list[NumberSeries]:
    """Return the series of a body, or of the office where ``body_id`` is None, oldest first."""
    owner = NUMBER_SERIES.c.body_id.is_(None) if body_id is None else NUMBER_SERIES.c.body_id == body_id
    return list(work.session.scalars(select(NumberSeries).where(owner).order_by(NUMBER_SERIES.c.id)))


def take_number(work: UnitOfWork, document: Document, year: int) -> str | None:
    """Give a document the next number of its series and year and return it as printed; None for papers without number.

    The counter's row is written in the transaction of the approval, which holds the only write lock; the table besides
    refuses a serial twice. Raises RuleBroken where no code is set.
    """
    if not numbers.is_numbered(document.kind):
        return None
    series = numbers.series_for(document.kind, series_of(work, document.body_id))
    if series is None:
        elsewhere = numbers.is_numbered_elsewhere(document.kind)
        own_kind = document.kind if elsewhere or numbers.bears_issue(document.kind) else None
        series = NumberSeries(body_id=document.body_id, document_kind=own_kind,
                              kind=SeriesKind.REGISTRY if elsewhere else SeriesKind.OWN)
        work.add(series)
        work.flush()
    if series.kind is SeriesKind.REGISTRY:
        document.series_id = series.id
        return None
    counter = work.session.scalars(
        select(NumberCounter).where(NUMBER_COUNTER.c.series_id == series.id, NUMBER_COUNTER.c.year == year)
        .with_for_update()).first()
    if counter is None:
        counter = NumberCounter(series_id=series.id, year=year, last=0)
        work.add(counter)
    serial = numbers.take(series, counter, document.kind)
    document.series_id, document.year, document.serial = series.id, year, serial
    document.number = series.printed(year, serial)
    return document.number


def demand_unique(work: UnitOfWork, number: str, document_id: int) -> None:
    """Raise RuleBroken where another document has a number that was typed in."""
    same = select(DOCUMENT.c.title).where(DOCUMENT.c.number == number, DOCUMENT.c.id != document_id).limit(1)
    title = work.connection.execute(same).scalar()
    if title is not None:
        raise RuleBroken(f"文号“{number}”已经用在《{title}》上，请核对。")


def set_common_code(work: UnitOfWork, body_id: int, code: str) -> None:
    """Give a body's common series a code, making the series where there is none."""
    common = next((series for series in series_of(work, body_id) if series.document_kind is None), None)
    if common is None:
        work.add(NumberSeries(body_id=body_id, code=code))
    else:
        common.code = code
