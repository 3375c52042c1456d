"""The rules of a body in the words of its page."""

from __future__ import annotations

from collections.abc import Mapping

from secretariat.domain.bodies import BodyRules, Consent, IssuerKind, PlenaryPeriod
from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.listings.bodies import RuleRow
from secretariat.domain.seats import SeatBasis

_STRETCH = {PlenaryPeriod.YEAR: "每年", PlenaryPeriod.HALF_YEAR: "每半年", PlenaryPeriod.QUARTER: "每季度"}
ROUTE_WORDS = {
    ReplacementRoute.FILING: "由所在单位相应职务人员递补，报办公室备案，不另行发文",
    ReplacementRoute.APPROVAL: "由所在单位提出人选，报批同意后递补",
    ReplacementRoute.REISSUE: "另行发文调整",
}
ROUTE_NAMES = {ReplacementRoute.FILING: "备案", ReplacementRoute.APPROVAL: "报批", ReplacementRoute.REISSUE: "发文"}
"""What each route is called on a chip or in a column."""
_ISSUERS = {
    IssuerKind.OFFICE: "由办公室印发", IssuerKind.LEAD_UNIT: "由牵头单位编号用印", IssuerKind.GOVERNMENT_OFFICE: "由政府办公室印发",
    IssuerKind.JOINT: "由成员单位联合印发",
}
_UNSET = "未规定"


def rule_rows(rules: BodyRules, routes: Mapping[str, ReplacementRoute] | None = None) -> tuple[RuleRow, ...]:
    """Return every rule as a label and a sentence, those the notice is silent about included.

    ``routes`` are the roles whose seats have a route of their own, in the body's order.
    """
    return (
        _row("plenaries", "全体会议", _plenaries(rules), is_set=rules.plenaries is not None),
        _row("proposers", "会议提议", f"由{rules.proposers}提议" if rules.proposers else None),
        _row("approver", "会议批准", _consent(rules), is_set=rules.approver is not None or rules.consent is Consent.NOBODY),
        _row("chairs", "会议主持", f"由{rules.chairs}主持" if rules.chairs else None),
        _row("replacement", "人员调整", _replacement(rules, routes or {})),
        _row("seal_unit", "印发用印", _issue(rules)),
    )


def basis_words(basis: SeatBasis, title: str | None) -> str:
    """Say through what a seat is held: 由主要负责人担任, 由副局长担任, 认定本人."""
    if basis is SeatBasis.PERSONAL:
        return "认定本人"
    if basis is SeatBasis.PRINCIPAL:
        return "由主要负责人担任"
    return f"由{title}担任" if title else ("由分管负责人担任" if basis is SeatBasis.IN_CHARGE else "随职务担任")


def _row(field: str, label: str, text: str | None, *, is_set: bool | None = None) -> RuleRow:
    return RuleRow(field, label, text or _UNSET, is_set=bool(text) if is_set is None else is_set)


def _plenaries(rules: BodyRules) -> str | None:
    return f"{_STRETCH[rules.period]}至少召开{rules.plenaries}次" if rules.plenaries is not None else None


def _consent(rules: BodyRules) -> str:
    if rules.consent is Consent.NOBODY:
        return "不需要批准"
    approver = rules.approver or "召集人"
    return f"经{approver}同意后召开，{approver}自己提议的不需要"


def _replacement(rules: BodyRules, routes: Mapping[str, ReplacementRoute]) -> str | None:
    words = [ROUTE_WORDS[rules.replacement]] if rules.replacement else []
    for route in dict.fromkeys(routes.values()):
        roles = "、".join(role for role, its in routes.items() if its is route)
        words.append(f"{roles}：{ROUTE_WORDS[route]}")
    return "；".join(words) or None


def _issue(rules: BodyRules) -> str | None:
    words = [_ISSUERS[rules.issuer]] if rules.issuer else []
    if rules.seal_unit:
        words.append(f"由{rules.seal_unit}代章")
    return "，".join(words) or None
