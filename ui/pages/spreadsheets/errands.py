"""What a table is read for: the contact book of the office, the members of a body, or the return forms of a meeting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Protocol

from secretariat.domain.listings.adjustments import SeatDifference
from secretariat.domain.listings.contact_books import ContactLine, ContactPreview, LineKind
from secretariat.domain.listings.return_forms import ReturnKind, ReturnPreview
from secretariat.domain.listings.roster_books import BY_DEFAULT, RosterPreview
from secretariat.domain.records import RecordKind, RecordRef
from secretariat.domain.roster_rows import told
from secretariat.domain.sheet_columns import SheetField
from ui.models.sheet_rows import SheetLine
from ui.widgets.cells import Section
from ui.widgets.painting import Tone

if TYPE_CHECKING:
    from secretariat.domain.sheet_columns import ColumnMatch
    from secretariat.domain.sheets import Sheet
    from secretariat.office import Office

_HEADINGS: Final[Mapping[LineKind, tuple[str, Tone]]] = {
    LineKind.CONFLICT: ("定不下来的", Tone.WARN), LineKind.ALIAS: ("单位的写法", Tone.WARN), LineKind.MOVE: ("可能换了单位的", Tone.WARN),
    LineKind.UNREAD: ("读不出的行", Tone.SEAL), LineKind.CHANGE: ("要修改的", Tone.NORMAL), LineKind.ADD: ("要登记的", Tone.NORMAL),
}
_RETURN_HEADINGS: Final[Mapping[ReturnKind, tuple[str, Tone]]] = {
    ReturnKind.CONFLICT: ("定不下来的", Tone.WARN), ReturnKind.CHANGE: ("和已登记的不同", Tone.WARN),
    ReturnKind.UNREAD: ("读不出的行", Tone.SEAL), ReturnKind.REGISTER: ("要登记的", Tone.NORMAL),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is compared, and what the clerk said to it so far."""

    sheet: Sheet
    match: ColumnMatch
    place: str
    refused: frozenset[str]
    day: date


class Errand(Protocol):
    """What the page asks of the purpose a table is read for."""

    title: str
    place: str
    """Entry of the navigation it belongs to."""
    note: str
    verb: str
    asks_place: bool
    asks_day: bool
    """Whether it matters from which day on the table holds."""
    fields: tuple[SheetField, ...]

    def preview(self, office: Office, asked: Asked) -> Any:
        """Compare a table with the office; in the reading thread."""

    def lines(self, preview: Any) -> list[SheetLine | Section]:
        """Give the lines of a preview under their headings."""

    def ticked(self, preview: Any) -> frozenset[str]:
        """Give the keys that are ticked unless the clerk says otherwise."""

    def remark(self, preview: Any) -> str:
        """Say what else there is: how many rows change nothing."""

    def take_in(self, office: Office, preview: Any, keys: frozenset[str], progress: Callable[[int, int, str], None]) -> tuple[int, str]:
        """Carry the ticked lines out; the act, and what to say. In the writing thread."""

    def done_at(self) -> RecordRef | str:
        """Give where to go afterwards."""


