"""What the office says of itself, on its papers."""

from __future__ import annotations

import pytest

from secretariat.domain.office_details import OfficeDetails
from secretariat.errors import RuleBroken
from tests.services.founding_examples import TODAY, joint_meeting, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


def test_details_are_kept_changed_and_taken_back(office):
    assert office.office_details.show() == OfficeDetails()
    office.office_details.change(OfficeDetails("陈静", " 0990-3090001 ", "澄川区民政局", "0128"))
    assert office.office_details.show() == OfficeDetails("陈静", "0990-3090001", "澄川区民政局", "0128")
    act = office.office_details.change(OfficeDetails("陈静"))
    assert office.office_details.show() == OfficeDetails("陈静")
    office.journal.undo(act)
    assert office.office_details.show().fonds_number == "0128"


def test_saving_without_a_change_is_refused(office):
    with pytest.raises(RuleBroken, match="没有变化"):
        office.office_details.change(OfficeDetails())


def test_the_contact_stands_on_the_sheet_of_a_draft(office):
    body = take_in(office, joint_meeting()).body_id
    office.office_details.change(OfficeDetails("陈静", "0990-3090001"))
    document = office.body_papers.draft_roster(body, TODAY)
    sheet = office.register_papers.draft_dispatch_sheet(document)
    text = office.documents.view(sheet).text
    assert "陈静" in text
    assert "0990-3090001" in text
