"""Examples of the free kinds of official paper; everything in them is fictional."""

from __future__ import annotations

from secretariat.papers.correspondence import free
from secretariat.papers.correspondence.free import FreeKind, FreePaper
from secretariat.papers.correspondence.text import paragraphs_of
from secretariat.papers.kinds import PaperGroup, PaperKind

BUREAU = "望州市澄川区民政局"
HEALTH = "望州市澄川区卫生健康委员会"
FINANCE = "望州市澄川区财政局"
OFFICE = "澄川区社区养老助餐服务工作联席会议办公室"
COPIES = "区委办公室，区人大常委会办公室，区政协办公室"
UNITS = "各镇人民政府，各街道办事处，区政府各部门、各直属机构"
LEVELS = """为解决“一老一小”就餐难题，根据有关文件精神，现就有关事项通知如下：
一、总体要求
坚持政府引导、社会参与、自愿普惠——兼顾城乡……力争到2027年新增社区老年食堂42个，服务半径不超过1公里。
二、主要任务
（一）统筹设施布局。各镇、街道要按照“15分钟生活圈”要求摸清底数，提出新建、改建和共享的点位清单。
（二）明确补助标准
1.一次性建设补助
（1）新建社区老年食堂每个补助不超过30万元；
（2）改建、扩建的按实际投入的50%给予补助，最高不超过15万元。
2.运营补助按照就餐人次核定，每人次不超过3元。
三、工作要求
各责任单位要于每月5日前报送上月进展，龙𬱖同志办公室负责汇总。"""
REQUEST = """为落实社区养老助餐服务三年行动方案，区民政局会同区卫生健康委、区财政局开展了专题调研。现将有关情况请示如下：
一、基本情况
全区现有社区老年食堂18个，日均服务老年人2600人次，覆盖率为61.5%。
二、请示事项
拟从2027年福利彩票公益金中安排补助资金420万元，用于新建社区老年食堂。
妥否，请批示。"""
REPORT = """按照区政府常务会议部署，现将2026年社区养老助餐服务工作情况报告如下：
一、主要做法
（一）健全工作机制。建立联席会议制度，全年召开全体会议2次、专题会议5次。
（二）规范资金使用。
二、存在问题
部分点位服务半径偏大，运营主体可持续能力不足。
三、下一步打算
加快推进点位建设，完善监管办法。
特此报告。"""
LETTER = """贵局《关于商请提供社区老年食堂消防安全检查情况的函》收悉。经研究，现将有关情况函复如下：
一、我局会同有关单位于2026年9月对全区18个社区老年食堂进行了检查，发现一般隐患27处，均已整改。
二、今后我局将每季度通报一次检查情况。
特此函复。"""
REPLY = """你镇《关于新建社区老年食堂的请示》收悉。经研究，批复如下：
一、原则同意新建社区老年食堂2个，补助资金60万元。
二、请严格按照有关规定组织实施，于2027年6月底前建成投用。
此复。"""
CIRCULAR = """2026年第三季度，联席会议办公室对各成员单位任务落实情况进行了督查。现将有关情况通报如下：
一、总体情况
32项任务完成27项，按期办结率为84.4%。
二、工作要求
进度滞后的单位要查找原因，于11月底前完成。"""
BULLETIN = """一、工作动态
区卫生健康委组织全科医生进食堂，为老年人提供营养指导1200人次。
二、下一步重点
11月底前完成老年食堂综合监管办法征求意见工作。"""

SPECIMENS: tuple[FreePaper, ...] = (
    FreePaper(
        kind=FreeKind.NOTICE, mark=(BUREAU, HEALTH, FINANCE), shared_mark="文件", urgency="加急",
        title="关于进一步做好社区养老助餐服务工作的通知", addressees=UNITS, body=paragraphs_of(LEVELS),
        attachments=("社区老年食堂点位清单", "补助资金申请表"), issuer=BUREAU, joint_issuers=(HEALTH, FINANCE), note="此件公开发布",
        copies_to=COPIES, imprint_issuer=BUREAU, publicity="主动公开", print_publicity=True,
    ),
    FreePaper(
        kind=FreeKind.CIRCULAR, mark=(f"{OFFICE}文件",), title="关于2026年第三季度工作落实情况的通报", addressees="各成员单位",
        body=paragraphs_of(CIRCULAR), attachments=("任务完成情况表",), issuer=OFFICE, note="此件发至成员单位", copies_to=COPIES,
        imprint_issuer=OFFICE, publicity="不予公开",
    ),
    FreePaper(
        kind=FreeKind.REPORT, mark=(f"{BUREAU}文件",), signers=("裴若川",), title="关于2026年社区养老助餐服务工作情况的报告",
        addressees="区人民政府", body=paragraphs_of(REPORT), attachments=("2026年重点任务完成情况表",), issuer=BUREAU, contact="何砚秋",
        telephone="0990-3090001", copies_to="区人大常委会办公室", imprint_issuer=f"{BUREAU}办公室", publicity="依申请公开",
    ),
    FreePaper(
        kind=FreeKind.REQUEST, mark=(BUREAU, HEALTH, FINANCE), shared_mark="文件", urgency="特急", signers=("裴若川", "龙𬱖", "安然"),
        title="关于申请社区老年食堂建设补助资金的请示", addressees="区人民政府", body=paragraphs_of(REQUEST),
        attachments=("补助资金测算表", "拟建点位清单"), issuer=BUREAU, joint_issuers=(HEALTH, FINANCE), contact="何砚秋",
        telephone="0990-3090001", imprint_issuer=f"{BUREAU}办公室", publicity="不予公开",
    ),
    FreePaper(
        kind=FreeKind.LETTER, mark=(BUREAU,), urgency="加急", title="关于社区老年食堂消防安全检查情况的复函",
        addressees="区消防救援局", body=paragraphs_of(LETTER), attachments=("检查情况汇总表",), issuer=BUREAU, contact="何砚秋",
        telephone="0990-3090001", copies_to="区应急管理局", publicity="不予公开",
    ),
    FreePaper(
        kind=FreeKind.REPLY, mark=(f"{BUREAU}文件",), title="关于同意新建社区老年食堂的批复", addressees="白杨镇人民政府",
        body=paragraphs_of(REPLY), attachments=("新建社区老年食堂点位表",), issuer=BUREAU, note="此件公开发布", copies_to="区财政局",
        imprint_issuer=f"{BUREAU}办公室", publicity="主动公开",
    ),
    FreePaper(
        kind=FreeKind.BULLETIN, mark=("社区养老助餐服务工作简报",), title="全科医生进食堂　营养指导到身边", body=paragraphs_of(BULLETIN),
        issuer=OFFICE, report_to="区委、区人民政府领导同志", send_to="区委办公室，区政府办公室", distribute_to="各成员单位",
        note="供稿：区卫生健康委", imprint_issuer=OFFICE,
    ),
)
_LABELS = {
    FreeKind.NOTICE: "通知", FreeKind.CIRCULAR: "通报", FreeKind.REPORT: "报告", FreeKind.REQUEST: "请示", FreeKind.LETTER: "函",
    FreeKind.REPLY: "批复", FreeKind.BULLETIN: "简报",
}


def _kind(facts: FreePaper) -> PaperKind:
    return PaperKind(facts.kind.value, _LABELS[facts.kind], PaperGroup.CORRESPONDENCE, lambda: free.compose(facts))


KINDS: tuple[PaperKind, ...] = tuple(map(_kind, SPECIMENS))
