"""Who issues a body's papers (rule 6)."""

from datetime import date

import pytest

from secretariat.domain.bodies import Body, BodyKind, BodyRules, IssuerKind
from secretariat.domain.issuers import full_unit_name, issuer_of

PLACE = "望州市澄川区"


def body(issuer=None, seal_unit=None):
    return Body(kind=BodyKind.JOINT_MEETING, name="澄川区助餐工作联席会议", short_name="助餐联席会议", in_use_from=date(2025, 1, 1),
                rules=BodyRules(issuer=issuer, seal_unit=seal_unit))


@pytest.mark.parametrize("kind", [None, IssuerKind.OFFICE])
def test_the_body_s_office_issues_under_the_seal_of_the_unit_its_notice_names(kind):
    issuer = issuer_of(body(kind, "区民政局"), "区卫健委", PLACE)
    assert (issuer.name, issuer.marks) == ("澄川区助餐工作联席会议办公室", ("澄川区助餐工作联席会议办公室",))
    assert issuer.on_behalf == "澄川区民政局"


def test_without_a_seal_unit_the_lead_unit_seals_and_without_either_nobody():
    assert issuer_of(body(), "区民政局", PLACE).on_behalf == "澄川区民政局"
    assert issuer_of(body(), None, PLACE).on_behalf == ""


def test_a_lead_unit_issues_under_its_own_name_and_seal():
    issuer = issuer_of(body(IssuerKind.LEAD_UNIT), "区民政局", PLACE)
    assert (issuer.name, issuer.marks, issuer.on_behalf) == ("澄川区民政局", ("澄川区民政局",), "")


def test_a_government_office_issues_for_its_place():
    assert issuer_of(body(IssuerKind.GOVERNMENT_OFFICE), "区民政局", PLACE).name == "澄川区人民政府办公室"
    assert issuer_of(body(IssuerKind.GOVERNMENT_OFFICE), "区民政局", None).name == "人民政府办公室"


def test_joint_papers_bear_two_marks_the_office_first():
    assert issuer_of(body(IssuerKind.JOINT), "区民政局", PLACE).marks == ("澄川区助餐工作联席会议办公室", "澄川区民政局")


@pytest.mark.parametrize(("unit", "place", "full"), [
    ("区民政局", PLACE, "澄川区民政局"), ("团区委", PLACE, "团区委"), ("市民政局", PLACE, "市民政局"), ("区民政局", None, "区民政局"),
    ("县民政局", "清河县", "清河县民政局"), ("澄川区民政局", PLACE, "澄川区民政局"),
])
def test_a_bare_level_becomes_the_place_s_own_name(unit, place, full):
    assert full_unit_name(unit, place) == full
