"""Registered documents measured: both files, one report."""

import pytest

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.documents import DocumentFilter
from secretariat.errors import NotFound
from tests.services.meeting_examples import CONVENER


def test_every_paper_of_a_meeting_passes_in_both_files(story):
    story.held()
    measured = {}
    for row in story.office.documents.list(DocumentFilter()):
        if row.has_pdf:
            report = story.office.format_checks.of_document(row.document_id)
            measured[row.kind] = report
            assert [one.element for one in report.failures] == []
    notice = measured[DocumentKind.MEETING_NOTICE]
    # What only the .docx can tell and what only the print can stand in one report, each rule once.
    elements = [one.element for one in notice.rows]
    assert {"首页", "发文字号写法", "成文日期写法"} <= set(elements)
    assert len(elements) == len(set(elements))


def test_a_draft_without_number_is_measured_for_what_it_has(story):
    notice = story.office.meeting_papers.draft_notice(story.arrange())
    before = {row.element for row in story.office.format_checks.of_document(notice).rows}
    story.office.documents.approve(notice, CONVENER, story.office.today())
    after = {row.element for row in story.office.format_checks.of_document(notice).rows}
    assert after - before >= {"发文字号写法", "成文日期写法"}


def test_a_document_that_is_gone_cannot_be_measured(story):
    with pytest.raises(NotFound):
        story.office.format_checks.of_document(9999)
