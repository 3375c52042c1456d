"""Notices and excerpts, a copy for every unit, from the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from secretariat.domain.documents import DocumentKind
from secretariat.domain.listings.documents import PageBand
from secretariat.domain.meetings import MeetingKind
from tests.ui.pages.meeting_stage import MINUTES_DUE, PLENARY, Clerk, paper
from ui.core import printing


def test_a_folder_gets_a_notice_for_every_unit(clerk: Clerk, tmp_path: Path) -> None:
    page, folder = clerk.open(PLENARY), tmp_path / "通知"
    clerk.program.prompts.files = [folder]
    page.meeting.agenda.paper_requested.emit("unit_export", paper(clerk, DocumentKind.MEETING_NOTICE))
    clerk.settle()
    units = len(clerk.view.receipts)
    assert len(list(folder.glob("*.docx"))) == len(list(folder.glob("*.pdf"))) == units
    assert clerk.said() == f"已导出分单位通知：{units}家单位，{2 * units}个文件"
    assert clerk.actions() == ["打开文件夹"]


def test_all_notices_are_one_print_job(clerk: Clerk, monkeypatch: Any) -> None:
    jobs: list[tuple[printing.PrintJob, PageBand]] = []

    def drawn(_printer: object, job: printing.PrintJob, band: printing.BandOf, _work: object) -> int:
        last = job.pages[-1]
        jobs.append((job, band(last.document_id, last.number, 1.0, 0, 20)))
        return len(job.pages)

    monkeypatch.setattr(printing, "printer_names", lambda: ("办公室打印机",))
    monkeypatch.setattr(printing, "draw", drawn)
    clerk.open(PLENARY)
    clerk.run("meeting.print_unit_notices", lambda _dialog: None)
    clerk.settle()
    units = len(clerk.view.receipts)
    ((job, band),) = jobs
    assert {page.document_id for page in job.pages} == set(range(units))
    assert band.rows == 20
    assert clerk.said() == f"已送打印机：分单位通知，{units}家单位，{len(job.pages)}页"


def test_excerpts_are_written_for_the_units_they_concern(clerk: Clerk, tmp_path: Path) -> None:
    clerk.open(MINUTES_DUE)
    folder = tmp_path / "摘录"
    clerk.program.prompts.files = [folder]
    clerk.run("meeting.export_excerpts")
    assert clerk.said().startswith("已导出纪要摘录：")
    assert all("纪要摘录" in file.name for file in folder.iterdir())


def test_a_meeting_without_notice_says_what_is_missing(beginner: Clerk, tmp_path: Path) -> None:
    office, folder = beginner.program.office, tmp_path / "通知"
    office.meetings.arrange(office.bodies.entries()[0].body_id, MeetingKind.PLENARY, "", "还没有通知的会", None, None, "召集人")
    beginner.open("还没有通知的会")
    beginner.program.prompts.files = [folder]
    beginner.run("meeting.export_unit_notices")
    assert beginner.said() == "会议通知还没有生成。"
    assert beginner.actions() == ["生成会议通知"]
    assert not folder.exists()


def test_the_run_can_be_stopped_and_what_was_written_stays(clerk: Clerk, tmp_path: Path) -> None:
    clerk.open(PLENARY)
    folder = tmp_path / "通知"
    clerk.program.prompts.files = [folder]
    reached: list[int] = []

    def follow(work: Any) -> None:
        work.advanced.connect(lambda done, _total, _unit: (reached.append(done), work.stop() if done >= 2 else None))

    clerk.program.tasks.started.connect(follow)
    clerk.run("meeting.export_unit_notices")
    written, units = list(folder.iterdir()), len(clerk.view.receipts)
    assert 2 <= len(written) // 2 < units
    assert len(list(folder.glob("*.docx"))) == len(list(folder.glob("*.pdf"))), "no unit has half of its files"
    assert reached[0] == 0
    assert "停" in clerk.said()
