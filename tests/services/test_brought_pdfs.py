"""Edited files our layout cannot show want a PDF of Word or WPS; hostile ones are refused and stay."""

from datetime import date

import pytest
from reportlab.pdfgen.canvas import Canvas

from secretariat.domain.documents import DocumentState
from secretariat.errors import NotFound, RuleBroken, Unreadable
from secretariat.papers.blocks import Field
from secretariat.rendering.write_docx import fill_fields
from secretariat.rendering.write_pdf import pdf_from_docx
from tests.services.edited_files import ENTITY, bomb, with_part, with_text_box
from tests.services.meeting_examples import CONVENER

TODAY = date(2026, 11, 10)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "文档" / "议事秘书" / "修改稿"


@pytest.fixture
def notice(story):
    return story.office.meeting_papers.draft_notice(story.arrange())


def boxed(story, folder, notice):
    copy = story.office.edited_copies.hand_out(notice, folder)
    copy.path.write_bytes(with_text_box(copy.path.read_bytes()))
    return story.office.edited_copies.take_back(copy, folder)


def test_what_cannot_be_laid_out_is_kept_and_issued_only_with_a_pdf_of_word_or_wps(story, folder, notice, tmp_path):
    documents = story.office.documents
    whole = documents.pdf(notice)
    taken = boxed(story, folder, notice)
    assert len(taken.unread) == 1
    with pytest.raises(NotFound, match="附上PDF"):
        documents.pdf(notice)
    with pytest.raises(RuleBroken, match="另存为PDF") as refusal:
        documents.approve_and_issue(notice, CONVENER, TODAY)
    assert refusal.value.cure == "document.attach_pdf"
    number = documents.approve(notice, CONVENER, TODAY)
    assert [act.command for act in documents.view(notice).acts][:2] == ["document.attach_pdf", "document.edit"]
    (tmp_path / "草稿.pdf").write_bytes(whole)
    with pytest.raises(RuleBroken, match="没有文号"):
        documents.attach_pdf(notice, tmp_path / "草稿.pdf")
    # The PDF of another, whole notice with this number stands for what WPS would save.
    (tmp_path / "签发稿.pdf").write_bytes(pdf_from_docx(fill_fields(documents.docx(notice), {Field.NUMBER: number})))
    documents.attach_pdf(notice, tmp_path / "签发稿.pdf")
    assert documents.pdf(notice) == (tmp_path / "签发稿.pdf").read_bytes()
    documents.issue(notice, TODAY)
    assert documents.view(notice).row.state is DocumentState.ISSUED
    assert documents.pdf(notice) == (tmp_path / "签发稿.pdf").read_bytes()


def test_a_pdf_on_another_sheet_or_without_need_is_not_attached(story, folder, notice, tmp_path):
    documents = story.office.documents
    (tmp_path / "a.pdf").write_bytes(documents.pdf(notice))
    with pytest.raises(RuleBroken, match="不用另附"):
        documents.attach_pdf(notice, tmp_path / "a.pdf")
    boxed(story, folder, notice)
    for name, size in (("a5.pdf", (420, 595)), ("信纸.pdf", (612, 792))):
        canvas = Canvas(str(tmp_path / name), pagesize=size)
        canvas.drawString(50, 50, "x")
        canvas.save()
        with pytest.raises(RuleBroken, match="210×297毫米"):
            documents.attach_pdf(notice, tmp_path / name)
    (tmp_path / "坏.pdf").write_bytes(b"%PDF-1.7 broken")
    with pytest.raises(Unreadable):
        documents.attach_pdf(notice, tmp_path / "坏.pdf")
    documents.attach_pdf(notice, tmp_path / "a.pdf")
    assert documents.page_count(notice) >= 1


@pytest.mark.parametrize(("make", "said"), [
    (bomb, "过大"), (lambda docx: with_part(docx, "word/document.xml", ENTITY), "外部引用"),
    (lambda docx: with_part(docx, "word/vbaProject.bin", b"x"), "带有宏"),
    (lambda docx: b"PK\x03\x04" + bytes(50 * 1024 * 1024), "太大"), (lambda docx: docx[:len(docx) // 2], "不是完好的"),
    (lambda docx: with_part(docx, "word/document.xml", b"<w:document"), "已经损坏"),
    (lambda docx: b"\xd0\xcf\x11\xe0" + bytes(4096), "不是完好的"),
])
def test_a_hostile_or_damaged_copy_is_refused_and_stays(story, folder, notice, make, said):
    copies = story.office.edited_copies
    copy = copies.hand_out(notice, folder)
    copy.path.write_bytes(make(copy.path.read_bytes()))
    with pytest.raises((Unreadable, RuleBroken), match=said):
        copies.take_back(copy, folder)
    assert copy.path.exists()
    assert len(story.office.documents.view(notice).revisions) == 1
