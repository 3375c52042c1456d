"""Lists of organisations: where one ends and the next begins, and what an elided name stands for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from secretariat.domain.readings import Doubt, Located, Span
from secretariat.intake.folding import fold
from secretariat.intake.script import Script
from secretariat.intake.unit_parts import dense, merge_collectives, unit_parts
from secretariat.intake.units import is_collective, is_full_unit, is_unit
from secretariat.intake.vocabulary import ENDS_AS_UNIT, FIELD, FIELD_ONE, FIELD_RUN, LEVEL

_ORGANS_OF_PARTY = re.compile(
    "^(?:组织部|宣传部|统战部|政法委|编办|网信办|社会工作部|机构编制委员会办公室|老干部局|巡察办|党校|政研室|"
    "国安办|机要局|保密局)"
)
_LED = re.compile(
    rf"^(团)?(?!市场|市政[管工公园]|乡村|区域|省级|县域|旗舰|州际)"
    rf"({LEVEL}|(?:新区|高新区|经开区|开发区)(?!管委会|管理委员会|党工委|$))(委)?"
)
_RESTORABLE = re.compile(
    rf"^(?:{FIELD}(?:和{FIELD})?(?:委员会|管理局|管理委员会|行政执法局|执法局|事务局|保障局|服务局|监督局|"
    rf"促进局|分局|总局|局|委|办公室|办|厅|部|总队|支队|大队|中心|会|联合会|协会|院)?|政府办|政府办公室|武装部|"
    rf"人武部)$"
)
_SURE_ENDINGS = {
    "教育|教体|教育体育|科技|科学技术|工信|工业和信息化|公安|民政|司法|财政|人社|人力资源和社会保障|"
    "人力资源社会保障|自然资源|自然资源和规划|生态环境|环保|住建|住房和城乡建设|住房城乡建设|交通|交通运输|"
    "水利|水务|农业农村|商务|文旅|文化和旅游|退役军人|退役军人事务|应急|应急管理|审计|市场监管|市场监督管理|"
    "体育|统计|医保|医疗保障|信访|林业|城管|城市管理|行政审批|税务|气象|乡村振兴|经贸": "局",
    "宣传|组织|统战": "部",
}
_ENDING_OF = {field: ending for fields, ending in _SURE_ENDINGS.items() for field in fields.split("|")}


@dataclass(frozen=True, slots=True)
class UnitWord:
    """An organisation in a list: its name (restored where elided), its place, and whether parting or restoring it was a guess."""

    name: str
    start: int
    end: int
    restored: bool = False
    guessed: bool = False

    def located(self) -> Located:
        """Give the name with the place it was read from."""
        return Located(self.name, Span(self.start, self.end))


@dataclass(frozen=True)
class UnitReader:
    """Reads lists of organisations in one script, whose own full names teach it what elided ones stand for."""

    script: Script

    @cached_property
    def _dense(self) -> str:
        return self.script.folded.replace(" ", "")

    def read(self, start: int, end: int) -> list[UnitWord]:
        """Give the organisations listed between ``start`` and ``end``, in order; unit-like or not, every part is one."""
        pieces = merge_collectives(self.script.folded, unit_parts(self.script.folded, start, end))
        words: list[UnitWord] = []
        prefix = ""
        for left, right in pieces:
            for word in self._restore(left, right, prefix, bare_list=self._bare_list(pieces)):
                words.append(word)
                if led := _LED.match(fold(word.name)):
                    prefix = led.group(2)
        return [word for word in words if word.name]

    def names(self, start: int, end: int) -> tuple[str, ...]:
        """Give only the names of :meth:`read`."""
        return tuple(word.name for word in self.read(start, end))

    def is_list(self, start: int, end: int) -> bool:
        """Tell whether every part of the stretch has the shape of an organisation."""
        pieces = merge_collectives(self.script.folded, unit_parts(self.script.folded, start, end))
        folded = self.script.folded
        return bool(pieces) and all(is_unit(dense(folded[left:right])) or "、" in folded[left:right] for left, right in pieces)

    def whole(self, name: str) -> str:
        """Give ``name`` with its level in front where the text elides it here (民政局) and writes it elsewhere (区民政局)."""
        folded = fold(name)
        if _LED.match(folded) or not _RESTORABLE.match(folded):
            return name
        found = re.search(rf"({LEVEL}){re.escape(folded)}", self._dense)
        return f"{found.group(1)}{name}" if found else name

    def doubts(self, words: list[UnitWord], field: str) -> list[Doubt]:
        """Give a doubt for every name whose parting was a guess, because a mark between two names is missing."""
        return [
            Doubt(
                field,
                self.script.dense(word.start, word.end),
                f"“{word.name}”与相邻的单位之间可能漏了顿号，请核对。",
                Span(word.start, word.end),
            )
            for word in words
            if word.guessed
        ]

    def _bare_list(self, pieces: list[tuple[int, int]]) -> bool:
        folded = self.script.folded
        return any(FIELD_RUN.fullmatch(dense(folded[left:right])) for left, right in pieces)

    def _restore(self, left: int, right: int, prefix: str, *, bare_list: bool) -> list[UnitWord]:
        folded = dense(self.script.folded[left:right])
        written = self.script.dense(left, right)
        if is_collective(folded):
            return [UnitWord(_as_collective(written), left, right)]
        led = re.match(rf"({LEVEL})(委)?(?=(?:{FIELD})+$)", folded)
        run = folded[led.end() :] if led else folded
        if FIELD_RUN.fullmatch(run) and not (
            ENDS_AS_UNIT.search(run) and len(run) > 2 and FIELD_ONE.fullmatch(run) and not prefix and not bare_list
        ):
            lead = led.group() if led else prefix
            fields = FIELD_ONE.findall(run)
            offset = self._offsets(left, right, fields, led.end() if led else 0)
            return [
                UnitWord(self._full(field, lead), begin, finish, restored=True, guessed=len(fields) > 1)
                for field, (begin, finish) in zip(fields, offset, strict=True)
            ]
        core = re.sub("（[^（）]*）$", "", folded)
        if prefix and not _LED.match(folded) and _RESTORABLE.match(core) and is_full_unit(core):
            stem = "委" if _ORGANS_OF_PARTY.match(folded) else ""
            return [UnitWord(f"{prefix}{stem}{written}", left, right, restored=True)]
        if prefix and _ORGANS_OF_PARTY.match(folded):
            return [UnitWord(f"{prefix}委{written}", left, right, restored=True)]
        return [UnitWord(written, left, right)]

    def _offsets(self, left: int, right: int, fields: list[str], skip: int) -> list[tuple[int, int]]:
        """Give the place of each field of a run; blanks inside are counted to the field before."""
        if len(fields) == 1:
            return [(left, right)]
        places: list[tuple[int, int]] = []
        position = self.script.folded.find(fields[0], left, right)
        position = max(position, left)
        for field in fields:
            begin = self.script.folded.find(field, position, right)
            begin = begin if begin >= 0 else position
            places.append((begin, min(begin + len(field), right)))
            position = begin + len(field)
        places[0] = (min(places[0][0], left + skip) if not skip else left, places[0][1])
        return places

    def _full(self, field: str, lead: str) -> str:
        """Give the name an elided field stands for: as this text names it elsewhere, else by the ending its kind always has."""
        level = lead.removesuffix("委") or f"(?:{LEVEL})"
        if field in {"共青团", "团委"} and level in {"区", "市", "县", "省", "州", "旗"}:
            return f"团{level}委"
        if field == "工会" and lead:
            return f"{lead}总工会"
        named = Counter(
            found.group()
            for found in re.finditer(
                (
                    rf"{level}(?:委)?{field}(?:[\u4e00-\u9fff]{{0,6}}?)(?:委员会|管理局|分局|总局|局|委(?!员)|办公室|办|厅|"
                    rf"部(?!门)|总队|支队|大队|中心)"
                ),
                self._dense,
            )
        )
        plain = {
            name: count
            for name, count in named.items()
            if len(name) <= len(field) + 5 and "等" not in name and "和" not in name.replace(field, "")
        }
        if plain:
            return max(plain, key=lambda name: (plain[name], -len(name)))
        lead = lead.removesuffix("委")
        if lead and field in _ENDING_OF:
            return f"{lead}{'委' if _ENDING_OF[field] == '部' else ''}{field}{_ENDING_OF[field]}"
        return f"{lead}{'委' if lead and _ORGANS_OF_PARTY.match(field) else ''}{field}"


def _as_collective(written: str) -> str:
    return f"各{written}" if written in {"镇办", "镇街", "街镇", "乡镇", "镇", "街道"} else written
