"""Approval, numbers, issue, voiding, files and export."""

import io
from datetime import date, datetime

import pytest
from docx import Document as WordFile

from secretariat.domain.agendas import NewTopic
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.documents import DocumentFilter
from secretariat.domain.meetings import MeetingKind
from secretariat.domain.people import NewPerson
from secretariat.domain.stages import Stage
from secretariat.errors import NotFound, RuleBroken, StorageUnavailable, Unreadable
from secretariat.office import open_office
from secretariat.persistence.number_checks import numbers_out_of_line
from secretariat.rendering.page_images import page_words
from tests.services.founding_examples import leading_group, take_in
from tests.services.meeting_examples import CONVENER, Story

TODAY = date(2026, 11, 10)


def words_of(docx: bytes) -> str:
    file = WordFile(io.BytesIO(docx))
    return "".join(node.text or "" for node in file.element.body.iter() if node.tag.endswith("}t"))


def approve(story, title="助餐联席会议2026年全体会议", on=TODAY):
    notice = story.office.meeting_papers.draft_notice(story.arrange(title=title))
    return notice, story.office.documents.approve(notice, CONVENER, on)


def test_numbers_are_contiguous_and_each_year_begins_anew(story):
    assert [approve(story, f"会议{one}")[1] for one in range(3)] == [f"澄助餐联办〔2026〕{one}号" for one in (1, 2, 3)]
    story.clock.move_to(date(2026, 11, 18))
    assert approve(story, on=date(2026, 11, 18))[1] == "澄助餐联办〔2026〕4号"
    with story.office._workplace.look() as connection:
        assert numbers_out_of_line(connection) == ()


def test_a_refused_approval_spends_no_number(story):
    notice = story.office.meeting_papers.draft_notice(story.arrange(proposer="办公室"))
    for _ in range(2):
        with pytest.raises(RuleBroken):
            story.office.documents.approve(notice, CONVENER, TODAY)
    assert approve(story, "另一个会议")[1] == "澄助餐联办〔2026〕1号"


def test_a_void_document_keeps_its_number_and_the_meeting_can_be_notified_again(story):
    meeting = story.notified()
    documents = story.office.documents
    first = story.paper(meeting, "会议通知").document_id
    with pytest.raises(RuleBroken, match="作废的原因"):
        documents.make_void(first, " ")
    documents.make_void(first, "地点有误")
    assert story.office.meetings.view(meeting).current is Stage.NOTIFIED
    second = story.office.meeting_papers.draft_notice(meeting)
    assert second != first
    assert documents.approve_and_issue(second, CONVENER, TODAY) == "澄助餐联办〔2026〕2号"
    assert documents.view(first).row.number == "澄助餐联办〔2026〕1号"
    assert documents.view(first).row.state_text == "作废"


def test_the_notice_of_a_meeting_that_was_held_cannot_be_made_void(story):
    meeting = story.held()
    with pytest.raises(RuleBroken, match="会议已经召开"):
        story.office.documents.make_void(story.paper(meeting, "会议通知").document_id, "有误")


def test_without_a_code_nothing_is_approved_and_the_refusal_names_the_cure(story):
    body = take_in(story.office, leading_group(), "组.txt").body_id
    meeting = story.office.meetings.arrange(body, MeetingKind.PLENARY, "", "双拥领导小组会议",
                                            datetime(2026, 11, 10, 15, 0), "二楼", "组长")
    notice = story.office.meeting_papers.draft_notice(meeting)
    with pytest.raises(RuleBroken, match="尚未设置发文字号") as refusal:
        story.office.documents.approve(notice, CONVENER, TODAY)
    assert refusal.value.cure == "document.set_code"
    assert story.office.documents.suggest_code(body).endswith("组办")
    story.office.documents.set_code(body, "澄双组办")
    assert story.office.documents.approve(notice, CONVENER, TODAY) == "澄双组办〔2026〕1号"

def test_number_and_date_stand_in_the_docx_and_the_pdf_is_that_docx(story):
    notice, number = approve(story)
    docx, pdf = story.office.documents.docx(notice), story.office.documents.pdf(notice)
    assert number in words_of(docx)
    assert "2026年11月10日" in words_of(docx)
    pages = "".join(page_words(pdf, page) for page in range(story.office.documents.page_count(notice)))
    squeezed = "".join(pages.split())
    assert number in squeezed
    for name in ("陆景和", "龙𬱖", "迪丽娜尔·艾山", "欧阳竹君"):
        assert name in squeezed.replace("\u3000", "") or name in words_of(docx).replace("\u3000", "")
        assert name in story.office.documents.view(notice).text.replace("\u3000", "")


