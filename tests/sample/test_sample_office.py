"""The sample office: every state a page has to show occurs in it, and it is in order."""

import shutil
from datetime import datetime, time

import pytest

from secretariat.domain.documents import DocumentState
from secretariat.domain.listings.archive import ArchiveQuery
from secretariat.domain.listings.desk import PlenaryMark
from secretariat.errors import StorageUnavailable
from secretariat.office import open_office
from secretariat.sample.building import CLERK, SAMPLE_DAY, build_sample_office


@pytest.fixture(scope="module")
def office(tmp_path_factory, told_office):
    file = tmp_path_factory.mktemp("sample") / "示例.ysms"
    shutil.copyfile(told_office, file)
    with open_office(file, today=lambda: SAMPLE_DAY, now=lambda: datetime.combine(SAMPLE_DAY, time(10, 24)), actor=CLERK) as opened:
        yield opened


def test_every_mark_of_the_plenary_watch_occurs(office):
    assert {track.mark for track in office.desk.show().plenaries} == set(PlenaryMark)


def test_documents_stand_in_all_states(office):
    states = {row.state for row in office.documents.list()}
    assert states >= {DocumentState.DRAFT, DocumentState.APPROVED, DocumentState.ISSUED, DocumentState.ARCHIVED, DocumentState.VOID}


def test_tasks_are_late_under_way_not_begun_and_done(office):
    words = {row.status_text for row in office.tasks.list()}
    assert {"未启动", "推进中", "已办结", "超期10天"} <= words


def test_the_plenary_ahead_has_answers_of_every_sort_and_papers_the_roster_overtook(office):
    meeting = next(row for row in office.meetings.list() if row.title == "助餐联席会议2026年全体会议")
    view = office.meetings.view(meeting.meeting_id)
    counts = view.receipt_counts
    assert (counts.registered, counts.acknowledged, counts.unsigned) == (12, 4, 3)
    assert (counts.substitutes, counts.excused) == (1, 1)
    assert sum(row.stale for row in view.papers) == 2


def test_the_archive_answers_and_everything_is_in_order(office):
    answer = office.archive.search(ArchiveQuery("助餐 补助"))
    assert answer.total >= 5
    assert len(office.archive.search(ArchiveQuery("")).bodies) >= 4
    assert office.examine() == ()


def test_a_file_that_is_there_is_left_alone_and_a_stopped_story_leaves_none(tmp_path):
    (tmp_path / "a.ysms").write_bytes(b"mine")
    with pytest.raises(StorageUnavailable, match="已经存在"):
        build_sample_office(tmp_path / "a.ysms")
    assert (tmp_path / "a.ysms").read_bytes() == b"mine"

    def stop(done, total, words):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_sample_office(tmp_path / "b.ysms", stop)
    assert [file.name for file in tmp_path.iterdir()] == ["a.ysms"]
