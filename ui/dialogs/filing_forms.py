"""Forms of the filing register: the form came back, with letter and scan; it was entered."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from secretariat.domain.dates import official, parse_typed
from secretariat.domain.filings import FilingRow
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField


class FilingReportDialog(ActDialog):
    """登记已报: the unit's stamped form is here; ``choose`` asks for the file of its scan."""

    def __init__(self, row: FilingRow, today: date, choose: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        super().__init__("登记已报", "登记已报", "filing_form", parent, note="登记后可以撤销")
        self._choose = choose
        self._scan: Path | None = None
        self.set_whom(f"{row.unit}　{row.role}", f"{row.name}，{official(row.since)}到任")
        self._on = DateField("filing_form.on", "收表日期", today, parse=parse_typed, parent=self)
        self._on.set_day(today)
        self.form.add("收表日期", self._on, check=self._on.problem)
        self._letter = QLineEdit(row.letter or "", self)
        self._letter.setObjectName("filing_form.letter")
        self._letter.setPlaceholderText("来函文号；还没有来函就留空")
        self.form.add("单位来函", self._letter, optional=True)
        self._file = QLineEdit(self)
        self._file.setObjectName("filing_form.scan")
        self._file.setReadOnly(True)
        self._file.setPlaceholderText("盖章的备案表扫描件，PDF 或图片")
        pick = Button("选扫描件", "normal", name="filing_form.choose", parent=self)
        pick.clicked.connect(self._pick)
        self.form.add("扫描件", self._file, beside=pick)
        self.set_consequence("来函和备案表都齐了，就可以登记备案；缺来函的列作待补来函。")
        self._letter.setFocus()

    def on(self) -> date | None:
        """Give the day the form came."""
        return self._on.day()

    def letter(self) -> str | None:
        """Give the number of the unit's letter."""
        return self._letter.text().strip() or None

    def scan(self) -> Path | None:
        """Give the file of the scan."""
        return self._scan

    def _pick(self) -> None:
        chosen = self._choose()
        if chosen is not None:
            self._scan = chosen
            self._file.setText(chosen.name)


class FilingDialog(ActDialog):
    """登记备案: the body's office entered it."""

    def __init__(self, row: FilingRow, today: date, parent: QWidget | None = None) -> None:
        super().__init__("登记备案", "登记备案", "filed_form", parent, note="登记后可以撤销")
        came = f"，{official(row.reported_on)}收到备案表" if row.reported_on else ""
        self.set_whom(f"{row.unit}　{row.role}", f"{row.name}接任{came}")
        self._on = DateField("filed_form.on", "备案日期", today, parse=parse_typed, parent=self)
        self._on.set_day(today)
        self.form.add("备案日期", self._on, check=self._on.problem)
        self.set_consequence("备案登记簿里记作已备案。")

    def on(self) -> date | None:
        """Give the day it was entered."""
        return self._on.day()
