"""Papers of any size: 1 to 60 units, titles of 10 to 120 characters, names of 2 to 15, bodies of a line to thirty pages, empty lists."""

import os
import random
import re
from collections import Counter
from dataclasses import replace

import pytest
from paper_samples import decided, notice, sheet

from secretariat.papers.blocks import Field, Mark, Paragraph, Signature, Table
from secretariat.papers.correspondence import free
from secretariat.papers.correspondence.text import paragraphs_of
from secretariat.papers.meetings import meeting_notice, minutes, sign_in_sheet
from secretariat.papers.plain_text import plain_text
from secretariat.papers.specimens.correspondence import SPECIMENS
from secretariat.rendering import gbt9704, page_images
from secretariat.rendering.format_check.check import check_docx, check_pdf
from secretariat.rendering.read_docx import read
from secretariat.rendering.write_docx import controls, fill_fields, render
from secretariat.rendering.write_pdf import pdf_from_docx

CASES = 400 if os.environ.get("SECRETARIAT_FUZZ") else 12
VALUES = {
    Field.NUMBER: "澄民发〔2026〕115号", Field.ISSUE_NUMBER: "第12期", Field.SIGNED_ON: "2026年11月19日",
    Field.PRINTED_ON: "2026年11月19日",
    Field.APPROVER: "欧阳红林",
}
WORDS = (
    "推进", "城乡", "社区", "养老", "助餐", "服务", "工作", "建设", "老年人", "健康", "促进", "联席会议", "领导小组", "办公室", "管理",
    "监督",
    "安全生产", "“一老一小”", "2026年", "综合", "协调", "保障", "专项", "行动", "（试行）", "和", "的", "体系",
)
SENTENCES = (
    "各责任单位要按照职责分工抓好落实，于2026年12月31日前完成全部任务；", "新建社区老年食堂42个（其中A类3.5%），服务半径不超过1公里……",
    "“一老一小”——兼顾城乡、统筹推进，龙𬱖同志汇报了有关情况。", "会议强调，要坚持问题导向，建立台账，逐项销号。",
)
LONGEST_NAME = "阿不都热合曼·买买提艾力江·吐"
UNIT = ("区民政局", "区发展改革委", "团区委", "望州市澄川区自然资源和规划分局", "澄川区国有资产监督管理委员会办公室", "区委编办")


