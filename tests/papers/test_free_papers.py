"""What the free kinds of official paper say, and in which form."""

from dataclasses import replace

import pytest

from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Addressees, HeadLabels, Imprint, Mark, Note, NumberLine, PaperFormat, Signature, Text
from secretariat.papers.correspondence import free
from secretariat.papers.correspondence.free import FreeKind
from secretariat.papers.correspondence.text import paragraphs_of
from secretariat.papers.heads import mark_of
from secretariat.papers.plain_text import plain_text
from secretariat.papers.specimens.correspondence import SPECIMENS

BY_KIND = {facts.kind: facts for facts in SPECIMENS}


def block(paper, kind):
    return next((one for one in paper.blocks if isinstance(one, kind)), None)


def test_a_letter_has_the_letter_format_and_an_imprint_without_who_printed_it():
    paper = free.compose(BY_KIND[FreeKind.LETTER])
    assert paper.format is PaperFormat.LETTER
    assert block(paper, Mark).lines == ("望州市澄川区民政局",)
    imprint = block(paper, Imprint)
    assert (imprint.issuer, imprint.printed_on, imprint.receivers) == ("", Text(""), ("抄送：区应急管理局。",))
    assert block(free.compose(replace(BY_KIND[FreeKind.LETTER], copies_to="")), Imprint) is None


@pytest.mark.parametrize("kind", [FreeKind.REQUEST, FreeKind.REPORT])
def test_an_upward_paper_names_who_signed_it_and_whom_to_ask(kind):
    paper = free.compose(BY_KIND[kind])
    assert block(paper, NumberLine).signers[0] == "裴若川"
    assert block(paper, Note).words == "联系人：何砚秋，电话：0990-3090001"
    assert block(paper, Addressees).words == "区人民政府"
    unknown = free.compose(replace(BY_KIND[kind], signers=()))
    assert block(unknown, NumberLine).signers == ("",)


def test_a_downward_paper_names_no_signers():
    assert block(free.compose(replace(BY_KIND[FreeKind.REPLY], signers=("裴若川",))), NumberLine).signers == ()


def test_a_bulletin_has_an_issue_and_receivers_but_no_addressees_and_no_seal():
    paper = free.compose(BY_KIND[FreeKind.BULLETIN])
    assert block(paper, NumberLine).issuer == "澄川区社区养老助餐服务工作联席会议办公室"
    assert block(paper, Addressees) is None
    assert block(paper, Signature) is None
    assert block(paper, Imprint).receivers == (
        "报：区委、区人民政府领导同志。", "送：区委办公室，区政府办公室。", "发：各成员单位。")


def test_publicity_is_printed_where_the_office_prints_it():
    facts = BY_KIND[FreeKind.NOTICE]
    assert "主动公开" in plain_text(free.compose(facts))
    silent = free.compose(replace(facts, print_publicity=False))
    assert "主动公开" not in plain_text(silent)
    assert silent.publicity == "主动公开"


@pytest.mark.parametrize("label", ["秘密", "机密★5年", "绝密"])
def test_a_classified_paper_is_refused(label):
    with pytest.raises(RuleBroken, match="涉密"):
        free.compose(replace(BY_KIND[FreeKind.NOTICE], urgency=label))


def test_a_text_that_bears_a_term_of_secrecy_is_refused_and_one_that_speaks_of_secrets_is_not():
    facts = BY_KIND[FreeKind.NOTICE]
    with pytest.raises(RuleBroken, match="涉密"):
        free.compose(replace(facts, body=paragraphs_of("机密 ★5年\n正文。")))
    assert free.compose(replace(facts, title="关于加强保守国家秘密工作的通知", body=paragraphs_of("做好机密文件管理。")))


def test_urgency_stands_above_the_mark_and_in_a_letter_beside_the_number():
    notice, letter = (free.compose(BY_KIND[kind]).blocks for kind in (FreeKind.NOTICE, FreeKind.LETTER))
    assert [type(one) for one in notice[:3]] == [HeadLabels, Mark, NumberLine]
    assert [type(one) for one in letter[:3]] == [Mark, HeadLabels, NumberLine]


def test_typed_text_becomes_paragraphs_of_four_levels():
    found = paragraphs_of(
        "现将有关事项通知如下：\n\n　　一、总体要求\n（一）明确责任。各单位要落实。\n1.补助标准\n（1）不超过30万元；\n二、同意建设。\n"
        "1.5万元已到账")
    assert [(one.level, [run.words for run in one.runs]) for one in found] == [
        (0, ["现将有关事项通知如下："]), (1, ["一、总体要求"]), (2, ["（一）明确责任。", "各单位要落实。"]), (3, ["1.补助标准"]),
        (4, ["（1）不超过30万元；"]), (1, ["二、", "同意建设。"]), (0, ["1.5万元已到账"]),
    ]
    assert paragraphs_of(" \n\u3000\n") == ()


def test_several_issuers_share_the_word_their_marks_end_with():
    assert mark_of(("甲局文件", "乙局文件")) == Mark(("甲局", "乙局"), "文件")
    assert mark_of(("甲局文件",)) == Mark(("甲局文件",))
    assert mark_of(("甲局文件", "乙局")) == Mark(("甲局文件", "乙局"))
    joint = free.compose(replace(BY_KIND[FreeKind.REPLY], mark=("甲局文件", "乙局文件")))
    assert block(joint, Mark).shared == "文件"
