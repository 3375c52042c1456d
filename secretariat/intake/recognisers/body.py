"""The body a notice founds: its kind and name, who leads it, where its office sits and who directs it, and what it is for."""

from __future__ import annotations

import re

from secretariat.domain.readings import BodyKind, BodyReading, Doubt, Located, Span
from secretariat.intake.outline import Outline
from secretariat.intake.script import Script
from secretariat.intake.unit_lists import UnitReader
from secretariat.intake.units import is_full_unit, is_section
from secretariat.intake.vocabulary import BODY_WORDS

_BODY = rf"(?:{BODY_WORDS})"
_IN_TITLE = re.compile(
    rf"关于(?:同意|印发|批准|公布)?(?:决定)?(?:成立|建立|设立|组建|调整|充实|完善|重新组建|更名|调整充实|"
    rf"调整完善|充实调整|明确|撤销|成立并调整|公布|印发|健全|恢复|变更|更新|重新调整|"
    rf"进一步调整)+(?:第[一二三四五六七八九十]届|新一届)?"
    rf"(?:和完善|及完善|、调整)?《?(?P<name>[^，。《》]{{2,70}}?{_BODY})(?P<rest>[^，。]*)$"
)
_NAMED_IN_TITLE = re.compile(
    rf"关于(?:印发|公布|调整|同意|转发|做好|报送)?《?(?P<name>[^，。《》]{{3,60}}?{_BODY})(?:组成人员|成员|"
    rf"工作规则|工作制度|制度|名单|议事规则|职责|及|工作职责|办公室)"
)
_PLAIN_TITLE = re.compile(
    rf"^(?:\d{{4}}年度?)?(?P<name>[^，。《》]{{3,60}}?{_BODY})(?:及其?办公室)?(?:工作|议事|成员单位|成员|会议|"
    rf"主要)?(?:制度|规则|细则|章程|职责|职责分工|组成人员|名单|组成人员名单|成员名单|成员单位名单|"
    rf"方案)(?:（[^（）]*）)?$"
)
_NO_FOUNDING = re.compile("(?:规范|完善|加强|做好|开展|召开|清理|撤销|严格|各)|.*各部门间")
_HEADING = re.compile(
    rf"^(?P<name>[^，。：；]{{4,70}}?{_BODY}) *(?:组成人员|成员单位|成员及|成员|人员|组成单位|名单|领导)[^，。；"
    rf"]{{0,20}}(?:名 ?单)?$"
)
_FOUNDS = re.compile(
    rf"(?:成立|建立|设立|组建|成立了|建立了)(?:[由以][^。；]{{2,240}}?(?:组成的|参加的|参与的|牵头的|(?P<led>(?:任|为|担任)[\u4e00-\u9fff]{{2,5}}的)))?(?:了)?"
    rf"(?P<name>[^，。；：、]{{2,60}}?{_BODY})(?P<rest>制度|机制|工作机制)?(?=[，。；（(：]|$|"
    rf"由|组长|组成|，由|负责|办公室|统筹|及)"
)
_ADJUSTS = re.compile(
    rf"对(?P<name>[^，。；：、（）\n]{{2,60}}?(?:{_BODY}|[委指]))(?:（ *以下[^）]{{2,24}}）)?(?:的)?(?:部分)?(?:领导)?"
    rf"(?:组成人员|组成单位|成员单位|成员|人员)?(?:名单)?(?:进行|作|予以|作出|作了|做)(?:了)?(?:相应|适当|部分|如下|相应的)?(?:的)?(?:调整|充实|完善|补充)"
)
_ADJUSTED_IN_TITLE = re.compile(
    r"关于(?:调整|充实|完善|公布|调整充实|调整完善|充实调整)+《?(?P<name>[^，。《》]{2,40}?[会委指组班部])(?:部分)?(?:组成人员|组成成员|成员|领导成员|成员名单|人员组成)的"
)
_OTHERS = re.compile(r"(?:各|也|均|都|比照|相应|参照|分别|层层|各自|要|应|应当|须|本级)[^，。；]{0,16}$")
_GENERIC = re.compile(rf"^(?:相应的?|相关的?|专门的?|工作|本级|本地区?的?|一个)?(?:[^，。]{{0,4}})?{_BODY}$")
_CALLED = re.compile(r"（ *(?:以下|下)(?:统一)?简? ?称[：“]? *“?(?P<short>[^）”]{2,20})”?）")
_LEAD = (
    re.compile(
        r"(?P<unit>[^，。；：、（）]{2,24}?)(?:为|是|作为)(?:联席会议|领导小组|指挥部|"
        r"委员会)?(?:的)?(?:总)?牵头(?:单位|部门)"
    ),
    re.compile(r"(?<![（〔])牵头(?:单位|部门)(?:为|是|：)(?P<unit>[^，。；、（）]{2,24}?)(?=[，。；]|$)"),
    re.compile(r"(?:联席会议|领导小组|专班)由(?P<unit>[^，。；、（）]{2,24}?)牵头(?:[，。；]|组织|召集|负责)"),
)
_OFFICE_AT = (
    re.compile(
        r"办公室(?:[，。])?(?:具体|日常|地点|办公地点)?(?:设在|设于|设置在|设立在|挂靠在?|放在|依托|设)(?P<unit>[^，。；"
        r"（）\n]{2,40}?)(?=[，。；（]|$|\n|承担|负责|具体|由)"
    ),
    re.compile(r"办公室（(?:办公室)?设(?:在|于)(?P<unit>[^，。；（）\n]{2,40}?)(?=[，。；）])"),
    re.compile(r"设办公室(?:于|在)(?P<unit>[^，。；（）\n]{2,40}?)(?=[，。；（]|$|\n)"),
    re.compile(r"办公室[^。；]{0,12}?，?(?:在|设在)(?P<unit>[^，。；（）\n]{2,30}?)(?:办公|内)(?=[，。；]|$)"),
    re.compile(rf"(?:{_BODY})(?:的)?日常(?:具体)?工作由(?P<unit>[^，。；（）\n]{{2,30}}?)(?:承担|负责|办理)"),
    re.compile(r"办公室(?:日常工作)?由(?P<unit>[^，。；（）\n]{2,30}?)(?:承担|负责)(?=[，。；]|$|日常|具体)"),
)
_DIRECTOR = (
    re.compile(
        r"由(?P<who>[^，。；\n]{2,50}?)(?:(?<!负责)(?<!领导)(?<!分管)(?<!有关)同志)?(?:兼任?|担任|任)(?:联席会议|领导小组|指挥部|委员会)?办公室主任"
    ),
    re.compile(
        r"办公室主任(?:暂?由|为|：)(?P<who>[^，。；\n]{2,50}?)(?:(?<!负责)(?<!领导)(?<!分管)(?<!有关)同志)?(?:兼任?|担任)?(?=[，。；\n]|$)"
    ),
    re.compile(
        r"办公室[^。；]{0,60}[，；]主任由(?P<who>[^，。；\n]{2,50}?)(?:(?<!负责)(?<!领导)(?<!分管)(?<!有关)同志)?(?:兼任?|担任)"
    ),
    re.compile(
        r"办公室[^。；\n]{0,60}[，；]由?(?P<who>[^，。；\n由为]{2,30}?)(?:(?<!负责)(?<!领导)(?<!分管)(?<!有关)同志)?(?:兼任?|担任|任)主任(?=[，。；])"
    ),
    re.compile(
        r"(?:^|[，。；])(?P<who>[^，。；：\n]{2,40}?)(?:(?<!负责)(?<!领导)(?<!分管)(?<!有关)同志)?(?:兼任?|担任|任)(?:联席会议|领导小组|指挥部|"
        r"委员会)?办公室主任"
    ),
)
_LEAD_LABEL = re.compile("牵头(?:单位|部门)：")
"""Said more than once it is said of tasks, not of the body."""
_PREFIXES = re.compile(r"^(?:领导小组|联席会议|指挥部|委员会|县级|区级|市级)?(?:办公室)?(?:由|在)")
_MEMBERS = re.compile(r"(?P<who>(?:联席会议|各成员单位|领导小组)?联络员)(?:为|任|兼任|担任)(?:联席会议|领导小组)?办公室成员")
_MANDATE = re.compile(rf"(?:市|区|县|省)?(?:{BODY_WORDS})?(?:的)?(?:主要|工作)?(?:职责|职能|任务)")


