"""Filled-in return forms 回执表: compared with the receipts of a meeting, taken in as one act."""

from __future__ import annotations

from collections.abc import Callable, Collection

from secretariat.domain import receipts
from secretariat.domain.bodies import Body
from secretariat.domain.listings.meetings import MeetingView
from secretariat.domain.listings.return_forms import ReturnLine, ReturnPreview
from secretariat.domain.meetings import AttendanceState, Invitation, Meeting, ParticipantKind, ReceiptState
from secretariat.domain.return_rows import InvitedUnit, compare
from secretariat.domain.sheet_columns import ColumnMatch, SheetField
from secretariat.domain.sheets import Sheet
from secretariat.domain.units import Place
from secretariat.errors import Conflict, RuleBroken
from secretariat.persistence.queries import directory
from secretariat.services.meetings import Meetings
from secretariat.services.receipt_verbs import ReceiptVerbs, lines_of
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

Progress = Callable[[int, int, str], None]
_CALLED = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})
_CHANGED = "{unit}的回执在预览之后改过，没有读入。请再预览一次，然后确认。"


class ReturnForms(ReceiptVerbs):
    """Reads return forms into the receipts of a meeting; nothing is written before ``take_in``."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def preview(self, meeting_id: int, sheet: Sheet, match: ColumnMatch) -> ReturnPreview:
        """Return what taking a form in would do. Raises NotFound, and RuleBroken where no column says who comes."""
        if match.column_of(SheetField.NAME) is None and match.column_of(SheetField.ATTENDS) is None:
            raise RuleBroken("没有哪一列是姓名。请在上面把参会人那一列选作姓名，或者确认选的是这个工作表。")
        view = Meetings(self._workplace).view(meeting_id)
        with self._workplace.database.reading_entities() as session:
            names = directory.unit_names(session.connection(), [row.unit_id for row in view.receipts if row.unit_id is not None])
            body = session.get(Body, view.body_id)
            place = session.get(Place, body.place_id) if body is not None and body.place_id is not None else None
            return compare(sheet, match, _invited(view, names), place.name if place is not None else None)

    def take_in(self, meeting_id: int, seen: ReturnPreview, ticked: Collection[str], progress: Progress | None = None) -> tuple[int, int]:
        """Enter the ticked answers as one act; returns the act's id and how many units were answered for.

        Raises Conflict where a receipt was changed since the preview, RuleBroken once the meeting was held; then none is entered.
        """
        lines = [line for line in seen.lines if line.key in ticked and line.may_tick and line.answer is not None]
        with self._workplace.act("读入回执表") as work:
            meeting = self._answerable(work, meeting_id)
            work.flush()
            for done, line in enumerate(lines):
                if progress is not None:
                    progress(done, len(lines), line.unit)
                invitation = _invitation(meeting, line)
                if line.answer is not None:
                    receipts.record(invitation, lines_of(meeting, invitation), line.answer, self._workplace.today())
            self._settle(meeting)
            return act_id(work.commit()), len({line.unit for line in lines})


def _invitation(meeting: Meeting, line: ReturnLine) -> Invitation:
    """Return the invitation a line answers, unchanged since the preview; one made since then has nothing to overwrite."""
    found = next((one for one in meeting.invitations if (one.unit_id, one.unit_printed) == (line.unit_id, line.unit)), None)
    if found is None or (line.version and found.version != line.version):
        raise Conflict(_CHANGED.format(unit=line.unit))
    return found


def _invited(view: MeetingView, names: dict[int, frozenset[str]]) -> list[InvitedUnit]:
    found = []
    for row in view.receipts:
        own = [each for each in view.attendance if each.kind in _CALLED and each.unit == row.unit]
        expected = tuple(each.name for each in own if each.name and each.kind is ParticipantKind.SEAT)
        excused = row.state is ReceiptState.REGISTERED and any(each.state is AttendanceState.EXCUSED for each in own)
        found.append(InvitedUnit(row.unit_id, row.unit, names.get(row.unit_id or 0, frozenset()), expected, row.state,
                                 None if excused else row.participant, excused, row.version))
    return found
