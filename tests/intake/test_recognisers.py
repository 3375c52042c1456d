"""One table of examples a recogniser: every blemish such texts are known for, in invented words."""

from __future__ import annotations

from datetime import date

import pytest

from secretariat.domain.readings import BodyKind, ReplacementRoute
from secretariat.intake.dates import full_dates, stretch
from secretariat.intake.folding import fold
from secretariat.intake.names import is_name
from secretariat.intake.numbering import leading_number
from secretariat.intake.reading import read_notice
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader
from secretariat.intake.units import is_collective, is_unit, unit_length

HEAD = "澄川区人民政府办公室\n关于成立澄川区示范工作领导小组的通知\n{number}\n各镇人民政府：\n经研究，成立澄川区示范工作领导小组。\n"


@pytest.mark.parametrize(
    ("written", "read", "doubtful"),
    [
        ("澄政办〔2021〕11号", "澄政办〔2021〕11号", False),
        ("澄政办[2021]11号", "澄政办〔2021〕11号", False),
        ("澄政办（2021）11号", "澄政办〔2021〕11号", False),
        ("澄政办【2021】 11 号", "澄政办〔2021〕11号", False),
        ("澄政办 〔2021〕 11号          签发人：文静", "澄政办〔2021〕11号", False),
        ("澄政办发2021〕11号", "澄政办发〔2021〕11号", True),
        ("澄政办发〔2021 11号", "澄政办发〔2021〕11号", True),
        ("澄政办发〔2021〕 号", None, True),
        ("澄政办发〔202111", None, True),
    ],
)
def test_document_numbers_are_read_with_any_bracket_and_doubted_when_damaged(
    written: str, read: str | None, doubtful: bool
) -> None:
    reading = read_notice(HEAD.format(number=written))
    assert (reading.doc_number.text if reading.doc_number else None) == read
    assert any(doubt.field == "doc_number" for doubt in reading.doubts) is doubtful


def test_a_number_that_is_only_cited_is_not_the_documents_own() -> None:
    text = HEAD.format(number="") + "根据《望州市人民政府关于加强示范工作的意见》（望政〔2018〕40号）要求，现通知如下。\n"
    reading = read_notice(text)
    assert reading.doc_number is None
    assert reading.basis_documents[0].text == "《望州市人民政府关于加强示范工作的意见》（望政〔2018〕40号）"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("二〇二一年七月二十一日", date(2021, 7, 21)),
        ("二○二一年十月十日", date(2021, 10, 10)),
        ("二O二一年十二月三十一日", date(2021, 12, 31)),
        ("２０２１年７月２１日", date(2021, 7, 21)),
        ("2021 年 7 月 21 日", date(2021, 7, 21)),
        ("2O21年1O月O8日", date(2021, 10, 8)),
    ],
)
def test_dates_are_read_in_any_numeral(written: str, read: date) -> None:
    assert [found[0] for found in full_dates(fold(written))] == [read]


@pytest.mark.parametrize("written", ["2021年13月1日", "2021年2月30日", "2021年"])
def test_days_that_are_none_give_no_date(written: str) -> None:
    assert full_dates(written) == []


@pytest.mark.parametrize(
    ("written", "first", "last", "damaged"),
    [
        ("2021年3月", date(2021, 3, 1), date(2021, 3, 31), False),
        ("2021年4月—10月", date(2021, 4, 1), date(2021, 10, 31), False),
        ("2021年9月30日10月31日", date(2021, 9, 30), date(2021, 10, 31), True),
        ("2021年11月1日至2022年5月31日", date(2021, 11, 1), date(2022, 5, 31), False),
        ("3月1日-15日", date(2020, 3, 1), date(2020, 3, 15), False),
        ("2022年8月21日以后", date(2022, 8, 21), None, False),
        ("2019年6月底前", None, date(2019, 6, 30), False),
        ("2019年上半年", date(2019, 1, 1), date(2019, 6, 30), False),
        ("2019年第三季度", date(2019, 7, 1), date(2019, 9, 30), False),
        ("2019年2月中旬", date(2019, 2, 11), date(2019, 2, 20), False),
        ("从2023年5月起至2023年9月", date(2023, 5, 1), date(2023, 9, 30), False),
    ],
)
def test_stretches_of_days_are_read_with_their_open_ends(
    written: str, first: date | None, last: date | None, damaged: bool
) -> None:
    found = stretch(fold(written), 2020)
    assert found is not None
    assert (found.first, found.last, found.damaged) == (first, last, damaged)


@pytest.mark.parametrize(
    "words",
    ["刘冬", "刘　冬", "周 军 干", "欧阳红林", "司马 光", "阿依古丽·买买提", "吉林", "高山", "文静"],
)
def test_names_are_names_however_they_are_padded(words: str) -> None:
    assert is_name(fold(words))


