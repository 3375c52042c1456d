"""A day that moves with a story."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

_MORNING = time(8, 50)
_STEP = timedelta(minutes=6)


class StoryClock:
    """Says what day and hour it is in the story; every question for the hour is six minutes later than the one before."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._moment = datetime.combine(day, _MORNING)

    def move_to(self, day: date) -> None:
        """Begin another day's morning; the same day goes on. A story may look back: days need not rise."""
        if day != self._day:
            self._day, self._moment = day, datetime.combine(day, _MORNING)

    def today(self) -> date:
        """Return the story's day."""
        return self._day

    def now(self) -> datetime:
        """Return the story's hour, within its day."""
        later = self._moment + _STEP
        if later.date() == self._day:
            self._moment = later
        return self._moment
