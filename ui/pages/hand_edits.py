"""A paper edited by hand that is to be composed anew: both are shown, and the clerk says which counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from secretariat.domain.paragraph_differences import ParagraphPair, compared
from ui.dialogs.comparison import ComparisonDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.errors import HandEditsAtStake
    from ui.pages.base import Page


def ask_which_counts(page: Page, label: str, title: str, error: HandEditsAtStake, draft_anew: Callable[[], None]) -> None:
    """Compare the edited paper with the fresh one off the window's thread, ask, and draft anew where the fresh one is taken."""
    page.context.tasks.read(partial(compared, error.edited, error.fresh), partial(_ask, page, label, title, error.ordinal, draft_anew))


def _ask(page: Page, label: str, title: str, ordinal: int, draft_anew: Callable[[], None], pairs: tuple[ParagraphPair, ...]) -> None:
    dialog = ComparisonDialog(f"{label}：{title}", ordinal, pairs, page)
    accepted = page.context.prompts.run_dialog(dialog)
    dialog.deleteLater()
    if accepted:
        draft_anew()
    else:
        page.done(f"保留{label}的修改稿（第{ordinal}稿），没有重新生成", undoable=False)