@pytest.mark.parametrize("words", ["局长", "成员单位", "负责同志", "副区长", "教育局", "联系电话", "一二"])
def test_common_words_are_no_names(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize(
    ("post", "unit"),
    [
        ("区卫健委主任", "区卫健委"),
        ("区人民政府副区长", "区人民政府"),
        ("区人民政府办公室副主任", "区人民政府办公室"),
        ("区总工会经费审查委员会主任", "区总工会"),
        ("区教育局副主任督学", "区教育局"),
        ("区委编办副主任", "区委编办"),
        ("团区委副书记", "团区委"),
        ("区委常委、宣传部部长", "区委"),
        ("区人大常委会副主任", "区人大常委会"),
        ("市公安局交警支队支队长", "市公安局交警支队"),
        ("区生态环境分局大气科科长", "区生态环境分局"),
        ("河湾镇党委书记", "河湾镇"),
        ("副区长", ""),
        ("分管副市长", ""),
        ("区文化和旅游局二级调研员", "区文化和旅游局"),
        ("市住房和城乡建设局机关党委专职副书记", "市住房和城乡建设局"),
    ],
)
def test_the_unit_of_a_post_is_its_first_organisation(post: str, unit: str) -> None:
    assert post[: unit_length(post)] == unit


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("区教育局、区财政局，区总工会", ["区教育局", "区财政局", "区总工会"]),
        ("市发展改革局、公安局、文化和旅游局", ["市发展改革局", "市公安局", "市文化和旅游局"]),
        ("区教育局和区财政局", ["区教育局", "区财政局"]),
        ("区文化和旅游局、区工业和信息化局", ["区文化和旅游局", "区工业和信息化局"]),
        ("区财政、人社、民政等部门", ["区财政局", "区人社局", "区民政局"]),
        ("区财政民政、税务等部门", ["区财政局", "区民政局", "区税务局"]),
        ("区委组织部、宣传部、编办", ["区委组织部", "区委宣传部", "区委编办"]),
        ("区教育局，各区、县级市", ["区教育局", "各区、县级市"]),
        ("各省、自治区、直辖市人民政府", ["各省、自治区、直辖市人民政府"]),
        ("各街道（临江社管办）、区民政局", ["各街道（临江社管办）", "区民政局"]),
        ("区教育局等有关部门和单位", ["区教育局"]),
        ("市能源局等市有关部门和各县（区）人民政府按职责分工", ["市能源局", "各县（区）人民政府"]),
        ("区卫生健康局，相关街道办事处（社管办）", ["区卫生健康局", "相关街道办事处（社管办）"]),
        ("区人社局区教育局、区住建局", ["区人社局", "区教育局", "区住建局"]),
        ("区民政局、总工会、妇联、消防救援大队", ["区民政局", "区总工会", "区妇联", "区消防救援大队"]),
        ("区财政局、临江工业集中区管委会", ["区财政局", "临江工业集中区管委会"]),
    ],
)
def test_lists_of_units_are_parted_and_their_elisions_restored(written: str, read: list[str]) -> None:
    script = Script.of(written)
    assert list(UnitReader(script).names(0, len(written))) == read


def test_an_elided_name_takes_the_ending_this_text_uses_elsewhere() -> None:
    text = "区卫健委牵头，区自然资源分局配合。责任单位：区卫健、自然资源等部门"
    script = Script.of(text)
    assert UnitReader(script).names(text.index("：") + 1, len(text)) == ("区卫健委", "区自然资源分局")


@pytest.mark.parametrize(
    "words", ["各镇（街道）", "有关单位", "区直各部门", "各级各部门", "企事业单位", "各成员单位", "其他有关部门"]
)
def test_parties_of_several_are_known_as_such(words: str) -> None:
    assert is_collective(words)
    assert is_unit(words)


@pytest.mark.parametrize(
    "words", ["加强组织领导", "推进产业发展", "包括增值税留抵退税等", "装、树、联", "以下简称领导小组的单位"]
)
def test_other_words_in_brackets_are_no_units(words: str) -> None:
    assert not is_unit(words)


@pytest.mark.parametrize(
    ("words", "level", "rest"),
    [
        ("一、总体要求", 1, "总体要求"),
        ("（二）基本原则", 2, "基本原则"),
        ("3.推进改革", 3, "推进改革"),
        ("3、推进改革", 3, "推进改革"),
        ("（4）落实责任", 4, "落实责任"),
        ("①开展培训", 5, "开展培训"),
        ("第五条 会议由召集人主持", 3, "会议由召集人主持"),
        ("第二章 组织", 0, "组织"),
        ("2.1.3　指挥部职责", 3, "指挥部职责"),
        ("11.121人才项目", 3, "121人才项目"),
    ],
)
def test_item_numbers_are_told_from_the_words_behind_them(words: str, level: int, rest: str) -> None:
    folded = fold(words)
    number = leading_number(folded)
    assert number is not None
    assert (number.level, folded[number.length :]) == (level, rest)


@pytest.mark.parametrize("words", ["2021年建成两所学校", "1.5万人次", "2 至 3 岁的幼儿需要照护的情况"])
def test_figures_at_the_beginning_of_a_line_are_no_item_numbers(words: str) -> None:
    assert leading_number(fold(words)) is None


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


def test_a_fragment_that_begins_inside_an_assignment_gives_no_false_task() -> None:
    text = "资源和社会保障局；责任单位：区总工会、区妇联）\n3、加强早期指导。开展家庭指导。（牵头单位：区卫生健康局）\n"
    assert [task.text for task in read_notice(text).tasks] == ["加强早期指导。开展家庭指导。"]
