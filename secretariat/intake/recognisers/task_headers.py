"""The headers of tables of tasks: which column holds the task, its units, its category."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from secretariat.intake.cells import row_cells
from secretariat.intake.script import Script

_TASK = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,6}(?:任务|事项|内容|措施|举措|项目|要求|工作|目标|清单)(?:名称|内容|要求|及内容|"
    r"分解|目标)?|任务)$"
)
_CATEGORY = re.compile("^(?:类别|类型|项目类别|序号|编号|分类|领域|阶段|板块|一级指标|方面|指标|大项|重点领域)$")
_LEAD = re.compile("^(?:牵头|主责|主办|责任牵头|牵头责任|总牵头)(?:责任)?(?:单位|部门)$")
_RESPONSIBLE = re.compile(
    "^(?:责任|负责|配合|参与|协办|承办|落实|完成|实施|协同|协助|责任落实|配合责任|承担|主要责任)(?:责任)?(?:单位|"
    "部门)(?:和?责任人)?$|^责任主体$"
)
_GUIDING = re.compile("^(?:指导|督导|业务指导)(?:单位|部门)$")
_OTHER = re.compile(
    "^(?:(?:分管|牵头|责任|包保|挂点|联系|督办|督导)?(?:区|县|市|州|镇)?(?:级)?(?:政府)?领导|时间进度|进度要求|完成期限|实施期限|时间|期限|计划进度|完成时限|时限|完成时间|时间要求|时间节点|进度安排|时间安排|责任人|责任领导|牵头领导|分管领导|"
    "区级领导|县级领导|市级领导|备注|责任科室|联系人|目标要求|完成标准|评分标准|分值|完成情况|工作进度|序号|"
    "编号)$"
)
@dataclass
class Header:
    """The columns of a table of tasks, and where its header ends."""

    columns: list[str] = field(default_factory=list)
    end: int = 0

    @property
    def unit_columns(self) -> list[str]:
        """The columns that hold units, in order."""
        return [column for column in self.columns if column in {"lead", "responsible", "guiding"}]


def _column(words: str) -> str | None:
    dense = words.replace(" ", "").replace("*", "")
    for form, name in (
        (_LEAD, "lead"),
        (_RESPONSIBLE, "responsible"),
        (_GUIDING, "guiding"),
        (_OTHER, "other"),
        (_CATEGORY, "category"),
        (_TASK, "task"),
    ):
        if form.match(dense):
            return name
    return None


def task_header(script: Script, index: int) -> tuple[Header | None, int]:
    """Recognise a header row at ``index``: its cells on one line, or one a line."""
    line = script.lines[index]
    cells = [script.folded[first:last] for first, last in row_cells(script, line)] or line.text.split()
    if len(cells) >= 2:
        columns = [_column(cell) or ("other" if not cell.strip() else None) for cell in cells]
        if (
            len(columns) >= 2
            and all(columns)
            and "task" in columns
            and any(name in {"lead", "responsible", "guiding"} for name in columns)
        ):
            return Header(_one_task([name for name in columns if name]), line.end), 1
        return None, 0
    columns, width = [], 0
    while index + width < len(script.lines) and width < 9 and len(script.lines[index + width].text) <= 12:
        name = _column(script.lines[index + width].text)
        if name is None:
            break
        columns.append(name)
        width += 1
    if width >= 2 and "task" in columns and any(name in {"lead", "responsible", "guiding"} for name in columns):
        return Header(_one_task([name for name in columns if name]), script.lines[index + width - 1].end), width
    return None, 0


def _one_task(columns: list[str]) -> list[str]:
    """Of several columns that could hold the task the last before the units does; the others name its category."""
    last = max(index for index, name in enumerate(columns) if name == "task")
    return ["category" if name == "task" and index != last else name for index, name in enumerate(columns)]
