"""Documents measured against the official format: both of their files, told as one report."""

from __future__ import annotations

from dataclasses import replace

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

        pdf, file = self._files(document_id)
        reports = [check_content(content) for content in (pdf, file) if content is not None]
        report = reports[0] if len(reports) == 1 else joined(*reports)
        return replace(report, notes=_notes(file)) if pdf is not None and file is not None and file.startswith(b"PK") else report

    def _files(self, document_id: int) -> tuple[bytes | None, bytes | None]:
        """Return the PDF, whose places can be shown on the page, and the file itself where it can be measured."""
        with self._workplace.look() as connection:
            newest = rows.newest_files(connection, document_id)
            if newest is None:
                raise NotFound(_NO_FILE)
            name, digest, pdf_digest = newest
            pdf = blobs.get(connection, pdf_digest) if pdf_digest is not None else None
            file = blobs.get(connection, digest) if name.lower().endswith((".docx", ".pdf")) else None
            if pdf is None and file is None:
                raise NotFound(_NO_FILE)
            return pdf, file


def _notes(docx: bytes) -> tuple[str, ...]:
    """Say how the PDF of a .docx came about: what was brought by Word or WPS, what is set otherwise, which faces are replaced."""
    from secretariat.rendering.write_pdf import print_docx  # noqa: PLC0415

    printed = print_docx(docx)
    if printed.unread:
        return (f"PDF由Word或WPS另存，因为程序排不出：{'、'.join(printed.unread)}。",)
    notes = [f"PDF里按公文格式排，与Word文件不同：{'、'.join(printed.unlike)}。"] if printed.unlike else []
    if printed.substitutions:
        faces = "，".join(f"{one.wanted}用{one.used}" for one in printed.substitutions)
        notes.append(f"这台电脑没有装的字体，PDF里用别的代替：{faces}。")
    return tuple(notes)
