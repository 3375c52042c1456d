"""People of the directory: entered, corrected, taken out of the lists."""

from __future__ import annotations

from datetime import date

from secretariat.domain.directory_entries import PersonEntry, PostEntry, typed
from secretariat.domain.listings.directory import PersonView
from secretariat.domain.names import stored
from secretariat.domain.people import Person, Post
from secretariat.domain.units import Unit
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries import directory, directory_views
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace


class PersonVerbs:
    """Verbs of people; part of ``Directory``."""

    _workplace: Workplace

    def person(self, person_id: int) -> PersonView:
        """Return a person with every post and every seat. Raises NotFound."""
        with self._workplace.look() as connection:
            found = directory_views.person(connection, person_id, self._workplace.today())
        if found is None:
            raise NotFound("这个人不在通讯录里了，可能已被合并或撤销。")
        return found

    def add_person(self, name: str, unit_id: int | None, title: str | None, phone: str | None, mobile: str | None,
                   notes: str | None = None) -> int:
        """Enter somebody and return the person's id.

        Raises RuleBroken without a name, and where somebody of this name is in this unit already.
        """
        return self.enter_person(PersonEntry(name, phone, mobile, notes, (PostEntry(None, unit_id, title),)))

    def enter_person(self, entry: PersonEntry) -> int:
        """Enter somebody with every post and return the person's id. Raises RuleBroken as ``add_person``, NotFound."""
        plain = entry.checked()
        with self._workplace.act("登记人员") as work:
            self._demand_new(work, plain, None)
            person = Person(name=plain.name, phone=plain.phone, mobile=plain.mobile, notes=plain.notes,
                            posts=[_post(post) for post in plain.posts])
            work.add(person)
            work.commit()
            return person.id

    def change_person(self, person_id: int, version: int, entry: PersonEntry) -> int:
        """Correct everything about a person and return the act; a post left out of the entry is taken away.

        Seats are not touched: who leaves one is replaced 人员递补. Raises Conflict, NotFound, RuleBroken.
        """
        plain = entry.checked()
        with self._workplace.act("修改人员") as work:
            person = work.get(Person, person_id, version=version)
            self._demand_new(work, plain, person_id)
            person.name, person.phone, person.mobile, person.notes = plain.name, plain.phone, plain.mobile, plain.notes
            known = {post.id: post for post in person.posts}
            person.posts[:] = [_write(known[post.post_id], post) if post.post_id in known else _post(post) for post in plain.posts]
            return act_id(work.commit())

    def set_contact(self, person_id: int, version: int, phone: str | None, mobile: str | None) -> int:
        """Set a person's telephone numbers and return the act. Raises Conflict, NotFound."""
        with self._workplace.act("修改联系方式") as work:
            person = work.get(Person, person_id, version=version)
            person.phone, person.mobile = typed(phone), typed(mobile)
            return act_id(work.commit())

    def rename_person(self, person_id: int, version: int, name: str) -> int:
        """Correct a person's name and return the act; names on issued papers stay. Raises Conflict, NotFound, RuleBroken."""
        plain = stored(name)
        if not plain:
            raise RuleBroken("请填写姓名。")
        with self._workplace.act("更正姓名") as work:
            work.get(Person, person_id, version=version).name = plain
            return act_id(work.commit())

    def retire_person(self, person_id: int, version: int, on: date) -> int:
        """Take somebody out of the lists from a day on 停用, ending the posts, and return the act.

        Raises Conflict, NotFound, and RuleBroken where the person still sits on a seat.
        """
        with self._workplace.act("停用人员") as work:
            person = work.get(Person, person_id, version=version)
            view = directory_views.person(work.connection, person_id, self._workplace.today())
            held = [seat for seat in (view.seats if view else ()) if seat.until is None or seat.until > on]
            if held:
                seats = "、".join(f"{seat.body}{seat.role}" for seat in held[:3])
                raise RuleBroken(f"{person.name}还是{seats}，请先办人员递补。")
            person.ended_on = on
            for post in person.posts:
                if post.until is None:
                    post.until = on if post.since is None else max(on, post.since)
            return act_id(work.commit())

    def revive_person(self, person_id: int, version: int) -> int:
        """Put somebody back into the lists and return the act; the posts that ended with it go on. Raises Conflict, NotFound."""
        with self._workplace.act("恢复人员") as work:
            person = work.get(Person, person_id, version=version)
            for post in person.posts:
                if post.until is not None and post.until == person.ended_on:
                    post.until = None
            person.ended_on = None
            return act_id(work.commit())

    @staticmethod
    def _demand_new(work: UnitOfWork, entry: PersonEntry, person_id: int | None) -> None:
        """Refuse a second person of one name in one unit."""
        today = [post.unit_id for post in entry.posts if post.unit_id is not None and post.until is None]
        known = directory.people_of(work.connection, today)
        for unit_id in today:
            unit = work.get(Unit, unit_id)
            if known.get((entry.name, unit_id), person_id) != person_id:
                raise RuleBroken(f"{unit.full_name}已有{entry.name}。")


def _post(entry: PostEntry) -> Post:
    return Post(unit_id=entry.unit_id, title=entry.title, since=entry.since, until=entry.until)


def _write(post: Post, entry: PostEntry) -> Post:
    post.unit_id, post.title, post.since, post.until = entry.unit_id, entry.title, entry.since, entry.until
    return post
