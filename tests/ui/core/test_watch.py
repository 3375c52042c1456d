"""The watch over working copies: it asks the office only while there is something to look after."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secretariat.domain.listings.edited_copies import EditedCopy, TakenBack
from secretariat.errors import Unreadable
from ui.core.tasks import Tasks
from ui.core.watch import CopyWatch


class Copies:
    """Stands in for the office: what is out, and what was asked."""

    def __init__(self, copy: EditedCopy) -> None:
        self.copy, self.asked, self.refuses = copy, [], False

    def sweep(self, folder: Path) -> tuple[EditedCopy, ...]:
        self.asked.append("sweep")
        return ()

    def out(self, folder: Path) -> tuple[EditedCopy, ...]:
        self.asked.append("out")
        return (self.copy,)

    def ready(self, folder: Path) -> tuple[EditedCopy, ...]:
        self.asked.append("ready")
        return (self.copy,)

    def pending(self, document_id: int, folder: Path) -> tuple[EditedCopy, ...]:
        return (self.copy,) if document_id == self.copy.document_id else ()

    def take_back(self, copy: EditedCopy, folder: Path, *, over: bool = False) -> TakenBack:
        self.asked.append(f"take_back {over}")
        if self.refuses:
            raise Unreadable("读不到。")
        return TakenBack(copy.document_id, "通知", 2)


@pytest.fixture
def tasks(qtbot: QtBot):
    made = Tasks()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def copies(tmp_path: Path) -> Copies:
    return Copies(EditedCopy(7, tmp_path / "修改稿" / "通知.docx", "0"))


@pytest.fixture
def watch(tasks: Tasks, tmp_path: Path) -> CopyWatch:
    return CopyWatch(tasks, lambda: tmp_path / "修改稿", tasks)


def idle(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks.busy)


def test_where_nothing_lies_the_office_is_not_asked_at_all(qtbot, tasks, watch, copies, tmp_path):
    watch.follow(lambda: copies)
    idle(qtbot, tasks)
    (tmp_path / "修改稿").mkdir()
    watch.follow(lambda: copies)
    idle(qtbot, tasks)
    assert copies.asked == []


def test_what_is_ready_is_taken_back_and_what_is_refused_is_told(qtbot, tasks, watch, copies, tmp_path):
    (tmp_path / "修改稿" / "x").mkdir(parents=True)
    watch.follow(lambda: copies)
    idle(qtbot, tasks)
    assert copies.asked == ["sweep", "out"]
    with qtbot.waitSignal(watch.taken_back) as taken:
        watch.look()
    assert taken.args[0].ordinal == 2
    copies.refuses = True
    with qtbot.waitSignal(watch.refused) as refused:
        watch.take(copies.copy, over=True)
    assert refused.args[0].sentence == "读不到。"
    assert copies.asked[-1] == "take_back True"


def test_it_does_not_look_while_something_else_is_under_way_or_nothing_is_followed(qtbot, tasks, watch, copies, tmp_path):
    watch.look()
    watch.expect()
    watch.take(copies.copy)
    (tmp_path / "修改稿" / "x").mkdir(parents=True)
    watch.follow(lambda: copies)
    watch.look()
    idle(qtbot, tasks)
    assert copies.asked == ["sweep", "out"]
    watch.stop()
    watch.look()
    assert not tasks.busy


def test_an_act_waits_for_a_changed_copy_of_its_document_only(qtbot, tasks, watch, copies, tmp_path):
    done = []
    watch.when_settled(7, lambda: done.append("go"), lambda copy: done.append(copy.document_id))
    assert done == ["go"]
    (tmp_path / "修改稿" / "x").mkdir(parents=True)
    watch.follow(lambda: copies)
    idle(qtbot, tasks)
    watch.when_settled(7, lambda: done.append("go"), lambda copy: done.append(copy.document_id))
    idle(qtbot, tasks)
    watch.when_settled(8, lambda: done.append("went"), lambda copy: done.append(copy.document_id))
    idle(qtbot, tasks)
    assert done == ["go", 7, "went"]
