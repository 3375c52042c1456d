"""One table of examples a recogniser: every blemish such texts are known for, in invented words."""

from __future__ import annotations

import pytest

from secretariat.domain.readings import BodyKind, ReplacementRoute
from secretariat.intake.reading import read_notice

ROSTER = "澄川区示范工作领导小组组成人员名单\n{lines}\n"


@pytest.mark.parametrize(
    ("lines", "seats"),
    [
        ("组　长：刘　冬　区政府副区长", [("组长", "刘冬", "区政府副区长")]),
        ("组\u00a0长: 刘\u00a0冬 区政府副区长", [("组长", "刘冬", "区政府副区长")]),
        ("组长\n刘冬 区政府副区长", [("组长", "刘冬", "区政府副区长")]),
        ("组长　刘冬　区政府副区长", [("组长", "刘冬", "区政府副区长")]),
        (
            "组长：刘冬（区政府副区长）副组长：张英（区教育局局长）、司马静（区财政局）",
            [("组长", "刘冬", "区政府副区长"), ("副组长", "张英", "区教育局局长"), ("副组长", "司马静", None)],
        ),
        ("成员：张英、周军干、司马静", [("成员", "张英", None), ("成员", "周军干", None), ("成员", "司马静", None)]),
        (
            "成员：张英 区教育局副局长 周军干 区财政局副局长",
            [("成员", "张英", "区教育局副局长"), ("成员", "周军干", "区财政局副局长")],
        ),
        (
            "成员：区教育局副局长张英、区财政局副局长周军干",
            [("成员", "张英", "区教育局副局长"), ("成员", "周军干", "区财政局副局长")],
        ),
        (
            "主任委员：刘冬　副区长\n副主任委员：张英　区教育局局长\n委员：周军干　区财政局副局长",
            [("主任委员", "刘冬", "副区长"), ("副主任委员", "张英", "区教育局局长"), ("委员", "周军干", "区财政局副局长")],
        ),
        (
            "总指挥：刘冬　区长\n副总指挥：张英　副区长\n秘书长：周军干　区政府办公室主任",
            [("总指挥", "刘冬", "区长"), ("副总指挥", "张英", "副区长"), ("秘书长", "周军干", "区政府办公室主任")],
        ),
        (
            "组长：刘冬　区长\n副组长：张英　副区长\n员：周军干　区财政局副局长",
            [("组长", "刘冬", "区长"), ("副组长", "张英", "副区长"), ("成员", "周军干", "区财政局副局长")],
        ),
        (
            "组长：刘冬　区委书记\n　　　张英　区委副书记、区长",
            [("组长", "刘冬", "区委书记"), ("组长", "张英", "区委副书记、区长")],
        ),
        (
            "成员：吉林　区统计局副局长\n　　　高山　区林业局副局长",
            [("成员", "吉林", "区统计局副局长"), ("成员", "高山", "区林业局副局长")],
        ),
        ("成员：𬱖小宁　区档案馆馆长", [("成员", "𬱖小宁", "区档案馆馆长")]),
    ],
)
def test_persons_are_read_in_every_layout_of_a_name_list(lines: str, seats: list[tuple[str, str, str | None]]) -> None:
    reading = read_notice(ROSTER.format(lines=lines))
    assert [(seat.role, seat.name, seat.post) for seat in reading.seats] == seats


@pytest.mark.parametrize(
    ("sentence", "seats"),
    [
        (
            "领导小组由区政府分管领导任组长，区卫健局、发改局主要领导任副组长，区教育局分管领导为成员。",
            [
                ("组长", "区政府", "分管领导"),
                ("副组长", "区卫健局", "主要领导"),
                ("副组长", "区发改局", "主要领导"),
                ("成员", "区教育局", "分管领导"),
            ],
        ),
        (
            "联席会议召集人由区政府分管副区长担任，副召集人由区民政局主要负责同志担任，区财政局分管负责同志为联席会议成员。",
            [
                ("召集人", "区政府", "分管副区长"),
                ("副召集人", "区民政局", "主要负责同志"),
                ("成员", "区财政局", "分管负责同志"),
            ],
        ),
        (
            "指挥部由区长担任总指挥，副总指挥由分管应急、消防工作的副区长担任。",
            [("总指挥", None, "区长"), ("副总指挥", None, "分管应急、消防工作的副区长")],
        ),
    ],
)
def test_roles_in_a_sentence_are_read_whichever_way_the_order_turns(
    sentence: str, seats: list[tuple[str, str | None, str]]
) -> None:
    reading = read_notice(f"为加强领导，成立澄川区示范工作领导小组。{sentence}\n")
    assert [(seat.role, seat.unit, seat.post) for seat in reading.seats] == seats


