"""A list of members from outside changes exactly the seats that differ, from a day on, as one act."""

from __future__ import annotations

from datetime import date

import pytest

from secretariat.domain.listings.adjustments import DifferenceKind
from secretariat.domain.listings.roster_books import BY_DEFAULT
from secretariat.domain.people import NewPerson
from secretariat.domain.roster_rows import told
from secretariat.domain.sheet_columns import match_columns
from secretariat.domain.sheets import Sheet, SheetRow
from secretariat.errors import Conflict, NotFound, RuleBroken
from tests.services.founding_examples import FOUNDED, MEMBERS, TODAY, joint_meeting, office_at, take_in

HEAD = ("席位", "单位", "姓名", "职务")


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        take_in(opened, joint_meeting())
        yield opened


def body(office):
    return office.bodies.entries()[0].body_id


def rows(**changed):
    """The founding list as a table, with other words where a name is a key."""
    listed = [(role, unit, name, post.removeprefix(unit)) for role, name, unit, post in MEMBERS]
    return [changed.get(row[2], row) for row in listed]


def preview(office, listed, day=TODAY, refused=(), head=HEAD):
    table = Sheet("名单", tuple(SheetRow(number, tuple(row)) for number, row in enumerate((head, *listed), 1)))
    return office.roster_books.preview(body(office), table, match_columns(table), day, refused)


def ticked(seen):
    return {line.key for line in seen.asked if line.ticked} | {one.id for one in seen.changing if set(one.kinds) <= BY_DEFAULT}


def names(office, day):
    return [row.name for row in office.bodies.roster(body(office), day).rows]


def test_the_list_of_the_notice_itself_changes_nothing(office):
    seen = preview(office, rows())
    assert (seen.changing, seen.unread, seen.rows) == ((), (), len(MEMBERS))


def test_an_exported_roster_read_in_again_changes_nothing(office, tmp_path):
    for liaisons in (False, True):
        file = office.workbooks.save_roster(tmp_path / f"{liaisons}.xlsx", body(office), TODAY, liaisons=liaisons)
        sheet = office.contact_books.read(file).sheets[0]
        assert office.roster_books.preview(body(office), sheet, match_columns(sheet), TODAY).changing == ()


def test_who_leaves_comes_and_changes_post_is_said_and_done_from_the_day_on(office):
    listed = rows(裴青原=("成员", "区教育局", "温以成", "副局长"), 丘知白=("成员", "区市场局", "丘知白", "局长"))
    seen = preview(office, listed, date(2026, 11, 1))
    assert [told(one) for one in seen.changing] == ["裴青原离任，温以成接任。", "丘知白的职务由副局长改为局长。"]
    act, done = office.roster_books.take_in(seen, ticked(seen))
    assert done == "离任1人，新任1人，职务变动1人"
    assert "温以成" in names(office, TODAY)
    assert names(office, FOUNDED) == names(office, date(2026, 10, 31))
    assert "裴青原" in names(office, date(2026, 10, 31))
    office.journal.undo(act)
    assert "裴青原" in names(office, TODAY)


def test_a_seat_the_list_leaves_out_stays_unless_the_clerk_says_so_and_one_it_adds_comes(office):
    listed = [row for row in rows() if row[2] != "欧阳竹君"] + [("成员", "区残联", "甘霖", "副理事长")]
    seen = preview(office, listed)
    assert [one.kinds for one in seen.changing] == [(DifferenceKind.SEAT_GIVEN_UP,), (DifferenceKind.SEAT_ADDED,)]
    office.roster_books.take_in(seen, ticked(seen))
    assert {"欧阳竹君", "甘霖"} <= set(names(office, TODAY))
    again = preview(office, listed)
    office.roster_books.take_in(again, {one.id for one in again.changing})
    assert "欧阳竹君" not in names(office, TODAY)


def test_a_vacant_seat_is_filled_and_an_empty_name_vacates_none(office):
    seat = next(row for row in office.bodies.roster(body(office), TODAY).rows if row.name == "裴青原")
    office.replacements.vacate(seat.seat_id, date(2026, 10, 1), "退休")
    assert preview(office, rows(裴青原=("成员", "区教育局", "空缺", ""))).changing == ()
    seen = preview(office, rows(裴青原=("成员", "区教育局", "温以成", "副局长")))
    assert [told(one) for one in seen.changing] == ["温以成到任，原来空缺。"]


def test_a_writing_of_a_unit_is_asked_about(office):
    listed = rows(欧阳竹君=("成员", "区妇女联合会", "欧阳竹君", "副主席"))
    seen = preview(office, listed)
    assert [line.sentence for line in seen.asked] == ["区妇女联合会就是通讯录里的区妇联，记住这个写法。不勾就另登记单位。"]
    assert seen.changing == ()
    refused = preview(office, listed, refused=[line.key for line in seen.asked])
    assert {kind for one in refused.changing for kind in one.kinds} != set()


def test_a_list_without_names_and_a_body_that_is_gone_are_refused(office):
    with pytest.raises(RuleBroken, match="至少要有姓名"):
        preview(office, [("甲", "乙")], head=("单位", "手机"))
    with pytest.raises(NotFound):
        office.roster_books.preview(99, Sheet("x", (SheetRow(1, HEAD),)), match_columns(Sheet("x", (SheetRow(1, HEAD),))), TODAY)


def test_rows_that_name_nobody_and_nothing_are_named(office):
    seen = preview(office, [*rows(), ("成员", "", "", "副局长")])
    assert [(line.numbers, line.sentence) for line in seen.unread] == [((len(MEMBERS) + 2,), "没有姓名，也没有单位。")]


def test_a_roster_changed_since_the_preview_stops_the_whole(office):
    seen = preview(office, rows(裴青原=("成员", "区教育局", "温以成", "副局长")))
    seat = next(row for row in office.bodies.roster(body(office), TODAY).rows if row.name == "裴青原")
    office.replacements.replace(seat.seat_id, leaving_on=TODAY, reason="退休", successor=NewPerson("甘霖"), since=TODAY, title="副局长",
                                letter=None)
    with pytest.raises(Conflict, match="预览之后改过"):
        office.roster_books.take_in(seen, ticked(seen))
