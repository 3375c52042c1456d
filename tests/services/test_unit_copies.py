"""A notice for every unit, and excerpts of the minutes for those they concern."""

import pytest

from secretariat.domain.documents import DocumentKind
from secretariat.domain.page_settings import PageProfile, PageSetting
from secretariat.errors import NotFound, RuleBroken
from secretariat.rendering.page_images import page_count, page_words
from secretariat.rendering.read_docx import read

NOTICE, MINUTES = DocumentKind.MEETING_NOTICE, DocumentKind.MINUTES


def words(copy):
    return "".join(page_words(copy.pdf, page) for page in range(page_count(copy.pdf))).replace("\n", "")


def test_every_unit_gets_the_issued_notice_addressed_to_it(story):
    meeting = story.notified()
    number = story.office.documents.view(story.paper(meeting, "会议通知").document_id).row.number
    bundle = story.office.unit_copies.bundle(meeting, NOTICE)
    assert [copy.unit for copy in bundle.copies] == sorted(
        (copy.unit for copy in bundle.copies), key=[row.unit for row in _in_order(story, meeting)].index)
    for copy in bundle.copies:
        assert f"{copy.unit}：" in words(copy)
        assert number in words(copy)
    own = next(copy for copy in bundle.copies if copy.unit == "区教育局")
    assert "裴青原" in words(own)
    other = next(copy for copy in bundle.copies if copy.unit == "区妇联")
    assert "裴青原" not in words(other)


def _in_order(story, meeting):
    return sorted(story.office.meetings.view(meeting).receipts, key=lambda row: row.invitation_id)


def test_what_was_written_by_hand_reaches_every_unit(story, tmp_path):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    from docx import Document

    file = tmp_path / "通知.docx"
    file.write_bytes(story.office.documents.docx(notice))
    edited = Document(str(file))
    paragraph = next(one for one in edited.paragraphs if "现将有关事项通知如下" in one.text)
    paragraph.runs[0].text = "请携带身份证件。" + paragraph.runs[0].text
    edited.save(str(file))
    story.office.documents.take_back(notice, file)
    assert all("请携带身份证件" in words(copy) for copy in story.office.unit_copies.bundle(meeting, NOTICE).copies)


def test_copies_are_written_into_a_folder_and_a_stop_keeps_what_is_there(story, tmp_path):
    meeting = story.notified()
    seen = []

    class Enough(Exception):
        pass

    def report(done, total, unit):
        seen.append((done, total, unit))
        if done == 3:
            raise Enough

    with pytest.raises(Enough):
        story.office.unit_copies.export(meeting, NOTICE, tmp_path, progress=report)
    assert len(list(tmp_path.glob("*.docx"))) == len(list(tmp_path.glob("*.pdf"))) == 3
    assert seen[0][:2] == (0, 9)
    files = story.office.unit_copies.export(meeting, NOTICE, tmp_path / "全部")
    assert len(files) == 18
    assert all(file.name[:2].isdigit() for file in files)


def test_excerpts_go_to_the_units_the_minutes_decided_something_for(story):
    meeting = story.held()
    story.office.minutes.add_decision(meeting, "落实补助资金", "区财政局", "区教育局、各镇办", None)
    story.office.documents.approve_and_issue(story.office.minutes.draft_minutes(meeting), "陆景和", story.clock.today())
    bundle = story.office.unit_copies.bundle(meeting, MINUTES)
    assert "区财政局" in {copy.unit for copy in bundle.copies}
    assert "区教育局" in {copy.unit for copy in bundle.copies}
    assert "各镇办" not in {copy.unit for copy in bundle.copies}
    text = words(next(copy for copy in bundle.copies if copy.unit == "区财政局"))
    assert "落实补助资金" in text
    assert "第1期" in text


def test_there_is_nothing_to_send_before_the_paper_is_there(story):
    meeting = story.arrange()
    for kind, cure in ((NOTICE, "meeting.draft_notice"), (MINUTES, "meeting.draft_minutes")):
        with pytest.raises(RuleBroken) as refused:
            story.office.unit_copies.bundle(meeting, kind)
        assert refused.value.cure == cure
    with pytest.raises(NotFound):
        story.office.unit_copies.bundle(999, NOTICE)


def test_a_bundle_knows_its_pages_and_the_same_paper_gives_the_same_bytes(story):
    meeting = story.notified()
    bundle, again = (story.office.unit_copies.bundle(meeting, NOTICE) for _ in range(2))
    assert bundle == again
    width, height = bundle.page_sizes(0)[0]
    assert (round(width), round(height)) == (595, 842)
    assert bundle.page_band(0, 1, 1.0, 0, 10).rows == 10


def test_copies_stand_on_the_sheet_of_the_paper_itself_whatever_was_set_since(story):
    story.office.page_settings.set(PageSetting(PageProfile.GLYPH37, preprinted=True))
    meeting = story.notified()
    story.office.page_settings.set(PageSetting())
    copy = story.office.unit_copies.bundle(meeting, DocumentKind.MEETING_NOTICE).copies[0]
    reading = read(copy.docx)
    assert reading.preprinted
    assert reading.sheet.top < 35
