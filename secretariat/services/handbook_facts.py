"""What the handbook of a meeting says, gathered from its other papers' facts."""

from __future__ import annotations

from secretariat.domain.agendas import in_order
from secretariat.papers.blocks import Paper
from secretariat.papers.meetings import handbook
from secretariat.papers.meetings.agenda import Topic
from secretariat.services.paper_facts import issuer_for, roster_of
from secretariat.services.seating_facts import plan_facts
from secretariat.services.sheet_facts import Sources, material_names, occasion_of

_RULES = (
    "请提前10分钟入场签到，按座次图就座",
    "会议期间请将手机关闭或者调为静音，不随意走动，不得录音录像",
    "请妥善保管会议材料，需要收回的材料会后交还会务人员",
    "因故不能参加会议的，请提前向办公室请假，并说明由谁代会",
)


def handbook_paper(sources: Sources) -> Paper:
    """Compose the handbook. Raises RuleBroken where nobody is to be seated yet."""
    topics = in_order(sources.meeting)
    return handbook.compose(handbook.Handbook(
        occasion=occasion_of(sources), office=issuer_for(sources.session, sources.body).name, rules=_RULES,
        topics=tuple(Topic(item.text, item.reporter or "") for item in topics), roster=roster_of(sources.meeting),
        seating=plan_facts(sources), materials=material_names(topics)))