def body(
    script: Script, outline: Outline, reader: UnitReader, title: str | None, *, staffed: bool
) -> tuple[BodyReading, list[Doubt]]:
    """Read the body from the title, the heading of its name list or the sentence that founds it; all None where none is founded.

    A body that others shall found (各镇要成立…) is none of this notice.
    """
    name = _name(script, outline.prose, title) or (_mentioned(outline.prose) if staffed else None)
    if name is None and title is not None:
        return BodyReading(), []
    if name is None:
        # A fragment may tell of the office without naming the body once more.
        return BodyReading(
            office_at=_first_unit(outline.prose, reader, _OFFICE_AT), office_director=_director(outline.prose)
        ), []
    text = name.text
    kind = BodyKind.JOINT_MEETING if "联席会议" in text or "聯席會議" in text else BodyKind.OTHER
    if re.search("领导小组|領導小組|领导组", text):
        kind = BodyKind.LEADING_GROUP
    director = _director(outline.prose)
    members = _MEMBERS.search(outline.prose.folded)
    return (
        BodyReading(
            kind=kind,
            name=name,
            lead_unit=_first_unit(outline.prose, reader, _LEAD),
            office_at=_first_unit(outline.prose, reader, _OFFICE_AT),
            office_director=director,
            office_members=script.located(members.start("who"), members.end("who")) if members else None,
            mandate=_mandate(script, outline),
        ),
        [],
    )


