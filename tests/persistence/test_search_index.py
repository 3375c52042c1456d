"""The archive's search finds what a plain scan finds, shows where it stands, and follows the archive's rows."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import select

from secretariat.domain.archive import ArchivalUnit, Retention
from secretariat.domain.bodies import Body, BodyKind
from secretariat.domain.documents import Document, DocumentKind
from secretariat.domain.listings.archive import ArchiveQuery
from secretariat.persistence import search_index
from secretariat.persistence.database import open_database
from secretariat.persistence.queries import archive
from secretariat.persistence.search_folding import fold, places_of, words_of
from secretariat.persistence.search_tables import PAPER
from tests.persistence.acts import NOW, TODAY, open_act

FEW = "甲乙丙，。、（）ＡaB b12１２\u3000\n…℡龙𬱖·u4e00"


def unit(document, text, **others):
    facts = {"kind_label": "会议纪要", "title": "第1期", "dated": TODAY, "year": TODAY.year, "retention": Retention.PERMANENT,
             "sealed_at": NOW, "seal": "0" * 64, **others}
    return ArchivalUnit(document_id=document.id, text=text, **facts)


@pytest.fixture
def archived(act):
    """Put texts into the archive and return the units' ids."""

    def put(*texts, **others):
        with act("归档", undoable=False) as work:
            document = Document(kind=DocumentKind.MINUTES, title="纪要", registered_on=TODAY)
            work.add(document)
            work.flush()
            units = [unit(document, text, **others) for text in texts]
            for one in units:
                # One by one, so that the order they were archived in is settled.
                work.add(one)
                work.flush()
            work.commit()
            return [one.id for one in units]

    return put


@pytest.fixture
def find(database):
    def ask(words="", **narrowed):
        with database.reading() as connection:
            return archive.answer(connection, ArchiveQuery(words, **narrowed))

    return ask


def ids(answer):
    return {hit.unit_id for hit in answer.hits}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=some.lists(some.text(some.sampled_from(FEW), max_size=30), min_size=1, max_size=8),
    queries=some.lists(some.text(some.sampled_from(FEW), min_size=1, max_size=5), min_size=1, max_size=12),
    drawn=some.data(),
)
def test_the_index_finds_what_a_plain_scan_finds(tmp_path_factory, texts, queries, drawn):
    path = tmp_path_factory.mktemp("scan") / "a.ysms"
    wanted = drawn.draw(some.integers(0, len(texts) - 1))
    start = drawn.draw(some.integers(0, len(texts[wanted])))
    queries = [*queries, texts[wanted][start : start + drawn.draw(some.integers(1, 8))]]
    with open_database(path, create=True) as database:
        with open_act(database) as work:
            document = Document(kind=DocumentKind.MINUTES, title="纪要", registered_on=TODAY)
            work.add(document)
            work.flush()
            work.add(*(unit(document, text, title=f"题{number}") for number, text in enumerate(texts)))
            work.commit()
        with database.reading() as connection:
            for query in queries:
                words = words_of(query)
                if not words:
                    continue
                found = {hit.title for hit in archive.hits(connection, ArchiveQuery(query))}
                plain = {f"题{number}" for number, text in enumerate(texts)
                         if all(word in fold(text) or word in fold(f"题{number}") for word in words)}
                assert found == plain, (query, texts)
                assert archive.count(connection, query) == len(plain)


@given(text=some.text(some.sampled_from(FEW), max_size=40), query=some.text(some.sampled_from(FEW), min_size=1, max_size=4))
def test_every_place_shown_reads_like_the_word(text, query):
    words = words_of(query)
    places = places_of(text, words)
    assert places.count == sum(fold(text).count(word) for word in words)
    for start, end in places.ranges:
        assert 0 <= start < end <= len(text)
        assert any(fold(text[start:end]).find(word) >= 0 for word in words)
    assert all(one[1] <= other[0] for one, other in zip(places.ranges, places.ranges[1:], strict=False))


