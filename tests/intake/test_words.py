"""The words a notice is made of: numbers, days, names, units and their lists, item numbers; invented examples of every blemish."""

from __future__ import annotations

from datetime import date

import pytest

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
