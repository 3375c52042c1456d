"""Examples of the papers of a meeting; everything in them is fictional."""

from __future__ import annotations

from datetime import date, datetime, time

from secretariat.papers.blocks import Paper
from secretariat.papers.kinds import PaperGroup, PaperKind
from secretariat.papers.meetings import meeting_notice, minutes, name_cards, record, sign_in_sheet

BODY = "澄川区社区养老助餐服务工作联席会议"
OFFICE = f"{BODY}办公室"
MEETING = "2026年全体会议"
PLACE = "区政府三楼第二会议室"
DAY, STARTS_AT = date(2026, 11, 19), time(14, 30)
COPIES = "区委办公室，区人大常委会办公室，区政协办公室，区纪委监委机关，区人民法院，区人民检察院，区人武部"
PEOPLE = (
    ("区卫生健康委", "龙𬱖", "区卫生健康委主任", "副召集人"), ("区民政局", "刘冬", "区民政局副局长", "成员"),
    ("区发展改革委", "欧阳红林", "区发展改革委副主任", "成员"), ("区民族宗教局", "阿不都·热合曼", "区民族宗教局副局长", "成员"),
    ("团区委", "待报名", "", "成员"),
)
NOTICE = meeting_notice.MeetingNotice(
    mark=(f"{OFFICE}文件",), body_name=BODY, meeting_title=MEETING, addressees="各成员单位",
    purpose="为总结2026年社区养老助餐服务工作，研究部署下一步任务", held_on=DAY, starts_at=STARTS_AT, length="会期半天", place=PLACE,
    agenda=(
        meeting_notice.AgendaLine("通报2026年社区养老助餐服务工作情况", "区民政局"),
        meeting_notice.AgendaLine("审议《澄川区社区老年食堂综合监管办法（送审稿）》", "区市场监管局"),
        meeting_notice.AgendaLine("研究2027年工作要点——兼谈“一老一小”……", "区卫生健康委"),
    ),
    attendees="联席会议召集人、副召集人、全体成员，各成员单位联络员列席",
    bring=("请各成员单位准备书面汇报材料，围绕本单位职责分工的落实情况发言，时间不超过5分钟", "请参会人员提前10分钟入场"),
    reply_by=datetime.combine(date(2026, 11, 16), time(17, 0)), contact="陈静", telephone="0990-3090001", issuer=OFFICE,
    on_behalf="澄川区民政局", copies_to=COPIES, imprint_issuer=OFFICE,
    roster=tuple(meeting_notice.RosterLine(*person) for person in PEOPLE),
)
MINUTES = minutes.Minutes(
    mark=(f"{BODY}纪要",), issuer="联席会议办公室", body_name=BODY, meeting_title=MEETING, held_on=DAY, place=PLACE,
    chair_name="冯晓明", chair_post="联席会议副召集人、区民政局局长", delegated_by="马辰",
    summary="会议听取了2026年工作情况汇报，研究了有关事项",
    items=(
        minutes.MinutesItem("关于社区老年食堂监管", ("区市场监管局汇报了监管办法起草情况。",), (
            "由区民政局牵头，区市场监管局、区财政局配合，12月底前印发监管办法", "由区财政局落实补助资金42万元")),
        minutes.MinutesItem("关于下一步工作", (), ("各成员单位于12月10日前报送工作总结",)),
    ),
    attending=tuple(minutes.Attendee(unit, name) for unit, name, _, _ in PEOPLE),
    excused=(minutes.Attendee("区税务局", "王影", "因公出差"),), observing=(minutes.Attendee("区融媒体中心", "俞尧"),),
    copies_to="区委办公室", imprint_issuer=OFFICE,
)
RECORD = record.Record(
    body_name=BODY, meeting_title=MEETING, held_at=datetime.combine(DAY, STARTS_AT), place=PLACE, chair="冯晓明",
    attending=tuple(record.Participant(name, unit) for unit, name, _, _ in PEOPLE[:4]),
    excused=(record.Participant("王影", "区税务局", "因公出差"),), observing=(record.Participant("俞尧", "区融媒体中心"),),
    paragraphs=("冯晓明：今天研究三件事。", "龙𬱖：同意“一老一小”一并考虑。"),
)
SIGN_IN_SHEET = sign_in_sheet.SignInSheet(
    body_name=BODY, meeting_title=MEETING, held_on=DAY, starts_at=STARTS_AT, place=PLACE,
    lines=tuple(sign_in_sheet.SignInLine(unit, name, post, "13900000001") for unit, name, post, _ in PEOPLE),
)


def _cards(shape: name_cards.CardShape) -> Paper:
    lines = tuple(name_cards.CardLine(name, "区民政局") for _, name, _, _ in PEOPLE)
    return name_cards.compose(name_cards.NameCards(meeting_title=MEETING, cards=lines, shape=shape))


KINDS: tuple[PaperKind, ...] = (
    PaperKind("meeting_notice", "会议通知", PaperGroup.MEETINGS, lambda: meeting_notice.compose(NOTICE)),
    PaperKind("sign_in_sheet", "签到表", PaperGroup.MEETINGS, lambda: sign_in_sheet.compose(SIGN_IN_SHEET)),
    PaperKind("name_cards", "席卡", PaperGroup.MEETINGS, lambda: _cards(name_cards.CardShape.FOLDED)),
    PaperKind("name_cards_insert", "席卡插页", PaperGroup.MEETINGS, lambda: _cards(name_cards.CardShape.INSERT)),
    PaperKind("record", "会议记录", PaperGroup.MEETINGS, lambda: record.compose(RECORD)),
    PaperKind("minutes", "会议纪要", PaperGroup.MEETINGS, lambda: minutes.compose(MINUTES)),
)
