"""Forms of an invented office, with a template built from their own shape; everything in them is fictional."""

import sys
from pathlib import Path

from secretariat.papers.blocks import Paper, PaperFormat, Paragraph, Table, TableCaption, TableNote, Text, Title
from secretariat.papers.forms import Entry, Form, FormRow, Label

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from template_shapes import template_of

MATTER = "关于提请审定澄川区社区养老助餐服务工作联席会议2027年工作要点的请示（送审稿）"
OPINION = "经研究，同意按程序报批。\n请办公室商有关部门修改后印发。"


def form(opinion=OPINION, **changes):
    rows = (
        FormRow((Label("签\n发"), Entry("签发", OPINION, top=True, foot="龙𬱖　2026年11月9日"), Label("会签", rows=2),
                 Entry("会签", "区卫生健康委\n区财政局\n区市场监管局\n区发展改革委", columns=2, rows=2)), 30.0),
        FormRow((Label("密级"), Entry("密级", centred=True)), 12.0),
        FormRow((Label("拟稿单位"), Entry("拟稿单位", "澄川区社区养老助餐服务工作联席会议办公室"), Label("拟稿人"),
                 Entry("拟稿人", "何　静", centred=True), Entry("电话", "0990-3090001", centred=True))),
        FormRow((Label("标题"), Entry("标题", MATTER, columns=4)), 16.0),
        FormRow((Label("办理意见"), Entry("办理意见", opinion, columns=4, top=True, foot="（盖章）　　　　年　　月　　日")), 50.0),
        FormRow((Label("附注（一式两份，承办单位、“一老一小”专班各存一份）", columns=5),), 9.0),
    )
    return Form("发文稿纸", (16.0, 56.0, 20.0, 32.0, 32.0), changes.get("rows", rows))


def sheet(*blocks, words="填表日期：2026年11月9日"):
    title = "澄川区社区养老助餐服务工作联席会议发文稿纸"
    return Paper("form_of_tests", PaperFormat.FORM, title, (Title(title), Paragraph((Text(words),), indent=False), *blocks))


def grouped():
    return Table(
        "责任清单", ("序号", "责任人\n及电话", "备注（可附页）", "2026年", "单位"),
        (("一、党委部门",), ("1", "龙𬱖\n13900000001", "", "是", "区委办公室"),
         ("二、政府部门",), ("2", "欧阳红林", "一并\n考虑", "否", "区民政局")),
        (14.0, 40.0, 40.0, 20.0, 42.0), row_height=10.0, centred=(0, 3),
    )


def every_form():
    note = TableNote("注：本表由承办单位填写。")
    several = sheet(TableCaption("表一　发文稿纸"), form(), note, TableCaption("表二　责任清单"), grouped())
    return {"form": sheet(form()), "several": several, "joined": sheet(form(), grouped()), "groups": sheet(grouped())}


def template(paper):
    return template_of(paper)
