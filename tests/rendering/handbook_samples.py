"""Handbooks of an invented meeting: cover, contents, parts upright and landscape; everything in them is fictional."""

import sys
from pathlib import Path

from form_samples import grouped

from secretariat.papers.blocks import Contents, Cover, Paper, PaperFormat, Paragraph, PartHead, Table, Text, Title

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from template_handbook import comes_in_parts, handbook
from template_shapes import template_of

MEETING = "澄川区社区养老助餐服务工作联席会议2026年全体会议"


def template(paper):
    return handbook(paper) if comes_in_parts(paper) else template_of(paper)


def text(words):
    return Paragraph((Text(words),))


def roster(name="座次", rows=30):
    person = ("区民政局", "欧阳红林", "副局长（主持工作）", "13900000001", "素食，需停车")
    people = tuple((str(number), *person) for number in range(1, rows + 1))
    return Table(name, ("序号", "单位", "姓名", "职务", "电话", "备注"), people, (15.0, 60.0, 30.0, 50.0, 40.0, 30.0), 10.0, (0, 2, 4))


def parts(*left_out):
    titles = ("会议须知", "参会人员", "座次安排", "责任清单", "会议材料目录")
    blocks = {
        "封面": (Cover(MEETING, "会议手册", ("澄川区社区养老助餐服务工作联席会议办公室", "2026年11月19日")),),
        "目录": (PartHead("目　录", "目录页"), Contents(tuple(title for title in titles if title not in left_out))),
        "会议须知": (PartHead("会议须知", "须知"), text("请提前10分钟入场，手机调至静音。"), text("会议期间不得录音录像。")),
        "参会人员": (PartHead("参会人员", "人员", landscape=True), roster("人员名单")),
        "座次安排": (PartHead("座次安排", "座次页", landscape=True), roster("座次", 5)),
        "责任清单": (PartHead("责任清单", "清单页"), text("责任分工如下："), grouped()),
        "会议材料目录": (PartHead("会议材料目录", "材料页"), text("1. 工作情况汇报"), text("2. 监管办法（送审稿）")),
    }
    return tuple(block for name, held in blocks.items() if name not in left_out for block in held)


def book(*left_out):
    return Paper("handbook_of_tests", PaperFormat.FORM, f"{MEETING}会议手册", parts(*left_out))


def landscape(rows=40):
    title = f"{MEETING}登记台账"
    blocks = (Title(title), Paragraph((Text("登记日期：2026年11月9日"),), indent=False), roster("台账", rows))
    return Paper("ledger_of_tests", PaperFormat.FORM, title, blocks, landscape=True)
