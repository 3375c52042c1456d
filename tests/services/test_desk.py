import re
import subprocess
import sys
from datetime import date, datetime

import pytest

from secretariat.domain.bodies import Body, BodyKind, BodyRules
from secretariat.domain.documents import DocumentKind, DocumentState
from secretariat.domain.listings.desk import DeskTopic, PlenaryMark
from secretariat.domain.listings.lookup import LookupGroup
from secretariat.domain.meetings import Meeting, MeetingKind
from secretariat.domain.people import NewPerson, Person
from secretariat.domain.records import RecordKind
from secretariat.domain.seats import AppointmentState, RoleRank, Seat, rank_of
from secretariat.domain.stages import STAGES, Stage
from secretariat.domain.tasks import PartyRole, Task, TaskParty, TaskStatus
from secretariat.errors import RuleBroken
from secretariat.office import open_office
from secretariat.persistence.database import open_database
from secretariat.persistence.queries import desk as desk_queries
from secretariat.persistence.queries import plenaries as plenary_queries
from secretariat.services.workplace import Workplace

TODAY = date(2026, 11, 10)


@pytest.fixture
def workplace(tmp_path):
    database = open_database(tmp_path / "办公室.ysms", create=True)
    yield Workplace(database, "何静", lambda: TODAY, lambda: datetime(2026, 11, 10, 9))
    database.close()


@pytest.fixture
def office(workplace):
    with workplace.act("建立机构") as work:
        body = Body(kind=BodyKind.JOINT_MEETING, name="澄川区养老助餐工作联席会议", short_name="助餐联席会议",
                    in_use_from=date(2024, 1, 1), rules=BodyRules(plenaries=1, approver="召集人"))
        person = Person(name="单明华")
        work.add(body, person)
        work.flush()
        seat = Seat(body_id=body.id, role="成员", rank=rank_of("成员"), ordinal=1, since=date(2024, 1, 1), unit_printed="区民政局")
        seat.appoint(person.id, since=date(2024, 1, 1), post="区民政局副局长")
        seat.vacate(date(2026, 10, 8), "退休")
        task = Task(body_id=body.id, ordinal=1, text="出台补助细则", deadline=date(2026, 10, 31))
        task.parties.append(TaskParty(role=PartyRole.LEAD, ordinal=1, printed_name="区财政局"))
        work.add(seat, task)
        work.commit()
    with open_office(workplace.database.path, today=lambda: TODAY, now=lambda: datetime(2026, 11, 10, 9), actor="何静") as office:
        yield office


def arrange(workplace, *, proposer="办公室", held=False, starts_at=datetime(2026, 11, 19, 14, 30)):
    with workplace.act("新建会议") as work:
        meeting = Meeting(body_id=1, kind=MeetingKind.PLENARY, kind_name="全体会议", title="助餐联席会议2026年全体会议",
                          starts_at=starts_at, proposer=proposer)
        # As the office does it: the convener's own proposal needs no consent, and says so at once.
        own = proposer == "召集人"
        last = Stage.HELD if held else Stage.APPROVED if own else Stage.PROPOSED
        for stage in STAGES[:last.number]:
            meeting.reach(stage, TODAY)
        work.add(meeting)
        work.commit()


def test_the_desk_is_read_without_the_database_library(office):
    program = (
        "import sys\n"
        "from datetime import date, datetime\n"
        "from secretariat.office import open_office\n"
        f"with open_office({str(office.location)!r}, today=lambda: date(2026, 11, 10), now=datetime.now, actor='何静') as office:\n"
        "    assert office.desk.entries() and office.desk.show().items\n"
        "sys.exit('sqlalchemy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_every_value_the_desk_asks_for_is_one_the_domain_knows():
    statements = [
        text for module in (desk_queries, plenary_queries) for name, text in vars(module).items()
        if isinstance(text, str) and "SELECT" in text and not name.startswith("__")
    ]
    asked = {word for statement in statements for word in re.findall(r"'([a-z_]+)'", statement)}
    kinds = (DocumentKind, DocumentState, AppointmentState, RoleRank, Stage, TaskStatus, PartyRole, MeetingKind)
    assert len(statements) == 6
    assert asked <= {member.value for kind in kinds for member in kind}


@pytest.mark.parametrize(("statement", "index"), [
    (desk_queries._MEETINGS, "ix_meeting_cancelled_on_starts_at"), (desk_queries._MEETINGS, "ix_meeting_step_archived"),
    (desk_queries._TASKS, "ix_task_open_deadline"), (desk_queries._VACANCIES, "COVERING INDEX ix_appointment_seat_since"),
    (desk_queries._PAPERS, "ix_document_state"),
])
def test_the_desk_finds_the_few_that_are_open_by_an_index(workplace, statement, index):
    names = dict.fromkeys(re.findall(r":([a-z]+)", statement), "2026-11-10")
    with workplace.glance() as connection:
        plan = " ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", names | {"most": 200}))
    assert index in plan


