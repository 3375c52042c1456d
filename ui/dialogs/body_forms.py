"""The form of how a body works."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from secretariat.domain.bodies import BodyRules, Consent, IssuerKind, PlenaryPeriod, ReplacementRoute
from secretariat.domain.listings.bodies import BodyView
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.fields import choice, line
from ui.widgets.forms import Form

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


class RuleFields:
    """The fields of a body's rules, put into a form; ``prefix`` begins the names of the fields."""

    def __init__(self, form: Form, rules: BodyRules, prefix: str) -> None:
        self._plenaries = QSpinBox(form)
        self._plenaries.setObjectName(f"{prefix}.plenaries")
        self._plenaries.setRange(0, 12)
        self._plenaries.setSpecialValueText("不要求")
        self._plenaries.setSuffix("次")
        self._plenaries.setValue(rules.plenaries or 0)
        self._period = _choice(form, f"{prefix}.period", "周期", _PERIODS, rules.period)
        form.add("全体会议至少", self._plenaries, beside=self._period)
        self._proposers = line(form, f"{prefix}.proposers", "谁可以提议", rules.proposers)
        form.add("谁可以提议", self._proposers, optional=True)
        self._consent = _choice(form, f"{prefix}.consent", "批准", _CONSENTS, rules.consent)
        form.add("开会批准", self._consent)
        self._approver = line(form, f"{prefix}.approver", "谁批准", rules.approver)
        form.add("谁批准", self._approver, optional=True, note="（不填就是召集人）")
        self._chairs = line(form, f"{prefix}.chairs", "谁主持", rules.chairs)
        form.add("谁主持", self._chairs, optional=True)
        self._route = _choice(form, f"{prefix}.replacement", "人员递补", _ROUTES, rules.replacement)
        form.add("人员递补", self._route)
        self._issuer = _choice(form, f"{prefix}.issuer", "由谁印发", _ISSUERS, rules.issuer)
        form.add("由谁印发", self._issuer)
        self._seal = line(form, f"{prefix}.seal_unit", "代章单位", rules.seal_unit)
        form.add("代章单位", self._seal, optional=True, check=self._seal_problem)

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


class BodyRulesDialog(ActDialog):
    """修改规则: plenaries, who proposes, consents and chairs, replacement, who issues and seals."""

    def __init__(self, view: BodyView, parent: QWidget | None = None) -> None:
        super().__init__("修改工作规则", "保存规则", "rules_form", parent, note="保存后可以撤销")
        self.set_whom(view.name, "规则从成立文件读出，可以按实际情况修改。")
        self._fields = RuleFields(self.form, view.rules, "rules_form")
        self.set_consequence("以后起草的文书和提醒按新规则；已经印发的不变。")

    def rules(self) -> BodyRules:
        """Give the rules as the form says."""
        return self._fields.rules()


def _choice(parent: QWidget, name: str, accessible: str, options: Sequence[tuple[object, str]], chosen: object = None) -> QComboBox:
    place = next((place for place, (value, _) in enumerate(options) if value == chosen), 0)
    return choice(parent, name, accessible, [words for _, words in options], place)


def _text(field: QLineEdit) -> str | None:
    return field.text().strip() or None
