"""Forms of a body's overview: its facts, and its office."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from secretariat.domain.dates import parse_typed
from secretariat.domain.listings.bodies import BodyView
from secretariat.domain.listings.body_offices import OfficeView
from secretariat.domain.new_bodies import BodyFacts, DutyEntry, duties_of_lines
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.fields import choice, line, paragraphs
from ui.dialogs.new_body import KINDS
from ui.dialogs.tabbed_dialog import TabbedDialog
from ui.widgets.date_field import DateField


class BodyFactsDialog(TabbedDialog):
    """修改概况: everything the overview says but the full name, which is changed by 机构更名."""

    def __init__(self, view: BodyView, places: Sequence[str], today: date, parent: QWidget | None = None) -> None:
        super().__init__("修改概况", "保存", "facts_form", (("facts", "基本情况"), ("texts", "依据和职责")), parent, note="保存后可以撤销")
        self.set_whom(view.name, "这里改的是登记的内容；机构改了名称，请办机构更名，旧名称会留着。")
        self._short_name = line(self, "facts_form.short_name", "简称", view.short_name)
        self.form.add("简称", self._short_name, check=lambda: "" if self._short_name.text().strip() else "请填写简称，列表里用它。")
        kinds = [kind for kind, _ in KINDS]
        self._kind = choice(self, "facts_form.kind", "类型", [words for _, words in KINDS],
                            kinds.index(view.kind) if view.kind in kinds else len(kinds) - 1)
        self.form.add("类型", self._kind)
        self._place = QComboBox(self)
        self._place.setObjectName("facts_form.place")
        self._place.setAccessibleName("区划")
        self._place.setEditable(True)
        self._place.addItems(list(places))
        self._place.setCurrentText(view.place or "")
        self.form.add("区划", self._place, optional=True)
        self._lead = line(self, "facts_form.lead_unit", "牵头单位", view.lead_unit)
        self.form.add("牵头单位", self._lead, optional=True)
        self._number = line(self, "facts_form.number", "成立文件", view.founding_number)
        self.form.add("成立文件", self._number, optional=True)
        self._issuer = line(self, "facts_form.issuer", "发文机关", view.founding_issuer)
        self.form.add("发文机关", self._issuer, optional=True)
        self._founded = DateField("facts_form.founded", "成立日期", today, parse=parse_typed, optional=True, parent=self)
        if view.founded_on is not None:
            self._founded.set_day(view.founded_on)
        self.form.add("成立日期", self._founded, optional=True, check=self._founded.problem)
        self._from = DateField("facts_form.in_use_from", "启用日期", today, parse=parse_typed, parent=self)
        self._from.set_day(view.in_use_from)
        self.form.add("启用日期", self._from, check=self._from.problem, note="这天以前欠的会不提醒")
        texts = self.part("texts")
        self._mandate = paragraphs(self, "facts_form.mandate", "主要职责", view.mandate or "")
        texts.add("主要职责", self._mandate, optional=True)
        self._basis = paragraphs(self, "facts_form.basis", "依据文件", "\n".join(view.basis_documents))
        texts.add("依据文件", self._basis, note="一行一件")

        self._short_name.setFocus()

    def facts(self, today: date) -> BodyFacts:
        """Give the facts as the form says."""
        kind = KINDS[self._kind.currentIndex()][0]
        return BodyFacts(
            kind=kind, short_name=self._short_name.text().strip(), in_use_from=self._from.day() or today,
            founded_on=self._founded.day(), founding_number=self._number.text().strip() or None,
            founding_issuer=self._issuer.text().strip() or None, place=self._place.currentText().strip() or None,
            lead_unit=self._lead.text().strip() or None, mandate=self._mandate.toPlainText().strip() or None,
            basis_documents=tuple(self._basis.toPlainText().splitlines()))


class DutiesDialog(ActDialog):
    """修改职责: what each unit does, one duty a line."""

    def __init__(self, view: BodyView, parent: QWidget | None = None) -> None:
        super().__init__("修改职责分工", "保存", "duties_form", parent, note="保存后可以撤销")
        self.set_whom(view.name, "一行一条：单位：职责；几个单位共同负责的，用顿号隔开。次序就是文件里的次序。")
        texts = ((duty.units, duty.text.replace("\n", "")) for duty in view.duties)
        self._given = "\n".join(f"{units}：{text}" if units else text for units, text in texts)
        self._lines = paragraphs(self, "duties_form.lines", "职责分工", self._given, 320)
        self._lines.setPlaceholderText("区民政局：承担办公室日常工作。\n区财政局、区人社局：落实资金和人员。")
        self.form.add("职责分工", self._lines)

    def duties(self) -> tuple[DutyEntry, ...]:
        """Give the duties as typed."""
        return duties_of_lines(self._lines.toPlainText())

    def changed(self) -> bool:
        """Tell whether anything else was typed."""
        return self._lines.toPlainText().strip() != self._given.strip()


class BodyOfficeDialog(ActDialog):
    """设置办公室: where it is, who directs it, deputies, and who its members are."""

    def __init__(self, view: OfficeView, parent: QWidget | None = None) -> None:
        super().__init__("设置办公室", "保存", "office_form", parent, note="保存后可以撤销")
        self.set_whom(view.name, "办公室会议通知这里列出的人；填席位上的人，换人时会跟着换。")
        self._at = line(self, "office_form.located_at", "办公室设在", view.located_at)
        self._at.setPlaceholderText("单位")
        self.form.add("办公室设在", self._at, optional=True)
        self._director = line(self, "office_form.director", "办公室主任", view.director_text)
        self._director.setPlaceholderText("职务或姓名，例如区民政局主要负责同志")
        self.form.add("办公室主任", self._director, optional=True)
        self._deputies = line(self, "office_form.deputies", "办公室副主任", "、".join(one.name or "" for one in view.deputies))
        self._deputies.setPlaceholderText("姓名，几个人用顿号隔开")
        self.form.add("办公室副主任", self._deputies, optional=True)
        self._members = line(self, "office_form.members", "办公室成员", "、".join(one.name or "" for one in view.members))
        self._members.setPlaceholderText("姓名，几个人用顿号隔开")
        self.form.add("办公室成员", self._members, optional=True)
        self._liaisons = QCheckBox("各成员单位联络员为办公室成员", self)
        self._liaisons.setObjectName("office_form.liaisons")
        self._liaisons.setChecked(view.liaisons_in_office)
        self.form.add("联络员", self._liaisons)
        self.set_consequence("从今天起按新的办公室通知开会；通讯录里没有的人登记在办公室所在单位。")

    def located_at(self) -> str:
        """Give the unit the office is at."""
        return self._at.text().strip()

    def director(self) -> str:
        """Give the post or name of who directs it."""
        return self._director.text().strip()

    def deputies(self) -> str:
        """Give the names of the deputies."""
        return self._deputies.text().strip()

    def members(self) -> str:
        """Give the names of the members."""
        return self._members.text().strip()

    def liaisons(self) -> bool:
        """Tell whether the liaisons are members."""
        return self._liaisons.isChecked()
