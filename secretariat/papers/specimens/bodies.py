"""Examples of the papers about a body and its seats; everything in them is fictional."""

from __future__ import annotations

from datetime import date

from secretariat.domain.bodies import BodyRules
from secretariat.domain.body_kinds import BodyKind, ReplacementRoute
from secretariat.papers.bodies import adjustment_notice, filing_form, founding_notice, roster, verification_sheet
from secretariat.papers.bodies.members import Member
from secretariat.papers.kinds import PaperGroup, PaperKind

BODY = "澄川区社区养老助餐服务工作联席会议"
SHORT = "联席会议"
ISSUER = "望州市澄川区人民政府办公室"
ADDRESSEES = "各镇人民政府，各街道办事处，区政府各部门、各直属机构"
COPIES = "区委办公室，区人大常委会办公室，区政协办公室"
DAY = date(2026, 11, 10)
MEMBERS = (
    Member("召集人", "闻人清", "区政府副区长", "区政府", "13900000001"),
    Member("副召集人", "裴若川", "区民政局局长", "区民政局", "13900000002"),
    Member("成员", "罗望舒", "区民政局副局长", "区民政局", "13900000003"),
    Member("成员", "龙𬱖", "区自然资源和规划分局副局长", "区自然资源和规划分局", "13900000004"),
    Member("成员", "古丽娜·艾山", "区商务局党组成员、副局长，区招商服务中心主任", "区商务局", "13900000005"),
    Member("成员", "", "区市场监管局副局长", "区市场监管局"),
)
LIAISONS = (
    Member("联络员", "何砚秋", "区民政局", "区民政局", telephone="0990-3090001"),
    Member("联络员", "白鹭", "区自然资源和规划分局", "区自然资源和规划分局", telephone="0990-3090002"),
)
FOUNDING = founding_notice.FoundingNotice(
    mark=(f"{ISSUER}文件",), kind=BodyKind.JOINT_MEETING, body_name=BODY, short_name=SHORT, addressees=ADDRESSEES,
    purpose="为办好老年人身边的食堂，关心“一老一小”——独居、高龄老年人……",
    basis=("《望州市社区养老助餐服务办法》（望政〔2024〕26号）",),
    consent="经区政府同意", mandate="统筹全区社区养老助餐服务工作，协调解决场地、资金、食品安全等问题",
    units=("区民政局", "区自然资源和规划分局", "区商务局", "区市场监管局"), lead_unit="区民政局", members=MEMBERS,
    liaisons=LIAISONS,
    office_at="区民政局", office_director="区民政局主要负责同志", liaisons_are_office=True,
    duties=(("区民政局", "承担联席会议办公室工作，组织对助餐机构的评估"), ("区自然资源和规划分局", "预留助餐服务用房"),
            ("区商务局", "引导餐饮企业参与助餐服务"), ("区市场监管局", "负责助餐点食品安全监督检查")),
    rules=BodyRules(plenaries=1, replacement=ReplacementRoute.FILING, approver="召集人", seal_unit="区民政局",
                    proposers="召集人、副召集人", chairs="召集人或者召集人委托的同志"),
    demands=("各成员单位要明确专人负责，抓好落实", "联席会议办公室要加强跟踪督办，及时通报进展情况"),
    issuer=ISSUER, note="此件公开发布", copies_to=COPIES, imprint_issuer=ISSUER, publicity="主动公开",
)
ADJUSTMENT = adjustment_notice.AdjustmentNotice(
    mark=(f"{BODY}办公室文件",), body_name=BODY, short_name=SHORT, addressees="各成员单位", consent="经召集人同意",
    effective_on=date(2026, 11, 1),
    changes=(
        adjustment_notice.SeatAdjustment("成员", "纪晓棠", "龙𬱖", "区自然资源和规划分局副局长"),
        adjustment_notice.SeatAdjustment("成员", "柏程"),
        adjustment_notice.SeatAdjustment("副召集人", coming="裴若川", post="区民政局局长"),
    ),
    members=MEMBERS, issuer=f"{BODY}办公室", on_behalf="澄川区民政局", copies_to=COPIES, imprint_issuer=f"{BODY}办公室",
)
ROSTER = roster.Roster(body_name=BODY, day=DAY, members=MEMBERS, note="注：空缺席位由所在单位尽快提出人选。")
CONTACTS = roster.ContactList(
    body_name=BODY, day=DAY, kept_by="联席会议办公室（电话：0990-3090001）",
    lines=(
        roster.ContactLine("区民政局", "罗望舒", "副局长", "13900000003", "何砚秋", "0990-3090001"),
        roster.ContactLine("区自然资源和规划分局", "龙𬱖", "副局长", "13900000004", "白鹭", "0990-3090002"),
        roster.ContactLine("区商务局", "古丽娜·艾山", "党组成员、副局长", "13900000005"),
    ),
)
FILING = filing_form.FilingForm(
    body_name=BODY, office="联席会议办公室", unit="区自然资源和规划分局", role="成员", leaving="纪晓棠",
    leaving_post="区自然资源和规划分局副局长",
    coming="龙𬱖", coming_post="区自然资源和规划分局党组成员、副局长", mobile="13900000004", telephone="0990-3090002",
    reason="工作调动（另有任用）", since=date(2026, 11, 1), number="2026-3",
)
VERIFICATION = verification_sheet.VerificationSheet(
    unit="区自然资源和规划分局", day=DAY, reply_by=date(2026, 11, 20), reply_to="联席会议办公室", contact="陈静",
    telephone="0990-3090001",
    seats=(
        verification_sheet.RegisteredSeat("社区养老助餐服务工作联席会议", "成员", "龙𬱖", "副局长", "13900000004"),
        verification_sheet.RegisteredSeat("社区养老助餐服务工作联席会议", "联络员", "白鹭", "一级科员", "0990-3090002"),
        verification_sheet.RegisteredSeat("老年友好社区建设委员会", "委员"),
    ),
)

KINDS: tuple[PaperKind, ...] = (
    PaperKind("founding_notice", "成立通知", PaperGroup.BODIES, lambda: founding_notice.compose(FOUNDING)),
    PaperKind("adjustment_notice", "调整通知", PaperGroup.BODIES, lambda: adjustment_notice.compose(ADJUSTMENT)),
    PaperKind("roster", "成员名单", PaperGroup.BODIES, lambda: roster.compose(ROSTER)),
    PaperKind("contact_list", "联络表", PaperGroup.BODIES, lambda: roster.compose_contacts(CONTACTS)),
    PaperKind("filing_form", "备案表", PaperGroup.BODIES, lambda: filing_form.compose(FILING)),
    PaperKind("verification_sheet", "名单核实表", PaperGroup.BODIES, lambda: verification_sheet.compose(VERIFICATION)),
)
