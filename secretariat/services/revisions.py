"""The versions of a document: every file it had, looked at, compared, brought back."""

from __future__ import annotations

from datetime import datetime

from secretariat.domain.documents import Document, Revision
from secretariat.domain.listings.documents import PageImage
from secretariat.domain.paragraph_differences import ParagraphPair, compared
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence import blobs
from secretariat.persistence.queries import documents as rows
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

_GONE = "这一稿不在了，可能已被撤销。"


class Revisions:
    """Shows older files of a document; none is ever thrown away."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def page_count(self, document_id: int, ordinal: int) -> int:
        """Return how many pages a version has. Raises NotFound where it has no layout."""
        from secretariat.rendering import page_images  # noqa: PLC0415

        return page_images.page_count(self._pdf(document_id, ordinal))

    def page_image(self, document_id: int, ordinal: int, page: int, scale: float) -> PageImage:
        """Return one page of a version, counted from 1, as a PNG; at a scale of 1 a point is a pixel."""
        from secretariat.rendering import page_images  # noqa: PLC0415

        pdf = self._pdf(document_id, ordinal)
        width, height = page_images.page_size(pdf, page - 1)
        return PageImage(round(width * scale), round(height * scale), page_images.page_png(pdf, page - 1, scale))

    def compared(self, document_id: int, before: int, after: int) -> tuple[ParagraphPair, ...]:
        """Return two versions side by side, paragraph by paragraph."""
        with self._workplace.look() as connection:
            texts = [self._found(rows.revision(connection, document_id, ordinal)).text for ordinal in (before, after)]
        return compared(*texts)

    def restore(self, document_id: int, ordinal: int) -> int:
        """Make an older version the newest once more, as a version of its own; returns the act's id.

        Raises RuleBroken where it is the newest already, and once the document is approved.
        """
        with self._workplace.act("恢复旧稿") as work:
            document = work.get(Document, document_id)
            if document.approved_on is not None:
                raise RuleBroken(f"“{document.title}”已经签发，不能换回以前的稿子。")
            source = next((one for one in document.revisions if one.ordinal == ordinal), None)
            if source is None:
                raise NotFound(_GONE)
            if source is document.newest:
                raise RuleBroken(f"第{ordinal}稿就是最新的一稿。")
            _repeat(document, source, work.now, work.actor)
            return act_id(work.commit())

    def _pdf(self, document_id: int, ordinal: int) -> bytes:
        with self._workplace.look() as connection:
            found = self._found(rows.revision(connection, document_id, ordinal))
            digest = found.pdf_digest or (found.digest if found.file_name.lower().endswith(".pdf") else None)
            if digest is None:
                raise NotFound("这一稿没有可以显示的版面。")
            return blobs.get(connection, digest)

    @staticmethod
    def _found(revision: rows.RevisionFiles | None) -> rows.RevisionFiles:
        if revision is None:
            raise NotFound(_GONE)
        return revision


def _repeat(document: Document, source: Revision, now: datetime, actor: str) -> None:
    document.add_revision(origin=source.origin, file_name=source.file_name, digest=source.digest, pdf_digest=source.pdf_digest,
                          text=source.text, made_at=now, made_by=actor)
