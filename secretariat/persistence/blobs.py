"""Bytes of files, kept in the office file under their SHA-256."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from secretariat.errors import DatabaseDamaged, NotFound
from secretariat.persistence.tables.journal import BLOB

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NOT_KEPT = "这份文件的内容不在数据文件里。"
_ALTERED = "这份文件的内容与保存时不一致，数据文件可能已损坏。请从备份恢复。"


def put(connection: Connection, data: bytes) -> str:
    """Keep bytes and return their SHA-256 in 64 hexadecimal digits; bytes already kept are not written again."""
    sha256 = hashlib.sha256(data).hexdigest()
    known = connection.execute(select(BLOB.c.size).where(BLOB.c.sha256 == sha256)).first()
    if known is None:
        squeezed = zlib.compress(data, 6)
        # A .docx or .pdf is packed already; a tenth is what makes unpacking at every reading worth while.
        packed = len(squeezed) < len(data) * 0.9
        connection.execute(
            insert(BLOB).values(sha256=sha256, size=len(data), packed=packed, data=squeezed if packed else data)
        )
    return sha256


def get(connection: Connection, sha256: str) -> bytes:
    """Return kept bytes; raises NotFound, or DatabaseDamaged when they are no longer what was kept."""
    row = connection.execute(select(BLOB.c.size, BLOB.c.packed, BLOB.c.data).where(BLOB.c.sha256 == sha256)).first()
    if row is None:
        raise NotFound(_NOT_KEPT)
    data = _unpacked(row.data, row.size) if row.packed else bytes(row.data)
    if data is None or hashlib.sha256(data).hexdigest() != sha256:
        raise DatabaseDamaged(_ALTERED)
    return data


def _unpacked(data: bytes, size: int) -> bytes | None:
    """Unpack at most the size that was recorded, one byte more to notice a difference; None where it cannot be unpacked."""
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(data, size + 1)
    except zlib.error:
        return None
    return unpacked if unpacking.eof and not unpacking.unused_data else None
