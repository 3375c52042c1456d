"""A report as lines for a terminal: one a rule, then how many hold."""

from __future__ import annotations

from secretariat.domain.listings.format_check import FormatPlace, FormatReport, FormatRow


def to_words(report: FormatReport) -> str:
    """Return the report as lines."""
    if report.remark and not report.rows:
        return report.remark
    musts, failures = len(report.musts), len(report.failures)
    held = f"必须项{musts}项中{failures}项不符" if failures else f"必须项{musts}项全部通过"
    advice = f"，另有{len(report.advice)}条建议" if report.advice else ""
    return "\n".join([*(_line(row) for row in report.rows), f"{held}{advice}。"])


def _line(row: FormatRow) -> str:
    verdict = "通过" if row.ok else "不符" if row.fails else "建议"
    where = _where(row.place) if not row.ok and row.place is not None else ""
    return f"{verdict}　{row.clause or '惯例'}　{row.element}：应为{row.expected}，实为{row.measured}{where}"


def _where(place: FormatPlace) -> str:
    page = f"第{place.page}页" if place.page is not None else ""
    words = f"“{place.words}”" if place.words else ""
    return f"（{page}{words}）" if page or words else ""
