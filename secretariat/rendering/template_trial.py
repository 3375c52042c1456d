"""What the child process does for a template: it is filled with the specimen of its kind and laid out, and nothing is kept."""

from __future__ import annotations

from secretariat.errors import RuleBroken
from secretariat.papers.blocks import Field
from secretariat.papers.catalogue import kind_named
from secretariat.rendering.fonts import shipped_fonts
from secretariat.rendering.read_docx import read
from secretariat.rendering.write_docx import check_template, controls, render, shipped_template
from secretariat.rendering.write_pdf import print_reading

_FILLED_LATER = {
    Field.NUMBER: "发文字号", Field.ISSUE_NUMBER: "期号", Field.SIGNED_ON: "成文日期", Field.PRINTED_ON: "印发日期",
}


def answer(form: str, content: bytes) -> dict[str, object]:
    """Try ``content`` as the template of the kind named by ``form``; return why it is refused, an empty sentence where it is not.

    Raises Unreadable for what is no .docx, and may break in any way.
    """
    try:
        _try(form, content)
    except RuleBroken as error:
        return {"refused": error.sentence}
    return {"refused": ""}


def _try(kind: str, template: bytes) -> None:
    specimen = kind_named(kind).specimen()
    check_template(kind, template, specimen)
    made = render(specimen, template)
    reading = read(made)
    if reading.unread:
        raise RuleBroken(f"模板里有程序排不出的内容：{'、'.join(reading.unread)}。请去掉之后再选用。")
    wanted = controls(render(specimen, shipped_template(kind)))
    missing = [name for field, name in _FILLED_LATER.items() if field in wanted - controls(made)]
    if missing:
        raise RuleBroken(f"模板里缺少填写“{'”“'.join(missing)}”的内容控件，签发时没有地方填写；请从原来的模板改起，不要删掉它。")
    print_reading(reading, shipped_fonts())
