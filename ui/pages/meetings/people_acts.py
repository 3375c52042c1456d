"""The verbs about who comes: receipts before the meeting, sign-in on its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from secretariat.domain.dates import moment as deadline
from secretariat.domain.meetings import ParticipantKind, ReceiptState
from ui.dialogs.meeting_forms import ReasonDialog
from ui.dialogs.participant_forms import GuestDialog, ReceiptDialog, SubstituteDialog
from ui.models.words import moment
from ui.pages.meetings.errands import Errands

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.domain.listings.meetings import AttendanceRow, MeetingView, ReceiptRow

_CALLED = frozenset({ParticipantKind.SEAT, ParticipantKind.DELEGATE})


def lines_of(view: MeetingView, row: ReceiptRow) -> tuple[AttendanceRow, ...]:
    """Give the lines of those expected that belong to a unit."""
    return tuple(each for each in view.attendance if each.kind in _CALLED and each.unit == row.unit)


class ReceiptActs(Errands):
    """Takes what units answer to the notice."""

    def _known(self, row: ReceiptRow) -> Callable[[], tuple[int, int]]:
        """Give what tells the worker id and counter of a receipt; a unit that is called only since today is entered first."""
        view, meetings = self._meeting(), self.office.meetings

        def known() -> tuple[int, int]:
            if row.invitation_id or view is None:
                return row.invitation_id, row.version
            meetings.take_over_roster(view.meeting_id)
            fresh = next(each for each in meetings.view(view.meeting_id).receipts
                         if (each.unit_id, each.unit) == (row.unit_id, row.unit))
            return fresh.invitation_id, fresh.version

        return known

    def register(self, row: ReceiptRow | None) -> None:
        """Ask what a unit answered, and enter it."""
        view = self.view()
        if view is None or not self._chosen(row) or row is None:
            return

        def act(form: ReceiptDialog) -> None:
            wish = form.wish()
            known = self._known(row)
            self.write("登记回执", lambda: self.office.meetings.set_receipt(
                *known(), wish.state, wish.participant, wish.note, excused=wish.excused,
                substitute_name=wish.substitute_name, substitute_post=wish.substitute_post), f"已登记{row.unit}的回执")

        self.ask(ReceiptDialog(row, lines_of(view, row), self.page), act)

    def register_holder(self, row: ReceiptRow) -> None:
        """Enter that the holder of the unit's seat comes; where nobody is known, ask."""
        view = self.view()
        if view is None:
            return
        lines = [line for line in lines_of(view, row) if line.name and line.kind is ParticipantKind.SEAT]
        if not lines:
            self.register(row)
            return
        name = lines[-1].name
        known = self._known(row)
        self.write("登记回执", lambda: self.office.meetings.set_receipt(*known(), ReceiptState.REGISTERED, name),
                   f"已登记{row.unit}报名：{name}")

    def acknowledge(self, row: ReceiptRow) -> None:
        """Enter that a unit signed for the notice and has not said yet who comes."""
        known = self._known(row)
        self.write("登记签收", lambda: self.office.meetings.set_receipt(*known(), ReceiptState.ACKNOWLEDGED),
                   f"已登记{row.unit}签收")

    def acknowledge_all(self) -> None:
        """Enter that every unit has signed for the notice."""
        view = self.view()
        if view is None:
            return
        if not view.receipt_counts.unsigned:
            self.page.refuse("没有未签收的单位。")
            return
        count, id_ = view.receipt_counts.unsigned, view.meeting_id
        self.write("全部签收", lambda: self.office.meetings.acknowledge_all(id_), f"已登记{count}家签收")

    def remind(self) -> None:
        """Put a reminder for the units that have not answered on the clipboard, ready for the work group."""
        view = self.view()
        if view is None:
            return
        missing = [row.unit for row in view.receipts if row.state is not ReceiptState.REGISTERED]
        if not missing:
            self.page.done("各单位都已报名。", undoable=False)
            return
        due = f"，请于{deadline(view.reply_by)}前报办公室" if view.reply_by else "，请尽快报办公室"
        QGuiApplication.clipboard().setText(f"{view.title}定于{moment(view.starts_at)}召开，以下单位还没有报送参会人员{due}："
                                            f"{'、'.join(missing)}。")
        self.page.done(f"还有{len(missing)}家没有报名，催办文字已复制，可以粘贴到工作群", undoable=False)

    def _chosen(self, row: ReceiptRow | None) -> bool:
        if row is None:
            self.page.refuse("请先在回执里选中一个单位。")
        return row is not None


