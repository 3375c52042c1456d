"""What the child process does for the checker: a foreign file becomes a report as values JSON can hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from secretariat.domain.listings.format_check import FormatReport
from secretariat.errors import Unreadable
from secretariat.rendering.format_check.check import check_docx, check_pdf

_CHECKS: Mapping[str, Callable[[bytes], FormatReport]] = {"docx": check_docx, "pdf": check_pdf}


def answer(form: str, content: bytes) -> dict[str, object]:
    """Return the report of a .docx or a PDF; raises Unreadable, and may break in any way."""
    check = _CHECKS.get(form)
    if check is None:
        raise Unreadable("只能检查 .docx 和 PDF 文件的格式。")
    report = check(content)
    rows = [
        {
            "clause": row.clause, "element": row.element, "strength": row.strength.value, "expected": row.expected,
            "measured": row.measured, "ok": row.ok,
            "place": [row.place.page, row.place.area, row.place.words] if row.place is not None else None,
        }
        for row in report.rows
    ]
    return {"rows": rows, "remark": report.remark}
