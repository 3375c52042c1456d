"""The main job without a window, on the sample's founding notice: from the notice to the paper found again."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from datetime import date, datetime, time
from pathlib import Path

from secretariat.domain.agendas import NewTopic
from secretariat.domain.dates import official, short
from secretariat.domain.listings.archive import ArchiveQuery
from secretariat.domain.listings.documents import DocumentFilter
from secretariat.domain.meetings import MeetingKind, ReceiptState
from secretariat.errors import RuleBroken, StorageUnavailable
from secretariat.office import Office, open_office
from secretariat.sample.clock import StoryClock
from secretariat.sample.telling import Teller

FILE_NAME = "示例机关.ysms"
_CONVENER, _CLERK = "闻人清", "何砚秋"
_LEAVING_UNIT, _SUCCESSOR = "区教育局", "温以成"
_TOPICS = (
    NewTopic("通报社区养老助餐服务进展情况", "区民政局", 15, "已收"),
    NewTopic("研究助餐服务运营补助标准", "区财政局", 20, "已收"),
    NewTopic("部署下一步重点工作", "区民政局", 10, "不需要"),
)
_RECORD = """裴若川：全区助餐点日均供餐2600份，送餐上门还是短板。
柏程：运营补助按刷卡份数结算，建议先试半年。
温以成：两所学校食堂错峰供餐，老年人反映不错，可以再增加三所。
闻人清：补助细则由财政牵头，年底前出台。"""


def demonstrate(folder: Path, today: date) -> Iterator[str]:
    """Do the main job in a folder and yield a line after each step; an office file of an earlier run there is replaced.

    The story begins on ``today`` and moves to the meeting's day. Raises StorageUnavailable where the folder cannot be
    written, and RuleBroken where the office is not in order at the end.
    """
    clock = StoryClock(today)
    with open_office(_cleared(folder), today=clock.today, now=clock.now, actor=_CLERK) as office:
        teller = Teller(office, clock)
        yield from _set_up(teller)
        meeting_id = yield from _call(teller)
        yield from _meet(teller, meeting_id)
        yield from _keep(teller, meeting_id, folder)


def _cleared(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for ending in ("", "-wal", "-shm"):
            (folder / f"{FILE_NAME}{ending}").unlink(missing_ok=True)
    except OSError as error:
        raise StorageUnavailable(f"文件夹“{folder}”不能写入，请换一个文件夹。") from error
    return folder / FILE_NAME


def _body(office: Office) -> int:
    return office.bodies.entries()[0].body_id


def _set_up(teller: Teller) -> Iterator[str]:
    office, today = teller.office, teller.clock.today()
    body = teller.found("founding-notice.docx", "助餐联席会议", None, today)
    view = office.bodies.view(body)
    counts = office.bodies.roster(body, today).counts
    yield (f"1. 读入成立通知{view.founding_number}，建立{view.name}："
           f"{view.unit_count}个成员单位，{counts.seats}个席位，{counts.liaisons}名联络员。")
    row = next(row for row in office.bodies.roster(body, today).rows if row.unit_printed == _LEAVING_UNIT and row.role == "成员")
    teller.replace(body, _LEAVING_UNIT, _SUCCESSOR, "副局长", today, letter="澄教函〔2026〕58号")
    yield f"2. 人员递补：{_LEAVING_UNIT}{row.name}离任，{_SUCCESSOR}自{official(today)}起接任。"


def _call(teller: Teller) -> Generator[str, None, int]:
    office, today, body = teller.office, teller.clock.today(), _body(teller.office)
    code = office.documents.suggest_code(body)
    office.documents.set_code(body, code)
    day = office.meetings.suggest_day(body)
    title = office.meetings.default_title(body, MeetingKind.PLENARY, day.year)
    meeting_id = office.meetings.arrange(
        body, MeetingKind.PLENARY, "", title, datetime.combine(day, time(14, 30)), "区政府三楼第二会议室", "办公室", _TOPICS,
        office.meetings.suggest_reply_by(day))
    try:
        office.documents.approve(office.meeting_papers.draft_notice(meeting_id), _CONVENER, today)
    except RuleBroken as refusal:
        yield f"3. 安排{title}，{short(day)}14:30。未经批准先签发，程序拒绝：{refusal.sentence}"
    office.meetings.record_consent(meeting_id, _CONVENER, today, "口头同意")
    number = office.documents.approve_and_issue(office.meeting_papers.draft_notice(meeting_id), _CONVENER, today)
    yield f"4. 登记{_CONVENER}同意，签发并印发会议通知{number}，附参会人员名单和回执。"
    return meeting_id


def _meet(teller: Teller, meeting_id: int) -> Iterator[str]:
    office = teller.office
    for receipt in office.meetings.view(meeting_id).receipts:
        without_seat = receipt.unit == "区红十字会"
        office.meetings.set_receipt(
            receipt.invitation_id, receipt.version, ReceiptState.REGISTERED, "安然" if without_seat else None,
            "省厅培训" if receipt.unit == "区商务局" else None, excused=receipt.unit == "区商务局",
            substitute_name="欧阳朔" if receipt.unit == "区人社局" else None,
            substitute_post="就业科科长" if receipt.unit == "区人社局" else None)
    view = office.meetings.view(meeting_id)
    receipts = view.receipt_counts
    yield f"5. 回执：{receipts.registered}家全部报名，代会{receipts.substitutes}家，请假{receipts.excused}家。"
    teller.clock.move_to(view.starts_at.date() if view.starts_at else teller.clock.today())
    office.meeting_papers.draft_sign_in_sheet(meeting_id)
    office.meeting_papers.draft_name_cards(meeting_id)
    office.meetings.hold(meeting_id)
    office.attendance.sign_in_all_open(meeting_id)
    counts = office.meetings.view(meeting_id).attendance_counts
    yield (f"6. {official(teller.clock.today())}召开会议，按当天名单生成签到表和席卡：应到{counts.expected}，实到{counts.present}，"
           f"代会{counts.substitutes}，请假{counts.excused}，出席率{round(100 * (counts.rate or 0))}%。")
    office.minutes.save_record(meeting_id, office.meetings.view(meeting_id).version, _RECORD)
    agenda = office.meetings.view(meeting_id).agenda
    decision = office.minutes.add_decision(
        meeting_id, "出台助餐服务运营补助细则", "区财政局", "区民政局、区发改委", date(teller.clock.today().year, 12, 31),
        agenda_item_id=agenda[1].item_id)
    office.minutes.make_task(decision)
    number = office.documents.approve_and_issue(office.minutes.draft_minutes(meeting_id), _CONVENER, teller.clock.today())
    yield f"7. 印发会议纪要{number}，议定事项转为督办任务{len(office.tasks.list())}项。"


def _keep(teller: Teller, meeting_id: int, folder: Path) -> Iterator[str]:
    office = teller.office
    papers = tuple(row.document_id for row in office.documents.list(DocumentFilter(meeting_id=meeting_id)))
    written = office.documents.export(papers, _emptied(folder / "文书"), docx=True, pdf=True)
    yield f"8. 文书写到“{folder / '文书'}”：{len(written)}个文件（.docx 和 PDF）。"
    office.archive.archive_meeting(meeting_id)
    office.archive.archive_document(_founding(office))
    yield "9. 会议通知、签到表、会议记录、会议纪要和成立通知分件归档封存。"
    for words in ("补助", _SUCCESSOR):
        answer = office.archive.search(ArchiveQuery(words))
        first = answer.hits[0].title if answer.hits else "没有"
        yield f"10. 全文检索“{words}”：{answer.total}件，第一件《{first}》。"
    findings = office.examine()
    if findings:
        raise RuleBroken("；".join(finding.sentence for finding in findings))
    yield "11. 核验：文件、编号和归档内容都没有被改动。"


def _emptied(folder: Path) -> Path:
    """Take away what an earlier demonstration wrote, so that its papers are not numbered （2）."""
    try:
        for file in folder.glob("*"):
            if file.suffix in {".docx", ".pdf", ".txt"}:
                file.unlink()
    except OSError as error:
        raise StorageUnavailable(f"文件夹“{folder}”里的旧文件删不掉，可能正被打开着。") from error
    return folder


def _founding(office: Office) -> int:
    founding = office.bodies.view(_body(office)).founding_document_id
    if founding is None:
        raise RuleBroken("成立通知没有登记到文书里。")
    return founding
