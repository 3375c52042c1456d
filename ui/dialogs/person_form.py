"""登记人员 and 修改人员: a name, the posts with their days, telephone numbers, notes."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from secretariat.domain.directory_entries import PersonEntry, PostEntry
from secretariat.domain.listings.directory import PersonView, UnitRow
from secretariat.domain.names import stored
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.dated_rows import DatedUnit, DatedUnits
from ui.theme.fonts import heights


class PersonDialog(ActDialog):
    """Somebody new, or everything about somebody; gives a ``PersonEntry``."""

    def __init__(
        self, units: Sequence[UnitRow], today: date, view: PersonView | None = None, parent: QWidget | None = None,
    ) -> None:
        verb = "保存修改" if view else "登记人员"
        super().__init__("修改人员" if view else "登记人员", verb, "person_form", parent, note="可以撤销" if view else "登记后可以撤销")
        self.setMinimumWidth(700)
        if view is None:
            self.set_whom("通讯录里添一个人", "要换席位上的人，用“人员递补”更快，新人会一并登记。")
        else:
            self.set_whom(view.row.name, "席位不在这里改：换席位上的人用“人员递补”。已印发的文件不变。")
        self._name = self._line("name", "姓名", view.row.name if view else "")
        self.form.add("姓名", self._name, check=lambda: "" if self.name() else "请填写姓名。")
        self._posts = DatedUnits("person_form", units, today, titled=True, add="再加一个职务", parent=self)
        for post in view.posts if view else ():
            self._posts.add_line(DatedUnit(post.post_id, post.unit_id, post.title or "", post.since, post.until))
        if view is None:
            self._posts.add_line()
        self.form.add("职务", self._posts, check=self._posts.problem)
        self._mobile = self._line("mobile", "手机", (view.row.mobile if view else None) or "")
        self._phone = self._line("phone", "办公电话", (view.row.phone if view else None) or "")
        for caption, field in (("手机", self._mobile), ("办公电话", self._phone)):
            self.form.add(caption, field, optional=True)
        self._notes = QPlainTextEdit((view.row.notes if view else None) or "", self)
        self._notes.setObjectName("person_form.notes")
        self._notes.setTabChangesFocus(True)
        self._notes.setFixedHeight(heights().control * 2)
        self.form.add("备注", self._notes, optional=True)
        self._name.setFocus()

    def name(self) -> str:
        """Give the name without padding."""
        return stored(self._name.text())

    def entry(self) -> PersonEntry:
        """Give everything that was typed."""
        posts = tuple(PostEntry(post.row_id, post.unit_id, post.title, post.since, post.until) for post in self._posts.values())
        return PersonEntry(self.name(), self._phone.text(), self._mobile.text(), self._notes.toPlainText(), posts)

    def _line(self, name: str, accessible: str, text: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setObjectName(f"person_form.{name}")
        field.setAccessibleName(accessible)
        return field
