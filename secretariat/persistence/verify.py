"""Examining a whole office file: its pages, its numbers, and whether every sealed paper is what was sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import LargeBinary, cast, func, select, type_coerce
from sqlalchemy.exc import DBAPIError, NoResultFound

from secretariat.domain.archive import ArchivalUnit
from secretariat.domain.findings import Finding
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.sealing import seal_of
from secretariat.errors import DatabaseDamaged
from secretariat.persistence import blobs
from secretariat.persistence.backup import check_copy
from secretariat.persistence.engines import storage_faults
from secretariat.persistence.number_checks import numbers_out_of_line
from secretariat.persistence.search_tables import PAPER
from secretariat.persistence.tables.archive import ARCHIVAL_UNIT
from secretariat.persistence.tables.documents import DOCUMENT, REVISION
from secretariat.persistence.tables.journal import BLOB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection
    from sqlalchemy.orm import Session

    from secretariat.persistence.database import Database


def examine(database: Database) -> tuple[Finding, ...]:
    """Return everything that is wrong with an office file; empty where every page, number, file and seal is in order.

    Reads the whole file. A paper of which any byte was changed, in its words, its facts or its files, is named.
    """
    structure = tuple(Finding(f"数据文件的结构有损坏：{line}。请从备份恢复。") for line in check_copy(database.path))
    with database.reading_entities() as session:
        connection = session.connection()
        broken = frozenset(_broken_files(connection))
        return (
            *structure,
            *_papers(session, broken),
            *_documents(connection, broken),
            *(Finding(sentence) for sentence in numbers_out_of_line(connection)),
            *_index(connection),
        )


def examine_papers(session: Session) -> tuple[Finding, ...]:
    """Return the archived papers that are no longer what was sealed, each named, however badly they are damaged."""
    return tuple(_papers(session, frozenset(_broken_files(session.connection()))))


def _broken_files(connection: Connection) -> Iterator[str]:
    """Yield the names of kept bytes that are no longer what was kept."""
    for sha256 in connection.execute(select(BLOB.c.sha256)).scalars().all():
        try:
            with storage_faults():
                blobs.get(connection, sha256)
        except DatabaseDamaged:
            yield sha256


def _papers(session: Session, broken: frozenset[str]) -> Iterator[Finding]:
    kept = frozenset(session.connection().execute(select(BLOB.c.sha256)).scalars())
    for unit_id in session.connection().execute(select(ARCHIVAL_UNIT.c.id).order_by(ARCHIVAL_UNIT.c.id)).scalars().all():
        reason = _harm(session, unit_id, broken, kept)
        if reason is not None:
            title = _title(session.connection(), ARCHIVAL_UNIT.c.title, ARCHIVAL_UNIT.c.id == unit_id)
            yield Finding(f"归档文件《{title}》{reason}，请从备份恢复。", RecordRef(RecordKind.ARCHIVAL_UNIT, unit_id))


def _harm(session: Session, unit_id: int, broken: frozenset[str], kept: frozenset[str]) -> str | None:
    """Say what is wrong with one sealed unit; None where it is as sealed."""
    try:
        with storage_faults():
            unit = session.get_one(ArchivalUnit, unit_id)
            files = [file.digest for file in unit.files]
            sealed = seal_of(unit)
    except (DatabaseDamaged, NoResultFound, LookupError, ValueError, TypeError):
        # A changed byte can make a date that is no date or a choice that is none: all of it is damage.
        session.expunge_all()
        return "的记录已损坏"
    session.expunge_all()
    if any(digest in broken or digest not in kept for digest in files):
        return "的文件与归档时不一致"
    return None if sealed == unit.seal else "的内容与归档时不一致"


def _documents(connection: Connection, broken: frozenset[str]) -> Iterator[Finding]:
    """Name the registered documents whose files are broken."""
    if not broken:
        return
    files = select(REVISION.c.document_id, REVISION.c.digest, REVISION.c.pdf_digest)
    harmed = {row.document_id for row in connection.execute(files) if {row.digest, row.pdf_digest} & broken}
    for document_id in sorted(harmed):
        title = _title(connection, DOCUMENT.c.title, DOCUMENT.c.id == document_id)
        yield Finding(f"文书《{title}》的文件与保存时不一致，请从备份恢复。", RecordRef(RecordKind.DOCUMENT, document_id))


def _index(connection: Connection) -> Iterator[Finding]:
    papers = connection.execute(select(func.count()).select_from(PAPER)).scalar_one()
    units = connection.execute(select(func.count()).select_from(ARCHIVAL_UNIT)).scalar_one()
    if papers != units:
        yield Finding(f"全文检索的索引不全：归档{units}件，索引里有{papers}件。")


def _title(connection: Connection, title: ColumnElement[str], condition: ColumnElement[bool]) -> str:
    """Read a title even where its bytes are no longer text."""
    raw = select(type_coerce(cast(title, LargeBinary), LargeBinary)).where(condition)
    try:
        return bytes(connection.execute(raw).scalar_one() or b"").decode("utf-8", "replace")
    except DBAPIError:
        return "（题名读不出来）"
