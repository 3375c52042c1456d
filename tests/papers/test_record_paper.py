"""What a record says: who was there, who said what, 散会, and where to sign."""

from datetime import datetime

from secretariat.papers import blocks
from secretariat.papers.meetings.record import Participant, Record, compose
from secretariat.papers.plain_text import plain_text

PLAIN = {"body_name": "澄川区养老服务联席会议", "meeting_title": "2026年全体会议"}


def test_a_record_names_the_meeting_and_who_was_there_and_leaves_out_what_is_empty():
    paper = compose(Record(
        **PLAIN, held_at=datetime(2026, 11, 19, 14, 30), place="第二会议室", chair="马辰",
        attending=(Participant("刘冬", "区民政局"), Participant("欧阳朔", "区人社局", "代会")),
        excused=(Participant("王影", "", "培训"),), paragraphs=("刘冬：同意。",)))
    assert plain_text(paper).splitlines() == [
        "澄川区养老服务联席会议2026年全体会议记录", "会议名称：澄川区养老服务联席会议2026年全体会议",
        "时间：2026年11月19日（星期四）14:30", "地点：第二会议室", "主持：马辰",
        "出席：刘冬（区民政局）、欧阳朔（区人社局，代会）", "请假：王影（培训）", "记录：", "刘冬：同意。", "散会。",
        "主持人（签字）：　　　　　　　　　记录人（签字）：",
    ]
    assert paper.format is blocks.PaperFormat.FORM


def test_the_closing_word_stands_once():
    for last in ("散会", "散会。"):
        assert plain_text(compose(Record(**PLAIN, paragraphs=("刘冬：同意。", last)))).count("散会") == 1
    assert plain_text(compose(Record(**PLAIN))).count("散会。") == 1


def test_a_meeting_of_another_name_is_still_a_record_of_a_meeting():
    assert compose(Record(body_name="澄川区指挥部", meeting_title="年终调度")).title == "澄川区指挥部年终调度会议记录"