@given(some.text(max_size=60))
def test_folding_is_settled_after_once(text):
    assert fold(fold(text)) == fold(text) or not text.isascii()
    assert not any(character.isspace() for character in fold(text))


def test_characters_beyond_the_basic_plane_and_names_are_found(archived, find):
    (first, _) = archived("议定由龙𬱖同志负责。", "由龙颜同志负责。")
    assert ids(find("龙𬱖")) == {first}
    assert ids(find("𬱖")) == {first}


def test_width_case_and_blanks_make_no_difference_but_punctuation_does(archived, find):
    (first, second) = archived("按ＧＢ／Ｔ 9704 办理，龙　明出席", "甲，乙")
    for words in ("gb/t9704", "GB／Ｔ９７０４", "龙明", "gb/t\u30009704"):
        assert ids(find(words)) == {first}, words
    assert ids(find("甲，乙")) == ids(find("甲,乙")) == {second}
    assert ids(find("甲乙")) == set()


def test_words_stand_together_in_one_paper_anywhere(archived, find):
    (both, _) = archived("经费预算。另议食堂选址。", "经费预算。")
    assert ids(find("选址 预算")) == {both}
    assert find("选址 预算").hits[0].places == 2
    assert ids(find("选址预算")) == set()


def test_a_word_never_reaches_from_the_title_into_the_text(archived, find):
    archived("丙丁", title="甲乙")
    assert find("乙丙").total == 0
    assert find("甲乙 丙丁").total == 1
    assert find("乙").hits[0].title_hits == ((1, 2),)


def test_hits_come_newest_paper_first_however_they_were_archived(archived, find):
    days = [date(2024, 5, 1), date(2026, 1, 1), date(1949, 10, 1), date(2025, 3, 3)]
    for day in days:
        archived("食堂", dated=day, year=day.year)
    assert [hit.dated for hit in find("食堂").hits] == sorted(days, reverse=True)
    assert [hit.dated for hit in find().hits] == sorted(days, reverse=True)


def test_a_day_with_more_papers_than_its_share_loses_none(archived, find, monkeypatch, database):
    monkeypatch.setattr(search_index, "_A_DAYS_SHARE", 4)
    archived(*(["食堂"] * 11))
    archived("食堂", dated=TODAY + timedelta(days=1))
    assert find("食堂").total == 12
    with database.reading() as connection:
        assert len(set(connection.execute(select(PAPER.c.key)).scalars())) == 12


def test_facets_count_what_the_other_facets_let_through(act, archived, find):
    with act() as work:
        bodies = [Body(kind=BodyKind.OTHER, name=f"{name}委员会", short_name=name, in_use_from=TODAY) for name in ("助餐", "双拥")]
        work.add(*bodies)
        work.commit()
    first, second = (body.id for body in bodies)
    archived("食堂", "食堂", body_id=first)
    archived("食堂", body_id=second, year=2025)
    archived("食堂", body_id=second, kind_label="会议通知")
    answer = find("食堂")
    assert (answer.total, answer.unfiltered_total, answer.places) == (4, 4, 4)
    assert [(one.label, one.count) for one in answer.bodies] == [("助餐", 2), ("双拥", 2)]
    assert [(one.key, one.label, one.count) for one in answer.years] == [("2026", "2026年", 3), ("2025", "2025年", 1)]
    assert [(one.label, one.count) for one in answer.kinds] == [("会议纪要", 3), ("会议通知", 1)]
    narrowed = find("食堂", body_ids=(second,), kinds=("会议纪要",))
    assert (narrowed.total, narrowed.unfiltered_total) == (1, 4)
    assert [hit.body for hit in narrowed.hits] == ["双拥"]
    assert [(one.label, one.count) for one in narrowed.bodies] == [("助餐", 2), ("双拥", 1)]
    assert [(one.key, one.count) for one in narrowed.years] == [("2025", 1)]
    assert [(one.label, one.count) for one in narrowed.kinds] == [("会议纪要", 1), ("会议通知", 1)]
    assert find(years=(2025,)).total == 1
    assert find("食堂", years=(1999,)).hits == ()


