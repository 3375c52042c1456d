"""人员递补: who leaves a seat and when, who takes it, on which letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QWidget

from secretariat.domain.dates import official, parse_typed
from secretariat.domain.departures import LEAVING_REASONS, AlsoVacated
from secretariat.domain.listings.bodies import SeatStory, SuccessorCandidate
from secretariat.domain.names import stored
from secretariat.domain.people import NewPerson
from secretariat.domain.readings import ReplacementRoute
from secretariat.domain.seats import ACTING_WORDS
from ui.dialogs.act_dialog import ActDialog
from ui.dialogs.also_seats import AlsoSeats, OtherSeat
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField

_FULLY: Final = "正式任职"
_UNDOABLE: Final = "登记后可以撤销"
_ID: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class ReplacementWish:
    """What the form says, as the service takes it."""

    leaving_on: date | None
    reason: str
    successor: int | NewPerson | None
    since: date | None
    title: str
    letter: str | None
    also: tuple[AlsoVacated, ...] = ()
    acting_as: str | None = None
    basis_document: str | None = None
    with_forms: bool = False


class ReplacementDialog(ActDialog):
    """A seat, and the others of the same person: the holder leaves, somebody of the directory or new comes, or nobody does.

    Signals: ``words_typed(str)`` look for successors by these words; the answer comes by ``show_candidates``.
    """

    words_typed = Signal(str)

    def __init__(self, story: SeatStory, today: date, parent: QWidget | None = None, *,
                 others: tuple[OtherSeat, ...] = ()) -> None:
        super().__init__("人员递补", "登记递补", "replacement_form", parent, note=_UNDOABLE)
        self.story, self.others = story, others
        self._held = story.episodes[0] if story.episodes and not story.episodes[0].vacant else None
        self._is_new = False
        self._picked: tuple[int, str] | None = None
        self._candidates: tuple[SuccessorCandidate, ...] = ()
        self.setMinimumWidth(640)
        self.set_whom(f"{story.unit}　{story.title or story.role}", self._standing())
        self._add_leaving(today)
        self._add_successor(today)
        self._also = AlsoSeats(others, story.unit_id, self) if others and self._held is not None else None
        if self._also is not None:
            self.form.add_wide("同时空出", self._also)
            self._reason.currentTextChanged.connect(self._also.follow_reason)
            self._also.follow_reason(self._reason.currentText())
            self._also.changed.connect(self._say_consequence)
        self._say_consequence()
        self._successor.setFocus()

    # -- building ----------------------------------------------------------------------------------------------------------

    def _standing(self) -> str:
        if self._held is not None:
            return f"现任{self._held.name}，{official(self._held.since)}起"
        last = next((episode for episode in self.story.episodes if not episode.vacant), None)
        if last is not None and last.until is not None:
            return "，".join(part for part in (f"{last.name}已于{official(last.until)}离任", last.reason) if part)
        return f"席位{self.story.state_text}" if self.story.state_text.startswith("空缺") else self.story.state_text

    def _add_leaving(self, today: date) -> None:
        self._leaving = DateField("replacement_form.leaving", "离任日期", today, parse=parse_typed, parent=self)
        self._leaving.set_day(today)
        self._reason = QComboBox(self)
        self._reason.setObjectName("replacement_form.reason")
        self._reason.setAccessibleName("离任原因")
        self._reason.setEditable(True)
        self._reason.addItems(LEAVING_REASONS)
        if self._held is not None:
            self.form.add("离任日期", self._leaving, check=self._leaving_problem, beside=self._reason)
        else:
            self._leaving.hide()
            self._reason.hide()

    def _add_successor(self, today: date) -> None:
        self._successor = QLineEdit(self)
        self._successor.setObjectName("replacement_form.successor")
        self._successor.setAccessibleName("接任人")
        self._successor.setPlaceholderText("姓名、单位或拼音首字母；暂缺就留空" if self._held else "姓名、单位或拼音首字母")
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self._successor)
        self._completer.activated.connect(self._pick_words)
        self._successor.textEdited.connect(self._typed)
        self._new = Button("新建人员", "link", name="replacement_form.new", hint="通讯录里没有这个人", parent=self)
        self._new.clicked.connect(lambda: self.set_new(new=not self._is_new))
        self._successor_row = self.form.add("接任人", self._successor, check=self._successor_problem, beside=self._new)
        self._mobile = QLineEdit(self)
        self._mobile.setObjectName("replacement_form.mobile")
        self._mobile.setPlaceholderText("可不填")
        self._mobile_row = self.form.add("手机", self._mobile)
        self._mobile_row.set_visible(visible=False)
        self._title = QLineEdit(self.story.title, self)
        self._title.setObjectName("replacement_form.title")
        self.form.add("职务", self._title, optional=True)
        self._since = DateField("replacement_form.since", "到任日期", today, parse=parse_typed, parent=self)
        self._since.set_day(today)
        self._manner = QComboBox(self)
        self._manner.setObjectName("replacement_form.manner")
        self._manner.setAccessibleName("任职方式")
        self._manner.addItems((_FULLY, *ACTING_WORDS))
        self.form.add("到任日期", self._since, check=self._since_problem, beside=self._manner)
        self._letter = QLineEdit(self)
        self._letter.setObjectName("replacement_form.letter")
        self._letter.setPlaceholderText("来函文号；还没有来函就留空，记作来函待补")
        self._form = QCheckBox("生成备案表", self)
        self._form.setObjectName("replacement_form.with_form")
        self._form.setChecked(True)
        by_filing = self.story.route is ReplacementRoute.FILING
        self._form.setVisible(by_filing)
        self._form.toggled.connect(lambda _: self._say_consequence())
        self.form.add("单位来函", self._letter, optional=not by_filing, beside=self._form if by_filing else None)
        self._basis = QLineEdit(self)
        self._basis.setObjectName("replacement_form.basis")
        by_notice = self.story.route is ReplacementRoute.REISSUE
        self._basis.setPlaceholderText("已经发文的填文号；留空就记作待发文" if by_notice else "已经批复的填文号；留空就记作待批")
        row = self.form.add("发文文号" if by_notice else "批复文号", self._basis, optional=True)
        row.set_visible(visible=self.story.route in {ReplacementRoute.APPROVAL, ReplacementRoute.REISSUE})
        self._basis.textChanged.connect(lambda _: self._say_consequence())

    def _say_consequence(self) -> None:
        story = self.story
        lines = []
        answered = bool(self._basis.text().strip())
        if story.route is ReplacementRoute.APPROVAL and not answered:
            lines.append("这个席位要报批：登记后记为待批，批复以前席位仍是空缺。")
        elif story.route is ReplacementRoute.REISSUE and not answered:
            lines.append("这个席位要另行发文：登记后记为待发文，发文以前席位仍是空缺，可以起草调整通知。")
        elif story.route is not None:
            form = "备案表1份进入文书，盖章后扫描收回。" if story.route is ReplacementRoute.FILING and self._form.isChecked() else ""
            lines.append(f"{story.route_text}。{form}")
        elif not story.route:
            lines.append("成立文件没有写递补办法，登记后直接生效。")
        # What is not about other seats is about papers of meetings.
        changed = [effect for effect in story.effects if "还是" not in effect and "席同时空缺" not in effect]
        others = [effect for effect in story.effects if effect not in changed]
        if changed:
            lines.append(f"{'、'.join(changed)}改用新名单，已印发的通知不变。")
        if self._also is None:
            lines += [f"{effect}，请另行登记。" for effect in others]
        else:
            lines += self._about_others(self._also)
        self.set_consequence("\n".join(lines))

    @staticmethod
    def _about_others(also: AlsoSeats) -> list[str]:
        waiting = [seat.body for seat in also.ticked() if seat.route in {ReplacementRoute.APPROVAL, ReplacementRoute.REISSUE}]
        kept = [f"{seat.body}{seat.role}" for seat in also.left()]
        lines = [f"{'、'.join(dict.fromkeys(waiting))}的席位要报批或者发文，办好以前仍是空缺。"] if waiting else []
        return [*lines, f"{'、'.join(kept)}席位不变。"] if kept else lines

    def _try(self) -> None:
        super()._try()
        if self.isVisible() and self._successor_row.error() and stored(self._successor.text()):
            # The usual cure is one key away.
            self._new.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the sentences of 登记之后 need at this width and text size."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    # -- successor ---------------------------------------------------------------------------------------------------------

    def set_new(self, *, new: bool) -> None:
        """Take the name typed as somebody new to the directory, or as somebody in it."""
        self._is_new = new
        self._mobile_row.set_visible(visible=new)
        self._new.setText("从通讯录选" if new else "新建人员")
        self._picked = None
        self._completer.popup().hide()
        self._successor_row.set_error("")
        self._successor.setFocus()

    def is_new(self) -> bool:
        """Tell whether the successor is somebody new."""
        return self._is_new

    def show_candidates(self, candidates: Sequence[SuccessorCandidate]) -> None:
        """Offer these people under the field."""
        self._candidates = tuple(candidates)
        self._model.clear()
        for candidate in candidates:
            item = QStandardItem(f"{candidate.name}　{_post(candidate)}")
            item.setData(candidate.person_id, _ID)
            self._model.appendRow(item)
        known = self._known()
        self.set_note(f"{_post(known)}的{known.name}，{_UNDOABLE}" if known is not None and _post(known) else _UNDOABLE)
        if known is not None:
            # Nothing to choose any more: Enter shall register, not answer a list of one.
            self._completer.popup().hide()
        elif candidates and self._successor.hasFocus() and not self.is_new() and self._picked is None:
            self._completer.complete()
            self._completer.popup().setCurrentIndex(self._completer.completionModel().index(0, 0))

    def pick(self, person_id: int) -> None:
        """Choose one of the people offered."""
        candidate = next(one for one in self._candidates if one.person_id == person_id)
        self._picked = (person_id, candidate.name)
        self._successor.setText(f"{candidate.name}　{_post(candidate)}".rstrip())
        self._successor_row.set_error("")
        if candidate.title and not self._title.isModified():
            self._title.setText(candidate.title)

    def wish(self) -> ReplacementWish:
        """Give what the form says."""
        successor = self._chosen()
        return ReplacementWish(
            leaving_on=self._leaving.day() if self._held is not None else None, reason=self._reason.currentText().strip(),
            successor=successor, since=self._since.day() if successor is not None else None, title=self._title.text().strip(),
            letter=self._letter.text().strip() or None, also=self._also.wishes() if self._also is not None else (),
            acting_as=self._manner.currentText() if self._manner.currentText() != _FULLY else None,
            basis_document=self._basis.text().strip() or None, with_forms=not self._form.isHidden() and self._form.isChecked())

    def successor_name(self) -> str:
        """Give the successor's name; empty where the seat stays vacant."""
        return self._picked[1] if self._picked else stored(self._successor.text())

    def _chosen(self) -> int | NewPerson | None:
        name = stored(self._successor.text())
        if self._picked is not None:
            return self._picked[0]
        if not name:
            return None
        if self.is_new():
            return NewPerson(name=name, mobile=self._mobile.text().strip() or None)
        known = self._known()
        return known.person_id if known is not None else None

    def _known(self) -> SuccessorCandidate | None:
        """Give the one person offered whose whole name was typed."""
        name = stored(self._successor.text())
        same = [one for one in self._candidates if one.name == name]
        return same[0] if len(same) == 1 and not self.is_new() else None

    def _typed(self, text: str) -> None:
        self._picked = None
        if not self.is_new():
            self.words_typed.emit(text.strip())

    def _pick_words(self, words: str) -> None:
        found = self._model.findItems(words)
        if found:
            self.pick(int(found[0].data(_ID)))

    # -- checks ------------------------------------------------------------------------------------------------------------

    def _successor_problem(self) -> str:
        name = stored(self._successor.text())
        if not name:
            return "" if self._held is not None else "请填接任人。"
        if self._chosen() is None and not self._completer.popup().isVisible():
            return f"通讯录里没有{name}，请从列表里选，或者点新建人员。"
        return ""

    def _leaving_problem(self) -> str:
        said = self._leaving.problem()
        day = self._leaving.day()
        if not said and self._held is not None and day is not None and day <= self._held.since:
            return f"离任日期必须晚于任职日期{self._held.since.isoformat()}。"
        return said

    def _since_problem(self) -> str:
        if not stored(self._successor.text()):
            return ""
        said = self._since.problem()
        leaving, since = self._leaving.day(), self._since.day()
        if not said and self._held is not None and leaving is not None and since is not None and since < leaving:
            return f"早于前任离任日{leaving.month}月{leaving.day}日。"
        return said


def _post(candidate: SuccessorCandidate) -> str:
    return "，".join(part for part in (candidate.unit, candidate.title) if part)
