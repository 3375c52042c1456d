"""Founding notices taken in: read, laid before the clerk with what is open, and confirmed in one act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath

from secretariat.domain.body_names import suggested_short_name
from secretariat.domain.documents import Document, DocumentKind, DocumentState, Revision, RevisionOrigin
from secretariat.domain.import_points import (
    KEEP_IN_OFFICE,
    LEAVE_OUT,
    NO_BODY_ID,
    chosen_body,
    doubt_points,
    founds_body,
    open_points,
    without,
)
from secretariat.domain.import_units import printed_units, resolve_units, understood
from secretariat.domain.known_bodies import FILE_ONLY, adjusted_body, bodies_asked_about, body_answer, known_body
from secretariat.domain.listings.adjustments import AdjustmentDraft
from secretariat.domain.listings.imports import ImportDecision, ImportDraft, ImportResult
from secretariat.domain.names import stored
from secretariat.domain.notice_differences import differences
from secretariat.domain.place_names import known_place, place_of_issuer
from secretariat.domain.readings import NoticeReading
from secretariat.errors import RuleBroken
from secretariat.intake.reading import read_file, read_notice, read_pasted
from secretariat.persistence.queries import bodies, directory, rosters
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import founding
from secretariat.services.adjusting import Adjusting
from secretariat.services.import_parties import ImportParties, find_or_add_place
from secretariat.services.workplace import Workplace

_TITLE_AT_MOST = 200


class Imports:
    """Reads notices without storing anything, and stores whole what the clerk has confirmed."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def read_file(self, path: Path) -> ImportDraft:
        """Read a document and say how it would be taken in; nothing is stored.

        Raises Unreadable with the reason where the file cannot be read.
        """
        return self._draft(read_file(path).text, path.name, path.read_bytes())

    def read_text(self, text: str, name: str) -> ImportDraft:
        """Read pasted text like a document called ``name``; nothing is stored. Raises Unreadable for blank text."""
        return self._draft(read_pasted(text).text, name, text.encode("utf-8"))

    def draft_of(self, reading: NoticeReading, name: str, source: bytes, *, answers: Mapping[str, str] | None = None,
                 effective_on: date | None = None) -> ImportDraft:
        """Resolve a reading against the directory and say what is open, without storing anything.

        ``answers`` and ``effective_on`` are what the clerk said so far: what an adjustment notice changes depends on them.
        """
        place = place_of_issuer(reading.issuer.text if reading.issuer else None)
        with self._workplace.look() as connection:
            known_places = directory.places(connection)
            writing = known_place(place, known_places) if place else None
            place_id = known_places[writing] if writing else None
            known_units = directory.known_units(connection, place_id) if writing or place is None else ()
            known_bodies = bodies.known_bodies(connection, self._workplace.today(), place_id if writing or place is None else -1)
            resolutions, unit_points = resolve_units(printed_units(reading), known_units, writing or place)
            points = (*open_points(reading, resolutions, known_bodies, writing or place), *unit_points)
            units = understood(resolutions, dict(answers or {}))
            day = effective_on or reading.date or self._workplace.today()
            adjustments = tuple(
                AdjustmentDraft(body.body_id, body.name, body.short_name, day,
                                differences(rosters.seats_of_body(connection, body.body_id), reading, units, day))
                for body in known_bodies if body.body_id in bodies_asked_about(points))
        return ImportDraft(
            source_name=name, source=source, reading=reading, units=resolutions,
            points=tuple(sorted(points, key=lambda point: point.span.start if point.span else -1)), place=writing or place,
            suggested_short_name=suggested_short_name(reading.body.name.text, place) if reading.body.name else None,
            adjustments=adjustments)

    def confirm(self, decision: ImportDecision) -> ImportResult:
        """Store what the clerk has confirmed, in one act: the whole body with everything it needs, or nothing.

        Open points without an answer are taken as suggested. Raises RuleBroken where the same file was taken in before and
        founds nothing new.
        """
        reading = _settled(decision)
        founds = founds_body(reading)
        answer = body_answer(decision.draft.points, decision.answers)
        adjusted = adjusted_body(answer)
        with self._workplace.act(_verb(answer, founds=founds)) as work:
            place_id = find_or_add_place(work, decision.draft.place)
            existing = self._known_body(work, answer, reading, decision.draft.place, place_id) if founds else None
            if adjusted is not None:
                result = self._adjust(work, decision, reading, adjusted)
            elif existing is not None:
                result = self._file_under(work, decision, reading, existing)
            elif founds:
                result = self._found(work, decision, reading, place_id)
            else:
                result = self._take_in(work, decision, reading, place_id)
            changes = work.commit()
        if changes is None:
            raise RuleBroken("这份文件没有可以收下的内容。")
        return replace(result, act_id=changes.act_id)

    def _found(self, work: UnitOfWork, decision: ImportDecision, reading: NoticeReading, place_id: int | None) -> ImportResult:
        parties = self._parties(work, decision, reading, place_id)
        since = reading.date or decision.in_use_from or self._workplace.today()
        body = founding.body_of(decision, reading, parties, place_id, since)
        work.add(body)
        work.flush()
        seats = founding.seats_of(body.id, decision, reading, parties, since)
        document = self._register(work, decision, reading, DocumentKind.FOUNDING_NOTICE, body.id)
        work.add(*seats, *founding.series_of(body.id))
        work.flush()
        body.founding_document_id = document.id
        tasks = founding.tasks_of(body.id, document.id, reading, parties)
        work.add(*tasks)
        return ImportResult(body.id, document.id, len(seats), parties.unit_count, len(tasks), 0)

    def _adjust(self, work: UnitOfWork, decision: ImportDecision, reading: NoticeReading, body_id: int) -> ImportResult:
        """Keep the notice under the body it adjusts and register what it changes, from its own date unless the clerk says another."""
        _refuse_a_second_copy(work, decision)
        day = decision.effective_on or reading.date or self._workplace.today()
        adjusting = Adjusting(work, decision, reading, body_id, day)
        document = self._register(work, decision, reading, DocumentKind.ADJUSTMENT_NOTICE, body_id)
        document.roster_date = day
        adjusted = adjusting.carry_out(document.id)
        return ImportResult(body_id, document.id, 0, 0, 0, 0, adjusted)

    def _file_under(self, work: UnitOfWork, decision: ImportDecision, reading: NoticeReading, body_id: int) -> ImportResult:
        _refuse_a_second_copy(work, decision)
        document = self._register(work, decision, reading, DocumentKind.FOUNDING_NOTICE, body_id)
        return ImportResult(body_id, document.id, 0, 0, 0, 0)

    def _take_in(self, work: UnitOfWork, decision: ImportDecision, reading: NoticeReading,
                 place_id: int | None) -> ImportResult:
        _refuse_a_second_copy(work, decision)
        body_id = chosen_body(decision.answers.get(NO_BODY_ID, KEEP_IN_OFFICE))
        parties = self._parties(work, decision, reading, place_id)
        document = self._register(work, decision, reading, DocumentKind.TASK_DOCUMENT, body_id)
        tasks = founding.tasks_of(body_id, document.id, reading, parties)
        work.add(*tasks)
        return ImportResult(None, document.id, 0, parties.unit_count, len(tasks), 0)

    def _parties(self, work: UnitOfWork, decision: ImportDecision, reading: NoticeReading,
                 place_id: int | None) -> ImportParties:
        parties = ImportParties(work, place_id, decision)
        parties.enter_units(tuple(unit.name for unit in printed_units(reading)))
        parties.enter_people(reading.seats)
        return parties

    def _known_body(self, work: UnitOfWork, answer: str | None, reading: NoticeReading, place: str | None,
                    place_id: int | None) -> int | None:
        """Return the body the file only joins: one of the same name, unless the clerk wants another."""
        if answer is not None and answer != FILE_ONLY:
            return None
        same = known_body(reading, bodies.known_bodies(work.connection, self._workplace.today(), place_id), place)
        return same.body_id if same is not None else None

    def _register(self, work: UnitOfWork, decision: ImportDecision, reading: NoticeReading, kind: DocumentKind,
                  body_id: int | None) -> Document:
        """Register the file as it came: issued by others, its bytes kept, its text searchable."""
        today = self._workplace.today()
        draft = decision.draft
        title = reading.title.text if reading.title else PurePath(draft.source_name).stem
        document = Document(
            kind=kind, title=title[:_TITLE_AT_MOST], body_id=body_id, state=DocumentState.ISSUED,
            number=reading.doc_number.text if reading.doc_number else None,
            issuer=reading.issuer.text if reading.issuer else None,
            year=reading.date.year if reading.date else None, roster_date=reading.date if reading.seats else None,
            issued_on=reading.date, registered_on=today)
        document.revisions = [Revision(
            ordinal=1, origin=RevisionOrigin.RECEIVED, file_name=draft.source_name, digest=work.keep_file(draft.source),
            text=reading.text, made_at=work.now, made_by=work.actor)]
        work.add(document)
        work.flush()
        return document

    def _draft(self, text: str, name: str, source: bytes) -> ImportDraft:
        return self.draft_of(read_notice(text), name, source)


def _verb(answer: str | None, *, founds: bool) -> str:
    if adjusted_body(answer) is not None:
        return "调整名单"
    return "建立机构" if founds and answer != FILE_ONLY else "收下文件"


def _settled(decision: ImportDecision) -> NoticeReading:
    """Return the reading the clerk confirms: as corrected, without what she leaves out."""
    reading = decision.reading
    doubts = {point.id: doubt for point, doubt in zip(doubt_points(decision.draft.reading), decision.draft.reading.doubts,
                                                      strict=True)}
    for id_, doubt in doubts.items():
        if decision.answers.get(id_) == LEAVE_OUT:
            reading = without(reading, doubt)
    return replace(reading, seats=tuple(replace(seat, name=stored(seat.name or "") or None) for seat in reading.seats))


def _refuse_a_second_copy(work: UnitOfWork, decision: ImportDecision) -> None:
    earlier = bodies.received_before(work.connection, work.keep_file(decision.draft.source))
    if earlier is not None:
        raise RuleBroken(f"这份文件已经收过：{earlier}。")
