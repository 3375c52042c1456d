"""The template of a handbook: a cover without a page number, contents, and parts that each begin a page, upright or landscape."""

from __future__ import annotations

from collections.abc import Iterator

from template_package import section_break, whole
from template_parts import TAB, mark, paragraph, run
from template_shapes import apart, body_of, table_of, when

from secretariat.papers.blocks import Block, Contents, Cover, NameList, Paper, Paragraph, PartHead, Table
from secretariat.papers.forms import Form
from secretariat.papers.seating_charts import SeatingChart
from secretariat.rendering.styles import Style


def handbook(paper: Paper) -> bytes:
    """Return the template of a kind of paper that comes in parts, given its specimen; every part may be left out."""
    body = "".join(_part(paper, head, held) for head, held in _parts(paper))
    return whole(paper.kind, paper.format, body)


def comes_in_parts(paper: Paper) -> bool:
    """Tell whether a paper has a cover or parts that begin pages of their own."""
    return any(isinstance(block, Cover | PartHead) for block in paper.blocks)


def _parts(paper: Paper) -> Iterator[tuple[Cover | PartHead, list[Block]]]:
    head: Cover | PartHead | None = None
    held: list[Block] = []
    for block in paper.blocks:
        if isinstance(block, Cover | PartHead):
            if head is not None:
                yield head, held
            head, held = block, []
        else:
            held.append(block)
    if head is not None:
        yield head, held


def _part(paper: Paper, head: Cover | PartHead, held: list[Block]) -> str:
    if isinstance(head, Cover):
        lines = mark("for 行 in 封面.落款") + paragraph(Style.COVER_FOOT, "{{ 行 }}") + mark("endfor")
        label = when("封面.名称", paragraph(Style.COVER_LABEL, "{{ 封面.名称 }}"))
        return when("封面", paragraph(Style.COVER_TITLE, "{{ 封面.标题 }}"), label, lines, section_break(numbered=False))
    content = [paragraph(Style.PART_TITLE, f"{{{{ {head.name}.标题 }}}}")]
    if any(isinstance(block, Paragraph | NameList) for block in held):
        content.append(body_of(f"{head.name}.正文"))
    for block in held:
        if isinstance(block, Contents):
            line = paragraph(Style.CONTENTS, run("{{ 项.标题 }}"), TAB, run("{{ 项.页 }}"))
            content.append(mark(f"for 项 in {head.name}.目录") + line + mark("endfor"))
        elif isinstance(block, Table | Form | SeatingChart):
            content.append(when(block.name, apart(paper, block), table_of(block, paper)))
    if head.landscape:
        # What came before ends upright; a break that closes nothing is taken out when the template is filled.
        content = [section_break(), *content, section_break(landscape=True)]
    return when(head.name, *content)
