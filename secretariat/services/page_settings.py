"""The sheet papers are set on, for the office and for single bodies."""

from __future__ import annotations

from sqlalchemy import Connection

from secretariat.domain.listings.page_settings import PageSettingView
from secretariat.domain.page_settings import PageSetting
from secretariat.domain.settings import OfficeSetting
from secretariat.errors import RuleBroken
from secretariat.persistence.queries import settings as rows
from secretariat.services.results import act_id
from secretariat.services.workplace import Workplace

_OFFICE = "page_setting"


def page_setting_for(connection: Connection, body_id: int | None) -> PageSetting:
    """Return the setting papers of a body are made with: its own, else the office's, else the plain one."""
    return _in_force(connection, body_id).setting


class PageSettings:
    """Shows and changes the sheet papers are set on; papers made already stay as they are until they are made anew."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def of(self, body_id: int | None = None) -> PageSettingView:
        """Return the setting in force in the whole office, or in one body."""
        with self._workplace.look() as connection:
            return _in_force(connection, body_id)

    def set(self, setting: PageSetting, body_id: int | None = None) -> int:
        """Set the sheet for the whole office or one body; returns the act's id. Raises RuleBroken where it is set so already."""
        with self._workplace.act("设置版式") as work:
            name, text = _name(body_id), setting.as_text()
            standing = rows.row_id(work.connection, name)
            if standing is None:
                work.add(OfficeSetting(name=name, value=text))
            else:
                row = work.get(OfficeSetting, standing)
                if row.value == text:
                    raise RuleBroken("版式没有变化。")
                row.value = text
            return act_id(work.commit())

    def clear(self, body_id: int | None) -> int:
        """Let a body follow the office again, or the office the plain setting; returns the act's id."""
        with self._workplace.act("恢复版式") as work:
            standing = rows.row_id(work.connection, _name(body_id))
            if standing is None:
                raise RuleBroken("这里没有单独设置过版式。")
            work.delete(work.get(OfficeSetting, standing))
            return act_id(work.commit())


def _in_force(connection: Connection, body_id: int | None) -> PageSettingView:
    names = dict.fromkeys((_name(body_id), _name(None)))
    found = rows.values(connection, tuple(names))
    text = next((found[name] for name in names if name in found), "")
    return PageSettingView(PageSetting.from_text(text), _name(body_id) in found)


def _name(body_id: int | None) -> str:
    return _OFFICE if body_id is None else f"{_OFFICE}.body.{body_id}"
