"""Files handed out come back changed or go away; nothing a clerk typed is swept away."""

from __future__ import annotations

import pytest

from secretariat.errors import StorageUnavailable
from secretariat.persistence.working_copies import WorkingCopies


@pytest.fixture
def copies(path):
    return WorkingCopies.beside(path)


def test_an_unchanged_copy_is_swept_and_leaves_no_folder(copies, path):
    copy = copies.hand_out(5, "会议通知.docx", b"one")
    assert copy.path.read_bytes() == b"one"
    assert copies.changed(copy) is None
    assert copies.out() == (copy,)
    assert copies.sweep() == ()
    assert list(path.parent.iterdir()) == []


def test_a_changed_copy_survives_the_sweep_until_it_is_taken_back(copies):
    copy = copies.hand_out(5, "会议通知.docx", b"one")
    # Word and WPS write a new file and put it in the place of the old one.
    copy.path.unlink()
    assert copies.changed(copy) is None
    assert copies.sweep() == ()
    copy.path.write_bytes(b"")
    assert copies.changed(copy) is None
    copy.path.write_bytes(b"two")
    assert copies.changed(copy) == b"two"
    assert copies.sweep() == (copy,)
    copies.take_back(copy)
    assert copies.out() == ()


def test_a_copy_handed_out_twice_keeps_what_was_typed(copies):
    copy = copies.hand_out(5, "会议通知.docx", b"one")
    copy.path.write_bytes(b"typed")
    assert copies.hand_out(5, "会议通知.docx", b"one") == copy
    assert copies.changed(copy) == b"typed"


def test_a_copy_an_editor_holds_is_left_alone(copies):
    copy = copies.hand_out(5, "会议通知.docx", b"one")
    assert not copies.is_open(copy)
    (copy.path.parent / "~$议通知.docx").write_bytes(b"")
    assert copies.is_open(copy)
    assert copies.sweep() == ()
    assert copies.out() == (copy,)


@pytest.mark.parametrize("name", ["../../x.docx", "CON.docx", "长" * 300 + ".docx", 'a/b\\c:d*e?"<>|.docx', ".docx", "无扩展名", ""])
def test_a_copy_never_leaves_its_folder(copies, path, name):
    copy = copies.hand_out(5, name, b"one")
    assert copy.path.resolve().parent.parent == path.with_name("澄川区（正在编辑的文件）").resolve()
    assert copy.path.read_bytes() == b"one"


def test_foreign_files_in_the_folder_are_passed_over(copies, path):
    copies.hand_out(5, "a.docx", b"one")
    folder = path.with_name("澄川区（正在编辑的文件）")
    (folder / "旧").mkdir()
    (folder / "旧" / "copy.json").write_text("[]")
    (folder / "说明.txt").write_text("x")
    assert len(copies.out()) == 1
    copies.sweep()
    assert sorted(one.name for one in folder.iterdir()) == ["旧", "说明.txt"]


def test_a_folder_that_cannot_be_made_is_said_so(path, copies):
    path.with_name("澄川区（正在编辑的文件）").write_text("x")
    with pytest.raises(StorageUnavailable, match="不能打开文件"):
        copies.hand_out(5, "a.docx", b"one")


def test_a_copy_taken_back_may_be_gone_on_with_and_never_loses_its_place(copies):
    copy = copies.hand_out(5, "会议通知.docx", b"one")
    copy.path.write_bytes(b"two")
    renewed = copies.renew(copy, b"two")
    assert copies.changed(renewed) is None
    assert copies.out() == (renewed,)
    copy.path.write_bytes(b"three")
    assert copies.changed(renewed) == b"three"
    # The document stands at its first file again: that is handed out beside the one being edited, not over it.
    again = copies.hand_out(5, "会议通知.docx", b"one")
    assert again.path != copy.path
    assert copy.path.read_bytes() == b"three"
    assert copies.hand_out(5, "会议通知.docx", b"two") == renewed


def test_offices_of_one_name_do_not_meet_in_the_common_folder(tmp_path):
    first = WorkingCopies.within(tmp_path / "修改稿", tmp_path / "甲" / "澄川区.ysms")
    second = WorkingCopies.within(tmp_path / "修改稿", tmp_path / "乙" / "澄川区.ysms")
    one, other = first.hand_out(5, "会议通知.docx", b"one"), second.hand_out(5, "会议通知.docx", b"one")
    assert one.path != other.path
    assert first.out() == (one,)
    assert second.out() == (other,)
    assert {copy.path.parents[2] for copy in (one, other)} == {tmp_path / "修改稿"}
