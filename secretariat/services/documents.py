"""The register of documents: what there is, their pages and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from secretariat.domain.documents import Document, DocumentKind
from secretariat.domain.listings.documents import DocumentFilter, DocumentRow, DocumentView, PageBand, PageImage
from secretariat.domain.listings.exports import Exported
from secretariat.errors import NotFound
from secretariat.persistence import blobs
from secretariat.persistence.queries import documents as rows
from secretariat.services.approval_verbs import ApprovalVerbs
from secretariat.services.brought_pdfs import attach
from secretariat.services.document_export import Progress, export_files, export_several
from secretariat.services.edited_copies import keep_edited, read_copy
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

_GONE = "这份文书不在了，可能已被撤销。"
_NO_PDF = "这份文书没有可以显示的版面，只有文字。"
_UNREAD = "这一稿里有程序排不出的内容。请在Word或WPS里把它另存为PDF，再用“附上PDF”收进来。"


class Documents(ApprovalVerbs):
    """Shows documents and hands out their files; the newest revision counts."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def list(self, wanted: DocumentFilter | None = None) -> tuple[DocumentRow, ...]:
        """Return the register narrowed to what is wanted, the latest first."""
        with self._workplace.look() as connection:
            return rows.register(connection, wanted or DocumentFilter())

    def years(self) -> tuple[int, ...]:
        """Return the years documents are dated in, the latest first."""
        with self._workplace.look() as connection:
            return rows.years(connection)

    def kinds(self) -> tuple[DocumentKind, ...]:
        """Return the kinds there are documents of, in the order in which kinds are always listed."""
        with self._workplace.look() as connection:
            return rows.kinds(connection)

    def view(self, document_id: int) -> DocumentView:
        """Return a document with its files. Raises NotFound."""
        with self._workplace.look() as connection:
            found = rows.view(connection, document_id)
        if found is None:
            raise NotFound(_GONE)
        return found

    def docx(self, document_id: int) -> bytes:
        """Return the newest .docx. Raises NotFound where the newest file is none, as with an imported text."""
        name, data = self.source(document_id)
        if not name.lower().endswith(".docx"):
            raise NotFound("这份文书没有Word文件，可以导出收到的原件。")
        return data

    def source(self, document_id: int) -> tuple[str, bytes]:
        """Return name and bytes of the newest file, whatever its format: for documents that were received."""
        with self._workplace.look() as connection:
            name, digest, _ = _files(rows.newest_files(connection, document_id))
            return name, blobs.get(connection, digest)

    def pdf(self, document_id: int) -> bytes:
        """Return the PDF of the newest file. Raises NotFound where none can be made, as for an imported text."""
        with self._workplace.look() as connection:
            name, digest, pdf_digest = _files(rows.newest_files(connection, document_id))
            if pdf_digest is not None:
                return blobs.get(connection, pdf_digest)
            if name.lower().endswith(".pdf"):
                return blobs.get(connection, digest)
        raise NotFound(_UNREAD if name.lower().endswith(".docx") else _NO_PDF)

    def page_count(self, document_id: int) -> int:
        """Return how many pages the document has. Raises NotFound where it has no layout."""
        from secretariat.rendering import page_images  # noqa: PLC0415

        return page_images.page_count(self.pdf(document_id))

    def page_image(self, document_id: int, page: int, scale: float) -> PageImage:
        """Return one page, counted from 1, as a PNG; at a scale of 1 a point is a pixel.

        Raises NotFound where the document has no layout, Unreadable for a page that is not there.
        """
        from secretariat.rendering import page_images  # noqa: PLC0415

        pdf = self.pdf(document_id)
        width, height = page_images.page_size(pdf, page - 1)
        return PageImage(round(width * scale), round(height * scale), page_images.page_png(pdf, page - 1, scale))

    def page_sizes(self, document_id: int) -> tuple[tuple[float, float], ...]:
        """Return width and height of every page in points. Raises NotFound where the document has no layout."""
        from secretariat.rendering import page_images  # noqa: PLC0415

        pdf = self.pdf(document_id)
        return tuple(page_images.page_size(pdf, page) for page in range(page_images.page_count(pdf)))

    def page_band(self, document_id: int, page: int, scale: float, top: int, rows: int) -> PageBand:
        """Return some rows of a page, counted from 1, as pixels; at a scale of 1 a point is a pixel.

        Raises NotFound where the document has no layout, Unreadable for a page or rows that are not there.
        """
        from secretariat.rendering import page_images  # noqa: PLC0415

        band = page_images.page_band(self.pdf(document_id), page - 1, scale, top, rows)
        return PageBand(band.width, band.height, band.stride, band.pixels)

    def export(self, document_ids: tuple[int, ...], folder: Path, *, docx: bool, pdf: bool,
               progress: Progress | None = None) -> tuple[Path, ...]:
        """Write documents' files into a folder and return them; nothing is written outside it, nothing there is replaced.

        ``progress`` is called with (done, total, title) before each document and may raise to stop: what is written by then
        stays. A document that was received goes out as it came. Raises StorageUnavailable where the folder cannot be written.
        """
        return export_files(self, document_ids, folder, docx=docx, pdf=pdf, progress=progress)

    def export_several(self, document_ids: tuple[int, ...], folder: Path, *, docx: bool, pdf: bool,
                       progress: Progress | None = None, stopping: Callable[[], bool] = lambda: False) -> Exported:
        """Write documents' files into a folder as ``export`` does, but go on past one that cannot be written and name it.

        ``stopping`` is asked before each document: what is written by then stays, and the rest is named.
        """
        return export_several(self, document_ids, folder, docx=docx, pdf=pdf, progress=progress, stopping=stopping)

    def take_back(self, document_id: int, path: Path) -> int:
        """Make an edited working copy the newest revision 手工修改 and return the document's id.

        Raises Unreadable where the file is no .docx or cannot be read, RuleBroken once the document is approved.
        """
        data = read_copy(path)
        with self._workplace.act("收回修改稿") as work:
            taken = keep_edited(work, work.get(Document, document_id), data)
            work.commit()
            return taken.document_id

    def attach_pdf(self, document_id: int, path: Path) -> int:
        """Make a PDF saved by Word or WPS the PDF of the newest revision, for what cannot be laid out here; returns the act's id.

        Raises Unreadable where the file is no PDF, RuleBroken where its sheet is not that of the .docx, where the number of the
        document is not in it, where the PDF is laid out here, and once the document is issued.
        """
        data = read_copy(path)
        with self._workplace.act("附上PDF") as work:
            attach(work, work.get(Document, document_id), data)
            return act_id(work.commit())


def _files(found: tuple[str, str, str | None] | None) -> tuple[str, str, str | None]:
    if found is None:
        raise NotFound("这份文书还没有文件。")
    return found
