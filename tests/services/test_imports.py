"""A founding notice becomes a body, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretariat.domain.bodies import IssuerKind, PlenaryPeriod
from secretariat.domain.listings.imports import ImportDecision
from secretariat.domain.readings import Located, ReplacementRoute
from secretariat.domain.seats import RoleRank
from secretariat.errors import RuleBroken, Unreadable
from tests.services.founding_examples import (
    FOUNDED,
    LIAISONS,
    MEMBERS,
    TODAY,
    UNITS,
    damaged,
    joint_meeting,
    leading_group,
    office_at,
    take_in,
    task_document,
)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


def count(office, table: str) -> int:
    with office._workplace.look() as connection:
        return connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar()


def column(office, statement: str) -> list:
    with office._workplace.look() as connection:
        return list(connection.exec_driver_sql(statement).scalars())


def test_a_confirmed_notice_becomes_seats_liaisons_units_and_a_document(office):
    result = take_in(office, joint_meeting())
    roster = office.bodies.roster(result.body_id, TODAY)
    assert [(row.role, row.name, row.post) for row in roster.rows] == [(role, name, post) for role, name, _, post in MEMBERS]
    liaisons = office.bodies.roster(result.body_id, TODAY, liaisons=True)
    assert [(row.name, row.unit_printed) for row in liaisons.rows] == [(name, unit) for _, name, unit in LIAISONS]
    assert (roster.counts.seats, roster.counts.liaisons, result.seats, result.units, result.tasks) == (9, 9, 18, 10, 1)
    assert office.bodies.view(result.body_id).unit_count == 9


def test_nothing_is_stored_before_the_clerk_confirms(office):
    draft = office.imports.draft_of(joint_meeting(), "通知.txt", b"bytes")
    assert draft.points
    assert [count(office, table) for table in ("unit", "person", "body", "document", "place", "act", "blob")] == [0] * 7


def test_member_units_stand_in_the_notice_s_order_under_the_names_it_prints(office):
    take_in(office, joint_meeting())
    assert column(office, "SELECT printed_name FROM member_unit ORDER BY ordinal") == UNITS


def test_two_names_of_one_unit_make_one_unit_and_are_remembered(office):
    take_in(office, joint_meeting())
    found = office.directory.units("区卫健委")
    assert [(unit.full_name, unit.aliases, unit.place) for unit in found] == [("区卫生健康委", ("区卫健委",), "望州市澄川区")]


def test_a_name_the_clerk_says_is_another_unit_is_one(office):
    take_in(office, joint_meeting(), alias__区计生协会="other")
    assert {unit.full_name for unit in office.directory.units("协会")} == {"区计划生育协会", "区计生协会"}


def test_a_second_notice_of_the_place_finds_units_people_and_their_names_again(office):
    take_in(office, joint_meeting())
    before = count(office, "person")
    draft = office.imports.draft_of(leading_group(), "组.txt", b"group")
    assert draft.place == "望州市澄川区"
    assert {point.subject for point in draft.points if point.id.startswith("alias")} == {"区人民政府", "区发展改革委"}
    take_in(office, leading_group())
    assert count(office, "place") == 1
    # 裴青原 and 邵宁 of their units are known; the 邵宁 of another unit is somebody else.
    assert count(office, "person") == before + 1
    assert sorted(person.unit for person in office.directory.people("邵宁")) == ["区发展和改革委员会", "区民政局"]


def test_an_answered_alias_is_never_asked_again(office):
    take_in(office, joint_meeting())
    draft = office.imports.draft_of(joint_meeting(), "通知.txt", b"again")
    assert not [point for point in draft.points if point.id.startswith("alias")]


def test_the_rules_are_those_the_notice_states(office):
    rules = office.bodies.view(take_in(office, joint_meeting()).body_id).rules
    assert (rules.plenaries, rules.period, rules.replacement) == (1, PlenaryPeriod.YEAR, ReplacementRoute.FILING)
    assert (rules.approver, rules.seal_unit, rules.issuer, rules.proposers) == ("召集人", "区卫健委", IssuerKind.OFFICE, "召集人")


def test_plenaries_of_each_half_year_are_not_two_a_year(office):
    rules = office.bodies.view(take_in(office, leading_group()).body_id).rules
    assert (rules.plenaries, rules.period, rules.plenaries_per_year) == (1, PlenaryPeriod.HALF_YEAR, 2)


def test_duties_keep_collective_parties_as_printed(office):
    duties = office.bodies.view(take_in(office, joint_meeting()).body_id).duties
    assert [(duty.units, duty.text) for duty in duties][-1] == ("其他有关部门", "按职责配合。")


def test_tasks_keep_number_category_and_the_wording_of_collective_parties(office):
    take_in(office, joint_meeting())
    with office._workplace.look() as connection:
        rows = connection.exec_driver_sql(
            "SELECT t.number, t.category, p.role, p.printed_name, u.full_name FROM task t JOIN task_party p ON p.task_id = t.id "
            "LEFT JOIN unit u ON u.id = p.unit_id ORDER BY p.ordinal").all()
    assert [tuple(row) for row in rows] == [
        ("1", "设施", "lead", "区卫健委", "区卫生健康委"), ("1", "设施", "responsible", "区发展和改革委员会", "区发展和改革委员会"),
        ("1", "设施", "responsible", "各镇办", None)]


def test_a_seat_that_goes_with_an_office_waits_for_a_name(office):
    rows = office.bodies.roster(take_in(office, leading_group()).body_id, TODAY).rows
    assert (rows[0].role, rows[0].name, rows[0].title, rows[0].state_text) == ("组长", None, "区长", "待填姓名")


def test_a_unit_without_a_member_gets_a_vacant_seat_only_when_the_clerk_says_so(office):
    result = take_in(office, joint_meeting(), seatless__区计划生育协会="add_seat")
    added = office.bodies.roster(result.body_id, TODAY).rows[-1]
    assert (added.unit, added.name, added.rank, added.liaison) == ("区计划生育协会", None, RoleRank.MEMBER, "俞尧")


def test_a_seat_recognised_for_the_person_does_not_go_with_the_post(office):
    result = take_in(office, joint_meeting(), basis__副召集人__杭远亭="by_person")
    deputy = office.bodies.roster(result.body_id, TODAY).rows[1]
    assert office.bodies.seat_story(deputy.seat_id, TODAY).basis_text == "认定本人"
    assert deputy.state_text == "在任"


def test_what_the_clerk_leaves_out_is_not_stored(office):
    result = take_in(office, damaged(), doubt__0="leave_out")
    assert "裴青原" not in [row.name for row in office.bodies.roster(result.body_id, TODAY).rows]
    assert take_in(office, damaged(), known_body="another_body").seats == result.seats + 1


def test_corrections_of_the_clerk_are_what_is_stored(office):
    draft = office.imports.draft_of(joint_meeting(), "通知.txt", b"x")
    seats = (*draft.reading.seats[:2], replace(draft.reading.seats[2], name="温 以成", unit="区数据局", post="区数据局局长"))
    reading = replace(draft.reading, seats=seats, body=replace(draft.reading.body, name=Located("澄川区助餐联席会议")))
    result = office.imports.confirm(ImportDecision(draft, reading, short_name="助餐", in_use_from=date(2026, 1, 1)))
    row = office.bodies.roster(result.body_id, TODAY).rows[2]
    assert (row.name, row.unit, row.title) == ("温以成", "区数据局", "局长")
    view = office.bodies.view(result.body_id)
    assert (view.name, view.short_name, view.in_use_from, view.founded_on) == ("澄川区助餐联席会议", "助餐", date(2026, 1, 1), FOUNDED)


def test_the_founding_notice_itself_is_kept_byte_for_byte(office):
    reading = joint_meeting()
    result = take_in(office, reading)
    view = office.bodies.view(result.body_id)
    assert (view.founding_document_id, view.founding_number) == (result.document_id, "澄政办〔2024〕17号")
    digest = column(office, "SELECT digest FROM revision")[0]
    with office._workplace.act("看文件") as work:
        assert work.file(digest) == reading.text.encode()


def test_a_document_that_founds_nothing_is_taken_in_with_its_tasks(office):
    result = take_in(office, task_document())
    assert (result.body_id, result.seats, result.tasks) == (None, 0, 2)
    assert column(office, "SELECT kind FROM document") == ["task_document"]


def test_a_task_document_may_be_put_under_a_body(office):
    body = take_in(office, joint_meeting()).body_id
    take_in(office, task_document(), no_body=f"body:{body}")
    assert column(office, "SELECT body_id FROM document WHERE kind = 'task_document'") == [body]
    assert set(column(office, "SELECT body_id FROM task")) == {body}


def test_the_same_notice_confirmed_twice_founds_one_body_and_is_refused(office):
    take_in(office, joint_meeting())
    with pytest.raises(RuleBroken, match="这份文件已经收过：澄政办〔2024〕17号"):
        take_in(office, joint_meeting())
    assert count(office, "body") == 1


def test_another_file_about_a_known_body_is_filed_under_it(office):
    first = take_in(office, joint_meeting())
    changed = replace(joint_meeting(), text=joint_meeting().text + "\n", doc_number=Located("澄政办〔2025〕1号"))
    result = take_in(office, changed)
    assert (result.body_id, result.seats) == (first.body_id, 0)
    assert (count(office, "body"), count(office, "document")) == (1, 2)


def test_taking_back_an_import_leaves_nothing_of_it(office):
    result = take_in(office, joint_meeting())
    office.journal.undo(result.act_id)
    assert [count(office, table) for table in ("unit", "person", "body", "document", "place", "seat", "appointment", "task",
                                               "duty", "member_unit", "number_series", "revision")] == [0] * 12


def test_units_of_another_place_are_never_the_same(office):
    take_in(office, joint_meeting())
    elsewhere = replace(leading_group(), issuer=Located("临水市云岭区人民政府办公室"))
    take_in(office, elsewhere)
    assert sorted(unit.place for unit in office.directory.units("教育局")) == ["临水市云岭区", "望州市澄川区"]


def test_the_body_gets_its_own_number_series(office):
    take_in(office, joint_meeting())
    assert column(office, "SELECT coalesce(document_kind, '') || kind || coalesce(code, '') FROM number_series ORDER BY id") == [
        "own", "minutesown"]


def two_liaisons():
    reading = joint_meeting()
    return replace(reading, seats=(*reading.seats, replace(reading.seats[12], name="甘霖")))


def test_a_unit_with_two_liaisons_keeps_the_first_unless_the_clerk_takes_both(office):
    points = {point.id: point for point in office.imports.draft_of(two_liaisons(), "通知.txt", b"x").points}
    assert points["liaisons:区教育局"].sentence == "区教育局列了2名联络员：程亦、甘霖"
    first = take_in(office, two_liaisons())
    assert first.seats == 18
    both = take_in(office, two_liaisons(), known_body="another_body", liaisons__区教育局="all_liaisons")
    assert both.seats == 19


def test_a_name_of_blanks_is_no_name(office):
    draft = office.imports.draft_of(joint_meeting(), "通知.txt", b"x")
    seats = tuple(replace(seat, name="　") if seat.name == "裴青原" else seat for seat in draft.reading.seats)
    result = office.imports.confirm(ImportDecision(draft, replace(draft.reading, seats=seats)))
    assert office.bodies.roster(result.body_id, TODAY).rows[4].state_text == "待填姓名"


def test_a_corrected_place_takes_no_unit_of_the_place_first_read(office):
    take_in(office, joint_meeting())
    draft = office.imports.draft_of(leading_group(), "组.txt", b"y")
    office.imports.confirm(ImportDecision(replace(draft, place="临水市云岭区"), draft.reading))
    assert sorted(unit.place for unit in office.directory.units("教育局")) == ["临水市云岭区", "望州市澄川区"]


def test_pasted_text_is_read_and_blank_text_is_refused(office):
    draft = office.imports.read_text("澄川区人民政府办公室\n关于做好助餐工作的通知\n\n一、总体要求\n认真落实。", "粘贴的文字")
    assert draft.place == "澄川区"
    with pytest.raises(Unreadable):
        office.imports.read_text(" \n", "粘贴的文字")


def test_acts_are_called_what_they_did(office):
    take_in(office, joint_meeting())
    take_in(office, replace(joint_meeting(), text=joint_meeting().text + "\n"))
    take_in(office, task_document())
    assert [act.verb for act in office.journal.recent()] == ["收下文件", "收下文件", "建立机构"]
