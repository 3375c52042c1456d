"""The meetings of the sample's other bodies: homes made safe, communities, the ageing committee."""

from __future__ import annotations

from datetime import date, datetime

from secretariat.domain.agendas import NewTopic
from secretariat.domain.meetings import MeetingKind
from secretariat.sample.stories import DecisionStory, MeetingStory

HOMES_2026 = MeetingStory(
    kind=MeetingKind.PLENARY, title="适老化领导小组2026年全体会议", proposed_on=date(2026, 3, 30), proposer="组长",
    consent_by="闻人清", starts_at=datetime(2026, 4, 16, 9, 0), room="区政府三楼第一会议室", notice_on=date(2026, 4, 3),
    topics=(NewTopic("通报居家适老化改造2025年完成情况", "区民政局", 15, "已收"),
            NewTopic("审议2026年度改造计划和补助标准", "区民政局、区财政局", 20, "已收")),
    minutes="""一、关于居家适老化改造2025年完成情况
会议指出，2025年完成改造612户，超出年度计划12户，验收合格率97%，回访中反映较多的是扶手位置不合适和施工扰民。
二、关于审议2026年度改造计划和补助标准
会议同意2026年改造计划为620户，特殊困难家庭补助每户不超过5000元，按实际造价结算。""",
    record="""裴若川：去年612户，返工19户，主要是扶手。今年先画线再打孔，老人签字。
柏程：补助按实结算，预算内留了一成机动。
季安澜：老旧小区加装电梯的，能一并做的坡道、座椅一并做。
闻人清：今年的重点是质量，验收回访要留照片。""",
    decisions=(DecisionStory(1, "建立改造前入户画线确认制度", "区民政局", "区卫健委", date(2026, 5, 31), "已实行。", date(2026, 5, 28)),
               DecisionStory(2, "下达2026年改造补助资金", "区财政局", "区民政局", date(2026, 6, 15), "资金已下达。", date(2026, 6, 12)),
               DecisionStory(2, "完成2026年改造620户", "区民政局", "区住建局、区残联", date(2026, 12, 25), "已完工487户，在施工61户。")),
    excused={"区商务局": "参加省里会议"}, minutes_on=date(2026, 4, 21), archived_on=date(2026, 5, 12),
)

HOMES_AUTUMN = MeetingStory(
    kind=MeetingKind.OTHER, kind_name="调度会", title="适老化领导小组2026年第四季度调度会", proposed_on=date(2026, 10, 16), proposer="组长",
    consent_by="闻人清", starts_at=datetime(2026, 10, 30, 15, 0), room="区民政局四楼会议室", notice_on=date(2026, 10, 21),
    topics=(NewTopic("通报前三季度改造进度", "区民政局", 15, "已收"), NewTopic("研究改造质量回访问题整改", "区住建局", 15, "已收")),
    minutes="""一、关于前三季度改造进度
会议指出，截至9月底完工451户，进度比计划慢4个百分点，主要是老旧小区集中施工受雨季影响。
二、关于研究改造质量回访问题整改
会议要求，回访发现的23个问题11月底前整改到位。""",
    record="""罗望舒：9月底451户，四季度要抢回来。
季安澜：23个问题里14个是扶手，9个是地面防滑。
闻人清：月底前整改完，照片报办公室。""",
    decisions=(DecisionStory(2, "改造质量回访问题整改到位", "区住建局", "区民政局", date(2026, 11, 30)),),
    minutes_on=date(2026, 11, 5), archived_on=date(2026, 11, 30),
)

HOMES_NEXT = MeetingStory(
    kind=MeetingKind.OTHER, kind_name="专题会议", title="适老化领导小组改造质量专题会议", proposed_on=date(2026, 10, 28), proposer="组长",
    consent_by="闻人清", starts_at=datetime(2026, 11, 12, 15, 0), room="区民政局四楼会议室", notice_on=date(2026, 11, 3),
    topics=(NewTopic("研究改造产品质量抽检情况", "区市场监管局", 20, "已收"),), minutes="", record="",
    minutes_on=date(2026, 11, 20), archived_on=date(2026, 12, 20),
)

COMMUNITIES_2025 = MeetingStory(
    kind=MeetingKind.PLENARY, title="老年友好社区委2025年第一次全体会议", proposed_on=date(2025, 5, 26), proposer="主任",
    consent_by="褚廷岳", starts_at=datetime(2025, 6, 12, 9, 0), room="区政府三楼第一会议室", notice_on=date(2025, 5, 30),
    topics=(NewTopic("审议2025年老年友好社区创建名单", "区民政局", 20, "已收"), NewTopic("研究社区无障碍改造安排", "区住建局", 15, "已收")),
    minutes="""一、关于审议2025年老年友好社区创建名单
会议审定桃源街道清溪社区、临川街道望江社区等8个社区列入2025年创建名单。
二、关于研究社区无障碍改造安排
会议要求，无障碍改造与老旧小区改造同步设计、同步施工。""",
    record="""裴若川：申报了13个，实地看过以后建议先做8个。
季安澜：8个社区里5个在老旧小区改造计划内。
褚廷岳：宁可少，要让老年人真用得上。""",
    decisions=(DecisionStory(2, "完成8个创建社区无障碍改造", "区住建局", "区残联、区民政局",
                      date(2026, 6, 30), "全部完成并通过验收。", date(2026, 6, 24)),),
    minutes_on=date(2025, 6, 17), archived_on=date(2025, 7, 2),
)

