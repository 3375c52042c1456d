"""The versions of a document: none is lost, any can be looked at, compared and brought back."""

from datetime import date

import pytest

from secretariat.domain.agendas import NewTopic
from secretariat.errors import NotFound, RuleBroken
from tests.services.edited_files import OTHER_WORDS, retyped
from tests.services.meeting_examples import CONVENER


@pytest.fixture
def told(story, tmp_path):
    """A notice with three versions: made, edited by hand, made anew with another topic."""
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    (tmp_path / "改.docx").write_bytes(retyped(story.office.documents.docx(notice)))
    story.office.documents.take_back(notice, tmp_path / "改.docx")
    story.office.meetings.add_topic(meeting, NewTopic("部署工作"))
    story.office.meeting_papers.draft_notice(meeting, anew=True)
    return notice


def revisions(story, notice):
    return [(row.ordinal, row.origin_label) for row in story.office.documents.view(notice).revisions]


def test_an_edited_version_that_was_set_aside_is_brought_back_as_the_newest(story, told):
    assert revisions(story, told) == [(3, "程序生成"), (2, "手工修改"), (1, "程序生成")]
    edited = story.office.revisions.page_image(told, 2, 1, 1.0).png
    act = story.office.revisions.restore(told, 2)
    view = story.office.documents.view(told)
    assert revisions(story, told)[0] == (4, "手工修改")
    assert OTHER_WORDS in view.text
    assert story.office.documents.page_image(told, 1, 1.0).png == edited
    story.office.journal.undo(act)
    assert "部署工作" in story.office.documents.view(told).text


def test_a_restored_edited_version_is_again_guarded_against_being_drafted_over(story, told):
    story.office.revisions.restore(told, 2)
    with pytest.raises(RuleBroken, match="手工修改"):
        story.office.meeting_papers.draft_notice(story.office.documents.view(told).row.meeting_id)


def test_two_versions_are_compared_paragraph_by_paragraph(story, told):
    pairs = story.office.revisions.compared(told, 2, 3)
    own = ["".join(part.words for part in pair.before if part.own) for pair in pairs if not pair.same]
    come = ["".join(part.words for part in pair.after if part.own) for pair in pairs if not pair.same]
    assert "请准时参加，" in own
    assert any("部署工作" in words for words in come)


def test_a_version_is_not_brought_back_where_it_is_the_newest_gone_or_the_document_approved(story, told):
    with pytest.raises(RuleBroken, match="就是最新"):
        story.office.revisions.restore(told, 3)
    with pytest.raises(NotFound):
        story.office.revisions.restore(told, 9)
    with pytest.raises(NotFound):
        story.office.revisions.page_count(told, 9)
    story.office.documents.approve(told, CONVENER, date(2026, 11, 10))
    with pytest.raises(RuleBroken, match="已经签发"):
        story.office.revisions.restore(told, 2)
    assert story.office.revisions.page_count(told, 2) >= 1


def test_a_received_text_has_no_pages_to_look_at(story):
    founding = story.office.bodies.view(story.body).founding_document_id
    with pytest.raises(NotFound, match="没有可以显示的版面"):
        story.office.revisions.page_count(founding, 1)
