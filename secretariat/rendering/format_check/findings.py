"""Collects what was measured, one row a rule: of several places of one rule the worst is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from secretariat.domain.listings.format_check import FormatPlace, FormatReport, FormatRow
from secretariat.rendering import gbt9704
from secretariat.rendering.gbt9704 import Rule

_UNITS = {"mm": "毫米", "pt": "磅", "行": "行", "字": "字"}
_ORDER = {name: place for place, name in enumerate(gbt9704.RULES)}


def _figure(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _expected(rule: Rule) -> str:
    if rule.says:
        return rule.says
    allowed = f"±{_figure(rule.tolerance)}" if rule.tolerance and rule.unit == "mm" else ""
    return f"{_figure(rule.value)}{allowed}{_UNITS[rule.unit]}"


@dataclass(slots=True)
class Findings:
    """The rows found so far, by the keys of the one table."""

    _rows: dict[str, tuple[float, FormatRow]] = field(default_factory=dict)

    def length(self, key: str, measured: float, place: FormatPlace | None = None, *, ok: bool | None = None, of: str = "") -> None:
        """Take a measure in the rule's own unit; ``ok`` decides in place of value and tolerance, ``of`` says of what it is."""
        rule = gbt9704.RULES[key]
        off = abs(measured - rule.value) - rule.tolerance
        good = off <= 1e-6 if ok is None else ok
        shown = "0" if abs(measured) < 0.005 else f"{measured:.2f}" if abs(rule.value) < 1 else f"{measured:.1f}"
        self._take(key, off if not good else min(off, 0.0), f"{of}{shown}{_UNITS[rule.unit]}", place, good=good)

    def said(self, key: str, measured: str, place: FormatPlace | None = None, *, ok: bool) -> None:
        """Take what was found of a rule that is told in words."""
        self._take(key, 0.0 if ok else 1.0, measured, place, good=ok)

    def report(self) -> FormatReport:
        """Return the rows by clause."""
        return FormatReport(tuple(self._rows[key][1] for key in sorted(self._rows, key=_by_clause)))

    def _take(self, key: str, off: float, measured: str, place: FormatPlace | None, *, good: bool) -> None:
        rule, before = gbt9704.RULES[key], self._rows.get(key)
        if before is not None and (good or (not before[1].ok and before[0] >= off)):
            return
        row = FormatRow(rule.clause, rule.element, rule.strength, _expected(rule), measured, good, place)
        self._rows[key] = off, row


def _by_clause(key: str) -> tuple[tuple[int, ...], int]:
    clause = gbt9704.RULES[key].clause
    return tuple(int(part) for part in clause.split(".")) if clause else (99,), _ORDER[key]


def joined(first: FormatReport, second: FormatReport) -> FormatReport:
    """Return one report of two files of one document: a rule holds where it holds in both, and the first names its place."""
    if not second.rows:
        return first
    rows = {row.element: row for row in second.rows}
    for row in first.rows:
        other = rows.get(row.element)
        if other is None or other.ok or not row.ok:
            rows[row.element] = row
    place = {rule.element: _by_clause(key) for key, rule in gbt9704.RULES.items()}
    return FormatReport(tuple(sorted(rows.values(), key=lambda row: place[row.element])), first.remark)
