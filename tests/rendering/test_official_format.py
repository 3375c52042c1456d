"""What GB/T 9704-2012 demands, measured in the PDF on positions."""

from dataclasses import replace

import pytest
from measuring import POINT, Measured
from paper_samples import OFFICE, decided, notice, sheet

from secretariat.papers.blocks import Field, Signature
from secretariat.papers.meetings import meeting_notice, minutes, sign_in_sheet
from secretariat.papers.plain_text import plain_text
from secretariat.rendering import gbt9704
from secretariat.rendering.read_docx import read
from secretariat.rendering.write_docx import fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

VALUES = {Field.NUMBER: "澄养联办〔2026〕5号", Field.SIGNED_ON: "2026年11月9日", Field.PRINTED_ON: "2026年11月9日"}
MINUTES_VALUES = {Field.ISSUE_NUMBER: "第2期", Field.SIGNED_ON: "2026年11月25日", Field.PRINTED_ON: "2026年11月25日"}


@pytest.fixture(scope="module")
def printed(fonts):
    docx = fill_fields(render(meeting_notice.compose(notice()), fonts=fonts), VALUES, fonts)
    return Measured(pdf_from_docx(docx, fonts))


@pytest.fixture(scope="module")
def printed_minutes(fonts):
    docx = fill_fields(render(minutes.compose(decided()), fonts=fonts), MINUTES_VALUES, fonts)
    return Measured(pdf_from_docx(docx, fonts))


def near(value, tolerance=0.1):
    return pytest.approx(value, abs=tolerance)


def test_every_sheet_is_a4(printed):
    for page in printed.pages:
        assert (float(page.width) * POINT, float(page.height) * POINT) == (near(210), near(297))


def test_no_character_but_the_page_number_leaves_the_type_area(printed):
    for page in range(len(printed.pages)):
        for row in printed.lines(page):
            if "—" in row.words and row.top > 262:
                continue
            assert row.left >= 28 - 0.05, row.words
            assert row.right <= 184 + 0.15, row.words
            assert row.top >= 37 - 0.05, row.words
            assert row.bottom <= 262 + 0.1, row.words


def test_the_red_head_begins_35_mm_below_the_type_area_and_is_red(printed):
    mark = printed.line(0, f"{OFFICE}文件")
    assert mark.top == near(72)
    assert mark.left + mark.right == near(212, 0.3)
    assert {tuple(one["non_stroking_color"]) for one in mark.characters} == {(1.0, 0.0, 0.0)}
    assert all("NotoSerifSC-Bold" in one["fontname"] for one in mark.characters)


def test_the_red_rule_lies_4_mm_below_the_number_over_the_whole_width(printed):
    number = printed.line(0, "澄养联办〔2026〕5号")
    (top, left, right, width, colour), = printed.strokes(0)
    assert top - number.bottom == near(4)
    assert (left, right) == (near(28), near(184))
    assert width == near(0.35, 0.02)
    assert colour == (1.0, 0.0, 0.0)


def test_two_blank_lines_part_mark_and_number_and_rule_and_title(printed):
    line = gbt9704.line_pitch() * POINT
    mark, number = printed.line(0, "办公室文件"), printed.line(0, "〔2026〕")
    title = next(row for row in printed.lines(0) if row.size == near(22))
    assert 2 * line <= number.top - mark.bottom <= 2.5 * line
    assert 2 * line <= title.top - printed.strokes(0)[0][0] <= 2.5 * line


def test_the_title_is_22_points_centred_and_broken_at_words(printed):
    rows = [row for row in printed.lines(0) if row.size == near(22)]
    assert [row.words for row in rows] == ["关于召开澄川区社区养老助餐服务", "工作联席会议2026年全体会议的通知"]
    for row in rows:
        assert row.left + row.right == near(212, 0.2)


def test_addressees_stand_flush_one_line_below_the_title(printed):
    addressees = printed.line(0, "各成员单位：")
    title = [row for row in printed.lines(0) if row.size == near(22)][-1]
    assert addressees.left == near(28)
    assert 1 <= (addressees.top - title.bottom) / (gbt9704.line_pitch() * POINT) <= 1.5
    assert addressees.words.endswith("：")


