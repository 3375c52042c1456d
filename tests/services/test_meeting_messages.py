"""Texts and calendar files made from a meeting as it stands."""

import pytest

from secretariat.domain.meeting_messages import MessageKind
from secretariat.domain.meetings import MeetingKind
from secretariat.errors import NotFound, RuleBroken


def texts(story, meeting):
    return {one.kind: one.text for one in story.office.meeting_messages.texts(meeting)}


def test_the_texts_follow_the_meeting(story):
    meeting = story.notified()
    found = texts(story, meeting)
    assert "11月19日（周四）14:30" in found[MessageKind.NOTICE]
    assert "〔2026〕1号" in found[MessageKind.NOTICE]
    assert "区计生协会" in found[MessageKind.REMINDER]
    story.register_all(meeting)
    assert MessageKind.REMINDER not in texts(story, meeting)
    story.office.meetings.cancel(meeting, "时间冲突")
    assert list(texts(story, meeting)) == [MessageKind.CANCELLED]


def test_a_draft_without_number_is_not_named_in_a_message(story):
    meeting = story.arrange()
    story.office.meeting_papers.draft_notice(meeting)
    assert "正式通知" not in texts(story, meeting)[MessageKind.NOTICE]


def test_the_calendar_file_replaces_the_one_before(story, tmp_path):
    meeting = story.arrange()
    file = story.office.meeting_messages.export_calendar(meeting, tmp_path)
    assert file.suffix == ".ics"
    first = file.read_text("utf-8")
    assert "DTSTART;TZID=Asia/Shanghai:20261119T143000" in first
    assert "DTEND;TZID=Asia/Shanghai:20261119T150500" in first
    view = story.office.meetings.view(meeting)
    story.office.meetings.update(meeting, view.version, view.title, view.starts_at.replace(hour=9), view.room, view.reply_by, None)
    second = story.office.meeting_messages.calendar(meeting).decode("utf-8")

    def value(text, name):
        return next(line for line in text.splitlines() if line.startswith(name))

    assert value(first, "UID") == value(second, "UID")
    assert int(value(second, "SEQUENCE")[9:]) > int(value(first, "SEQUENCE")[9:])


def test_what_is_not_there_is_refused(story):
    meeting = story.office.meetings.arrange(story.body, MeetingKind.PLENARY, "", "没有时间的会", None, None, "召集人")
    with pytest.raises(RuleBroken, match="会议时间"):
        story.office.meeting_messages.calendar(meeting)
    with pytest.raises(NotFound):
        story.office.meeting_messages.texts(999)
