"""The end of a body, and its other names: what is open is settled in the same act."""

from __future__ import annotations

from datetime import date

from secretariat.domain.bodies import Body, EndKind, FormerName
from secretariat.domain.dates import month_and_day, official
from secretariat.domain.listings.body_ends import EndOutlook, EndWish, MeetingLeft
from secretariat.domain.meetings import Meeting
from secretariat.domain.tasks import Task
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence.queries import bodies, body_ends
from secretariat.persistence.unit_of_work import UnitOfWork
from secretariat.services.results import demand_act
from secretariat.services.summoning import follow_roster
from secretariat.services.workplace import Workplace

_VERBS = {EndKind.ABOLISHED: "撤销机构", EndKind.MERGED: "合并机构", EndKind.RENAMED: "机构更名"}


class BodyEnds:
    """Abolishes, merges and renames bodies; every verb is one act that can be undone. What they did stays readable."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def outlook(self, body_id: int) -> EndOutlook:
        """Return what would have to be settled if the body ended. Raises NotFound."""
        with self._workplace.look() as connection:
            found = body_ends.outlook(connection, body_id, self._workplace.today())
        if found is None:
            raise NotFound("找不到这个机构，可能已被撤销登记。")
        return found

    def end(self, body_id: int, version: int, wish: EndWish) -> int:
        """End a body 撤销 or 合并, and return the act.

        Open tasks go to the successor or are closed with a reason; meetings that were not held go there or are cancelled.
        Raises RuleBroken with what is still to be settled, Conflict, NotFound.
        """
        today = self._workplace.today()
        if wish.on > today:
            raise RuleBroken(f"{_VERBS[wish.kind]}的日期不能晚于今天（{official(today)}），到那一天再登记。")
        if wish.kind is not EndKind.ABOLISHED and wish.successor_id is None:
            raise RuleBroken("请选由哪个机构承接。")
        with self._workplace.act(_VERBS[wish.kind]) as work:
            body = work.get(Body, body_id, version=version)
            if body.ended_on is not None:
                raise RuleBroken(f"{body.short_name}已经在{official(body.ended_on)}结束。")
            if wish.on <= (body.founded_on or date.min):
                raise RuleBroken("撤销日期必须晚于成立日期。")
            successor = self._successor(work, body, wish)
            words = f"{body.short_name}{_VERBS[wish.kind].removesuffix('机构')}"
            self._settle_tasks(work, body, successor, wish, words)
            self._settle_meetings(work, body, successor, wish, words)
            body.ended_on, body.end_kind, body.end_document = wish.on, wish.kind, (wish.document or "").strip() or None
            body.successor_id = successor.id if successor is not None else None
            return demand_act(work.commit())

    def rename(self, body_id: int, version: int, *, name: str, short_name: str, on: date, document: str | None) -> int:
        """Give a body another name from a day on 更名; history stays under both names. Returns the act.

        Raises RuleBroken for an empty name, one in use, one it has, or a day before an earlier change; Conflict, NotFound.
        """
        full_name, short = name.strip(), short_name.strip()
        if not full_name or not short:
            raise RuleBroken("请填写新的全称和简称。")
        if on > self._workplace.today():
            raise RuleBroken(f"更名日期不能晚于今天（{official(self._workplace.today())}），到那一天再登记。")
        with self._workplace.act("机构更名") as work:
            body = work.get(Body, body_id, version=version)
            if body.ended_on is not None:
                raise RuleBroken(f"{body.short_name}已经结束，不能再更名。")
            if full_name == body.name:
                raise RuleBroken("新的全称和现在的一样；只改简称请用“修改简称”。")
            known = bodies.known_bodies(work.connection, self._workplace.today(), None)
            if any(one.name == full_name and one.body_id != body_id for one in known):
                raise RuleBroken(f"已有同名机构：{full_name}。")
            first = max([body.founded_on or date.min, *(former.until for former in body.former_names)])
            if on <= first:
                raise RuleBroken(f"更名日期必须晚于{official(first)}。")
            body.former_names.append(FormerName(name=body.name, short_name=body.short_name, until=on,
                                                document=(document or "").strip() or None))
            body.name, body.short_name = full_name, short
            return demand_act(work.commit())

    def _successor(self, work: UnitOfWork, body: Body, wish: EndWish) -> Body | None:
        if wish.successor_id is None:
            return None
        successor = work.get(Body, wish.successor_id)
        if successor.id == body.id or not successor.is_active_on(self._workplace.today()):
            raise RuleBroken("承接的机构必须是另一个在运行的机构。")
        return successor

    def _settle_tasks(self, work: UnitOfWork, body: Body, successor: Body | None, wish: EndWish, words: str) -> None:
        open_ones = body_ends.open_tasks(work.connection, body.id)
        if not open_ones:
            return
        if wish.move_tasks and successor is None:
            raise RuleBroken(f"还有{len(open_ones)}项任务没有办结，请选由哪个机构承接，或者写明原因销号。")
        if not wish.move_tasks and not wish.task_reason.strip():
            raise RuleBroken(f"还有{len(open_ones)}项任务没有办结，请移交承接机构，或者写明销号的原因。")
        for id_ in open_ones:
            task = work.get(Task, id_)
            if wish.move_tasks and successor is not None:
                task.body_id = successor.id
            else:
                task.complete(wish.on)
                task.progress = "\n".join(part for part in (task.progress, f"{words}，销号：{wish.task_reason.strip()}") if part)

    def _settle_meetings(self, work: UnitOfWork, body: Body, successor: Body | None, wish: EndWish, words: str) -> None:
        stuck: list[MeetingLeft] = []
        for left in body_ends.meetings_left(work.connection, body.id):
            meeting = work.get(Meeting, left.meeting_id)
            if wish.move_meetings and successor is not None and not left.notified:
                meeting.body_id = successor.id
                follow_roster(work, meeting, self._workplace.today())
            elif wish.cancel_meetings:
                meeting.cancel(self._workplace.today(), words)
            else:
                stuck.append(left)
        if stuck:
            named = "、".join(f"{left.title}{f'（{month_and_day(left.day)}）' if left.day else ''}" for left in stuck)
            raise RuleBroken(f"还有会议没有开：{named}。请取消会议，或者把通知还没有印发的移交承接机构。")