def test_paragraphs_are_indented_by_two_characters_and_lines_filled(printed):
    first, second = printed.line(0, "为总结2026年"), printed.line(0, "务，经召集人同意")
    assert first.left == near(28 + 2 * 5.571)
    assert second.left == near(28)
    assert second.right == near(184)


def test_each_level_has_its_face(printed):
    heading, topic = printed.line(0, "一、会议时间和地点"), printed.line(0, "（一）通报2026年")
    for characters, face in ((heading.characters, "NotoSansSC-Bold"), (topic.characters[:3], "LXGWWenKai"),
                             (topic.characters[3:], "FandolFang")):
        assert {face in one["fontname"] for one in characters if not one["text"].isascii()} == {True}, face


def test_digits_stand_in_the_latin_face_and_quotes_and_dashes_in_the_chinese(printed):
    row = printed.line(1, "要点——兼谈“一老一小”……")
    for one in row.characters[len("（三）"):]:
        expected = "LiberationSerif" if one["text"].isascii() else "FandolFang"
        assert expected in one["fontname"], one["text"]


def test_a_long_issuer_is_inset_two_with_seal_and_date_centred_beneath(printed):
    issuer, seal, day = (printed.line(2, words) for words in (OFFICE, "（澄川区民政局代章）", "2026年11月9日"))
    assert 184 - issuer.right == near(2 * 5.57, 0.1)
    axis = (issuer.left + issuer.right) / 2
    assert (seal.left + seal.right) / 2 == near(axis, 0.2)
    assert (day.left + day.right) / 2 == near(axis, 0.2)
    assert issuer.top < seal.top < day.top


def test_a_short_issuer_is_centred_over_a_date_inset_four(fonts):
    facts = notice(issuer="澄川区民政局", on_behalf="", roster=(), return_form=False)
    docx = fill_fields(render(meeting_notice.compose(facts), fonts=fonts), VALUES, fonts)
    measured = Measured(pdf_from_docx(docx, fonts))
    rows = [row for page in range(len(measured.pages)) for row in measured.lines(page)]
    issuer = next(row for row in rows if row.words == "澄川区民政局")
    day = next(row for row in rows if row.words == "2026年11月9日")
    assert 184 - day.right == near(4 * 5.57, 0.15)
    assert issuer.left + issuer.right == near(day.left + day.right, 0.2)


def unsealed(issuer, fonts):
    paper = meeting_notice.compose(notice(issuer=issuer, on_behalf="", roster=(), return_form=False))
    blocks = tuple(replace(block, sealed=False) if isinstance(block, Signature) else block for block in paper.blocks)
    docx = fill_fields(render(replace(paper, blocks=blocks), fonts=fonts), VALUES, fonts)
    measured = Measured(pdf_from_docx(docx, fonts))
    rows = [row for page in range(len(measured.pages)) for row in measured.lines(page)]
    return next(row for row in rows if row.words == issuer), next(row for row in rows if row.words == "2026年11月9日")


def test_without_a_seal_the_date_begins_two_characters_behind_the_issuer(fonts):
    issuer, day = unsealed("澄川区社区养老助餐服务联席会议办公室", fonts)
    assert 184 - issuer.right == near(2 * 5.57, 0.15)
    assert day.left - issuer.left == near(2 * 5.57, 0.3)


def test_without_a_seal_a_date_longer_than_the_issuer_is_inset_two(fonts):
    issuer, day = unsealed("区民政局", fonts)
    assert 184 - day.right == near(2 * 5.57, 0.15)
    assert day.left - issuer.left == near(2 * 5.57, 0.3)


def test_the_signature_never_stands_alone_on_a_page(fonts):
    for count in range(1, 24):
        demands = tuple(f"第{number}项要求" for number in range(count))
        facts = notice(bring=demands, roster=(), return_form=False)
        docx = fill_fields(render(meeting_notice.compose(facts), fonts=fonts), VALUES, fonts)
        measured = Measured(pdf_from_docx(docx, fonts))
        for page in range(len(measured.pages)):
            words = [row.words for row in measured.lines(page)]
            if OFFICE in words and page:
                assert words.index(OFFICE) > 0, f"{count} demands"


