"""Documents measured against the official format: both of their files, told as one report."""

from __future__ import annotations

from secretariat.domain.listings.format_check import FormatReport
from secretariat.errors import NotFound
from secretariat.persistence import blobs
from secretariat.persistence.queries import documents as rows
from secretariat.services.workplace import Workplace

_NO_FILE = "这份文书没有Word文件，也没有PDF，量不出格式。"


class FormatChecks:
    """Measures what is in the register; nothing is written."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def of_document(self, document_id: int) -> FormatReport:
        """Return the report of a document's newest revision; a rule holds where it holds in the PDF and in the .docx.

        The files may have been edited or received, so a child process measures them. Raises NotFound where there is no file
        to measure, Unreadable where one cannot be read, as a scan.
        """
        # Document libraries are loaded when the first paper is measured, not when the program starts.
        from secretariat.rendering.format_check.findings import joined  # noqa: PLC0415
        from secretariat.rendering.format_check.foreign import check_content  # noqa: PLC0415

        reports = [check_content(content) for content in self._files(document_id)]
        return reports[0] if len(reports) == 1 else joined(*reports)

    def _files(self, document_id: int) -> tuple[bytes, ...]:
        """Return the PDF first: its places can be shown on the page."""
        with self._workplace.look() as connection:
            newest = rows.newest_files(connection, document_id)
            if newest is None:
                raise NotFound(_NO_FILE)
            name, digest, pdf_digest = newest
            wanted = [one for one in (pdf_digest, digest if name.lower().endswith((".docx", ".pdf")) else None) if one is not None]
            if not wanted:
                raise NotFound(_NO_FILE)
            return tuple(blobs.get(connection, one) for one in wanted)
