"""The record of acts: what was done, and taking an act back."""

from __future__ import annotations

from secretariat.domain.changes import ChangeSet
from secretariat.domain.listings.journal import ActRow
from secretariat.errors import NotFound, RuleBroken
from secretariat.persistence import undo
from secretariat.persistence.queries import acts, built_on
from secretariat.services.workplace import Workplace


class Journal:
    """Reads the audit trail and undoes acts; an undo is itself an act and stands in the trail."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def recent(self, limit: int = 50) -> tuple[ActRow, ...]:
        """Return the newest acts, newest first."""
        with self._workplace.look() as connection:
            return acts.recent(connection, limit)

    def last_undoable(self) -> ActRow | None:
        """Return what 撤销 would take back now; None where there is nothing, or the newest act cannot be undone."""
        with self._workplace.look() as connection:
            return acts.last_undoable(connection)

    def undo(self, act_id: int) -> ChangeSet:
        """Put everything an act touched back as it was.

        Raises NotFound, and RuleBroken where the act spent a number, issued or sealed, was undone before, or one of its
        rows changed since, or a paper went out by the roster it left.
        """
        with self._workplace.look() as connection:
            act = acts.one(connection, act_id)
            paper = built_on.paper_built_on(connection, act_id)
        if act is None:
            raise NotFound("找不到要撤销的这一步。")
        if paper is not None:
            raise RuleBroken(f"“{act.verb}”不能撤销：{paper}已按调整以后的名单签发。人员再有变动时，请另行登记。")
        with self._workplace.act(f"撤销“{act.verb}”") as work:
            undo.undo(work.session, act_id)
            changes = work.commit()
        if changes is None:
            raise NotFound("这一步没有可以撤销的内容。")
        return changes
