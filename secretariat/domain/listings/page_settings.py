"""The setting of the sheet that is in force, as its form shows it."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.page_settings import PageSetting


@dataclass(frozen=True, slots=True)
class PageSettingView:
    """What is in force in the whole office or in one body; ``own`` where it was set for exactly this scope."""

    setting: PageSetting
    own: bool