def test_a_notice_whose_roster_changed_since_the_draft_is_not_approved(story):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    seat = next(row for row in story.office.bodies.roster(story.body, TODAY).rows if row.unit_printed == "区教育局")
    story.office.replacements.replace(seat.seat_id, leaving_on=None, reason="工作变动", successor=NewPerson("温以成"), since=TODAY,
                                      title="副局长", letter=None)
    assert story.paper(meeting, "会议通知").stale
    with pytest.raises(RuleBroken, match="请先重新生成") as refusal:
        story.office.documents.approve(notice, CONVENER, TODAY)
    assert refusal.value.cure == "meeting.draft_notice"
    assert story.office.meeting_papers.draft_notice(meeting) == notice
    assert "温以成" in story.office.documents.view(notice).text
    assert story.office.documents.approve(notice, CONVENER, TODAY) is not None


def test_drafting_twice_the_same_makes_no_second_revision(story):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    assert story.office.meeting_papers.draft_notice(meeting) == notice
    assert len(story.office.documents.view(notice).revisions) == 1


def test_an_approved_document_changes_no_more_and_the_act_has_no_undo(story):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    story.office.documents.approve(notice, CONVENER, TODAY)
    with pytest.raises(RuleBroken, match="已经签发"):
        story.office.meeting_papers.draft_notice(meeting)
    with pytest.raises(RuleBroken, match="只有草稿"):
        story.office.documents.approve(notice, CONVENER, TODAY)
    assert story.office.journal.last_undoable() is None
    with pytest.raises(RuleBroken, match="不能撤销"):
        story.office.journal.undo(story.office.journal.recent()[0].act_id)


def test_days_of_approval_and_issue_must_make_sense(story):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    documents = story.office.documents
    with pytest.raises(RuleBroken, match="签发日期不能晚于今天"):
        documents.approve(notice, CONVENER, date(2026, 11, 11))
    with pytest.raises(RuleBroken, match="签发之后才能印发"):
        documents.issue(notice, TODAY)
    documents.approve(notice, CONVENER, TODAY)
    with pytest.raises(RuleBroken, match="早于签发日期"):
        documents.issue(notice, date(2026, 11, 9))
    story.clock.move_to(date(2026, 11, 12))
    documents.issue(notice, date(2026, 11, 12))
    assert "2026年11月12日印发" in words_of(documents.docx(notice)).replace(" ", "").replace("\u3000", "")
    assert story.office.meetings.view(meeting).current is Stage.RECEIPTS


def test_the_register_is_narrowed_by_year_kind_body_and_words(story):
    story.notified()
    documents = story.office.documents
    assert documents.years() == (2026, 2024)
    assert [row.kind for row in documents.list(DocumentFilter(kind=DocumentKind.MEETING_NOTICE))] == [DocumentKind.MEETING_NOTICE]
    assert [row.kind for row in documents.list(DocumentFilter(year=2024))] == [DocumentKind.FOUNDING_NOTICE]
    assert len(documents.list(DocumentFilter(words="助餐 〔2026〕1"))) == 1
    assert documents.list(DocumentFilter(words="%")) == ()
    assert documents.list(DocumentFilter(body_id=99)) == ()
    assert len(documents.list()) == 2


def test_what_can_be_done_follows_the_state(story):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    documents = story.office.documents
    assert documents.view(notice).acts[0].command == "document.approve"
    assert documents.view(notice).row.number_text == "签发时取号"
    documents.approve(notice, CONVENER, TODAY)
    assert documents.view(notice).acts[0].command == "document.issue"
    documents.issue(notice, TODAY)
    assert documents.view(notice).row.state_text == "已印发"
    sheet = documents.view(story.office.meeting_papers.draft_sign_in_sheet(meeting))
    assert (sheet.row.number_text, sheet.row.state_text, sheet.acts[0].command) == ("不编号", "就绪", "document.print")


def test_pages_can_be_counted_and_looked_at(story):
    notice, _ = approve(story)
    image = story.office.documents.page_image(notice, 1, 0.5)
    assert image.png.startswith(b"\x89PNG")
    assert (image.width, image.height) == (298, 421)
    with pytest.raises(Unreadable):
        story.office.documents.page_image(notice, 99, 0.5)


def test_a_received_text_has_no_pages_but_can_be_had_as_it_came(story):
    founding = story.office.bodies.view(story.body).founding_document_id
    documents = story.office.documents
    assert documents.view(founding).row.has_pdf is False
    with pytest.raises(NotFound, match="只有文字"):
        documents.page_count(founding)
    with pytest.raises(NotFound, match="Word"):
        documents.docx(founding)
    assert documents.source(founding)[1].decode().startswith("澄政办")


