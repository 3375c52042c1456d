"""Examples of the papers tasks are followed with; everything in them is fictional."""

from __future__ import annotations

from datetime import date

from secretariat.papers.blocks import Paper
from secretariat.papers.kinds import PaperGroup, PaperKind
from secretariat.papers.supervision import feedback_form, ledgers, notices

BODY = "澄川区社区养老助餐服务工作联席会议"
OFFICE = f"{BODY}办公室"
TODAY = date(2026, 11, 10)
TASKS = (
    notices.SupervisedTask("印发《社区老年食堂综合监管办法》，明确日常检查频次", "2026年全体会议纪要第一条", "10月31日",
                           "区市场监管局", "超期"),
    notices.SupervisedTask("落实2026年助餐服务补助资金42万元", "2026年全体会议纪要第一条", "9月30日", "区财政局", "超期"),
    notices.SupervisedTask("完成“一老一小”服务用房摸底……", "2026年重点任务第3项", "10月15日", "区自然资源和规划分局", "超期"),
    notices.SupervisedTask("组织助餐机构负责人培训", "2026年重点任务第5项", "10月20日", "区民政局", "超期"),
)
LINES = (
    ledgers.LedgerLine("1", "印发《社区老年食堂综合监管办法》，明确日常检查频次和结果运用", "一、制度建设",
                       "2026年全体会议纪要", "区市场监管局",
                       "区民政局、区卫健委", "纪晓棠 13900000006", "10月31日", "已征求意见，正在修改", "部分条款意见不一",
                       "提交会议审议", "超期", ""),
    ledgers.LedgerLine("2", "落实2026年助餐服务补助资金42万元", "二、资金保障", "2026年全体会议纪要", "区财政局", "区民政局",
                       "柏　程 13900000007",
                       "12月31日", "已拨付30万元", "", "年底前拨付到位", "推进中", "按季报送"),
    ledgers.LedgerLine("3", "完成“一老一小”服务用房摸底——分镇（街道）建立台账", "二、资金保障", "2026年重点任务",
                       "区自然资源和规划分局",
                       "各镇办", "龙𬱖 13900000004", "11月30日", "", "", "", "未启动", ""),
)


def _notice(*, reminder: bool) -> Paper:
    return notices.compose(notices.SupervisionNotice(
        mark=(f"{OFFICE}文件",), subject="2026年全体会议议定事项",
        addressees="区市场监管局，区财政局，区自然资源和规划分局，区民政局",
        tasks=TASKS, reminder=reminder, today=TODAY, reply_by=date(2026, 11, 20), reply_to="联席会议办公室", contact="陈静",
        telephone="0990-3090001", issuer=OFFICE, on_behalf="澄川区民政局", imprint_issuer=OFFICE))


def _feedback() -> Paper:
    return feedback_form.compose(feedback_form.FeedbackForm(
        number="2026-1", task=LINES[0].text, source=LINES[0].source, lead=LINES[0].lead, responsible=LINES[0].responsible,
        deadline="2026年10月31日", progress="已征求12个单位意见，收到修改意见5条，采纳4条。\n正在与区卫健委会商检查频次。",
        problems="部分条款意见不一。", next_step="11月底前提交会议审议。", reply_by="2026年11月20日",
        reply_to="联席会议办公室"))


def _ledger() -> ledgers.Ledger:
    return ledgers.Ledger(subject="社区养老助餐服务2026年", day=TODAY, lines=LINES)


KINDS: tuple[PaperKind, ...] = (
    PaperKind("supervision_notice", "督办通知", PaperGroup.SUPERVISION, lambda: _notice(reminder=False)),
    PaperKind("reminder", "催办通知", PaperGroup.SUPERVISION, lambda: _notice(reminder=True)),
    PaperKind("feedback_form", "督办反馈单", PaperGroup.SUPERVISION, _feedback),
    PaperKind("task_breakdown", "任务分解表", PaperGroup.SUPERVISION, lambda: ledgers.compose_breakdown(_ledger())),
    PaperKind("task_ledger", "任务台账", PaperGroup.SUPERVISION, lambda: ledgers.compose_ledger(_ledger())),
)
