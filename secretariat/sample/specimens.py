"""Every kind of paper the program makes, from the sample office, to be looked at."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from secretariat.domain.listings.documents import DocumentFilter
from secretariat.office import Office, open_office
from secretariat.papers.catalogue import CATALOGUE
from secretariat.papers.kinds import PaperKind
from secretariat.rendering.write_docx import render
from secretariat.rendering.write_pdf import pdf_from_docx
from secretariat.sample.building import CLERK
from secretariat.sample.clock import StoryClock
from secretariat.sample.demonstration import FILE_NAME, demonstrate
from secretariat.services.document_export import write_file

_TOLD = frozenset({"meeting_notice", "sign_in_sheet", "name_cards", "name_cards_insert", "record", "minutes"})


def write_samples(folder: Path, today: date) -> Iterator[str]:
    """Write each kind of paper as .docx and PDF into a folder and yield a line for each; nothing there is replaced.

    A meeting's papers are those of the sample office's plenary, arranged on ``today``; kinds the story does not come to are
    printed from their specimens. Raises StorageUnavailable where the folder cannot be written.
    """
    with tempfile.TemporaryDirectory() as scratch:
        for _ in demonstrate(Path(scratch), today):
            pass
        clock = StoryClock(today)
        with open_office(Path(scratch) / FILE_NAME, today=clock.today, now=clock.now, actor=CLERK) as office:
            meeting = next(row for row in office.documents.list() if row.meeting_id is not None).meeting_id
            for row in office.documents.list(DocumentFilter(meeting_id=meeting)):
                yield _written(office, row.document_id, row.kind_label, folder)
            if meeting is not None:
                yield _written(office, office.meeting_papers.draft_name_cards(meeting, inserts=True), "席卡插页", folder)
    for kind in CATALOGUE:
        if kind.name not in _TOLD:
            yield _specimen(kind, folder)


def _specimen(kind: PaperKind, folder: Path) -> str:
    docx = render(kind.specimen())
    files = [write_file(folder, kind.label, ".docx", docx), write_file(folder, kind.label, ".pdf", pdf_from_docx(docx))]
    return f"{kind.label}：{'、'.join(file.name for file in files)}"


def _written(office: Office, document_id: int, label: str, folder: Path) -> str:
    files = office.documents.export((document_id,), folder, docx=True, pdf=True)
    return f"{label}：{'、'.join(file.name for file in files)}"
