"""Invented names of people, units and bodies. The place is 澄川区 of 望州市; neither exists."""

from __future__ import annotations

import random
from collections.abc import Iterator

PLACE = "望州市澄川区"

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐"
    "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴宋茅庞熊纪舒屈项祝董梁"
)
_COMPOUND = ("欧阳", "司徒", "上官", "诸葛", "闻人", "皇甫", "尉迟", "令狐", "单于")
_GIVEN = (
    "安邦柏彬博昌辰成澄驰楚川春慈丹德东栋恩帆方芳飞菲峰风刚耕光广国海涵航和恒红弘鸿华欢辉惠慧季佳嘉坚建剑健杰洁金锦劲晶静景敬君俊凯康可兰"
    "乐磊立丽莉良林琳玲凌龙路露曼茂梅美萌敏明娜楠宁农诺攀培鹏平萍谦强琴青清晴秋荣蓉瑞若森山尚韶诗石书舒树双硕思松涛婷望薇维伟文武希溪夏"
    "贤翔晓心欣新星雄秀雪雅妍岩燕阳洋瑶业怡艺逸毅银英盈颖永勇宇雨玉远云芸泽哲珍真正志知智中忠洲竹卓子"
)
_GUEST_NAMES = ("古丽娜·艾山", "阿不都·热合曼", "木拉提·赛依德")

_DEPARTMENTS = (
    ("区委办公室", "区委办"), ("区委组织部", None), ("区委宣传部", None), ("区委统战部", None), ("区委政法委", None),
    ("区委机构编制委员会办公室", "区委编办"), ("区委网络安全和信息化委员会办公室", "区委网信办"), ("区政府办公室", "区政府办"),
    ("区发展和改革委员会", "区发改委"), ("区教育局", None), ("区科学技术局", "区科技局"), ("区工业和信息化局", "区工信局"),
    ("区公安分局", None), ("区民政局", None), ("区司法局", None), ("区财政局", None), ("区人力资源和社会保障局", "区人社局"),
    ("区自然资源和规划分局", None), ("区生态环境分局", None), ("区住房和城乡建设局", "区住建局"), ("区交通运输局", None),
    ("区水务局", None), ("区农业农村局", None), ("区商务局", None), ("区文化和旅游局", "区文旅局"), ("区卫生健康委员会", "区卫健委"),
    ("区退役军人事务局", None), ("区应急管理局", None), ("区审计局", None), ("区市场监督管理局", "区市场监管局"), ("区统计局", None),
    ("区医疗保障局", "区医保局"), ("区城市管理局", "区城管局"), ("区数据局", None), ("区信访局", None), ("区政务服务中心", None),
    ("区人民法院", "区法院"), ("区人民检察院", "区检察院"), ("区总工会", None), ("共青团澄川区委员会", "团区委"),
    ("区妇女联合会", "区妇联"), ("区残疾人联合会", "区残联"), ("区科学技术协会", "区科协"), ("区工商业联合会", "区工商联"),
    ("区红十字会", None), ("区税务局", None), ("区气象局", None), ("区消防救援大队", None), ("区供电公司", None), ("区融媒体中心", None),
)
_TOWN_NAMES = ("青禾", "白石渡", "柳湾", "东篱", "南塘", "云杉", "竹溪口", "长堤", "望亭", "石桥", "枫林", "莲池", "北渚", "新荷", "古渡")
_SECOND_TIER = ("实验小学", "初级中学", "中心卫生院", "文化服务中心", "养护所", "敬老院", "供销社", "农技推广站", "社区工作站")

_SUBJECTS = (
    "社区养老助餐", "老旧小区改造", "河湖水质", "食品安全", "校车安全", "山洪防御", "秸秆利用", "文物普查", "托幼服务",
    "残疾人康复", "旧衣回收", "夜间照明", "绿道建设", "公共停车", "档案数字化", "农产品品牌", "古树保护", "燃气安全",
    "电梯安全", "无障碍环境", "献血工作", "全民阅读", "就业援助", "耕地保护", "防汛抗旱",
)
_BODY_FORMS = (("工作联席会议", "联席会议"), ("工作领导小组", "领导小组"), ("专项行动指挥部", "指挥部"), ("工作委员会", "委员会"),
               ("协调小组", "协调小组"), ("工作专班", "专班"), ("攻坚领导小组", "攻坚组"), ("考核领导小组", "考核组"))


def people_names(random_numbers: random.Random, count: int) -> list[str]:
    """Return so many names, two to seven characters long; now and then two people bear one, as in life."""
    names = []
    for number in range(count):
        if number % 500 == 499:
            names.append(_GUEST_NAMES[number // 500 % len(_GUEST_NAMES)])
            continue
        surname = random_numbers.choice(_COMPOUND) if number % 60 == 59 else random_numbers.choice(_SURNAMES)
        names.append(surname + "".join(random_numbers.choices(_GIVEN, k=1 + (random_numbers.random() < 0.8))))
    return names


def unit_names(count: int) -> list[tuple[str, str | None]]:
    """Return (full name, short name) of so many units: departments first, then towns and what lies in them."""
    return [name for name, _ in zip(_units(), range(count), strict=False)]


def _units() -> Iterator[tuple[str, str | None]]:
    yield from _DEPARTMENTS
    for town in _TOWN_NAMES:
        yield f"{town}镇人民政府", f"{town}镇"
    number = 0
    while True:
        number += 1
        for town in _TOWN_NAMES:
            for second in _SECOND_TIER:
                yield f"{town}镇第{number}{second}", None


def body_names(count: int) -> list[tuple[str, str]]:
    """Return (name, short name) of so many bodies, every one different."""
    found = []
    for number in range(count):
        subject = _SUBJECTS[number % len(_SUBJECTS)]
        form, short = _BODY_FORMS[number // len(_SUBJECTS) % len(_BODY_FORMS)]
        wave = number // (len(_SUBJECTS) * len(_BODY_FORMS))
        again = f"第{wave + 1}轮" if wave else ""
        found.append((f"澄川区{again}{subject}{form}", f"{again}{subject}{short}"))
    return found
