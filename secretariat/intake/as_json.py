"""A reading as plain data, in the shape `secretariat read --json` prints."""

from __future__ import annotations

from typing import Any

from secretariat.domain.readings import Located, NoticeReading, Span


def to_json(reading: NoticeReading) -> dict[str, Any]:
    """Give ``reading`` as dictionaries, lists, strings, numbers and None; dates as YYYY-MM-DD, spans as [start, end]."""
    return {
        "doc_number": _text(reading.doc_number),
        "title": _text(reading.title),
        "issuer": _text(reading.issuer),
        "date": reading.date.isoformat() if reading.date else None,
        "addressees": [unit.text for unit in reading.addressees],
        "copies_to": [unit.text for unit in reading.copies_to],
        "basis_documents": [paper.text for paper in reading.basis_documents],
        "body": {
            "kind": reading.body.kind.value if reading.body.kind else None,
            "name": _text(reading.body.name),
            "lead_unit": _text(reading.body.lead_unit),
            "office_at": _text(reading.body.office_at),
            "office_director": _text(reading.body.office_director),
            "office_members": _text(reading.body.office_members),
            "mandate": _text(reading.body.mandate),
        },
        "seats": [
            {"role": seat.role, "name": seat.name, "unit": seat.unit, "post": seat.post, "span": _span(seat.span)}
            for seat in reading.seats
        ],
        "units": [unit.text for unit in reading.units],
        "duties": [{"units": list(duty.units), "text": duty.text, "span": _span(duty.span)} for duty in reading.duties],
        "tasks": [
            {
                "text": task.text,
                "lead": list(task.lead),
                "responsible": list(task.responsible),
                "guiding": list(task.guiding),
                "category": task.category,
                "number": task.number,
                "span": _span(task.span),
            }
            for task in reading.tasks
        ],
        "phases": [
            {
                "name": phase.name,
                "start": phase.start.isoformat() if phase.start else None,
                "end": phase.end.isoformat() if phase.end else None,
                "span": _span(phase.span),
            }
            for phase in reading.phases
        ],
        "rules": {
            "plenaries_per_year": reading.rules.plenaries_per_year,
            "replacement": reading.rules.replacement.value if reading.rules.replacement else None,
            "seal_unit": reading.rules.seal_unit,
            "approver": reading.rules.approver,
            "proposers": list(reading.rules.proposers),
            "chairs": reading.rules.chairs,
        },
        "doubts": [
            {"field": doubt.field, "text": doubt.text, "reason": doubt.reason, "span": _span(doubt.span)}
            for doubt in reading.doubts
        ],
    }


def _text(located: Located | None) -> str | None:
    return located.text if located else None


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
