"""What the office did reaches the window once, whoever did it."""

from datetime import datetime

from pytestqt.qtbot import QtBot

from secretariat.domain.changes import ChangedRow, ChangeSet
from ui.core.announcements import Announcements
from ui.core.tasks import Tasks


def change(act: int) -> ChangeSet:
    return ChangeSet(act, "登记会议", "何静", datetime(2026, 11, 10, 9), undoable=True, rows=frozenset({ChangedRow("meeting", 1)}))


class Elsewhere:
    """An office in which another window works."""

    def __init__(self) -> None:
        self.acts = [change(1)]

    def newest_act(self) -> int:
        return self.acts[-1].act_id

    def changes_since(self, act_id: int) -> tuple[ChangeSet, ...]:
        return tuple(act for act in self.acts if act.act_id > act_id)


def test_acts_of_this_window_and_of_others_are_told_once_each(qtbot: QtBot) -> None:
    tasks, office, heard = Tasks(), Elsewhere(), []
    announcements = Announcements(tasks)
    announcements.changed.connect(lambda told: heard.append(told.act_id))
    announcements.follow(office)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert heard == [], "what happened before is no news"
    announcements.announce(change(2))
    office.acts += [change(2), change(3)]
    announcements._poll()
    qtbot.waitUntil(lambda: not tasks.busy)
    qtbot.waitUntil(lambda: heard == [2, 3])
    announcements.stop()
    announcements._poll()
    assert not tasks.busy
    tasks.close()
