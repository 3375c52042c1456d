"""Acts at random: the journal replayed is always the file, and undo always restores exactly what it names."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from secretariat.domain.bodies import Body, BodyKind, BodyRules, Duty, IssuerKind, PlenaryPeriod
from secretariat.domain.meetings import Attendance, AttendanceState, Meeting, MeetingKind, ParticipantKind
from secretariat.domain.people import Person, Post
from secretariat.domain.seats import RoleRank, Seat
from secretariat.errors import RuleBroken
from secretariat.persistence.database import open_database
from secretariat.persistence.row_images import from_json
from secretariat.persistence.tables.catalogue import METADATA
from secretariat.persistence.tables.journal import CHANGE
from tests.persistence.acts import NOW, TODAY, open_act
from tests.persistence.test_journal import UNDATED

MANY = bool(os.environ.get("SECRETARIAT_FUZZ"))
words = some.text(some.sampled_from("甲乙丙𬱖·A1 \n'\"%"), min_size=1, max_size=6)
days = some.integers(-400, 400).map(lambda number: TODAY + timedelta(days=number))


def rows(database):
    """Every journaled row as it is stored, by table and id, counters included."""
    with database.reading() as connection:
        return {
            (table.name, row["id"]): dict(row)
            for table in METADATA.tables.values()
            if table.name not in UNDATED
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table.name}"').mappings()
        }


def plain(row):
    return None if row is None else {name: value for name, value in row.items() if name != "version"}


class OfficeMachine(RuleBasedStateMachine):
    """A clerk who does anything in any order."""

    @initialize()
    def open(self):
        self.folder = TemporaryDirectory()
        self.announced = []
        self.database = open_database(Path(self.folder.name) / "a.ysms", create=True, announce=self.announced.append)
        self.states = {0: {}}
        self.closed_to_undo = set()
        self.undone = {}

    def teardown(self):
        if hasattr(self, "database"):
            self.database.close()
            self.folder.cleanup()

    def act(self, change, *, undoable=True):
        """Do one act and remember what the file was before and after it."""
        before = rows(self.database)
        with open_act(self.database, undoable=undoable) as work:
            change(work)
            changes = work.commit()
        if changes is not None:
            self.states[changes.act_id] = (before, rows(self.database))
            if not undoable:
                self.closed_to_undo.add(changes.act_id)
        return changes

    def some_id(self, table, pick):
        ids = sorted(number for name, number in rows(self.database) if name == table)
        return ids[pick % len(ids)] if ids else None

    @rule(name=words, titles=some.lists(words, max_size=3), undoable=some.booleans())
    def add_person(self, name, titles, undoable):
        self.act(lambda work: work.add(Person(name=name, posts=[Post(title=title) for title in titles])), undoable=undoable)

    @rule(pick=some.integers(0, 9), name=words, phone=some.none() | words)
    def change_person(self, pick, name, phone):
        number = self.some_id("person", pick)
        if number is None:
            return

        def change(work):
            person = work.get(Person, number)
            person.name, person.phone = name, phone
            if person.posts:
                person.posts.pop()
            person.posts.insert(0, Post(title=name, since=TODAY))

        self.act(change)

    @rule(name=words, duties=some.lists(words, max_size=3), plenaries=some.none() | some.integers(0, 4),
          period=some.sampled_from(PlenaryPeriod), issuer=some.none() | some.sampled_from(IssuerKind))
    def add_body(self, name, duties, plenaries, period, issuer):
        body = Body(kind=BodyKind.OTHER, name=name, short_name=name, in_use_from=TODAY,
                    rules=BodyRules(plenaries=plenaries, period=period, issuer=issuer),
                    duties=[Duty(ordinal=ordinal, text=text) for ordinal, text in enumerate(duties)])
        self.act(lambda work: work.add(body))

    @rule(pick=some.integers(0, 9), plenaries=some.none() | some.integers(0, 4), duties=some.lists(words, max_size=2))
    def change_body(self, pick, plenaries, duties):
        number = self.some_id("body", pick)
        if number is None:
            return

        def change(work):
            body = work.get(Body, number)
            body.rules = BodyRules(plenaries=plenaries)
            body.duties = [Duty(ordinal=ordinal, text=text) for ordinal, text in enumerate(duties)]

        self.act(change)

    @rule(body=some.integers(0, 9), person=some.integers(0, 9), since=days)
    def seat_person(self, body, person, since):
        body_id, person_id = self.some_id("body", body), self.some_id("person", person)
        if body_id is None or person_id is None:
            return
        seat = Seat(body_id=body_id, role="成员", rank=RoleRank.MEMBER, ordinal=1, since=since)
        seat.appoint(person_id, since=since, post=None)
        self.act(lambda work: work.add(seat))

    @rule(body=some.integers(0, 9), states=some.lists(some.sampled_from(AttendanceState), max_size=4))
    def hold_meeting(self, body, states):
        body_id = self.some_id("body", body)
        if body_id is None:
            return
        meeting = Meeting(
            body_id=body_id, kind=MeetingKind.PLENARY, kind_name="全体会议", title="全体会议", proposer="召集人", starts_at=NOW,
            attendances=[Attendance(kind=ParticipantKind.GUEST, ordinal=ordinal, state=state, signed_at=NOW)
                         for ordinal, state in enumerate(states)])
        self.act(lambda work: work.add(meeting))

    @rule(kind=some.sampled_from([Person, Body, Seat, Meeting]), pick=some.integers(0, 9))
    def delete(self, kind, pick):
        number = self.some_id(kind.__name__.lower(), pick)
        if number is None:
            return
        before = rows(self.database)
        try:
            self.act(lambda work: work.delete(work.get(kind, number)))
        except RuleBroken:
            assert rows(self.database) == before

    @rule(name=words)
    def break_off(self, name):
        before, announced = rows(self.database), len(self.announced)
        with open_act(self.database) as work:
            work.add(Person(name=name))
            work.flush()
        assert rows(self.database) == before
        assert len(self.announced) == announced

    @precondition(lambda self: len(self.states) > 1)
    @rule(pick=some.integers(0, 99), newest=some.booleans())
    def undo(self, pick, newest):
        acts = sorted(self.states)[1:]
        act_id = acts[-1] if newest else acts[pick % len(acts)]
        before_act, after_act = self.states[act_id]
        touched = {key for key in before_act.keys() | after_act.keys() if before_act.get(key) != after_act.get(key)}
        present = rows(self.database)
        stands = all(plain(present.get(key)) == plain(after_act.get(key)) for key in touched)
        may = act_id not in self.closed_to_undo and stands and not self.is_undone(act_id)
        try:
            changes = self.act(lambda work: work.undo(act_id))
        except RuleBroken:
            assert rows(self.database) == present
            assert not (may and newest), "the newest act can always be taken back"
            return
        assert may
        self.undone[changes.act_id] = act_id
        restored = rows(self.database)
        for key in present.keys() | restored.keys():
            wanted = before_act if key in touched else present
            assert plain(restored.get(key)) == plain(wanted.get(key)), key
            if key in present and key in restored and key in touched:
                assert restored[key]["version"] > present[key]["version"]

    def is_undone(self, act_id):
        return any(of == act_id and not self.is_undone(undoing) for undoing, of in self.undone.items())

    @invariant()
    def the_journal_replayed_is_the_file(self):
        if not hasattr(self, "database"):
            return
        replayed = {}
        with self.database.reading() as connection:
            for change in connection.execute(select(CHANGE).order_by(CHANGE.c.id)):
                key = (change.table_name, change.row_id)
                assert replayed.pop(key, None) == from_json(change.before)
                if change.after is not None:
                    replayed[key] = from_json(change.after)
        assert replayed == rows(self.database)

    @invariant()
    def every_act_was_announced_once_in_order(self):
        if hasattr(self, "database"):
            assert tuple(self.announced) == self.database.changes_since(0)


OfficeMachine.TestCase.settings = settings(
    max_examples=300 if MANY else 20, stateful_step_count=60 if MANY else 25, deadline=None,
    suppress_health_check=list(HealthCheck))
TestOfficeMachine = pytest.mark.fuzz(OfficeMachine.TestCase)
