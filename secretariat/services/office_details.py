"""What the office says of itself on its papers, kept in its file."""

from __future__ import annotations

from dataclasses import asdict, fields

from secretariat.domain.office_details import OfficeDetails
from secretariat.domain.settings import OfficeSetting
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import settings as rows
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

_NAMES = tuple(field.name for field in fields(OfficeDetails))


class OfficeDetailsBook:
    """Shows and changes whom to ask and where the archive belongs; papers made already stay as they are."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def show(self) -> OfficeDetails:
        """Return what is set."""
        with self._workplace.look() as connection:
            return OfficeDetails(**rows.values(connection, _NAMES))

    def change(self, details: OfficeDetails) -> int:
        """Set all of them in one act, and return it. Raises RuleBroken where nothing changes."""
        with self._workplace.act("修改办公室资料") as work:
            changed = False
            for name, words in asdict(details).items():
                standing, kept = rows.row_id(work.connection, name), words.strip()
                if standing is None and kept:
                    work.add(OfficeSetting(name=name, value=kept))
                    changed = True
                elif standing is not None:
                    row = work.get(OfficeSetting, standing)
                    changed = changed or row.value != kept
                    row.value = kept
            if not changed:
                raise RuleBroken("办公室资料没有变化。")
            return act_id(work.commit())
