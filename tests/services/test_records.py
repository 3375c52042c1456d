"""The record as a paper: printed to be signed, kept in step with what was written, archived with its pages."""

import io

import docx
import pytest

from secretariat.domain.documents import DocumentState
from secretariat.domain.listings.archive import ArchiveQuery
from secretariat.errors import RuleBroken
from secretariat.rendering.page_images import page_words


def write(story, meeting, words):
    story.office.minutes.save_record(meeting, story.office.meetings.view(meeting).version, words)


def test_an_archived_record_has_a_docx_and_pages_that_say_who_was_there_and_what_was_said(story):
    meeting = story.issued()
    story.office.archive.archive_meeting(meeting)
    hit = story.office.archive.search(ArchiveQuery("", kinds=("会议记录",))).hits[0]
    unit = story.office.archive.unit(hit.unit_id)
    documents = story.office.documents
    assert (unit.has_pdf, unit.intact, unit.pages) == (True, True, documents.page_count(unit.document_id))
    assert unit.text == documents.view(unit.document_id).text
    pages = "".join("".join(page_words(documents.pdf(unit.document_id), page).split()) for page in range(unit.pages))
    words = "\n".join(one.text for one in docx.Document(io.BytesIO(documents.docx(unit.document_id))).paragraphs)
    for said in ("裴青原：补贴口径要统一。", "龙𬱖", "时间：2026年11月19日（星期四）14:30", "散会。", "主持：陆景和", "记录人（签字）："):
        assert said in pages
        assert said in words
        assert said in unit.text


def test_a_record_can_be_printed_before_the_archive_and_follows_what_is_written(story):
    meeting = story.held()
    with pytest.raises(RuleBroken, match="还没有内容"):
        story.office.minutes.draft_record(meeting)
    write(story, meeting, "裴青原：口径要统一。")
    document = story.office.minutes.draft_record(meeting)
    assert story.office.documents.page_count(document) >= 1
    write(story, meeting, "裴青原：口径要统一。\n龙𬱖：同意。\n散会")
    assert story.office.minutes.draft_record(meeting) == document
    text = story.office.documents.view(document).text
    assert "龙𬱖：同意。\n散会\n主持人" in text
    assert len(story.office.documents.view(document).revisions) == 2


def test_the_archive_takes_what_was_written_last_even_where_a_record_was_printed_before(story):
    meeting = story.issued()
    document = story.office.minutes.draft_record(meeting)
    write(story, meeting, "裴青原：补贴口径另行研究。")
    story.office.archive.archive_meeting(meeting)
    view = story.office.documents.view(document)
    assert view.row.state is DocumentState.ARCHIVED
    assert "另行研究" in view.text
    assert story.office.archive.search(ArchiveQuery("", kinds=("会议记录",))).total == 1
    with pytest.raises(RuleBroken, match="已经归档"):
        story.office.minutes.draft_record(meeting)


def test_a_record_edited_by_hand_is_archived_as_it_is(story, tmp_path):
    meeting = story.issued()
    document = story.office.minutes.draft_record(meeting)
    edited = docx.Document(io.BytesIO(story.office.documents.docx(document)))
    next(one for one in edited.paragraphs if one.text.startswith("裴青原")).runs[0].text = "裴青原：手改的一句。"
    edited.save(str(tmp_path / "记录.docx"))
    story.office.documents.take_back(document, tmp_path / "记录.docx")
    with pytest.raises(RuleBroken, match="手工修改"):
        story.office.minutes.draft_record(meeting)
    story.office.archive.archive_meeting(meeting)
    unit = story.office.archive.search(ArchiveQuery("手改的一句")).hits[0]
    assert unit.kind_label == "会议记录"


def test_every_archived_paper_says_what_its_document_says(story):
    meeting = story.issued()
    story.office.archive.archive_meeting(meeting)
    hits = story.office.archive.search(ArchiveQuery("")).hits
    assert len(hits) == 4
    for hit in hits:
        unit = story.office.archive.unit(hit.unit_id)
        assert unit.text == story.office.documents.view(unit.document_id).text
        assert unit.has_pdf


def test_without_a_written_record_none_is_archived(story):
    meeting = story.issued()
    write(story, meeting, "")
    story.office.archive.archive_meeting(meeting)
    assert story.office.archive.search(ArchiveQuery("", kinds=("会议记录",))).total == 0


def test_the_row_of_the_record_says_what_comes_next(story):
    meeting = story.held()

    def row():
        return story.paper(meeting, "会议记录")

    assert (row().to_write, row().state_text) == (True, "待填写")
    story.office.minutes.save_record(meeting, story.office.meetings.view(meeting).version, "裴青原：补贴口径要统一。")
    assert (row().to_write, row().state_text, row().can_draft) == (False, "已填写，未生成", True)
    story.office.minutes.draft_record(meeting)
    assert (row().state_text, row().stale) == ("第1稿", False)
    story.office.minutes.save_record(meeting, story.office.meetings.view(meeting).version, "裴青原：口径已统一。")
    assert (row().state_text, row().stale, row().can_draft) == ("记录有改动，请更新", True, True)
    story.office.minutes.draft_record(meeting)
    assert (row().state_text, row().stale) == ("第2稿", False)


def test_name_cards_made_anew_keep_their_shape_until_another_is_asked_for(story):
    meeting = story.notified()
    story.register_all(meeting)
    papers, documents = story.office.meeting_papers, story.office.documents
    cards = papers.draft_name_cards(meeting, inserts=True)
    width, height = documents.page_sizes(cards)[0]
    assert round(width / height, 2) == 2.0
    assert papers.draft_name_cards(meeting) == cards
    assert documents.page_sizes(cards)[0] == (width, height)
    papers.draft_name_cards(meeting, inserts=False)
    assert documents.page_sizes(cards)[0][0] > 800
    papers.draft_name_cards(meeting)
    assert documents.page_sizes(cards)[0][0] > 800
