"""What the plain papers around a meeting say."""

from dataclasses import replace
from datetime import datetime, time

from secretariat.papers.blocks import Contents, PaperFormat, PartHead, Table
from secretariat.papers.meetings import agenda, chair_script, handbook, materials_receipt, meeting_plan, return_form, timetable
from secretariat.papers.meetings.agenda import Topic
from secretariat.papers.meetings.occasion import Occasion
from secretariat.papers.plain_text import plain_text
from secretariat.papers.specimens import meeting_sheets

OCCASION = Occasion(body_name="澄川区养老服务联席会议", meeting_title="2026年全体会议", held_at=datetime(2026, 11, 19, 14, 30),
                    place="第二会议室", chair="马辰")


def lines(paper):
    return plain_text(paper).splitlines()


def table(paper):
    return next(block for block in paper.blocks if isinstance(block, Table))


def test_an_agenda_is_an_order_without_hours():
    paper = agenda.compose(agenda.MeetingAgenda(occasion=OCCASION, topics=(Topic("通报情况。", "区民政局"), Topic("其他事项；")),
                                                closing="主持人作总结讲话"))
    assert lines(paper) == ["澄川区养老服务联席会议2026年全体会议议程", "时间：2026年11月19日（星期四）14:30", "地点：第二会议室",
                            "主持：马辰", "一、通报情况", "汇报单位：区民政局", "二、其他事项", "三、主持人作总结讲话"]
    assert paper.format is PaperFormat.FORM


def test_what_is_not_settled_yet_leaves_no_empty_line():
    bare = replace(OCCASION, held_at=None, place="", chair="")
    assert lines(agenda.compose(agenda.MeetingAgenda(occasion=bare, topics=(Topic("通报情况"),))))[1] == "一、通报情况"
    plan = lines(meeting_plan.compose(meeting_plan.MeetingPlan(occasion=bare, attendees="全体成员")))
    assert plan[1:5] == ["一、会议时间和地点", "时间：待定。", "地点：待定。", "二、参加人员"]


def test_a_meeting_of_another_name_keeps_the_word_meeting_in_the_title():
    named = replace(OCCASION, meeting_title="年终调度")
    assert agenda.compose(agenda.MeetingAgenda(occasion=named, topics=())).title.endswith("年终调度会议议程")


def test_a_timetable_gives_a_stretch_its_hours_and_the_end_its_moment():
    paper = timetable.compose(timetable.Timetable(occasion=OCCASION, slots=(
        timetable.Slot(time(9, 0), time(9, 20), "通报情况", "区民政局"), timetable.Slot(time(9, 20), None, "散会"))))
    assert [row[1] for row in table(paper).rows] == ["9:00—9:20", "9:20"]


def test_a_script_asks_for_views_where_something_is_decided_and_only_there():
    topics = (Topic("通报情况", "区民政局"), Topic("审议《办法》", "区财政局"), Topic("听取工作汇报", "区教育局"), Topic("部署工作"))
    text = plain_text(chair_script.compose(chair_script.ChairScript(occasion=OCCASION, present="全体成员", topics=topics,
                                                                    minutes_by="办公室")))
    assert "第一项议程：请区民政局通报情况。" in text
    assert "第二项议程：审议《办法》。请区财政局作说明。" in text
    assert "第三项议程：听取工作汇报。请区教育局汇报。" in text
    assert text.count("会议原则同意") == 1
    assert "应到" not in text, "nobody was counted"


def test_a_single_topic_is_not_numbered():
    text = plain_text(chair_script.compose(chair_script.ChairScript(occasion=OCCASION, present="全体成员", minutes_by="办公室",
                                                                    topics=(Topic("通报情况", "区民政局"),))))
    assert "会议议程：请区民政局通报情况。" in text
    assert "项议程" not in text.replace("各项议程", "")


def test_a_return_form_of_one_unit_bears_its_name():
    paper = return_form.compose(return_form.ReturnForm(occasion=OCCASION, reply_by=datetime(2026, 11, 16, 17, 0), reply_to="办公室",
                                                       unit="区民政局"))
    assert [row[0] for row in table(paper).rows][:2] == ["区民政局", ""]
    assert lines(paper)[-1].startswith("注：请于11月16日17:00前报办公室；")


def test_a_receipt_numbers_materials_where_there_are_several():
    for materials, expected in ((("甲",), "材料：甲"), (("甲", "乙"), "材料：共2种")):
        paper = materials_receipt.compose(materials_receipt.MaterialsReceipt(occasion=OCCASION, materials=materials, units=("区民政局",)))
        assert lines(paper)[2] == expected
        assert len(table(paper).rows) == 4


def test_every_specimen_says_everything_its_kind_can_say():
    for kind in meeting_sheets.KINDS:
        paper = kind.specimen()
        assert paper.kind == kind.name
        assert "澄川区" in paper.title


def test_a_handbook_leaves_out_parts_that_are_empty_and_does_not_list_them():
    whole = meeting_sheets.HANDBOOK
    titles = next(block.titles for block in handbook.compose(whole).blocks if isinstance(block, Contents))
    assert titles == ("会议须知", "会议议程", "参会人员名单", "座次图", "会议材料目录")
    bare = handbook.compose(replace(whole, rules=(), seating=None, materials=()))
    assert next(block.titles for block in bare.blocks if isinstance(block, Contents)) == ("会议议程", "参会人员名单")
    assert [block.title for block in bare.blocks if isinstance(block, PartHead)] == ["目　录", "会议议程", "参会人员名单"]