class SignInActs(Errands):
    """Fills the list of those expected on the day."""

    def _known(self, row: AttendanceRow) -> Callable[[], tuple[int, int]]:
        """Give what tells the worker id and counter of a line; a seat set up since the lists were made is entered first."""
        view, meetings = self._meeting(), self.office.meetings

        def known() -> tuple[int, int]:
            if row.attendance_id or view is None:
                return row.attendance_id, row.version
            meetings.take_over_roster(view.meeting_id)
            fresh = next(each for each in meetings.view(view.meeting_id).attendance
                         if (each.kind, each.ordinal, each.unit) == (row.kind, row.ordinal, row.unit))
            return fresh.attendance_id, fresh.version

        return known

    def sign_in(self, row: AttendanceRow) -> None:
        """Record that somebody is there; for a seat nobody holds, ask who came."""
        if not row.name and not row.substitute_name:
            self.substitute(row)
            return
        name = row.substitute_name or row.name
        known = self._known(row)
        self.write("签到", lambda: self.office.attendance.sign_in(*known()), f"{name}已签到")

    def sign_in_all(self) -> None:
        """Record everybody who is named and still expected as present."""
        view = self.view()
        if view is not None:
            id_, count = view.meeting_id, view.attendance_counts.open
            self.write("其余全部签到", lambda: self.office.attendance.sign_in_all_open(id_), f"其余{count}人已签到")

    def substitute(self, row: AttendanceRow | None) -> None:
        """Ask who came in the holder's place."""
        if row is None or not self._chosen(row):
            return

        def act(form: SubstituteDialog) -> None:
            name, post = form.name(), form.post()
            known = self._known(row)
            self.write("登记代会", lambda: self.office.attendance.substitute(*known(), name, post),
                       f"已登记{name}代会")

        self.ask(SubstituteDialog(row, self.page), act)

    def excuse(self, row: AttendanceRow | None) -> None:
        """Ask for the reason of leave."""
        if row is None or not self._chosen(row):
            return

        def act(form: ReasonDialog) -> None:
            reason = form.reason() or None
            known = self._known(row)
            self.write("登记请假", lambda: self.office.attendance.excuse(*known(), reason),
                       f"已登记{row.name or row.unit}请假")

        whom = f"{row.unit}　{row.name or ''}".strip()
        self.ask(ReasonDialog("登记请假", "登记请假", whom, "请假原因", self.page, optional=True, text=row.reason or ""), act)

    def mark_absent(self, row: AttendanceRow | None) -> None:
        """Record absence."""
        if row is not None and self._chosen(row):
            known = self._known(row)
            self.write("登记缺席", lambda: self.office.attendance.mark_absent(*known()),
                       f"已登记{row.name or row.unit}缺席")

    def clear(self, row: AttendanceRow | None) -> None:
        """Take back what was recorded on a line; a guest leaves the list."""
        if row is None or not self._chosen(row):
            return
        if row.kind in _CALLED:
            known = self._known(row)
            self.write("清除签到", lambda: self.office.attendance.clear(*known()),
                       f"已清除{row.name or row.unit}的登记")
        else:
            self.write("删除列席人员", lambda: self.office.attendance.remove_guest(row.attendance_id), f"已从名单删去{row.name}")

    def add_guest(self) -> None:
        """Ask for somebody who takes part without a seat."""
        view = self.view()
        if view is None:
            return

        def act(form: GuestDialog) -> None:
            name, post, unit, observer, id_ = form.name(), form.post(), form.unit(), form.is_observer(), view.meeting_id
            self.write("添加列席人员", lambda: self.office.attendance.add_guest(id_, name, post, unit, observer=observer),
                       f"已添加{'列席' if observer else '来宾'}：{name}")

        self.ask(GuestDialog(view.title, self.page), act)

    def _chosen(self, row: AttendanceRow | None) -> bool:
        if row is None:
            self.page.refuse("请先在签到里选中一个人。")
        return row is not None
