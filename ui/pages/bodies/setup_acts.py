"""Acts that make a body and correct its overview: by hand, after a pattern, facts, office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from secretariat.domain.records import RecordKind, RecordRef
from ui.core.tasks import Work
from ui.dialogs.body_facts_form import BodyFactsDialog, BodyOfficeDialog, DutiesDialog
from ui.dialogs.ledger_forms import PastMeetingDialog
from ui.dialogs.new_body import CloneBodyDialog, NewBodyDialog

if TYPE_CHECKING:
    from pathlib import Path

    from secretariat.domain.listings.body_offices import OfficeView
    from secretariat.errors import SecretariatError
    from ui.pages.bodies.page import BodyPage


FILES: Final = "文件 (*.pdf *.docx *.doc *.wps *.jpg *.jpeg *.png *.txt)"


class SetupActs(QObject):
    """Opens the forms of a body's making and hands what they say to the office."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._new_body: NewBodyDialog | None = None

    def create(self) -> None:
        """Ask for a new body; a form closed half filled is kept."""
        office = self._context.office
        self._context.tasks.read(office.body_setups.places, self._open_new, key="body.places")

    def _open_new(self, places: tuple[str, ...]) -> None:
        if self._new_body is None:
            self._new_body = NewBodyDialog(self._context.today(), places, self._page.window())
            self._new_body.roster_typed.connect(self._read_roster)
        self._ask_new(self._new_body)

    def _read_roster(self, text: str) -> None:
        dialog, office = self._new_body, self._context.office
        if dialog is not None:
            self._context.tasks.read(lambda: office.body_setups.read_roster(text), dialog.show_roster, key="body.roster")

    def _ask_new(self, dialog: NewBodyDialog) -> None:
        if not self._context.prompts.run_dialog(dialog):
            return
        office, today, text, short_name = self._context.office, self._context.today(), dialog.roster_text(), dialog.short_name()
        form = dialog.new_body((), today)

        def store(_work: Work) -> tuple[int, int]:
            seats = office.body_setups.read_roster(text)
            return office.body_setups.set_up(replace(form, seats=seats)), len(seats)

        def stored(made: tuple[int, int]) -> None:
            body_id, seats = made
            if self._new_body is not None:
                self._new_body.deleteLater()
                self._new_body = None
            self._page.done(f"已建立{short_name}" + (f"，{seats}席" if seats else ""))
            self._page.go(RecordRef(RecordKind.BODY, body_id))

        def refused(error: SecretariatError) -> None:
            self._page.refuse(error.sentence, self._page.action("接着填", lambda: self._ask_new(dialog)))

        self._context.tasks.write("建立机构", store, stored, on_error=refused)

    def clone(self) -> None:
        """Ask for the name of a body after the pattern of the one shown."""
        view = self._page.view
        if view is None:
            return
        dialog = CloneBodyDialog(view, self._context.today(), self._page.window())
        accepted = self._context.prompts.run_dialog(dialog)
        name, short_name, holders = dialog.name(), dialog.short_name(), dialog.with_holders()
        since = dialog.since() or self._context.today()
        dialog.deleteLater()
        if not accepted:
            return
        office = self._context.office

        def stored(body_id: int) -> None:
            self._page.done(f"已照{view.short_name}的样子建立{short_name}")
            self._page.go(RecordRef(RecordKind.BODY, body_id))

        self._context.tasks.write("以此新建机构", lambda _work: office.body_setups.clone(
            view.body_id, name, short_name, since=since, holders=holders), stored)

    def set_facts(self) -> None:
        """Ask for other facts of the body shown."""
        view = self._page.view
        if view is None:
            return
        office = self._context.office

        def ask(places: tuple[str, ...]) -> None:
            dialog = BodyFactsDialog(view, places, self._context.today(), self._page.window())
            accepted, facts = self._context.prompts.run_dialog(dialog), dialog.facts(self._context.today())
            dialog.deleteLater()
            if accepted:
                self._context.tasks.write("修改概况", lambda _work: office.body_setups.set_facts(view.body_id, view.version, facts),
                                          lambda act: self._page.done(f"已修改{facts.short_name}的概况", undoable=bool(act)))

        self._context.tasks.read(office.body_setups.places, ask, key="body.places")

    def enter_past_meeting(self) -> None:
        """Ask for a meeting that was held before, and its files."""
        view = self._page.view
        if view is None:
            return
        dialog = PastMeetingDialog(view, self._context.today(), self._choose_file, self._page.window())
        self._ask_past(dialog)

    def _ask_past(self, dialog: PastMeetingDialog) -> None:
        if not self._context.prompts.run_dialog(dialog):
            dialog.deleteLater()
            return
        office, past, files = self._context.office, dialog.past_meeting(), dialog.files()

        def stored(meeting_id: int) -> None:
            dialog.deleteLater()
            meeting = RecordRef(RecordKind.MEETING, meeting_id)
            self._page.done(f"已补录{past.title}", self._page.action("打开会议", lambda: self._page.go(meeting)))

        def refused(error: SecretariatError) -> None:
            self._page.refuse(error.sentence, self._page.action("接着填", lambda: self._ask_past(dialog)))

        self._context.tasks.write("补录会议", lambda _work: office.past_meetings.enter(past, files), stored, on_error=refused)

    def _choose_file(self) -> Path | None:
        return self._context.prompts.open_file(self._page, "选会议的文件", FILES)

    def set_duties(self) -> None:
        """Ask what the units do for the body shown."""
        view = self._page.view
        if view is None:
            return
        dialog = DutiesDialog(view, self._page.window())
        accepted, duties, changed = self._context.prompts.run_dialog(dialog), dialog.duties(), dialog.changed()
        dialog.deleteLater()
        if accepted and changed:
            office = self._context.office
            self._context.tasks.write("修改职责", lambda _work: office.body_setups.set_duties(view.body_id, view.version, duties),
                                      lambda act: self._page.done(f"已修改{view.short_name}的职责分工", undoable=bool(act)))

    def set_office(self) -> None:
        """Ask who works in the office of the body shown."""
        view = self._page.view
        if view is None:
            return
        office, today = self._context.office, self._context.today()
        self._context.tasks.read(lambda: office.body_offices.view(view.body_id, today), self._ask_office, key="body.office")

    def _ask_office(self, shown: OfficeView) -> None:
        dialog = BodyOfficeDialog(shown, self._page.window())
        accepted = self._context.prompts.run_dialog(dialog)
        at, director, deputies, members, liaisons = (
            dialog.located_at(), dialog.director(), dialog.deputies(), dialog.members(), dialog.liaisons())
        dialog.deleteLater()
        if not accepted:
            return
        office = self._context.office
        self._context.tasks.write("设置办公室", lambda _work: office.body_offices.set_office(
            shown.body_id, shown.version, located_at=at, director=director, deputies=deputies, members=members, liaisons=liaisons),
            lambda act: self._page.done(f"已设置{shown.name}", undoable=bool(act)))
