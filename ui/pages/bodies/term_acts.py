"""Who stays, and until when: changed posts, further terms, terms' ends, and a change of term, from form to message bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dialogs.also_seats import OtherSeat
from ui.dialogs.term_forms import PostChangeDialog, ReappointmentDialog, TermDialog
from ui.dialogs.turn_of_term import TurnOfTermDialog
from ui.pages.bodies.overtaken import say_done

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.domain.listings.bodies import BodyView, RosterRow, SeatStory
    from secretariat.errors import SecretariatError
    from secretariat.services.prepared_papers import Overtaken
    from ui.core.tasks import Work
    from ui.pages.bodies.page import BodyPage


class TermActs(QObject):
    """Opens these forms and hands what they say to the office; what was refused may be filled in further."""

    def __init__(self, page: BodyPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._turn: TurnOfTermDialog | None = None

    # -- one seat ----------------------------------------------------------------------------------------------------------------

    def change_post(self, seat_id: int) -> None:
        """Ask for the holder's new post."""
        office, today = self._context.office, self._context.today()
        self._context.tasks.read(
            lambda: (office.bodies.seat_story(seat_id, today), office.replacements.held_with(seat_id, today)),
            lambda read: self._if_held(read[0], lambda: self._ask_post(read[0], tuple(OtherSeat(seat) for seat in read[1]))), key="term")

    def _ask_post(self, story: SeatStory, others: tuple[OtherSeat, ...]) -> None:
        dialog = PostChangeDialog(story, self._context.today(), others, self._page.window())
        accepted = self._context.prompts.run_dialog(dialog)
        wish = dialog.wish() if accepted else None
        dialog.deleteLater()
        if wish is None:
            return
        office, name = self._context.office, story.episodes[0].name
        bodies = {story.body_id, *(other.seat.body_id for other in others)}

        def change(_work: Work) -> tuple[Overtaken, ...]:
            office.terms.change_post(story.seat_id, on=wish.on, title=wish.title, also=wish.also, acting_as=wish.acting_as)
            return office.prepared_papers.overtaken(bodies)

        words = f"已登记职务变动：{name}　{wish.title}" + (f"，另有{len(wish.also)}个席位同时变动" if wish.also else "")
        self._context.tasks.write("职务变动", change, lambda overtaken: say_done(self._page, words, overtaken))

    def reappoint(self, seat_id: int) -> None:
        """Ask for the holder's next term."""
        self._with_story(seat_id, lambda story: self._if_held(story, lambda: self._ask_reappointment(story)))

    def _ask_reappointment(self, story: SeatStory) -> None:
        dialog = ReappointmentDialog(story, self._context.today(), self._page.window())
        accepted, day, until, basis = self._context.prompts.run_dialog(dialog), dialog.on(), dialog.until(), dialog.basis_document()
        dialog.deleteLater()
        if not accepted or day is None:
            return
        office = self._context.office
        self._context.tasks.write(
            "登记连任", lambda _work: office.terms.reappoint(story.seat_id, on=day, until=until, basis_document=basis),
            lambda _act: self._page.done(f"已登记连任：{story.unit} {story.episodes[0].name}"))

    def set_term(self, seat_id: int) -> None:
        """Ask for the end of the present term, a reminder, and who attends as a rule."""
        self._with_story(seat_id, self._ask_term)

    def _ask_term(self, story: SeatStory) -> None:
        dialog = TermDialog(story, self._context.today(), self._page.window())
        accepted, wish = self._context.prompts.run_dialog(dialog), dialog.wish()
        dialog.deleteLater()
        if not accepted:
            return
        office = self._context.office
        self._context.tasks.write(
            "设置任期", lambda _work: office.terms.set_term(
                story.seat_id, until=wish.until, remind_on=wish.remind_on, substitute=wish.substitute,
                substitute_post=wish.substitute_post),
            lambda _act: self._page.done(f"已保存任期与代会：{story.unit}"))

    # -- the whole body ----------------------------------------------------------------------------------------------------------

    def turn(self, view: BodyView) -> None:
        """Ask who shall hold each seat in the next term; a form closed half filled is kept while the list stays the same."""
        office, today = self._context.office, self._context.today()
        self._context.tasks.read(lambda: office.bodies.roster(view.body_id, today).rows, lambda rows: self._open_turn(view, rows),
                                 key="term")

    def _open_turn(self, view: BodyView, rows: tuple[RosterRow, ...]) -> None:
        if not rows:
            self._page.refuse("这个机构还没有席位，不能换届。", self._page.action("增设席位", self._page.add_seat))
            return
        if self._turn is not None and (self._turn.rows != rows or self._turn.body_id != view.body_id):
            self._turn.deleteLater()
            self._turn = None
        if self._turn is None:
            self._turn = TurnOfTermDialog(view, rows, self._context.today(), self._page.window())
        self._ask_turn(view, self._turn)

    def _ask_turn(self, view: BodyView, dialog: TurnOfTermDialog) -> None:
        day = dialog.on() if self._context.prompts.run_dialog(dialog) else None
        if day is None:
            return
        office, seats, until, basis = self._context.office, dialog.seats(), dialog.until(), dialog.basis_document()

        def turn(_work: Work) -> tuple[Overtaken, ...]:
            office.terms.turn(view.body_id, seats, on=day, until=until, basis_document=basis)
            return office.prepared_papers.overtaken([view.body_id])

        def stored(overtaken: tuple[Overtaken, ...]) -> None:
            if self._turn is not None:
                self._turn.deleteLater()
                self._turn = None
            say_done(self._page, f"已登记换届：{view.short_name}", overtaken)

        def refused(error: SecretariatError) -> None:
            self._page.refuse(error.sentence, self._page.action("接着填", lambda: self._ask_turn(view, dialog)))

        self._context.tasks.write("换届", turn, stored, on_error=refused)

    # -- inner -------------------------------------------------------------------------------------------------------------------

    def _with_story(self, seat_id: int, ask: Callable[[SeatStory], None]) -> None:
        office, today = self._context.office, self._context.today()
        self._context.tasks.read(lambda: office.bodies.seat_story(seat_id, today), ask, key="term")

    def _if_held(self, story: SeatStory, ask: Callable[[], None]) -> None:
        if story.person_id is None:
            self._page.refuse("这个席位今天没有人在任。", self._page.action("人员递补", self._page.replace_holder))
        else:
            ask()