class ContactErrand:
    """A contact book for the directory."""

    title = "读入通讯录"
    place = "directory"
    note = "读 .xlsx 和 .csv。列名是单位、姓名、职务、手机、办公电话、备注之类就能认得，写入之前先核对。"
    verb = "确认读入"
    asks_place, asks_day = True, False
    fields: tuple[SheetField, ...] = (
        SheetField.UNIT, SheetField.NAME, SheetField.TITLE, SheetField.MOBILE, SheetField.PHONE, SheetField.CONTACT,
        SheetField.NOTES, SheetField.PLACE)

    def preview(self, office: Office, asked: Asked) -> ContactPreview:
        """Compare a table with the directory."""
        return office.contact_books.preview(asked.sheet, asked.match, asked.place, asked.refused)

    def lines(self, preview: ContactPreview) -> list[SheetLine | Section]:
        """Give the lines under what they would do."""
        shown: list[SheetLine | Section] = []
        for kind, (heading, tone) in _HEADINGS.items():
            found = [line for line in preview.lines if line.kind is kind]
            if found:
                shown.append(Section(heading, len(found), tone))
            shown += [SheetLine(
                line.key, "、".join(str(number) for number in line.numbers if number), line.name if kind is not LineKind.ALIAS else "",
                line.unit, line.title, line.mobile, line.phone, _told(line.sentence, line.notes, kind), line.may_tick,
                Tone.SEAL if kind is LineKind.UNREAD else Tone.NORMAL) for line in found]
        return shown

    def ticked(self, preview: ContactPreview) -> frozenset[str]:
        """Give the lines ticked by themselves."""
        return frozenset(line.key for line in preview.lines if line.ticked and line.may_tick)

    def remark(self, preview: ContactPreview) -> str:
        """Say how many rows there are and how many change nothing."""
        units = f"，新登记{len(preview.new_units)}个单位" if preview.new_units else ""
        return f"共{preview.rows}行，{preview.same}行和通讯录一样{units}"

    def take_in(self, office: Office, preview: ContactPreview, keys: frozenset[str],
                progress: Callable[[int, int, str], None]) -> tuple[int, str]:
        """Carry the ticked lines out."""
        done = office.contact_books.take_in(preview, keys, progress)
        return done.act_id, f"已读入通讯录：登记{done.added}人，修改{done.changed}人，新登记{done.units}个单位"

    def done_at(self) -> RecordRef | str:
        """Go to the directory afterwards."""
        return "directory"


class ReceiptErrand:
    """Filled-in return forms for a meeting's receipts."""

    title = "读入回执表"
    place = "meetings"
    note = "读 .xlsx 和 .csv。列名是单位、姓名、职务、是否参会、备注之类就能认得，单位写在表上方也可以，写入之前先核对。"
    verb = "确认登记"
    asks_place, asks_day = False, False
    fields: tuple[SheetField, ...] = (
        SheetField.UNIT, SheetField.NAME, SheetField.TITLE, SheetField.MOBILE, SheetField.CONTACT, SheetField.ATTENDS,
        SheetField.SUBSTITUTE, SheetField.NOTES)

    def __init__(self, meeting: RecordRef) -> None:
        self._meeting = meeting

    def preview(self, office: Office, asked: Asked) -> ReturnPreview:
        """Compare a form with the receipts."""
        return office.return_forms.preview(self._meeting.id, asked.sheet, asked.match)

    def lines(self, preview: ReturnPreview) -> list[SheetLine | Section]:
        """Give the lines under what they would do."""
        shown: list[SheetLine | Section] = []
        for kind, (heading, tone) in _RETURN_HEADINGS.items():
            found = [line for line in preview.lines if line.kind is kind]
            if found:
                shown.append(Section(heading, len(found), tone))
            shown += [SheetLine(line.key, str(line.number), line.name, line.unit, line.title, line.mobile, "", line.sentence, line.may_tick,
                                Tone.SEAL if kind is ReturnKind.UNREAD else Tone.NORMAL) for line in found]
        return shown

    def ticked(self, preview: ReturnPreview) -> frozenset[str]:
        """Give the lines ticked by themselves."""
        return frozenset(line.key for line in preview.lines if line.ticked)

    def remark(self, preview: ReturnPreview) -> str:
        """Say how many rows there are, how many say what is known, and how many units are still waited for."""
        return f"共{preview.rows}行，{preview.same}行已经登记，还有{preview.waiting}个单位没有报"

    def take_in(self, office: Office, preview: ReturnPreview, keys: frozenset[str],
                progress: Callable[[int, int, str], None]) -> tuple[int, str]:
        """Enter the ticked answers."""
        act, units = office.return_forms.take_in(self._meeting.id, preview, keys, progress)
        return act, f"已登记{units}个单位的回执"

    def done_at(self) -> RecordRef | str:
        """Go back to the meeting."""
        return self._meeting


