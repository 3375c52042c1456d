"""How the body works: plenaries a year, replacement, seal, consent, who proposes and who chairs."""

from __future__ import annotations

import re

from secretariat.domain.readings import ReplacementRoute, RulesReading, Span
from secretariat.intake.dates import number
from secretariat.intake.script import Script
from secretariat.intake.vocabulary import BODY_WORDS, ROLE

_COUNT = r"(?P<count>\d{1,2}|[一二三四五六七八九十两]{1,2})"
_YEARLY = (
    (
        re.compile(
            (
                rf"每年(?:度)?(?:第[一二三四]季度|\d{{1,2}}月份?|年初|年底|[上下]半年)?(?:一般)?(?:原则上)?(?:定期)?(?:至少|不少于)?(?:组织)?(?:召集|召开|举行)?(?:不少于|"
                rf"至少)?(?P<none>)(?:召开)?{_COUNT}(?:[至到—\-]{{1,2}}[一二三四两\d])?次"
            )
        ),
        1,
    ),
    (re.compile(rf"每半年(?:至少)?(?:组织)?(?:召开|举行)?(?:全体会议|会议|例会)?(?:至少)?{_COUNT}次"), 2),
    (re.compile(rf"每(?:个)?季度(?:至少)?(?:组织)?(?:召开|举行)?(?:全体会议|会议|例会)?(?:至少)?{_COUNT}次"), 4),
    (re.compile(rf"每(?:个)?月(?:至少)?(?:组织)?(?:召开|举行)?(?:全体会议|会议|例会)?(?:至少)?{_COUNT}次"), 12),
    (re.compile(rf"每(?:两|二|2)个?月(?:至少)?(?:组织)?(?:召开|举行)?(?:全体会议|会议|例会)?(?:至少)?{_COUNT}次"), 6),
    (re.compile(rf"(?:一|1)年(?:至少)?(?:召开|举行){_COUNT}次"), 1),
)
_IN_MONTHS = re.compile(
    r"每年(?P<when>(?:\d{1,2}月份?(?:[、和]\d{1,2}月份?)+|第[一二三四]、?[一二三四]?[和、][一二三四]季度|上[、和]?下半年))(?:分别|各)(?:组织)?(?:召开|举行)(?:一|1)次"
)
_MEETING = re.compile("会议|例会|召开")
_NOT_PLENARY = re.compile("联络员会议|办公室会议|专题会议|联络员联席|成员单位会议")
_ANNUAL = re.compile("年度(?:全体会议|会议|例会)")
_REPLACED = re.compile("递补|调整|变动|变更|接替|更换|接任|补充")
_THIS_TIME = re.compile("如下|调整后|现将|鉴于|决定(?:对|调整|将)")
"""What is changed by this very notice is no rule for later changes."""
_HENCEFORTH = re.compile("如(?:有|需|因|确)|今后|以后|需要?(?:调整|变更|变动|更换)|确需|(?:变动|调整|变更)(?:等原因)?的，")
_SEAL = (
    re.compile(
        r"(?:由|以|用|加盖)(?P<unit>[^，。；、（）\n]{2,24}?)(?:印章)?(?:代章|代盖|代印|代为盖章|代用印|代为用印|"
        r"代行印章)"
    ),
    re.compile(r"(?:加盖|使用|代用|借用|以)(?P<unit>[^，。；、（）\n]{2,24}?)(?:的)?(?:公章|印章)(?:代章|代替|代)?"),
    re.compile(r"印章由(?P<unit>[^，。；、（）\n]{2,24}?)(?:印章)?(?:代替|代用|代)"),
)
_CONSENT = re.compile(
    rf"(?:经|报|由|报经|报请)(?:联席会议|领导小组|指挥部|"
    rf"委员会)?(?:的)?(?P<who>{ROLE})(?:（[^（）]*）)?(?:审核)?(?:同意|批准|审定|审批|审核同意|审核批准|确定|"
    rf"决定)(?:后|，|方可|可|召开|随时)"
)
_CALLS = re.compile("召开|会议|议题")
_PROPOSE = re.compile(
    rf"由?(?P<who>(?:{ROLE}|联席会议办公室主任|办公室主任|各?成员单位|联席会议办公室|领导小组办公室|"
    rf"联络员)(?:(?:、|和|或|及|或者|以及)(?:联席会议|领导小组)?(?:{ROLE}|办公室主任|联席会议办公室主任|"
    rf"各?成员单位|办公室))*)(?:根据工作需要|视情|提议|提出|可以?(?:根据|提出|提议|建议))"
)
_CHAIRS = re.compile(
    rf"(?:由)?(?P<who>(?:{ROLE})(?:(?:、|或者?|和){ROLE})*(?:或(?:者)?(?:其|{ROLE})?(?:委托|授权|指定)的?(?:{ROLE}|其他)?(?:负责)?(?:同志|"
    rf"人员|人|{ROLE})?)?)(?:负责)?(?:召集并|召集、|召集和)?主持"
)