COMMUNITIES_WINTER = MeetingStory(
    kind=MeetingKind.PLENARY, title="老年友好社区委2025年第二次全体会议", proposed_on=date(2025, 11, 24), proposer="主任",
    consent_by="褚廷岳", starts_at=datetime(2025, 12, 11, 14, 30), room="区政府三楼第一会议室", notice_on=date(2025, 11, 28),
    topics=(NewTopic("听取2025年老年友好社区创建评估情况汇报", "区民政局", 20, "已收"),
            NewTopic("部署2026年创建工作", "区民政局", 10, "不需要")),
    minutes="""一、关于2025年老年友好社区创建评估情况
会议指出，8个社区评估全部合格，社区食堂、日间照料和文体活动使用率较高，夜间急救响应仍有短板。
二、关于部署2026年创建工作
会议确定2026年再创建10个社区，把助餐点、公交站点优化列入创建条件。""",
    record="""裴若川：评估打分最低的一项是夜间急救响应。
江知远：家庭医生夜间电话已经在两个街道试点。
郁连城：公交站点优化报了6处，明年一季度动工。""",
    decisions=(DecisionStory(1, "社区夜间急救响应试点", "区卫健委", "桃源街道、临川街道",
                      date(2026, 11, 6), "两个街道已通，接警平台还未接入。"),),
    excused={"区体育局": "举办赛事"}, minutes_on=date(2025, 12, 16), archived_on=date(2025, 12, 30),
)

COMMUNITIES_2026 = MeetingStory(
    kind=MeetingKind.PLENARY, title="老年友好社区委2026年第一次全体会议", proposed_on=date(2026, 5, 6), proposer="主任",
    consent_by="褚廷岳", starts_at=datetime(2026, 5, 21, 9, 0), room="区政府三楼第一会议室", notice_on=date(2026, 5, 11),
    topics=(NewTopic("审议2026年老年友好社区创建名单", "区民政局", 20, "已收"),
            NewTopic("研究公交站点适老化优化方案", "区交通运输局", 15, "已收")),
    minutes="""一、关于审议2026年老年友好社区创建名单
会议审定石门镇南桥社区等10个社区列入2026年创建名单。
二、关于研究公交站点适老化优化方案
会议同意对6处站点加装座椅和雨棚，调整2条线路，经费由区交通运输局年度预算解决。""",
    record="""郁连城：6处站点有4处在医院和菜场门口。
胥陶：清溪社区反映早高峰老年人挤不上车，建议加一班区间车。
褚廷岳：区间车先试一个月。""",
    decisions=(DecisionStory(2, "6处公交站点适老化改造", "区交通运输局", "区财政局、区城管局", date(2026, 12, 31), "4处完工。"),
               DecisionStory(1, "10个社区创建方案备案", "区民政局", "桃源街道、临川街道、石门镇",
                      date(2026, 7, 31), "已备案。", date(2026, 7, 28))),
    substitutes={"区财政局": ("陶令仪", "社保科科长")}, minutes_on=date(2026, 5, 26), archived_on=date(2026, 6, 10),
)

AGEING_2025 = MeetingStory(
    kind=MeetingKind.PLENARY, title="老龄委2025年全体会议", proposed_on=date(2025, 12, 1), proposer="主任",
    consent_by="闻人清", starts_at=datetime(2025, 12, 18, 14, 30), room="区政府二楼会议室", notice_on=date(2025, 12, 5),
    topics=(NewTopic("通报2025年老龄工作情况", "区民政局", 15, "已收"), NewTopic("研究高龄津贴发放办法", "区民政局、区财政局", 20, "已收"),
            NewTopic("部署2026年敬老月活动", "区文化和旅游局", 10, "不需要")),
    minutes="""一、关于2025年老龄工作情况
会议指出，全区60岁以上老年人8.7万人，占户籍人口的24.6%，养老服务补贴和高龄津贴按时足额发放。
二、关于研究高龄津贴发放办法
会议同意高龄津贴由按季发放改为按月发放，资格认证以数据比对为主、上门核实为辅。
三、关于部署2026年敬老月活动
会议要求，敬老月活动重心下移到社区，少开会、多办实事。""",
    record="""裴若川：高龄津贴按季发，老人月月来问，改按月发系统要改。
柏程：资金没有问题，按月列支。
沙晓岚：敬老月准备12场社区演出。""",
    decisions=(DecisionStory(2, "高龄津贴改为按月发放", "区民政局", "区财政局、区人社局",
                      date(2026, 4, 30), "4月起按月发放。", date(2026, 4, 28)),
               DecisionStory(2, "老年助餐点布局规划", "区民政局", "区发改委、区财政局",
                      date(2026, 11, 6), "规划草案征求意见中，单位请求延期。")),
    excused={"区残联": "住院"}, minutes_on=date(2025, 12, 23), archived_on=date(2026, 1, 8),
)

AGEING_AUTUMN = MeetingStory(
    kind=MeetingKind.OTHER, kind_name="专题会议", title="老龄委2026年敬老月总结会议", proposed_on=date(2026, 10, 14), proposer="主任",
    consent_by="闻人清", starts_at=datetime(2026, 10, 28, 9, 30), room="区民政局四楼会议室", notice_on=date(2026, 10, 19),
    topics=(NewTopic("通报2026年敬老月活动开展情况", "区文化和旅游局", 15, "已收"),),
    minutes="""一、关于2026年敬老月活动开展情况
会议指出，敬老月共开展社区活动46场，走访慰问高龄老年人1280人，活动经费比上年减少一成。""",
    record="""沙晓岚：46场里社区自办31场。
闻人清：明年继续，经费往困难社区倾斜。""",
    decisions=(DecisionStory(1, "形成敬老月活动社区项目清单", "区文化和旅游局", "区民政局、区妇联", date(2026, 12, 31)),),
    minutes_on=date(2026, 11, 3), archived_on=date(2026, 11, 30),
)