def test_an_attachment_begins_a_page_with_its_title_on_line_three(printed):
    page = next(page for page in range(len(printed.pages)) if printed.lines(page)[0].words == "附件1")
    label, title = printed.lines(page)[:2]
    assert (label.top, label.left) == (near(37), near(28))
    assert all("NotoSansSC-Bold" in one["fontname"] for one in label.characters)
    assert 2 <= round((title.top - 37) / (gbt9704.line_pitch() * POINT), 1) + 0.2 <= 2.3
    assert title.left + title.right == near(212, 0.2)


def test_the_imprint_lies_on_the_foot_of_the_last_page(printed):
    last = len(printed.pages) - 1
    strokes = [stroke for stroke in printed.strokes(last) if stroke[1] == near(28) and stroke[2] == near(184)][-3:]
    assert [stroke[3] for stroke in strokes] == [near(0.35, 0.01), near(0.25, 0.01), near(0.35, 0.01)]
    assert strokes[-1][0] == near(262, 0.3)
    copies, issuer = printed.line(last, "抄送："), printed.line(last, "2026年11月9日印发")
    assert (copies.size, issuer.size) == (near(14), near(14))
    assert (copies.left, issuer.left) == (near(28 + 5.57), near(28 + 5.57))
    assert issuer.right == near(184 - 5.57, 0.15)
    assert "区人武部。" in "".join(row.words for row in printed.lines(last))


def test_addressees_that_leave_no_room_for_text_move_into_the_imprint(fonts):
    many = "，".join(f"澄川区第{number}街道办事处" for number in range(40))
    for addressees, moved in ((many, True), (many[:60], False)):
        paper = meeting_notice.compose(notice(addressees=addressees, roster=(), return_form=False))
        measured = Measured(pdf_from_docx(render(paper, fonts=fonts), fonts))
        assert any("为总结2026年" in row.words for row in measured.lines(0))
        last = measured.lines(len(measured.pages) - 1)
        assert any(row.words.startswith("主送：澄川区第0街道") for row in last) is moved
        assert any(row.words.startswith("澄川区第0街道") for row in measured.lines(0)) is not moved
        if moved:
            copies = next(row for row in last if row.words.startswith("抄送："))
            assert copies.left == near(28 + 5.57)
            # No rule parts 主送 from 抄送: three rules as ever.
            assert len(measured.strokes(len(measured.pages) - 1)) == 3


def test_page_numbers_stand_outside_right_on_odd_pages_left_on_even(printed):
    for page in range(len(printed.pages)):
        number = printed.lines(page)[-1]
        assert number.words == f"— {page + 1} —"
        assert number.size == near(14)
        assert number.top + 0.5 * 14 * POINT == near(269)
        if page % 2 == 0:
            assert 184 - number.right == near(5.57, 0.2)
        else:
            assert number.left - 28 == near(5.57, 0.2)


def test_minutes_have_their_mark_issue_and_lists(printed_minutes):
    assert printed_minutes.lines(0)[0].top == near(72)
    head = printed_minutes.line(0, "联席会议办公室")
    assert "2026年11月25日" in head.words
    (top, left, right, _, _), = printed_minutes.strokes(0)
    assert top - head.bottom == near(4)
    assert (left, right) == (near(28), near(184))
    present = next(page for page in range(len(printed_minutes.pages)) if "出席：" in "".join(
        row.words for row in printed_minutes.lines(page)))
    first = printed_minutes.line(present, "出席：")
    second = printed_minutes.line(present, "刘　冬")
    assert first.left == near(28 + 2 * 5.57)
    assert second.left == near(28 + 5 * 5.57)
    label = [one for one in first.characters if one["text"] in "出席："]
    assert all("NotoSansSC-Bold" in one["fontname"] for one in label[:3])
    names = {row.words: row for row in printed_minutes.lines(present)}
    column = [next(one["x0"] for one in names[words].characters if one["text"] == name) for words, name in (
        ("区民政局刘　冬", "刘"), ("区发展改革委欧阳红林", "欧"))]
    assert column[0] == near(column[1], 0.3)


