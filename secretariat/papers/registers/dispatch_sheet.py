"""发文稿纸: the sheet a draft travels with until it is signed."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.papers.blocks import Paper, PaperFormat, Title
from secretariat.papers.forms import Entry, Form, FormRow, Label

FORM = "发文稿纸"
_DATED = "年　　月　　日"


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchSheet:
    """What is known of a document on its way; everything else is written by hand."""

    office: str
    title: str
    kind: str = ""
    number: str = ""
    addressees: str = ""
    copies_to: str = ""
    attachments: str = ""
    drafted_by: str = ""
    drafted_on: str = ""
    unit: str = ""
    telephone: str = ""
    urgency: str = ""
    publicity: str = ""
    copies: str = ""
    approver: str = ""
    approved_on: str = ""
    remark: str = ""


def compose(facts: DispatchSheet) -> Paper:
    """Return the sheet as blocks: 签发 and 会签 above, then what the document is, then who drafted and checked it."""
    signed = f"{facts.approver}　{facts.approved_on}" if facts.approver else ""
    rows = (
        FormRow((Label("签　发"), Entry("签发", signed, columns=2, top=True, foot="" if signed else _DATED), Label("会　签"),
                 Entry("会签", columns=2, top=True, foot=_DATED)), 34.0),
        FormRow((Label("核　稿"), Entry("核稿", columns=2, top=True, foot=_DATED), Label("审　核"),
                 Entry("审核", columns=2, top=True, foot=_DATED)), 24.0),
        FormRow((Label("标　题"), Entry("标题", facts.title, columns=5)), 22.0),
        FormRow((Label("文　号"), Entry("文号", facts.number, columns=2), Label("文　种"), Entry("文种", facts.kind,
            columns=2)), 11.0),
        FormRow((Label("主　送"), Entry("主送", facts.addressees, columns=5)), 18.0),
        FormRow((Label("抄　送"), Entry("抄送", facts.copies_to, columns=5)), 18.0),
        FormRow((Label("附　件"), Entry("附件", facts.attachments, columns=5)), 14.0),
        FormRow((Label("紧急程度"), Entry("紧急程度", facts.urgency, centred=True), Label("公开属性"),
                 Entry("公开属性", facts.publicity, centred=True), Label("印　数"), Entry("印数", facts.copies, centred=True)),
                 11.0),
        FormRow((Label("拟稿单位"), Entry("拟稿单位", facts.unit, columns=2), Label("拟稿人"), Entry("拟稿人", facts.drafted_by,
            columns=2)), 11.0),
        FormRow((Label("拟稿日期"), Entry("拟稿日期", facts.drafted_on, columns=2), Label("电　话"), Entry("电话",
            facts.telephone, columns=2)), 11.0),
        FormRow((Label("备　注"), Entry("备注", facts.remark, columns=5)), 18.0),
    )
    title = f"{facts.office}发文稿纸"
    return Paper("dispatch_sheet", PaperFormat.FORM, title, (Title(title), Form(FORM, (24.0, 28.0, 26.0, 24.0, 26.0, 28.0),
        rows)))
