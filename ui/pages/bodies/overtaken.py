"""名单有变，重印n份: said after every act that changes a list, with the way to the meeting whose papers it overtook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.domain.records import RecordKind, RecordRef

if TYPE_CHECKING:
    from secretariat.services.prepared_papers import Overtaken
    from ui.pages.base import Page
    from ui.widgets.messages import MessageAction


def say_done(page: Page, words: str, overtaken: tuple[Overtaken, ...], *actions: MessageAction) -> None:
    """Say what was done, and which papers made before are to be printed again."""
    if not overtaken:
        page.done(words, *actions)
        return
    count, first = sum(len(one.papers) for one in overtaken), overtaken[0]
    page.done(f"{words}；名单有变，重印{count}份（{'、'.join(first.papers)}）",
              page.action("去重印", lambda: page.go(RecordRef(RecordKind.MEETING, first.meeting_id))), *actions)
