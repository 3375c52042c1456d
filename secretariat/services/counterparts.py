"""Counterparts 比照成立: which units and towns must set a body up in turn, and what they reported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from secretariat.domain.bodies import Body
from secretariat.domain.counterparts import Counterpart, CounterpartState
from secretariat.domain.listings.body_ledgers import CounterpartRow
from secretariat.domain.units import Unit, UnitGroup
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import body_ledgers
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.named_units import unit_named
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace


class Counterparts:
    """Lists who must set a body up in turn, and registers what they report."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def list(self, body_id: int) -> tuple[CounterpartRow, ...]:
        """Return the counterparts of a body, those missing among them, in the order they were entered."""
        with self._workplace.look() as connection:
            return body_ledgers.counterparts(connection, body_id)

    def parties(self) -> tuple[str, ...]:
        """Return the collective parties of the directory, each of which may stand for its members."""
        with self._workplace.look() as connection:
            return body_ledgers.group_names(connection)

    def require(self, body_id: int, names: Sequence[str], due_on: date | None) -> int:
        """Enter units that must set the body up in turn, and return the act; those listed already are left as they are.

        A name of a collective party stands for its members of today; every other is a unit, entered where nobody knows it.
        Raises RuleBroken where nothing is added.
        """
        with self._workplace.act("登记比照成立") as work:
            body = work.get(Body, body_id)
            listed = {one.unit_id for one in _of_body(work, body_id)}
            last = len(listed)
            found = [unit for name in names if name.strip() for unit in self._units(work, name.strip(), body)]
            fresh = [unit for unit in dict.fromkeys(found) if unit not in listed]
            if not fresh:
                raise RuleBroken("没有要新登记的单位：名称没有填，或者都已在表上。")
            work.add(*(Counterpart(body_id=body_id, ordinal=place, unit_id=unit_id, unit_printed=work.get(Unit, unit_id).full_name,
                                   due_on=due_on) for place, unit_id in enumerate(fresh, last + 1)))
            return act_id(work.commit())

    def report(self, counterpart_id: int, version: int, *, state: CounterpartState, name: str, leader: str, contact: str, phone: str,
               founding_number: str, founded_on: date | None, note: str) -> int:
        """Register what a unit reported, and return the act; 0 where nothing changed. Raises Conflict, RuleBroken."""
        if state is CounterpartState.SET_UP and not (name.strip() or founding_number.strip()):
            raise RuleBroken("已成立的，请填写机构名称或者成立文号。")
        with self._workplace.act("登记比照成立情况") as work:
            counterpart = work.get(Counterpart, counterpart_id, version=version)
            values = {"state": state, "name": _plain(name), "leader": _plain(leader), "contact": _plain(contact), "phone": _plain(phone),
                      "founding_number": _plain(founding_number), "founded_on": founded_on, "note": _plain(note)}
            for field, value in values.items():
                if getattr(counterpart, field) != value:
                    setattr(counterpart, field, value)
            return act_id(work.commit())

    def remove(self, counterpart_id: int, version: int) -> int:
        """Take a unit off the list, and return the act. Raises Conflict."""
        with self._workplace.act("去掉比照成立单位") as work:
            work.delete(work.get(Counterpart, counterpart_id, version=version))
            return act_id(work.commit())

    def _units(self, work: UnitOfWork, name: str, body: Body) -> Sequence[int]:
        group_id = body_ledgers.group_named(work.connection, name)
        if group_id is not None:
            return work.get(UnitGroup, group_id).units_on(self._workplace.today())
        unit_id = unit_named(work, name, body.place_id)
        return (unit_id,) if unit_id is not None else ()


def _of_body(work: UnitOfWork, body_id: int) -> Sequence[Counterpart]:
    rows = body_ledgers.counterparts(work.connection, body_id)
    return [work.get(Counterpart, row.counterpart_id) for row in rows]


def _plain(words: str) -> str | None:
    return words.strip() or None
