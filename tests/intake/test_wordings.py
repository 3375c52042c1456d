"""Wordings met in notices that were written against the reader: one small invented example a kind."""

from __future__ import annotations

from datetime import date

import pytest

from secretariat.domain.readings import NoticeReading
from secretariat.intake.folding import fold
from secretariat.intake.names import is_name
from secretariat.intake.reading import read_notice
from secretariat.intake.units import unit_length

OPENING = "澄川区人民政府办公室关于成立澄川区示范工作领导小组的通知\n各镇人民政府：\n经研究，决定成立澄川区示范工作领导小组。"
PLAN = "澄川区人民政府办公室关于印发澄川区示范工作方案的通知\n各镇人民政府：\n现将方案印发给你们，请认真执行。\n一、重点任务\n"


def seats_of(reading: NoticeReading) -> list[tuple[str, str | None, str | None]]:
    return [(seat.role, seat.name, seat.unit) for seat in reading.seats]


@pytest.mark.parametrize("words", ["管　理", "成　功", "谈　话"])
def test_padded_words_are_names(words: str) -> None:
    assert is_name(fold(words))


@pytest.mark.parametrize("words", ["成　员", "单　位", "区教委", "市审计局"])
def test_heads_of_lists_and_departments_are_no_names(words: str) -> None:
    assert not is_name(fold(words))


@pytest.mark.parametrize(
    ("post", "unit"),
    [
        ("澄河区第四中学校长", "澄河区第四中学"),
        ("镇党委组织委员", "镇党委"),
        ("区妇幼保健院检验科主任", "区妇幼保健院"),
        ("区计生协常务副会长", "区计生协"),
        ("区文旅局第一副局长", "区文旅局"),
    ],
)
def test_the_unit_of_a_post_is_found_behind_ordinals_and_sections(post: str, unit: str) -> None:
    assert post[: unit_length(post)] == unit


@pytest.mark.parametrize(
    ("roster", "wanted"),
    [
        pytest.param(
            "组长：聂松涛县委书记、柏然县委副书记、县长；成员：庞一凡县审计局局长，闻达县司法局局长。领导小组办公室设在县审计局。",
            [("组长", "聂松涛", "县委"), ("组长", "柏然", "县委"), ("成员", "庞一凡", "县审计局"), ("成员", "闻达", "县司法局")],
            id="only marks between persons",
        ),
        pytest.param(
            "组长：陶冶  区政府副区长\n成员：苏日塔拉图  区民宗局局长\n      白帆  区民政局副局长",
            [("组长", "陶冶", "区政府"), ("成员", "苏日塔拉图", "区民宗局"), ("成员", "白帆", "区民政局")],
            id="a long name without dots",
        ),
        pytest.param(
            "召集人：副区长  贺  兰\n副召集人：区审计局局长  谜  语\n          区司法局局长  歌  谣",
            [("召集人", "贺兰", None), ("副召集人", "谜语", "区审计局"), ("副召集人", "歌谣", "区司法局")],
            id="padded names of no surname behind posts",
        ),
        pytest.param(
            "副组长：申 时、钟 点、方 寸\n成员：乔 木、贝 壳",
            [("副组长", "申时", None), ("副组长", "钟点", None), ("副组长", "方寸", None), ("成员", "乔木", None), ("成员", "贝壳", None)],
            id="padded names joined by marks",
        ),
        pytest.param(
            "组长：洪亮同志（副区长）\n副组长：文采同志（区司法局局长）、章程同志（区审计局局长）",
            [("组长", "洪亮", None), ("副组长", "文采", "区司法局"), ("副组长", "章程", "区审计局")],
            id="comrades before brackets",
        ),
        pytest.param(
            "组长：方舟（镇长）\n成员：苗圃（镇林业站站长）、田野（镇水利站站长）、各村党支部书记",
            [("组长", "方舟", None), ("成员", "苗圃", "镇林业站"), ("成员", "田野", "镇水利站"), ("成员", None, "各村")],
            id="an office of many behind persons",
        ),
        pytest.param(
            "组长：区政府分管副区长\n副组长：区审计局局长\n        区司法局局长\n成员：区信访局副局长\n      各镇镇长",
            [
                ("组长", None, "区政府"),
                ("副组长", None, "区审计局"),
                ("副组长", None, "区司法局"),
                ("成员", None, "区信访局"),
                ("成员", None, "各镇"),
            ],
            id="offices one a line",
        ),
        pytest.param(
            "由镇党委书记石磊任组长，镇党委副书记、镇长江帆和镇党委委员、政法委员白雪任副组长。",
            [("组长", "石磊", "镇党委"), ("副组长", "江帆", "镇党委"), ("副组长", "白雪", "镇党委")],
            id="two persons joined by 和",
        ),
        pytest.param(
            "由区政府主要领导任组长，区审计局、区司法局负责同志以及各镇主要负责同志为成员。",
            [("组长", None, "区政府"), ("成员", None, "区审计局"), ("成员", None, "区司法局"), ("成员", None, "各镇")],
            id="以及 before the last holders",
        ),
        pytest.param(
            "组长：由新区管委会主任担任\n成员：由新区组织人事部、财政局、审计局主要负责人担任",
            [("组长", None, "新区管委会"), ("成员", None, "新区组织人事部"), ("成员", None, "新区财政局"), ("成员", None, "新区审计局")],
            id="a new area as the elided prefix",
        ),
        pytest.param(
            "委员：（按姓氏笔画为序）\n  万 全 区财政局副局长\n  门 槛 区审计局副局长",
            [("委员", "万全", "区财政局"), ("委员", "门槛", "区审计局")],
            id="a remark on the order behind the colon",
        ),
        pytest.param(
            "组长：陶冶  副区长\n联络员：钟声  区中医院  电话：0000-1111111\n        康乐  区人民医院  电话：0000-2222222",
            [("组长", "陶冶", None), ("联络员", "钟声", "区中医院"), ("联络员", "康乐", "区人民医院")],
            id="telephone numbers behind names",
        ),
    ],
)
def test_name_lists_of_every_shape_give_their_seats(roster: str, wanted: list[tuple[str, str | None, str | None]]) -> None:
    assert seats_of(read_notice(f"{OPENING}组成人员如下：\n{roster}\n")) == wanted


