import pytest

from secretariat.persistence.spelling import hits


@pytest.mark.parametrize(("title", "words", "ranges"), [
    ("养老助餐联席会议", "助餐", ((2, 4),)),
    ("养老助餐联席会议", "zhucan", ((2, 4),)),
    ("养老助餐联席会议", "zc", ((2, 4),)),
    ("养老助餐联席会议", "zhuca", ((2, 4),)),
    ("助餐与助餐点", "助餐", ((0, 2), (3, 5))),
    ("2026年全体会议", "2026年", ((0, 5),)),
    ("刘　冬", "刘冬", ((0, 3),)),
    ("刘　冬", "liudong", ((0, 3),)),
    ("尉迟澄", "ycc", ((0, 3),)),
    ("单　冬", "shand", ((0, 3),)),
    ("单位名单", "dwmd", ((0, 4),)),
    ("海湾建设", "an", ()),
    ("养老助餐", "   ", ()),
    ("养老助餐", "托班", ()),
    ("龙𬱖", "𬱖", ((1, 2),)),
])
def test_words_are_found_as_characters_full_pinyin_or_initials(title, words, ranges):
    assert hits(title, words) == ranges