class Chance:
    """Everything drawn from one seed, so that a case that fails can be tried again."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def title(self, least=10, most=120):
        length, words = self.random.randint(least, most), ""
        while len(words) < length:
            words += self.random.choice(WORDS)
        return words

    def name(self):
        length = self.random.randint(2, 15)
        return "龙𬱖" if length == 2 else LONGEST_NAME[:length].rstrip("·")

    def people(self, most=60):
        return [(f"{self.random.choice(UNIT)}{number}", self.name()) for number in range(1, self.random.randint(1, most) + 1)]

    def text(self, most):
        count = self.random.choice((1, 2, self.random.randint(3, 12), self.random.randint(12, most)))
        lines = []
        for number in range(count):
            head = self.random.choice(("", "", "一、", "（二）", "3.", "（4）"))
            lines.append(head + f"第{number}段" + "".join(self.random.choices(SENTENCES, k=self.random.randint(1, 8))))
        return tuple(lines)

    def maybe(self, value, otherwise):
        return value if self.random.random() < 0.7 else otherwise


def a_notice(chance):
    roster = tuple(meeting_notice.RosterLine(unit, name, chance.title(2, 30), "成员") for unit, name in chance.people())
    return meeting_notice.compose(notice(
        body_name=chance.title(10, 100), meeting_title="全体会议", bring=chance.maybe(chance.text(60), ()),
        roster=chance.maybe(roster, ()), return_form=chance.maybe(True, False), copies_to=chance.maybe(chance.title(10, 120), ""),
        issuer=chance.title(4, 24), on_behalf=chance.maybe("澄川区民政局", ""),
        agenda=tuple(meeting_notice.AgendaLine(chance.title(5, 60)) for _ in range(chance.random.randint(0, 12))),
    ))


def some_minutes(chance):
    listed = tuple(minutes.Attendee(unit, name) for unit, name in chance.people())
    items = tuple(minutes.MinutesItem(chance.title(4, 30), chance.text(120), chance.text(20)) for _ in range(chance.random.randint(0, 6)))
    return minutes.compose(decided(
        body_name=chance.title(10, 60), issuer=chance.title(5, 40), items=items, attending=listed,
        excused=chance.maybe(listed[:3], ()), observing=chance.maybe(listed[-2:], ()),
    ))


def a_sheet(chance):
    lines = tuple(sign_in_sheet.SignInLine(unit, name, chance.title(2, 40), "13900000001") for unit, name in chance.people())
    return sign_in_sheet.compose(sheet(lines=lines, body_name=chance.title(10, 100)))


def a_free_paper(chance):
    facts = chance.random.choice(SPECIMENS)
    title = chance.title()
    # Five issuers and five who signed leave no room on the first page for a title of six lines.
    issuers = tuple(f"澄川区{chance.title(3, 9)}局" for _ in range(chance.random.choice((1, 1, 2, 3, 5) if len(title) <= 40 else (1, 2))))
    joint = len(issuers) > 1 and facts.kind is not free.FreeKind.BULLETIN
    bare = tuple(f"{issuer}文件" for issuer in issuers[:1]) if facts.kind is not free.FreeKind.LETTER else issuers[:1]
    return free.compose(replace(
        facts, title=title, body=paragraphs_of("\n".join(chance.text(150))), issuer=issuers[0], imprint_issuer=issuers[0],
        mark=issuers if joint and facts.kind is not free.FreeKind.LETTER else bare,
        shared_mark="文件" if joint and facts.kind is not free.FreeKind.LETTER else "",
        joint_issuers=issuers[1:] if joint else (), sealed=chance.maybe(True, False),
        signers=tuple(chance.name() for _ in issuers) if facts.signers else (),
        urgency=chance.maybe(facts.urgency, ""), attachments=tuple(chance.title(5, 50) for _ in range(chance.random.randint(0, 8))),
        addressees=chance.maybe("，".join(unit for unit, _ in chance.people(24)), "区人民政府"),
        copies_to=chance.maybe("，".join(unit for unit, _ in chance.people(10)), ""),
    ))


MAKERS = (a_notice, some_minutes, a_sheet, a_free_paper, a_free_paper)


def letters(words):
    return re.sub(r"\s", "", words)


def plain_of(paper):
    return "".join(run.words for block in paper.blocks if isinstance(block, Paragraph) for run in block.runs)


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(CASES))
def test_a_paper_of_any_size_holds_is_whole_and_has_no_page_in_vain(seed, fonts):
    chance = Chance(seed)
    paper = MAKERS[seed % len(MAKERS)](chance)
    profile = gbt9704.GLYPH37 if seed % 15 == 3 else gbt9704.PAGE37
    docx = render(paper, fonts=fonts, profile=profile, preprinted=seed % 11 == 5)
    docx = fill_fields(docx, {field: words for field, words in VALUES.items() if field in controls(docx)}, fonts)
    pdf = pdf_from_docx(docx, fonts)
    reading = read(docx)
    # Three lines of text go with the signature that may not stand alone, even from under a title of six lines.
    spared = {"首页"} if len(plain_of(reading.paper)) < 4 * 28 else set()
    for report in (check_docx(docx), check_pdf(pdf)):
        assert [(row.element, row.expected, row.measured) for row in report.failures if row.element not in spared] == []
    assert reading.unread == ()
    pages = [page_images.page_words(pdf, page) for page in range(page_images.page_count(pdf))]
    told = [letters(re.sub(r"— \d+ —\s*$", "", page)) for page in pages]
    printed = "".join(told)
    marks = [block for block in reading.paper.blocks if isinstance(block, Mark)] if reading.preprinted else []
    hidden = Counter("".join(line for block in marks for line in (*block.lines, block.shared)))
    # 附件说明 and 签发人 are told on one line and printed on several.
    missing = Counter(letters(plain_text(reading.paper))) - Counter(printed) - hidden
    assert set(missing) <= set("；、"), missing
    for block in reading.paper.blocks:
        if isinstance(block, Paragraph):
            assert letters("".join(run.words for run in block.runs)) in printed
    assert all(told), "an empty page"
    rows = sum(len(block.rows) for block in reading.paper.blocks if isinstance(block, Table))
    assert len(pages) <= 3 + len(printed) / 150 + rows / 15
    _signature_stands_with_text(reading.paper, told)


def _signature_stands_with_text(paper, told):
    signature = next((block for block in paper.blocks if isinstance(block, Signature)), None)
    if signature is not None and not signature.others:
        page = next(page for page in told if signature.date.words in page)
        assert not page.startswith(letters(signature.issuer)), "issuer and date alone"
