"""Entries of the directory that are one and the same are merged, and one that is two is split; each as one act."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy.orm import Session

from secretariat.domain.bodies import Body
from secretariat.domain.dates import in_tables
from secretariat.domain.duplicates import DirectoryKind, DistinctPair, pair_of
from secretariat.domain.listings.directory import DuplicateGroup, DuplicateRow, MergePreview, MovingRow
from secretariat.domain.names import stored
from secretariat.domain.people import Person, Post
from secretariat.domain.seats import Appointment, RoleRank, Seat
from secretariat.domain.units import Unit, UnitAlias
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries import directory, duplicates
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services import moving
from secretariat.services.doubles import drop_doubles
from secretariat.services.results import act_id
from secretariat.services.unit_verbs import demand_unknown
from secretariat.services.workplace import Workplace


class MergeVerbs:
    """Verbs of merging and splitting; part of ``Directory``."""

    _workplace: Workplace

    def duplicates(self) -> tuple[DuplicateGroup, ...]:
        """Return entries that may be the same: one name in one unit, names that say one unit in one place."""
        with self._workplace.look() as connection:
            units = {row.unit_id: row for row in directory.units(connection, "")}
            found = [DuplicateGroup(DirectoryKind.UNIT, tuple(
                DuplicateRow(id_, units[id_].full_name, f"{units[id_].people}人，{units[id_].bodies}个机构")
                for id_ in group if id_ in units)) for group in duplicates.units(connection)]
            for group in duplicates.people(connection):
                rows = directory.people_rows(connection, list(group), self._workplace.today())
                found.append(DuplicateGroup(DirectoryKind.PERSON, tuple(
                    DuplicateRow(row.person_id, row.name, "，".join(filter(None, (
                        f"{row.unit or ''}{row.title or ''}", row.mobile or row.phone, row.seats)))) for row in rows)))
        return tuple(group for group in found if len(group.entries) > 1)

    def set_distinct(self, kind: DirectoryKind, ids: tuple[int, ...]) -> int:
        """Remember that these entries are different 不是重复, so that they are not proposed again; returns the act."""
        with self._workplace.act("登记不是重复") as work:
            pairs = {pair_of(one, other) for place, one in enumerate(ids) for other in ids[place + 1:]}
            for id_ in ids:
                work.get(moving.ENTITIES[kind], id_)
            work.add(*(DistinctPair(kind=kind, first_id=first, second_id=second) for first, second in sorted(pairs)))
            return act_id(work.commit())

    def merge_preview(self, kind: DirectoryKind, kept_id: int, given_up_id: int) -> MergePreview:
        """Return what merging one entry into another would move and fill in, and why it may not be done. Raises NotFound."""
        with self._workplace.database.reading_entities() as session:
            kept, given_up = (_entry(session, kind, id_) for id_ in (kept_id, given_up_id))
            return MergePreview(kind, kept_id, _name(kept), given_up_id, _name(given_up), moving.told(session, kind, given_up_id),
                                _fills(kept, given_up), _obstacle(session, kind, kept_id, given_up_id),
                                _warnings(session, kind, kept_id, given_up_id))

    def merge(self, kind: DirectoryKind, kept_id: int, given_up_id: int) -> int:
        """Move everything that hangs on one entry to another, give the first up, and return the act, which can be undone.

        Raises NotFound, and RuleBroken for an entry and itself, for units of two places, or where both people hold one seat
        at once.
        """
        with self._workplace.act("合并单位" if kind is DirectoryKind.UNIT else "合并人员") as work:
            kept, given_up = (work.get(moving.ENTITIES[kind], id_) for id_ in (kept_id, given_up_id))
            obstacle = _obstacle(work.session, kind, kept_id, given_up_id)
            if obstacle:
                raise RuleBroken(obstacle)
            names = sorted(given_up.names()) if isinstance(given_up, Unit) else []
            _fill(kept, given_up)
            hanging = moving.hanging_on(work.session, kind, given_up_id)
            for entity, attribute in hanging:
                if isinstance(entity, UnitAlias):
                    given_up.aliases.remove(entity)
                elif isinstance(entity, Post) and attribute == "person_id":
                    given_up.posts.remove(entity)
                    _take_post(kept, entity)
                else:
                    setattr(entity, attribute, kept_id)
            work.flush()
            drop_doubles(work, kind, kept_id)
            work.session.expire_all()
            for name in names:
                work.get(Unit, kept_id).add_alias(name)
            work.delete(work.get(moving.ENTITIES[kind], given_up_id))
            return act_id(work.commit())

    def split_preview(self, kind: DirectoryKind, entry_id: int) -> tuple[MovingRow, ...]:
        """Return everything that hangs on an entry, of which a part may go to a new one. Raises NotFound."""
        with self._workplace.database.reading_entities() as session:
            _entry(session, kind, entry_id)
            return moving.told(session, kind, entry_id)

    def split(self, kind: DirectoryKind, entry_id: int, name: str, rows: Collection[tuple[str, int]]) -> int:
        """Make a new entry of the same unit or place, give it ``rows`` (table, id) of the old one, and return the act.

        Raises NotFound, and RuleBroken without a name, or for a unit's name that means another unit of the place.
        """
        with self._workplace.act("拆分单位" if kind is DirectoryKind.UNIT else "拆分人员") as work:
            old = work.get(moving.ENTITIES[kind], entry_id)
            new: Any = _like(work, old, name, rows)
            work.add(new)
            work.flush()
            for entity, attribute in moving.hanging_on(work.session, kind, entry_id):
                if moving.key_of(entity) not in rows:
                    continue
                if isinstance(entity, UnitAlias):
                    old.aliases.remove(entity)
                    work.flush()
                    new.add_alias(entity.text)
                elif isinstance(entity, Post) and attribute == "person_id":
                    old.posts.remove(entity)
                    new.posts.append(Post(unit_id=entity.unit_id, title=entity.title, since=entity.since, until=entity.until))
                else:
                    setattr(entity, attribute, new.id)
            return act_id(work.commit())


def _entry(session: Session, kind: DirectoryKind, entry_id: int) -> Any:
    found = session.get(moving.ENTITIES[kind], entry_id)
    if found is None:
        raise NotFound("通讯录里没有这一项了，可能已被合并。")
    return found


def _name(entry: Unit | Person) -> str:
    return entry.full_name if isinstance(entry, Unit) else entry.name


def _obstacle(session: Session, kind: DirectoryKind, kept_id: int, given_up_id: int) -> str:
    """Say why two entries may not be merged; empty where they may."""
    if kept_id == given_up_id:
        return "请选另一项来合并。"
    if kind is DirectoryKind.UNIT:
        kept, given_up = session.get(Unit, kept_id), session.get(Unit, given_up_id)
        if kept is not None and given_up is not None and kept.place_id != given_up.place_id:
            return "两个单位不在同一个区划，不能合并；区划填错的请先改正区划。"
        return ""
    mine, others = (
        [entity for entity, _ in moving.hanging_on(session, kind, id_) if isinstance(entity, Appointment)]
        for id_ in (kept_id, given_up_id))
    for one in mine:
        for other in others:
            if one.seat_id == other.seat_id and (one.until is None or other.since < one.until) and (
                    other.until is None or one.since < other.until):
                return f"两个人同时任过同一个席位（{in_tables(max(one.since, other.since))}），是两个人，不能合并。"
    return ""


def _warnings(session: Session, kind: DirectoryKind, kept_id: int, given_up_id: int) -> tuple[str, ...]:
    """Name the bodies in which both units have a liaison: a unit has one in a body (domain rule 2)."""
    if kind is not DirectoryKind.UNIT or kept_id == given_up_id:
        return ()
    mine, others = (
        {entity.body_id for entity, _ in moving.hanging_on(session, kind, id_)
         if isinstance(entity, Seat) and entity.rank is RoleRank.LIAISON and entity.until is None} for id_ in (kept_id, given_up_id))
    bodies = (session.get(Body, body_id) for body_id in sorted(mine & others))
    return tuple(f"合并以后在{body.short_name}有两个联络员席位，请停用一个。" for body in bodies if body is not None)


def _fills(kept: Any, given_up: Any) -> tuple[str, ...]:
    words = {"phone": "办公电话", "mobile": "手机", "notes": "备注", "address": "地址", "short_name": "简称"}
    learnt = [f"{word}{getattr(given_up, name)}" for name, word in words.items()
              if getattr(given_up, name, None) and not getattr(kept, name, None)]
    if isinstance(given_up, Unit):
        learnt += [f"简称{name}" for name in sorted(given_up.names() - kept.names()) if f"简称{name}" not in learnt]
    return tuple(learnt)


def _fill(kept: Any, given_up: Any) -> None:
    """Fill in what the kept entry does not know; what it knows stays."""
    for name in ("phone", "mobile", "notes", "address", "short_name", "contact_id"):
        value = getattr(given_up, name, None)
        if value and hasattr(kept, name) and not getattr(kept, name):
            setattr(kept, name, value)


def _take_post(kept: Person, post: Post) -> None:
    """Give a post to the kept person; one that says no more than a post already there is dropped."""
    for own in kept.posts:
        if own.unit_id == post.unit_id and (own.until is None) == (post.until is None) and post.title in {None, own.title}:
            return
        if own.unit_id == post.unit_id and own.title is None and own.until is None and post.until is None:
            own.title = post.title
            return
    kept.posts.append(Post(unit_id=post.unit_id, title=post.title, since=post.since, until=post.until))


def _like(work: UnitOfWork, old: Any, name: str, rows: Collection[tuple[str, int]]) -> Unit | Person:
    plain = stored(name) if isinstance(old, Person) else name.strip()
    if not plain:
        raise RuleBroken("请填写新的名称。")
    if isinstance(old, Person):
        return Person(name=plain)
    leaving = {alias.text for alias in old.aliases if ("unit_alias", alias.id) in rows}
    if plain in old.names() - leaving:
        raise RuleBroken(f"新单位不能还叫{plain}。")
    demand_unknown(work.connection, old.place_id, old.id, plain)
    return Unit(full_name=plain, kind=old.kind, place_id=old.place_id)
