"""A paper printed says what its .docx says, with every font embedded and the same bytes each time."""

import itertools
import re
import shutil
import subprocess
import unicodedata

import pytest
from measuring import Measured
from paper_samples import cards, decided, every_paper, notice, sheet

from secretariat.papers.blocks import Field, Paper, Table
from secretariat.papers.meetings import meeting_notice, minutes, name_cards, sign_in_sheet
from secretariat.papers.plain_text import plain_text
from secretariat.rendering import page_images
from secretariat.rendering.read_docx import read
from secretariat.rendering.write_docx import controls, fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx, print_docx

KINDS = [paper.kind for paper in every_paper()]
LONG_NAME = "阿不都热合曼·买买提艾力江·吐"


def letters(words):
    return re.sub(r"\s", "", words)


def printed_words(pdf):
    """All words of a PDF as a reader copies them, without page numbers and repeated table heads."""
    pages = [page_images.page_words(pdf, page) for page in range(page_images.page_count(pdf))]
    return letters("".join(re.sub(r"— \d+ —\s*$", "", page) for page in pages))


def words_of_docx(docx):
    """The words of a .docx in reading order, taken from its blocks."""
    return letters(plain_text(read(docx).paper))


@pytest.mark.parametrize("paper", every_paper(), ids=KINDS)
def test_what_is_composed_is_what_the_docx_says(paper: Paper, fonts):
    reading = read(render(paper, fonts=fonts))
    assert reading.unread == ()
    assert (reading.paper.kind, reading.paper.format, reading.paper.title) == (paper.kind, paper.format, paper.title)
    assert plain_text(reading.paper) == plain_text(paper)
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    assert [block for block in reading.paper.blocks if isinstance(block, Table)] == tables


@pytest.mark.parametrize("paper", every_paper(), ids=KINDS)
def test_every_character_of_the_docx_is_in_the_pdf_and_no_other(paper: Paper, fonts):
    docx = render(paper, fonts=fonts)
    said, printed = words_of_docx(docx), printed_words(pdf_from_docx(docx, fonts))
    if paper.kind == "name_cards":
        said *= 2
    # 版记 prints 印发 and an upward head 签发人 even before they are known, 附件说明 its numbers, both halves of a card the same name.
    extra = set(printed) - set(said)
    assert extra <= set("印发签人12.：附件—")
    assert not set(said) - set(printed) - set("；")


def test_the_text_of_the_notice_runs_through_unchanged(fonts):
    docx = render(meeting_notice.compose(notice()), fonts=fonts)
    printed = printed_words(pdf_from_docx(docx, fonts))
    place = 0
    for line in plain_text(read(docx).paper).split("\n"):
        if line.startswith(("附件：", "抄送：")) or not letters(line):
            continue
        found = printed.find(letters(line), place)
        assert found >= 0, line
        place = found


@pytest.mark.parametrize("character", ["𬱖", "“", "”", "—", "…", "〔", "·", "　", "㛃", "\U00020bb7"])
def test_rare_characters_and_quotes_come_out_as_they_went_in(character, fonts):
    if not fonts.has(character):
        pytest.skip("no font at hand has the character")
    words = f"甲{character}乙"
    paper = minutes.compose(decided(items=(minutes.MinutesItem("题", (words,)),)))
    pdf = pdf_from_docx(render(paper, fonts=fonts), fonts)
    text = "".join(page_images.page_words(pdf, page) for page in range(page_images.page_count(pdf)))
    assert words in text
    measured = Measured(pdf)
    assert any(words in row.words for page in range(len(measured.pages)) for row in measured.lines(page))


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="pdffonts (poppler-utils) is not installed")
@pytest.mark.parametrize("paper", every_paper(), ids=KINDS)
def test_every_font_is_embedded_with_a_map_to_unicode(paper: Paper, fonts, tmp_path):
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf_from_docx(render(paper, fonts=fonts), fonts))
    listed = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert listed
    for line in listed:
        embedded, subset, to_unicode = line.split()[-5:-2]
        assert (embedded, subset, to_unicode) == ("yes", "yes", "yes"), line
        assert "Helvetica" not in line


@pytest.mark.parametrize("paper", every_paper(), ids=KINDS)
def test_the_same_paper_gives_the_same_bytes(paper: Paper, fonts):
    first = render(paper, fonts=fonts)
    assert render(paper, fonts=fonts) == first
    assert pdf_from_docx(first, fonts) == pdf_from_docx(first, fonts)


def test_substituted_faces_are_reported(fonts):
    report = print_docx(render(meeting_notice.compose(notice()), fonts=fonts), fonts).substitutions
    assert {(one.wanted, one.used) for one in report} >= {
        ("方正小标宋简体", "Noto Serif SC Bold"), ("仿宋_GB2312", "FandolFang"), ("黑体", "Noto Sans SC Bold")
    }


