"""The .docx as another program lays it out: the same lines, the same pages as our PDF."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from measuring import Measured
from paper_samples import decided, notice, recorded, sheet

from secretariat.papers.blocks import Field, PaperFormat
from secretariat.papers.meetings import meeting_notice, minutes, record, sign_in_sheet
from secretariat.papers.plain_text import plain_text
from secretariat.rendering.read_docx import read
from secretariat.rendering.write_docx import controls, fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (libreoffice-writer-nogui) is not installed"),
]

VALUES = {
    Field.NUMBER: "澄养联办〔2026〕5号", Field.ISSUE_NUMBER: "第2期", Field.SIGNED_ON: "2026年11月9日", Field.PRINTED_ON: "2026年11月9日",
}
UNITS = ("区政府", "区自然资源和规划分局", "区国有资产监督管理委员会办公室主任办公室", "区民政局")
LONG = tuple(
    f"第{number}段，" + "关于推进社区养老助餐服务工作的有关情况，2026年新增42个点（其中A类3.5%），“一老一小”——兼顾……；会议强调，于2026年"
    * (1 + number % 4) for number in range(40)
)
TASKS = tuple(f"由区民政局牵头，区财政局、区卫生健康委配合，于2026年12月31日前完成第{number}项任务" for number in range(20))


def papers(fonts):
    short = {"roster": (), "return_form": False}
    composed = {
        "notice": meeting_notice.compose(notice()),
        "short": meeting_notice.compose(notice(issuer="澄川区民政局", on_behalf="", mark=("澄川区民政局文件",), **short)),
        "joint": meeting_notice.compose(notice(mark=("澄川区民政局文件", "澄川区卫生健康委员会文件"))),
        "minutes": minutes.compose(decided()),
        "long": minutes.compose(decided(items=(minutes.MinutesItem("关于情况", LONG, TASKS),))),
        "lists": minutes.compose(decided(attending=tuple(minutes.Attendee(unit, "刘冬") for unit in UNITS), excused=tuple(
            minutes.Attendee(unit, "阿不都·热合曼", "参加省厅组织的社区养老助餐服务工作培训班") for unit in UNITS))),
        "sheet": sign_in_sheet.compose(sheet(60)),
        "shared": sign_in_sheet.compose(sheet(15)),
        "issuer": minutes.compose(decided(issuer="澄川区社区养老助餐服务工作联席会议办公室")),
        "broken": minutes.compose(decided(issuer="澄川区推进城乡社区养老服务体系建设和老年人健康促进工作联席会议办公室")),
        "record": record.compose(recorded(paragraphs=LONG)),
    }
    for name, paper in composed.items():
        docx = render(paper, fonts=fonts)
        yield name, docx if paper.format is PaperFormat.FORM else fill_fields(docx, {
            field: words for field, words in VALUES.items()
            if field is not (Field.NUMBER if paper.kind == "minutes" else Field.ISSUE_NUMBER)
        }, fonts)


def converted(folder, to, files):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", to, "--outdir", folder, *files],
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf"), "HOME": str(folder)},
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300,
    )


def lines_of(measured):
    return [[re.sub(r"\s", "", row.words) for row in measured.lines(page)] for page in range(len(measured.pages))]


def test_lines_and_pages_break_where_our_pdf_breaks_them(fonts, tmp_path):
    shipped = Path(__file__).parents[2] / "resources" / "fonts"
    aliases = (Path(__file__).parent / "fonts-for-libreoffice.conf").read_text(encoding="utf-8")
    (tmp_path / "fonts.conf").write_text(aliases.replace("FONTS<", f"{shipped}<").replace("CACHE<", f"{tmp_path}/cache<"))
    ours = {}
    for name, docx in papers(fonts):
        (tmp_path / f"{name}.docx").write_bytes(docx)
        ours[name] = lines_of(Measured(pdf_from_docx(docx, fonts)))
    converted(tmp_path, "fodt", [tmp_path / f"{name}.docx" for name in ours])
    for name in ours:
        file = tmp_path / f"{name}.fodt"
        words = file.read_text(encoding="utf-8")
        for attribute, value in (("text-autospace", "none"), ("punctuation-wrap", "simple"), ("letter-kerning", "false")):
            words = re.sub(rf'style:{attribute}="[^"]*"', f'style:{attribute}="{value}"', words)
        file.write_text(words, encoding="utf-8")
    converted(tmp_path, "pdf", [tmp_path / f"{name}.fodt" for name in ours])
    count = same = 0
    for name, pages in ours.items():
        theirs = lines_of(Measured((tmp_path / f"{name}.pdf").read_bytes()))
        assert len(theirs) == len(pages), name
        for mine, other in zip(pages, theirs, strict=True):
            count += len(mine)
            same += sum(line in other for line in mine)
    assert same / count >= 0.99, f"{same} of {count} lines"


def test_a_paper_saved_by_another_program_is_read_as_before(fonts, tmp_path):
    (tmp_path / "fonts.conf").write_text('<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir></fontconfig>')
    (tmp_path / "in").mkdir()
    before = {}
    for name, docx in papers(fonts):
        (tmp_path / "in" / f"{name}.docx").write_bytes(docx)
        before[name] = docx
    converted(tmp_path, "docx", [tmp_path / "in" / f"{name}.docx" for name in before])
    for name, docx in before.items():
        saved = (tmp_path / f"{name}.docx").read_bytes()
        reading = read(saved)
        assert reading.unread == (), name
        assert plain_text(reading.paper) == plain_text(read(docx).paper), name
        assert reading.paper.format is read(docx).paper.format
        assert controls(saved) == controls(docx), name
        assert reading.sheet == read(docx).sheet