@pytest.mark.parametrize("signature", ["澄川区人民政府办公室", "中共澄川区委办公室\n澄川区人民政府办公室"])
def test_a_name_list_at_the_end_leaves_the_signature_alone(signature: str) -> None:
    reading = read_notice(f"{OPENING}\n组长：陶冶  副区长\n成员：江帆  区审计局局长\n\n{signature}\n2022年3月1日\n")
    assert [seat.post for seat in reading.seats] == ["副区长", "区审计局局长"]


def test_what_only_may_be_a_name_is_left_out_with_a_doubt() -> None:
    reading = read_notice(f"{OPENING}\n组长：方 正\n成员：乔 木、\n      贝 壳、砚 台\n")
    assert "砚台" not in [seat.name for seat in reading.seats]
    assert "砚台" in [doubt.text for doubt in reading.doubts]


@pytest.mark.parametrize(
    ("words", "name", "office"),
    [
        (
            ("关于调整区普法办组成人员的通知\n各镇：\n现对区法治宣传教育委员会（以下简称区普法委）组成人员进行调整。区普法办设在区司法局，"
            "委员会办公室设在区司法局。"),
            "区法治宣传教育委员会",
            "区司法局",
        ),
        (
            (f"{PLAN}（一）抓落实。成立由分管副区长任组长，区审计局局长任副组长，区直有关单位负责人为成员的区示范工作领导小组，"
            "领导小组下设办公室，地点设在区审计局。"),
            "区示范工作领导小组",
            "区审计局",
        ),
        (
            (f"{PLAN}（一）抓落实。建立以分管副区长为召集人、区审计局主要负责人为副召集人的区示范工作联席会议制度。"
            "联席会议办公室（设在区审计局）负责日常工作。"),
            "区示范工作联席会议",
            "区审计局",
        ),
    ],
)
def test_bodies_are_named_where_they_are_changed_or_founded_in_passing(words: str, name: str, office: str) -> None:
    body = read_notice(words).body
    assert body.name is not None
    assert body.office_at is not None
    assert (body.name.text, body.office_at.text) == (name, office)


@pytest.mark.parametrize(
    ("office", "director"),
    [
        ("领导小组办公室设在区审计局，承担日常工作，由区审计局副局长江帆兼任主任。", "区审计局副局长江帆"),
        ("领导小组办公室设在区审计局，江帆兼任主任。", "江帆"),
        ("领导小组下设办公室（设在区审计局），办公室主任：江帆（兼）。", "江帆"),
    ],
)
def test_the_director_of_the_office_is_told_in_many_ways(office: str, director: str) -> None:
    found = read_notice(f"{OPENING}\n{office}\n").body.office_director
    assert found is not None
    assert found.text == director


@pytest.mark.parametrize(
    ("item", "lead", "responsible"),
    [
        ("1.修路。（牵头单位：区审计局；责任单位：区司\n— 3 —\n\n法局）", ("区审计局",), ("区司法局",)),
        ("1.修好每一条通往山村的道路和桥梁。（牵头\n－4－\n\n单位：区审计局；责任单位：区司法局）", ("区审计局",), ("区司法局",)),
        ("1.修路。（责任单位：区司法局、区文化馆配合演出）", (), ("区司法局", "区文化馆")),
        ("1.修路。\n责任单位：区司法局牵头，区审计局配合", ("区司法局",), ("区审计局",)),
        ("1.修路。\n责任科室：规划科", (), ("规划科",)),
        ("1.修路。\n牵头单位：区审计局、区司法局（列第一位的为第一牵头单位）", ("区审计局", "区司法局"), ()),
        ("1.修路。责任领导：江帆；牵头单位：区审计局；责任单位：区司法局。", ("区审计局",), ("区司法局",)),
        ("1.修路。\n牵头领导：副区长 陶冶\n责任单位：区司法局\n完成时限：年底", (), ("区司法局",)),
        ("1.修路。\n责任单位：区司法局\n　　　　　区审计局", (), ("区司法局", "区审计局")),
        ("1.修路。区司法局负责，区审计局、各镇配合。", (), ("区司法局", "区审计局", "各镇")),
        ("1.修路。由区审计局牵头，区司法局配合，年内修完三条。", ("区审计局",), ("区司法局",)),
        ("1.修路。（责任单位：区审计局、区司法局，排在第一位的为牵头单位，下同）", ("区审计局",), ("区司法局",)),
    ],
)
def test_tasks_are_assigned_in_many_ways(item: str, lead: tuple[str, ...], responsible: tuple[str, ...]) -> None:
    tasks = read_notice(f"{PLAN}{item}\n").tasks
    assert [(task.lead, task.responsible) for task in tasks] == [(lead, responsible)]
    assert tasks[0].text.startswith("修")
    assert tasks[0].text.endswith("。")


