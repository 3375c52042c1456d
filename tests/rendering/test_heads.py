"""Heads of letters, of upward and joint documents, measured in the PDF, and read back from the .docx."""

from dataclasses import replace

import pytest
from measuring import POINT, Measured

from secretariat.papers.blocks import Field, HeadLabels, Imprint, Mark, NumberLine, Signature
from secretariat.papers.correspondence import free
from secretariat.papers.correspondence.free import FreeKind
from secretariat.papers.plain_text import plain_text
from secretariat.papers.specimens.correspondence import SPECIMENS
from secretariat.rendering import gbt9704
from secretariat.rendering.format_check.check import check_docx, check_pdf
from secretariat.rendering.read_docx import read
from secretariat.rendering.write_docx import controls, fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

BY_KIND = {facts.kind: facts for facts in SPECIMENS}
VALUES = {Field.NUMBER: "澄民发〔2026〕15号", Field.SIGNED_ON: "2026年11月9日", Field.PRINTED_ON: "2026年11月9日", Field.APPROVER: "裴若川"}
LINE = gbt9704.line_pitch() * POINT
EM = gbt9704.character_pitch() * POINT


def near(value, tolerance=0.1):
    return pytest.approx(value, abs=tolerance)


def issued(facts, fonts, **values):
    docx = render(free.compose(facts), fonts=fonts)
    filled = VALUES | {Field(key): words for key, words in values.items()}
    return fill_fields(docx, {field: words for field, words in filled.items() if field in controls(docx)}, fonts)


def printed(facts, fonts, **values):
    return Measured(pdf_from_docx(issued(facts, fonts, **values), fonts))


def failures(docx, fonts):
    return [(row.element, row.measured) for report in (check_docx(docx), check_pdf(pdf_from_docx(docx, fonts)))
            for row in report.failures]


def block(docx, kind):
    return next(one for one in read(docx).paper.blocks if isinstance(one, kind))


def test_the_mark_of_a_letter_begins_30_mm_below_the_sheets_edge_between_double_rules(fonts):
    measured = printed(BY_KIND[FreeKind.LETTER], fonts)
    mark = measured.line(0, "望州市澄川区民政局")
    assert mark.top == near(30)
    assert mark.left + mark.right == near(210, 0.3)
    rules = sorted(measured.strokes(0))
    assert [(left, right) for _, left, right, _, _ in rules] == [(near(20), near(190))] * 4
    thick, thin, lower_thin, lower_thick = rules
    assert thick[0] - thick[3] / 2 - mark.bottom == near(4)
    assert thick[3] > thin[3]
    assert lower_thick[3] > lower_thin[3]
    assert 297 - lower_thick[0] - lower_thick[3] / 2 == near(20)
    assert {rule[4] for rule in rules} == {(1.0, 0.0, 0.0)}


def test_number_and_urgency_of_a_letter_stand_on_one_line_under_the_rule(fonts):
    measured = printed(BY_KIND[FreeKind.LETTER], fonts)
    row = measured.line(0, "澄民发〔2026〕15号")
    assert row.words.startswith("加急")
    assert (row.left, row.right) == (near(28), near(184, 0.2))
    thin = sorted(measured.strokes(0))[1]
    assert row.top - thin[0] - thin[3] / 2 == near(14 * POINT)


def test_a_letter_has_no_number_on_its_first_page_and_one_on_the_second(fonts):
    facts = BY_KIND[FreeKind.LETTER]
    measured = printed(replace(facts, body=facts.body * 6), fonts)
    assert not any("— 1 —" in row.words for row in measured.lines(0))
    assert measured.lines(1)[-1].words == "— 2 —"
    assert measured.strokes(1) == []


def test_the_imprint_of_a_letter_has_no_rules(fonts):
    measured = printed(BY_KIND[FreeKind.LETTER], fonts)
    copies = measured.line(0, "抄送：区应急管理局。")
    assert copies.left == near(28 + EM)
    assert 255 < copies.bottom < 262
    assert len(measured.strokes(0)) == 4


