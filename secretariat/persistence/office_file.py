"""The office file as a file: whose it is, which schema it has, and how a new one comes into being."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import TYPE_CHECKING

from secretariat.errors import DatabaseDamaged, DatabaseTooNew, NotAnOfficeFile, StorageUnavailable
from secretariat.persistence import faults
from secretariat.persistence.connections import PAGE_SIZE
from secretariat.persistence.schema_number import SCHEMA

if TYPE_CHECKING:
    import sqlite3

EXTENSION = ".ysms"
APPLICATION_ID = 0x59534D53
"""``YSMS`` in ASCII, at offset 68 of the file (SQLite file format, 1.3)."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_APPLICATION_ID_AT = 68


def check_header(path: Path) -> None:
    """Look at the first bytes only: raises NotAnOfficeFile, or StorageUnavailable where the file cannot be read."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise StorageUnavailable(f"找不到数据文件“{path.name}”：文件或所在文件夹不在了，或者网络盘断开了。") from error
    except OSError as error:
        raise StorageUnavailable(f"打不开数据文件“{path.name}”。请检查文件权限，以及磁盘或网络是否正常。") from error
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise NotAnOfficeFile(faults.NOT_OURS)
    (application_id,) = struct.unpack_from(">I", header, _APPLICATION_ID_AT)
    if application_id != APPLICATION_ID:
        raise NotAnOfficeFile(faults.NOT_OURS)


def check_schema(connection: sqlite3.Connection) -> int:
    """Return the schema number of an opened file, by one query.

    Raises DatabaseTooNew where a newer program wrote it, DatabaseDamaged where the file is ours but says nothing.
    """
    (number,) = connection.execute("SELECT user_version FROM pragma_user_version()").fetchone()
    if number > SCHEMA:
        raise DatabaseTooNew("这个数据文件由更新版本的议事秘书保存。请先升级程序，再打开它。")
    if number < 1:
        raise DatabaseDamaged(faults.DAMAGED)
    return int(number)


def create_office_file(path: Path) -> None:
    """Make a new, empty office file: complete or not at all, never over an existing one.

    Raises StorageUnavailable where the folder is gone, cannot be written or the disk is full.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if not path.parent.is_dir():
            raise StorageUnavailable(f"不能新建数据文件：文件夹“{path.parent.name}”不存在。")
        if path.exists():
            raise StorageUnavailable(f"不能新建数据文件：“{path.name}”已经存在。")
        # A file is made once in the life of an office, and only making it needs the tables.
        from secretariat.persistence.new_office import fill

        unfinished.touch(exist_ok=False)
        try:
            fill(unfinished, application_id=APPLICATION_ID, page_size=PAGE_SIZE)
            unfinished.replace(path)
        finally:
            _remove(unfinished)
    except OSError as error:
        raise StorageUnavailable("不能新建数据文件：文件夹不能写入，或者磁盘已满。") from error


def _remove(path: Path) -> None:
    """Clear away an unfinished file and what SQLite lays beside it; what is not there is fine."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
