"""Which names may mean one unit (domain rule 10), by the words administrations shorten names with. Proposals, never merges."""

from __future__ import annotations

import re
from collections.abc import Iterable

from secretariat.domain.units import UnitKind

_BLANKS = re.compile(r"[\s\u3000\u00a0]+")
_LEVEL = re.compile(r"(省|州|盟|市(?![场政容])|区(?![域块划])|县(?!域)|旗|镇|乡(?!村))")
_PLACE_PART = re.compile(r"[^省市区县旗镇乡盟州]{1,}(?:自治区|自治州|自治县|街道|省|州|盟|市|区|县|旗|镇|乡)")
_YOUTH_LEAGUE = re.compile(r"(?:共青)?团(?:委|(省|州|盟|市|区|县|旗|镇|乡)委)?(?:员会)?")
_PARTY_COMMITTEE = re.compile(r"(?:中共|中国共产党)")
_COLLECTIVE = re.compile(r"各|有关|相关|其他|其它|所有|全体|等部门|等单位|^(?:镇街|街镇|镇办|乡镇|镇（街道）|镇\(街道\))$|"
                         r"(?:联席会议|领导小组|指挥部|专班|工作组)(?:办公室)?$")

_TOWN_OFFICE = re.compile(r"(.+(?:镇|乡))人民政府|(.+街道)办事处")