class RosterErrand:
    """A list of members for a body."""

    title = "读入名单"
    note = "读 .xlsx 和 .csv。列名是席位、单位、姓名、职务之类就能认得。和当天的名单逐席对照，写入之前先核对。"
    verb = "确认更新名单"
    asks_place, asks_day = False, True
    fields: tuple[SheetField, ...] = (SheetField.ROLE, SheetField.UNIT, SheetField.NAME, SheetField.TITLE)

    def __init__(self, body: RecordRef) -> None:
        self._body = body
        self.place = f"body.{body.id}"

    def preview(self, office: Office, asked: Asked) -> RosterPreview:
        """Lay a list beside the roster of its day."""
        return office.roster_books.preview(self._body.id, asked.sheet, asked.match, asked.day, asked.refused)

    def lines(self, preview: RosterPreview) -> list[SheetLine | Section]:
        """Give what changes, seat by seat; seats the list leaves out last."""
        left_out = [one for one in preview.changing if not set(one.kinds) <= BY_DEFAULT]
        listed = [one for one in preview.changing if one not in left_out]
        groups: tuple[tuple[str, Tone, list[SheetLine]], ...] = (
            ("单位的写法", Tone.WARN, [_line_of(line) for line in preview.asked]),
            ("读不出的行", Tone.SEAL, [_line_of(line) for line in preview.unread]),
            ("要更新的席位", Tone.NORMAL, [_seat_line(one) for one in listed]),
            ("表里没有的席位", Tone.WARN, [_seat_line(one) for one in left_out]))
        shown: list[SheetLine | Section] = []
        for heading, tone, lines in groups:
            if lines:
                shown += [Section(heading, len(lines), tone), *lines]
        return shown

    def ticked(self, preview: RosterPreview) -> frozenset[str]:
        """Give the lines ticked by themselves."""
        asked = {line.key for line in preview.asked if line.ticked}
        return frozenset(asked | {one.id for one in preview.changing if set(one.kinds) <= BY_DEFAULT})

    def remark(self, preview: RosterPreview) -> str:
        """Say how many rows there are, and how many seats stay."""
        return f"{preview.body}，共{preview.rows}行，{len(preview.differences) - len(preview.changing)}席不变"

    def take_in(self, office: Office, preview: RosterPreview, keys: frozenset[str],
                progress: Callable[[int, int, str], None]) -> tuple[int, str]:
        """Register the ticked differences."""
        progress(0, 1, preview.body)
        act, done = office.roster_books.take_in(preview, keys)
        return act, f"已更新{preview.body}的名单：{done}" if done else "名单没有改动"

    def done_at(self) -> RecordRef | str:
        """Go back to the body."""
        return self._body


def _line_of(line: ContactLine) -> SheetLine:
    return SheetLine(line.key, "、".join(str(number) for number in line.numbers if number), "", line.unit, "", "", "",
                     _told(line.sentence, line.notes, line.kind), line.may_tick, Tone.SEAL if line.kind is LineKind.UNREAD else Tone.NORMAL)


def _seat_line(one: SeatDifference) -> SheetLine:
    return SheetLine(one.id, "", one.coming or one.leaving or "", one.unit, one.coming_title or one.leaving_title, "", "",
                     f"{one.role}：{told(one)}")


def errand_for(wish: Any) -> Errand:
    """Give the errand the page was opened for: a meeting's return forms, a body's members, else the contact book."""
    if isinstance(wish, RecordRef) and wish.kind is RecordKind.MEETING:
        return ReceiptErrand(wish)
    return RosterErrand(wish) if isinstance(wish, RecordRef) and wish.kind is RecordKind.BODY else ContactErrand()


def _told(sentence: str, words: str, kind: LineKind) -> str:
    return f"{sentence}　{words}" if kind is LineKind.UNREAD and words else sentence