def test_the_number_of_an_upward_paper_stands_at_the_left_of_who_signed(fonts):
    facts = replace(BY_KIND[FreeKind.REPORT], mark=("澄川区民政局文件",))
    measured = printed(facts, fonts)
    row = measured.line(0, "签发人：裴若川")
    assert row.words.startswith("澄民发〔2026〕15号")
    assert (row.left, row.right) == (near(28 + EM), near(184 - EM, 0.2))
    faces = {one["text"]: one["fontname"] for one in row.characters}
    assert "FandolFang" in faces["签"]
    assert "LXGWWenKai" in faces["裴"]
    (top, left, right, _, _), = measured.strokes(0)
    assert (top - row.bottom, left, right) == (near(4), near(28), near(184))


def test_signers_stand_two_a_line_and_the_number_on_the_last(fonts):
    measured = printed(BY_KIND[FreeKind.REQUEST], fonts)
    first, last = measured.line(0, "签发人：裴若川龙　𬱖"), measured.line(0, "安　然")
    assert last.words.startswith("澄民发〔2026〕15号")
    assert last.top - first.top == near(LINE)
    at = {one["text"]: one["x0"] for row in (first, last) for one in row.characters}
    assert at["裴"] == near(at["安"], 0.3)
    assert measured.strokes(0)[0][0] - last.bottom == near(4)


@pytest.mark.parametrize(("name", "number"), [
    ("", "澄民发〔2026〕5号"), ("马辰", "澄民发〔2026〕5号"), ("阿不都热合曼·买买提艾力江·吐", "澄民发〔2026〕5号"),
    ("马辰", "望州市澄川区社区养老助餐服务工作联席会议办〔2026〕115号"),
])
def test_signers_of_any_length_keep_clear_of_the_number(name, number, fonts):
    docx = issued(replace(BY_KIND[FreeKind.REPORT], signers=()), fonts, approver=name, doc_number=number)
    measured = Measured(pdf_from_docx(docx, fonts))
    row = measured.line(0, "签发人：")
    label = next(one["x0"] for one in row.characters if one["text"] == "签")
    end = max(one["x1"] for one in row.characters if one["x0"] < label - 1)
    assert label - end >= 10
    assert row.right <= 184 - EM + 0.3
    assert failures(docx, fonts) == []


def test_several_issuers_share_the_word_at_the_right_of_their_names(fonts):
    measured = printed(BY_KIND[FreeKind.NOTICE], fonts)
    names = [measured.line(0, words) for words in ("望州市澄川区民政局", "望州市澄川区卫生健康委员会", "望州市澄川区财政局")]
    assert names[0].top == near(72)
    assert len({round(row.characters[0]["x0"], 1) for row in names}) == 1
    shared = [one for row in measured.lines(0) for one in row.characters if one["text"] in "文件" and one["size"] > 20]
    assert len(shared) == 2
    middle = next(row for row in names if "卫生" in row.words)
    assert {round(one["matrix"][5], 1) for one in shared} == {round(middle.characters[0]["matrix"][5], 1)}
    ends = {round(max(one["x1"] for one in row.characters if one["text"] not in "文件"), 0) for row in names}
    assert len(ends) == 1
    assert min(one["x0"] for one in shared) > max(ends)


@pytest.mark.parametrize("count", [2, 3, 4, 6])
def test_joint_marks_of_many_issuers_leave_room_for_text(count, fonts):
    offices = ("民政局", "卫生健康委员会", "财政局", "发展和改革委员会", "教育局", "自然资源局")
    units = tuple(f"望州市澄川区{name}" for name in offices[:count])
    facts = replace(BY_KIND[FreeKind.NOTICE], mark=units, issuer=units[0], joint_issuers=units[1:])
    docx = issued(facts, fonts)
    assert failures(docx, fonts) == []
    assert block(docx, Mark) == Mark(units, "文件")
    assert any("为解决" in row.words for row in Measured(pdf_from_docx(docx, fonts)).lines(0))


def test_joint_signatures_stand_in_rows_with_room_for_seals_the_last_over_the_date(fonts):
    measured = printed(BY_KIND[FreeKind.NOTICE], fonts)
    page = len(measured.pages) - 1
    first, last, day = (measured.line(page, words) for words in ("望州市澄川区卫生健康委员会", "望州市澄川区财政局", "2026年11月9日"))
    assert first.words.startswith("望州市澄川区民政局")
    assert (last.left + last.right) / 2 == near((day.left + day.right) / 2, 0.3)
    assert 184 - day.right == near(4 * EM, 0.2)
    assert last.top - first.top >= 42
    assert first.left >= 28


