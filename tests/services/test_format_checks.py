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


def test_the_report_says_which_faces_were_replaced_and_who_made_the_pdf(story, tmp_path):
    from tests.services.edited_files import with_text_box

    notice = story.office.meeting_papers.draft_notice(story.arrange())
    report = story.office.format_checks.of_document(notice)
    replaced = [note for note in report.notes if "代替" in note]
    from secretariat.rendering.write_pdf import print_docx

    wanted = print_docx(story.office.documents.docx(notice)).substitutions
    assert bool(replaced) == bool(wanted)
    assert all(f"{one.wanted}用{one.used}" in replaced[0] for one in wanted)
    whole = story.office.documents.pdf(notice)
    (tmp_path / "改.docx").write_bytes(with_text_box(story.office.documents.docx(notice)))
    story.office.documents.take_back(notice, tmp_path / "改.docx")
    assert story.office.format_checks.of_document(notice).notes == ()
    (tmp_path / "存.pdf").write_bytes(whole)
    story.office.documents.attach_pdf(notice, tmp_path / "存.pdf")
    (note,) = story.office.format_checks.of_document(notice).notes
    assert note.startswith("PDF由Word或WPS另存")
