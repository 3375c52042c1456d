"""Builds the sample office: five bodies, two years of meetings, what is done, due and late on the sample's day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from secretariat.domain.agendas import NewTopic
from secretariat.domain.meetings import MeetingKind, ReceiptState
from secretariat.errors import StorageUnavailable
from secretariat.office import open_office
from secretariat.sample import meals, other_bodies
from secretariat.sample.clock import StoryClock
from secretariat.sample.telling import Teller

SAMPLE_DAY = date(2026, 11, 10)
"""The day on which the sample's story stands."""
CLERK = "何砚秋"
OFFICE_NAME = "澄川区民政局（示例）"


def build_sample_office(location: Path, progress: Callable[[int, int, str], None] | None = None) -> Path:
    """Make the sample office at ``location``, where no file may be yet, and return it.

    ``progress`` is told (done, total, words) before each chapter and may raise to stop: then the file made so far is
    deleted. Open the file on ``SAMPLE_DAY`` to see it as in the pictures. Raises StorageUnavailable.
    """
    clock = StoryClock(SAMPLE_DAY)
    chapters: tuple[tuple[str, Callable[[Teller], None]], ...] = (
        ("老龄委", _ageing), ("老年友好社区委", _communities), ("助餐联席会议", _meals), ("适老化领导小组", _homes),
        ("提案办理专班", _proposals), ("今天", _today),
    )
    if location.exists():
        raise StorageUnavailable(f"“{location.name}”已经存在，请换一个位置或者文件名。")
    try:
        with open_office(location, today=clock.today, now=clock.now, actor=CLERK) as office:
            teller = Teller(office, clock)
            for done, (words, chapter) in enumerate(chapters):
                if progress is not None:
                    progress(done, len(chapters), words)
                chapter(teller)
    except BaseException:
        for ending in ("", "-wal", "-shm"):
            location.with_name(location.name + ending).unlink(missing_ok=True)
        raise
    return location


def _body(teller: Teller, short_name: str) -> int:
    return next(entry.body_id for entry in teller.office.bodies.entries() if entry.short_name == short_name)


def _ageing(teller: Teller) -> None:
    body = teller.found("ageing-committee.docx", "老龄委", "澄老龄办", date(2025, 1, 6), date(2025, 1, 1))
    teller.file_away(body, date(2025, 1, 8))
    teller.tell(body, other_bodies.AGEING_2025)
    story = other_bodies.AGEING_AUTUMN
    meeting = teller.arrange(body, story)
    teller.hold(meeting, story)
    teller.write_minutes(meeting, story)
    # Approved, and waiting to be printed and sent round.
    teller.office.documents.approve(teller.office.minutes.draft_minutes(meeting), "闻人清", date(2026, 11, 3))


def _communities(teller: Teller) -> None:
    body = teller.found("committee.docx", "老年友好社区委", "澄老友办", date(2025, 1, 7), date(2025, 1, 1))
    teller.file_away(body, date(2025, 1, 8))
    for story in (other_bodies.COMMUNITIES_2025, other_bodies.COMMUNITIES_WINTER, other_bodies.COMMUNITIES_2026):
        teller.tell(body, story)
    teller.clock.move_to(date(2026, 11, 6))
    teller.office.meetings.arrange(
        body, MeetingKind.OTHER, "专题会议", "老年友好社区委社区食堂专题会议", datetime(2026, 11, 26, 9, 30), None, "区民政局",
        (NewTopic("研究社区食堂与助餐点合并设置", "区民政局", 30),))


def _meals(teller: Teller) -> None:
    body = teller.found("founding-notice.docx", "助餐联席会议", "澄助餐联办", date(2025, 3, 24))
    teller.file_away(body, date(2025, 4, 1))
    teller.tell(body, meals.LIAISONS_2025)
    teller.tell(body, meals.PLENARY_2025)
    teller.replace(body, "区财政局", "柏知予", "副局长", date(2026, 1, 15), letter="澄财函〔2026〕3号")
    teller.replace(body, "区应急管理局", "乐正言", "副局长", date(2026, 3, 2), reason="退休", letter="澄应急函〔2026〕7号")
    teller.file_all(body)
    teller.tell(body, meals.PARTIAL_2026)
    teller.clock.move_to(date(2026, 9, 8))
    liaison = teller.office.meetings.arrange(
        body, MeetingKind.LIAISON, "", "助餐联席会议2026年第一次联络员会议", datetime(2026, 9, 24, 9, 30), "区民政局四楼会议室", "召集人",
        (NewTopic("汇总下半年工作报送情况", "区民政局", 20),))
    teller.clock.move_to(date(2026, 9, 18))
    notice = teller.office.meeting_papers.draft_notice(liaison)
    teller.office.documents.approve(notice, meals.CONVENER, date(2026, 9, 18))
    teller.office.documents.make_void(notice, "改以书面形式报送，会议取消")
    teller.office.meetings.cancel(liaison, "改以书面形式报送")
    teller.clock.move_to(date(2026, 10, 8))
    for name in ("助餐联席会议", "老龄委"):
        other = _body(teller, name)
        role = "成员" if name == "助餐联席会议" else "委员"
        teller.office.replacements.vacate(teller.seat_of(other, "区市场监管局", role), date(2026, 10, 8), "调离")


