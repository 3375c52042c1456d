"""Role labels in a name list: 组长：, 召 集 人, 成员 alone on a line, 员： with its first character lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from secretariat.domain.readings import Doubt, Span
from secretariat.intake.folding import fold
from secretariat.intake.names import is_name
from secretariat.intake.numbering import leading_number
from secretariat.intake.script import Line, Script
from secretariat.intake.vocabulary import BODY_WORDS, ROLE_PREFIX, ROLE_STEMS

_STEMS = sorted(set(ROLE_STEMS.split("|")), key=len, reverse=True)
_SPACED = (
    "(?:(?:"
    + "|".join(" *".join(prefix) for prefix in ROLE_PREFIX.split("|"))
    + ") *)*(?:"
    + "|".join(" *".join(stem) for stem in _STEMS)
    + ")"
)
_OF_BODY = rf"(?:{BODY_WORDS}|工作领导小组|创建办)?"
_OFFICE = "办 *公 *室"
_PERSONS = r"(?: *（ *(?:\d{1,3} *(?:人|名)?|共?\d{1,3}[人名]|[^（）]{0,12}(?:为序|排序|不分先后|排列)[^（）]{0,6}) *）)?"
_ORDERED = "(?: *（[^（）]{0,12}(?:为序|排序|不分先后|排列)[^（）]{0,6}）)?"
_AT_START = re.compile(
    rf"〔?(?P<body>{_OF_BODY}) *(?P<office>{_OFFICE})?(?P<role>{_SPACED})(?:名单)?〕?{_PERSONS} *(?P<colon>：{_ORDERED})?(?: *(?=$)|"
    rf"(?<=[：）])| +)"
)
_INSIDE = re.compile(rf"(?P<body>{_OF_BODY})(?P<office>{_OFFICE})?(?P<role>{_SPACED}){_PERSONS} *：")
_LOST = {
    "集人": "召集人",
    "员": "成员",
    "长": "组长",
    "挥长": "指挥长",
    "挥": "指挥",
    "书长": "秘书长",
    "络员": "联络员",
    "任": "主任",
    "任委员": "主任委员",
    "系人": "联系人",
}
_LOST_LABEL = re.compile(r" *(?P<role>集 *人|络 *员|书 *长|挥 *长|任 *委 *员|员|长|挥|任) *：")
_NO_ROLE = {"联系人", "负责人", "领队", "主席", "站长", "主任", "会长", "指挥", "顾问"}
_LEADING = frozenset({"组长", "召集人", "主任", "总指挥", "指挥长", "主任委员"})
_BARRIER = re.compile("(?:成 *员 *单 *位|责任单位|牵头单位|配合单位|主要职责|工作职责|职责|联系人|联系电话|电话|办公地点) *：")
_TABLE_HEADS = re.compile(
    r"^(?:序 *号|姓 *名|单 *位|职 *务|职 *称|单位及职务|单位职务|工作单位|所在单位|备 *注|联系电话|电 *话|"
    r"手 *机|性 *别|领导小组职务|担任职务|拟任职务|现任职务|职 *责|姓名及职务|单位、职务|名 *称)$"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A role label: the role without blanks, its place, where its holders begin, whether it is of the body's office."""

    role: str
    start: int
    end: int
    office: bool
    line: Line
    colon: bool
    restored: bool = False

    def doubts(self) -> list[Doubt]:
        """Give the doubt of a label whose first character was lost."""
        if not self.restored:
            return []
        return [Doubt("seats", self.role, f"此处职务名称似缺首字，暂按“{self.role}”识别，请核对。", Span(self.start, self.end))]


def is_table_head(words: str) -> bool:
    """Tell whether folded ``words`` head a column of a name list."""
    return bool(_TABLE_HEADS.match(words.strip()))


def labels(script: Script) -> list[Label]:
    """Find every role label, in order: at the beginning of a line with or without colon, inside a line only with one.

    A label without role marks where a list of another kind begins (成员单位：), so that the one before it ends.
    """
    found: list[Label] = []
    for line in script.lines:
        found.extend(_in_line(script, line))
    found = _deputies(found)
    if any(label.colon for label in found):
        found.extend(_lost(script, found))
    found.extend(
        Label("", line.start + hit.start(), line.start + hit.end(), office=False, line=line, colon=True)
        for line in script.lines
        for hit in _BARRIER.finditer(line.text)
        # A telephone number behind a name is that person's, and the list goes on.
        if "话" not in hit.group() or not line.text[: hit.start()].strip(" 。；，（")
    )
    return sorted(found, key=lambda label: label.start)


def _deputies(found: list[Label]) -> list[Label]:
    """A leading role named twice, its deputy never: the second lost its 副."""
    roles = {fold(label.role) for label in found}
    seen: set[str] = set()
    settled: list[Label] = []
    for label in found:
        role = fold(label.role)
        again = role in seen and label.colon and not label.office and role in _LEADING and f"副{role}" not in roles
        settled.append(replace(label, role=f"副{label.role}", restored=True) if again else label)
        seen.add(role)
    return settled


def _in_line(script: Script, line: Line) -> list[Label]:
    number = leading_number(line.text)
    offset = number.length if number else 0
    found: list[Label] = []
    first = _AT_START.match(line.text, offset)
    position = offset
    if first and _opens(line.text, first):
        found.append(_label(script, line, first, colon=bool(first["colon"])))
        position = first.end()
    for hit in _INSIDE.finditer(line.text, position):
        if hit.start() == offset and first is None and hit["role"].replace(" ", "") in {"联系人", "负责人"}:
            continue
        found.append(_label(script, line, hit, colon=True))
    return [label for label in found if fold(label.role) not in {"联系人", "负责人"}]


def _opens(words: str, hit: re.Match[str]) -> bool:
    """Whether a label without a colon is one: alone on its line, or followed by a name."""
    if hit["colon"]:
        return True
    rest = words[hit.end() :].strip()
    if not rest:
        return True
    first = re.split(r"[ （、]+", rest)
    return is_name(first[0]) or is_name("".join(first[:2])) or (len(first) > 2 and is_name("".join(first[:2])))


def _label(script: Script, line: Line, hit: re.Match[str], *, colon: bool) -> Label:
    start, end = line.start + hit.start("role"), line.start + hit.end("role")
    return Label(script.dense(start, end), start, line.start + hit.end(), bool(hit["office"]), line, colon)


def _lost(script: Script, known: list[Label]) -> list[Label]:
    """Labels such as 员： whose first character the page swallowed; taken only within a list that has whole labels."""
    taken = {label.line.index for label in known}
    roles = {fold(label.role) for label in known}
    found: list[Label] = []
    for line in script.lines:
        hit = _LOST_LABEL.match(line.text)
        if not hit or line.index in taken or not any(abs(line.index - index) <= 60 for index in taken):
            continue
        rest = line.text[hit.end() :].strip()
        if not rest:
            continue
        part = hit["role"].replace(" ", "")
        role = _LOST[part]
        if part == "长":
            role = next((name for name in ("组长", "指挥长", "秘书长", "总指挥长") if f"副{name}" in roles), "组长")
        elif part == "员" and "主任委员" in roles:
            role = "委员"
        found.append(
            Label(
                role, line.start + hit.start("role"), line.start + hit.end(), office=False, line=line, colon=True, restored=True
            )
        )
    return found
