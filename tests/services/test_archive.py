"""What is sealed, found again, and proved untouched."""

import sqlite3
from contextlib import closing

import pytest

from secretariat.domain.listings.archive import ArchiveQuery
from secretariat.domain.stages import Stage
from secretariat.errors import NotFound, RuleBroken
from tests.services.meeting_examples import MEETING_DAY


def change_behind(story, statement):
    with closing(sqlite3.connect(story.office.location)) as raw, raw:
        assert raw.execute(statement).rowcount > 0


def search(story, words, **narrowed):
    return story.office.archive.search(ArchiveQuery(words, **narrowed))


def test_a_meeting_is_sealed_as_four_units_and_found_by_two_characters_and_by_a_name(story):
    meeting = story.issued()
    assert search(story, "补贴").total == 0
    story.office.archive.archive_meeting(meeting)
    assert story.office.meetings.view(meeting).current is None
    assert [hit.kind_label for hit in search(story, "").hits] == ["会议纪要", "会议记录", "签到表", "会议通知"]
    found = search(story, "补贴")
    assert [hit.title for hit in found.hits] == ["澄川区社区助餐服务工作联席会议2026年全体会议记录"]
    snippet = found.hits[0].snippet
    assert [snippet.text[start:end] for start, end in snippet.hits] == ["补贴"]
    assert search(story, "龙𬱖").total == 4
    assert search(story, "迪丽娜尔·艾山").total == 4
    assert search(story, "龙𬱖", kinds=("会议通知",)).hits[0].reference == "澄助餐联办〔2026〕1号"
    assert search(story, "裴青原 口径").total == 1


def test_a_meeting_is_archived_once_after_its_minutes_are_out_and_for_good(story):
    meeting = story.held()
    with pytest.raises(RuleBroken, match="还没有完成“纪要”"):
        story.office.archive.archive_meeting(meeting)
    story.office.documents.approve_and_issue(story.office.minutes.draft_minutes(meeting), "陆景和", MEETING_DAY)
    act = story.office.archive.archive_meeting(meeting)
    with pytest.raises(RuleBroken, match="不能撤销"):
        story.office.journal.undo(act)
    with pytest.raises(RuleBroken, match="已经登记过"):
        story.office.archive.archive_meeting(meeting)


def test_what_is_archived_is_written_no_more(story):
    meeting = story.issued()
    story.office.archive.archive_meeting(meeting)
    office, version = story.office, story.office.meetings.view(meeting).version
    row = story.line(meeting, "区教育局")
    minutes = story.paper(meeting, "会议纪要").document_id
    for refused in (lambda: office.minutes.save_record(meeting, version, "改"), lambda: office.minutes.draft_minutes(meeting),
                    lambda: office.attendance.clear(row.attendance_id, row.version),
                    lambda: office.documents.make_void(minutes, "改"), lambda: office.archive.archive_document(minutes)):
        with pytest.raises(RuleBroken):
            refused()
    assert office.archive.verify() == ()


def test_a_unit_shows_its_seal_and_whether_it_holds(story):
    meeting = story.issued()
    story.office.archive.archive_meeting(meeting)
    hit = search(story, "", kinds=("会议纪要",)).hits[0]
    unit = story.office.archive.unit(hit.unit_id)
    assert (unit.intact, unit.number, unit.retention.label, unit.has_pdf, unit.meeting_id) == (True, "第1期", "永久", True, meeting)
    assert unit.pages == story.office.documents.page_count(unit.document_id)
    assert story.office.meetings.view(meeting).stages[-1].stage is Stage.ARCHIVED
    with pytest.raises(NotFound):
        story.office.archive.unit(99)


def test_a_founding_notice_is_archived_by_itself_and_a_meeting_s_paper_is_not(story):
    founding = story.office.bodies.view(story.body).founding_document_id
    story.office.archive.archive_document(founding)
    assert search(story, "计划生育协会").total + search(story, "计生协会").total > 0
    with pytest.raises(RuleBroken, match="已经归档"):
        story.office.archive.archive_document(founding)
    meeting = story.notified()
    with pytest.raises(RuleBroken, match="随会议一起归档"):
        story.office.archive.archive_document(story.paper(meeting, "会议通知").document_id)


@pytest.mark.parametrize("statement", [
    "UPDATE archival_unit SET title = title || '改' WHERE kind_label = '会议纪要'",
    "UPDATE archival_unit SET text = replace(text, '助餐', '助学') WHERE kind_label = '会议纪要'",
    "UPDATE archival_unit SET dated = '2026-11-18' WHERE kind_label = '会议纪要'",
    "UPDATE archival_unit SET retention = 'D10' WHERE kind_label = '会议纪要'",
    "UPDATE archival_file SET file_name = 'x' WHERE unit_id = (SELECT id FROM archival_unit WHERE kind_label = '会议纪要')",
    "DELETE FROM archival_file WHERE part = 'issued_pdf' AND unit_id = (SELECT id FROM archival_unit WHERE kind_label = '会议纪要')",
    """UPDATE blob SET data = zeroblob(length(data)) WHERE sha256 = (SELECT digest FROM archival_file WHERE part = 'final_docx'
    AND unit_id = (SELECT id FROM archival_unit WHERE kind_label = '会议纪要'))""",
])
def test_any_change_behind_the_program_s_back_names_the_paper(story, statement):
    meeting = story.issued()
    story.office.archive.archive_meeting(meeting)
    story.office.checkpoint()
    change_behind(story, statement)
    named = story.office.archive.verify()
    assert len(named) == 1
    assert "《澄川区社区助餐服务工作联席会议2026年全体会议纪要" in named[0].sentence
    unit = next(hit for hit in search(story, "").hits if hit.kind_label == "会议纪要")
    assert story.office.archive.unit(unit.unit_id).intact is False


def test_the_archival_number_lies_outside_the_seal(story):
    meeting = story.issued()
    story.office.archive.archive_meeting(meeting)
    change_behind(story, "UPDATE archival_unit SET archival_number = '0001-WS·2026-Y-0001' WHERE kind_label = '会议纪要'")
    assert story.office.archive.verify() == ()