def test_what_other_levels_shall_set_up_founds_no_seat_here() -> None:
    reading = read_notice("各镇要成立由主要领导任组长、分管领导任副组长的领导小组，落实工作责任。\n")
    assert reading.seats == ()
    assert reading.body.name is None


def test_a_sentence_is_only_the_basis_of_seats_a_list_fills_by_name() -> None:
    reading = read_notice("组长由区政府分管副区长担任。组成人员如下：\n组长：刘冬　区政府副区长\n")
    assert [(seat.role, seat.name) for seat in reading.seats] == [("组长", "刘冬")]


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("联席会议一般每年至少召开1次全体会议，特殊情况临时召开。", "plenaries_per_year", 1),
        ("联席会议原则上每半年召开一次全体会议。", "plenaries_per_year", 2),
        ("领导小组每季度召开一次会议。", "plenaries_per_year", 4),
        ("联席会议定期或不定期召开会议。", "plenaries_per_year", None),
        ("联络员会议每季度召开一次。", "plenaries_per_year", None),
        (
            "领导小组成员如有变动，由所在单位相应职务人员递补，报领导小组办公室备案，不再另行发文。",
            "replacement",
            ReplacementRoute.FILING,
        ),
        ("领导小组成员因工作变动需要调整的，由所在单位提出，报领导小组组长审批。", "replacement", ReplacementRoute.APPROVAL),
        ("组成人员需要调整的，另行发文公布。", "replacement", ReplacementRoute.REISSUE),
        ("领导小组成员自行递补，不再另行发文。", "replacement", None),
        ("联席会议办公室不刻制印章，因工作需要印发有关文件由区卫健委代章。", "seal_unit", "区卫健委"),
        ("联席会议不刻制印章，不正式行文。", "seal_unit", None),
        ("会议由成员单位提议，经召集人审核同意后召开。", "approver", "召集人"),
    ],
)
def test_rules_of_procedure_are_read_and_silence_gives_none(sentence: str, field: str, value: object) -> None:
    assert getattr(read_notice(f"四、工作规则\n{sentence}\n").rules, field) == value


def test_the_place_of_a_rule_is_its_sentence() -> None:
    text = "四、工作规则\n联席会议由召集人主持。联席会议每年召开两次全体会议。\n"
    reading = read_notice(text)
    span = reading.rules.sentences["plenaries_per_year"]
    assert text[span.start : span.end] == "联席会议每年召开两次全体会议"


@pytest.mark.parametrize(
    ("paragraph", "lead", "responsible", "guiding"),
    [
        ("（牵头单位：区教育局；责任单位：区财政局、区人社局）", ["区教育局"], ["区财政局", "区人社局"], []),
        ("(牵头单位:区教育局;配合单位:区财政局)", ["区教育局"], ["区财政局"], []),
        ("（区教育局牵头，区财政局、区人社局参与）", ["区教育局"], ["区财政局", "区人社局"], []),
        ("（市教育局指导，区教育局负责落实）", [], ["区教育局"], ["市教育局"]),
        ("\n牵头单位：区教育局\n责任单位：区财政局", ["区教育局"], ["区财政局"], []),
        ("责任单位：区教育局。", [], ["区教育局"], []),
        ("由区教育局牵头，区财政局配合。", ["区教育局"], ["区财政局"], []),
        ("（责任单位：区教育局；完成时限：2021年12月底）", [], ["区教育局"], []),
        ("（责任单位：区教育局、区人力\n\n资源和社会保障局）", [], ["区教育局", "区人力资源和社会保障局"], []),
        ("〔区教育局、区财政局按职责分工负责〕", [], ["区教育局", "区财政局"], []),
    ],
)
def test_assignments_are_read_in_every_form(
    paragraph: str, lead: list[str], responsible: list[str], guiding: list[str]
) -> None:
    reading = read_notice(f"二、主要任务\n（一）新建学校。扩大学位供给，满足入学需要。{paragraph}\n")
    assert [task.text for task in reading.tasks] == ["新建学校。扩大学位供给，满足入学需要。"]
    task = reading.tasks[0]
    assert (list(task.lead), list(task.responsible), list(task.guiding)) == (lead, responsible, guiding)


def test_several_assignments_in_a_paragraph_part_it_and_other_brackets_do_not() -> None:
    text = (
        "二、主要任务\n（一）治理水环境。开展清淤（含支流）。（区水利局牵头，区住建局参与）完善设施（PPP）建设。（区住建局负责）\n"
        "推广“装、树、联”（安装、树立、联网）做法。（区生态环境分局指导）\n"
    )
    assert [task.text for task in read_notice(text).tasks] == [
        "治理水环境。开展清淤（含支流）。",
        "完善设施（PPP）建设。",
        "推广“装、树、联”（安装、树立、联网）做法。",
    ]


