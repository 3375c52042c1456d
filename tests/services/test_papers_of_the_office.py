"""Papers from tasks, registers and the clerk's own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.free_papers import FreeWording
from secretariat.domain.readings import TaskReading
from secretariat.domain.tasks import TaskStatus
from secretariat.errors import RuleBroken
from secretariat.papers.blocks import PaperFormat
from secretariat.rendering import page_images
from secretariat.rendering.read_docx import read
from secretariat.services.free_papers import paragraphs_of
from tests.services.founding_examples import TODAY, joint_meeting, office_at, take_in


@pytest.fixture
def office(tmp_path):
    with office_at(tmp_path) as opened:
        yield opened


@pytest.fixture
def body(office):
    tasks = (
        TaskReading("建成助餐点20个。", ("区卫健委",), ("区教育局", "各镇办"), number="1", category="一、设施"),
        TaskReading("拨付补助资金。", ("区发改委",), ("区卫健委",), number="2", category="二、保障"),
        TaskReading("组织业务培训。", ("区卫健委",), number="3", category="二、保障"),
        TaskReading("加强宣传引导。", (), ("各成员单位",), number="4", category="二、保障"),
    )
    return take_in(office, replace(joint_meeting(), tasks=tasks)).body_id


@pytest.fixture
def late(office, body):
    """Tasks of the group, the first two of them overdue since October."""
    for row in office.tasks.list(body)[:2]:
        office.tasks.set_deadline(row.task_id, row.version, date(2026, 10, 1))
    return tuple(row.task_id for row in office.tasks.list(body))


def words(office, document_id):
    pdf = office.documents.pdf(document_id)
    return "".join("".join(page_images.page_words(pdf, page).split()) for page in range(page_images.page_count(pdf)))


def free(body, **changes):
    wording = {"kind": DocumentKind.NOTICE, "body_id": body, "title": "关于报送工作总结的通知", "addressees": "各成员单位",
               "text": "为做好年底总结工作，现通知如下：\n一、报送内容\n（一）工作开展情况。包括主要做法和成效。\n1.数据截至11月底。"}
    return FreeWording(**(wording | changes))


def test_reminders_go_to_each_lead_unit_with_its_overdue_tasks_only(office, body, late):
    made = office.supervision_papers.draft_reminders(late)
    overdue = [row for row in office.tasks.list(body) if row.deadline == date(2026, 10, 1)]
    assert len(made) == 2
    said = "".join(words(office, document) for document in made)
    for row in overdue:
        assert "".join(row.text.rstrip("。；").split()) in said
    others = [row for row in office.tasks.list(body) if row.deadline != date(2026, 10, 1) and row.status is not TaskStatus.COMPLETED]
    assert not any("".join(row.text.rstrip("。；").split()) in said for row in others)


def test_without_anything_overdue_there_is_no_reminder(office, body):
    ids = tuple(row.task_id for row in office.tasks.list(body))
    with pytest.raises(RuleBroken, match="没有超期的"):
        office.supervision_papers.draft_reminders(ids)
    assert DocumentKind.REMINDER not in {row.kind for row in office.documents.list()}


def test_a_notice_of_supervision_renews_its_open_draft(office, body, late):
    first = office.supervision_papers.draft_notice(late)
    assert office.supervision_papers.draft_notice(late) == first


def test_the_ledger_has_every_task_in_the_order_shown(office, late):
    said = words(office, office.supervision_papers.draft_ledger(late))
    for row in office.tasks.list():
        assert "".join(row.text.split())[:12] in said


def test_the_breakdown_stands_across_the_sheet(office, late):
    document = office.supervision_papers.draft_breakdown(late)
    width, height = page_images.page_size(office.documents.pdf(document), 0)
    assert width > height


def test_a_feedback_form_names_the_task_and_who_answers(office, late):
    row = next(row for row in office.tasks.list() if row.task_id == late[0])
    said = words(office, office.supervision_papers.draft_feedback_form(late[0]))
    assert "".join(row.text.split()) in said


@pytest.mark.parametrize("kind", [
    DocumentKind.NOTICE, DocumentKind.CIRCULAR, DocumentKind.REPORT, DocumentKind.REQUEST, DocumentKind.LETTER, DocumentKind.REPLY,
    DocumentKind.BULLETIN,
])
def test_a_free_paper_is_drafted_approved_and_numbered(office, body, kind):
    document = office.free_papers.draft(free(body, kind=kind, addressees="区政府"))
    row = office.documents.view(document).row
    assert (row.kind, row.state) == (kind, DocumentState.DRAFT)
    office.documents.set_code(body, "澄助餐联办")
    number = office.documents.approve(document, "杭远亭", TODAY)
    assert number == ("第1期" if kind is DocumentKind.BULLETIN else "澄助餐联办〔2026〕1号")
    assert number in words(office, document)
    # Who signed stands in the head of what goes to a superior.
    assert ("签发人：杭远亭" in words(office, document)) is (kind in {DocumentKind.REPORT, DocumentKind.REQUEST})


def test_a_bulletin_is_sent_and_given_out_instead_of_addressed(office, body):
    bulletin = free(body, kind=DocumentKind.BULLETIN, addressees="各成员单位：", copies_to="区委办公室")
    said = words(office, office.free_papers.draft(bulletin))
    assert "送：区委办公室。" in said
    assert "发：各成员单位。" in said
    assert "抄送" not in said


def test_the_publicity_class_is_printed_where_one_is_chosen(office, body):
    assert "依申请公开" in words(office, office.free_papers.draft(free(body, publicity="依申请公开")))
    assert "公开" not in words(office, office.free_papers.draft(free(body, title="关于开展培训的通知")))


def test_a_letter_takes_the_format_of_letters(office, body):
    document = office.free_papers.draft(free(body, kind=DocumentKind.LETTER))
    assert read(office.documents.docx(document)).paper.format is PaperFormat.LETTER


def test_a_request_has_one_addressee(office, body):
    with pytest.raises(RuleBroken, match="只主送一个"):
        office.free_papers.draft(free(body, kind=DocumentKind.REQUEST, addressees="区政府，区委"))


@pytest.mark.parametrize(("changes", "sentence"), [({"title": " "}, "标题"), ({"text": "\n "}, "正文"), ({"urgency": "机密"}, "涉密")])
def test_a_paper_that_is_not_fit_to_go_out_is_refused_with_a_sentence(office, body, changes, sentence):
    with pytest.raises(RuleBroken, match=sentence):
        office.free_papers.draft(free(body, **changes))
    assert all(row.kind is not DocumentKind.NOTICE for row in office.documents.list())


def test_typed_lines_take_the_levels_their_numbers_say():
    long = "（二）各成员单位要把工作摆上重要位置，明确专人负责，抓好各项任务落实"
    found = paragraphs_of(f"前言。\n\n一、总体要求\n（一）加强领导。各单位要重视。\n{long}\n1.按时。")
    assert [one.level for one in found] == [0, 1, 2, 2, 3]
    assert [run.words for run in found[2].runs] == ["（一）加强领导。", "各单位要重视。"]
    assert found[3].runs[0].words == "（二）"


def test_the_register_lists_numbers_in_order_and_keeps_the_void_ones(office, body):
    office.documents.set_code(body, "澄助餐联办")
    first = office.free_papers.draft(free(body))
    second = office.free_papers.draft(free(body, title="关于开展培训的通知"))
    for document in (first, second):
        office.documents.approve(document, "杭远亭", TODAY)
    office.documents.make_void(first, "另行发文")
    said = words(office, office.register_papers.draft_dispatch_register(2026))
    assert said.index("澄助餐联办〔2026〕1号") < said.index("澄助餐联办〔2026〕2号")
    assert "作废" in said
    assert "各成员单位" in said


def test_a_year_without_numbers_has_no_register(office, body):
    with pytest.raises(RuleBroken, match="没有编过号"):
        office.register_papers.draft_dispatch_register(2025)


def test_the_sheet_of_a_draft_says_what_is_known_of_it(office, body):
    document = office.free_papers.draft(free(body))
    said = words(office, office.register_papers.draft_dispatch_sheet(document))
    assert "关于报送工作总结的通知" in said
    assert "各成员单位" in said


def test_the_papers_of_the_archive_list_what_is_sealed(office, body):
    with pytest.raises(RuleBroken, match="没有归档"):
        office.register_papers.draft_archive_papers(2026)
    document = office.free_papers.draft(free(body))
    office.documents.set_code(body, "澄助餐联办")
    office.documents.approve_and_issue(document, "杭远亭", TODAY)
    office.archive.archive_document(document)
    made = office.register_papers.draft_archive_papers(2026)
    assert [office.documents.view(one).row.kind for one in made] == [
        DocumentKind.ARCHIVE_CATALOGUE, DocumentKind.ARCHIVE_STAMP, DocumentKind.BOX_COVER]
    assert "关于报送工作总结的通知" in words(office, made[0])


def test_only_kinds_that_are_there_are_offered_to_filter_by(office, body):
    assert office.documents.kinds() == (DocumentKind.FOUNDING_NOTICE,)
    office.free_papers.draft(free(body))
    assert office.documents.kinds() == (DocumentKind.FOUNDING_NOTICE, DocumentKind.NOTICE)


def test_a_list_made_is_nothing_left_to_do_but_a_draft_to_be_signed_is(office, body):
    before = len(office.desk.show().items)
    office.body_papers.draft_roster(body, TODAY)
    assert len(office.desk.show().items) == before
    office.free_papers.draft(free(body))
    assert len(office.desk.show().items) == before + 1
