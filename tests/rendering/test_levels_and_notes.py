"""Everything a body may be made of: four levels, headings that run on, notes, flush lines, emphasis."""

from dataclasses import replace

import pytest
from measuring import Measured
from paper_samples import notice

from secretariat.papers.blocks import Addressees, NameList, Note, Paragraph, Signature, Text
from secretariat.papers.meetings import meeting_notice
from secretariat.rendering import page_images
from secretariat.rendering.read_docx import read
from secretariat.rendering.wordprocessing import DOCUMENT, read_parts, write_parts
from secretariat.rendering.write_docx import controls, fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

LONG = "负责统筹协调全区社区养老助餐服务工作，研究解决重大问题，督促落实各项任务。"
BODY = (
    Paragraph((Text("一、主要职责"),), level=1),
    Paragraph((Text("（一）区民政局。"), Text(LONG)), level=2),
    Paragraph((Text("（二）单独成段的标题"),), level=2),
    Paragraph((Text("1."), Text(LONG)), level=3),
    Paragraph((Text("（1）"), Text(LONG)), level=4),
    Paragraph((Text("会议强调，"), Text("必须", strong=True), Text("按期完成。"))),
    Paragraph((Text("顶格的一行"),), indent=False),
    Paragraph((Text(""),)),
    NameList("出席", ()),
)
NOTE = Note("联系人：陈静，电话：0990-3090001")


def paper():
    made = meeting_notice.compose(notice(roster=(), return_form=False))
    place = next(place for place, block in enumerate(made.blocks) if isinstance(block, Addressees)) + 1
    end = next(place for place, block in enumerate(made.blocks) if isinstance(block, Signature))
    return replace(made, blocks=(*made.blocks[:place], *BODY, made.blocks[end], NOTE, *made.blocks[end + 1 :]))


@pytest.fixture(scope="module")
def docx(fonts):
    return render(paper(), fonts=fonts)


@pytest.fixture(scope="module")
def rows(docx, fonts):
    measured = Measured(pdf_from_docx(docx, fonts))
    return [row for page in range(len(measured.pages)) for row in measured.lines(page)]


def test_what_goes_in_comes_out(docx):
    reading = read(docx)
    assert (reading.unread, reading.unlike) == ((), ())
    read_back = [block for block in reading.paper.blocks if isinstance(block, Paragraph | NameList | Note)]
    assert read_back == [
        *BODY[:3], Paragraph((Text("1."), Text(LONG)), level=3), *BODY[4:7], BODY[7], NameList("出席", (("无",),)), NOTE,
    ]


@pytest.mark.parametrize(
    ("words", "face"),
    [
        ("一、主要职责", "NotoSansSC-Bold"), ("（一）区民政局。", "LXGWWenKai"), ("（二）单独成段的标题", "LXGWWenKai"),
        ("（1）负责", "FandolFang"), ("（联系人：陈静", "FandolFang"),
    ],
)
def test_each_level_is_printed_in_its_face(rows, words, face):
    row = next(row for row in rows if row.words.startswith(words))
    heading = [one for one in row.characters[: len(words)] if not one["text"].isascii()]
    assert all(face in one["fontname"] for one in heading)
    assert row.left == pytest.approx(28 + 2 * 5.571, abs=0.1)


def test_behind_a_heading_the_paragraph_goes_on_in_the_body_face(rows):
    row = next(row for row in rows if row.words.startswith("（一）区民政局。负责"))
    assert "FandolFang" in row.characters[9]["fontname"]


def test_emphasis_is_printed_in_black_type(rows):
    row = next(row for row in rows if "必须" in row.words)
    strong = {one["text"] for one in row.characters if "NotoSansSC" in one["fontname"]}
    assert strong == {"必", "须"}


def test_a_note_stands_in_brackets_below_the_date(rows):
    words = [row.words for row in rows]
    note = next(place for place, line in enumerate(words) if line.startswith("（联系人："))
    assert words[note - 1] == "（澄川区民政局代章）"


@pytest.mark.parametrize(
    ("emptied", "words"),
    [
        ("<w:sdtContent/>", "x"),
        ("<w:sdtContent><w:r/></w:sdtContent>", "x"),
        ("<w:sdtContent><w:r><w:t>单击或点击</w:t></w:r><w:r><w:t>此处</w:t></w:r></w:sdtContent>", "x"),
    ],
)
def test_a_control_emptied_by_hand_is_filled_all_the_same(docx, emptied, words, fonts):
    parts = read_parts(docx)
    text = parts[DOCUMENT].decode()
    start = text.index("<w:sdtContent>", text.index('w:val="doc_number"'))
    end = text.index("</w:sdtContent>", start) + len("</w:sdtContent>")
    changed = text[:start] + emptied + text[end:]
    changed = changed.replace('<w:tag w:val="doc_number"/>', '<w:tag w:val="doc_number"/><w:showingPlcHdr/>')
    edited = write_parts({**parts, DOCUMENT: changed.encode()})
    field = next(field for field in controls(edited) if field == "doc_number")
    filled = fill_fields(edited, {field: "澄养联办〔2026〕5号"}, fonts)
    first = page_images.page_words(pdf_from_docx(filled, fonts), 0)
    assert "澄养联办〔2026〕5号" in first
    assert "单击" not in first
    assert b"showingPlcHdr" not in read_parts(filled)[DOCUMENT]


def test_a_block_control_and_a_header_are_read_or_listed(docx):
    parts = read_parts(docx)
    text = parts[DOCUMENT].decode()
    wrapped = text.replace("<w:sectPr>", '<w:sdt><w:sdtContent><w:p><w:r><w:t>补充。</w:t></w:r></w:p></w:sdtContent></w:sdt>'
                           '<w:altChunk xmlns:r="r" r:id="x"/><w:sectPr>', 1)
    header = b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:hdr>'
    reading = read(write_parts({**parts, DOCUMENT: wrapped.encode(), "word/header1.xml": header}))
    assert Paragraph((Text("补充。"),)) in reading.paper.blocks
    assert reading.unread == ("插入的另一份文件", "页眉中的文字")