def test_the_names_of_all_lists_stand_at_one_place_behind_the_longest_unit(fonts):
    people = tuple(minutes.Attendee(unit, "刘冬") for unit in ("区政府", "区自然资源和规划分局", "区民政局"))
    facts = decided(items=(), attending=people, excused=(minutes.Attendee("区国有资产监督管理委员会办公室主任办公室", "王影"),))
    measured = Measured(pdf_from_docx(render(minutes.compose(facts), fonts=fonts), fonts))
    rows = [row for page in range(len(measured.pages)) for row in measured.lines(page)]
    places = [next(one["x0"] for one in row.characters if one["text"] == "刘") * POINT for row in rows if "刘　冬" in row.words]
    assert len(places) == 3
    assert places == [near(places[0])] * 3
    longest = next(row for row in rows if "规划分局" in row.words)
    assert 0 < places[0] - next(one["x1"] for one in longest.characters if one["text"] == "局") * POINT < 3 * 5.6


def test_a_long_remark_goes_on_below_the_name_and_not_below_the_unit(fonts):
    reason = "参加省厅组织的社区养老助餐服务工作培训班"
    facts = decided(items=(), excused=(minutes.Attendee("区商务局", "阿不都·热合曼", reason),))
    docx = render(minutes.compose(facts), fonts=fonts)
    assert f"阿不都·热合曼（{reason}）" in plain_text(read(docx).paper)
    measured = Measured(pdf_from_docx(docx, fonts))
    rows = [row for page in range(len(measured.pages)) for row in measured.lines(page)]
    place = next(place for place, row in enumerate(rows) if "阿不都·热合曼（" in row.words)
    name = next(one["x0"] for one in rows[place].characters if one["text"] == "阿") * POINT
    assert rows[place + 1].left == near(name)
    assert rows[place + 1].words.endswith("）")


def test_a_full_page_holds_22_lines_of_28_characters(fonts):
    facts = decided(items=(minutes.MinutesItem("题", ("字" * 28 * 70,)),), attending=(), excused=(), observing=())
    measured = Measured(pdf_from_docx(render(minutes.compose(facts), fonts=fonts), fonts))
    rows = measured.lines(1)[:-1]
    assert len(rows) == 22
    assert {len(row.words) for row in rows} == {28}
    assert rows[0].top == near(37)
    assert rows[-1].bottom == near(262)
    assert {round(row.left, 1) for row in rows} == {28.0}
    assert {round(row.right, 1) for row in rows} == {184.0}
    assert rows[1].top - rows[0].top == near(10.446, 0.01)
    assert (rows[0].characters[1]["x0"] - rows[0].characters[0]["x0"]) * POINT == near(5.571, 0.02)


def test_a_title_on_a_sheets_first_line_begins_where_the_type_area_begins(fonts):
    measured = Measured(pdf_from_docx(render(sign_in_sheet.compose(sheet()), fonts=fonts), fonts))
    first, second = measured.lines(0)[:2]
    assert (first.size, first.top) == (near(22), near(37))
    assert second.top > first.bottom


@pytest.mark.parametrize("sealed", [True, False])
def test_an_issuer_too_long_for_a_line_is_broken_at_words(sealed, fonts):
    issuer = "澄川区推进城乡社区养老服务体系建设和老年人健康促进工作联席会议办公室"
    paper = meeting_notice.compose(notice(issuer=issuer, on_behalf="", roster=(), return_form=False))
    blocks = tuple(replace(block, sealed=sealed) if isinstance(block, Signature) else block for block in paper.blocks)
    docx = fill_fields(render(replace(paper, blocks=blocks), fonts=fonts), VALUES, fonts)
    assert next(block for block in read(docx).paper.blocks if isinstance(block, Signature)).issuer == issuer
    measured = Measured(pdf_from_docx(docx, fonts))
    rows = [row for page in range(len(measured.pages)) for row in measured.lines(page)]
    last = next(place for place, row in enumerate(rows) if row.words == "2026年11月9日")
    first, second = rows[last - 2 : last]
    assert first.words + second.words == issuer
    assert 184 - max(first.right, second.right) == near(2 * 5.57, 0.3)
    assert second.top - first.top == near(10.446, 0.05)
    assert first.left >= 28
