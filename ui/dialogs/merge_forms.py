"""合并 and 拆分: what moves is shown before it is done."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListWidget, QListWidgetItem, QWidget

from secretariat.domain.duplicates import DirectoryKind
from secretariat.domain.listings.directory import DuplicateRow, MergePreview, MovingRow
from ui.dialogs.act_dialog import ActDialog
from ui.theme.fonts import heights
from ui.widgets.labels import label
from ui.widgets.ledger_lines import LedgerLines

_NAMED = 4
_WORDS = {DirectoryKind.UNIT: "单位", DirectoryKind.PERSON: "人员"}


def _entry_words(entry: DuplicateRow) -> str:
    return f"{entry.name}（{entry.detail}）" if entry.detail else entry.name


class MergeDialog(ActDialog):
    """Which two entries are one, which of them is kept, and what moves.

    Signals: ``pair_chosen(int, int)`` the kept entry and the one given up; the answer comes by ``show_preview``;
    ``words_typed(str)`` look for more entries by these words; the answer comes by ``offer``.
    """

    pair_chosen = Signal(int, int)
    words_typed = Signal(str)

    def __init__(
        self, kind: DirectoryKind, entry: DuplicateRow, others: Sequence[DuplicateRow], chosen: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = _WORDS[kind]
        super().__init__(f"合并{words}", f"合并{words}", "merge_form", parent, note="一次完成，可以撤销")
        self._entry, self._others = entry, tuple(others)
        self._preview: MergePreview | None = None
        self.set_whom(_entry_words(entry), "合并以后只留一项，另一项名下的都转过来，名称作为别名记住。" if kind is DirectoryKind.UNIT
                      else "合并以后只留一项，另一项的席位、职务和参会记录都转过来。")
        self._other = QComboBox(self)
        self._other.setObjectName("merge_form.other")
        self._other.setEditable(True)
        self._other.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._other.addItems([_entry_words(other) for other in self._others])
        completer = QCompleter(self._other.model(), self._other)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._other.setCompleter(completer)
        place = next((place for place, other in enumerate(self._others) if other.id == chosen), -1)
        self._other.setCurrentIndex(place)
        self.form.add(f"同一{words}", self._other, check=lambda: "" if self._chosen() else f"请选出是同一{words}的另一项。")
        self._kept = QComboBox(self)
        self._kept.setObjectName("merge_form.kept")
        self.form.add("留下", self._kept)
        self._moves = LedgerLines("merge_form.moves", "要转过来的", width=84, parent=self)
        self._told = self.form.add_wide("转过来", self._moves)
        self._obstacle = label("", "error", wrap=True, parent=self)
        self.form.add_wide("", self._obstacle)
        self._other.currentIndexChanged.connect(lambda _place: self._offer())
        editor = self._other.lineEdit()
        if editor is not None:
            editor.textEdited.connect(self.words_typed)
        self._kept.currentIndexChanged.connect(lambda _place: self._ask())
        self._offer()
        self._other.setFocus()

    def ask(self) -> None:
        """Ask for the preview of what is chosen, once whoever shows the form listens."""
        self._ask()

    def offer(self, entries: Sequence[DuplicateRow]) -> None:
        """Offer more entries, behind those that are offered already."""
        known = {self._entry.id, *(other.id for other in self._others)}
        fresh = [entry for entry in entries if entry.id not in known]
        self._others = (*self._others, *fresh)
        typed = self._other.currentText()
        with QSignalBlocker(self._other):
            self._other.addItems([_entry_words(entry) for entry in fresh])
            self._other.setEditText(typed)

    def pair(self) -> tuple[int, int] | None:
        """Give the kept entry and the one given up; None until another is chosen."""
        other = self._chosen()
        if other is None:
            return None
        return (self._entry.id, other.id) if self._kept.currentIndex() == 0 else (other.id, self._entry.id)

    def show_preview(self, preview: MergePreview) -> None:
        """Show what moves where the pair chosen is kept together."""
        if (preview.kept_id, preview.given_up_id) != self.pair():
            return
        self._preview = preview
        grouped: dict[str, list[str]] = defaultdict(list)
        for move in preview.moves:
            grouped[move.what].append(move.label)
        lines = [(f"{what} {len(labels)}", _named(labels), False) for what, labels in grouped.items()]
        if preview.fills:
            lines.append(("补上", "、".join(preview.fills), False))
        lines += [("请留意", warning, False) for warning in preview.warnings]
        self._moves.set_lines(lines or [("没有", f"{preview.given_up}名下没有别的记录", True)])
        self._obstacle.setText(preview.obstacle)
        self.adjustSize()

    def problem(self) -> str:
        """Refuse what the preview refuses."""
        return self._preview.obstacle if self._preview is not None else ""

    def _chosen(self) -> DuplicateRow | None:
        place = self._other.findText(self._other.currentText())
        return self._others[place] if place >= 0 else None

    def _offer(self) -> None:
        other = self._chosen()
        names = [self._entry.name, *([other.name] if other is not None else [])]
        # Two of one name are told apart by what they do.
        if len(set(names)) < len(names) and other is not None:
            names = [_entry_words(self._entry), _entry_words(other)]
        with QSignalBlocker(self._kept):
            self._kept.clear()
            self._kept.addItems(names)
        self._ask()

    def _ask(self) -> None:
        pair = self.pair()
        self._preview = None
        if pair is not None:
            self.pair_chosen.emit(*pair)
        else:
            self._moves.set_lines([("待选", "选出另一项以后，这里列出要转过来的席位、任职、职责和任务。", True)])


class SplitDialog(ActDialog):
    """A name for the new entry, and what of the old one goes to it."""

    def __init__(self, kind: DirectoryKind, name: str, rows: Sequence[MovingRow], parent: QWidget | None = None) -> None:
        words = _WORDS[kind]
        super().__init__(f"拆分{words}", f"拆分{words}", "split_form", parent, note="一次完成，可以撤销")
        self._rows = tuple(rows)
        self.set_whom(name, f"这一项其实是两个{words}：给另一个起名，勾出归它的，其余的不动。")
        self._name = QLineEdit(name if kind is DirectoryKind.PERSON else "", self)
        self._name.setObjectName("split_form.name")
        self._name.selectAll()
        self.form.add("姓名" if kind is DirectoryKind.PERSON else "单位全称", self._name,
                      check=lambda: "" if self._name.text().strip() else "请填写新的名称。")
        self._list = QListWidget(self)
        self._list.setObjectName("split_form.rows")
        self._list.setMinimumHeight(heights().row * 6)
        for row in self._rows:
            item = QListWidgetItem(f"{row.what}　{row.label}", self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self._list.itemActivated.connect(_toggle)
        self.form.add("归新的一项", self._list, check=lambda: "" if self.rows() else "请至少勾一行。")
        self._name.setFocus()

    def name(self) -> str:
        """Give the name of the new entry."""
        return self._name.text().strip()

    def rows(self) -> frozenset[tuple[str, int]]:
        """Give what goes to the new entry: table and id of each row."""
        checked = Qt.CheckState.Checked
        return frozenset((row.table, row.row_id) for place, row in enumerate(self._rows)
                         if self._list.item(place).checkState() == checked)


def _toggle(item: QListWidgetItem) -> None:
    checked = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)


def _named(labels: Sequence[str]) -> str:
    """Name the first few and say how many more there are."""
    told = [words for words in labels if words]
    more = f" 等{len(told)}项" if len(told) > _NAMED else ""
    return "；".join(told[:_NAMED]) + more