def test_a_rule_said_once_makes_the_first_named_the_leader_of_all() -> None:
    text = (
        "（一）做好宣传。（区委宣传部、区教育局负责。列第一位者为牵头单位，下同）\n（二）保障经费。（区财政局、区审计局负责）\n"
    )
    assert [(task.lead, task.responsible) for task in read_notice(text).tasks] == [
        (("区委宣传部",), ("区教育局",)),
        (("区财政局",), ("区审计局",)),
    ]


def test_plans_without_assignments_give_the_first_sentence_of_each_task() -> None:
    text = (
        "三、重点任务\n（一）建设平台。按统一标准建设。\n（二）形成规范。编制标准。\n四、保障措施\n（一）加强领导。抓好落实。\n"
    )
    assert [task.text for task in read_notice(text).tasks] == ["建设平台。", "形成规范。"]


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        ("关于建立澄川区托育服务联席会议制度的通知", BodyKind.JOINT_MEETING, "澄川区托育服务联席会议"),
        ("关于成立澄川区污染源普查领导小组的通知", BodyKind.LEADING_GROUP, "澄川区污染源普查领导小组"),
        ("关于调整充实区安全生产委员会组成人员的通知", BodyKind.OTHER, "区安全生产委员会"),
        ("关于成立澄川区防汛抗旱指挥部的通知", BodyKind.OTHER, "澄川区防汛抗旱指挥部"),
        ("关于组建澄川区重大项目推进工作专班的通知", BodyKind.OTHER, "澄川区重大项目推进工作专班"),
        ("关于规范各部门间联席会议制度的通知", None, None),
        ("关于做好春节期间值班工作的通知", None, None),
    ],
)
def test_the_body_is_named_by_the_title_that_founds_it(title: str, kind: BodyKind | None, name: str | None) -> None:
    reading = read_notice(f"澄川区人民政府办公室\n{title}\n各镇人民政府：\n现将有关事项通知如下。\n")
    assert reading.body.kind == kind
    assert (reading.body.name.text if reading.body.name else None) == name


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "澄川区人民政府办公室\n\n关于建立澄川区托育服务工作\n\n联席会议制度的通知",
            "澄川区人民政府办公室关于建立澄川区托育服务工作联席会议制度的通知",
        ),
        ("关 于 成 立 澄 川 区 普 查\n领 导 小 组 的 通 知", "关于成立澄川区普查领导小组的通知"),
        ("澄川区人民政府关于印发“无烟城区”建设\n试点方案的通知", "澄川区人民政府关于印发“无烟城区”建设试点方案的通知"),
        ("关于成立澄川区普查领导小组的通知关于成立澄川区普查领导小组的通知", "关于成立澄川区普查领导小组的通知"),
        ("澄川区人民政府关于印发《澄川区普查\n方案》的通知", "澄川区人民政府关于印发《澄川区普查方案》的通知"),
    ],
)
def test_titles_are_put_together_however_they_are_broken(head: str, title: str) -> None:
    reading = read_notice(f"{head}\n澄政办〔2021〕1号\n各镇人民政府：\n现将有关事项通知如下。\n")
    assert reading.title is not None
    assert reading.title.text == title


def test_a_unit_with_a_liaison_but_no_member_is_shown() -> None:
    units = ["区教育局", "区财政局", "区民政局", "区人社局"]
    members = "\n".join(f"成员：张英　{unit}副局长" for unit in units)
    liaisons = "\n".join(f"联络员：周军　{unit}" for unit in [*units, "区计生协会"])
    doubts = read_notice(f"{members}\n{liaisons}\n").doubts
    assert [doubt.text for doubt in doubts] == ["区计生协会"]


def test_a_member_and_a_liaison_of_one_unit_under_two_of_its_names_are_a_pair() -> None:
    units = ["区教育局", "区财政局", "区民政局", "区卫健委"]
    members = "\n".join(f"成员：张英　{unit}副局长" for unit in units)
    liaisons = "\n".join(f"联络员：周军　{unit}" for unit in [*units[:3], "区卫生健康委"])
    assert read_notice(f"{members}\n{liaisons}\n").doubts == ()


def test_a_fragment_that_begins_inside_an_assignment_gives_no_false_task() -> None:
    text = "资源和社会保障局；责任单位：区总工会、区妇联）\n3、加强早期指导。开展家庭指导。（牵头单位：区卫生健康局）\n"
    assert [task.text for task in read_notice(text).tasks] == ["加强早期指导。开展家庭指导。"]