def _name(script: Script, prose: Script, title: str | None) -> Located | None:
    from_title = _from_title(script, title)
    for line in script.lines:
        words = line.text.rstrip("： ")
        joined_end = line.end
        if (
            not re.search(_BODY, words)
            and len(words) <= 40
            and line.index + 1 < len(script.lines)
            and script.lines[line.index + 1].text.startswith(tuple(BODY_WORDS.split("|")))
        ):
            words += script.lines[line.index + 1].text
            joined_end = script.lines[line.index + 1].end
        found = _HEADING.match(words.replace(" ", ""))
        if (
            found
            and ("名单" in words or words.endswith(("组成人员", "组成成员")))
            and not _GENERIC.match(found["name"])
            and "关于" not in words
            and not re.search("办公室$", found["name"])
        ):
            if from_title is None:
                return _cut(script, line.start, joined_end, len(found["name"]))
            break
    if from_title is not None:
        return from_title
    return _from_prose(prose) or _adjusted(script, prose, title) or _from_headings(script)


def _from_title(script: Script, title: str | None) -> Located | None:
    if not title:
        return None
    folded = Script.of(title).folded.replace(" ", "")
    found = _IN_TITLE.search(folded) or _NAMED_IN_TITLE.search(folded) or _PLAIN_TITLE.match(folded)
    if not found or _NO_FOUNDING.match(found["name"]):
        return None
    name = re.sub(r"^\d{4}年度?", "", title[found.start("name") : found.end("name")])
    place = _place(script, name)
    return Located(name, place) if place else None


def _adjusted(script: Script, prose: Script, title: str | None) -> Located | None:
    """Read a body by what is changed in it (对…组成人员进行调整, 关于调整市安委会组成人员的通知), however it calls itself."""
    for found in _ADJUSTS.finditer(prose.folded):
        if not _GENERIC.match(found["name"].replace(" ", "")):
            return script.located(*found.span("name"))
    named = _ADJUSTED_IN_TITLE.search(Script.of(title).folded) if title else None
    if title is None or named is None:
        return None
    place = _place(script, title[named.start("name") : named.end("name")])
    return Located(title[named.start("name") : named.end("name")], place) if place else None


def _place(script: Script, dense: str) -> Span | None:
    """Find dense words in the text, whatever blanks and breaks stand between their characters."""
    pattern = r"\s*".join(re.escape(mark) for mark in dense)
    found = re.search(pattern, script.raw)
    return Span(found.start(), found.end()) if found else None


