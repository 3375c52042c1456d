"""The panel beside the directory: one person, unit or collective party in full, and what it is part of."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.dates import in_tables
from secretariat.domain.listings.directory import GroupView, PersonView, UnitView
from secretariat.domain.records import RecordKind, RecordRef
from ui.models.directory_rows import KIND_WORDS
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Chip, DottedLabel, ElidedLabel, Rule, label
from ui.widgets.painting import Tone

View = PersonView | UnitView | GroupView
_Fact = tuple[str, str]
_Link = tuple[str, str, RecordRef | None]
"""Word, what stands under it, where it leads."""


class EntryPanel(QWidget):
    """Shows a view of the directory; its primary button corrects it.

    Signals: ``act_requested(str)`` id of the command to carry out on the entry; ``record_requested(object)`` go to a ``RecordRef``.
    """

    act_requested = Signal(str)
    record_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: View | None = None
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self.setMaximumWidth(400)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._inner = QWidget(self)
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._head())
        inner.addWidget(Rule(parent=self._inner))
        inner.addWidget(self._told(), 1)
        inner.addWidget(Rule(parent=self._inner))
        inner.addLayout(self._foot())
        column.addWidget(self._inner, 1)
        self._empty = EmptyState(self)
        self._empty.setProperty("surface", "side")
        self._empty.say("还没有选中一行", "在左边选一行，这里说它的来历：坐在哪些席位上，在哪些机构里。")
        column.addWidget(self._empty, 1)
        self.show_view(None)

    def _head(self) -> QWidget:
        head = QWidget(self._inner)
        top = QVBoxLayout(head)
        top.setContentsMargins(16, 14, 16, 14)
        top.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(8)
        self._name = ElidedLabel("", "section", head)
        self._chip = Chip("", Tone.NORMAL, head)
        line.addWidget(self._name, 1)
        line.addWidget(self._chip)
        top.addLayout(line)
        self._where = DottedLabel((), parent=head)
        top.addWidget(self._where)
        top.addSpacing(10)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.primary = self._button("修改", "directory.edit", "square-pen", "primary")
        self._copy = self._button("复制号码", "directory.copy_number", "copy", "normal")
        buttons.addWidget(self.primary, 1)
        buttons.addWidget(self._copy)
        top.addLayout(buttons)
        return head

    def _told(self) -> QWidget:
        self._scroll = QScrollArea(self._inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._scroll

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 6)
        self._merge = self._button("合并", "directory.merge", "", "link")
        self._split = self._button("拆分", "directory.split", "", "link")
        self._retire = self._button("停用", "directory.retire", "", "link")
        foot.addWidget(self._merge)
        foot.addWidget(self._split)
        foot.addStretch()
        foot.addWidget(self._retire)
        return foot

    def _button(self, words: str, command: str, icon: str, kind: str) -> Button:
        button = Button(words, "primary" if kind == "primary" else "link" if kind == "link" else "normal", icon=icon,
                        name=f"directory.panel.{command.rpartition('.')[2]}", parent=self._inner)
        button.clicked.connect(lambda: self.act_requested.emit(command))
        return button

    # -- showing ---------------------------------------------------------------------------------------------------------------

    def show_view(self, view: View | None) -> None:
        """Show another entry, or what the panel is for."""
        self.view = view
        self._inner.setHidden(view is None)
        self._empty.setHidden(view is not None)
        if view is None:
            return
        group = isinstance(view, GroupView)
        ended = view.row.ended_on
        self._chip.set_text(f"{in_tables(ended)}停用" if ended else "", Tone.QUIET)
        self._copy.setHidden(group)
        self._merge.setHidden(group)
        self._split.setHidden(group)
        self._retire.setText("恢复" if ended else "停用")
        ground = QWidget(self._scroll)
        ground.setProperty("surface", "side")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        if isinstance(view, PersonView):
            self._show_person(view, column, ground)
        elif isinstance(view, UnitView):
            self._show_unit(view, column, ground)
        else:
            self._show_group(view, column, ground)
        column.addStretch()
        self._scroll.setWidget(ground)

    def _show_person(self, view: PersonView, column: QVBoxLayout, ground: QWidget) -> None:
        row = view.row
        self._name.set_text(row.name)
        self._where.set_parts(tuple(filter(None, (row.unit, row.title))))
        self._facts(column, ground, [("手机", row.mobile or "没有登记"), ("办公电话", row.phone or "没有登记"),
                                     *([("备注", row.notes)] if row.notes else [])])
        posts = [(f"{post.unit or ''}{post.title or ''}" or "没有写明职务", _stretch(post.since, post.until),
                  RecordRef(RecordKind.UNIT, post.unit_id) if post.unit_id else None) for post in view.posts]
        self._links(column, ground, "职务", posts, "没有登记职务")
        seats = [(f"{seat.body}　{seat.role}", "，".join(filter(None, (seat.post, _stretch(seat.since, seat.until)))),
                  RecordRef(RecordKind.SEAT, seat.seat_id)) for seat in view.seats]
        self._links(column, ground, "席位", seats, "没有坐过席位")

    def _show_unit(self, view: UnitView, column: QVBoxLayout, ground: QWidget) -> None:
        row = view.row
        self._name.set_text(row.full_name)
        self._where.set_parts(tuple(filter(None, (KIND_WORDS[row.kind], row.place))))
        names = "、".join(dict.fromkeys((*([row.short_name] if row.short_name else ()), *row.aliases)))
        self._facts(column, ground, [(word, text) for word, text in (
            ("简称", names), ("联系人", row.contact), ("办公电话", row.phone), ("地址", row.address),
            ("集体称谓", "、".join(view.groups))) if text])
        bodies = [(body.body, "、".join(body.parts), RecordRef(RecordKind.BODY, body.body_id)) for body in view.bodies]
        self._links(column, ground, "所在机构", bodies, "不在任何机构里")
        people = [(person.name, "，".join(filter(None, (person.title, person.mobile or person.phone))),
                   RecordRef(RecordKind.PERSON, person.person_id)) for person in view.people]
        self._links(column, ground, "人员", people, "还没有登记人员")

    def _show_group(self, view: GroupView, column: QVBoxLayout, ground: QWidget) -> None:
        row = view.row
        self._name.set_text(row.name)
        self._where.set_parts(tuple(filter(None, (f"今天{len(row.members)}个单位", row.place))))
        if row.notes:
            self._facts(column, ground, [("备注", row.notes)])
        members = [(member.unit, _stretch(member.since, member.until) if member.since or member.until else "",
                    RecordRef(RecordKind.UNIT, member.unit_id)) for member in view.members]
        self._links(column, ground, "成员", members, "还没有成员，点“修改”加进来")

    @staticmethod
    def _facts(column: QVBoxLayout, ground: QWidget, facts: Sequence[_Fact]) -> None:
        for word, text in facts:
            line = QHBoxLayout()
            line.setSpacing(14)
            caption = label(word, "quiet", parent=ground)
            caption.setFixedWidth(caption.fontMetrics().horizontalAdvance("办公电话") + 4)
            value = label(text, wrap=True, parent=ground)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            line.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(value, 1)
            column.addLayout(line)

    def _links(self, column: QVBoxLayout, ground: QWidget, title: str, links: Sequence[_Link], none: str) -> None:
        if column.count():
            column.addWidget(Rule(parent=ground))
        column.addWidget(label(f"{title}　{len(links)}" if links else title, "strong", parent=ground))
        if not links:
            column.addWidget(label(none, "caption", wrap=True, parent=ground))
        for place, (word, under, ref) in enumerate(links):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            if ref is None:
                cell.addWidget(label(word, wrap=True, parent=ground))
            else:
                link = Button(word, "link", name=f"directory.panel.{title}.{place}", hint=f"打开{word}", parent=ground)
                link.clicked.connect(lambda _checked=False, ref=ref: self.record_requested.emit(ref))
                row = QHBoxLayout()
                row.addWidget(link)
                row.addStretch()
                cell.addLayout(row)
            if under:
                caption = label(under, "caption", wrap=True, parent=ground)
                # Where the words of the link above begin.
                caption.setContentsMargins(6, 0, 0, 0)
                cell.addWidget(caption)
            column.addLayout(cell)


def _stretch(since: date | None, until: date | None) -> str:
    """Say from when to when; empty ends are left open."""
    if since is None and until is None:
        return ""
    begin = in_tables(since) if since else ""
    return f"{begin}至{in_tables(until) if until else '今'}"
