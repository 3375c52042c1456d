"""Which pages there are, in the order of the navigation, and where the code of each is found at its first visit."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from secretariat.domain.records import RecordKind

if TYPE_CHECKING:
    from ui.pages.base import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: its id, its word and icon, its class, and the kinds of record it shows."""

    id: str
    label: str
    icon: str
    place: str
    """``module:Class``; imported only when the page is first needed."""
    records: tuple[RecordKind, ...] = ()
    under: str = ""
    """The entry of the navigation that is marked while the page is in front; its own where nothing is said."""

    def load(self) -> type[Page]:
        """Import the class of the page."""
        module, _, name = self.place.partition(":")
        return cast("type[Page]", getattr(importlib.import_module(module), name))


PAGES: Final = (
    PageEntry("desk", "工作台", "layout-list", "ui.pages.desk.page:DeskPage"),
    PageEntry("meetings", "会议", "calendar-days", "ui.pages.meetings.page:MeetingsPage", (RecordKind.MEETING,)),
    PageEntry("documents", "文书", "file-text", "ui.pages.documents.page:DocumentsPage", (RecordKind.DOCUMENT,)),
    PageEntry("archive", "档案", "archive", "ui.pages.archive.page:ArchivePage", (RecordKind.ARCHIVAL_UNIT,)),
    PageEntry("supervision", "督办", "list-checks", "ui.pages.supervision.page:SupervisionPage", (RecordKind.TASK,)),
    PageEntry("imports", "导入成立文件", "file-input", "ui.pages.imports.page:ImportPage"),
    PageEntry("first_run", "开始", "file-input", "ui.pages.first_run:FirstRunPage", under="desk"),
    PageEntry("bodies", "机构", "landmark", "ui.pages.bodies.page:BodyPage", (RecordKind.BODY, RecordKind.SEAT)),
    PageEntry("directory", "通讯录", "book-user", "ui.pages.directory.page:DirectoryPage", (RecordKind.PERSON, RecordKind.UNIT)),
    PageEntry("templates", "模板", "file-text", "ui.pages.templates.page:TemplatesPage", under="settings"),
    PageEntry("spreadsheets", "读入Excel", "table-2", "ui.pages.spreadsheets.page:SpreadsheetsPage"),
    PageEntry("settings", "设置", "settings", "ui.pages.settings:SettingsPage"),
    PageEntry("help", "帮助", "circle-help", "ui.pages.help.page:HelpPage"),
)
