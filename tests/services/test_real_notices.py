"""The four notices the product was conceived from, taken in through the services as a clerk would."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.import_points import SEEN
from secretariat.domain.listings.imports import ImportDecision, PointKind
from secretariat.domain.people import NewPerson
from secretariat.domain.unit_names import likely_form
from tests.services.founding_examples import TODAY, office_at

DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"
pytestmark = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the real notices are not beside the checkout")


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


def read(office, start: str):
    return office.imports.read_file(next(DOCUMENTS.glob(f"{start}*.txt")))


def confirm(office, draft):
    return office.imports.confirm(ImportDecision(draft, draft.reading))


def test_the_joint_meeting_has_nineteen_seats_and_eighteen_liaisons(office):
    draft = read(office, "founding-4")
    kinds = [point.kind for point in draft.points]
    assert kinds.count(PointKind.SEAT_BASIS) == 1
    assert kinds.count(PointKind.UNIT_ALIAS) == 2
    assert kinds.count(PointKind.UNIT_WITHOUT_SEAT) == 1
    body = confirm(office, draft).body_id
    roster = office.bodies.roster(body, TODAY)
    assert (roster.counts.seats, roster.counts.liaisons, roster.counts.vacant) == (19, 18, 0)
    assert [row.role for row in roster.rows if not row.repeats_role] == ["召集人", "副召集人", "成员"]
    view = office.bodies.view(body)
    assert (view.unit_count, len(view.duties), view.rules.plenaries, view.rules.seal_unit is not None) == (18, 18, 1, True)


def test_every_point_and_every_seat_lies_in_the_text(office):
    for start in ("founding-1", "founding-2", "founding-3", "founding-4"):
        draft = read(office, start)
        spans = [point.span for point in draft.points if point.span] + [seat.span for seat in draft.reading.seats if seat.span]
        assert all(0 <= span.start < span.end <= len(draft.reading.text) for span in spans)
        assert all(point.suggested in {choice.key for choice in point.choices} for point in draft.points)
        assert {point.suggested for point in draft.points if point.kind is PointKind.DOUBT} <= {SEEN}


def test_a_plan_and_its_task_document_share_one_directory(office):
    first = confirm(office, read(office, "founding-1"))
    before = {unit.full_name for unit in office.directory.units()}
    draft = read(office, "founding-2")
    assert not [point for point in draft.points if point.kind is PointKind.UNIT_ALIAS]
    second = confirm(office, draft)
    assert (first.body_id is not None, second.body_id, second.seats) == (True, None, 0)
    assert second.tasks > 20
    added = {unit.full_name for unit in office.directory.units()} - before
    assert len(added) <= 3
    assert len({unit.place for unit in office.directory.units()}) == 1


def test_posts_without_names_wait_for_names(office):
    roster = office.bodies.roster(confirm(office, read(office, "founding-3")).body_id, TODAY)
    assert {row.state_text for row in roster.rows} == {"待填姓名"}
    assert len(roster.rows) == 21


def test_four_notices_in_one_office_never_mix_their_places(office):
    for start in ("founding-1", "founding-2", "founding-3", "founding-4"):
        confirm(office, read(office, start))
    places = {unit.place for unit in office.directory.units()}
    assert len(places) == 3
    finance = [unit.place for unit in office.directory.units("财政局")]
    assert sorted(finance) == sorted(places)


def test_a_member_replaced_is_new_today_and_was_not_there_before(office):
    body = confirm(office, read(office, "founding-4")).body_id
    seat = office.bodies.roster(body, TODAY).rows[5]
    act = office.replacements.replace(seat.seat_id, leaving_on=date(2026, 10, 8), reason="退休", successor=NewPerson("温以成"),
                                      since=TODAY, title="副局长", letter=None)
    assert office.bodies.roster(body, TODAY).rows[5].name == "温以成"
    assert office.bodies.roster(body, date(2026, 10, 8)).rows[5].name is None
    assert office.bodies.roster(body, date(2026, 10, 7)).rows[5].name == seat.name
    office.journal.undo(act)
    assert office.bodies.roster(body, TODAY).rows[5].name == seat.name


@pytest.mark.parametrize("order", [("founding-1", "founding-2"), ("founding-2", "founding-1")])
def test_the_shared_directory_of_one_district_has_no_duplicates(office, order):
    for start in order:
        confirm(office, read(office, start))
    assert [group for group in office.directory.duplicates() if group.kind is DirectoryKind.UNIT] == []
    place, = office.directory.places()
    units = office.directory.units()
    assert len({likely_form(unit.full_name, place) for unit in units}) == len(units)
    for one, other in (("区市场监管局", "区市场监督管理局"), ("区发展和改革局", "区发展和改革委员会")):
        found = [unit for unit in units if {one, other} & {unit.full_name, *unit.aliases}]
        assert len(found) <= 1


def test_organs_of_one_name_in_three_places_are_three_units(office):
    for start in ("founding-1", "founding-2", "founding-3", "founding-4"):
        confirm(office, read(office, start))
    police = [unit for unit in office.directory.units() if "公安" in unit.full_name]
    assert len({unit.place for unit in police}) == len(police) == 3
    assert [group for group in office.directory.duplicates() if group.kind is DirectoryKind.UNIT] == []
