"""Texts about a meeting, and the calendar file."""

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.calendar_files import CalendarEvent, calendar_file
from secretariat.domain.meeting_messages import MessageFacts, MessageKind, messages

FACTS = MessageFacts(title="助餐联席会议2026年全体会议", starts_at=datetime(2026, 11, 19, 14, 30), room="第二会议室",
                     topics=("通报情况。", "审议《办法》"), reply_by=datetime(2026, 11, 16, 17, 0), waiting=("区妇联", "区税务局"),
                     number="澄助餐联办〔2026〕3号", contact="陈静", telephone="3090001")
EVENT = CalendarEvent(uid="meeting-1@办公室", title="全体会议", starts_at=datetime(2026, 11, 19, 14, 30), minutes=70, place="第二会议室")


def texts(facts):
    return {one.kind: one.text for one in messages(facts)}


def test_every_text_names_the_meeting_and_whom_to_ask():
    found = texts(FACTS)
    assert set(found) == {MessageKind.NOTICE, MessageKind.REMINDER, MessageKind.CHANGE, MessageKind.EVE}
    assert all(FACTS.title in text and "联系人：陈静，3090001。" in text for text in found.values())


def test_the_notice_has_time_place_topics_and_until_when_to_answer():
    assert texts(FACTS)[MessageKind.NOTICE].splitlines() == [
        "【会议通知】助餐联席会议2026年全体会议", "时间：11月19日（周四）14:30", "地点：第二会议室", "议题：1. 通报情况；2. 审议《办法》。",
        "请于11月16日（周一）17:00前报送参会人员姓名、职务和手机。",
        "正式通知见澄助餐联办〔2026〕3号。", "联系人：陈静，3090001。", "收到请回复。"]


def test_a_reminder_names_the_units_and_is_only_there_while_some_are_waited_for():
    assert "区妇联、区税务局。" in texts(FACTS)[MessageKind.REMINDER]
    assert MessageKind.REMINDER not in texts(replace(FACTS, waiting=()))


def test_a_meeting_without_hour_has_neither_change_nor_eve():
    found = texts(replace(FACTS, starts_at=None, contact="", telephone=""))
    assert set(found) == {MessageKind.NOTICE, MessageKind.REMINDER}
    assert "时间另行通知" in found[MessageKind.NOTICE]
    assert "联系人" not in found[MessageKind.NOTICE]


def test_of_a_meeting_that_was_called_off_only_that_is_said():
    found = texts(replace(FACTS, cancelled="因主要领导出差。"))
    assert list(found) == [MessageKind.CANCELLED]
    assert found[MessageKind.CANCELLED].startswith("【会议取消】因主要领导出差，原定11月19日（周四）14:30召开的")


def lines(event):
    data = calendar_file(event, datetime(2026, 11, 10, 9, 0)).decode("utf-8")
    assert data.endswith("\r\n")
    return data.replace("\r\n ", "").split("\r\n")


def test_a_calendar_file_says_when_in_the_time_of_china_and_reminds_twice():
    found = lines(EVENT)
    assert "DTSTART;TZID=Asia/Shanghai:20261119T143000" in found
    assert "DTEND;TZID=Asia/Shanghai:20261119T154000" in found
    assert "DTSTAMP:20261110T010000Z" in found
    assert found.count("BEGIN:VALARM") == 2
    assert "DTEND;TZID=Asia/Shanghai:20261119T163000" in lines(replace(EVENT, minutes=0))


def test_a_meeting_called_off_is_taken_out_of_calendars():
    found = lines(replace(EVENT, cancelled=True, sequence=4))
    assert {"METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4"} <= set(found)
    assert "BEGIN:VALARM" not in found


@given(st.text(max_size=200))
def test_whatever_is_said_no_line_is_too_long_and_every_word_comes_back(words):
    data = calendar_file(replace(EVENT, description="一" + words), datetime(2026, 11, 10, 9, 0))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    unfolded = data.decode("utf-8").replace("\r\n ", "")
    said = next(line for line in unfolded.split("\r\n") if line.startswith("DESCRIPTION:一")).removeprefix("DESCRIPTION:一")
    plain, escaped = "", iter(said)
    for character in escaped:
        following = next(escaped, "") if character == "\\" else ""
        plain += {"n": "\n"}.get(following, following) if following else character
    assert plain == words.replace("\r\n", "\n")
