"""The papers about a body, written from its rows."""

from __future__ import annotations

from datetime import date

import pytest

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.errors import RuleBroken
from secretariat.intake.notice import read_notice
from secretariat.rendering import page_images
from tests.services.founding_examples import FOUNDED, LIAISONS, MEMBERS, TODAY, joint_meeting, office_at, take_in

CHANGED = date(2026, 11, 1)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office):
    return take_in(office, joint_meeting()).body_id


def words(office, document_id):
    pdf = office.documents.pdf(document_id)
    return "".join("".join(page_images.page_words(pdf, page).split()) for page in range(page_images.page_count(pdf)))


def replace_educator(office, body):
    seat = next(row for row in office.bodies.roster(body, TODAY).rows if row.unit == "区教育局")
    office.terms.change_post(seat.seat_id, on=CHANGED, title="局长")


def test_a_founding_notice_is_written_from_the_rows_and_reads_back_as_the_same_body(office, body):
    document = office.body_papers.draft_founding_notice(body, office.body_papers.wording(body))
    reading = read_notice(office.documents.view(document).text)
    assert [(seat.role, seat.name) for seat in reading.seats] == [
        *((role, name) for role, name, _, _ in MEMBERS), *((role, name) for role, name, _ in LIAISONS)]
    assert reading.rules.plenaries_per_year == 1
    row = office.documents.view(document).row
    assert (row.kind, row.state, row.number_text) == (DocumentKind.FOUNDING_NOTICE, DocumentState.DRAFT, "签发时取号")


def test_the_number_of_a_founding_notice_is_entered_not_taken_and_stands_on_the_paper(office, body):
    document = office.body_papers.draft_founding_notice(body, office.body_papers.wording(body))
    assert office.documents.approve(document, "陆景和", TODAY) is None
    office.documents.record_number(document, "澄政办〔2026〕21号")
    assert "澄政办〔2026〕21号" in words(office, document)
    office.documents.issue(document, TODAY)
    assert office.documents.view(document).row.number == "澄政办〔2026〕21号"


def test_drafting_again_renews_the_open_draft(office, body):
    first = office.body_papers.draft_roster(body, TODAY)
    assert office.body_papers.draft_roster(body, TODAY) == first
    assert office.body_papers.draft_roster(body, FOUNDED) != first


def test_a_member_list_is_that_of_its_day(office, body):
    replace_educator(office, body)
    assert "区教育局局长" in words(office, office.body_papers.draft_roster(body, TODAY))
    before = words(office, office.body_papers.draft_roster(body, FOUNDED))
    assert "区教育局副局长" in before
    assert "区教育局局长" not in before


def test_a_contact_list_has_a_line_for_a_unit_that_has_only_a_liaison(office, body):
    listed = words(office, office.body_papers.draft_contact_list(body, TODAY))
    assert "俞尧" in listed
    assert "裴青原" in listed
    assert listed.count("程亦") == 1


def test_an_adjustment_notice_says_what_changed_between_two_days(office, body):
    seat = next(row for row in office.bodies.roster(body, TODAY).rows if row.unit == "区教育局")
    office.replacements.vacate(seat.seat_id, on=CHANGED, reason="工作调动")
    document = office.body_papers.draft_adjustment_notice(body, FOUNDED, TODAY)
    said = words(office, document)
    assert "裴青原不再担任成员。" in said
    assert "调整后的组成人员" in said
    assert office.documents.view(document).row.number_text == "签发时取号"


def test_nothing_is_published_where_nothing_changed(office, body):
    with pytest.raises(RuleBroken, match="没有差别"):
        office.body_papers.draft_adjustment_notice(body, FOUNDED, TODAY)
    assert [row.kind for row in office.documents.list()] == [DocumentKind.FOUNDING_NOTICE]


def test_a_body_without_seats_has_no_list(office):
    body = office.bodies.create("澄川区河湖治理工作领导小组", "河湖领导小组", joint_meeting().body.kind, FOUNDED, FOUNDED)
    with pytest.raises(RuleBroken, match="没有席位"):
        office.body_papers.draft_roster(body, TODAY)


def test_a_notice_numbered_elsewhere_does_not_go_out_without_its_number(office, body):
    document = office.body_papers.draft_founding_notice(body, office.body_papers.wording(body))
    with pytest.raises(RuleBroken, match="先登记文号"):
        office.documents.approve_and_issue(document, "陆景和", TODAY)
    assert office.documents.view(document).row.state is DocumentState.DRAFT
    office.documents.approve(document, "陆景和", TODAY)
    assert office.documents.view(document).acts[0].label == "登记文号"
