"""The rows of the desk's side panel: a body's plenary year, and a meeting ahead; each leads somewhere."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from secretariat.domain.dates import clock
from secretariat.domain.listings.desk import PlenaryMark, PlenaryTrack, UpcomingMeeting
from ui.models.tones import tone_of
from ui.models.words import day_and_weekday
from ui.theme import tokens
from ui.theme.fonts import font, heights, scale, scaled
from ui.widgets.painting import Tone, chip_width, hairline, paint_chip, paint_focus, word_colour
from ui.widgets.year_track import TRACK, paint_year_track

_TRACK_TONES: Final = {
    PlenaryMark.OWED: Tone.SEAL, PlenaryMark.HALF: Tone.WARN, PlenaryMark.PLANNED: Tone.INDIGO, PlenaryMark.HELD: Tone.OK,
    PlenaryMark.NOT_REQUIRED: Tone.QUIET,
}
_RIGHT: Final = 112
"""Room in pixels at the standard text size for the words at the right end of a plenary row."""
_LEAST_NAME: Final = 100
"""Less room than this for a body's name, and the track goes."""


class PanelRow(QAbstractButton):
    """A two-line row one can press, with a hairline under it."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the height of a two-line row."""
        return QSize(280, heights().two_line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, content, hairline and focus."""
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.HOVER))
        self.paint_content(painter, self.rect().adjusted(tokens.PAGE_MARGIN, 0, -16, 0))
        hairline(painter, 0, self.width(), self.height() - 1)
        if self.hasFocus():
            paint_focus(painter, self.rect().toRectF())

    def paint_content(self, painter: QPainter, box: QRect) -> None:
        """Paint what the row says into ``box``."""

    @staticmethod
    def lines(box: QRect) -> tuple[QRect, QRect]:
        """Split a box into the room of its upper and its lower line."""
        upper, lower = round(scale().body * 1.45), round(scale().caption * 1.45)
        top = box.top() + (box.height() - upper - lower) // 2
        return QRect(box.left(), top, box.width(), upper), QRect(box.left(), top + upper, box.width(), lower)


class PlenaryRow(PanelRow):
    """One body's year: name and rule, the track, and how it stands on a day."""

    def __init__(self, track: PlenaryTrack, today: date, parent: QWidget | None = None) -> None:
        spoken = f"{track.short_name}，{track.rule}，{today.year}年全体会议{track.headline}，{track.footnote}"
        super().__init__(f"desk.plenary.{track.body_id}", spoken.rstrip("，"), parent)
        self.track = track
        self._today = today

    def paint_content(self, painter: QPainter, box: QRect) -> None:
        """Write name and rule at the left, the state at the right, and the track between them where there is room."""
        upper, lower = self.lines(box)
        right = scaled(_RIGHT)
        between = box.width() - right - TRACK.width() - 24
        with_track = between >= scaled(_LEAST_NAME)
        room = between if with_track else box.width() - right - 12
        owed = self.track.owed_to is not None
        tone = Tone.SEAL if owed else _TRACK_TONES[self.track.mark]
        write(painter, _part(upper, 0, room), self.track.short_name)
        write(painter, _part(lower, 0, room), self.track.rule, Tone.QUIET, small=True)
        write(painter, _part(upper, box.width() - right, right), self.track.headline, tone, bold=owed, right=True)
        write(painter, _part(lower, box.width() - right, right), self.track.footnote, Tone.QUIET, small=True, right=True)
        if with_track:
            corner = QPoint(box.right() - right - 12 - TRACK.width(), box.center().y() - TRACK.height() // 2)
            stretch = (self.track.owed_from, min(self.track.owed_to, self._today)) if self.track.owed_from and self.track.owed_to else None
            paint_year_track(painter, QRectF(QRect(corner, TRACK)), self._today, self.track.held, self.track.planned, stretch)


class UpcomingRow(PanelRow):
    """One meeting ahead: its day on a plate, title, hour and place, and how its receipts stand."""

    def __init__(self, meeting: UpcomingMeeting, parent: QWidget | None = None) -> None:
        day, weekday = day_and_weekday(meeting.starts_at.date())
        super().__init__(f"desk.upcoming.{meeting.meeting_id}",
                         f"{day} {weekday} {clock(meeting.starts_at.time())}，{meeting.title}，{meeting.place}，{meeting.chip}", parent)
        self.meeting = meeting

    def paint_content(self, painter: QPainter, box: QRect) -> None:
        """Paint plate, two lines and chip."""
        width, height = scaled(46), scaled(37)
        plate = QRect(box.left(), box.center().y() - height // 2, width, height)
        painter.setPen(QColor(tokens.LINE_2))
        painter.drawRoundedRect(plate, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        day, weekday = day_and_weekday(self.meeting.starts_at.date())
        write(painter, plate.adjusted(0, 2, 0, -height // 2 + 1), day, bold=True, centred=True)
        write(painter, plate.adjusted(0, height // 2, 0, 0), weekday, Tone.NORMAL, small=True, centred=True)
        tone = tone_of(self.meeting.chip_tone)
        chip = chip_width(self.meeting.chip)
        upper, lower = self.lines(box.adjusted(width + 14, 0, -chip - 10, 0))
        write(painter, upper, self.meeting.title)
        write(painter, lower, f"{clock(self.meeting.starts_at.time())}\u3000{self.meeting.place}", Tone.QUIET, small=True)
        paint_chip(painter, box.right() - chip, box.center().y(), self.meeting.chip, tone)


def write(painter: QPainter, box: QRect, words: str, tone: Tone = Tone.NORMAL, *, small: bool = False, bold: bool = False,
          right: bool = False, centred: bool = False) -> None:
    """Write one line into a box, elided where it is too long."""
    painter.setFont(font("caption" if small else "body", bold=bold))
    painter.setPen(word_colour(tone))
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def _part(line: QRect, offset: int, width: int) -> QRect:
    return QRect(line.left() + offset, line.top(), width, line.height())
