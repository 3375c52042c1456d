"""Documents made elsewhere are measured by what they are; hostile ones are refused in bounded time."""

import io
import json
import shutil
import subprocess
import time
import zipfile

import docx
import pypdfium2
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from secretariat import cli
from secretariat.errors import NotFound, Unreadable
from secretariat.rendering.format_check.check import check_docx, check_pdf
from secretariat.rendering.format_check.foreign import check_content, check_file

SONG, FANG, HEI, KAI = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"


class Letterhead:
    """A document typed in Word: no named styles, blank lines for distances."""

    def __init__(self, *, template_margins=False):
        self.file = docx.Document()
        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        if not template_margins:
            section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)

    def line(self, words="", size=16, face=FANG, align=None, indent=0, right=0.0, red=False):
        paragraph = self.file.add_paragraph()
        form = paragraph.paragraph_format
        form.line_spacing, form.space_after, form.alignment = Pt(28.95), Pt(0), align
        form.first_line_indent, form.right_indent = Pt(16 * indent), Pt(15.75 * right)
        run = paragraph.add_run(words)
        run.font.size = Pt(size)
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
        if red:
            run.font.color.rgb = RGBColor(255, 0, 0)

    def bytes(self):
        target = io.BytesIO()
        self.file.save(target)
        return target.getvalue()


def typed(*, number="澄民发〔2026〕8号", addressees="各镇人民政府，各街道办事处：", indent=2, day="2026年11月9日", right=4, **options):
    page = Letterhead(**options)
    page.line(number, align=ALIGN.CENTER)
    for _ in range(2):
        page.line()
    page.line("关于做好冬季养老服务工作的通知", 22, SONG, ALIGN.CENTER)
    page.line()
    page.line(addressees)
    page.line("为做好冬季养老服务工作，现将有关事项通知如下，请认真贯彻执行。", indent=indent)
    page.line("一、提高认识", face=HEI, indent=2)
    page.line("（一）加强检查", face=KAI, indent=2)
    page.line("各单位要充分认识做好冬季养老服务工作的重要意义，切实加强组织领导。", indent=2)
    page.line()
    page.line("附件：冬季养老服务工作任务清单", indent=2)
    for _ in range(2):
        page.line()
    page.line("澄川区民政局", align=ALIGN.RIGHT, right=4.6)
    page.line(day, align=ALIGN.RIGHT, right=right)
    return page.bytes()


@pytest.mark.parametrize(("how", "holds"), [("break", True), ("section", True), ("none", False)])
def test_an_attachment_begins_a_page_by_a_break_or_a_section(how, holds):
    page = Letterhead()
    page.line("关于做好冬季养老服务工作的通知", 22, SONG, ALIGN.CENTER)
    page.line()
    page.line("各街道办事处：")
    page.line("现将有关事项通知如下，请认真贯彻执行，确保老年人温暖过冬。", indent=2)
    if how == "break":
        page.file.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    if how == "section":
        page.file.add_section()
    page.line("附件1", face=HEI)
    page.line()
    page.line("任务清单", 22, SONG, ALIGN.CENTER)
    found = next(row for row in check_docx(page.bytes()).rows if row.element == "附件")
    assert found.ok is holds


def failing(report):
    return [row.element for row in report.failures if row.element != "页码位置"]


def test_a_document_typed_in_word_is_recognised_without_our_styles():
    report = check_docx(typed())
    assert failing(report) == []
    assert report.advice == ()
    assert {row.element for row in report.rows} >= {
        "发文字号写法", "标题字号", "主送机关在标题下空行", "每个自然段左空", "各层标题字体", "附件说明在正文下空行",
        "成文日期写法", "加盖印章的成文日期右空",
    }


@pytest.mark.parametrize(("options", "element"), [
    ({"number": "澄民发（2026）8号"}, "发文字号写法"), ({"number": "澄民发〔26〕8号"}, "发文字号写法"),
    ({"number": "澄民发〔2026〕08号"}, "发文字号写法"),
    ({"addressees": "各镇人民政府:"}, "主送机关末尾"), ({"indent": 0}, "每个自然段左空"), ({"day": "2026年11月09日"}, "成文日期写法"),
    ({"day": "二〇二六年十一月九日"}, "成文日期写法"), ({"right": 0}, "加盖印章的成文日期右空"),
])
def test_a_fault_in_it_is_found_and_no_other(options, element):
    assert failing(check_docx(typed(**options))) == [element]


def test_the_margins_of_a_blank_word_document_fail():
    assert set(failing(check_docx(typed(template_margins=True)))) == {"天头", "订口", "版心宽", "版心高"}


def test_a_document_without_page_numbers_is_told_so():
    assert [row.measured for row in check_docx(typed()).failures] == ["没有页码"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_pdf_made_by_another_program_is_measured_on_positions(tmp_path):
    source = tmp_path / "typed.docx"
    source.write_bytes(typed())
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, source],
        check=True, capture_output=True, timeout=180,
    )
    report = check_pdf((tmp_path / "typed.pdf").read_bytes())
    assert failing(report) == []
    assert next(row for row in report.rows if row.element == "订口").measured == "28.0毫米"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_our_notice_laid_out_and_saved_by_another_program_still_holds(tmp_path, fonts):
    from paper_samples import notice

    from secretariat.papers.meetings import meeting_notice
    from secretariat.rendering.write_docx import render

    source = tmp_path / "notice.docx"
    source.write_bytes(render(meeting_notice.compose(notice()), fonts=fonts))
    for form in ("pdf", "docx"):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", form, "--outdir",
             tmp_path / "made", source], check=True, capture_output=True, timeout=180,
        )
    assert [row.element for row in check_pdf((tmp_path / "made" / "notice.pdf").read_bytes()).failures] == []
    assert [row.element for row in check_docx((tmp_path / "made" / "notice.docx").read_bytes()).failures] == []