def _homes(teller: Teller) -> None:
    body = teller.found("leading-group.docx", "适老化领导小组", "澄适老组办", date(2025, 6, 9))
    teller.clock.move_to(date(2026, 10, 9))
    for number, text, deadline, closed in (
            ("1", "1.2万户入户调查完成，台账已建立。", date(2025, 9, 30), date(2025, 9, 26)),
            ("2", "评估员已培训42名，第二期11月开班。", date(2026, 12, 31), None),
            ("3", "清单和产品目录已公布。", date(2025, 12, 31), date(2025, 12, 15)),
            ("4", "2026年完工487户，在施工61户。", date(2026, 12, 31), None),
            ("5", "加装电梯21部，坡道37处。", date(2026, 11, 30), None),
            ("6", "体验点建成4个。", date(2026, 12, 31), None),
            ("7", "", date(2026, 12, 31), None),
            ("8", "补助标准已印发。", date(2026, 3, 31), date(2026, 3, 20)),
            ("9", "", None, None)):
        teller.progress(body, number, text, deadline, closed_on=closed)
    teller.tell(body, other_bodies.HOMES_2026)
    story = other_bodies.HOMES_AUTUMN
    meeting = teller.arrange(body, story)
    teller.hold(meeting, story)
    teller.write_minutes(meeting, story)
    teller.office.minutes.draft_minutes(meeting)
    upcoming = teller.arrange(body, other_bodies.HOMES_NEXT)
    teller.clock.move_to(date(2026, 11, 9))
    for receipt in teller.office.meetings.view(upcoming).receipts:
        teller.office.meetings.set_receipt(receipt.invitation_id, receipt.version, ReceiptState.REGISTERED)


def _proposals(teller: Teller) -> None:
    body = teller.found("proposals-group.docx", "提案办理专班", None, date(2026, 3, 26))
    teller.clock.move_to(date(2026, 11, 9))
    teller.office.meetings.arrange(
        body, MeetingKind.OTHER, "办理推进会", "提案办理专班答复审核会", datetime(2026, 12, 2, 9, 0), "区民政局五楼小会议室", "组长",
        (NewTopic("审核养老服务提案答复意见", "区民政局", 40),))


def _today(teller: Teller) -> None:
    """Bring the plenary of the joint meeting to the sample's day: notice out, answers coming in, a new face today."""
    office, body = teller.office, _body(teller, "助餐联席会议")
    teller.clock.move_to(date(2026, 10, 26))
    meeting = office.meetings.arrange(
        body, MeetingKind.PLENARY, "", "助餐联席会议2026年全体会议", datetime(2026, 11, 19, 14, 30), "区政府三楼第二会议室", "办公室",
        meals.PLENARY_2026_TOPICS, datetime(2026, 11, 13, 17, 0))
    teller.clock.move_to(date(2026, 10, 30))
    office.meetings.record_consent(meeting, meals.CONVENER, date(2026, 10, 30))
    teller.clock.move_to(date(2026, 11, 6))
    notice = office.meeting_papers.draft_notice(meeting)
    office.documents.approve_and_issue(notice, meals.CONVENER, date(2026, 11, 6))
    office.meeting_papers.draft_sign_in_sheet(meeting)
    office.meeting_papers.draft_name_cards(meeting)
    teller.clock.move_to(date(2026, 11, 9))
    _answers(teller, meeting)
    teller.replace(body, "区教育局", "温以成", "副局长", SAMPLE_DAY, letter="澄教函〔2026〕58号")


def _answers(teller: Teller, meeting: int) -> None:
    """Let twelve units answer, four only sign for the notice, three not even that."""
    silent, signed = {"区妇联", "区残联", "区城管局"}, {"区市场监管局", "区住建局", "区人社局", "区消防救援大队"}
    notes = {"区委编办": "自驾车1辆", "区发改委": "另有科室负责同志1人列席"}
    meetings = teller.office.meetings
    for receipt in meetings.view(meeting).receipts:
        if receipt.unit in silent:
            continue
        state = ReceiptState.ACKNOWLEDGED if receipt.unit in signed else ReceiptState.REGISTERED
        substitute = ("魏舟", "社保科科长") if receipt.unit == "区财政局" else (None, None)
        excused = receipt.unit == "区应急管理局"
        note = "省厅培训" if excused else "柏知予出差，召集人已同意" if substitute[0] else notes.get(receipt.unit)
        meetings.set_receipt(
            receipt.invitation_id, receipt.version, state, "安然" if receipt.unit == "区红十字会" else None, note,
            excused=excused, substitute_name=substitute[0], substitute_post=substitute[1])
