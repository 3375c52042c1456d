"""The filing register: who came by filing, and how far each filing is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from secretariat.domain.bodies import BodyRules
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.filings import FilingState
from secretariat.domain.listings.desk import DeskTopic
from secretariat.domain.people import NewPerson
from secretariat.domain.readings import ReplacementRoute
from secretariat.errors import NotFound, RuleBroken, Unreadable
from tests.services.founding_examples import TODAY, joint_meeting, office_at, take_in

SINCE = date(2026, 10, 8)


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office):
    return take_in(office, joint_meeting()).body_id


def replaced(office, body, unit, name, letter=None):
    seat = next(row for row in office.bodies.roster(body, TODAY).rows if row.unit == unit)
    office.replacements.replace(seat.seat_id, leaving_on=SINCE, reason="退休", successor=NewPerson(name), since=SINCE, title="副局长",
                                letter=letter)
    return seat.seat_id


def pdf(folder, name="备案表.pdf"):
    path = folder / name
    path.write_bytes(b"%PDF-1.4\n%%EOF\n")
    return path


def test_a_filing_goes_from_owed_to_filed_by_way_of_the_letter(office, body, tmp_path):
    seat = replaced(office, body, "区教育局", "温以成")
    (row,) = office.filings.register(body)
    assert (row.number, row.before, row.name, row.post, row.since, row.state) == (
        1, "裴青原", "温以成", "区教育局副局长", SINCE, FilingState.OWED)
    with pytest.raises(RuleBroken, match="还没有报备案表"):
        office.filings.file(row.appointment_id, on=TODAY)
    office.filings.report(row.appointment_id, on=TODAY, scan=pdf(tmp_path))
    assert office.filings.register(body)[0].state is FilingState.LETTER_OWED
    with pytest.raises(RuleBroken, match="来函还没有补登"):
        office.filings.file(row.appointment_id, on=TODAY)
    office.replacements.receive_letter(seat, "澄教函〔2026〕58号")
    assert office.filings.register(body)[0].state is FilingState.REPORTED
    with pytest.raises(RuleBroken, match="不能早于收到备案表"):
        office.filings.file(row.appointment_id, on=TODAY - timedelta(days=1))
    act = office.filings.file(row.appointment_id, on=TODAY)
    (row,) = office.filings.register(body)
    assert (row.state, row.filed_on, row.letter) == (FilingState.FILED, TODAY, "澄教函〔2026〕58号")
    office.journal.undo(act)
    assert office.filings.register(body)[0].state is FilingState.REPORTED


def test_the_scan_becomes_the_form_of_the_seat_s_story(office, body, tmp_path):
    seat = replaced(office, body, "区教育局", "温以成", "澄教函〔2026〕58号")
    (row,) = office.filings.register(body)
    office.filings.report(row.appointment_id, on=TODAY, scan=pdf(tmp_path))
    document = office.bodies.seat_story(seat, TODAY).episodes[0].document_id
    (view,) = (one for one in office.documents.list() if one.document_id == document)
    assert (view.kind, view.state, view.title) == (DocumentKind.FILING_FORM, DocumentState.ISSUED, "温以成成员备案表")
    assert office.documents.pdf(document).startswith(b"%PDF")
    office.filings.attach_scan(row.appointment_id, pdf(tmp_path, "再扫一遍.PDF"))
    assert office.filings.register(body)[0].document_id == document
    assert office.examine() == ()
    assert not any(item.target.id == document and item.command.startswith("document") for item in office.desk.show().items)


@pytest.mark.parametrize(("name", "data", "sentence"), [
    ("表.docx", b"PK", "不是扫描件"), ("表.pdf", b"", "是空的"), ("表.pdf", b"MZ\x90", "内容不是 PDF 或者图片"),
])
def test_what_is_no_scan_is_refused_and_nothing_is_stored(office, body, tmp_path, name, data, sentence):
    replaced(office, body, "区教育局", "温以成")
    (row,) = office.filings.register(body)
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unreadable, match=sentence):
        office.filings.report(row.appointment_id, on=TODAY, scan=tmp_path / name)
    with pytest.raises(Unreadable, match="读不出来"):
        office.filings.attach_scan(row.appointment_id, tmp_path / "没有.pdf")
    assert office.filings.register(body)[0].state is FilingState.OWED
    with pytest.raises(RuleBroken, match="不能晚于今天"):
        office.filings.report(row.appointment_id, on=TODAY + timedelta(days=1))
    with pytest.raises(NotFound):
        office.filings.report(999, on=TODAY)


def test_only_who_came_by_filing_stands_in_the_register(office, body):
    seat = replaced(office, body, "区教育局", "温以成")
    office.terms.change_post(seat, on=TODAY, title="局长")
    office.terms.reappoint(seat, on=TODAY + timedelta(days=1), until=None)
    view = office.bodies.view(body)
    office.bodies.set_rules(body, view.version, BodyRules(replacement=ReplacementRoute.APPROVAL))
    replaced(office, body, "区妇联", "甘霖")
    assert [(row.name, row.number) for row in office.filings.register(body)] == [("温以成", 1)]


def test_the_register_counts_from_the_oldest_and_shows_the_newest_first(office, body):
    replaced(office, body, "区教育局", "温以成")
    replaced(office, body, "区妇联", "甘霖", "澄妇函〔2026〕2号")
    assert [(row.number, row.name) for row in office.filings.register(body)] == [(2, "甘霖"), (1, "温以成")]


def test_a_replacement_brings_the_form_along_prefilled_and_undoing_takes_it_back(office, body):
    seat = next(row for row in office.bodies.roster(body, TODAY).rows if row.unit == "区教育局")
    act = office.replacements.replace(seat.seat_id, leaving_on=SINCE, reason="退休", successor=NewPerson("温以成", mobile="13900000000"),
                                      since=SINCE, title="副局长", letter=None, with_forms=True)
    (row,) = office.filings.register(body)
    text = office.documents.view(row.document_id).text
    for words in ("组成人员调整备案表", "区教育局", "裴青原", "区教育局副局长", "退休", "温以成", "13900000000", "2026年10月8日"):
        assert words in text
    assert office.documents.pdf(row.document_id).startswith(b"%PDF")
    assert not any(item.target.id == row.document_id and item.command.startswith("document") for item in office.desk.show().items)
    office.journal.undo(act)
    assert office.filings.register(body) == ()
    assert all(one.kind is not DocumentKind.FILING_FORM for one in office.documents.list())


def test_a_form_is_renewed_until_the_stamped_one_is_back(office, body, tmp_path):
    replaced(office, body, "区教育局", "温以成", "澄教函〔2026〕58号")
    (row,) = office.filings.register(body)
    form = office.filings.draft_form(row.appointment_id)
    assert office.filings.draft_form(row.appointment_id) == form
    office.filings.report(row.appointment_id, on=TODAY, scan=pdf(tmp_path))
    (row,) = office.filings.register(body)
    assert (row.document_id, row.state) == (form, FilingState.REPORTED)
    with pytest.raises(RuleBroken, match="已经收回"):
        office.filings.draft_form(row.appointment_id)


def test_the_register_is_printed_as_it_stands(office, body):
    with pytest.raises(RuleBroken, match="还没有内容"):
        office.filings.draft_register(body)
    replaced(office, body, "区教育局", "温以成")
    text = office.documents.view(office.filings.draft_register(body)).text
    assert "备案登记簿" in text
    assert "温以成" in text
    assert "待报" in text


def test_filings_that_wait_two_weeks_lie_on_the_desk_until_they_are_entered(office, body):
    def lying():
        return [(item.title, item.detail, item.due, item.command) for item in office.desk.show().items if item.topic is DeskTopic.FILING]

    seat = replaced(office, body, "区教育局", "温以成")
    replaced(office, body, "区妇联", "甘霖", "澄妇函〔2026〕2号")
    office.terms.change_post(seat, on=TODAY, title="局长")
    short = office.bodies.view(body).short_name
    assert lying() == [(f"{short}有2件备案没有办结", f"{short} • 待报2件", "最早的33天", "body.show_filings")]
    row = next(row for row in office.filings.register(body) if row.name == "甘霖")
    office.filings.report(row.appointment_id, on=TODAY)
    assert [item[1] for item in lying()] == [f"{short} • 待报1件，待登记1件"]
    office.filings.file(row.appointment_id, on=TODAY)
    assert [item[1] for item in lying()] == [f"{short} • 待报1件"]
    office.replacements.vacate(seat, TODAY + timedelta(days=1), "退休")
    (row,) = (row for row in office.filings.register(body) if row.name == "温以成")
    office.filings.report(row.appointment_id, on=TODAY, letter="澄教函〔2026〕58号")
    office.filings.file(row.appointment_id, on=TODAY)
    assert lying() == []
