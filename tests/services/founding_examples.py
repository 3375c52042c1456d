"""Invented notices and the readings of them, made by hand so that services are tested without the recognisers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.readings import (
    BodyKind,
    BodyReading,
    Doubt,
    DutyReading,
    Located,
    NoticeReading,
    PhaseReading,
    ReplacementRoute,
    RulesReading,
    SeatReading,
    Span,
    TaskReading,
)
from secretariat.office import Office, open_office

PLACE = "望州市澄川区"
TODAY = date(2026, 11, 10)
FOUNDED = date(2024, 7, 22)

MEMBERS = [
    ("召集人", "陆景和", "区政府", "区政府副区长"),
    ("副召集人", "杭远亭", "区卫健委", "区卫健委主任"),
    ("成员", "梁若谷", "区委编办", "区委编办副主任"),
    ("成员", "邵宁", "区发改委", "区发改委副主任"),
    ("成员", "裴青原", "区教育局", "区教育局副局长"),
    ("成员", "丘知白", "区市场局", "区市场局副局长"),
    ("成员", "欧阳竹君", "区妇联", "区妇联副主席"),
    ("成员", "龙𬱖", "区消防救援大队", "区消防救援大队指导员"),
    ("成员", "迪丽娜尔·艾山", "团区委", "团区委副书记"),
]
LIAISONS = [
    ("联络员", "何静姝", "区卫健委"), ("联络员", "徐楠", "区委编办"), ("联络员", "白露晞", "区发改委"),
    ("联络员", "程亦", "区教育局"), ("联络员", "宋知微", "区市场监管局"), ("联络员", "江晚晴", "区妇联"),
    ("联络员", "武戈", "区消防救援大队"), ("联络员", "丁澈", "团区委"), ("联络员", "俞尧", "区计划生育协会"),
]
UNITS = ["区委编办", "区发改委", "区教育局", "区卫生健康委", "区市场局", "区妇联", "区消防救援大队", "团区委", "区计生协会"]
TEXT = "\n".join([
    "澄政办〔2024〕17号", "望州市澄川区人民政府办公室关于建立澄川区社区助餐服务工作联席会议制度的通知", "一、主要职责",
    "统筹全区社区助餐服务工作。", "二、组成人员",
    "联席会议召集人由区政府分管副区长担任，副召集人由区卫生健康委主要负责同志担任，其他成员单位分管负责同志为联席会议成员。",
    "联席会议由" + "、".join(UNITS) + "组成，区卫生健康委为牵头单位。",
    *(f"{role}：{name}  {post}" for role, name, _, post in MEMBERS),
    "联席会议办公室设在区卫健委，办公室主任由区卫健委主要负责同志兼任。",
    "成员因工作变动需要调整的，由所在单位相应职务人员递补，报联席会议办公室备案，不再另行发文。",
    *(f"{role}：{name}  {unit}" for role, name, unit in LIAISONS),
    "三、职责分工", "（一）区卫健委。负责办公室日常工作。", "（二）区计生协会。参与宣传。",
    "四、工作规则", "联席会议由召集人提议，经召集人同意后召开，一般每年至少召开1次全体会议，文件由区卫健委代章。",
    "2024年7月22日"])


def located(words: str, text: str = TEXT) -> Located:
    start = text.index(words)
    return Located(words, Span(start, start + len(words)))


def joint_meeting() -> NoticeReading:
    """The reading of ``TEXT``: 9 seats, 9 liaisons, 9 member units of which one has no seat."""
    seats = [SeatReading(role, name, unit, post, _span(name)) for role, name, unit, post in MEMBERS]
    seats += [SeatReading(role, name, unit, None, _span(name)) for role, name, unit in LIAISONS]
    rule = located("一般每年至少召开1次全体会议").span
    assert rule is not None
    return NoticeReading(
        text=TEXT, doc_number=located("澄政办〔2024〕17号"),
        title=located("望州市澄川区人民政府办公室关于建立澄川区社区助餐服务工作联席会议制度的通知"),
        issuer=located("望州市澄川区人民政府办公室"), date=FOUNDED, units=tuple(located(unit) for unit in UNITS),
        body=BodyReading(BodyKind.JOINT_MEETING, located("澄川区社区助餐服务工作联席会议"), located("区卫生健康委"),
                         located("区卫健委"), located("区卫健委主要负责同志"), None, located("统筹全区社区助餐服务工作。")),
        seats=tuple(seats),
        duties=(DutyReading(("区卫健委",), "负责办公室日常工作。"), DutyReading(("区计生协会",), "参与宣传。"),
                DutyReading(("其他有关部门",), "按职责配合。")),
        phases=(PhaseReading("推进阶段", date(2026, 10, 1), date(2026, 12, 31)),),
        tasks=(TaskReading("建成助餐点20个。", ("区卫健委",), ("区发展和改革委员会", "各镇办"), number="1", category="设施"),),
        rules=RulesReading(1, ReplacementRoute.FILING, "区卫健委", "召集人", ("召集人",), "召集人",
                           {"plenaries_per_year": rule}))


def leading_group() -> NoticeReading:
    """Another body of the same place, whose head goes with an office and whose names differ from the first notice's."""
    text = "澄政办〔2025〕3号\n澄川区人民政府办公室\n组长由区长担任。每半年至少召开1次全体会议。"
    rule = located("每半年至少召开1次全体会议", text).span
    assert rule is not None
    return NoticeReading(
        text=text, doc_number=located("澄政办〔2025〕3号", text), issuer=located("澄川区人民政府办公室", text),
        date=date(2025, 3, 1), body=BodyReading(BodyKind.LEADING_GROUP, Located("澄川区双拥工作领导小组")),
        seats=(SeatReading("组长", None, "区人民政府", "区长"),
               SeatReading("成员", "邵宁", "区发展改革委", "区发展改革委副主任"),
               SeatReading("成员", "裴青原", "区教育局", "区教育局副局长"),
               SeatReading("成员", "邵宁", "区民政局", "区民政局副局长")),
        rules=RulesReading(2, ReplacementRoute.APPROVAL, sentences={"plenaries_per_year": rule}))


def task_document() -> NoticeReading:
    """A notice that founds no body and gives tasks."""
    return NoticeReading(
        text="澄政办〔2025〕9号\n一、落实产假政策。（区总工会牵头，区妇联配合）", doc_number=Located("澄政办〔2025〕9号"),
        issuer=Located("澄川区人民政府办公室"), date=date(2025, 5, 6),
        tasks=(TaskReading("落实产假政策。", ("区总工会",), ("区妇联",)), TaskReading("加强宣传。", (), ("各有关部门",))))


def damaged() -> NoticeReading:
    """The joint meeting with a doubt about one seat."""
    reading = joint_meeting()
    seat = reading.seats[4]
    assert seat.span is not None
    return replace(reading, doubts=(Doubt("seats", "裴青原", "姓名后面的职务可能不完整。", seat.span),))


def office_at(folder, *, today: date = TODAY) -> Office:  # type: ignore[no-untyped-def]
    return open_office(folder / "澄川.ysms", today=lambda: today, now=lambda: datetime(2026, 11, 10, 9, 30), actor="何静姝")


def take_in(office: Office, reading: NoticeReading, name: str = "通知.txt", **answers: str):  # type: ignore[no-untyped-def]
    """Read and confirm; answers are given by point id with ``__`` for the colon."""
    draft = office.imports.draft_of(reading, name, reading.text.encode())
    answered = {key.replace("__", ":"): answer for key, answer in answers.items()}
    return office.imports.confirm(ImportDecision(draft, draft.reading, answered))


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))
