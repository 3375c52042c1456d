"""Working copies: taken back when they are closed, never over something the clerk has not seen, never lost."""

import io
import os
import zipfile
from datetime import date

import pytest

from secretariat.domain.agendas import NewTopic
from secretariat.errors import Conflict, HandEditsAtStake, NotFound, RuleBroken, Unreadable
from tests.services.edited_files import OTHER_WORDS, retyped
from tests.services.meeting_examples import CONVENER

TODAY = date(2026, 11, 10)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "文档" / "议事秘书" / "修改稿"


@pytest.fixture
def notice(story):
    return story.office.meeting_papers.draft_notice(story.arrange())


def ready(story, folder):
    """Look twice, as the window does: a file must stand still before it is taken."""
    story.office.edited_copies.ready(folder)
    return story.office.edited_copies.ready(folder)


def test_a_saved_and_closed_copy_is_taken_back_as_the_next_revision(story, folder, notice):
    copies = story.office.edited_copies
    copy = copies.hand_out(notice, folder)
    assert copy.path.suffix == ".docx"
    assert copy.path.is_relative_to(folder)
    assert ready(story, folder) == ()
    copy.path.write_bytes(retyped(copy.path.read_bytes()))
    assert copies.ready(folder) == ()
    (found,) = copies.ready(folder)
    taken = copies.take_back(found, folder)
    assert (taken.document_id, taken.ordinal, taken.unread) == (notice, 2, ())
    view = story.office.documents.view(notice)
    assert [row.origin_label for row in view.revisions] == ["手工修改", "程序生成"]
    assert OTHER_WORDS in view.text
    assert ready(story, folder) == ()


def test_a_copy_is_left_alone_while_word_or_wps_holds_it(story, folder, notice):
    copy = story.office.edited_copies.hand_out(notice, folder)
    copy.path.write_bytes(retyped(copy.path.read_bytes()))
    lock = copy.path.with_name(f"~${copy.path.name[2:]}")
    lock.write_bytes(b"")
    assert ready(story, folder) == ()
    lock.unlink()
    assert len(ready(story, folder)) == 1


def test_a_copy_can_be_gone_on_with_and_undone(story, folder, notice):
    copies = story.office.edited_copies
    copy = copies.hand_out(notice, folder)
    copy.path.write_bytes(retyped(copy.path.read_bytes()))
    copies.take_back(ready(story, folder)[0], folder)
    copy.path.write_bytes(retyped(copy.path.read_bytes(), OTHER_WORDS, "请提前到场"))
    assert copies.take_back(ready(story, folder)[0], folder).ordinal == 3
    story.office.journal.undo(story.office.journal.last_undoable().act_id)
    assert OTHER_WORDS in story.office.documents.view(notice).text
    assert ready(story, folder) == ()
    assert len(story.office.documents.view(notice).revisions) == 2


def test_what_was_typed_while_the_program_was_closed_is_found_at_start(story, folder, notice):
    copy = story.office.edited_copies.hand_out(notice, folder)
    copy.path.write_bytes(retyped(copy.path.read_bytes()))
    del story.office.__dict__["edited_copies"]
    assert [one.path for one in story.office.edited_copies.sweep(folder)] == [copy.path]
    story.office.edited_copies.take_back(ready(story, folder)[0], folder)
    assert OTHER_WORDS in story.office.documents.view(notice).text
    assert story.office.edited_copies.sweep(folder) == ()
    assert not copy.path.exists()


def test_a_copy_handed_out_this_minute_is_not_swept_away_before_the_editor_has_opened_it(story, folder, notice):
    copy = story.office.edited_copies.hand_out(notice, folder)
    story.office.edited_copies.sweep(folder)
    assert copy.path.exists()
    del story.office.__dict__["edited_copies"]
    story.office.edited_copies.sweep(folder)
    assert not copy.path.exists()


def test_a_copy_another_window_handed_out_minutes_ago_is_not_swept_away(story, folder, notice):
    copy = story.office.edited_copies.hand_out(notice, folder)
    del story.office.__dict__["edited_copies"]
    now = story.clock.now().timestamp()
    for age, there in ((120, True), (3600, False)):
        os.utime(copy.path, (now - age, now - age))
        story.office.edited_copies.sweep(folder)
        assert copy.path.exists() is there