def test_export_writes_every_file_once_and_never_outside_the_folder(story, tmp_path):
    notice, number = approve(story, "../../会议/:*?")
    founding = story.office.bodies.view(story.body).founding_document_id
    told = []
    folder = tmp_path / "出" / "口"
    for _ in range(2):
        files = story.office.documents.export((notice, founding), folder, docx=True, pdf=True,
                                              progress=lambda *step: told.append(step))
    assert {file.parent for file in files} == {folder}
    assert len(list(folder.iterdir())) == 6
    assert {file.suffix for file in files} == {".docx", ".pdf", ".txt"}
    assert all("（2）" in file.name for file in files)
    assert files[0].name.startswith(number)
    assert [step[:2] for step in told] == [(0, 2), (1, 2), (2, 2)] * 2
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_dir()) == ["出"]


def test_export_stops_when_it_is_asked_to_and_says_when_a_folder_cannot_be_written(story, tmp_path):
    notice, _ = approve(story)

    class Stopped(Exception):
        pass

    def stop(done, total, words):
        if done == 1:
            raise Stopped

    with pytest.raises(Stopped):
        story.office.documents.export((notice, notice), tmp_path / "出", docx=False, pdf=True, progress=stop)
    assert len(list((tmp_path / "出").iterdir())) == 1
    (tmp_path / "文件").write_text("在这里")
    with pytest.raises(StorageUnavailable, match="请换一个文件夹"):
        story.office.documents.export((notice,), tmp_path / "文件", docx=True, pdf=False)


def test_an_edited_copy_comes_back_and_is_not_overwritten_unasked(story, tmp_path):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    file = WordFile(io.BytesIO(story.office.documents.docx(notice)))
    paragraph = next(one for one in file.paragraphs if "现将有关事项通知如下" in one.text)
    paragraph.runs[-1].text = paragraph.runs[-1].text.replace("现将有关事项通知如下", "请准时参加，现将有关事项通知如下")
    file.save(tmp_path / "通知.docx")
    story.office.documents.take_back(notice, tmp_path / "通知.docx")
    assert "请准时参加" in story.office.documents.view(notice).text
    assert [row.origin_label for row in story.office.documents.view(notice).revisions] == ["手工修改", "程序生成"]
    with pytest.raises(RuleBroken, match="手工修改"):
        story.office.meeting_papers.draft_notice(meeting)
    story.office.documents.approve(notice, CONVENER, TODAY)
    assert "请准时参加" in words_of(story.office.documents.docx(notice))
    with pytest.raises(RuleBroken, match="已经签发"):
        story.office.documents.take_back(notice, tmp_path / "通知.docx")


def test_a_generated_draft_takes_the_place_of_an_edited_one_only_when_asked(story, tmp_path):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    (tmp_path / "x.docx").write_bytes(story.office.documents.docx(notice))
    story.office.documents.take_back(notice, tmp_path / "x.docx")
    story.office.meetings.add_topic(meeting, NewTopic("部署工作"))
    assert story.office.meeting_papers.draft_notice(meeting, anew=True) == notice
    assert len(story.office.documents.view(notice).revisions) == 3


@pytest.mark.parametrize("data", [b"", b"not a document", b"PK\x03\x04broken"])
def test_what_is_no_docx_does_not_come_back(story, tmp_path, data):
    notice = story.office.meeting_papers.draft_notice(story.arrange())
    (tmp_path / "x.docx").write_bytes(data)
    with pytest.raises(Unreadable):
        story.office.documents.take_back(notice, tmp_path / "x.docx")
    with pytest.raises(Unreadable):
        story.office.documents.take_back(notice, tmp_path / "gone.docx")
    assert len(story.office.documents.view(notice).revisions) == 1


def test_a_number_of_another_registry_is_typed_in_and_unique(story):
    notice, number = approve(story)
    founding = story.office.bodies.view(story.body).founding_document_id
    with pytest.raises(RuleBroken, match="已有本办编的文号"):
        story.office.documents.record_number(notice, "澄政办〔2026〕1号")
    with pytest.raises(RuleBroken, match="已经用在"):
        story.office.documents.record_number(founding, number)


def test_two_windows_never_take_one_number(tmp_path):
    one = Story(tmp_path)
    with one.office, open_office(one.office.location, today=one.clock.today, now=one.clock.now, actor="另一窗口") as other:
        first = one.office.meeting_papers.draft_notice(one.arrange(title="会议一"))
        second = other.meeting_papers.draft_notice(one.arrange(title="会议二"))
        assert one.office.documents.approve(first, CONVENER, TODAY) == "澄助餐联办〔2026〕1号"
        assert other.documents.approve(second, CONVENER, TODAY) == "澄助餐联办〔2026〕2号"
        with pytest.raises(RuleBroken):
            other.documents.approve(first, CONVENER, TODAY)
        assert one.office.documents.view(first).row.state is DocumentState.APPROVED
