"""A .docx edited by hand is read as it stands, and what cannot be read is said."""

import pytest
from paper_samples import decided, notice

from secretariat.errors import RuleBroken
from secretariat.papers.blocks import (
    AttachmentNote,
    Card,
    Field,
    Imprint,
    NameList,
    NumberLine,
    PaperFormat,
    Paragraph,
    Signature,
    Title,
)
from secretariat.papers.meetings import meeting_notice, minutes
from secretariat.papers.plain_text import plain_text
from secretariat.rendering import page_images
from secretariat.rendering.read_docx import read
from secretariat.rendering.wordprocessing import CORE, DOCUMENT, read_parts, write_parts
from secretariat.rendering.write_docx import controls, fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

DOCX = render(meeting_notice.compose(notice()))
PLACE = "在区政府三楼第二会议室召开"


def edited(*pairs, docx=DOCX, part=DOCUMENT):
    parts = read_parts(docx)
    words = parts[part].decode()
    for before, after in pairs:
        assert before in words, before
        words = words.replace(before, after)
    return write_parts({**parts, part: words.encode()})


def blocks_of(docx, kind):
    return [block for block in read(docx).paper.blocks if isinstance(block, kind)]


def test_a_word_changed_by_hand_reaches_the_pdf(fonts):
    docx = edited((PLACE, "改在区文化馆报告厅召开"))
    words = page_images.page_words(pdf_from_docx(docx, fonts), 0)
    assert "改在区文化馆报告厅" in words.replace("\r\n", "")
    assert read(docx).unread == ()


def test_a_run_split_by_word_is_read_as_one():
    docx = edited((PLACE, '在区政府</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00AA"><w:t>三楼第二会议室召开'))
    text = next(block for block in blocks_of(docx, Paragraph) if "三楼" in block.runs[0].words)
    assert PLACE in text.runs[0].words
    assert len(text.runs) == 1


def test_words_made_bold_by_hand_are_strong():
    docx = edited((PLACE, '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>必须</w:t></w:r><w:r><w:t xml:space="preserve">' + PLACE))
    text = next(block for block in blocks_of(docx, Paragraph) if any(run.words == "必须" for run in block.runs))
    assert [run.strong for run in text.runs] == [False, True, False]


def test_a_paragraph_pasted_without_our_style_is_body_text():
    docx = edited(('<w:p><w:pPr><w:pStyle w:val="AttachmentNote"/>',
                   '<w:p><w:r><w:t>另行通知。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="AttachmentNote"/>'))
    assert Paragraph((next(iter(blocks_of(docx, Paragraph)[-1].runs)),)) == blocks_of(docx, Paragraph)[-1]
    assert blocks_of(docx, Paragraph)[-1].runs[0].words == "另行通知。"
    assert read(docx).unread == ()


