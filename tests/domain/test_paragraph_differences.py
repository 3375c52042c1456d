"""Two versions beside each other: what is the same, what only one has, and where a sentence differs."""

from hypothesis import given
from hypothesis import strategies as some

from secretariat.domain.paragraph_differences import ParagraphPair, Part, compared


def test_a_sentence_typed_in_between_is_marked_inside_its_paragraph():
    pair, other = compared("现将有关事项通知如下：\n一、时间", "请准时参加，现将有关事项通知如下：\n一、时间")
    assert pair == ParagraphPair((Part("现将有关事项通知如下："),), (Part("请准时参加，", own=True), Part("现将有关事项通知如下：")))
    assert other.same


def test_a_paragraph_only_one_version_has_stands_alone():
    _, added = compared("一、时间", "一、时间\n二、地点")
    assert added == ParagraphPair((), (Part("二、地点", own=True),))
    _, gone = compared("一、时间\n二、地点", "一、时间")
    assert gone == ParagraphPair((Part("二、地点", own=True),), ())


def test_paragraphs_that_share_little_differ_as_a_whole():
    (pair,) = compared("请各单位准备汇报材料", "会议改期至下周三")
    assert pair.before == (Part("请各单位准备汇报材料", own=True),)
    assert pair.after == (Part("会议改期至下周三", own=True),)


def test_empty_lines_and_blanks_at_the_ends_do_not_count():
    assert all(pair.same for pair in compared("一、时间\n\n　二、地点 ", "一、时间\n二、地点"))


lines = some.lists(some.text("一二三、时间地点，。", max_size=12), max_size=12).map("\n".join)


@given(lines, lines)
def test_either_side_put_together_is_the_text_that_was_given(before, after):
    pairs = compared(before, after)

    def side(name):
        told = ("".join(part.words for part in getattr(pair, name)) for pair in pairs)
        return [words for words in told if words]

    assert side("before") == [line.strip() for line in before.splitlines() if line.strip()]
    assert side("after") == [line.strip() for line in after.splitlines() if line.strip()]


def test_thousands_of_paragraphs_are_compared_in_bounded_time():
    before = "\n".join(f"第{number}条　各单位按职责分工负责。" for number in range(6000))
    assert len(compared(before, before.replace("第300条", "第三百条"))) == 6000