def test_a_task_may_be_called_as_a_unit_is() -> None:
    tasks = read_notice(f"{PLAN}1.修路。\n责任单位：区司法局\n2.新建区级调解中心。\n责任单位：区审计局\n").tasks
    assert [(task.text, task.responsible) for task in tasks] == [("修路。", ("区司法局",)), ("新建区级调解中心。", ("区审计局",))]


def test_a_cell_of_units_may_be_broken_over_lines() -> None:
    table = "任务分工\n序号\n工作任务\n牵头单位\n责任单位\n1\n办好示范。\n区残联\n区司法局、\n区审计局\n2\n做好总结。\n区司法局\n区信访局\n"
    tasks = read_notice(table).tasks
    assert [(task.lead, task.responsible) for task in tasks] == [(("区残联",), ("区司法局", "区审计局")), (("区司法局",), ("区信访局",))]


@pytest.mark.parametrize(
    ("chapter", "wanted"),
    [
        ("三、成员单位职责\n区司法局负责普法；区审计局负责监督资金。\n", [("区司法局",), ("区审计局",)]),
        ("三、成员单位职责\n——区司法局：负责普法宣传。\n——区审计局：负责监督资金。\n", [("区司法局",), ("区审计局",)]),
        ("附件2\n示范工作部门职责分工\n司法部门负责普法宣传。\n妇联组织负责动员妇女。\n", [("司法部门",), ("妇联组织",)]),
    ],
)
def test_duties_are_told_without_numbers(chapter: str, wanted: list[tuple[str, ...]]) -> None:
    assert [duty.units for duty in read_notice(f"{OPENING}\n{chapter}").duties] == wanted


def test_a_line_of_member_units_ends_before_the_sentence_below_it() -> None:
    reading = read_notice(f"{OPENING}\n成员单位：区司法局、区审计局、区信访局、各镇人民政府、各街道\n领导小组下设三个工作组。\n")
    assert [unit.text for unit in reading.units] == ["区司法局", "区审计局", "区信访局", "各镇人民政府", "各街道"]


def test_member_units_may_stand_under_a_heading_of_their_own() -> None:
    reading = read_notice(f"{OPENING}\n二、领导小组成员单位\n\n区司法局、区审计局、区信访局。区司法局为牵头单位。\n")
    assert [unit.text for unit in reading.units] == ["区司法局", "区审计局", "区信访局"]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [("全体会议每年4月和10月各召开一次。", 2), ("每年第一季度召开一次全体会议。", 1), ("领导小组每年召开1—2次全体会议。", 1)],
)
def test_plenaries_are_counted_by_months_and_ranges(sentence: str, count: int) -> None:
    assert read_notice(f"{OPENING}\n{sentence}\n").rules.plenaries_per_year == count


def test_the_change_a_notice_makes_is_no_rule_for_later_ones() -> None:
    reading = read_notice("关于调整示范工作领导小组成员的通知\n因人事变动，经区政府同意，现将领导小组成员调整如下：\n组长：陶冶  副区长\n")
    assert reading.rules.replacement is None


@pytest.mark.parametrize(
    ("item", "first", "last"),
    [
        ("（一）动员（2023.4.12-4.30）。部署。", date(2023, 4, 12), date(2023, 4, 30)),
        ("2023年3月1日至3月31日，宣传发动阶段。部署。", date(2023, 3, 1), date(2023, 3, 31)),
        ("（一）动员（印发之日起至2023年4月30日）。部署。", None, date(2023, 4, 30)),
    ],
)
def test_phases_are_dated_in_many_ways(item: str, first: date | None, last: date) -> None:
    reading = read_notice(f"{PLAN}1.修路。\n二、实施步骤\n{item}\n")
    assert [(phase.start, phase.end) for phase in reading.phases] == [(first, last)]


def test_a_letter_spaced_day_is_still_the_day() -> None:
    assert read_notice(f"{OPENING}\n澄川区人民政府办公室\n2019年4月2 2日\n").date == date(2019, 4, 22)
