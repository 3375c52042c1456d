"""The words of a paper, block by block."""

from secretariat.papers.blocks import (
    Addressees,
    AttachmentHead,
    AttachmentNote,
    Card,
    Field,
    Imprint,
    Mark,
    NameList,
    Note,
    NumberLine,
    Paper,
    PaperFormat,
    Paragraph,
    Signature,
    Table,
    Text,
    Title,
)
from secretariat.papers.plain_text import plain_text


def text_of(*blocks):
    return plain_text(Paper("x", PaperFormat.DOCUMENT, "题", blocks))


def test_every_block_gives_its_words_in_reading_order():
    assert text_of(
        Mark(("甲文件", "乙文件")), NumberLine(Text("澄〔2026〕1号", field=Field.NUMBER), "办公室", Text("2026年1月1日"), ("某甲", "某乙")),
        Title("关于召开会议的通知"), Addressees("各成员单位"), Paragraph((Text("一、", strong=True), Text("时间"))),
        NameList("出席", (("区民政局", "龙　𬱖"),)), Table("表", ("序号", "姓名"), (("1", "龙　𬱖"), ("2", "")), (1.0, 1.0)),
        AttachmentNote(("名单", "回执")), Signature("办公室", Text("2026年1月1日"), "区民政局"), Note("联系人：某丙"),
        AttachmentHead("附件1", "名单"), Imprint("区委办", "办公室", Text("2026年1月1日")), Card("龙　𬱖", "区民政局"),
    ).splitlines() == [
        "甲文件", "乙文件", "澄〔2026〕1号 办公室 2026年1月1日 签发人：某甲、某乙",
        "关于召开会议的通知", "各成员单位：", "一、时间", "出席：",
        "区民政局 龙　𬱖", "序号 姓名", "1 龙　𬱖", "2", "附件：名单；回执", "办公室", "（区民政局代章）", "2026年1月1日",
        "（联系人：某丙）", "附件1", "名单", "抄送：区委办。",
        "办公室 2026年1月1日印发", "龙　𬱖", "区民政局",
    ]


def test_what_a_draft_leaves_blank_makes_no_empty_line():
    assert text_of(NumberLine(Text("")), Signature("办公室", Text("")), Imprint("", "办公室", Text(""))) == "办公室\n办公室"
