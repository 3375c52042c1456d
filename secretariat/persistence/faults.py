"""What SQLite reports, turned into sentences a clerk can act on; the driver's own words only, without a library above it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from secretariat.errors import DatabaseDamaged, NotAnOfficeFile, RuleBroken, SecretariatError, StorageUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = "磁盘已满，没有保存。请腾出空间后再试一次。"
READ_ONLY = "数据文件是只读的，没有保存。请检查文件属性和所在文件夹的权限。"
BUSY = "数据文件正被另一个窗口或另一位同事写入，没有保存。请稍候再试一次。"
GONE = "打不开数据文件：文件或所在文件夹不在了，或者网络盘断开了。没有保存。"
_BROKEN_DISK = "读写数据文件时磁盘或网络出错，没有保存。请检查磁盘和网络后再试一次。"
DAMAGED = "数据文件已损坏，不能继续使用。请从最近的备份恢复。"
NOT_OURS = "这个文件不是议事秘书的数据文件。"
_STILL_USED = "别处还用着这条记录，或者与已有的记录重复，没有保存。"
_OTHER = "数据文件暂时不能读写，没有保存。"
WAITING = "上一项保存还没有完成，请稍候再试一次。"

_SENTENCES: dict[int, tuple[type[SecretariatError], str]] = {
    sqlite3.SQLITE_FULL: (StorageUnavailable, _FULL),
    sqlite3.SQLITE_READONLY: (StorageUnavailable, READ_ONLY),
    sqlite3.SQLITE_PERM: (StorageUnavailable, READ_ONLY),
    sqlite3.SQLITE_AUTH: (StorageUnavailable, READ_ONLY),
    sqlite3.SQLITE_BUSY: (StorageUnavailable, BUSY),
    sqlite3.SQLITE_LOCKED: (StorageUnavailable, BUSY),
    sqlite3.SQLITE_CANTOPEN: (StorageUnavailable, GONE),
    sqlite3.SQLITE_IOERR: (StorageUnavailable, _BROKEN_DISK),
    sqlite3.SQLITE_CORRUPT: (DatabaseDamaged, DAMAGED),
    sqlite3.SQLITE_NOTADB: (NotAnOfficeFile, NOT_OURS),
    sqlite3.SQLITE_CONSTRAINT: (RuleBroken, _STILL_USED),
}
_PRIMARY_CODE = 0xFF
"""SQLite keeps the kind of a failure in the low byte; the rest says where in the file system it happened."""


def sentence_for(error: sqlite3.Error) -> SecretariatError | None:
    """Say what a driver error means to the clerk; None where it is a defect of the program (wrong SQL and the like)."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # The driver's own complaint about bytes that are no text: what was written was text, so the file has changed.
        return DatabaseDamaged(DAMAGED) if str(error).startswith("Could not decode to UTF-8") else None
    known = _SENTENCES.get(code & _PRIMARY_CODE)
    if known is not None:
        kind, sentence = known
        return kind(sentence)
    return StorageUnavailable(_OTHER) if code & _PRIMARY_CODE in {sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PROTOCOL} else None


@contextmanager
def driver_faults() -> Iterator[None]:
    """Let what the driver reports leave this block as a SecretariatError; defects of the program pass unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        told = sentence_for(error)
        if told is None:
            raise
        raise told from error
