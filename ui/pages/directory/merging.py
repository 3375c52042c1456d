"""Entries of the directory merged and split from the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.listings.directory import DuplicateGroup, DuplicateRow, MovingRow, PersonRow, UnitRow
from ui.dialogs.merge_forms import MergeDialog, SplitDialog

if TYPE_CHECKING:
    from ui.pages.directory.page import DirectoryPage

_OFFERED = 100
"""People offered at once; the words typed bring others."""


class Merging:
    """Asks which entries are one, shows what moves, and hands it to the directory."""

    def __init__(self, page: DirectoryPage) -> None:
        self._page = page
        self._context = page.context

    def merge_selected(self) -> None:
        """Merge the entry selected with one the clerk names."""
        row, office = self._page.current_row(), self._context.office
        if isinstance(row, UnitRow):
            self._context.tasks.read(lambda: office.directory.units("", ended=True), lambda units: self._ask(
                DirectoryKind.UNIT, _unit(row), [_unit(one) for one in units if one.unit_id != row.unit_id and one.place == row.place]),
                key="directory.form")
        elif isinstance(row, PersonRow):
            self._context.tasks.read(
                lambda: (*office.directory.people(row.name, _OFFERED), *office.directory.people(row.unit or "", _OFFERED)),
                lambda people: self._ask(DirectoryKind.PERSON, _person(row), list({
                    one.person_id: _person(one) for one in people if one.person_id != row.person_id}.values())), key="directory.form")
        else:
            self._page.refuse("请先选中一个人或一个单位。")

    def merge_group(self, group: DuplicateGroup) -> None:
        """Merge entries that were proposed as one."""
        self._ask(group.kind, group.entries[0], group.entries[1:], group.entries[1].id)

    def set_distinct(self, group: DuplicateGroup) -> None:
        """Remember that proposed entries are different."""
        directory, ids = self._context.office.directory, tuple(entry.id for entry in group.entries)
        self._context.tasks.write("登记不是重复", lambda _work: directory.set_distinct(group.kind, ids),
                                  lambda _act: self._page.done("已记住它们不是同一项，以后不再提示"))

    def split_selected(self) -> None:
        """Split the entry selected."""
        row, office = self._page.current_row(), self._context.office
        if isinstance(row, UnitRow | PersonRow):
            kind = DirectoryKind.UNIT if isinstance(row, UnitRow) else DirectoryKind.PERSON
            entry = _unit(row) if isinstance(row, UnitRow) else _person(row)
            self._context.tasks.read(lambda: office.directory.split_preview(kind, entry.id),
                                     lambda rows: self._ask_split(kind, entry, rows), key="directory.form")
        else:
            self._page.refuse("请先选中一个人或一个单位。")

    def _ask(self, kind: DirectoryKind, entry: DuplicateRow, others: list[DuplicateRow] | tuple[DuplicateRow, ...],
             chosen: int | None = None) -> None:
        directory = self._context.office.directory
        dialog = MergeDialog(kind, entry, others, chosen, self._page.window())
        dialog.pair_chosen.connect(lambda kept, given_up: self._context.tasks.read(
            lambda: directory.merge_preview(kind, kept, given_up), dialog.show_preview, key="directory.merge"))
        if kind is DirectoryKind.PERSON:
            dialog.words_typed.connect(lambda words: self._context.tasks.read(
                lambda: directory.people(words, _OFFERED) if words.strip() else (),
                lambda people: dialog.offer([_person(row) for row in people]), key="directory.merge.words"))
        dialog.ask()
        accepted, pair = self._context.prompts.run_dialog(dialog), dialog.pair()
        dialog.deleteLater()
        if accepted and pair is not None:
            kept, given_up = pair
            name = next(one.name for one in (entry, *others) if one.id == kept)
            self._context.tasks.write("合并", lambda _work: directory.merge(kind, kept, given_up),
                                      lambda _act: self._page.done(f"已合并为{name}"))

    def _ask_split(self, kind: DirectoryKind, entry: DuplicateRow, rows: tuple[MovingRow, ...]) -> None:
        dialog = SplitDialog(kind, entry.name, rows, self._page.window())
        accepted, name, chosen = self._context.prompts.run_dialog(dialog), dialog.name(), dialog.rows()
        dialog.deleteLater()
        if accepted:
            directory = self._context.office.directory
            self._context.tasks.write("拆分", lambda _work: directory.split(kind, entry.id, name, chosen),
                                      lambda _act: self._page.done(f"已从{entry.name}里分出{name}"))


def _unit(row: UnitRow) -> DuplicateRow:
    return DuplicateRow(row.unit_id, row.full_name, f"{row.people}人，{row.bodies}个机构")


def _person(row: PersonRow) -> DuplicateRow:
    return DuplicateRow(row.person_id, row.name, "，".join(filter(None, (f"{row.unit or ''}{row.title or ''}", row.mobile or row.phone))))
