"""The errand 人员递补 from the open form to the message bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.domain.body_kinds import ReplacementRoute, awaits_answer
from secretariat.domain.records import RecordKind, RecordRef
from ui.dialogs.also_seats import OtherSeat
from ui.dialogs.decision_on_successor import SuccessorDecisionDialog
from ui.dialogs.replacement import ReplacementDialog
from ui.pages.bodies.overtaken import say_done

if TYPE_CHECKING:
    from secretariat.domain.listings.bodies import SeatStory, SuccessorCandidate
    from secretariat.errors import SecretariatError
    from secretariat.services.prepared_papers import Overtaken
    from ui.core.tasks import Work
    from ui.pages.base import Page


@dataclass(frozen=True, slots=True)
class _Found:
    """What the form of a seat is filled with."""

    story: SeatStory
    candidates: tuple[SuccessorCandidate, ...]
    others: tuple[OtherSeat, ...]


@dataclass(frozen=True, slots=True)
class _Stored:
    """What became of a replacement: papers it overtook, and the form it brought along."""

    overtaken: tuple[Overtaken, ...]
    form: int | None


class Replacing(QObject):
    """Opens the forms of a seat and hands what they say to the office; a form closed half filled is kept."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._kept: dict[int, ReplacementDialog] = {}

    def begin(self, seat_id: int) -> None:
        """Open 人员递补 for a seat."""
        office, today = self._context.office, self._context.today()

        def read() -> _Found:
            candidates = office.replacements.candidates
            others = tuple(OtherSeat(seat, candidates(seat.seat_id, "")) for seat in office.replacements.held_with(seat_id, today))
            return _Found(office.bodies.seat_story(seat_id, today), candidates(seat_id, ""), others)

        self._context.tasks.read(read, self._open, key="replace")

    def _open(self, found: _Found) -> None:
        story, candidates = found.story, found.candidates
        if story.body_end is not None:
            self._page.refuse(f"机构已撤销（{story.body_end}），名单不再变动。")
            return
        dialog = self._kept.get(story.seat_id)
        if dialog is None or dialog.story.episodes != story.episodes or dialog.others != found.others:
            dialog = ReplacementDialog(story, self._context.today(), self._page.window(), others=found.others)
            dialog.words_typed.connect(lambda words, form=dialog: self._look_for(form, words))
            dialog.show_candidates(candidates)
            self._forget(story.seat_id)
            self._kept[story.seat_id] = dialog
        self._ask(dialog)

    def _ask(self, dialog: ReplacementDialog) -> None:
        if not self._context.prompts.run_dialog(dialog):
            return
        wish, story, office, today = dialog.wish(), dialog.story, self._context.office, self._context.today()
        held = next((episode.name for episode in story.episodes[:1] if not episode.vacant), None)
        name = dialog.successor_name()

        bodies = {story.body_id, *(other.seat.body_id for other in dialog.others)}

        def store(_work: Work) -> _Stored:
            office.replacements.replace(
                story.seat_id, leaving_on=wish.leaving_on, reason=wish.reason, successor=wish.successor, since=wish.since,
                title=wish.title, letter=wish.letter, also=wish.also, acting_as=wish.acting_as, basis_document=wish.basis_document,
                with_forms=wish.with_forms and wish.successor is not None)
            newest = office.bodies.seat_story(story.seat_id, max(wish.since or today, today)).episodes[:1]
            form = newest[0].document_id if newest and wish.with_forms and wish.successor is not None else None
            return _Stored(office.prepared_papers.overtaken(bodies), form)

        def stored(result: _Stored) -> None:
            self._forget(story.seat_id)
            if not name:
                words = f"已登记离任：{story.unit} {held}，席位空缺"
            elif awaits_answer(story.route, wish.basis_document):
                comes = "发文" if story.route is ReplacementRoute.REISSUE else "批复"
                words = f"已登记人选：{story.unit} {name}，{comes}以后生效"
            else:
                words = f"已登记递补：{story.unit} {name}" + (f"接替{held}" if held else "") + ("" if wish.letter else "，来函待补")
            words += f"，另有{len(wish.also)}个席位同时空出" if wish.also else ""
            if name and result.form is None and awaits_answer(story.route, wish.basis_document):
                by_notice = story.route is ReplacementRoute.REISSUE
                verb, id_ = ("起草调整通知", "body.draft_adjustment_notice") if by_notice else ("起草请示", "body.draft_request")
                say_done(self._page, words, result.overtaken, self._page.action(verb, lambda: self._context.commands.run(id_)))
            elif result.form is None:
                say_done(self._page, words, result.overtaken)
            else:
                ref = RecordRef(RecordKind.DOCUMENT, result.form)
                say_done(self._page, f"{words}，备案表已生成", result.overtaken,
                         self._page.action("打开备案表", lambda: self._page.go(ref)))

        def refused(error: SecretariatError) -> None:
            self._page.refuse(error.sentence, self._page.action("接着填", lambda: self._ask(dialog)))

        self._context.tasks.write("人员递补", store, stored, on_error=refused)

    def _look_for(self, dialog: ReplacementDialog, words: str) -> None:
        seat_id, office = dialog.story.seat_id, self._context.office
        self._context.tasks.read(lambda: office.replacements.candidates(seat_id, words), dialog.show_candidates, key="candidates")

    def _forget(self, seat_id: int) -> None:
        old = self._kept.pop(seat_id, None)
        if old is not None:
            old.deleteLater()

    # -- what follows a proposal -----------------------------------------------------------------------------------------------

    def decide(self, seat_id: int) -> None:
        """Ask for the answer to a proposed successor."""
        office, today = self._context.office, self._context.today()

        def read() -> tuple[SeatStory, int]:
            story = office.bodies.seat_story(seat_id, today)
            waiting = office.replacements.waiting_for_notice(story.body_id) if story.route is ReplacementRoute.REISSUE else ()
            return story, len(waiting) - 1

        self._context.tasks.read(read, lambda found: self._ask_decision(*found), key="replace")

    def _ask_decision(self, story: SeatStory, others: int) -> None:
        dialog = SuccessorDecisionDialog(story, self._context.today(), self._page.window(), others=max(others, 0))
        accepted, granted, day = self._context.prompts.run_dialog(dialog), dialog.granted(), dialog.day()
        basis, together = dialog.basis_document(), dialog.together()
        dialog.deleteLater()
        if not accepted or day is None:
            return
        office = self._context.office
        if story.route is ReplacementRoute.REISSUE:
            whom = f"{story.unit}等{others + 1}个席位" if together else story.unit
            words = f"已登记发文：{whom}{'从生效日期起任职' if granted else '不再发文，席位仍是空缺'}"
        else:
            words = f"已登记批复：{story.unit} {'同意' if granted else '不同意'}"

        def decide(_work: Work) -> tuple[Overtaken, ...]:
            if together:
                office.replacements.decide_by_notice(story.body_id, on=day, basis_document=basis)
            else:
                office.replacements.decide(story.seat_id, granted=granted, on=day, basis_document=basis)
            return office.prepared_papers.overtaken([story.body_id])

        self._context.tasks.write("登记批复", decide, lambda overtaken: say_done(self._page, words, overtaken))

    def receive_letter(self, seat_id: int) -> None:
        """Ask for the number of a letter that was owed."""
        letter = self._context.prompts.ask_line(self._page, "补登来函", "来函的文号或名称：")
        if letter:
            office = self._context.office
            self._context.tasks.write("补登来函", lambda _work: office.replacements.receive_letter(seat_id, letter),
                                      lambda _act: self._page.done(f"已补登来函 {letter}"))