def test_a_copy_of_a_document_that_was_approved_meanwhile_stays_and_is_offered_once(story, folder, notice):
    copies = story.office.edited_copies
    copy = copies.hand_out(notice, folder)
    story.office.documents.approve(notice, CONVENER, TODAY)
    typed = retyped(copy.path.read_bytes())
    copy.path.write_bytes(typed)
    with pytest.raises(RuleBroken, match="已经签发"):
        copies.take_back(ready(story, folder)[0], folder)
    assert copy.path.read_bytes() == typed
    assert ready(story, folder) == ()
    copy.path.write_bytes(retyped(typed, OTHER_WORDS, "又改了一次"))
    assert len(ready(story, folder)) == 1


def test_a_copy_of_a_document_drafted_anew_meanwhile_counts_only_when_the_clerk_says_so(story, folder, notice):
    copies = story.office.edited_copies
    copy = copies.hand_out(notice, folder)
    copy.path.write_bytes(retyped(copy.path.read_bytes()))
    meeting = story.office.documents.view(notice).row.meeting_id
    story.office.meetings.add_topic(meeting, NewTopic("部署工作"))
    story.office.meeting_papers.draft_notice(meeting)
    (found,) = ready(story, folder)
    with pytest.raises(Conflict, match="又有了第2稿"):
        copies.take_back(found, folder)
    assert len(story.office.documents.view(notice).revisions) == 2
    assert copies.take_back(found, folder, over=True).ordinal == 3
    assert "部署工作" not in story.office.documents.view(notice).text


@pytest.mark.parametrize("data", [b"", b"not a document", b"PK\x03\x04broken"])
def test_a_copy_that_cannot_be_read_stays_where_it_is(story, folder, notice, data):
    copies = story.office.edited_copies
    copy = copies.hand_out(notice, folder)
    copy.path.write_bytes(data)
    with pytest.raises(Unreadable):
        copies.take_back(copy, folder)
    assert copy.path.read_bytes() == data
    assert ready(story, folder) == ()
    assert len(story.office.documents.view(notice).revisions) == 1


def test_a_copy_of_a_document_that_is_gone_stays(story, folder):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    copy = story.office.edited_copies.hand_out(notice, folder)
    story.office.journal.undo(story.office.journal.last_undoable().act_id)
    copy.path.write_bytes(retyped(copy.path.read_bytes()))
    with pytest.raises(NotFound, match="还在"):
        story.office.edited_copies.take_back(ready(story, folder)[0], folder)
    assert copy.path.exists()


def test_a_paper_composed_anew_shows_both_texts_before_hand_edits_are_set_aside(story, folder):
    meeting = story.arrange()
    notice = story.office.meeting_papers.draft_notice(meeting)
    copy = story.office.edited_copies.hand_out(notice, folder)
    copy.path.write_bytes(retyped(copy.path.read_bytes()))
    story.office.edited_copies.take_back(copy, folder)
    story.office.meetings.add_topic(meeting, NewTopic("部署工作"))
    with pytest.raises(HandEditsAtStake) as stake:
        story.office.meeting_papers.draft_notice(meeting)
    assert OTHER_WORDS in stake.value.edited
    assert "部署工作" not in stake.value.edited
    assert OTHER_WORDS not in stake.value.fresh
    assert "部署工作" in stake.value.fresh
    assert stake.value.ordinal == 2
    assert len(story.office.documents.view(notice).revisions) == 2


def test_what_another_window_took_back_already_makes_no_second_revision(story, folder, notice):
    copies = story.office.edited_copies
    copy = copies.hand_out(notice, folder)
    copy.path.write_bytes(retyped(copy.path.read_bytes()))
    (mine,) = ready(story, folder)
    assert copies.take_back(mine, folder).ordinal == 2
    # The other window had looked before and comes a moment later.
    assert copies.take_back(mine, folder).ordinal == 2
    assert len(story.office.documents.view(notice).revisions) == 2


def test_a_changed_copy_is_pending_even_while_it_is_open(story, folder, notice):
    copies = story.office.edited_copies
    copy = copies.hand_out(notice, folder)
    assert copies.pending(notice, folder) == ()
    copy.path.write_bytes(retyped(copy.path.read_bytes()))
    copy.path.with_name(f"~${copy.path.name[2:]}").write_bytes(b"")
    assert copies.pending(notice, folder) == (copy,)
    assert copies.pending(notice + 1, folder) == ()


def test_a_file_of_twenty_thousand_paragraphs_is_refused(story, folder, notice):
    copy = story.office.edited_copies.hand_out(notice, folder)
    source, target = zipfile.ZipFile(copy.path), io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                place = part.index(b"<w:body>") + len(b"<w:body>")
                part = part[:place] + b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 20_001 + part[place:]
            written.writestr(name, part)
    source.close()
    copy.path.write_bytes(target.getvalue())
    with pytest.raises(Unreadable, match="不是一份公文"):
        story.office.edited_copies.take_back(copy, folder)
