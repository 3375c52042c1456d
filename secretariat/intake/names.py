"""How persons are named: surnames, given names, padding."""

from __future__ import annotations

import re

_SINGLE = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩聂晁勾敖融冷訾辛阚那简饶空曾沙养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公"
    "栗谌冶蹇尉操辜楼郗隋隽璩寸刀庹乜鹿母念帖斐种雒睢郇郄麴盍仵侴练依扈粘恽敬俸撒腊布玉岩才麻哈旦贡次央嘎仓强化华"
    "盘仉督晋楚闫法汝鄢涂钦归海岳帅缑亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳佟肖代付闪覃苟税区欧啜战仝曲初邸矫綦沃英才冼揭由门来木尧禚麦位员苑凡原昂训亓展丛庹候斯拜卿漆线阿仁遇粟危桐青但兰邝展闭咬鲜银旷扎茆央牙敏洛降洑上户宛亚钭朴"
)
_COMPOUND = (
    "欧阳|上官|司马|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|长孙|宇文|轩辕|端木|独孤|南宫|呼延|完颜|"
    "拓跋|澹台|公冶|宗政|濮阳|淳于|单于|太叔|申屠|仲孙|钟离|鲜于|闾丘|亓官|子车|颛孙|巫马|公西|漆雕|乐正|"
    "壤驷|公良|夹谷|宰父|谷梁|段干|百里|东郭|南门|羊舌|微生|梁丘|左丘|东门|西门|第五|即墨|达奚|褚师|纳兰|万俟|"
    "闻人|赫连|叱干|范姜|张廖|贺兰|爱新|那拉"
)
SURNAME = f"(?:{_COMPOUND}|[{_SINGLE}])"
_NO_NAME = re.compile(
    "^[区县市省州]委|^[区县市省州旗].?[委局办部厅院所队站会联]$|^区政|国务|负责|单位|部门|成员|姓名|职务|职称|序号|备注|以上|以下|其他|其它|有关|相关|分管|主要|同志|领导|各镇|各区|"
    "电话|传真|邮箱|地址|办公|会议|工作|小组|区长|市长|县长|局长|主任|部长|书记|委员|主席|处长|"
    "科长|院长|校长|经理|组长|队长|所长|站长|镇长|乡长|专员|秘书|干部|调研|巡视|督学|常委|暂缺|空缺|待定|牵头|"
    "责任|配合|指导|附件|任务|时限|完成|名单|落实|如下|组织|实施|管理"
)
_PADDED = re.compile(r"[^ ] +[^ ]")
_PADDED_HEADS = re.compile(
    "单位|部门|成员|姓名|职务|职称|序号|备注|电话|传真|邮箱|地址|时间|时限|任务|附件|名单|目录|同志|主任|主席|书记|委员|[局处科部院区市县省镇乡队所站]长"
)
_PLAIN = re.compile(rf"{SURNAME} *[\u3400-\u9fff\U00020000-\U0003ffff](?: *[\u3400-\u9fff\U00020000-\U0003ffff])?")
_CJK = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
_COMPOUND_NAME = re.compile(rf"(?:{_COMPOUND}) *{_CJK}(?: *{_CJK})?")
_SINGLE_NAME = re.compile(rf"[{_SINGLE}] *{_CJK}(?: *{_CJK})?")
_DOTTED = re.compile(rf"{_CJK}{{1,8}}(?: ?· ?{_CJK}{{1,8}}){{1,3}}")
_ANY = re.compile(rf"{_CJK}(?: *{_CJK}){{1,3}}")
_LONG = re.compile(rf"{_CJK}{{5,8}}")
_NOTE = re.compile(r"（ *(?:女|男|兼|[\u4e00-\u9fff]{1,4}族|女，[\u4e00-\u9fff]{1,4}族|挂职|常务|代) *）$")


def is_name(words: str) -> bool:
    """Tell whether folded ``words`` have the shape of a person's name: a known surname and one or two characters, or a dotted name.

    Padded words (管　理) are names even where they say something else, but for the heads of lists, which are padded too (成　员).
    """
    words = words.strip()
    if _DOTTED.fullmatch(words):
        return True
    if not (_COMPOUND_NAME.fullmatch(words) or _SINGLE_NAME.fullmatch(words)):
        return False
    return not (_PADDED_HEADS if _PADDED.fullmatch(words) else _NO_NAME).search(words.replace(" ", ""))


def could_be_name(words: str) -> bool:
    """Tell whether ``words`` could name a person where the place says that a name stands: two to four characters, no known word."""
    words = words.strip()
    return bool(_DOTTED.fullmatch(words) or (_ANY.fullmatch(words) and not _NO_NAME.search(words.replace(" ", ""))))


def is_long_name(words: str) -> bool:
    """Tell whether ``words`` could be a name of another tongue written without dots (five to eight characters), where a name stands."""
    return bool(_LONG.fullmatch(words.strip())) and not _NO_NAME.search(words)


def is_surname(words: str) -> bool:
    """Tell whether ``words`` are a surname and nothing else."""
    return words in _COMPOUND.split("|") or (len(words) == 1 and words in _SINGLE)


def without_note(words: str) -> str:
    """Take a note such as （女） or （满族） and the word 同志 from behind a name."""
    return _NOTE.sub("", words.removesuffix("同志")).removesuffix("同志").rstrip()


def name_at_end(words: str) -> int | None:
    """Give where, in words such as 区财政局副局长张三, the name at the end begins; None where no surname stands there.

    Of several possible cuts the one that leaves a finished word is for the caller to choose; this gives the longest first.
    """
    for length in (4, 3, 2):
        if (
            len(words) > length
            and is_name(words[-length:])
            and (length < 4 or words[-length : -length + 2] in _COMPOUND.split("|"))
        ):
            return len(words) - length
    return None
