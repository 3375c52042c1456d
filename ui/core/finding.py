"""What the palette finds: records from the office, commands from the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal

from secretariat.domain.listings.lookup import LookupGroup, LookupHit
from secretariat.domain.records import RecordRef
from ui.core.commands import Declaration
from ui.widgets.painting import Tone
from ui.widgets.palette import Palette, PaletteRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.core.commands import Commands
    from ui.core.tasks import Tasks

_ICONS: Final = {
    LookupGroup.BODY: "landmark", LookupGroup.ACT: "arrow-right", LookupGroup.MEETING: "calendar-days",
    LookupGroup.TASK: "list-checks", LookupGroup.DOCUMENT: "file-text", LookupGroup.PERSON: "user-pen",
    LookupGroup.UNIT: "book-user",
}
_COMMANDS_SHOWN: Final = 8


class FindsRecords(Protocol):
    """The part of the office that finds records."""

    def find(self, words: str, limit_per_group: int = 5) -> tuple[LookupHit, ...]:
        """Return what the words mean, group by group."""

    def acts_for(self, target: RecordRef, title: str) -> tuple[LookupHit, ...]:
        """Return what can be done with a record."""

    def spelled(self, title: str, words: str) -> tuple[tuple[int, int], ...]:
        """Return where typed words stand in a title, pinyin understood."""


class Finder(QObject):
    """Fills the palette and carries out what is chosen in it.

    Signals: ``record_chosen(RecordRef)`` go there; ``act_chosen(str, RecordRef)`` run this command on that record.
    """

    record_chosen = Signal(object)
    act_chosen = Signal(str, object)

    def __init__(self, window: QWidget, lookup: FindsRecords, tasks: Tasks, commands: Commands) -> None:
        super().__init__(window)
        self._lookup, self._tasks, self._commands = lookup, tasks, commands
        self._spells = False
        self.palette = Palette(window)
        self.palette.asked.connect(self._find)
        self.palette.chosen.connect(self._choose)
        self.palette.acts_requested.connect(self._acts)

    def open(self) -> None:
        """Show the palette; the table of pinyin, which takes fifty megabytes, is read while the first key is awaited."""
        self.palette.open()
        if not self._spells:
            self._spells = True
            lookup = self._lookup
            self._tasks.read(lambda: lookup.spelled("议事", "ys"), lambda _ranges: None, key="pinyin")

    def _find(self, words: str) -> None:
        lookup, declared = self._lookup, self._offered()

        def look() -> list[PaletteRow]:
            rows = [_row(hit) for hit in lookup.find(words)]
            for each in declared:
                ranges = lookup.spelled(each.label, words) if words else ()
                if ranges or not words:
                    rows.append(PaletteRow("命令", each.label, each.id, ranges, each.hint, each.icon, key=each.shortcut))
            return rows

        self._tasks.read(look, self._show, key="palette")

    def _offered(self) -> list[Declaration]:
        return [each for each in self._commands if self._commands[each.id].isEnabled() and each.id != "window.find"]

    def _show(self, rows: list[PaletteRow]) -> None:
        records = [row for row in rows if row.group != "命令"]
        commands = [row for row in rows if row.group == "命令"]
        self.palette.show_rows([*records, *commands[:_COMMANDS_SHOWN]])

    def _acts(self, chosen: object) -> None:
        if isinstance(chosen, LookupHit):
            lookup, target, title = self._lookup, chosen.target, chosen.title
            self._tasks.read(lambda: [_row(hit) for hit in lookup.acts_for(target, title)], self._show_acts, key="palette")

    def _show_acts(self, rows: list[PaletteRow]) -> None:
        if rows:
            self.palette.show_rows(rows)

    def _choose(self, chosen: object) -> None:
        if isinstance(chosen, LookupHit) and chosen.command:
            self.act_chosen.emit(chosen.command, chosen.target)
        elif isinstance(chosen, LookupHit):
            self.record_chosen.emit(chosen.target)
        elif isinstance(chosen, str):
            self._commands.run(chosen)


def _row(hit: LookupHit) -> PaletteRow:
    tone = Tone.SEAL if hit.detail.startswith("超期") else Tone.QUIET
    return PaletteRow(hit.group.label, hit.title, hit, hit.hits, hit.detail, _ICONS[hit.group], tone)
