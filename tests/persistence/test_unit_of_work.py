"""One act: all of it or nothing, announced once, and never over somebody else's newer words."""

from __future__ import annotations

import sqlite3
import threading

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import OperationalError

from secretariat.domain.bodies import Body, BodyKind, BodyRules, Consent, MemberUnit, PlenaryPeriod
from secretariat.domain.changes import ActLabel, ChangedRow
from secretariat.domain.people import Person, Post
from secretariat.domain.units import Unit
from secretariat.errors import Conflict, DatabaseDamaged, NotFound, RuleBroken, StorageUnavailable
from secretariat.persistence import connections
from secretariat.persistence.database import open_database
from secretariat.persistence.tables.journal import ACT, BLOB
from secretariat.persistence.tables.people import PERSON
from secretariat.persistence.tables.settings import OFFICE_SETTING
from tests.persistence.acts import NOW, TODAY


def names(database):
    with database.reading() as connection:
        return list(connection.execute(select(PERSON.c.name).order_by(PERSON.c.id)).scalars())


def test_what_is_not_committed_was_never_there(database, act, announced):
    with act() as work:
        work.add(Person(name="龙𬱖"))
        work.flush()
    assert names(database) == []
    assert announced == []


def test_an_error_in_the_middle_leaves_nothing(database, act):
    with pytest.raises(ZeroDivisionError), act() as work:
        work.add(Person(name="龙𬱖"))
        work.flush()
        _ = 1 / 0
    assert names(database) == []
    assert database.newest_act() == 0


def test_a_committed_act_is_announced_once_with_what_it_touched(act, announced):
    with act("登记人员") as work:
        person = Person(name="龙𬱖", posts=[Post(title="局长")])
        work.add(person)
        returned = work.commit()
    assert announced == [returned]
    assert returned.verb == "登记人员"
    assert returned.at == NOW
    assert returned.rows == {ChangedRow("person", person.id), ChangedRow("post", person.posts[0].id)}
    assert returned.touches({"post"})
    assert returned.ids("person") == {person.id}


def test_an_act_that_changes_nothing_leaves_no_entry(database, act, announced):
    with act() as work:
        work.add(Person(name="龙𬱖"))
        work.commit()
    announced.clear()
    with act() as work:
        work.get(Person, 1).name = "龙𬱖"
        assert work.commit() is None
    assert announced == []
    assert database.newest_act() == 1


def test_composite_rules_come_back_as_they_were_kept(database, act):
    rules = BodyRules(plenaries=2, period=PlenaryPeriod.HALF_YEAR, approver="召集人", consent=Consent.NOBODY, chairs="召集人")
    with act() as work:
        unit = Unit(full_name="区民政局")
        work.add(unit)
        work.flush()
        member = MemberUnit(unit_id=unit.id, ordinal=1, printed_name="区民政局", since=TODAY)
        work.add(Body(kind=BodyKind.JOINT_MEETING, name="助餐服务联席会议", short_name="助餐", in_use_from=TODAY, rules=rules,
                      member_units=[member]))
        work.commit()
    with database.reading_entities() as session:
        body = session.get(Body, 1)
        assert body.rules == rules
        assert [one.printed_name for one in body.member_units] == ["区民政局"]


def test_the_second_clerk_on_an_old_form_is_told_and_overwrites_nothing(database, act):
    with act() as work:
        work.add(Person(name="龙𬱖", phone="1"))
        work.commit()
    with act() as work:
        work.get(Person, 1, version=1).phone = "2"
        work.commit()
    with pytest.raises(Conflict, match="已被修改"), act() as work:
        work.get(Person, 1, version=1).phone = "3"
        work.commit()
    with database.reading() as connection:
        assert connection.execute(select(PERSON.c.phone)).scalar_one() == "2"


def test_a_row_changed_behind_the_session_is_a_conflict(database, act, monkeypatch):
    with act() as work:
        work.add(Person(name="龙𬱖", phone="1"))
        work.commit()
    with pytest.raises(Conflict, match="已被修改"), act() as work:
        person = work.get(Person, 1)
        work.connection.exec_driver_sql("UPDATE person SET version = 7")
        person.phone = "3"
        work.commit()


def test_what_is_not_there_is_said_so(act):
    with pytest.raises(NotFound), act() as work:
        work.get(Person, 12)


def test_a_reference_into_nothing_breaks_a_rule_at_commit(database, act):
    with pytest.raises(RuleBroken), act() as work:
        work.add(Post(title="局长"))
        work.session.flush()
        work.commit()
    with pytest.raises(RuleBroken), act() as work:
        work.add(Person(name="龙𬱖", posts=[Post(unit_id=99)]))
        work.commit()
    assert names(database) == []


def test_two_settings_of_one_name_break_a_rule(act):
    with pytest.raises(RuleBroken), act() as work:
        for value in "ab":
            work.connection.execute(insert(OFFICE_SETTING).values(name="同名", value=value, version=1))
        work.commit()


def test_a_reader_cannot_write(database):
    with pytest.raises(StorageUnavailable, match="只读"), database.reading() as connection:
        connection.execute(insert(OFFICE_SETTING).values(name="a", value="b", version=1))


