"""The papers of a filing: the form prefilled for the unit, and the register as it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.documents import Document, DocumentKind, DocumentState
from secretariat.domain.filings import FilingRow
from secretariat.domain.people import Person
from secretariat.domain.seats import Appointment, AppointmentState, Seat
from secretariat.domain.units import Unit
from secretariat.errors import RuleBroken
from secretariat.papers.bodies import filing_form
from secretariat.papers.registers import registers
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.document_files import draft, new_document

_KEPT = frozenset({DocumentState.ISSUED, DocumentState.ARCHIVED})


def draft_form(work: UnitOfWork, appointment: Appointment, today: date, *, anew: bool = False) -> Document:
    """Prefill the form by which a unit files who came onto its seat; a form made before is renewed.

    Raises RuleBroken once the stamped form is back, and where the appointment waits for an answer.
    """
    if appointment.state is not AppointmentState.IN_FORCE:
        raise RuleBroken("人选还没有定，不能生成备案表。")
    standing = work.get(Document, appointment.filing_document_id) if appointment.filing_document_id is not None else None
    if standing is not None and standing.state in _KEPT:
        raise RuleBroken("盖章的备案表已经收回，不再重新生成。")
    seat = work.get(Seat, appointment.seat_id)
    body = work.get(Body, seat.body_id)
    paper = filing_form.compose(_facts(work, body, seat, appointment))
    person = work.get(Person, appointment.person_id)
    new = new_document(DocumentKind.FILING_FORM, f"{_unit(work, seat)}{person.name}备案表", body_id=body.id, meeting_id=None, issuer=None,
                       today=today)
    document = draft(work, standing, paper, new, anew=anew)
    work.flush()
    appointment.filing_document_id = document.id
    return document


def draft_register(work: UnitOfWork, body: Body, rows: Sequence[FilingRow], today: date) -> Document:
    """Lay out the filing register of a body as it stands, the oldest line first. Raises RuleBroken where it is empty."""
    if not rows:
        raise RuleBroken("备案登记簿里还没有内容，不用打印。")
    book = registers.Book(office=body.office_name, stretch=f"截至{today.year}年{today.month}月{today.day}日")
    lines = tuple(registers.Filed(row.filed_on, body.short_name, row.unit, row.role, row.before or "", row.name, row.post,
                                  row.letter or "", row.state.label) for row in reversed(rows))
    paper = registers.compose_filings(book, lines)
    new = new_document(DocumentKind.FILING_REGISTER, paper.title, body_id=body.id, meeting_id=None, issuer=None, today=today)
    return draft(work, None, paper, new, anew=True)


def _facts(work: UnitOfWork, body: Body, seat: Seat, appointment: Appointment) -> filing_form.FilingForm:
    before = max((one for one in seat.appointments if one is not appointment and one.state is AppointmentState.IN_FORCE
                  and one.until is not None and one.until <= appointment.since), key=lambda one: one.until or date.min, default=None)
    left = work.get(Person, before.person_id) if before is not None else None
    came = work.get(Person, appointment.person_id)
    return filing_form.FilingForm(
        body_name=body.name, office=body.office_name, unit=_unit(work, seat), role=seat.role, leaving=left.name if left else "",
        leaving_post=(before.post or "") if before is not None else "", coming=came.name, coming_post=appointment.post or "",
        mobile=came.mobile or "", telephone=came.phone or "", reason=(before.end_reason or "") if before is not None else "",
        since=appointment.since)


def _unit(work: UnitOfWork, seat: Seat) -> str:
    return seat.unit_printed or (work.get(Unit, seat.unit_id).full_name if seat.unit_id is not None else "")
