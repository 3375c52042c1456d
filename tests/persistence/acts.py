"""The day all tests of this room happen on, and how an act is opened."""

from __future__ import annotations

from datetime import date, datetime

from secretariat.domain.changes import ActLabel

NOW = datetime(2026, 11, 10, 9, 30)
TODAY = date(2026, 11, 10)


def open_act(database, verb="登记", *, undoable=True, actor="陈文", now=NOW):
    return database.unit_of_work(ActLabel(verb, undoable), actor=actor, now=now)
