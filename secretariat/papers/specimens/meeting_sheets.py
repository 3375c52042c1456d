"""Examples of the plain papers around a meeting: plan, agenda, timetable, script, forms; everything in them is fictional."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from secretariat.papers.blocks import Paper
from secretariat.papers.kinds import PaperGroup, PaperKind
from secretariat.papers.meetings import (
    agenda,
    chair_script,
    handbook,
    materials_receipt,
    meeting_plan,
    record_sheet,
    return_form,
    seating_plan,
    timetable,
)
from secretariat.papers.meetings import minutes as minutes_of
from secretariat.papers.meetings.agenda import Topic
from secretariat.papers.meetings.excerpt import excerpt_of
from secretariat.papers.meetings.occasion import Occasion
from secretariat.papers.seating_charts import TableTop
from secretariat.papers.specimens.meetings import BODY, DAY, MEETING, MINUTES, NOTICE, OFFICE, PLACE, STARTS_AT

OCCASION = Occasion(body_name=BODY, meeting_title=MEETING, held_at=datetime.combine(DAY, STARTS_AT), place=PLACE,
                    chair="联席会议召集人、副区长马辰")
TOPICS = (
    Topic("通报2026年社区养老助餐服务工作情况", "区民政局"),
    Topic("审议《澄川区社区老年食堂综合监管办法（送审稿）》", "区市场监督管理局、区民族宗教事务局、区消防救援大队"),
    Topic("研究2027年工作要点——兼谈“一老一小”……", "区卫生健康委员会"),
    Topic("部署下一步工作"),
)
PURPOSE = "为总结2026年社区养老助餐服务工作，研究部署下一步任务"
REPLY_BY = datetime(2026, 11, 16, 17, 0)
AGENDA = agenda.MeetingAgenda(occasion=OCCASION, topics=TOPICS, closing="主持人作总结讲话")
TIMETABLE = timetable.Timetable(
    occasion=OCCASION,
    slots=(
        timetable.Slot(time(14, 15), time(14, 30), "签到、领取材料"),
        timetable.Slot(time(14, 30), time(14, 50), TOPICS[0].words, TOPICS[0].reporter),
        timetable.Slot(time(14, 50), time(15, 20), TOPICS[1].words, TOPICS[1].reporter),
        timetable.Slot(time(15, 20), time(15, 30), TOPICS[2].words, TOPICS[2].reporter, "暂按10分钟"),
        timetable.Slot(time(15, 30), None, "散会"),
    ),
    note="注：各项时间按议题的时长推算，以会议实际进行为准。",
)
PLAN = meeting_plan.MeetingPlan(
    occasion=OCCASION, purpose=PURPOSE, attendees="联席会议召集人、副召集人、全体成员，各成员单位联络员列席", count="约25人", topics=TOPICS,
    chaired_by="由联席会议召集人、副区长马辰主持",
    errands=(
        meeting_plan.Errand("印发会议通知，收回参会回执", "联席会议办公室", "11月16日"),
        meeting_plan.Errand("准备书面汇报材料——“一老一小”……", "区卫生健康委员会、区民族宗教事务局", "11月18日"),
        meeting_plan.Errand("印制签到表、座次图、席卡，布置会场", "联席会议办公室", "11月18日"),
        meeting_plan.Errand("起草、印发会议纪要", "联席会议办公室"),
    ),
)
SCRIPT = chair_script.ChairScript(
    occasion=OCCASION, purpose=PURPOSE, present="联席会议召集人、副召集人，各成员单位负责同志", expected=24,
    excused=("区民族宗教局阿不都·热合曼同志因公出差请假，委托龙𬱖同志参加会议",), topics=TOPICS, minutes_by=OFFICE)
RETURN = return_form.ReturnForm(occasion=OCCASION, reply_by=REPLY_BY, reply_to=OFFICE, contact="陈静", telephone="0990-3090001",
                                unit="区人力资源和社会保障局")
MATERIALS = materials_receipt.MaterialsReceipt(
    occasion=OCCASION,
    materials=("2026年社区养老助餐服务工作情况报告", "《澄川区社区老年食堂综合监管办法（送审稿）》",
               "2027年工作要点（讨论稿）——兼谈“一老一小”……"),
    units=("区卫生健康委员会", "区民政局", "区大数据发展和数字政务服务管理中心", "团区委"))


def _seats() -> tuple[seating_plan.Seat, ...]:
    names = ("马　辰", "冯晓明", "龙　𬱖", "欧阳红林", "阿不都·热合曼", "空缺", "王　影", "待报名", "刘　冬", "陈　静", "俞　尧")
    units = ("区政府", "区民政局", "区卫生健康委员会", "区发展和改革委员会", "区民族宗教事务局", "区市场监督管理局", "区税务局",
             "区大数据发展和数字政务服务管理中心", "区财政局", "团区委", "区融媒体中心")
    places = ((0, 6), (0, 8), (0, 4), (1, 12), (1, 0), (2, 12), (2, 0), (3, 12), (3, 0), (4, 12), (5, 6))
    return tuple(seating_plan.Seat(row, column, "列" if row == 5 else str(number), name, unit, substitute=number == 7)
                 for number, ((row, column), name, unit) in enumerate(zip(places, names, units, strict=True), start=1))


SEATING = seating_plan.SeatingPlan(
    occasion=OCCASION, columns=14, rows=6, seats=_seats(), excused=("区应急管理局戴崇",),
    tables=(TableTop(2.1, 1.0, 9.8, 0.5), TableTop(2.1, 1.0, 0.7, 4.0), TableTop(11.2, 1.0, 0.7, 4.0)))

RECORD_SHEET = record_sheet.RecordSheet(
    occasion=OCCASION, expected=("龙𬱖（区卫生健康委）", "刘冬（区民政局）", "阿不都·热合曼（区民族宗教局）", "团区委（待报名）"),
    excused=("王影（区税务局）",), topics=TOPICS)
HANDBOOK = handbook.Handbook(
    occasion=OCCASION, office=OFFICE, topics=TOPICS, seating=SEATING, materials=MATERIALS.materials,
    rules=("请提前10分钟入场签到，按座次图就座", "会议期间请将手机调为静音，不得录音录像——谢谢配合", "汇报发言每家不超过5分钟"),
    roster=NOTICE.roster)


def _excerpt() -> Paper:
    made = excerpt_of(minutes_of.compose(replace(MINUTES, issue="第2期", signed_on=date(2026, 11, 26))), "区财政局")
    assert made is not None, "the example names the unit"
    return made


KINDS: tuple[PaperKind, ...] = (
    PaperKind("meeting_plan", "会议方案", PaperGroup.MEETINGS, lambda: meeting_plan.compose(PLAN)),
    PaperKind("agenda", "会议议程", PaperGroup.MEETINGS, lambda: agenda.compose(AGENDA)),
    PaperKind("timetable", "会议日程", PaperGroup.MEETINGS, lambda: timetable.compose(TIMETABLE)),
    PaperKind("chair_script", "主持词", PaperGroup.MEETINGS, lambda: chair_script.compose(SCRIPT)),
    PaperKind("return_form", "参会回执", PaperGroup.MEETINGS, lambda: return_form.compose(RETURN)),
    PaperKind("materials_receipt", "材料签收单", PaperGroup.MEETINGS, lambda: materials_receipt.compose(MATERIALS)),
    PaperKind("seating_plan", "座次图", PaperGroup.MEETINGS, lambda: seating_plan.compose(SEATING)),
    PaperKind("record_sheet", "记录纸", PaperGroup.MEETINGS, lambda: record_sheet.compose(RECORD_SHEET)),
    PaperKind("handbook", "会议手册", PaperGroup.MEETINGS, lambda: handbook.compose(HANDBOOK)),
    PaperKind("excerpt", "纪要摘录", PaperGroup.MEETINGS, _excerpt),
)
