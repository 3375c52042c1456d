"""递补办法: roles that are filled on another route than the body's others."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.listings.bodies import BodyView, RoleRoute
from secretariat.domain.rule_words import ROUTE_NAMES
from ui.dialogs.act_dialog import ActDialog


class RoutesDialog(ActDialog):
    """One choice a role."""

    def __init__(self, view: BodyView, roles: Sequence[RoleRoute], parent: QWidget | None = None) -> None:
        super().__init__("递补办法", "保存办法", "routes_form", parent, note="保存后可以撤销")
        general = ROUTE_NAMES[view.rules.replacement] if view.rules.replacement else "没有规定"
        self.set_whom(view.name, f"本机构人员调整：{general}。个别席位另有办法的在这里写明。")
        self._options: tuple[tuple[ReplacementRoute | None, str], ...] = ((None, f"随本机构（{general}）"), *ROUTE_NAMES.items())
        self._roles = tuple(roles)
        self._fields: list[QComboBox] = []
        for place, role in enumerate(self._roles):
            field = QComboBox(self)
            field.setObjectName(f"routes_form.{place}")
            field.setAccessibleName(f"{role.role}的递补办法")
            field.addItems([words for _, words in self._options])
            field.setCurrentIndex(next(index for index, (route, _) in enumerate(self._options) if route is role.route))
            self.form.add(role.role, field, note=f"{role.seats}席")
            self._fields.append(field)
        self.set_consequence("以后登记的人员递补按这里的办法；已经待批、待发文的按原来的办法办完。")
        self._fields[0].setFocus()

    def routes(self) -> dict[str, ReplacementRoute | None]:
        """Give the route of each role, None where it follows the body."""
        return {role.role: self._options[field.currentIndex()][0] for role, field in zip(self._roles, self._fields, strict=True)}
