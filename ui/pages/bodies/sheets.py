"""The tabs that are read rather than worked in: 概况, 职责, 规则."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.bodies import BodyKind
from secretariat.domain.body_offices import OfficeRole
from secretariat.domain.dates import in_tables, official
from secretariat.domain.listings.bodies import BodyView, PhaseRow
from secretariat.domain.listings.body_offices import OfficeLine, OfficeView
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Rule, label
from ui.widgets.ledger_lines import LedgerLines

_KINDS = {BodyKind.JOINT_MEETING: "联席会议", BodyKind.LEADING_GROUP: "领导小组", BodyKind.OTHER: "其他议事协调机构"}


class Sheet(QWidget):
    """Lines of a ledger under one row of tools.

    Signals: ``act_requested(str)`` the id of the command a button of the sheet stands for.
    """

    act_requested = Signal(str)

    def __init__(self, name: str, accessible: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._tools = QHBoxLayout()
        self._tools.setContentsMargins(20, 8, 16, 8)
        self._tools.setSpacing(8)
        self._note = label("", "caption", wrap=True, parent=self)
        self._tools.addWidget(self._note, 1)
        column.addLayout(self._tools)
        column.addWidget(Rule(parent=self))
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("part", "pane")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines = LedgerLines(name, accessible, width=width, parent=self._scroll)
        self._scroll.setWidget(self.lines)
        column.addWidget(self._scroll, 1)
        self.empty = EmptyState(self)
        self.empty.hide()
        column.addWidget(self.empty, 1)

    def add_button(self, words: str, command: str, icon: str) -> None:
        """Put a verb at the right of the tools."""
        button = Button(words, "normal", icon=icon, name=f"sheet.{command}", parent=self)
        button.clicked.connect(lambda: self.act_requested.emit(command))
        self._tools.addWidget(button)

    def say(self, note: str, lines: list[tuple[str, str, bool]]) -> None:
        """Show other lines, and a sentence above them."""
        self._note.setText(note)
        self.lines.set_lines(lines)
        self._scroll.setHidden(not lines)
        self.empty.setHidden(bool(lines))


class OverviewSheet(Sheet):
    """概况."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("body.overview", "概况", 110, parent)
        self.add_button("补录会议", "body.enter_past_meeting", "history")
        self.add_button("以此新建", "body.clone", "copy")
        self.add_button("设置办公室", "body.set_office", "users")
        self.add_button("修改概况", "body.set_facts", "pencil")

    def show_view(self, view: BodyView, office: OfficeView) -> None:
        """Show a body and its office as it stands on the day of the list."""
        facts: list[tuple[str, str | None]] = [
            ("机构全称", view.name), ("简称", view.short_name), ("类型", _KINDS[view.kind]), ("牵头单位", view.lead_unit),
            ("成立文件", view.founding_number), ("成文日期", official(view.founded_on) if view.founded_on else None),
            ("发文机关", view.founding_issuer), ("区划", view.place), ("启用日期", official(view.in_use_from)), *_office(office),
            ("依据文件", "\n".join(view.basis_documents)), ("主要职责", view.mandate),
            ("阶段", "\n".join(_phase(phase) for phase in view.phases)),
            ("原名", "\n".join(view.former_names)), ("结束", view.end_text),
        ]
        self.say(f"{view.unit_count}个成员单位", [(word, text, False) for word, text in facts if text])


class DutiesSheet(Sheet):
    """职责."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("body.duties", "职责", 190, parent)
        self.add_button("修改职责", "body.set_duties", "pencil")
        self.empty.say("还没有各单位职责", "职责随成立文件导入；手工建立的机构，在右上角填写。")

    def show_view(self, view: BodyView) -> None:
        """Show the duties of a body."""
        self.say("按成立文件的次序", [(duty.units, duty.text, False) for duty in view.duties])


class RulesSheet(Sheet):
    """规则."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("body.rules", "规则", 110, parent)
        self.add_button("递补办法", "body.set_routes", "user-pen")
        self.add_button("修改规则", "body.set_rules", "pencil")

    def show_view(self, view: BodyView) -> None:
        """Show the rules of a body; what nobody has set is said quietly."""
        missing = [row.label for row in view.rule_rows if not row.is_set]
        note = f"还没有规定：{'、'.join(missing)}。没有规定的，起草文书时再问。" if missing else "从成立文件读出，可以按实际情况修改。"
        self.say(note, [(row.label, row.text, not row.is_set) for row in view.rule_rows])


def _office(office: OfficeView) -> list[tuple[str, str | None]]:
    at = f"设在{office.located_at}{f'，电话{office.phone}' if office.phone else ''}" if office.located_at else None
    members = [_who(one) for one in office.members]
    if office.liaisons_in_office:
        members.insert(0, f"各成员单位联络员（{office.liaisons}人）")
    return [("办公室", at), (OfficeRole.DIRECTOR.label, _director(office)),
            (OfficeRole.DEPUTY.label, "、".join(_who(one) for one in office.deputies)), (OfficeRole.MEMBER.label, "、".join(members))]


def _director(office: OfficeView) -> str | None:
    by_post = f"由{office.director_text}兼任" if office.director_text else None
    if office.director is None:
        return f"{by_post}，名单上还没有找到是谁" if by_post else None
    who = _who(office.director)
    return who if by_post is None or (office.director.name or "") in (office.director_text or "") else f"{who}，{by_post}"


def _who(one: OfficeLine) -> str:
    return f"{one.name or '空缺'}（{one.post or one.unit}）" if one.post or one.unit else one.name or "空缺"


def _phase(phase: PhaseRow) -> str:
    stretch = " 至 ".join((in_tables(phase.start) if phase.start else "", in_tables(phase.end) if phase.end else ""))
    return "　".join(part for part in (phase.name, stretch.strip(), "正在进行" if phase.current else "") if part)
