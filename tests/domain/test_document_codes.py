"""Codes of documents, and the numbers of a series."""

import pytest

from secretariat.domain.document_codes import demand_code, suggest_code
from secretariat.domain.documents import DocumentKind, NumberCounter, NumberSeries, SeriesKind
from secretariat.domain.numbers import series_for, take
from secretariat.domain.readings import BodyKind
from secretariat.errors import RuleBroken


@pytest.mark.parametrize(("short_name", "kind", "place", "code"), [
    ("助餐联席会议", BodyKind.JOINT_MEETING, "望州市澄川区", "澄助餐联办"),
    ("双拥领导小组", BodyKind.LEADING_GROUP, "澄川区", "澄双拥组办"),
    ("老龄委", BodyKind.OTHER, "望州市澄川区", "澄老龄办"), ("助餐联席会议", BodyKind.JOINT_MEETING, None, "助餐联办"),
])
def test_a_code_is_suggested_from_place_and_short_name(short_name, kind, place, code):
    assert suggest_code(short_name, kind, place) == code


@pytest.mark.parametrize("words", ["", "澄2026", "第澄", "澄〔2026〕", "一二三四五六七八九十一二三"])
def test_what_is_no_code_is_refused(words):
    with pytest.raises(RuleBroken):
        demand_code(words)


def test_blanks_in_a_code_are_dropped():
    assert demand_code(" 澄 助餐联办 ") == "澄助餐联办"


def test_numbers_run_from_the_start_and_skip_none():
    series, counter = NumberSeries(code="澄助餐联办", start=5), NumberCounter(series_id=1, year=2026, last=0)
    assert [take(series, counter, DocumentKind.MEETING_NOTICE) for _ in range(3)] == [5, 6, 7]


def test_without_a_code_a_notice_gets_no_number_but_minutes_do():
    series, counter = NumberSeries(), NumberCounter(series_id=1, year=2026, last=0)
    with pytest.raises(RuleBroken, match="尚未设置发文字号") as refusal:
        take(series, counter, DocumentKind.MEETING_NOTICE)
    assert refusal.value.cure == "document.set_code"
    assert counter.last == 0
    assert series.printed(2026, take(series, counter, DocumentKind.MINUTES)) == "第1期"


def test_numbers_of_another_registry_are_not_given_here():
    with pytest.raises(RuleBroken, match="统一编号"):
        take(NumberSeries(kind=SeriesKind.REGISTRY), NumberCounter(series_id=1, year=2026, last=0), DocumentKind.OTHER)


def test_minutes_never_share_the_series_of_documents():
    common, own = NumberSeries(code="澄"), NumberSeries(document_kind=DocumentKind.MINUTES)
    assert series_for(DocumentKind.MINUTES, [common]) is None
    assert series_for(DocumentKind.MINUTES, [common, own]) is own
    assert series_for(DocumentKind.MEETING_NOTICE, [own, common]) is common