_ORGANS: tuple[tuple[str, ...], ...] = (
    # The first form of each line stands for all of it.
    ("委办公室", "委办"),
    ("委机构编制委员会办公室", "委编办", "编办", "机构编制委员会办公室", "编委办", "委编委办"),
    ("委组织部", "组织部"),
    ("委宣传部", "宣传部"),
    ("委统战部", "统战部", "委统一战线工作部", "统一战线工作部"),
    ("委政法委", "政法委", "委政法委员会", "政法委员会"),
    ("纪委", "纪律检查委员会"),
    ("监委", "监察委", "监察委员会"),
    ("人民政府", "政府"),
    ("人民政府办公室", "政府办公室", "政府办"),
    ("人大常委会办公室", "人大办", "人大办公室", "人大常委会办", "人大常委办"),
    ("政协办公室", "政协办"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("人民武装部", "人武部", "武装部"),
    ("总工会", "工会"),
    ("妇女联合会", "妇联"),
    ("残疾人联合会", "残联"),
    ("工商业联合会", "工商联"),
    ("文学艺术界联合会", "文联"),
    ("科学技术协会", "科协"),
    ("归国华侨联合会", "侨联"),
    ("红十字会", "红会"),
    ("计划生育协会", "计生协会", "计生协"),
    ("关心下一代工作委员会", "关工委"),
    ("供销合作社联合社", "供销社", "供销联社", "供销合作社", "供销合作联社"),
    ("消防救援大队", "消防大队"),
    ("消防救援支队", "消防支队"),
    ("老龄工作委员会办公室", "老龄办"),
)
_FIELDS: tuple[tuple[str, ...], ...] = (
    ("卫生健康", "卫健", "卫生和健康"),
    ("发展和改革", "发改", "发展改革"),
    ("市场监督管理", "市场", "市场监管", "市监", "市场监督"),
    ("人力资源和社会保障", "人社", "人力资源社会保障", "人力社保"),
    ("住房和城乡建设", "住建", "住房城乡建设"),
    ("自然资源和规划", "自然资源", "自规", "资规", "自然资源规划"),
    ("应急管理", "应急"),
    ("教育和体育", "教体", "教育体育"),
    ("文化和旅游", "文旅", "文化旅游"),
    ("文化广电和旅游", "文广旅", "文化广电旅游"),
    ("文化和旅游体育", "文旅体", "文体旅", "文化旅游体育", "文化体育和旅游", "文化体育旅游"),
    ("退役军人事务", "退役军人"),
    ("医疗保障", "医保"),
    ("行政审批", "行政审批服务"),
    ("城市管理", "城管", "城管执法", "城市管理执法", "城市管理综合执法", "城市管理行政执法"),
    ("生态环境", "环保", "环境保护"),
    ("工业和信息化", "工信", "工业信息化"),
    ("经济和信息化", "经信", "经济信息化"),
    ("经济和贸易", "经贸", "经济贸易"),
    ("科学技术", "科技"),
    ("民族宗教事务", "民宗", "民族宗教"),
    ("国有资产监督管理", "国资", "国资监管"),
    ("交通运输", "交通"),
    ("机关事务管理", "机关事务", "机关事务服务"),
    ("粮食和物资储备", "粮储"),
    ("烟草专卖", "烟草"),
    ("金融工作", "金融"),
)
_ENDINGS: tuple[tuple[str, str], ...] = (
    ("委员会", "委员会"), ("分局", "分局"), ("办公室", "办公室"), ("委", "委员会"), ("局", "局"), ("办", "办公室"),
    ("厅", "厅"), ("部", "部"))
_ORGAN = {form: line[0] for line in _ORGANS for form in line}
_FIELD = {form: line[0] for line in _FIELDS for form in line}

_KINDS: tuple[tuple[UnitKind, re.Pattern[str]], ...] = (
    (UnitKind.JUSTICE, re.compile(r"监委$|监察委员会|人民法院|人民检察院|人民武装部")),
    (UnitKind.CONGRESS, re.compile(r"人大")),
    (UnitKind.CONSULTATIVE, re.compile(r"政协")),
    (UnitKind.MASS, re.compile(r"总工会|团委|联合会|红十字会|协会|学会|关心下一代")),
    (UnitKind.PARTY, re.compile(r"^.?(?:委(?!员会$)|纪委|党委|直属机关工)|^中央|党校|档案馆")),
    (UnitKind.VERTICAL, re.compile(r"税务|消防救援|气象|烟草|海关|邮政|供电|人民银行|金融监管|(?<!公安)分局$")),
    (UnitKind.TOWN, re.compile(r"(?:镇|乡|街道)(?:人民政府|办事处|党工委)?$")),
    (UnitKind.GOVERNMENT, re.compile(r"人民政府|^国务院|(?:局|委员会|办公室|厅|部|署|中心|服务处)$")),
)


def normal_form(name: str, place: str | None = None) -> str:
    """Return the form all usual names of one unit share inside one place: 区卫健委 and 区卫生健康委 give 区卫生健康委员会.

    ``place`` is the full name of the administrative division, 望州市澄川区; it lets its own name and its level be left out.
    """
    level, core = _split(_BLANKS.sub("", name), place)
    return level + _core_form(core)


def likely_form(name: str, place: str | None = None) -> str:
    """Return a coarser form: one field has one organ in a place, whether the text calls it 局, 分局 or 委员会."""
    return re.sub(r"(?:委员会|分局|局)$", "", normal_form(name, place))


def may_be_same(one: str, other: str, place: str | None = None) -> bool:
    """Tell whether two names may mean one unit of a place."""
    return likely_form(one, place) == likely_form(other, place)


def same_unit_proposals(names: Iterable[str], place: str | None = None) -> tuple[tuple[str, ...], ...]:
    """Return the groups, two or more different names each, that may mean one unit; in the order given."""
    groups: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        if not is_collective(name):
            groups.setdefault(likely_form(name, place), []).append(name)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def fullest(names: Iterable[str], place: str | None = None) -> str:
    """Return the name of a group to call the unit by: the longest of those that say the same as the first."""
    listed = tuple(names)
    form = normal_form(listed[0], place)
    return max((name for name in listed if normal_form(name, place) == form), key=len)


def is_collective(name: str) -> bool:
    """Tell whether a party keeps its printed wording and is no unit: 各镇办, 有关部门, a body or the body's own office."""
    return _COLLECTIVE.search(name) is not None


def title_in(post: str, unit_names: Iterable[str]) -> str:
    """Return a post without the unit it begins with: 区财政局副局长 of 区财政局 gives 副局长.

    A post that begins with none of the names, or is nothing else, stays whole.
    """
    for name in sorted(filter(None, unit_names), key=len, reverse=True):
        if post.startswith(name) and len(post) > len(name):
            return post[len(name):].lstrip("，、 \u3000")
    return post


def kind_of(name: str, place: str | None = None) -> UnitKind:
    """Return the class of protocol order a unit belongs to by its name; OTHER where the name does not say."""
    form = normal_form(name, place)
    return next((kind for kind, words in _KINDS if words.search(form)), UnitKind.OTHER)


def _split(name: str, place: str | None) -> tuple[str, str]:
    """Part a name into the level it stands at and the rest; without a word of its own it stands at the place's level."""
    home = _home_level(place)
    plain = _branch_of(_PARTY_COMMITTEE.sub("", name), place)
    if place is None:
        # A notice of the centre says 国家发展改革委 and 发展改革委 for one commission.
        plain = plain.removeprefix("国家") or plain
    for part in _ways_to_write(place):
        plain = plain.replace(part, home)
    league = _YOUTH_LEAGUE.fullmatch(plain)
    if league is not None:
        return league[1] or home, "团委"
    found = _LEVEL.match(plain)
    if found is None or found[0] == plain:
        return home, plain
    return found[0], plain[len(found[0]):]


def _branch_of(name: str, place: str | None) -> str:
    """Write 市生态环境局澄川分局 as 生态环境分局: the branch is the place's own organ."""
    if place is None:
        return name
    stem = re.escape(_parts_of(place)[-1][:-1])
    found = re.fullmatch(rf"(?:.*市)?(\w+?)局{stem}(?:区|县|市)?分局", name)
    return f"{found[1]}分局" if found else name


def _ways_to_write(place: str | None) -> tuple[str, ...]:
    return (place, _parts_of(place)[-1]) if place else ()


def _parts_of(place: str) -> list[str]:
    return _PLACE_PART.findall(place) or [place]


def _home_level(place: str | None) -> str:
    return place[-1] if place else ""


def _core_form(core: str) -> str:
    if core in _ORGAN:
        return _ORGAN[core]
    town = _TOWN_OFFICE.fullmatch(core)
    if town is not None:
        return town[1] or town[2]
    for ending, full in _ENDINGS:
        if core.endswith(ending) and len(core) > len(ending):
            field = core[: -len(ending)]
            return _FIELD.get(field, field) + full
    return _FIELD.get(core, core)
