"""The panel beside the roster: how one seat stands, what a replacement would change, and who held it before."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.body_kinds import ReplacementRoute
from secretariat.domain.dates import in_tables
from secretariat.domain.listings.bodies import SeatEpisode, SeatState, SeatStory
from ui.models.body_rows import STATE_TONES
from ui.theme.fonts import is_large
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Chip, DottedLabel, ElidedLabel, Rule, label
from ui.widgets.painting import Tone
from ui.widgets.timeline import Episode, Timeline

OWED = "来函待补"


class SeatPanel(QWidget):
    """Shows a ``SeatStory``; its primary button is the one act of the page.

    Signals: ``act_requested(str)`` id of the command to carry out on this seat; ``number_copied(str)`` the liaison's number is on
    the clipboard; ``record_requested()`` show 调整记录; ``menu_requested(QPoint)`` the other acts on this seat, at this place;
    ``document_opened(int)`` show what was filed about somebody.
    """

    act_requested = Signal(str)
    menu_requested = Signal(QPoint)
    document_opened = Signal(int)
    number_copied = Signal(str)
    record_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.story: SeatStory | None = None
        self._act = "seat.replace"
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self.setMaximumWidth(400)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._inner = QWidget(self)
        self._fill(QVBoxLayout(self._inner))
        column.addWidget(self._inner, 1)
        self._empty = EmptyState(self)
        self._empty.setProperty("surface", "side")
        self._empty.say("还没有选席位", "在名单里选一行，这里说它的来历，人员递补也在这里办。")
        column.addWidget(self._empty, 1)
        self.show_story(None)

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Rule(parent=self._inner))
        column.addWidget(self._told(), 1)
        column.addWidget(Rule(parent=self._inner))
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 6)
        record = Button("全部调整记录", "link", icon="history", name="seat.record", parent=self._inner)
        record.clicked.connect(self.record_requested)
        self._letter = Button("补登来函", "link", name="seat.receive_letter", parent=self._inner)
        self._letter.clicked.connect(lambda: self.act_requested.emit("seat.receive_letter"))
        foot.addWidget(record)
        foot.addStretch()
        foot.addWidget(self._letter)
        self._retire = Button("停用席位", "link", name="seat.retire", hint="从今天起名单里不再列这个席位，可以撤销", parent=self._inner)
        self._retire.clicked.connect(lambda: self.act_requested.emit("seat.retire"))
        foot.addWidget(self._retire)
        column.addLayout(foot)

    def _head(self) -> QWidget:
        head = QWidget(self._inner)
        top = QVBoxLayout(head)
        top.setContentsMargins(16, 14, 16, 14)
        top.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(8)
        self._unit = ElidedLabel("", "section", head)
        self._chip = Chip("", Tone.NORMAL, head)
        first.addWidget(self._unit, 1)
        first.addWidget(self._chip)
        top.addLayout(first)
        self._where = DottedLabel((), parent=head)
        top.addWidget(self._where)
        top.addSpacing(10)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.primary = Button("人员递补", "primary", icon="user-pen", name="seat.primary", hint="人员递补（Ctrl+R）", parent=head)
        self.primary.clicked.connect(lambda: self.act_requested.emit(self._act))
        self._call = Button("", "icon" if is_large() else "normal", icon="phone", name="seat.copy_number", parent=head)
        self._call.clicked.connect(self._copy_number)
        self.over = label("机构已撤销", "secondary", parent=head)
        self.over.hide()
        buttons.addWidget(self.primary, 1)
        buttons.addWidget(self.over, 1)
        buttons.addWidget(self._call)
        self._more = Button("更多", "icon", icon="ellipsis", name="seat.more", hint="职务变动、连任、任期与代会", parent=head)
        self._more.clicked.connect(lambda: self.menu_requested.emit(self._more.mapToGlobal(QPoint(0, self._more.height() + 2))))
        buttons.addWidget(self._more)
        top.addLayout(buttons)
        return head

    def _told(self) -> QWidget:
        """Make what is read: the facts of a replacement and the history, which scroll together where room is short."""
        scroll = QScrollArea(self._inner)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget(scroll)
        ground.setProperty("surface", "side")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_facts(ground))
        column.addWidget(Rule(parent=ground))
        column.addWidget(self._history(ground))
        column.addStretch()
        scroll.setWidget(ground)
        return scroll

    def _make_facts(self, parent: QWidget) -> QWidget:
        self._facts = QWidget(parent)
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._values: dict[str, tuple[QLabel, QLabel]] = {}
        for row, (name, caption) in enumerate((
                ("route", "递补办法"), ("source", "依据"), ("effects", "影响"), ("substitute", "代会人"), ("remind", "提醒"))):
            words, value = label(caption, "quiet", parent=self._facts), label("", wrap=True, parent=self._facts)
            grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
            self._values[name] = (words, value)
        return self._facts

    def _history(self, parent: QWidget) -> QWidget:
        history = QWidget(parent)
        column = QVBoxLayout(history)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(label("席位沿革", "strong", parent=history))
        head.addStretch()
        self._established = label("", "caption", parent=history)
        head.addWidget(self._established)
        column.addLayout(head)
        self._timeline = Timeline("seat.timeline", "席位沿革", history)
        self._timeline.opened.connect(self._open_document)
        column.addWidget(self._timeline)
        return history

    def show_story(self, story: SeatStory | None) -> None:
        """Show another seat, or what the panel is for."""
        self.story = story
        self._inner.setHidden(story is None)
        self._empty.setHidden(story is not None)
        if story is None:
            return
        pending = story.state is SeatState.PENDING
        self._act = "seat.decide" if pending else "seat.replace"
        answer = "登记发文" if story.route is ReplacementRoute.REISSUE else "登记批复"
        words = answer if pending else "人员递补"
        self.primary.setText(words)
        self.primary.setAccessibleName(words)
        ended = story.body_end is not None
        for change in (self.primary, self._more, self._retire):
            change.setHidden(ended)
        self.over.setHidden(not ended)
        self.over.setToolTip(story.body_end or "")
        self._unit.set_text(story.unit)
        tone = STATE_TONES.get(story.state)
        self._chip.set_text(story.state_text if tone else "", tone or Tone.NORMAL)
        self._where.set_parts((f"第{story.ordinal}席", story.role, story.basis_text))
        self._call.setHidden(not story.liaison)
        if self._call.kind != "icon":
            self._call.setText(story.liaison or "")
        self._call.setAccessibleName(f"联络员{story.liaison}")
        self._call.setToolTip(f"联络员{story.liaison} {story.liaison_phone}，点一下复制号码" if story.liaison_phone
                              else f"联络员{story.liaison}，还没有登记电话")
        self._say("route", story.route_text)
        self._say("source", story.source)
        self._say("effects", "\n".join(story.effects))
        self._say("substitute", story.substitute or "")
        self._say("remind", f"{in_tables(story.remind_on)} 到期提醒" if story.remind_on else "")
        self._established.setText(f"{in_tables(story.established)} 设席")
        self._timeline.set_episodes([_episode(episode) for episode in story.episodes])
        self._letter.setHidden(not any(episode.letter == OWED for episode in story.episodes))

    def _say(self, name: str, words: str) -> None:
        caption, value = self._values[name]
        value.setText(words)
        caption.setHidden(not words)
        value.setHidden(not words)

    def _open_document(self, place: int) -> None:
        document = self.story.episodes[place].document_id if self.story is not None else None
        if document is not None:
            self.document_opened.emit(document)

    def _copy_number(self) -> None:
        if self.story is not None and self.story.liaison_phone:
            QGuiApplication.clipboard().setText(self.story.liaison_phone)
            self.number_copied.emit(f"已复制{self.story.liaison}的号码{self.story.liaison_phone}")
        elif self.story is not None:
            self.number_copied.emit("")


def _episode(episode: SeatEpisode) -> Episode:
    since = in_tables(episode.since)
    stretch = f"{since} 至 {in_tables(episode.until)}" if episode.until else f"{since} 至今"
    if episode.refused:
        return Episode(f"拟任　{episode.name}", tuple(part for part in (since, episode.reason, episode.remark) if part))
    title = "空缺" if episode.vacant else "　".join(part for part in (episode.name, episode.title) if part)
    letter = episode.letter if episode.letter in {None, OWED} else f"来函 {episode.letter}"
    lines = tuple(part for part in (stretch, None if episode.vacant else episode.reason, episode.remark, letter) if part)
    return Episode(title, lines, missing=episode.vacant and episode.until is None, link="备案表" if episode.document_id else "")