def test_ways_out_are_offered_where_nothing_is_found(archived, find):
    archived("食堂选址与经费", "食堂经费")
    assert find("食堂 选址 停车").alternatives == (("食堂 选址", 1), ("食堂", 2), ("选址", 1))
    assert find("食堂选址会").alternatives == (("食堂选址", 1), ("食堂选", 1), ("食堂", 2))
    assert find("食堂", years=(1999,)).alternatives == ()
    assert find("无").alternatives == ()


def test_the_snippet_shows_the_densest_stretch_with_its_hits(archived, find):
    archived("食堂" + "一" * 300 + "食堂。食堂\n和食堂" + "二" * 300)
    snippet = find("食堂").hits[0].snippet
    assert [snippet.text[start:end] for start, end in snippet.hits] == ["食堂"] * 3
    assert snippet.text.startswith("…一")
    assert snippet.text.endswith("二…")
    assert "\n" not in snippet.text


def test_a_retitled_or_deleted_unit_is_found_by_what_it_is_now(act, archived, find):
    (first, second) = archived("食堂", "停车")
    with act() as work:
        work.get(ArchivalUnit, first).title = "改后的题名"
        work.delete(work.get(ArchivalUnit, second))
        change = work.commit()
    assert ids(find("改后")) == {first}
    assert find("停车").total == 0
    with act() as work:
        work.undo(change.act_id)
        work.commit()
    assert find("改后").total == 0
    assert ids(find("停车")) == {second}
    assert find("停车").unfiltered_total == 1


def test_an_archival_number_given_later_shows_without_touching_the_index(act, archived, find, database):
    (first,) = archived("食堂")
    with act() as work:
        work.get(ArchivalUnit, first).archival_number = "ZS-2026-Y-0001"
        work.commit()
    assert find("食堂").hits[0].reference == "ZS-2026-Y-0001"


@pytest.mark.parametrize("words", ['"', '甲" OR "乙', "*", "facets : b1", "(", "NEAR(甲 乙)", "-", "{", "'; --", "\0"])
def test_no_query_is_read_as_a_command(archived, find, words):
    (first,) = archived(f"前{words}后")
    assert ids(find(words)) == {first}


def test_a_blank_query_shows_the_newest_papers(archived, find):
    archived("甲", "乙")
    assert find(" \u3000 ").total == 2
    assert find("").places == 0


def test_what_is_not_committed_is_not_found(act, find):
    with act() as work:
        document = Document(kind=DocumentKind.MINUTES, title="纪要", registered_on=TODAY)
        work.add(document)
        work.flush()
        work.add(unit(document, "食堂"))
        work.flush()
    assert find("食堂").total == 0


def test_an_index_made_anew_finds_the_same(act, archived, find, database):
    archived("食堂选址", "食堂", kind_label="会议通知")
    archived("停车", year=2025)
    asked = ("食堂", "选", "停车", "无")
    before = [find(words) for words in asked]
    with act() as work:
        work.connection.exec_driver_sql("DELETE FROM paper WHERE unit_id = 1")
        work.session.commit()
    assert find("选").total == 0
    with act() as work:
        assert search_index.rebuild(work.connection) == 3
        work.commit()
    assert [find(words) for words in asked] == before


def test_many_hits_are_paged_and_their_places_left_uncounted(archived, database, monkeypatch):
    monkeypatch.setattr(archive, "COUNTED", 2)
    units = archived(*(f"食堂{number}" for number in range(5)))
    with database.reading() as connection:
        first = archive.answer(connection, ArchiveQuery("食堂"), limit=3)
        rest = archive.answer(connection, ArchiveQuery("食堂"), limit=3, offset=3)
    assert [hit.unit_id for hit in (*first.hits, *rest.hits)] == list(reversed(units))
    assert first.places is None
    assert datetime.combine(first.hits[0].dated, NOW.time()) == NOW
