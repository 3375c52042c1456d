"""登记签发: who approved a document, and when."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.documents import DocumentView
from ui.dialogs.act_dialog import ActDialog
from ui.widgets.date_field import DateField


class ApprovalDialog(ActDialog):
    """Takes approver and day; the number is taken by the office at that moment, and the document may be issued at once."""

    def __init__(self, view: DocumentView, approver: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__("登记签发", "登记签发", "document.approval_form", parent, note="签发取号后不能撤销，只能作废")
        self.set_whom(view.row.title, f"{view.row.body}　{view.row.kind_label}")
        self._approver = QLineEdit(approver, self)
        self._approver.setObjectName("document.approval_form.approver")
        self._day = DateField("document.approval_form.day", "签发日期", today, parse=parse_typed, parent=self)
        self._day.set_day(today)
        self._issue = QCheckBox("同时登记印发", self)
        self._issue.setObjectName("document.approval_form.issue")
        # A number given elsewhere is entered before the paper goes out.
        self._issue.setChecked(not view.numbered_elsewhere)
        self.form.add("签发人", self._approver, check=lambda: "" if self.approver() else "请填签发人。")
        self.form.add("签发日期", self._day, check=self._day.problem)
        self.form.add("", self._issue)
        number = "按本机构的编号序列取下一个号"
        if view.numbered_elsewhere:
            number = "文号由别处统一编，签发后登记"
        elif view.row.number_text == "不编号":
            number = "不编号"
        self.set_consequence(f"{number}，号、签发人和日期写入文稿，再据此排出PDF。")
        self._approver.setFocus()

    def approver(self) -> str:
        """Give who approved it."""
        return self._approver.text().strip()

    def day(self) -> date | None:
        """Give the day it was approved."""
        return self._day.day()

    def issue_at_once(self) -> bool:
        """Tell whether it was issued the same day."""
        return self._issue.isChecked()
