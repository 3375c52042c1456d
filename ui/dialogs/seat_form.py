"""增设席位: one more seat of a body, and who sits there first."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from secretariat.domain.bodies import BodyKind
from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.bodies import BodyView
from secretariat.domain.listings.directory import PersonRow, UnitRow
from secretariat.domain.names import stored
from secretariat.domain.people import NewPerson
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.date_field import DateField

_ROLES: Final = {
    BodyKind.JOINT_MEETING: ("召集人", "副召集人", "成员", "联络员"),
    BodyKind.LEADING_GROUP: ("组长", "副组长", "成员", "联络员"),
    BodyKind.OTHER: ("主任", "副主任", "委员", "联络员"),
}
_ID: Final = Qt.ItemDataRole.UserRole + 1


class SeatDialog(ActDialog):
    """A role, a unit of the directory or a new one, a title, and a holder where there is one already.

    Signals: ``words_typed(str)`` look for people by these words; the answer comes by ``offer_people``.
    """

    words_typed = Signal(str)

    def __init__(self, view: BodyView, roles: Sequence[str], today: date, parent: QWidget | None = None) -> None:
        super().__init__("增设席位", "增设席位", "seat_form", parent, note="登记后可以撤销")
        self._people: tuple[PersonRow, ...] = ()
        self._picked: PersonRow | None = None
        self.set_whom(view.name, "新席位排在名单末尾。")
        self._role = QComboBox(self)
        self._role.setObjectName("seat_form.role")
        self._role.setAccessibleName("席位")
        self._role.setEditable(True)
        self._role.addItems(list(dict.fromkeys((*roles, *_ROLES[view.kind]))))
        # The first seat of a body is its head's; after that members are what is missing.
        self._role.setCurrentText(_ROLES[view.kind][2] if roles else _ROLES[view.kind][0])
        self._unit, self._title, self._holder = (self._line(*each) for each in (
            ("unit", "单位"), ("title", "职务"), ("holder", "姓名")))
        self._unit.setPlaceholderText("通讯录里没有的单位会一并登记")
        self._holder.setPlaceholderText("空缺就留空；通讯录里没有的人会一并登记")
        self._since = DateField("seat_form.since", "设立日期", today, parse=parse_typed, parent=self)
        self._since.set_day(view.founded_on or today)
        self._offer_under_fields()
        self.form.add("席位", self._role, check=lambda: "" if self.role() else "请填写席位名称，例如成员、联络员。")
        self.form.add("单位", self._unit, check=lambda: "" if self.unit() else "请填写单位。")
        self.form.add("职务", self._title, optional=True)
        self.form.add("姓名", self._holder, optional=True)
        self.form.add("设立日期", self._since, check=self._since.problem)
        self._unit.setFocus()

    # -- what the form says ----------------------------------------------------------------------------------------------------

    def role(self) -> str:
        """Give the name of the seat."""
        return self._role.currentText().strip()

    def unit(self) -> str:
        """Give the unit by its name."""
        return self._unit.text().strip()

    def title(self) -> str:
        """Give the title of the office that sits there."""
        return self._title.text().strip()

    def holder(self) -> int | NewPerson | None:
        """Give who sits there first: somebody of the directory, somebody new to it, or nobody."""
        name = stored(self._holder.text())
        if not name:
            return None
        if self._picked is not None:
            return self._picked.person_id
        same = [one for one in self._people if one.name == name and one.unit == self.unit()]
        return same[0].person_id if len(same) == 1 else NewPerson(name=name)

    def since(self) -> date | None:
        """Give the day from which the seat stands in the list."""
        return self._since.day()

    # -- what is offered -------------------------------------------------------------------------------------------------------

    def offer_units(self, units: Sequence[UnitRow]) -> None:
        """Offer the units of the directory under the field, by any part of their names."""
        completer = QCompleter([unit.full_name for unit in units], self._unit)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._unit.setCompleter(completer)

    def offer_people(self, people: Sequence[PersonRow]) -> None:
        """Offer these people under the field."""
        self._people = tuple(people)
        self._model.clear()
        for row in people:
            item = QStandardItem(f"{row.name}　{'，'.join(part for part in (row.unit, row.title) if part)}".rstrip())
            item.setData(row.person_id, _ID)
            self._model.appendRow(item)
        if people and self._holder.hasFocus() and self._picked is None:
            self._completer.complete()

    def _offer_under_fields(self) -> None:
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self._holder)
        self._completer.activated.connect(self._pick)
        self._holder.textEdited.connect(self._type)

    def _type(self, text: str) -> None:
        self._picked = None
        self.words_typed.emit(text.strip())

    def _pick(self, words: str) -> None:
        found = self._model.findItems(words)
        if found:
            self._picked = next(row for row in self._people if row.person_id == found[0].data(_ID))
            self._holder.setText(self._picked.name)
            if self._picked.title and not self._title.text():
                self._title.setText(self._picked.title)

    def _line(self, name: str, accessible: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"seat_form.{name}")
        field.setAccessibleName(accessible)
        return field
