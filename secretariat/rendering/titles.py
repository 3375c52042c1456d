"""Where a title may be broken: at words, into lines of like length (GB/T 9704-2012, 7.3.1: 梯形或菱形)."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

_TWO_OR_MORE = (
    "人民政府办公室 人民政府 办公室 委员会 联席会议 领导小组 工作专班 指挥部 全体会议 专题会议 联络员会议 "
    "办公室会议 会议纪要 会议 制度 通知 通报 报告 请示 批复 意见 方案 办法 规定 细则 名单 回执 签到表 "
    "工作 服务 建立 成立 调整 召开 印发 转发 开展 推进 加强 进一步 做好 落实 实施 组织 成员 单位 "
    "人员 职责 分工 任务 分解 年度 全区 全市 全县 建设 发展 管理 监督 检查 督查 督办 培训 专项 行动 "
    "整治 安全 生产 养老 托育 助餐 照护 健康 教育 卫生 社区 农村 城乡 城市 居民 儿童 婴幼儿 老年人 "
    "残疾人 妇女 青少年 事业 体系 机制 改革 综合 协调 保护 保障 救助 应急 防汛 抗旱 消防 食品 药品 "
    "生态 环境 文明 创建 评估 考核 总结 计划 要点 关于 有关 事项 问题 情况 公示 参会 发言 材料 征求 "
    "汇报 报送 推荐 表彰 决定 先进 集体 个人 学习 宣传 贯彻 执行 规范 完善 促进 保证 支持 经费 资金 补助 补贴 标准 试点 示范 "
    "清单 台账 公约 公益性 章程 规则 程序 办理 提案 建议 议案 答复 分析 研判 调度 例会 季度 上半年 下半年 一体化 数字化 适老化 "
    "高质量 常态化 长效 基层 街道 乡镇 村居 家庭 学校 医疗 医药 卫健 民生 福利 优待 托位 机构 设施 场所 项目 工程 质量 "
    "价格 交通 道路 水利 农业 工业 商务 文化 旅游 体育 科技 信息 数据 网络 电力 林业 草原 防灾 减灾 地质 气象 地震 森林 防火"
)
_ADMINISTRATIVE = (
    "工作委员会 工作领导小组 领导小组办公室 联席会议办公室 委员会办公室 指挥部办公室 协调小组 协调机制 工作机构 工作小组 "
    "成员单位 责任单位 主要负责人 分管负责人 全体成员 会议记录 会议通知 参会人员 参会人员名单 参会回执 人民代表大会 常务委员会 "
    "政治协商会议 纪律检查委员会 监察委员会 人民法院 人民检察院 人民武装部 发展和改革 发展改革 人力资源 社会保障 自然资源 规划 "
    "生态环境 住房 城乡建设 交通运输 农业农村 文化体育 卫生健康 退役军人 应急管理 市场监督管理 市场监管 城市管理 医疗保障 "
    "乡村振兴 民族宗教 消防救援 行政审批 政务服务 公共服务 社会治理 综合监管 综合治理 安全生产 食品安全 药品安全 防汛抗旱 "
    "爱国卫生 精神文明 营商环境 未成年人 残疾人联合会 妇女联合会 总工会 共青团 红十字会 计划生育 养老服务 养老助餐 照护服务 "
    "健康促进 无障碍 党风廉政 意识形态 统筹协调"
)
_LEXICON = frozenset(f"{_TWO_OR_MORE} {_ADMINISTRATIVE}".split())
_LONGEST = max(map(len, _LEXICON))
_UNITS = re.compile(
    r"[0-9A-Za-z.:%\-]+(?:年|月|日|号|期|次|届|岁|个|项)?(?:以下|以上)?|第[一二三四五六七八九十百]+[次届期批]"
    r"|[《〈“（〔][^《〈“（〔》〉”）〕]{1,9}[》〉”）〕]"
)
_NEVER_FIRST = frozenset("的和与及等、，。；：》〉”）〕")
_GOOD_LAST = frozenset("的、和与及")
_KINDS = frozenset("省市区县旗州盟镇乡村局委办厅部处科院站所会组队团庭室厂校")
_OPENING = "《〈“（〔"
_SHORTEST_PAIR = 3
_LONGEST_NAME = 4
"""A place or an office of unlisted characters with its last one, as 澄川区 or 龙泉镇, is at most so long."""
_CONNECTORS = frozenset("的和与及等、，。；：·")


@functools.lru_cache(maxsize=512)
def words_of(title: str) -> tuple[str, ...]:
    """Return the title cut into pieces between which a line may end; nothing is lost or added."""
    pieces: list[str] = []
    place = 0
    while place < len(title):
        found = _UNITS.match(title, place)
        if found:
            piece = found.group()
        else:
            piece = next(
                (title[place : place + size] for size in range(_LONGEST, 1, -1) if title[place : place + size] in _LEXICON),
                title[place],
            )
        place += len(piece)
        if pieces and (piece[0] in _NEVER_FIRST or pieces[-1][-1] in _OPENING):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return tuple(_joined(pieces))


def _joined(pieces: list[str]) -> Iterator[str]:
    """Join single characters nobody listed: names of places and offices up to their last character, the rest in twos.

    Most unlisted words have two characters, and a name ends with its kind: 澄川区, 区委; so 澄|川区 is never two lines.
    """
    place = 0
    while place < len(pieces):
        end = place
        while end < len(pieces) and len(pieces[end].lstrip(_OPENING)) == 1 and pieces[end] not in _CONNECTORS:
            end += 1
        yield from _named(pieces[place:end])
        if end < len(pieces):
            yield pieces[end]
        place = end + 1


def _named(run: list[str]) -> Iterator[str]:
    start = 0
    while start < len(run):
        end = next((place for place in range(start + 1, min(start + _LONGEST_NAME, len(run))) if run[place] in _KINDS), None)
        if end is None:
            # Three characters at the end are one piece, for none of them should stand alone.
            end = start + (2 if len(run) - start == _SHORTEST_PAIR else 1)
        while end + 1 < len(run) and run[end + 1] in _KINDS:
            end += 1
        yield "".join(run[start : end + 1])
        start = end + 1


def break_title(title: str, room: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Return the lines of a title, each at most ``room`` wide by ``measure``: as few as possible, alike, broken at words.

    A single piece wider than the room is broken anywhere.
    """
    if measure(title) <= room:
        return (title,)
    pieces = [part for piece in words_of(title) for part in (piece if measure(piece) > room else (piece,))]
    sizes = [measure(piece) for piece in pieces]
    fewest = _fewest(sizes, room)
    return _balanced(pieces, sizes, fewest, sum(sizes) / fewest, room)


