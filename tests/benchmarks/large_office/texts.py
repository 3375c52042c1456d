"""Texts of papers: words as uneven in number as those of a language, so that a search meets common and rare ones."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence

_COMMON = (
    "的", "和", "在", "对", "为", "要", "与", "及", "等", "按", "由", "会议", "工作", "单位", "落实", "责任", "加强",
    "推进", "建设", "管理", "服务", "安全", "检查", "整改", "完成", "领导", "小组", "办公室", "成员", "召集人", "联席",
    "通知", "纪要", "议题", "研究", "讨论", "决定", "同意", "原则", "要求", "各镇", "街道", "部门", "牵头", "配合",
    "负责", "协调", "督促", "指导", "情况", "问题", "措施", "方案", "计划", "任务", "目标", "考核", "资金", "预算",
    "补助", "标准", "项目", "工程", "进度", "验收", "宣传", "培训", "信息", "数据", "平台", "系统", "制度", "机制",
    "长效", "专项", "行动", "排查", "隐患", "治理", "群众", "满意", "民生", "老人", "儿童", "残疾人", "学校", "医院",
    "社区", "道路", "河道", "小区", "电梯", "消防", "燃气", "食品", "卫生", "环境", "绿化", "垃圾", "污水", "防汛",
    "应急", "预案", "演练", "值班", "报告", "汇报", "材料", "台账", "清单", "时限", "月底前", "年底前", "抓好", "做好",
    "确保", "进一步", "切实", "提高", "认识", "统一", "思想", "形成", "合力", "压实", "分工", "联络员", "名单", "调整",
    "递补", "备案", "印发", "归档", "签到", "出席", "列席", "请假", "主持", "强调", "指出", "听取",
)
_MARKS = "，，，，，。。；、："
_FIRST_HAN, _LAST_HAN = 0xB0, 0xD7
"""Rows of GB 2312 that hold its 3,755 most used characters."""

_INVENTED_WORDS = 12_000
_CLAUSES = 40_000
"""Papers of offices repeat each other: most of what they say is put together from clauses used before."""


class Writer:
    """Writes texts of a given length; the same random numbers give the same texts."""

    def __init__(self, random_numbers: random.Random, names: Sequence[str], units: Sequence[str]) -> None:
        self._random = random_numbers
        self._names, self._units = names, units
        characters = _characters()
        random_numbers.shuffle(characters)
        weights = list(itertools.accumulate(1 / (rank + 8) for rank in range(len(characters))))
        drawn = random_numbers.choices(characters, cum_weights=weights, k=_INVENTED_WORDS * 2)
        words = [*_COMMON, *map(str.__add__, drawn[::2], drawn[1::2])]
        self._words = words
        self._weights = list(itertools.accumulate(1 / (rank + 12) for rank in range(len(words))))
        self._clauses = [self._clause() for _ in range(_CLAUSES)]

    def text(self, characters: int) -> str:
        """Return a text of exactly so many characters, in paragraphs, with names, units and figures strewn in."""
        parts: list[str] = []
        length = 0
        while length < characters:
            clauses = self._random.choices(self._clauses, k=7)
            clauses[1] = f"{self._random.choice(self._units)}{self._random.choice(self._names)}{clauses[1]}"
            clauses[4] = f"{self._clause()[:-1]}{self._random.randrange(2, 400)}项。"
            if self._random.random() < 0.3:
                clauses[6] += "\n"
            parts += clauses
            length += sum(map(len, clauses))
        return "".join(parts)[:characters]

    def _clause(self) -> str:
        words = self._random.choices(self._words, cum_weights=self._weights, k=self._random.randint(4, 8))
        return "".join(words) + self._random.choice(_MARKS)


def _characters() -> list[str]:
    rows = (bytes((row, cell)) for row in range(_FIRST_HAN, _LAST_HAN + 1) for cell in range(0xA1, 0xFF))
    return [character for code in rows if (character := code.decode("gb2312", "ignore"))]
