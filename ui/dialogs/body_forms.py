"""Forms of a body: setting it up by hand, and how it works."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from secretariat.domain.bodies import BodyKind, BodyRules, Consent, IssuerKind, PlenaryPeriod, ReplacementRoute
from secretariat.domain.body_names import suggested_short_name
from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.bodies import BodyView
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.date_field import DateField

_KINDS: Final = ((BodyKind.JOINT_MEETING, "联席会议"), (BodyKind.LEADING_GROUP, "领导小组"), (BodyKind.OTHER, "委员会、指挥部等"))
_PERIODS: Final = ((PlenaryPeriod.YEAR, "每年"), (PlenaryPeriod.HALF_YEAR, "每半年"), (PlenaryPeriod.QUARTER, "每季度"))
_ROUTES: Final = (
    (None, "成立文件没有写"), (ReplacementRoute.FILING, "备案：单位递补后报办公室备案"),
    (ReplacementRoute.APPROVAL, "报批：批复以后生效"), (ReplacementRoute.REISSUE, "发文：另行发文调整"),
)
_ISSUERS: Final = (
    (None, "还没有定"), (IssuerKind.OFFICE, "本机构办公室印发，由代章单位用印"), (IssuerKind.LEAD_UNIT, "牵头单位编号用印"),
    (IssuerKind.GOVERNMENT_OFFICE, "政府办公室印发"), (IssuerKind.JOINT, "成员单位联合印发"),
)
_CONSENTS: Final = ((Consent.ALL_BUT_CONVENER, "除召集人自己提议外都要批准"), (Consent.NOBODY, "不需要批准"))


class NewBodyDialog(ActDialog):
    """新建机构: a body without a founding notice at hand; its seats are entered afterwards."""

    def __init__(self, today: date, place: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__("新建机构", "建立机构", "body_form", parent, note="建立后可以撤销")
        self._place = place
        self.set_whom("手工建立一个议事协调机构", "有成立文件时，用导入更快：名单、职责和规则会一次读出来。")
        self._name = _line(self, "body_form.name", "机构名称")
        self._name.setPlaceholderText("全称，与成立文件一致")
        self._name.textEdited.connect(self._suggest)
        self.form.add("机构名称", self._name, check=lambda: "" if self.name() else "请填写机构全称。")
        self._short_name = _line(self, "body_form.short_name", "简称")
        self.form.add("简称", self._short_name, check=lambda: "" if self.short_name() else "请填写简称，列表里用它。")
        self._kind = _choice(self, "body_form.kind", "类型", _KINDS)
        self.form.add("类型", self._kind)
        self._founded = DateField("body_form.founded", "成立日期", today, parse=parse_typed, optional=True, parent=self)
        self.form.add("成立日期", self._founded, optional=True, check=self._founded.problem)
        self._from = DateField("body_form.in_use_from", "启用日期", today, parse=parse_typed, parent=self)
        self._from.set_day(today)
        self.form.add("启用日期", self._from, check=self._from.problem, note="从这天起提醒")
        self.set_consequence("机构出现在左边的列表里。手工建立的机构还没有名单；有成立文件的，请取消后用导入。")

    def name(self) -> str:
        """Give the full name."""
        return self._name.text().strip()

    def short_name(self) -> str:
        """Give what lists call it."""
        return self._short_name.text().strip()

    def kind(self) -> BodyKind:
        """Give what sort of body it is."""
        return _KINDS[self._kind.currentIndex()][0]

    def founded_on(self) -> date | None:
        """Give the day it was founded."""
        return self._founded.day()

    def in_use_from(self) -> date | None:
        """Give the day from which the program warns."""
        return self._from.day()

    def _suggest(self, typed: str) -> None:
        if not self._short_name.isModified():
            self._short_name.setText(suggested_short_name(typed.strip(), self._place) if typed.strip() else "")
        ends = {"联席会议": 0, "领导小组": 1}
        self._kind.setCurrentIndex(next((place for end, place in ends.items() if typed.strip().endswith(end)), 2))


class BodyRulesDialog(ActDialog):
    """修改规则: plenaries, who proposes, consents and chairs, replacement, who issues and seals."""

    def __init__(self, view: BodyView, parent: QWidget | None = None) -> None:
        super().__init__("修改工作规则", "保存规则", "rules_form", parent, note="保存后可以撤销")
        rules = view.rules
        self.set_whom(view.name, "规则从成立文件读出，可以按实际情况修改。")
        self._plenaries = QSpinBox(self)
        self._plenaries.setObjectName("rules_form.plenaries")
        self._plenaries.setRange(0, 12)
        self._plenaries.setSpecialValueText("不要求")
        self._plenaries.setSuffix("次")
        self._plenaries.setValue(rules.plenaries or 0)
        self._period = _choice(self, "rules_form.period", "周期", _PERIODS, rules.period)
        self.form.add("全体会议至少", self._plenaries, beside=self._period)
        self._proposers = _line(self, "rules_form.proposers", "谁可以提议", rules.proposers)
        self.form.add("谁可以提议", self._proposers, optional=True)
        self._approver = _line(self, "rules_form.approver", "谁批准", rules.approver)
        self._consent = _choice(self, "rules_form.consent", "批准", _CONSENTS, rules.consent)
        self.form.add("开会批准", self._consent)
        self.form.add("谁批准", self._approver, optional=True, note="（不填就是召集人）")
        self._chairs = _line(self, "rules_form.chairs", "谁主持", rules.chairs)
        self.form.add("谁主持", self._chairs, optional=True)
        self._route = _choice(self, "rules_form.replacement", "人员递补", _ROUTES, rules.replacement)
        self.form.add("人员递补", self._route)
        self._issuer = _choice(self, "rules_form.issuer", "由谁印发", _ISSUERS, rules.issuer)
        self.form.add("由谁印发", self._issuer)
        self._seal = _line(self, "rules_form.seal_unit", "代章单位", rules.seal_unit)
        self.form.add("代章单位", self._seal, optional=True, check=self._seal_problem)
        self.set_consequence("以后起草的文书和提醒按新规则；已经印发的不变。")

    def rules(self) -> BodyRules:
        """Give the rules as the form says."""
        return BodyRules(
            plenaries=self._plenaries.value() or None, period=_PERIODS[self._period.currentIndex()][0],
            replacement=_ROUTES[self._route.currentIndex()][0], approver=_text(self._approver),
            consent=_CONSENTS[self._consent.currentIndex()][0], seal_unit=_text(self._seal),
            issuer=_ISSUERS[self._issuer.currentIndex()][0], proposers=_text(self._proposers), chairs=_text(self._chairs))

    def _seal_problem(self) -> str:
        by_office = _ISSUERS[self._issuer.currentIndex()][0] is IssuerKind.OFFICE
        return "本机构办公室没有印章，请写由哪个单位代章。" if by_office and not _text(self._seal) else ""


def _line(parent: QWidget, name: str, accessible: str, text: str | None = None) -> QLineEdit:
    field = QLineEdit(text or "", parent)
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    return field


def _choice(parent: QWidget, name: str, accessible: str, options: tuple[tuple[object, str], ...], chosen: object = None) -> QComboBox:
    field = QComboBox(parent)
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    field.addItems([words for _, words in options])
    field.setCurrentIndex(next((place for place, (value, _) in enumerate(options) if value == chosen), 0))
    return field


def _text(field: QLineEdit) -> str | None:
    return field.text().strip() or None