def _fewest(sizes: list[float], room: float) -> int:
    """Return how many lines the pieces need at least: each line filled as far as it goes."""
    lines, used = 1, 0.0
    for size in sizes:
        if used and used + size > room:
            lines += 1
            used = 0.0
        used += size
    return lines


def _balanced(pieces: list[str], sizes: list[float], lines: int, ideal: float, room: float) -> tuple[str, ...]:
    """Return the cheapest way to fill exactly so many lines, which must be enough for the pieces."""
    count = len(pieces)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for number in range(1, lines + 1):
        reached: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            line = 0.0
            for end in range(start + 1, count + 1):
                line += sizes[end - 1]
                if line > room:
                    break
                price = cost + _price(line, ideal, pieces, end, last=number == lines)
                if end not in reached or price < reached[end][0]:
                    reached[end] = (price, start)
        best.append(reached)
    broken: list[str] = []
    end = count
    for number in range(lines, 0, -1):
        start = best[number][end][1]
        broken.insert(0, "".join(pieces[start:end]))
        end = start
    return tuple(broken)


def _price(line: float, ideal: float, pieces: list[str], end: int, *, last: bool) -> float:
    price = ((line - ideal) / ideal) ** 2
    if last or end == len(pieces):
        return price
    tail, head = pieces[end - 1], pieces[end]
    if len(head) == 1 and len(tail) == 1:
        # Two single characters side by side may be one word nobody listed.
        price += 0.15
    elif len(head) == 1 or len(tail) == 1:
        price += 0.03
    return price - 0.01 * (tail[-1] in _GOOD_LAST)
