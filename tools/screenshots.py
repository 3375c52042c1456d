"""Photograph every page, tab and dialog of the real window on the sample office.

    python tools/screenshots.py --out screenshots [--only desk meetings ...]

Each page stands there at every size of the window that must hold; a list of what looks wrong (words cut off, words that are
not Chinese, defects that came up) is written beside the pictures. Nothing of the sample office is changed by it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from docx import Document as WordFile
from openpyxl import Workbook
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton
from window_stage import Stage

from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.archive import ArchiveQuery
from secretariat.domain.listings.documents import DocumentFilter
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.office import Office
from secretariat.sample.building import SAMPLE_DAY, build_sample_office
from ui.pages.table import PAGES
from ui.widgets.palette import Palette
from ui.widgets.segments import Tabs

ROOT = Path(__file__).resolve().parent.parent
NOTICE = ROOT / "resources" / "sample" / "founding-notice.docx"
ADJUSTMENT = ROOT / "resources" / "sample" / "adjustment-notice.docx"
SIZES = (QSize(1366, 728), QSize(1440, 900))
SHELL_SIZES = (QSize(1100, 700), *SIZES)
PALETTE_WORDS = ("", "助餐", "zhucan", "lwy")
_SHELL = "desk"


class Photographer:
    """Goes through the window and writes one picture a view and size."""

    def __init__(self, folder: Path, out: Path) -> None:
        self._out = out
        self._view = ""
        self._seen: set[str] = set()
        self.stage = Stage(folder, SAMPLE_DAY, self._dialog, NOTICE)

    def first_run(self, folder: Path) -> None:
        """Photograph the window on an office without any body."""
        self.stage.open(folder / "办公室.ysms")
        self._sizes("first_run", SHELL_SIZES)

    def tour(self, office_file: Path, wanted: set[str]) -> None:
        """Photograph the pages asked for, all of them where none is named, with their records, tabs and dialogs."""
        self.stage.open(office_file)
        office = self.stage.program.office
        assert office is not None
        records = dict(_records(office))
        for entry in PAGES:
            if wanted and entry.id not in wanted:
                continue
            if entry.id in {"first_run", "imports"}:
                continue
            self._page(entry.id, entry.id, SHELL_SIZES if entry.id == _SHELL else SIZES)
            for name, ref in records.items():
                if ref.kind in entry.records:
                    self._page(f"{entry.id}-{name}", ref, SIZES)
            if entry.id == "meetings":
                self._seating(records)
            self._commands(entry.id, next((ref for ref in records.values() if ref.kind in entry.records), entry.id))
        if not wanted or "documents" in wanted:
            self._comparison(office)
        if not wanted or "imports" in wanted:
            self._page("imports", "imports", SIZES)
            self._import()
        if not wanted or "spreadsheets" in wanted:
            self._spreadsheets(office_file.parent, records)
        if not wanted or "palette" in wanted:
            self._palette()

    def _page(self, view: str, where: RecordRef | str, sizes: tuple[QSize, ...]) -> None:
        self.stage.window.go(where)
        self.stage.settle()
        self._sizes(view, sizes)
        page = self.stage.window.page(self.stage.window.current_page)
        if page is None:
            return
        for tabs in page.findChildren(Tabs):
            for button in tabs.findChildren(QAbstractButton)[1:]:
                if tabs.isVisible():
                    button.click()
                    self.stage.settle()
                    self._sizes(f"{view}-{button.objectName().rpartition('.')[2]}", SIZES)
            for button in tabs.findChildren(QAbstractButton)[:1]:
                button.click()
                self.stage.settle()

    def _seating(self, records: dict[str, RecordRef]) -> None:
        """Photograph the seating plan of the first meeting, and the menu of the papers it has not got."""
        meeting = next((ref for ref in records.values() if ref.kind is RecordKind.MEETING), None)
        if meeting is None:
            return
        self.stage.window.go(meeting)
        self.stage.settle()
        self.stage.window.commands.run("meeting.seating")
        self.stage.settle()
        self._sizes("meetings-seating", SIZES)

    def _commands(self, page: str, where: RecordRef | str) -> None:
        """Try every command of a page that can be given now; those that ask something have their form photographed."""
        window = self.stage.window
        shown = window.page(page)
        if shown is None:
            return
        self.stage.resize(SIZES[0])
        with self.stage.without_writing():
            for declared in shown.commands():
                window.go(where)
                self.stage.settle()
                if window.commands[declared.id].isEnabled():
                    self._view = declared.id
                    window.commands.run(declared.id)
                    self.stage.settle()

    def _comparison(self, office: Office) -> None:
        """Photograph a draft edited by hand beside the one that would be made anew; the clerk keeps hers."""
        row = next(row for row in office.documents.list(DocumentFilter(kind=DocumentKind.MINUTES)) if row.state is DocumentState.DRAFT)
        folder = self.stage.program.settings.copies_folder
        copy = office.edited_copies.hand_out(row.document_id, folder)
        word = WordFile(str(copy.path))
        next(one for one in word.paragraphs if one.runs and one.style.name == "公文正文").runs[-1].text += "各单位要抓好落实。"
        word.save(str(copy.path))
        office.edited_copies.take_back(copy, folder)
        self.stage.resize(SIZES[0])
        self.stage.window.go(RecordRef(RecordKind.DOCUMENT, row.document_id))
        self.stage.settle()
        self._view = "document.draft_anew"
        self.stage.window.commands.run("document.draft_anew")
        self.stage.settle()
        self.stage.settle()

    def _import(self) -> None:
        self.stage.window.go("imports", NOTICE)
        self.stage.settle()
        self._sizes("imports-review", SIZES)
        page = self.stage.window.page("imports")
        for tabs in page.findChildren(Tabs) if page is not None else ():
            for button in tabs.findChildren(QAbstractButton)[1:]:
                button.click()
                self.stage.settle()
                self._sizes(f"imports-review-{button.objectName().rpartition('.')[2]}", SIZES)
        self.stage.window.go("imports", ADJUSTMENT)
        self.stage.settle()
        self._sizes("imports-adjustment", SIZES)

    def _spreadsheets(self, folder: Path, records: dict[str, RecordRef]) -> None:
        """Photograph the preview of a contact book, of a list of members and of return forms, each before it is taken in."""
        wishes: dict[str, RecordRef | str] = {"contacts": "contacts"}
        for name, ref in records.items():
            if ref.kind in {RecordKind.BODY, RecordKind.MEETING}:
                wishes.setdefault("roster" if ref.kind is RecordKind.BODY else "receipts", ref)
                if name == "meeting-receipts":
                    wishes["receipts"] = ref
        book = _contact_book(folder / "区直单位通讯录.xlsx")
        for name, wish in wishes.items():
            self.stage.window.go("spreadsheets", wish)
            self.stage.settle()
            self.stage.window.go("spreadsheets", book)
            self.stage.settle()
            self._sizes(f"spreadsheets-{name}", SIZES)

    def _palette(self) -> None:
        window = self.stage.window
        window.go(_SHELL)
        self.stage.resize(SIZES[1])
        for number, words in enumerate(PALETTE_WORDS):
            window.commands.run("window.find")
            palette = window.findChild(Palette)
            assert palette is not None
            palette.field.setText(words)
            self.stage.settle()
            self._take(f"palette-{number}", SIZES[1])
            palette.close_palette()

    def _dialog(self, name: str) -> None:
        view = f"dialog-{self._view}-{name}"
        if view not in self._seen:
            self._seen.add(view)
            self._take(view, self.stage.window.size())

    def _sizes(self, view: str, sizes: tuple[QSize, ...]) -> None:
        for size in sizes:
            self.stage.resize(size)
            self._take(view, size)

    def _take(self, view: str, size: QSize) -> None:
        self.stage.photograph(self._out / f"{view}-{size.width()}x{size.height()}.png")


def _contact_book(file: Path) -> Path:
    """Write a contact book as an office fills it in: known people, new ones, a row without a name, a spoilt number."""
    book = Workbook()
    table = book.worksheets[0]
    table.title = "通讯录"
    for row in (
        ("区直单位通讯录",), ("序号", "席位", "单位", "姓名", "职务", "手机号码", "座机", "备注"),
        (1, "成员", "区财政局", "秦澜", "副局长", 13900000001, None, None),
        (2, "成员", "区财政局", "柏程", "局长", "139 0000 0009", "0512-66660001", None),
        (3, "成员", "区市场监督管理局", "温以成", "副局长", "13900000002.0", None, "周三不在"),
        (4, "成员", "区残联", None, "科员", None, None, None),
        (5, "成员", "区供销社", "甘霖", "主任", "1.39E+10", "0512-66667777", None),
    ):
        table.append(list(row))
    table.merge_cells("A1:H1")
    book.save(file)
    return file


def _records(office: Office) -> Iterator[tuple[str, RecordRef]]:
    """Name records of the sample worth a picture of their own."""
    for body in office.bodies.entries():
        yield f"body-{body.body_id}", RecordRef(RecordKind.BODY, body.body_id)
    seen = set[str]()
    for meeting in office.meetings.list():
        stage = meeting.stage.value if meeting.stage else "all"
        if stage not in seen:
            seen.add(stage)
            yield f"meeting-{stage}", RecordRef(RecordKind.MEETING, meeting.meeting_id)
    kinds = set[tuple[str, str]]()
    for document in office.documents.list(DocumentFilter()):
        if (document.kind.value, document.state.value) not in kinds:
            kinds.add((document.kind.value, document.state.value))
            yield f"document-{document.kind.value}-{document.state.value}", RecordRef(RecordKind.DOCUMENT, document.document_id)
    for task in office.tasks.list()[:1]:
        yield "task", RecordRef(RecordKind.TASK, task.task_id)
    for hit in office.archive.search(ArchiveQuery("助餐")).hits[:1]:
        yield "archival-unit", RecordRef(RecordKind.ARCHIVAL_UNIT, hit.unit_id)
    for person in office.directory.people(limit=1):
        yield "person", RecordRef(RecordKind.PERSON, person.person_id)
    for unit in office.directory.units()[:1]:
        yield "unit", RecordRef(RecordKind.UNIT, unit.unit_id)


def main() -> int:
    """Take all pictures; exit 1 where a defect came up."""
    parser = argparse.ArgumentParser(description="Photograph every page, tab and dialog on the sample office.")
    parser.add_argument("--out", type=Path, default=ROOT / "screenshots")
    parser.add_argument("--only", nargs="+", default=[], help="page ids, or: first_run, imports, spreadsheets, palette")
    parser.add_argument("--office", type=Path, help="an office file to photograph instead of the sample")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = name
        office = folder / "sample" / "澄川区民政局（示例）.ysms"
        office.parent.mkdir()
        if options.office is not None:
            shutil.copy(options.office, office)
        else:
            build_sample_office(office)
        photographer = Photographer(folder, options.out)
        wanted = set(options.only)
        if not wanted or "first_run" in wanted:
            photographer.first_run(folder)
        if wanted != {"first_run"}:
            photographer.tour(office, wanted)
        findings = photographer.stage.findings
        photographer.stage.close()
    (options.out / "findings.txt").write_text("\n".join(findings) + "\n", encoding="utf-8")
    print(f"{len(list(options.out.glob('*.png')))} pictures in {options.out}, {len(findings)} things to look at in findings.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
