"""Filings 备案: forms that units hand in, their scans, and when the body's office entered them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from secretariat.domain import file_names
from secretariat.domain.bodies import Body
from secretariat.domain.dates import official
from secretariat.domain.documents import Document, DocumentKind, DocumentState, RevisionOrigin
from secretariat.domain.filings import FilingRow
from secretariat.domain.people import Person
from secretariat.domain.seats import Appointment, Seat
from secretariat.errors import RuleBroken, Unreadable
from secretariat.persistence.queries import filings
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import filing_papers
from secretariat.services.results import act_id, demand_act
from secretariat.services.workplace import Workplace

SCANS = (".pdf", ".jpg", ".jpeg", ".png")
"""Endings of files that a scanner makes."""
_MOST = 50 * 1024 * 1024


class Filings:
    """Keeps the filing register of each body; every verb is one act that can be undone."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def register(self, body_id: int) -> tuple[FilingRow, ...]:
        """Return the filing register of a body, the newest line first."""
        with self._workplace.look() as connection:
            return filings.register(connection, body_id)

    def draft_form(self, appointment_id: int, *, anew: bool = False) -> int:
        """Prefill the form for the unit 备案表, and return the document's id. Raises RuleBroken, HandEditsAtStake, NotFound."""
        with self._workplace.act("生成备案表") as work:
            document = filing_papers.draft_form(work, work.get(Appointment, appointment_id), self._workplace.today(), anew=anew)
            work.commit()
            return document.id

    def draft_register(self, body_id: int) -> int:
        """Lay out the register as it stands 备案登记簿, and return the document's id. Raises RuleBroken where it is empty."""
        with self._workplace.act("生成备案登记簿") as work:
            rows = filings.register(work.connection, body_id)
            document = filing_papers.draft_register(work, work.get(Body, body_id), rows, self._workplace.today())
            work.commit()
            return document.id

    def report(self, appointment_id: int, *, on: date, letter: str | None = None, scan: Path | None = None) -> int:
        """Register that the unit handed in its form 已报, with its letter and a scan where they came along. Returns the act.

        Raises RuleBroken for a day ahead, Unreadable where the scan is no scan or cannot be read, NotFound.
        """
        self._demand_past(on, "收到备案表的日期")
        with self._workplace.act("登记备案表") as work:
            appointment = work.get(Appointment, appointment_id)
            appointment.reported_on = on
            if letter and letter.strip():
                appointment.letter, appointment.letter_owed = letter.strip(), False
            if scan is not None:
                self._keep_scan(work, appointment, scan, on)
            return act_id(work.commit())

    def attach_scan(self, appointment_id: int, scan: Path) -> int:
        """Keep a scan of the stamped form 补扫描件, and return the act. Raises Unreadable, NotFound."""
        with self._workplace.act("补备案表扫描件") as work:
            self._keep_scan(work, work.get(Appointment, appointment_id), scan, self._workplace.today())
            return demand_act(work.commit())

    def file(self, appointment_id: int, *, on: date) -> int:
        """Enter it as filed 已备案, and return the act.

        Raises RuleBroken while the form or the letter is owed, and for a day ahead or before the form came.
        """
        self._demand_past(on, "备案日期")
        with self._workplace.act("登记备案") as work:
            appointment = work.get(Appointment, appointment_id)
            if appointment.reported_on is None:
                raise RuleBroken("单位还没有报备案表，先登记收到备案表。")
            if appointment.letter_owed:
                raise RuleBroken("单位来函还没有补登，补登以后再登记备案。", cure="seat.receive_letter")
            if on < appointment.reported_on:
                raise RuleBroken(f"备案日期不能早于收到备案表的日期{official(appointment.reported_on)}。")
            appointment.filed_on = on
            return act_id(work.commit())

    def _demand_past(self, on: date, what: str) -> None:
        if on > self._workplace.today():
            raise RuleBroken(f"{what}不能晚于今天（{official(self._workplace.today())}）。")

    def _keep_scan(self, work: UnitOfWork, appointment: Appointment, scan: Path, on: date) -> None:
        data = _read(scan)
        document = work.get(Document, appointment.filing_document_id) if appointment.filing_document_id is not None else None
        if document is None:
            seat = work.get(Seat, appointment.seat_id)
            name = work.get(Person, appointment.person_id).name
            document = Document(kind=DocumentKind.FILING_FORM, title=f"{name}{seat.role}备案表", body_id=seat.body_id,
                                state=DocumentState.ISSUED, registered_on=self._workplace.today(), issued_on=on)
            work.add(document)
        digest = work.keep_file(data)
        title = file_names.safe(document.title)
        document.add_revision(
            origin=RevisionOrigin.SCANNED, file_name=f"{title}（扫描件）{scan.suffix.lower()}", digest=digest,
            pdf_digest=digest if scan.suffix.lower() == ".pdf" else None, text=document.title, made_at=work.now, made_by=work.actor)
        if document.state is not DocumentState.ARCHIVED:
            # A form that came back stamped is what counts; nothing is approved or numbered here.
            document.state, document.issued_on = DocumentState.ISSUED, document.issued_on or on
        work.flush()
        appointment.filing_document_id = document.id


def _read(scan: Path) -> bytes:
    if scan.suffix.lower() not in SCANS:
        raise Unreadable(f"“{scan.name}”不是扫描件，请选 PDF 或者图片（JPG、PNG）。")
    try:
        data = scan.read_bytes()
    except OSError as error:
        raise Unreadable(f"“{scan.name}”读不出来：可能被别的程序占用，或者没有权限。") from error
    if not data or len(data) > _MOST:
        raise Unreadable(f"“{scan.name}”是空的，或者超过50兆，没有收下。")
    if not data.startswith((b"%PDF-", b"\xff\xd8", b"\x89PNG")):
        raise Unreadable(f"“{scan.name}”的内容不是 PDF 或者图片，没有收下。")
    return data
