"""Working copies: files handed out to Word or WPS, looked after, and taken back as revisions 手工修改."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

from secretariat.domain.documents import Document, RevisionOrigin
from secretariat.domain.listings.edited_copies import EditedCopy, TakenBack
from secretariat.errors import Conflict, NotFound, RuleBroken, Unreadable
from secretariat.persistence import blobs
from secretariat.persistence.queries import documents as rows
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.persistence.working_copies import WorkingCopies, WorkingCopy
from secretariat.services.document_files import keep, read_back
from secretariat.services.workplace import Workplace

LARGEST = 50 * 1024 * 1024
"""Bytes of a file taken back; a document of an office is a thousandth of it."""
_FRESH = timedelta(minutes=10)
_GONE = "这份文书不在了，可能已被撤销。"


class EditedCopies:
    """Hands files out and takes them back; ``folder`` is where the clerk finds them, common to all offices of the workplace.

    ``ready`` and ``take_back`` are made for being asked again and again: what was refused once is offered again only after the
    file was saved anew.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._looks: dict[Path, tuple[int, int]] = {}
        self._left: dict[Path, str] = {}
        self._handed_out: set[Path] = set()

    def hand_out(self, document_id: int, folder: Path) -> EditedCopy:
        """Write the newest .docx of a document where Word or WPS can open it; one that is out already is given again as it is.

        Raises NotFound where the newest file is no .docx, StorageUnavailable where the folder cannot be written.
        """
        with self._workplace.look() as connection:
            found = rows.newest_files(connection, document_id)
            if found is None:
                raise NotFound(_GONE)
            name, digest, _ = found
            if not name.lower().endswith(".docx"):
                raise NotFound("这份文书没有Word文件，不能用Word或WPS修改。")
            data = blobs.get(connection, digest)
        copy = self._copies(folder).hand_out(document_id, name, data)
        self._handed_out.add(copy.path)
        return _shown(copy)

    def out(self, folder: Path) -> tuple[EditedCopy, ...]:
        """Return every copy that is out."""
        return tuple(_shown(copy) for copy in self._copies(folder).out())

    def sweep(self, folder: Path) -> tuple[EditedCopy, ...]:
        """Remove the copies of earlier days nobody changed and nobody has open; return those that hold work not taken back."""
        copies = self._copies(folder)
        fresh = {copy.path for copy in copies.out() if self._is_fresh(copy.path)}
        return tuple(_shown(copy) for copy in copies.sweep(self._handed_out | fresh))

    def ready(self, folder: Path) -> tuple[EditedCopy, ...]:
        """Return the copies that were changed, are closed, and stood still since the last look: those can be taken back now."""
        copies = self._copies(folder)
        found = []
        for copy in copies.out():
            if self._stands_still(copy.path) and not copies.is_open(copy):
                data = copies.changed(copy)
                if data is not None and self._left.get(copy.path) != _digest(data):
                    found.append(_shown(copy))
        return tuple(found)

    def pending(self, document_id: int, folder: Path) -> tuple[EditedCopy, ...]:
        """Return the copies of a document that were changed and are not taken back, open or not."""
        copies = self._copies(folder)
        return tuple(_shown(copy) for copy in copies.out() if copy.document_id == document_id and copies.changed(copy) is not None)

    def take_back(self, copy: EditedCopy, folder: Path, *, over: bool = False) -> TakenBack:
        """Make an edited copy the newest revision 手工修改 of its document; the file stays, to be gone on with.

        What another window took back already makes no second revision.

        Raises Unreadable where it is no .docx or cannot be read, NotFound where the document is gone, RuleBroken once it is
        approved, and Conflict where it got another revision since the copy was handed out, unless ``over`` says that the copy
        counts. Whatever is raised, the copy stays where it is.
        """
        data = read_copy(copy.path)
        self._left[copy.path] = _digest(data)
        with self._workplace.act("收回修改稿") as work:
            document = work.session.get(Document, copy.document_id)
            if document is None:
                raise NotFound(f"修改稿“{copy.name}”的文书不在了，没有收回；修改稿还在“{copy.path.parent}”。")
            if document.newest.digest == _digest(data):
                self._renew(copy, folder, data)
                return TakenBack(document.id, document.title, document.newest.ordinal)
            if document.newest.digest != copy.digest and not over and document.approved_on is None:
                raise Conflict(f"“{document.title}”在交出修改稿之后又有了第{document.newest.ordinal}稿，修改稿没有收回；两份都在。")
            taken = keep_edited(work, document, data)
            work.commit()
        self._renew(copy, folder, data)
        return taken

    def _copies(self, folder: Path) -> WorkingCopies:
        return WorkingCopies.within(folder, self._workplace.database.path)

    def _is_fresh(self, path: Path) -> bool:
        """Tell whether a file was handed out minutes ago, perhaps by another window: an editor may only be starting."""
        try:
            written = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().replace(tzinfo=None)
        except OSError:
            return False
        return timedelta(0) <= self._workplace.now() - written < _FRESH

    def _renew(self, copy: EditedCopy, folder: Path, data: bytes) -> None:
        self._copies(folder).renew(WorkingCopy(copy.document_id, copy.path, copy.digest), data)

    def _stands_still(self, path: Path) -> bool:
        """Tell whether a file is as it was at the last look: Word and WPS write for a while."""
        try:
            said = path.stat()
        except OSError:
            self._looks.pop(path, None)
            return False
        now = said.st_mtime_ns, said.st_size
        before, self._looks[path] = self._looks.get(path), now
        return before == now


def read_copy(path: Path) -> bytes:
    """Return the bytes of an edited file. Raises Unreadable where it cannot be read now, or is too large for a document."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise Unreadable(f"读不到修改过的文件“{path.name}”，可能还在Word或WPS里打开着。") from error
    if size > LARGEST:
        raise Unreadable(f"文件“{path.name}”太大，不是一份公文。")
    return data


def keep_edited(work: UnitOfWork, document: Document, data: bytes) -> TakenBack:
    """Put an edited file on top of a document's revisions. Raises Unreadable for what is no .docx, RuleBroken once approved."""
    if document.approved_on is not None:
        raise RuleBroken(f"“{document.title}”已经签发，内容不再改动，修改稿没有收回；需要更正时请先作废，再重新起草。")
    laid_out = read_back(data)
    _demand_no_macros(data, document.title)
    revision = keep(work, document, laid_out, RevisionOrigin.EDITED)
    return TakenBack(document.id, document.title, revision.ordinal, laid_out.unread)


def _demand_no_macros(data: bytes, title: str) -> None:
    """Refuse a file with macros: what is taken in is handed out again, to other machines."""
    from secretariat.rendering.wordprocessing import read_parts  # noqa: PLC0415

    if any(name.lower().endswith("vbaproject.bin") for name in read_parts(data)):
        raise RuleBroken(f"“{title}”的修改稿里带有宏，没有收回；请另存为不带宏的 .docx。")


def _shown(copy: WorkingCopy) -> EditedCopy:
    return EditedCopy(copy.document_id, copy.path, copy.digest)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