def test_a_pdf_of_more_pages_than_any_document_is_refused():
    many = pypdfium2.PdfDocument.new()
    for _ in range(301):
        many.new_page(595, 842)
    target = io.BytesIO()
    many.save(target)
    many.close()
    with pytest.raises(Unreadable, match="超过300页"):
        check_pdf(target.getvalue())


# -- the boundary ------------------------------------------------------------------------------------------------------------------


def zipped(**parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return target.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + f"]><w:document {W}>&j;</w:document>"
DEEP = f"<w:document {W}><w:body>" + "<w:sdt>" * 100_000 + "</w:sdt>" * 100_000 + "</w:body></w:document>"
STYLE_RING = (f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="甲"/><w:basedOn w:val="B"/></w:style>'
              f'<w:style w:type="paragraph" w:styleId="B"><w:name w:val="乙"/><w:basedOn w:val="A"/></w:style></w:styles>')
HOSTILE = {
    "a zip of nothing": zipped(nothing="x"),
    "a zip cut off": typed()[:4000],
    "a bomb": zipped(**{"word__document.xml": b"\0" * (80 * 1024 * 1024)}),
    "laughs": zipped(**{"word__document.xml": LAUGHS}),
    "no body": zipped(**{"word__document.xml": f"<w:document {W}/>"}),
    "a stack of controls": zipped(**{"word__document.xml": DEEP}),
    "a broken pdf": b"%PDF-1.7\n" + b"1 0 obj << /Type /Catalog >> " * 1000,
    "a text": "关于召开会议的通知".encode(),
    "nothing": b"",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence_in_bounded_time(kind, tmp_path):
    file = tmp_path / "公文.docx"
    file.write_bytes(HOSTILE[kind])
    before = time.monotonic()
    with pytest.raises(Unreadable) as refusal:
        check_file(file)
    assert refusal.value.sentence.endswith("。")
    assert time.monotonic() - before < 45


def test_styles_based_on_each_other_end(tmp_path):
    body = f'<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>'
    assert check_content(zipped(**{"word__document.xml": body, "word__styles.xml": STYLE_RING})).failures == ()


def test_nonsense_in_measures_is_no_measure():
    for nonsense in ("", "abc", "1e9", "99999999999999", "٣"):
        body = (f'<w:document {W}><w:body><w:p><w:pPr><w:ind w:firstLine="{nonsense}"/></w:pPr><w:r><w:rPr><w:sz w:val="{nonsense}"/>'
                f'</w:rPr><w:t>甲</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="{nonsense}"/></w:sectPr></w:body></w:document>')
        assert [row.element for row in check_content(zipped(**{"word__document.xml": body})).failures] == ["纸张宽"]


def test_a_pdf_of_pictures_alone_cannot_be_measured():
    empty = pypdfium2.PdfDocument.new()
    empty.new_page(595, 842)
    target = io.BytesIO()
    empty.save(target)
    empty.close()
    with pytest.raises(Unreadable, match="只有图像"):
        check_pdf(target.getvalue())


def test_a_file_that_is_not_there_is_not_found(tmp_path):
    with pytest.raises(NotFound):
        check_file(tmp_path / "没有.docx")


# -- the command -------------------------------------------------------------------------------------------------------------------


def test_the_command_prints_a_row_a_rule_and_tells_by_its_exit_code(tmp_path, capsys):
    good, bad, none = (tmp_path / name for name in ("甲.docx", "乙.docx", "丙.docx"))
    good.write_bytes(typed())
    bad.write_bytes(typed(template_margins=True))
    none.write_bytes(b"PK")
    assert cli.main(["check", str(bad), "--json"]) == cli.WRONG
    rows = json.loads(capsys.readouterr().out)
    assert {"clause", "element", "strength", "expected", "measured", "ok"} <= set(rows[0])
    top = next(row for row in rows if row["element"] == "天头")
    assert (top["clause"], top["strength"], top["expected"], top["ok"]) == ("5.2.1", "must", "37±1毫米", False)
    assert cli.main(["check", str(none)]) == cli.UNREADABLE
    assert capsys.readouterr().err.strip().endswith("。")
    assert cli.main(["check", str(bad)]) == cli.WRONG
    assert "不符　5.2.1　天头：应为37±1毫米，实为25.4毫米" in capsys.readouterr().out


def test_the_command_ends_well_where_every_rule_that_must_holds(tmp_path, capsys, monkeypatch, fonts):
    from paper_samples import decided

    from secretariat.papers.meetings import minutes
    from secretariat.rendering.write_docx import render

    file = tmp_path / "纪要.docx"
    file.write_bytes(render(minutes.compose(decided()), fonts=fonts))
    assert cli.main(["check", str(file)]) == 0
    assert "全部通过" in capsys.readouterr().out.splitlines()[-1]
