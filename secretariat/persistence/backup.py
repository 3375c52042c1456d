"""Copies of the office file, made by SQLite's backup interface while work goes on, and believed only once reopened."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from secretariat.errors import DatabaseDamaged, StorageUnavailable
from secretariat.persistence import faults
from secretariat.persistence.connections import connect
from secretariat.persistence.faults import driver_faults
from secretariat.persistence.office_file import check_header

_NOT_GOOD = "副本没有通过检查，已删去。请检查磁盘后再备份一次。"
_PAGES_AT_ONCE = 4096


def copy_database(source: Path, target: Path) -> None:
    """Make ``target`` a complete, verified, single-file copy of ``source`` as of one moment, or nothing at all.

    Others may go on reading and writing meanwhile. Raises StorageUnavailable where the target exists, its folder is
    gone, the disk is full or the copy fails its check; then there is no target.
    """
    if target.exists():
        raise StorageUnavailable(f"“{target.name}”已经存在，没有覆盖它。请换一个文件名。")
    if not target.parent.is_dir():
        raise StorageUnavailable(f"文件夹“{target.parent.name}”不存在，没有保存副本。")
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        unfinished.touch(exist_ok=False)
        with driver_faults():
            _copy_pages(source, unfinished)
        if check_copy(unfinished):
            raise StorageUnavailable(_NOT_GOOD)
        unfinished.replace(target)
    except OSError as error:
        raise StorageUnavailable("没有保存副本：文件夹不能写入，或者磁盘已满。") from error
    finally:
        _remove(unfinished)


def restore(backup: Path, target: Path) -> Path | None:
    """Put a good backup in the place of the office file, which must be closed; return where the replaced file now lies.

    The backup is checked first and itself stays. Raises NotAnOfficeFile, DatabaseDamaged where the backup is no good,
    StorageUnavailable where it cannot be put there; the old file is then still in its place.
    """
    check_header(backup)
    if check_copy(backup):
        raise DatabaseDamaged("这个备份本身已损坏，没有恢复。请另选一个备份。")
    fresh = target.with_name(f".{target.name}.{os.getpid()}.restored")
    try:
        fresh.unlink(missing_ok=True)
        copy_database(backup, fresh)
        aside = _aside(target)
        if aside is not None:
            for suffix in ("", "-wal", "-shm"):
                beside = Path(f"{target}{suffix}")
                if beside.exists():
                    beside.replace(f"{aside}{suffix}")
        fresh.replace(target)
    except OSError as error:
        raise StorageUnavailable("没有恢复：数据文件所在的文件夹不能写入，或者数据文件还开着。") from error
    finally:
        _remove(fresh)
    return aside


def check_copy(path: Path) -> tuple[str, ...]:
    """Reopen a file and let SQLite check every page, index and reference; returns what is wrong, nothing where all is well."""
    try:
        with closing(connect(path)) as raw:
            found = [str(row[0]) for row in raw.execute("PRAGMA integrity_check(20)")]
            dangling = raw.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError:
        return (faults.DAMAGED,)
    wrong = [line for line in found if line != "ok"]
    return (*wrong, *(f"{table}:{row}" for table, row, *_ in dangling))


def _copy_pages(source: Path, target: Path) -> None:
    with closing(connect(source)) as origin, closing(connect(target)) as copy:
        origin.backup(copy, pages=_PAGES_AT_ONCE)
        # A copy is one file that can be carried away: nothing of it may lie in a -wal beside it.
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        copy.execute("PRAGMA journal_mode = WAL").fetchall()


def _aside(target: Path) -> Path | None:
    """Find a free name for the file that is replaced; None where there is none to replace."""
    if not target.exists():
        return None
    attempt = 1
    aside = target.with_name(f"{target.stem}（恢复前的文件）{target.suffix}")
    while aside.exists():
        attempt += 1
        aside = target.with_name(f"{target.stem}（恢复前的文件{attempt}）{target.suffix}")
    return aside


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
