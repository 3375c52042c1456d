"""The journal tells what every row was and became; undo puts it back, or refuses with a sentence."""

from __future__ import annotations

import json
from datetime import date

import pytest
from sqlalchemy import select

from secretariat.domain.bodies import Body, BodyKind, BodyRules, Duty, DutyUnit
from secretariat.domain.meetings import Meeting, MeetingKind
from secretariat.domain.people import Person, Post
from secretariat.domain.seats import RoleRank, Seat
from secretariat.domain.stages import Stage
from secretariat.domain.units import Unit
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.row_images import from_json
from secretariat.persistence.tables.catalogue import METADATA
from secretariat.persistence.tables.journal import ACT, BLOB, CHANGE
from secretariat.persistence.tables.schema import REVISION
from tests.persistence.acts import NOW, TODAY

UNDATED = {ACT.name, CHANGE.name, BLOB.name, REVISION.name, "paper", "paper_facet"}


def changes(database, act_id):
    with database.reading() as connection:
        return connection.execute(select(CHANGE).where(CHANGE.c.act_id == act_id).order_by(CHANGE.c.id)).all()


def content(database):
    """Every journaled row of the file, without its counter, as it lies there."""
    with database.reading() as connection:
        return {
            (table.name, row["id"]): {name: value for name, value in row.items() if name != "version"}
            for table in METADATA.tables.values()
            if table.name not in UNDATED
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table.name}"').mappings()
        }


@pytest.fixture
def seated(act):
    """A body with a seat, a holder, a duty: many tables, parts and references."""
    with act("建立机构") as work:
        unit, person = Unit(full_name="区民政局"), Person(name="龙𬱖")
        work.add(unit, person)
        work.flush()
        body = Body(kind=BodyKind.JOINT_MEETING, name="助餐联席会议", short_name="助餐", in_use_from=TODAY,
                    rules=BodyRules(plenaries=1), duties=[Duty(ordinal=1, text="选址", units=[DutyUnit(unit_id=unit.id)])])
        work.add(body)
        work.flush()
        seat = Seat(body_id=body.id, role="召集人", rank=RoleRank.HEAD, ordinal=1, since=TODAY)
        seat.appoint(person.id, since=TODAY, post="副区长")
        work.add(seat)
        return work.commit()


def test_a_change_is_told_with_all_columns_before_and_after(database, act):
    with act("登记人员") as work:
        work.add(Person(name="单明华", phone="1"))
        first = work.commit()
    with act("改电话") as work:
        work.get(Person, 1).phone = "2"
        second = work.commit()
    with act("删去") as work:
        work.delete(work.get(Person, 1))
        third = work.commit()
    (inserted,), (updated,), (deleted,) = (changes(database, one.act_id) for one in (first, second, third))
    assert inserted.before is None
    assert json.loads(inserted.after) == {"id": 1, "name": "单明华", "phone": "1", "mobile": None, "notes": None, "ended_on": None,
                                          "version": 1, "search_keys": "单明华\nshanminghua\nsmh"}
    assert from_json(updated.before) == from_json(inserted.after)
    assert from_json(updated.after) == {**from_json(inserted.after), "phone": "2", "version": 2}
    assert (deleted.before, deleted.after) == (updated.after, None)


def test_orphans_are_told_too(database, act):
    with act() as work:
        work.add(Person(name="甲", posts=[Post(title="局长"), Post(title="主任")]))
        work.commit()
    with act() as work:
        person = work.get(Person, 1)
        person.posts.remove(person.posts[0])
        change = work.commit()
    assert [(one.table_name, one.after) for one in changes(database, change.act_id)] == [("post", None)]


def test_undo_restores_every_column_of_a_whole_body(database, act, seated):
    before = content(database)
    with act("撤销机构") as work:
        seat = work.get(Seat, 1)
        seat.vacate(date(2026, 12, 1), "调离")
        seat.unit_printed, seat.title = "区政府", "副区长"
        body = work.get(Body, 1)
        body.rules = BodyRules(plenaries=4, chairs="召集人")
        body.duties.clear()
        body.duties.append(Duty(ordinal=1, text="经费"))
        body.name = "改后的名称"
        change = work.commit()
    assert content(database) != before
    with act("撤销") as work:
        work.undo(change.act_id)
        undoing = work.commit()
    assert content(database) == before
    assert undoing.rows == change.rows
    with act("重做") as work:
        work.undo(undoing.act_id)
        work.commit()
    with database.reading_entities() as session:
        body = session.get(Body, 1)
        assert (body.name, body.rules.plenaries, [duty.text for duty in body.duties]) == ("改后的名称", 4, ["经费"])


def test_undo_of_founding_leaves_nothing_and_its_undo_brings_all_back(database, act, seated):
    before = content(database)
    with act("撤销") as work:
        work.undo(seated.act_id)
        undoing = work.commit()
    assert content(database) == {}
    with act("重做") as work:
        work.undo(undoing.act_id)
        work.commit()
    assert content(database) == before


