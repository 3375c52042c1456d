"""Names of any length: red heads and the line above the red rule of minutes stay on their lines and apart."""

import pytest
from measuring import Measured
from paper_samples import decided, notice

from secretariat.papers.blocks import Field, NumberLine
from secretariat.papers.meetings import meeting_notice, minutes
from secretariat.rendering.read_docx import read
from secretariat.rendering.wordprocessing import DOCUMENT, parse, read_parts, w
from secretariat.rendering.write_docx import fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

NAME = "澄川区推进城乡社区养老服务体系建设和老年人健康促进工作联席会议暨适老化改造统筹协调领导小组办公室会议"
VALUES = {Field.ISSUE_NUMBER: "第12期", Field.SIGNED_ON: "2026年11月25日", Field.PRINTED_ON: "2026年11月25日"}


@pytest.mark.parametrize("length", range(10, 41))
def test_a_red_head_of_any_length_stands_on_one_line_inside_the_type_area(length, fonts):
    mark = f"{NAME[:length]}文件"
    docx = render(meeting_notice.compose(notice(mark=(mark,), roster=(), return_form=False)), fonts=fonts)
    row = Measured(pdf_from_docx(docx, fonts)).line(0, mark)
    assert row.words == mark
    assert row.left >= 28 - 0.05
    assert row.right <= 184 + 0.05
    assert row.left + row.right == pytest.approx(212, abs=0.3)
    assert row.top == pytest.approx(72, abs=0.1)


@pytest.mark.parametrize("length", [5, 12, 18, 19, 20, 24, 25, 26, 30, 36, 40, 48])
def test_the_issuer_of_minutes_never_runs_into_the_date(length, fonts):
    issuer = NAME[:length]
    docx = fill_fields(render(minutes.compose(decided(issuer=issuer)), fonts=fonts), VALUES, fonts)
    head = next(block for block in read(docx).paper.blocks if isinstance(block, NumberLine))
    assert (head.issuer, head.number.words, head.date.words) == (issuer, "第12期", "2026年11月25日")
    measured = Measured(pdf_from_docx(docx, fonts))
    day = next(row for row in measured.lines(0) if row.words.endswith("2026年11月25日"))
    characters = day.characters
    gap = characters[-11]["x0"] - characters[-12]["x1"]
    assert gap >= 8, "half a character at least"
    rule = measured.strokes(0)[0][0]
    assert rule - day.bottom == pytest.approx(4, abs=0.1)
    above = [row for row in measured.lines(0) if 60 < row.top < rule and abs(row.size - 16) < 0.1 and "第12期" not in row.words]
    assert "".join(row.words for row in above) == f"{issuer}2026年11月25日"
    assert all(row.left >= 28 + 5.5 and row.right <= 184 - 5.5 for row in above)


def test_an_office_s_full_name_is_condensed_before_it_is_broken(fonts):
    docx = render(minutes.compose(decided(issuer="澄川区社区养老助餐服务工作联席会议办公室")), fonts=fonts)
    root = parse(read_parts(docx)[DOCUMENT])
    run = next(run for run in root.iter(w("r")) if run.findtext(w("t"), "").endswith("联席会议办公室"))
    assert 75 <= int(run.find(f"{w('rPr')}/{w('w')}").get(w("val"))) < 100
    assert run.find(w("br")) is None