STRANGE = {
    "图片": "<w:r><w:drawing><a:blip/></w:drawing></w:r>",
    "修订": '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>',
    "脚注": '<w:r><w:footnoteReference w:id="2"/></w:r>',
    "分页": '<w:r><w:br w:type="page"/></w:r>',
    "公式": '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>',
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_cannot_be_read_is_listed(name):
    docx = edited((f"{PLACE}，会期半天。</w:t></w:r>", f"{PLACE}，会期半天。</w:t></w:r>{STRANGE[name]}"))
    unread = read(docx).unread
    assert len(unread) == 1
    assert name in unread[0]


def test_automatic_numbers_and_foreign_styles_are_listed():
    numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>第一</w:t></w:r></w:p>'
    docx = edited(('<w:p><w:pPr><w:pStyle w:val="AttachmentNote"/>', f'{numbered}<w:p><w:pPr><w:pStyle w:val="AttachmentNote"/>'))
    assert read(docx).unread == ("“第一”所在段落的自动编号",)
    foreign = edited(('w:name w:val="主送机关"', 'w:name w:val="我的样式"'), part="word/styles.xml")
    assert any("我的样式" in line for line in read(foreign).unlike)
    assert read(foreign).unread == ()


BY_HAND = {
    "字号": '<w:sz w:val="44"/>', "颜色": '<w:color w:val="FF0000"/>', "下划线": '<w:u w:val="single"/>', "斜体": "<w:i/>",
    "字体": '<w:rFonts w:eastAsia="华文行楷"/>',
}


@pytest.mark.parametrize("name", BY_HAND)
def test_formatting_by_hand_that_our_pdf_does_not_follow_is_listed(name):
    docx = edited((PLACE, f'</w:t></w:r><w:r><w:rPr>{BY_HAND[name]}</w:rPr><w:t>必须</w:t></w:r><w:r><w:t>{PLACE}'))
    assert [f"手工{name}" in line for line in read(docx).unlike] == [True]
    assert read(docx).unread == ()


def test_an_alignment_by_hand_is_listed_and_one_that_changes_nothing_is_not():
    for alignment, listed in (("center", 1), ("both", 0)):
        docx = edited(('<w:pStyle w:val="Addressees"/>', f'<w:pStyle w:val="Addressees"/><w:jc w:val="{alignment}"/>'))
        assert len(read(docx).unlike) == listed
    docx = edited((PLACE, f'</w:t></w:r><w:r><w:rPr><w:u w:val="none"/><w:color w:val="000000"/></w:rPr><w:t>{PLACE}'))
    assert (read(docx).unlike, read(docx).unread) == ((), ())


def test_merged_cells_are_listed():
    docx = edited(('<w:tcW w:w="2381" w:type="dxa"/>', '<w:tcW w:w="2381" w:type="dxa"/><w:gridSpan w:val="2"/>'))
    assert read(docx).unread == ("表格中合并的单元格",)


def test_a_style_renamed_in_its_id_is_still_found_by_its_name():
    docx = edited(('w:pStyle w:val="Title"', 'w:pStyle w:val="a7"'))
    docx = edited(('w:styleId="Title"', 'w:styleId="a7"'), docx=docx, part="word/styles.xml")
    assert blocks_of(docx, Title)[0].words.startswith("关于召开")


def test_the_parts_of_a_notice_are_told_apart():
    signature, = blocks_of(DOCX, Signature)
    assert (signature.on_behalf, signature.date.words) == ("澄川区民政局", "")
    assert blocks_of(DOCX, AttachmentNote)[0].names == ("参会人员名单", "参会回执")
    imprint, = blocks_of(DOCX, Imprint)
    assert imprint.copies_to.startswith("区委办公室")
    docx = render(minutes.compose(decided()))
    line, = blocks_of(docx, NumberLine)
    assert line.issuer == "联席会议办公室"
    assert [block.label for block in blocks_of(docx, NameList)] == ["出席", "请假", "列席"]


def test_a_file_that_says_no_kind_is_read_as_a_document():
    parts = read_parts(DOCX)
    del parts[CORE]
    paper = read(write_parts(parts)).paper
    assert (paper.kind, paper.format) == ("", PaperFormat.DOCUMENT)
    assert plain_text(paper) == plain_text(read(DOCX).paper)


def test_a_number_is_filled_in_though_a_program_lost_the_tag_of_its_control():
    docx = edited(('<w:tag w:val="doc_number"/>', ""), ('<w:tag w:val="signed_on"/>', ""))
    assert controls(docx) == {Field.NUMBER, Field.SIGNED_ON, Field.PRINTED_ON}
    filled = fill_fields(docx, {Field.NUMBER: "澄养联办〔2026〕5号"})
    assert blocks_of(filled, NumberLine)[0].number.words == "澄养联办〔2026〕5号"


def test_a_number_whose_control_was_deleted_is_not_silently_left_out():
    docx = edited(("w:sdt>", "w:smartTag>"))
    with pytest.raises(RuleBroken, match="发文字号"):
        fill_fields(docx, {Field.NUMBER: "澄养联办〔2026〕5号"})


def test_a_card_whose_back_bears_another_name_is_noted():
    from paper_samples import cards

    from secretariat.papers.meetings import name_cards

    docx = render(name_cards.compose(cards(names=("刘冬",))))
    assert blocks_of(docx, Card) == [Card("刘　冬", "区民政局")]
    parts = read_parts(docx)
    words = parts[DOCUMENT].decode().replace("刘　冬", "王　影", 1)
    assert read(write_parts({**parts, DOCUMENT: words.encode()})).unread == ("席卡“刘　冬”背面的另一个姓名",)