def test_short_names_sign_three_a_row(fonts):
    units = ("区民政局", "区教育局", "区财政局", "区审计局", "区统计局")
    docx = issued(replace(BY_KIND[FreeKind.NOTICE], issuer=units[0], joint_issuers=units[1:]), fonts)
    assert block(docx, Signature).others == units[1:]
    measured = Measured(pdf_from_docx(docx, fonts))
    page = len(measured.pages) - 1
    assert measured.line(page, "区民政局区教育局区财政局")
    row = measured.line(page, "区审计局区统计局")
    centres = [sum(one["x0"] + one["x1"] for one in row.characters[place : place + 4]) / 8 * POINT for place in (0, 4)]
    assert centres[1] - centres[0] >= 42


def test_without_seals_issuers_follow_one_another(fonts):
    units = ("望州市澄川区民政局", "望州市澄川区卫生健康委员会")
    docx = issued(replace(BY_KIND[FreeKind.REPLY], sealed=False, issuer=units[0], joint_issuers=units[1:]), fonts)
    assert block(docx, Signature).others == units[1:]
    measured = Measured(pdf_from_docx(docx, fonts))
    rows = [row for page in range(len(measured.pages)) for row in measured.lines(page)]
    first, second, day = (next(row for row in rows if row.words == words) for words in (*units, "2026年11月9日"))
    assert second.top - first.top == near(LINE)
    assert (first.left, 184 - second.right) == (near(second.left, 0.2), near(2 * EM, 0.2))
    assert day.left - first.left == near(2 * EM, 0.3)
    assert failures(docx, fonts) == []


def test_labels_stand_at_the_head_and_the_mark_35_mm_below_it_all_the_same(fonts):
    paper = free.compose(BY_KIND[FreeKind.REPLY])
    docx = render(replace(paper, blocks=(HeadLabels(("特急",), "000012"), *paper.blocks)), fonts=fonts)
    measured = Measured(pdf_from_docx(docx, fonts))
    rows = measured.lines(0)[:3]
    assert [row.words for row in rows] == ["000012", "特急", "望州市澄川区民政局文件"]
    assert [row.top for row in rows] == [near(37), near(37 + LINE), near(72)]
    assert block(docx, HeadLabels) == HeadLabels(("特急",), "000012")
    assert failures(docx, fonts) == []


@pytest.mark.parametrize("kind", list(FreeKind))
def test_what_was_composed_is_read_back(kind, fonts):
    paper = free.compose(BY_KIND[kind])
    back = read(render(paper, fonts=fonts)).paper
    for one in paper.blocks:
        if isinstance(one, HeadLabels | Mark | NumberLine | Signature | Imprint):
            assert next(other for other in back.blocks if type(other) is type(one)) == one
    assert plain_text(back) == plain_text(paper)


def test_publicity_stands_above_the_imprints_first_rule(fonts):
    measured = printed(BY_KIND[FreeKind.NOTICE], fonts)
    page = len(measured.pages) - 1
    public = measured.line(page, "主动公开")
    top = min(stroke[0] for stroke in measured.strokes(page))
    assert 0 < top - public.bottom < 5
    assert all("NotoSansSC-Bold" in one["fontname"] for one in public.characters)


def test_a_bulletin_begins_with_issue_issuer_and_date_over_the_rule(fonts):
    measured = printed(BY_KIND[FreeKind.BULLETIN], fonts, issue_number="第3期")
    assert measured.lines(0)[0].top == near(72)
    head = measured.line(0, "联席会议办公室")
    assert head.words.endswith("2026年11月9日")
    title, text = measured.line(0, "全科医生进食堂"), measured.line(0, "一、工作动态")
    assert 2 <= (title.top - measured.strokes(0)[0][0]) / LINE <= 2.5
    assert 1 <= (text.top - title.bottom) / LINE <= 1.6
    assert [row.words for row in measured.lines(0) if row.words[:2] in {"报：", "送：", "发："}] == [
        "报：区委、区人民政府领导同志。", "送：区委办公室，区政府办公室。", "发：各成员单位。"]
