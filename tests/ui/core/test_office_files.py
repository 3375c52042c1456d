import sqlite3
from contextlib import closing

from secretariat.domain.bodies import BodyKind
from tests.ui.conftest import TODAY, settle


def with_a_body(program, qtbot):
    bodies = program.office.bodies
    program.tasks.write("建立", lambda _work: bodies.create("澄川区防汛指挥部", "防汛指挥部", BodyKind.OTHER, TODAY, TODAY))
    settle(qtbot, program)


def bodies_in(file):
    with closing(sqlite3.connect(file)) as raw:
        return [name for (name,) in raw.execute("SELECT short_name FROM body")]


def said(program):
    return [message.text for message in program.window.bottom.bar.history]


def test_a_copy_holds_what_the_office_holds_and_gets_the_ending(program, qtbot, prompts, tmp_path):
    with_a_body(program, qtbot)
    prompts.files.append(tmp_path / "副本")
    program.window.commands.run("office.save_copy")
    settle(qtbot, program)
    assert bodies_in(tmp_path / "副本.ysms") == ["防汛指挥部"]
    assert "已另存副本并核验：副本.ysms" in said(program)


def test_a_copy_is_restored_beside_the_office_that_is_open(program, qtbot, prompts, tmp_path):
    with_a_body(program, qtbot)
    prompts.files += [tmp_path / "副本.ysms", tmp_path / "副本.ysms", tmp_path / "恢复.ysms"]
    program.window.commands.run("office.save_copy")
    settle(qtbot, program)
    program.window.commands.run("office.restore")
    settle(qtbot, program)
    assert bodies_in(tmp_path / "恢复.ysms") == ["防汛指挥部"]


def test_the_office_that_is_open_is_never_restored_over(program, qtbot, prompts, tmp_path):
    with_a_body(program, qtbot)
    prompts.files += [tmp_path / "副本.ysms", tmp_path / "副本.ysms", program.office.location]
    program.window.commands.run("office.save_copy")
    settle(qtbot, program)
    program.window.commands.run("office.restore")
    settle(qtbot, program)
    assert any("不能被覆盖" in text for text in said(program))
    assert bodies_in(program.office.location) == ["防汛指挥部"]


def test_what_is_no_copy_is_refused_in_a_sentence(program, qtbot, prompts, tmp_path):
    (tmp_path / "照片.ysms").write_bytes(b"\xff\xd8 no office")
    prompts.files += [tmp_path / "照片.ysms", tmp_path / "恢复.ysms"]
    program.window.commands.run("office.restore")
    settle(qtbot, program)
    assert not (tmp_path / "恢复.ysms").exists()
    assert said(program)
