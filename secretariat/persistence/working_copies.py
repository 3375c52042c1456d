"""Files handed out to Word or WPS: where they lie, whether they were changed, and their way back."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Self

from secretariat.domain.file_names import safe
from secretariat.errors import StorageUnavailable

_CARD = "copy.json"
_LOCKS = ("~$*", ".~*", ".~lock.*")
"""What Word, WPS and LibreOffice lay beside a file while it is open."""


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """One file handed out: the document it belongs to, where it lies, and the SHA-256 of what was handed out."""

    document_id: int
    path: Path
    digest: str


class WorkingCopies:
    """The folder of files that are being edited outside; each in a folder of its own, so that names never meet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def beside(cls, office_file: Path) -> Self:
        """Return the folder that belongs to an office file: beside it, so that it travels along and survives a crash."""
        return cls(office_file.with_name(f"{office_file.stem}（正在编辑的文件）"))

    @classmethod
    def within(cls, folder: Path, office_file: Path) -> Self:
        """Return the part of a common folder that belongs to an office file; offices of one name do not meet there."""
        mark = hashlib.sha256(str(office_file.resolve()).encode()).hexdigest()[:4]
        return cls(folder / f"{safe(office_file.stem)}-{mark}")

    def hand_out(self, document_id: int, file_name: str, data: bytes) -> WorkingCopy:
        """Write a document's file where it can be opened, and return it; a copy that is out already is returned unchanged.

        Raises StorageUnavailable where the folder cannot be written.
        """
        digest = hashlib.sha256(data).hexdigest()
        standing = next((copy for copy in self.out() if copy.document_id == document_id and copy.digest == digest), None)
        if standing is not None and standing.path.exists():
            return standing
        folder = self._free(f"{document_id}-{digest[:12]}")
        name = Path(file_name)
        path = folder / f"{safe(name.stem)}{safe(name.suffix.lstrip('.')) and name.suffix}"
        copy = WorkingCopy(document_id, path, digest)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            self._write_card(copy)
        except OSError as error:
            raise StorageUnavailable("不能打开文件：存放正在编辑的文件的文件夹不能写入，或者磁盘已满。") from error
        return copy

    def _free(self, name: str) -> Path:
        """Return a folder no copy lies in: one whose file went on to another content keeps it."""
        folder, number = self._folder / name, 1
        while self._read_card(folder) is not None:
            number += 1
            folder = self._folder / f"{name}-{number}"
        return folder

    def renew(self, copy: WorkingCopy, data: bytes) -> WorkingCopy:
        """Note that a copy's content is in the office file as it stands: from now on only what differs from ``data`` counts.

        The file stays where the editor knows it, so that the clerk can go on in it; the sweep at the next start takes it away.
        """
        renewed = replace(copy, digest=hashlib.sha256(data).hexdigest())
        try:
            self._write_card(renewed)
        except OSError as error:
            raise StorageUnavailable("存放正在编辑的文件的文件夹不能写入，或者磁盘已满。") from error
        return renewed

    def is_open(self, copy: WorkingCopy) -> bool:
        """Tell whether an editor still holds the file, as far as the mark it lays beside it says."""
        return any(True for pattern in _LOCKS for _ in copy.path.parent.glob(pattern))

    def changed(self, copy: WorkingCopy) -> bytes | None:
        """Return the file's bytes where they are no longer what was handed out; None while they are, or cannot be read yet.

        Word and WPS replace the file when they save: a moment without it is no reason to worry, the next look finds it.
        """
        try:
            data = copy.path.read_bytes()
        except OSError:
            return None
        return data if data and hashlib.sha256(data).hexdigest() != copy.digest else None

    def take_back(self, copy: WorkingCopy) -> None:
        """Remove a copy whose content is in the office file again, with the folder it lay in."""
        shutil.rmtree(copy.path.parent, ignore_errors=True)

    def out(self) -> tuple[WorkingCopy, ...]:
        """Return every copy that is out, for looking after."""
        if not self._folder.is_dir():
            return ()
        cards = (self._read_card(folder) for folder in sorted(self._folder.iterdir()) if folder.is_dir())
        return tuple(card for card in cards if card is not None)

    def sweep(self, just_out: Collection[Path] = ()) -> tuple[WorkingCopy, ...]:
        """Remove the copies nobody changed and nobody has open, at start; return those that hold unsaved work.

        Those in ``just_out`` stay: an editor may only be starting.
        """
        kept = []
        for copy in self.out():
            if self.changed(copy) is not None:
                kept.append(copy)
            elif copy.path.exists() and copy.path not in just_out and not self.is_open(copy):
                self.take_back(copy)
        if self._folder.is_dir() and not any(self._folder.iterdir()):
            self._folder.rmdir()
        return tuple(kept)

    @staticmethod
    def _write_card(copy: WorkingCopy) -> None:
        card = {**asdict(copy), "path": copy.path.name}
        (copy.path.parent / _CARD).write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")

    @staticmethod
    def _read_card(folder: Path) -> WorkingCopy | None:
        try:
            card = json.loads((folder / _CARD).read_text(encoding="utf-8"))
            return WorkingCopy(int(card["document_id"]), folder / Path(card["path"]).name, str(card["digest"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None