def test_a_late_task_a_vacancy_and_a_forgotten_plenary_lie_on_the_desk(office):
    topics = [item.topic for item in office.desk.show().items]
    assert topics == [DeskTopic.TASK, DeskTopic.SEAT, DeskTopic.PLENARY]


def test_the_desk_names_who_leads_the_late_task_and_how_late_it_is(office):
    item = office.desk.show().items[0]
    assert item.due == "超期10天"
    assert "牵头 区财政局" in item.detail


def test_arranging_the_plenary_clears_the_alarm_and_asks_for_consent(office, workplace):
    arrange(workplace)
    desk = office.desk.show()
    assert desk.plenaries[0].mark is PlenaryMark.PLANNED
    assert any(item.verb == "登记批准" for item in desk.items)
    assert desk.upcoming[0].chip == "待批准"


def test_the_conveners_own_proposal_asks_for_the_notice_at_once(office, workplace):
    arrange(workplace, proposer="召集人")
    assert any(item.verb == "起草通知" for item in office.desk.show().items)


def test_a_plenary_that_was_held_satisfies_the_year(office, workplace):
    arrange(workplace, held=True, starts_at=datetime(2026, 11, 4, 9))
    desk = office.desk.show()
    assert desk.plenaries[0].mark is PlenaryMark.HELD
    assert not any(item.topic is DeskTopic.PLENARY for item in desk.items)


@pytest.mark.parametrize(("words", "kind"), [
    ("助餐", RecordKind.BODY), ("zhucan", RecordKind.BODY), ("smh", RecordKind.PERSON), ("单明", RecordKind.PERSON),
    ("补助细则", RecordKind.TASK), ("bzxz", RecordKind.TASK),
])
def test_the_palette_finds_records_by_characters_pinyin_and_initials(office, words, kind):
    assert kind in {hit.target.kind for hit in office.lookup.find(words)}


def test_the_palette_offers_what_can_be_done_with_the_body_it_found(office):
    acts = [hit for hit in office.lookup.find("助餐") if hit.group is LookupGroup.ACT]
    assert "meeting.arrange" in {hit.command for hit in acts}


def test_blank_words_and_wild_cards_find_nothing(office):
    assert office.lookup.find("  ") == ()
    assert office.lookup.find("%") == ()


def test_the_last_act_can_be_taken_back_once(office):
    act = office.journal.last_undoable()
    assert act is not None
    assert act.verb == "建立机构"
    office.journal.undo(act.act_id)
    assert office.desk.show().items == ()
    assert office.journal.last_undoable() is None
    with pytest.raises(RuleBroken):
        office.journal.undo(act.act_id)


def test_the_palette_offers_a_replacement_on_the_seats_of_the_one_person_it_found(office):
    office.replacements.replace(1, leaving_on=None, reason="", successor=NewPerson("柳清漪"), since=TODAY, title="", letter=None)
    hits = office.lookup.find("柳清漪")
    (person,) = [hit for hit in hits if hit.target.kind is RecordKind.PERSON]
    (act,) = [hit for hit in hits if hit.command == "seat.replace"]
    assert (act.group, act.title, act.detail) == (LookupGroup.ACT, "柳清漪：人员递补", "助餐联席会议成员")
    assert (act.target.kind, act.target.id) == (RecordKind.SEAT, 1)
    assert [each.target for each in office.lookup.acts_for(person.target, person.title)] == [act.target]
    assert office.lookup.acts_for(next(hit.target for hit in office.lookup.find("单明")), "单明华") == ()