def test_a_glance_sees_one_moment_and_cannot_write(database, act):
    with act() as work:
        work.add(Person(name="龙𬱖"))
        work.commit()
    count = "SELECT count(*) FROM person"
    with database.glance() as connection:
        assert connection.execute(count).fetchone() == (1,)
        with act() as work:
            work.add(Person(name="单明华"))
            work.commit()
        assert connection.execute(count).fetchone() == (1,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM person")
    with database.glance() as connection:
        assert connection.execute(count).fetchone() == (2,)


def test_glances_of_several_threads_take_turns(database, act):
    with act() as work:
        work.add(Person(name="龙𬱖"))
        work.commit()
    seen = []

    def look():
        for _ in range(40):
            with database.glance() as connection:
                seen.append(connection.execute("SELECT count(*) FROM person").fetchone()[0])

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1] * 160


def test_a_glance_at_a_spoilt_file_is_a_sentence(path):
    open_database(path, create=True).close()
    with open_database(path) as database:
        path.write_bytes(path.read_bytes()[:4096] + b"\xff" * 40_000)
        with pytest.raises(DatabaseDamaged), database.glance() as connection:
            connection.execute("SELECT count(*) FROM person").fetchone()


def test_a_reader_sees_one_moment_while_others_write(database, act):
    with act() as work:
        work.add(Person(name="龙𬱖"))
        work.commit()
    with database.reading() as connection:
        assert len(connection.execute(select(PERSON)).all()) == 1
        with act() as work:
            work.add(Person(name="欧阳明"))
            work.commit()
        assert len(connection.execute(select(PERSON)).all()) == 1
    assert len(names(database)) == 2


def test_a_second_window_waits_and_is_told(path, database, act, monkeypatch):
    monkeypatch.setattr(connections, "WAITING_SECONDS", 0.05)
    monkeypatch.setitem(connections.connect.__kwdefaults__, "waiting_seconds", 0.05)
    with open_database(path) as other, act() as work:
        work.add(Person(name="龙𬱖"))
        work.flush()
        with pytest.raises(StorageUnavailable, match="另一个窗口"), other.unit_of_work(ActLabel("登记"), actor="乙", now=NOW):
            pass
        work.commit()
    assert names(database) == ["龙𬱖"]


def test_writers_in_two_windows_lose_nothing(path, database):
    def write(opened, actor):
        for number in range(20):
            with opened.unit_of_work(ActLabel("登记"), actor=actor, now=NOW) as work:
                work.add(Person(name=f"{actor}{number}"))
                work.commit()

    with open_database(path) as other:
        threads = [threading.Thread(target=write, args=(database, "甲")), threading.Thread(target=write, args=(other, "乙"))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        seen = other.changes_since(0)
    assert sorted(names(database)) == sorted(f"{actor}{number}" for actor in "甲乙" for number in range(20))
    assert [change.act_id for change in seen] == list(range(1, 41))
    assert {change.actor for change in seen} == {"甲", "乙"}


def test_wrong_sql_is_a_defect_and_no_sentence(act):
    with pytest.raises(OperationalError), act() as work:
        work.connection.exec_driver_sql("SELECT nonsense")


def test_entities_outside_a_unit_of_work_are_not_written(database, act):
    with act() as work:
        work.add(Person(name="龙𬱖"))
        work.commit()
    with database.reading_entities() as session:
        session.get(Person, 1).name = "他人"
        with pytest.raises(RuntimeError, match="outside a unit of work"):
            session.flush()
    assert names(database) == ["龙𬱖"]


def test_bytes_are_kept_once_and_come_back_whole(database, act):
    soft, hard = b"\0" * 100_000, bytes(range(256)) * 4
    with act() as work:
        first = work.keep_file(soft)
        assert work.keep_file(soft) == first
        second = work.keep_file(hard)
        work.commit()
    with act() as work:
        assert work.file(first) == soft
        assert work.file(second) == hard
        with pytest.raises(NotFound):
            work.file("0" * 64)
    with database.reading() as connection:
        assert connection.execute(select(BLOB.c.size, BLOB.c.packed).order_by(BLOB.c.size)).all()[-1] == (100_000, True)


@pytest.mark.parametrize("data", [b"\0" * 100_000, bytes(range(256))])
@pytest.mark.parametrize("harm", ["X'00'", "zeroblob(length(data))", "CAST(data || X'00' AS BLOB)", "data || X'00'",
                                  "substr(data, 1, length(data) - 1)"])
def test_bytes_that_were_altered_are_not_handed_out(database, act, data, harm):
    with act() as work:
        name = work.keep_file(data)
        work.connection.exec_driver_sql(f"UPDATE blob SET data = {harm}")
        work.commit()
    with pytest.raises(DatabaseDamaged), act() as work:
        work.file(name)


def test_an_act_can_be_closed_to_undo_before_and_after_its_first_change(database, act):
    with act() as work:
        work.forbid_undo()
        work.add(Person(name="甲"))
        assert work.commit().undoable is False
    with act() as work:
        work.add(Person(name="乙"))
        work.flush()
        work.forbid_undo()
        assert work.commit().undoable is False
    with database.reading() as connection:
        assert list(connection.execute(select(ACT.c.undoable)).scalars()) == [False, False]