def test_the_counter_only_rises_so_that_an_old_form_is_still_refused(act, seated):
    with act() as work:
        work.get(Body, 1).name = "二"
        change = work.commit()
    with act() as work:
        work.undo(change.act_id)
        work.commit()
    with act() as work:
        assert work.get(Body, 1).version == 3


def test_what_the_session_holds_is_read_anew_after_undo(act, seated):
    with act() as work:
        work.get(Person, 1).name = "欧阳明"
        change = work.commit()
    with act() as work:
        person = work.get(Person, 1)
        assert person.name == "欧阳明"
        work.undo(change.act_id)
        assert person.name == "龙𬱖"
        person.phone = "2"
        work.commit()
    with act() as work:
        assert (work.get(Person, 1).name, work.get(Person, 1).phone) == ("龙𬱖", "2")


def test_undo_is_refused_when_a_row_changed_since(act, database, seated):
    with act("改电话") as work:
        work.get(Person, 1).phone = "1"
        change = work.commit()
    with act() as work:
        work.get(Person, 1).mobile = "2"
        work.commit()
    before = content(database)
    with pytest.raises(RuleBroken, match="又改过"), act("撤销") as work:
        work.undo(change.act_id)
    assert content(database) == before


def test_undo_is_refused_when_something_else_came_to_stand_on_it(act, database, seated):
    with act() as work:
        work.add(Meeting(body_id=1, kind=MeetingKind.PLENARY, kind_name="全体会议", title="全体会议", proposer="召集人"))
        work.commit()
    before = content(database)
    with pytest.raises(RuleBroken, match="还用着"), act("撤销") as work:
        work.undo(seated.act_id)
        work.commit()
    assert content(database) == before


def test_undo_is_refused_twice_but_allowed_after_redo(act, database, seated):
    with act() as work:
        work.get(Person, 1).phone = "1"
        change = work.commit()
    with act() as work:
        work.undo(change.act_id)
        undoing = work.commit()
    with pytest.raises(RuleBroken, match="已经撤销过"), act() as work:
        work.undo(change.act_id)
    with act() as work:
        work.undo(undoing.act_id)
        work.commit()
    with act() as work:
        work.undo(change.act_id)
        work.commit()
    assert content(database)["person", 1]["phone"] is None


def test_what_spent_a_number_or_was_sealed_is_not_undone(act, seated):
    with act("签发会议通知", undoable=False) as work:
        work.get(Person, 1).phone = "1"
        change = work.commit()
    assert change.undoable is False
    with pytest.raises(RuleBroken, match="“签发会议通知”不能撤销"), act() as work:
        work.undo(change.act_id)


def test_an_act_that_never_was_cannot_be_undone(act):
    with pytest.raises(NotFound), act() as work:
        work.undo(77)


def test_several_changes_to_one_row_in_one_act_are_undone_to_its_beginning(act, database, seated):
    before = content(database)
    with act() as work:
        person = work.get(Person, 1)
        for name in ("甲", "乙", "丙"):
            person.name = name
            work.flush()
        body = work.get(Body, 1)
        meeting = Meeting(body_id=body.id, kind=MeetingKind.PLENARY, kind_name="全体会议", title="会", proposer="召集人")
        work.add(meeting)
        meeting.reach(Stage.PROPOSED, TODAY)
        work.flush()
        meeting.title = "改"
        work.flush()
        work.delete(meeting)
        change = work.commit()
    with act() as work:
        work.undo(change.act_id)
        work.commit()
    assert content(database) == before


def test_every_field_of_every_entity_lies_in_a_column_and_every_table_is_versioned(database, act):
    from dataclasses import fields

    from sqlalchemy import inspect

    from secretariat.persistence.mapping import _REGISTRY

    with act():
        mappers = list(_REGISTRY.mappers)
    assert {mapper.local_table.name for mapper in mappers} == set(METADATA.tables) - UNDATED
    for mapper in mappers:
        known = set(inspect(mapper.class_).all_orm_descriptors.keys())
        assert {field.name for field in fields(mapper.class_)} <= known, mapper.class_
        assert mapper.version_id_col is not None
        assert mapper.local_table.dialect_options["sqlite"]["autoincrement"] is True


def test_nothing_cascades_behind_the_journals_back():
    for table in METADATA.tables.values():
        for key in table.foreign_keys:
            assert key.ondelete is None
            assert key.onupdate is None


def test_ids_are_never_used_twice(act):
    with act() as work:
        work.add(Person(name="甲"))
        work.commit()
    with act() as work:
        work.delete(work.get(Person, 1))
        work.commit()
    with act() as work:
        person = Person(name="乙")
        work.add(person)
        work.commit()
        assert person.id == 2


def test_the_journal_knows_who_and_when(database, act, seated):
    with database.reading() as connection:
        row = connection.execute(select(ACT)).one()
    assert (row.actor, row.at, row.verb, row.undoable, row.undo_of) == ("陈文", NOW, "建立机构", True, None)
