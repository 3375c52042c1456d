"""Lists of the office as workbooks: the contact book, a roster, the receipts of a meeting, the ledger of tasks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from secretariat.domain.bodies import Body
from secretariat.domain.dates import official_with_weekday
from secretariat.domain.listings.meetings import AttendanceRow, MeetingView
from secretariat.domain.listings.tasks import TaskRow
from secretariat.domain.meetings import AttendanceState, ParticipantKind
from secretariat.errors import NotFound, StorageUnavailable
from secretariat.papers.workbooks import contact_book, receipts, roster, task_ledger
from secretariat.papers.workbooks.contact_book import ContactBookLine
from secretariat.papers.workbooks.receipts import ReceiptLine
from secretariat.papers.workbooks.table import ExportedTable
from secretariat.persistence.queries import contact_books
from secretariat.persistence.queries.task_contacts import lead_contacts
from secretariat.rendering.write_xlsx import write_workbook
from secretariat.services.bodies import Bodies
from secretariat.services.meetings import Meetings
from secretariat.services.workplace import Workplace

_CALLED = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})


class Workbooks:
    """Writes lists as .xlsx files; nothing in the office is changed by it."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def save_contact_book(self, path: Path) -> Path:
        """Write the contact book. Raises StorageUnavailable where the file cannot be written, here and below."""
        with self._workplace.look() as connection:
            lines = [ContactBookLine(*line) for line in contact_books.contact_lines(connection)]
        return _saved(path, lambda: contact_book.compose(lines, self._workplace.today()))

    def save_roster(self, path: Path, body_id: int, day: date, *, liaisons: bool = False) -> Path:
        """Write a body's members, or its liaisons, as of a day. Raises NotFound."""
        with self._workplace.database.reading_entities() as session:
            body = session.get(Body, body_id)
            if body is None:
                raise NotFound("这个机构不在了，可能已被撤销。")
            name = body.name
        rows = Bodies(self._workplace).roster(body_id, day, liaisons=liaisons).rows
        if liaisons:
            rows = tuple(row for row in rows if row.role == "联络员")
        return _saved(path, lambda: roster.compose(name, rows, day, liaisons=liaisons))

    def save_receipts(self, path: Path, meeting_id: int) -> Path:
        """Write who comes to a meeting, a line a unit. Raises NotFound."""
        view = Meetings(self._workplace).view(meeting_id)
        when = official_with_weekday(view.starts_at.date()) if view.starts_at else "时间未定"
        return _saved(path, lambda: receipts.compose(view.title, when, _receipt_lines(view)))

    def save_task_ledger(self, path: Path, tasks: Sequence[TaskRow], title: str = "督办台账") -> Path:
        """Write the tasks given, in their order."""
        with self._workplace.look() as connection:
            contacts = lead_contacts(connection, [task.task_id for task in tasks])
        return _saved(path, lambda: task_ledger.compose(title, tasks, contacts, self._workplace.today()))


def _receipt_lines(view: MeetingView) -> list[ReceiptLine]:
    lines = []
    for row in sorted(view.receipts, key=lambda one: one.invitation_id):
        own = [each for each in view.attendance if each.kind in _CALLED and each.unit == row.unit] if row.participant else []
        lines += [ReceiptLine(row.unit, *_who(each), row.note, row.state_text) for each in own]
        if not own:
            # What the list remarks of a unit that has not answered is the program's word, not the unit's.
            lines.append(ReceiptLine(row.unit, row.participant or "", "", "", row.note if row.participant else "", row.state_text))
    return lines


def _who(row: AttendanceRow) -> tuple[str, str, str]:
    """Return who comes, the post, and whether."""
    if row.substitute_name:
        return row.substitute_name, row.substitute_post or "", "代会"
    return row.name or "", row.post or "", "请假" if row.state is AttendanceState.EXCUSED else "参加"


def _saved(path: Path, compose: Callable[[], ExportedTable]) -> Path:
    target = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
    data = write_workbook(compose())
    try:
        target.write_bytes(data)
    except OSError as error:
        reason = error.strerror or "未知原因"
        raise StorageUnavailable(
            f"不能写“{target.name}”：{reason}。它可能正在 Excel 或 WPS 里打开着，请关掉它，或者换一个名字再导出。") from error
    return target