def test_number_and_dates_are_filled_in_without_touching_anything_else(fonts):
    draft = render(meeting_notice.compose(notice()), fonts=fonts)
    assert controls(draft) == {Field.NUMBER, Field.SIGNED_ON, Field.PRINTED_ON}
    issued = fill_fields(draft, {
        Field.NUMBER: "澄养联办〔2026〕5号", Field.SIGNED_ON: "2026年11月9日", Field.PRINTED_ON: "2026年11月9日",
    }, fonts)
    before, after = plain_text(read(draft).paper).split("\n"), plain_text(read(issued).paper).split("\n")
    assert [line for line in after if line not in before] == [
        "澄养联办〔2026〕5号", "2026年11月9日", before[-1] + " 2026年11月9日印发",
    ]
    assert [line for line in after if line in before] == before[:-1]
    assert fill_fields(issued, {}, fonts) == issued


def test_cards_are_a_page_each_and_the_back_is_turned(fonts):
    names = ("刘冬", "龙𬱖", LONG_NAME)
    pdf = pdf_from_docx(render(name_cards.compose(cards(names=names)), fonts=fonts), fonts)
    measured = Measured(pdf)
    assert len(measured.pages) == 3
    for page in range(3):
        shown = measured.characters(page)
        assert {one["matrix"][0] for one in shown} == {1.0, -1.0}
        assert min(one["x0"] for one in shown) >= 15 / 25.4 * 72
        assert max(one["x1"] for one in shown) <= (297 - 15) / 25.4 * 72


def test_an_insert_is_200_by_100_millimetres(fonts):
    pdf = pdf_from_docx(render(name_cards.compose(cards(name_cards.CardShape.INSERT)), fonts=fonts), fonts)
    width, height = page_images.page_size(pdf, 0)
    assert (width / 72 * 25.4, height / 72 * 25.4) == (pytest.approx(200, abs=0.1), pytest.approx(100, abs=0.1))


@pytest.mark.parametrize("units", [1, 2, 17, 30, 60])
def test_a_sign_in_sheet_repeats_its_head_on_every_page(units, fonts):
    paper = sign_in_sheet.compose(sheet(units))
    measured = Measured(pdf_from_docx(render(paper, fonts=fonts), fonts))
    for page in range(len(measured.pages)):
        words = [row.words for row in measured.lines(page)]
        assert any("联系电话" in line and "签名" in line for line in words)
        tops = sorted({round(stroke[0], 2) for stroke in measured.strokes(page)})
        rows = [lower - upper for upper, lower in itertools.pairwise(tops) if lower - upper > 1]
        assert min(rows) >= 9
    numbers = "".join(unicodedata.normalize("NFKC", row.words) for page in range(len(measured.pages)) for row in measured.lines(page))
    assert str(units + 3) in numbers


@pytest.mark.parametrize("length", [10, 20, 21, 40, 41, 80, 120])
def test_titles_of_any_length_stay_inside_the_type_area(length, fonts):
    name = ("澄川区推进城乡社区养老服务体系建设和老年人健康促进工作联席会议" * 5)[: max(1, length - 9)]
    facts = notice(body_name=name, meeting_title="全体会议", roster=(), return_form=False)
    measured = Measured(pdf_from_docx(render(meeting_notice.compose(facts), fonts=fonts), fonts))
    title = [row for row in measured.lines(0) if abs(row.size - 22) < 0.1]
    assert "".join(row.words for row in title) == f"关于召开{name}全体会议的通知"
    for row in title:
        assert row.left >= 28 - 0.1
        assert row.right <= 184 + 0.1
        assert row.words[0] not in "的和、，"


@pytest.mark.parametrize("units", [1, 20, 60])
def test_name_lists_of_any_length_are_printed_whole(units, fonts):
    names = [LONG_NAME[: 2 + number % 14] for number in range(units)]
    people = tuple(meeting_notice.RosterLine(f"区第{number}单位", name, "副局长", "成员") for number, name in enumerate(names))
    docx = render(meeting_notice.compose(notice(roster=people)), fonts=fonts)
    words = printed_words(pdf_from_docx(docx, fonts))
    for number in range(units):
        assert f"区第{number}单位" in words


def test_empty_lists_and_an_empty_agenda_are_left_out(fonts):
    facts = notice(roster=(), return_form=False, agenda=(), bring=(), copies_to="", on_behalf="", contact="", telephone="")
    pdf = pdf_from_docx(render(meeting_notice.compose(facts), fonts=fonts), fonts)
    words = printed_words(pdf)
    assert "附件" not in words
    assert "抄送" not in words
    assert "代章" not in words
    assert "会议议题" not in words


def test_thirty_pages_of_text_are_printed_without_a_gap(fonts):
    text = tuple(f"第{number}段，" + "关于推进社区养老助餐服务工作的有关情况，2026年新增42个点；" * 9 for number in range(100))
    docx = render(minutes.compose(decided(items=(minutes.MinutesItem("关于情况", text),))), fonts=fonts)
    pdf = pdf_from_docx(docx, fonts)
    assert page_images.page_count(pdf) >= 30
    words = printed_words(pdf)
    for paragraph in text:
        assert letters(paragraph.rstrip("；")) in words
