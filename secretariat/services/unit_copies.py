"""What every unit gets of a paper: the notice addressed to it, the excerpt of the minutes that concerns it.

The paper itself stays one document with one number. What a unit gets follows from its newest file and nothing else, so it is
made when it is wanted and says for ever what the issued file says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from secretariat.domain.documents import Document, DocumentKind, DocumentState
from secretariat.domain.listings.documents import PageBand
from secretariat.domain.meetings import Meeting
from secretariat.domain.page_settings import PageProfile, PageSetting
from secretariat.domain.units import Unit
from secretariat.errors import NotFound, RuleBroken
from secretariat.papers.blocks import Paper
from secretariat.papers.meetings.addressed import addressed_to
from secretariat.papers.meetings.excerpt import excerpt_of
from secretariat.persistence import blobs
from secretariat.services.document_export import Progress, write_file
from secretariat.services.document_files import made_from
from secretariat.services.meeting_views import documents_of
from secretariat.services.templates import template_for
from secretariat.services.workplace import Workplace

_For = Callable[[Paper, str, frozenset[str]], Paper | None]
_MAKES: dict[DocumentKind, tuple[_For, str]] = {
    DocumentKind.MEETING_NOTICE: (addressed_to, "meeting_notice"), DocumentKind.MINUTES: (excerpt_of, "excerpt"),
}
Dress: TypeAlias = tuple[bytes | None, PageSetting]
"""What a copy is made with: a template, None for the shipped one, and the sheet."""
_DRAFTED = {
    DocumentKind.MEETING_NOTICE: ("会议通知还没有生成。", "meeting.draft_notice"),
    DocumentKind.MINUTES: ("会议纪要还没有起草。", "meeting.draft_minutes"),
}


@dataclass(frozen=True, slots=True)
class UnitCopy:
    """What one unit gets: the files and the name they go out under."""

    unit: str
    name: str
    docx: bytes
    pdf: bytes


@dataclass(frozen=True, slots=True)
class UnitBundle:
    """What all units get, to be printed as one job: a copy is known by its place, from 0."""

    title: str
    copies: tuple[UnitCopy, ...]

    def page_sizes(self, place: int) -> tuple[tuple[float, float], ...]:
        """Return width and height of every page of a copy in points."""
        from secretariat.rendering import page_images  # noqa: PLC0415

        pdf = self.copies[place].pdf
        return tuple(page_images.page_size(pdf, page) for page in range(page_images.page_count(pdf)))

    def page_band(self, place: int, page: int, scale: float, top: int, rows: int) -> PageBand:
        """Return some rows of a page, counted from 1, as pixels."""
        from secretariat.rendering import page_images  # noqa: PLC0415

        band = page_images.page_band(self.copies[place].pdf, page - 1, scale, top, rows)
        return PageBand(band.width, band.height, band.stride, band.pixels)


class UnitCopies:
    """Makes what every unit gets of a meeting's notice or minutes."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def bundle(self, meeting_id: int, kind: DocumentKind, progress: Progress | None = None) -> UnitBundle:
        """Make all copies. ``progress`` is called with (done, total, unit) before each and may raise to stop.

        Raises RuleBroken while the paper is not there, cannot be read back, or concerns no unit.
        """
        made: list[UnitCopy] = []
        title = self._each(meeting_id, kind, progress, made.append)
        return UnitBundle(title, tuple(made))

    def export(self, meeting_id: int, kind: DocumentKind, folder: Path, *, progress: Progress | None = None) -> tuple[Path, ...]:
        """Write every copy into a folder as Word and PDF, named by its unit; what is written before a stop stays.

        Raises RuleBroken as ``bundle`` does, StorageUnavailable where the folder cannot be written.
        """
        written: list[Path] = []

        def write(copy: UnitCopy) -> None:
            written.extend((write_file(folder, copy.name, ".docx", copy.docx), write_file(folder, copy.name, ".pdf", copy.pdf)))

        self._each(meeting_id, kind, progress, write)
        return tuple(written)

    def _each(self, meeting_id: int, kind: DocumentKind, progress: Progress | None, take: Callable[[UnitCopy], None]) -> str:
        paper, dress, units = self._source(meeting_id, kind)
        papers = [(unit, own) for unit, names in units if (own := _MAKES[kind][0](paper, unit, names)) is not None]
        if not papers:
            raise RuleBroken("纪要里没有涉及哪一家单位的议定事项，不用摘录。" if kind is DocumentKind.MINUTES
                             else "这次会议还没有参会单位，不能分单位生成。")
        for place, (unit, own) in enumerate(papers):
            if progress is not None:
                progress(place, len(papers), unit)
            laid_out = made_from(own, *dress)
            if laid_out.pdf is not None:
                take(UnitCopy(unit, f"{place + 1:02d} {unit} {own.title}", laid_out.docx, laid_out.pdf))
        if progress is not None:
            progress(len(papers), len(papers), "")
        return papers[0][1].title

    def _source(self, meeting_id: int, kind: DocumentKind) -> tuple[Paper, Dress, list[tuple[str, frozenset[str]]]]:
        """Read the paper's newest file back, and name the units with everything they are called."""
        from secretariat.rendering.profiles import profile_of  # noqa: PLC0415
        from secretariat.rendering.read_docx import read  # noqa: PLC0415

        with self._workplace.database.reading_entities() as session:
            meeting = session.get(Meeting, meeting_id)
            if meeting is None:
                raise NotFound("这个会议不在了，可能已被撤销。")
            document = documents_of(session, meeting_id).get(kind)
            if document is None or document.state is DocumentState.VOID:
                sentence, cure = _DRAFTED[kind]
                raise RuleBroken(sentence, cure=cure)
            connection = session.connection()
            docx = blobs.get(connection, _docx_of(document))
            template = template_for(connection, _MAKES[kind][1], meeting.body_id)
            invited = sorted(meeting.invitations, key=lambda one: one.ordinal)
            units = [(one.unit_printed, _names(session.get(Unit, one.unit_id) if one.unit_id else None)) for one in invited]
            if kind is DocumentKind.MINUTES:
                units += _others_named(meeting, units)
        reading = read(docx)
        if reading.unread:
            raise RuleBroken(f"{document.kind.label}的最新一稿里有程序读不回来的内容（{reading.unread[0]}），不能分单位生成。")
        # The copies stand on the sheet of the paper itself, whatever was set since.
        even = any(section.even for section in reading.sections)
        setting = PageSetting(PageProfile(profile_of(reading.sheet).name), reading.preprinted, even)
        return reading.paper, (template, setting), units


def _others_named(meeting: Meeting, invited: list[tuple[str, frozenset[str]]]) -> list[tuple[str, frozenset[str]]]:
    """Return the units that were given something to do without having been called; collective parties are no unit."""
    known = {name for unit, names in invited for name in (unit, *names)}
    named = (name.strip() for one in meeting.decisions for words in (one.lead, one.responsible) for name in (words or "").split("、"))
    return [(name, frozenset[str]()) for name in dict.fromkeys(named) if name and name not in known and not name.startswith("各")]


def _names(unit: Unit | None) -> frozenset[str]:
    return unit.names() if unit is not None else frozenset()


def _docx_of(document: Document) -> str:
    """Return the digest of the newest Word file: a stamped scan above it says the same."""
    for revision in sorted(document.revisions, key=lambda one: -one.ordinal):
        if revision.file_name.lower().endswith(".docx"):
            return revision.digest
    raise RuleBroken(f"{document.kind.label}没有Word文件，不能分单位生成。")
