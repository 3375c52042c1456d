"""A paper edited by hand that is to be composed anew: both are shown, and the clerk says which counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from secretariat.domain.paragraph_differences import ParagraphPair, compared
from secretariat.errors import HandEditsAtStake
from ui.dialogs.comparison import ComparisonDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.errors import SecretariatError
    from ui.pages.base import Page

Result = TypeVar("Result")


def draft_guarded(page: Page, label: str, verb: Callable[[bool], Result], done: Callable[[Result], None], *, anew: bool = False) -> None:
    """Draft a paper beside the window; ``verb`` hears whether hand edits may be set aside, which the clerk says after seeing both."""

    def refused(error: SecretariatError) -> None:
        if isinstance(error, HandEditsAtStake):
            ask_which_counts(page, label, error.title, error, partial(draft_guarded, page, label, verb, done, anew=True))
        else:
            page.context.tasks.refused.emit(error)

    page.context.tasks.write(f"生成{label}", lambda _work: verb(anew), done, on_error=refused)


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
