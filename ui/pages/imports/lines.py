"""What was read, as rows of the tables and as tints on the text, each tied to the other by one id."""

from collections.abc import Callable, Iterator, Mapping

from secretariat.domain.import_units import alias_point_id, understood
from secretariat.domain.listings.imports import ImportDraft, OpenPoint
from secretariat.domain.readings import Located, NoticeReading, ReplacementRoute, SeatReading, Span
from secretariat.domain.seats import RoleRank, rank_of
from secretariat.domain.unit_names import title_in
from ui.models.import_rows import CopyLine, DutyLine, PhaseLine, ReadLine, RuleLine, SeatLine, TaskLine
from ui.widgets.spans import SpanKind, TextSpan

LineOf = Callable[[int], int]
"""Gives the number of the line on which a character of the text stands."""
ROUTE_WORDS: Mapping[ReplacementRoute, str] = {
    ReplacementRoute.FILING: "备案", ReplacementRoute.APPROVAL: "报批", ReplacementRoute.REISSUE: "发文",
}
RULES: Mapping[str, str] = {
    "mandate": "主要职责", "office_director": "办公室主任", "office_members": "办公室成员",
    "plenaries_per_year": "全体会议每年次数", "proposers": "谁可以提议", "approver": "谁批准开会", "chairs": "谁主持",
    "replacement": "人员递补办法", "seal_unit": "代章单位", "basis_documents": "依据文件",
}
"""The rules a notice may state, by name, in the order of the table."""


def is_liaison(seat: SeatReading) -> bool:
    """Tell whether a seat is a liaison's."""
    return rank_of(seat.role) is RoleRank.LIAISON


def seat_lines(draft: ImportDraft, answers: Mapping[str, str], line_of: LineOf, *, liaisons: bool) -> list[ReadLine]:
    """List the members, or the liaisons, as the directory will have them."""
    units = understood(draft.units, dict(answers))
    unsettled = {point.id for point in draft.points if point.id not in answers}
    found: list[ReadLine] = []
    for index, seat in enumerate(draft.reading.seats):
        if is_liaison(seat) is not liaisons:
            continue
        printed = seat.unit or ""
        unit = units[printed].full_name if printed in units else printed
        span = seat.span or seat.name_span
        found.append(SeatLine(
            index=index, span=span, line=_line(span, line_of), ordinal=len(found) + 1, role=seat.role, name=seat.name, unit=unit,
            unit_printed=printed, title=title_in(seat.post or "", [printed, unit]),
            uncertain=alias_point_id(printed) in unsettled))
    return found


def duty_lines(reading: NoticeReading, line_of: LineOf) -> list[ReadLine]:
    """List who does what."""
    return [DutyLine(index, duty.span, _line(duty.span, line_of), "、".join(duty.units), duty.text)
            for index, duty in enumerate(reading.duties)]


def task_lines(reading: NoticeReading, line_of: LineOf) -> list[ReadLine]:
    """List the tasks of the plan."""
    return [TaskLine(index, task.span, _line(task.span, line_of), task.number or "", task.text, "、".join(task.lead),
                     "、".join((*task.responsible, *task.guiding))) for index, task in enumerate(reading.tasks)]


def phase_lines(reading: NoticeReading, line_of: LineOf) -> list[ReadLine]:
    """List the phases of the plan."""
    return [PhaseLine(index, phase.span, _line(phase.span, line_of), phase.name, phase.start, phase.end)
            for index, phase in enumerate(reading.phases)]


def rule_lines(reading: NoticeReading, line_of: LineOf) -> list[ReadLine]:
    """List every rule a notice may state; those it does not state are empty."""
    spans = rule_spans(reading)
    texts = rule_texts(reading)
    return [RuleLine(index, spans.get(name), _line(spans.get(name), line_of), name, label, texts[name])
            for index, (name, label) in enumerate(RULES.items())]


def copy_lines(reading: NoticeReading, line_of: LineOf) -> list[ReadLine]:
    """List who the notice is addressed to, then who gets a copy."""
    return [CopyLine(index, party.span, _line(party.span, line_of), kind, party.text)
            for kind, parties in (("主送", reading.addressees), ("抄送", reading.copies_to))
            for index, party in enumerate(parties)]


def rule_texts(reading: NoticeReading) -> dict[str, str]:
    """Write each rule as the clerk reads and types it."""
    body, rules = reading.body, reading.rules
    return {
        "mandate": _text(body.mandate), "office_director": _text(body.office_director), "office_members": _text(body.office_members),
        "plenaries_per_year": str(rules.plenaries_per_year) if rules.plenaries_per_year is not None else "",
        "proposers": "、".join(rules.proposers), "approver": rules.approver or "", "chairs": rules.chairs or "",
        "replacement": ROUTE_WORDS[rules.replacement] if rules.replacement else "", "seal_unit": rules.seal_unit or "",
        "basis_documents": "\n".join(one.text for one in reading.basis_documents),
    }


def rule_spans(reading: NoticeReading) -> dict[str, Span]:
    """Say where each rule stands in the text."""
    found = {name: span for name, span in reading.rules.sentences.items() if name in RULES}
    places = {"mandate": reading.body.mandate, "office_director": reading.body.office_director,
              "office_members": reading.body.office_members}
    found |= {name: located.span for name, located in places.items() if located is not None and located.span is not None}
    if reading.basis_documents and reading.basis_documents[0].span is not None:
        found["basis_documents"] = reading.basis_documents[0].span
    return found


def text_spans(draft: ImportDraft, numbers: Mapping[str, int], answers: Mapping[str, str]) -> Iterator[TextSpan]:
    """Go through everything to tint: units, names, posts, rules, and what is still open in amber with its number."""
    reading = draft.reading
    for index, unit in enumerate(reading.units):
        if unit.span is not None:
            yield _tint(f"unit:{index}", unit.span, SpanKind.UNIT)
    for index, seat in enumerate(reading.seats):
        places = ((seat.unit_span, SpanKind.UNIT), (seat.name_span, SpanKind.NAME), (seat.post_span, SpanKind.POST))
        for span, kind in places:
            if span is not None:
                yield _tint(f"seat:{index}:{kind}", _without_unit(span, seat) if kind is SpanKind.POST else span, kind)
    for name, located in (("lead_unit", reading.body.lead_unit), ("office_at", reading.body.office_at)):
        if located is not None and located.span is not None:
            yield _tint(f"fact:{name}", located.span, SpanKind.UNIT)
    for name, span in rule_spans(reading).items():
        if name not in {"mandate", "basis_documents"}:
            yield _tint(f"rule:{name}", span, SpanKind.RULE)
    for point in draft.points:
        if point.span is not None and point.id not in answers:
            yield _point_span(point, point.span, numbers[point.id])


def _point_span(point: OpenPoint, span: Span, number: int) -> TextSpan:
    return TextSpan(f"point:{point.id}", span.start, max(span.end, span.start + 1), SpanKind.UNCERTAIN, number, point.sentence)


def _tint(id_: str, span: Span, kind: SpanKind) -> TextSpan:
    return TextSpan(id_, span.start, span.end, kind)


def _without_unit(post: Span, seat: SeatReading) -> Span:
    """Leave the unit out of the tint of a post that is printed together with it."""
    unit = seat.unit_span
    return Span(unit.end, post.end) if unit is not None and post.start <= unit.start < unit.end < post.end else post


def _line(span: Span | None, line_of: LineOf) -> int | None:
    return line_of(span.start) if span is not None else None


def _text(located: Located | None) -> str:
    return located.text if located is not None else ""
