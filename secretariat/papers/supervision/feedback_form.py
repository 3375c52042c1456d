"""督办事项反馈单: the unit answers on one task."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.papers.blocks import Paper, PaperFormat, TableNote, Title
from secretariat.papers.forms import Entry, Form, FormRow, Label

FORM = "反馈单"
TITLE = "督办事项反馈单"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackForm:
    """One task to be answered; what the unit has reported already is filled in."""

    number: str = ""
    task: str
    source: str = ""
    lead: str = ""
    responsible: str = ""
    deadline: str = ""
    progress: str = ""
    problems: str = ""
    next_step: str = ""
    reply_by: str = ""
    reply_to: str = ""


def compose(facts: FeedbackForm) -> Paper:
    """Return the form as blocks, with room to write by hand."""
    rows = (
        FormRow((Label("编　　号"), Entry("编号", facts.number, centred=True), Label("办理时限"), Entry("时限", facts.deadline,
            centred=True)), 11.0),
        FormRow((Label("督办事项"), Entry("事项", facts.task, columns=3)), 24.0),
        FormRow((Label("来　　源"), Entry("来源", facts.source, columns=3)), 11.0),
        FormRow((Label("牵头单位"), Entry("牵头单位", facts.lead), Label("责任单位"), Entry("责任单位", facts.responsible)),
                14.0),
        FormRow((Label("进展情况"), Entry("进展情况", facts.progress, columns=3, top=True)), 48.0),
        FormRow((Label("存在问题"), Entry("存在问题", facts.problems, columns=3, top=True)), 28.0),
        FormRow((Label("下 一 步\n打　　算"), Entry("下一步", facts.next_step, columns=3, top=True)), 28.0),
        FormRow((Label("单位意见"), Entry("单位意见", columns=3, top=True,
                                      foot="负责人（签字）：　　　　　　（盖章）　　年　　月　　日")), 30.0),
    )
    by = f"请于{facts.reply_by}前" if facts.reply_by else "请填写盖章后"
    return Paper("feedback_form", PaperFormat.FORM, TITLE, (
        Title(TITLE), Form(FORM, (26.0, 52.0, 26.0, 52.0), rows),
        TableNote(f"注：{by}报{facts.reply_to}。" if facts.reply_to else "注：请填写盖章后报送。"),
    ))