def rules(script: Script) -> RulesReading:
    """Read the rules of procedure; 不定期 gives no number, and a number for other meetings than the plenary is none of it."""
    places: dict[str, Span] = {}
    plenaries, route, seal, approver, chairs = None, None, None, None, None
    proposers: tuple[str, ...] = ()
    for start, end in _sentences(script.folded):
        words = script.folded[start:end].replace("\n", " ")
        span = Span(start, end)
        if plenaries is None and (count := _plenaries(words)):
            plenaries, places["plenaries_per_year"] = count, span
        if route is None and (found := _replacement(words)):
            route, places["replacement"] = found, span
        if seal is None and (unit := _seal(script, start, end)):
            seal, places["seal_unit"] = unit, span
        if approver is None and (hit := _CONSENT.search(words)) and _CALLS.search(words) and not _REPLACED.search(words):
            approver, places["approver"] = script.dense(start + hit.start("who"), start + hit.end("who")), span
        if not proposers and (hit := _PROPOSE.search(words)) and _CALLS.search(words):
            written = script.dense(start + hit.start("who"), start + hit.end("who"))
            proposers, places["proposers"] = tuple(re.split("、|和|或者?|及", written)), span
        if chairs is None and (hit := _CHAIRS.search(words)) and _CALLS.search(words):
            chairs, places["chairs"] = script.dense(start + hit.start("who"), start + hit.end("who")), span
    return RulesReading(plenaries, route, seal, approver, proposers, chairs, places)


def _sentences(folded: str) -> list[tuple[int, int]]:
    return [
        (hit.start(), hit.end())
        for hit in re.finditer(r"[^。；\n]+(?:\n+(?![ #]*(?:[一二三四五六七八九十]+、|（|\d|附))[^。；\n]+)*", folded)
        if hit.end() - hit.start() < 800
    ]


def _plenaries(words: str) -> int | None:
    if (months := _IN_MONTHS.search(words)) and _MEETING.search(words) and not _NOT_PLENARY.search(words):
        return len(re.findall(r"\d+月|[一二三四上下]", months["when"]))
    for form, factor in _YEARLY:
        for hit in form.finditer(words):
            around = words[max(0, hit.start() - 30) : hit.end() + 16]
            near = re.split("[，；]", words[: hit.start()])[-1] + words[hit.start() : hit.end() + 12]
            if (
                not _MEETING.search(around)
                or (_NOT_PLENARY.search(near) and "全体" not in near)
                or not re.search(f"(?:{BODY_WORDS})|全体会议|例会|会议", words)
            ):
                continue
            if re.search("体检|检查|培训|演练|督查|报告", near) and "会议" not in near:
                continue
            return number(hit["count"]) * factor
    if re.search(r"(?:每年|年度)召开(?:年度)?(?:全体会议|工作会议)", words) and not _NOT_PLENARY.search(words):
        return 1
    return None


def _replacement(words: str) -> ReplacementRoute | None:
    if not _REPLACED.search(words) or not re.search("成员|组成人员|联络员|人员", words):
        return None
    if _THIS_TIME.search(words) and not _HENCEFORTH.search(words):
        return None
    clause = words[_first(words) :]
    if re.search("备案", clause):
        return ReplacementRoute.FILING
    if re.search(
        (
            "(?:报|经|由)[^，。]{0,30}(?:审批|批准|审定|同意|审核)|(?:联席会议|领导小组|指挥部|"
            "委员会)(?:办公室)?(?:研究)?(?:确定|审定|同意)"
        ),
        clause,
    ):
        return ReplacementRoute.APPROVAL
    if re.search("(?:另行|重新|及时)(?:发文|行文|印发|公布|通知)", clause) and not re.search("不(?:再)?(?:另行|重新)", clause):
        return ReplacementRoute.REISSUE
    return None


def _first(words: str) -> int:
    found = _REPLACED.search(words)
    return found.start() if found else 0


def _seal(script: Script, start: int, end: int) -> str | None:
    for form in _SEAL:
        hit = form.search(script.folded, start, end)
        if hit and not re.search("不(?:得|再)?$", script.folded[max(start, hit.start() - 3) : hit.start()]):
            first, last = hit.span("unit")
            if lead := re.match(r".*(?:文件|公文|印发|需要|时)(?:由|以)?", script.folded[first:last]):
                first += lead.end()
            if first < last and not re.search("自己|自身|本|名义", script.folded[first:last]):
                return script.dense(first, last)
    return None
