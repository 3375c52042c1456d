"""Pages as clerks type them, with whatever input method is on."""

import pytest

from secretariat.domain.page_ranges import pages_of
from secretariat.errors import RuleBroken


@pytest.mark.parametrize(("words", "pages"), [
    ("", (1, 2, 3, 4, 5)), ("  ", (1, 2, 3, 4, 5)), ("3", (3,)), ("1-3,5", (1, 2, 3, 5)), ("1－3，5", (1, 2, 3, 5)),
    ("１－２、４", (1, 2, 4)), ("第2页至第3页", (2, 3)), ("2至3", (2, 3)), ("2~3 5", (2, 3, 5)), ("2—3", (2, 3)), ("5,1", (5, 1)),
    ("第2页", (2,)), ("4-4", (4,)), ("1,1", (1, 1)),
])
def test_pages_are_read_as_they_are_typed(words, pages):
    assert pages_of(words, 5) == pages


@pytest.mark.parametrize(("words", "said"), [
    ("6", "只有5页，没有第6页"), ("0", "没有第0页"), ("4-9", "没有第9页"), ("3-1", "前大后小"), ("一到三", "看不懂"), ("1-", "看不懂"),
    ("-3", "看不懂"), ("999999999", "看不懂"), ("x", "看不懂"),
])
def test_what_is_no_page_is_said_so(words, said):
    with pytest.raises(RuleBroken, match=said):
        pages_of(words, 5)