def _cut(script: Script, start: int, end: int, length: int) -> Located:
    position, count = start, 0
    while position < end and count < length:
        if not script.raw[position].isspace() and script.raw[position] != "\u3000":
            count += 1
        position += 1
    return script.located(start, position)


def _from_prose(script: Script) -> Located | None:
    for found in _FOUNDS.finditer(script.folded.replace("\n", "\u0000").replace("\u0000", " ")):
        before = script.folded[max(0, found.start() - 24) : found.start()]
        clause = re.split("[，。；：\n]", before)[-1]
        if _OTHERS.search(clause) or re.search("出台|制定|关于$|《[^》]*$", clause):
            continue
        resolved = found["led"] or re.search("决定|现|经|同意", script.folded[max(0, found.start() - 40) : found.start()])
        if found["rest"] and not resolved:
            continue
        name = found["name"].replace(" ", "")
        if any(_GENERIC.match(part) for part in re.split("和|及", name)[-2:] if re.search(f"{_BODY}$", part)) or re.search(
            "以及|和相关", name
        ):
            continue
        return script.located(found.start("name"), found.end("name"))
    return None


def _from_headings(script: Script) -> Located | None:
    """A plan or an emergency plan names its body in a heading, and its roles under it."""
    for line in script.lines:
        words = re.sub(r"^[\d.、（）一二三四五六七八九十 ]+", "", line.text)
        if re.fullmatch(rf"[^，。：；、]{{4,30}}{_BODY}", words) and line.index + 1 < len(script.lines):
            following = script.lines[line.index + 1].text.replace(" ", "")
            if re.match("(?:组长|总指挥|指挥长|主任|召集人|第一)", following):
                return script.located(line.end - len(words), line.end)
    return None


_MENTIONED = re.compile(rf"(?:^|[，。；\n]) *(?P<name>[^，。；：、\n 由向报经]{{4,40}}?{_BODY})(?=下设|办公室|由|组成|成员|为)")


def _mentioned(script: Script) -> Located | None:
    """A fragment with a name list but no heading may still name its body in a sentence after it."""
    for found in _MENTIONED.finditer(script.folded):
        inner = re.sub(f"{_BODY}$", "", found["name"])
        if (
            not _GENERIC.match(found["name"])
            and not _OTHERS.search(found["name"])
            and not re.search(f"{_BODY}|联络员|成员|办公室", inner)
        ):
            return script.located(*found.span("name"))
    return None


def _first_unit(script: Script, reader: UnitReader, forms: tuple[re.Pattern[str], ...]) -> Located | None:
    for form in forms:
        for found in form.finditer(script.folded):
            start, end = found.span("unit")
            if _LEAD_LABEL.match(found.group()) and len(_LEAD_LABEL.findall(script.folded)) > 1:
                continue
            words = script.folded[start:end]
            if lead := re.match(r"(?:.*(?:组成|参加|，)|由|在|即|其中) *", words):
                start += lead.end()
            named = script.folded[start:end].replace(" ", "").replace("\n", "")
            if (is_full_unit(named) or is_section(named)) and not re.search("各|相应", words):
                found_here = script.located(start, end)
                return Located(reader.whole(found_here.text), found_here.span)
    return None


def _director(script: Script) -> Located | None:
    for form in _DIRECTOR:
        for found in form.finditer(script.folded):
            start, end = found.span("who")
            words = script.folded[start:end]
            if prefix := _PREFIXES.match(words):
                start += prefix.end()
            if words.startswith(("副", "各")) or "副主任" in script.folded[start : found.end()][-4:]:
                continue
            if note := re.search(" *（兼）$", script.folded[start:end]):
                end = start + note.start()
            if words.strip():
                return script.located(start, end)
    return None


def _mandate(script: Script, outline: Outline) -> Located | None:
    for item in outline.items:
        if item.level <= 2 and _MANDATE.fullmatch(item.title):
            end = outline.end(item)
            start = item.start if item.level == 2 and len(item.words) > len(item.title) + 2 else item.line.end
            if script.folded[start:end].strip():
                return Located(
                    script.words(start, end).lstrip("。：，"),
                    Span(start + len(script.raw[start:end]) - len(script.raw[start:end].lstrip()), end),
                )
    return None
