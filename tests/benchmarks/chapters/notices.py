"""One meeting notice made by the program, beside the bare libraries that write the same .docx and draw the same pages."""

from __future__ import annotations

import io
import statistics
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from secretariat.assets import templates_folder
from secretariat.domain.agendas import NewTopic
from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.meetings import KIND_NAMES, MeetingKind
from secretariat.office import Office, open_office
from secretariat.rendering.fonts import fonts_at_hand
from secretariat.rendering.gbt9704 import POINTS_PER_MM
from secretariat.rendering.layout import lay_out
from secretariat.rendering.read_docx import read
from secretariat.rendering.template_fields import fields
from tests.benchmarks.figures import MILLISECONDS, TIMES, Figure, ratio, side_by_side, spread, timed, worked
from tests.benchmarks.large_office.size import TODAY
from tests.benchmarks.starting import ROOT

BOUND = 2.0
HUNDRED_BOUND = 5.0
_ROUNDS = 15
_HUNDRED = 100
_NOTICE = ROOT / "resources" / "sample" / "founding-notice.txt"


def measure() -> Iterator[Figure]:
    """Give the figures of one notice and of a hundred, each of a meeting of its own in a fresh office file."""
    with tempfile.TemporaryDirectory() as folder:
        office = open_office(Path(folder) / "office.ysms", today=lambda: TODAY, now=_now, actor="何静")
        try:
            yield from _measure(office)
        finally:
            office.close()


def _measure(office: Office) -> Iterator[Figure]:
    body = _founded(office)
    office.documents.set_code(body, "澄助餐联办")
    meetings = [_arranged(office, body, number) for number in range(_ROUNDS + _HUNDRED + 1)]
    document = office.meeting_papers.draft_notice(meetings.pop())
    docx, pdf = _bare(office.documents.docx(document))

    def drafted(number: int) -> float:
        return timed(lambda: office.meeting_papers.draft_notice(meetings[number]))

    docx(), pdf()
    words, pages, program = side_by_side(_ROUNDS, lambda _: timed(docx), lambda _: timed(pdf), drafted)
    together = [one + other for one, other in zip(words, pages, strict=True)]
    yield Figure("one notice: .docx and PDF, recorded", ratio(program, together), TIMES, BOUND,
                 f"{spread(program)} against docxtpl's {statistics.median(words):.0f} and reportlab's {statistics.median(pages):.0f} ms")
    once = worked(lambda: [office.meeting_papers.draft_notice(meeting) for meeting in meetings[_ROUNDS:]])
    yield Figure("100 notices, one act each", once / 1000, "s", HUNDRED_BOUND, "five pages each, name list and return form included")
    yield Figure("one approval: number taken, PDF laid out anew", timed(lambda: _approved(office, document)), MILLISECONDS)


def _bare(made: bytes) -> tuple[Callable[[], object], Callable[[], object]]:
    """Return two calls that write what the notice says by docxtpl and draw where its letters stand by reportlab, no more."""
    reading = read(made)
    said = fields(reading.paper)
    template = (templates_folder() / "meeting_notice.docx").read_bytes()
    environment = Environment(autoescape=True)
    laid_out = lay_out(reading, fonts_at_hand())
    height = laid_out.sheet.height * POINTS_PER_MM
    size = laid_out.sheet.width * POINTS_PER_MM, height
    # Registered once, under names of their own: what a program without any care for speed would do at best.
    plain = {stretch.font.fontName: TTFont(f"plain-{stretch.font.fontName}", stretch.font.face.filename)
             for page in laid_out.pages for stretch in page.stretches}
    for font in plain.values():
        pdfmetrics.registerFont(font)

    def docx() -> None:
        document = DocxTemplate(io.BytesIO(template))
        document.render(said, environment)
        document.save(io.BytesIO())

    def pdf() -> None:
        canvas = Canvas(io.BytesIO(), pagesize=size, pageCompression=1)
        for page in laid_out.pages:
            for stretch in page.stretches:
                canvas.setFont(plain[stretch.font.fontName].fontName, stretch.size)
                canvas.drawString(stretch.x, height - stretch.baseline, stretch.words)
            canvas.showPage()
        canvas.save()

    return docx, pdf


def _founded(office: Office) -> int:
    draft = office.imports.read_text(_NOTICE.read_text(encoding="utf-8"), _NOTICE.name)
    body = office.imports.confirm(ImportDecision(draft, draft.reading)).body_id
    if body is None:
        raise RuntimeError("the sample's founding notice founds no body")
    return body


def _arranged(office: Office, body: int, number: int) -> int:
    starts_at = datetime.combine(TODAY + timedelta(days=10 + number), time(14, 30))
    return office.meetings.arrange(
        body, MeetingKind.PLENARY, KIND_NAMES[MeetingKind.PLENARY], f"第{number + 1}次全体会议", starts_at, "区政府第一会议室", "召集人",
        (NewTopic("听取今年工作情况的汇报"), NewTopic("研究明年的工作计划")), starts_at - timedelta(days=3))


def _approved(office: Office, document: int) -> None:
    office.documents.approve(document, "闻人清", date(2026, 11, 10))


def _now() -> datetime:
    return datetime.combine(TODAY, time(9))
