"""新建会议: what the form needs is read first, then asked for again where another body is chosen."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from secretariat.domain.bodies import Consent
from secretariat.domain.meetings import MeetingKind
from secretariat.domain.seats import RoleRank
from ui.dialogs.arrange_form import ArrangeDialog, BodyFacts, DayFacts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from secretariat.office import Office
    from ui.pages.base import Page

_DAYS_AHEAD: Final = 400
_ROOMS: Final = 12
Begin = tuple[tuple[tuple[int, str], ...], DayFacts, BodyFacts | None]


class Arranging:
    """Leads through the form of a new meeting; a form that was closed half filled comes back as it was.

    ``opened`` is called with the id of the meeting that was entered.
    """

    def __init__(self, page: Page, opened: Callable[[int], None]) -> None:
        self._page = page
        self._opened = opened
        self._kept: ArrangeDialog | None = None
        self._aimed_at: int | None = None

    def aim(self, body_id: int) -> None:
        """Take the body the next form is for."""
        self._aimed_at = body_id

    def begin(self, default: int | None = None) -> None:
        """Read what the form needs and show it, for the body aimed at, else for ``default``, else for the first."""
        body_id = self._aimed_at if self._aimed_at is not None else default
        self._aimed_at = None
        kept = self._kept
        if kept is not None and body_id in {None, kept.body_id()}:
            self._show(kept)
            return
        office, today = self._page.context.office, self._page.context.today()
        self._page.context.tasks.read(lambda: _begin(office, today, body_id), self._ask, key="meeting.arrange")

    def _ask(self, read: Begin) -> None:
        bodies, days, facts = read
        if facts is None:
            self._page.refuse("还没有机构，不能安排会议。", self._page.action("导入成立文件", lambda: self._page.go("imports")))
            return
        dialog = ArrangeDialog(bodies, days, self._page.context.today(), self._page)
        dialog.choose_body(facts.body_id)
        dialog.show_body(facts)
        dialog.body_chosen.connect(partial(self._read_body, dialog))
        self._show(dialog)

    def _show(self, dialog: ArrangeDialog) -> None:
        if self._page.context.prompts.run_dialog(dialog):
            self._enter(dialog)
            self._kept = None
            dialog.deleteLater()
            return
        if self._kept is not None and self._kept is not dialog:
            self._kept.deleteLater()
        self._kept = dialog

    def _read_body(self, dialog: ArrangeDialog, body_id: int) -> None:
        office, today = self._page.context.office, self._page.context.today()
        self._page.context.tasks.read(lambda: _body_facts(office, body_id, today), dialog.show_body, key="meeting.arrange")

    def _enter(self, dialog: ArrangeDialog) -> None:
        wish, meetings = dialog.wish(), self._page.context.office.meetings

        def done(meeting_id: int) -> None:
            self._page.done(f"已登记会议：{wish.title}")
            self._opened(meeting_id)

        self._page.context.tasks.write("登记会议", lambda _work: meetings.arrange(
            wish.body_id, wish.kind, wish.kind_name, wish.title, wish.starts_at, wish.room, wish.proposer, wish.agenda, wish.reply_by,
            unit_ids=wish.unit_ids), done)


def _begin(office: Office, today: date, body_id: int | None) -> Begin:
    bodies = tuple((entry.body_id, entry.short_name) for entry in office.bodies.entries())
    chosen = body_id if body_id is not None else bodies[0][0] if bodies else None
    return bodies, days_ahead(office, today), _body_facts(office, chosen, today) if chosen is not None else None


def days_ahead(office: Office, today: date) -> DayFacts:
    """Read what is special about the days ahead, and which rooms were used; runs in the worker."""
    coming = (today + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD))
    rooms = dict.fromkeys(row.room for row in office.meetings.list() if row.room)
    return DayFacts({day: words for day in coming if (words := office.meetings.day_remark(day))}, tuple(rooms)[:_ROOMS])


def _body_facts(office: Office, body_id: int, today: date) -> BodyFacts:
    view, day = office.bodies.view(body_id), office.meetings.suggest_day(body_id)
    heads = [row for row in office.bodies.roster(body_id, today).rows if row.rank is RoleRank.HEAD]
    units = office.meetings.callable_units(body_id)
    roles = [head.role for head in heads]
    by_rule = (view.rules.proposers or "").split("、")
    proposers = dict.fromkeys(words for words in ("办公室", *roles, *by_rule, *(name for _, name in units)) if words)
    titles = {kind: office.meetings.default_title(body_id, kind, day.year) for kind in MeetingKind}
    return BodyFacts(
        body_id=body_id, body=view.short_name, titles=titles, day=day, proposers=tuple(proposers),
        conveners=frozenset({*roles, *(head.name for head in heads if head.name)}),
        approver=view.rules.approver or next(iter(roles), "召集人"), asks_consent=view.rules.consent is Consent.ALL_BUT_CONVENER,
        units=units, room=next((row.room for row in office.meetings.list(body_id) if row.room), ""))
