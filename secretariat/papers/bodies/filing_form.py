"""备案表: a unit tells the body's office who takes over its seat; prefilled here, stamped by the unit, scanned back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain import dates
from secretariat.papers.blocks import Paper, PaperFormat, Paragraph, TableNote, Text, Title
from secretariat.papers.forms import Entry, Form, FormRow, Label

FORM = "备案表"
_STAMPED = "（盖章）　　　　年　　月　　日"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilingForm:
    """One change of one seat; what is not known yet is left for the unit to write."""

    body_name: str
    office: str
    """Who keeps the file: the body's office."""
    unit: str
    role: str
    leaving: str = ""
    leaving_post: str = ""
    coming: str = ""
    coming_post: str = ""
    mobile: str = ""
    telephone: str = ""
    reason: str = ""
    since: date | None = None
    number: str = ""
    """Number in the filing register, where it has one."""


def compose(facts: FilingForm) -> Paper:
    """Return the form as blocks, with room for the unit's opinion and stamp and for the office's note."""
    title = f"{facts.body_name}组成人员调整备案表"
    rows = (
        FormRow((Label("单　　位"), Entry("单位", facts.unit, columns=3), Label("席　　位"), Entry("席位", facts.role,
            centred=True)), 12.0),
        FormRow((Label("原任人员", rows=2), Label("姓名"), Entry("原任姓名", facts.leaving, centred=True), Label("职务"),
                 Entry("原任职务", facts.leaving_post, columns=2)), 12.0),
        FormRow((Label("离任原因"), Entry("离任原因", facts.reason, columns=2), Label("生效日期"),
                 Entry("生效日期", dates.official(facts.since) if facts.since else "", centred=True)), 12.0),
        FormRow((Label("接任人员", rows=2), Label("姓名"), Entry("接任姓名", facts.coming, centred=True), Label("职务"),
                 Entry("接任职务", facts.coming_post, columns=2)), 12.0),
        FormRow((Label("手机"), Entry("手机", facts.mobile, columns=2, centred=True), Label("办公电话"),
                 Entry("办公电话", facts.telephone, centred=True)), 12.0),
        FormRow((Label("所在单位\n意　　见"), Entry("单位意见", columns=5, top=True, foot=_STAMPED)), 50.0),
        FormRow((Label(f"{_short(facts.office)}\n备案意见"), Entry("备案意见", columns=5, top=True, foot=_STAMPED)), 40.0),
        FormRow((Label("备　　注"), Entry("备注", columns=5)), 16.0),
    )
    number = f"备案编号：{facts.number}" if facts.number else "备案编号：＿＿＿＿＿＿"
    return Paper("filing_form", PaperFormat.FORM, title, (
        Title(title), Paragraph((Text(number),), indent=False), Form(FORM, (26.0, 22.0, 34.0, 22.0, 22.0, 30.0), rows),
        TableNote(f"注：本表由所在单位盖章后报{facts.office}留存。"),
    ))


def _short(office: str) -> str:
    return "办公室" if len(office) > 6 else office
