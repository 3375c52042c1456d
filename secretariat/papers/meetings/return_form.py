"""参会回执 on a sheet of its own, for a unit that lost the notice or answers by machine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from secretariat.papers.blocks import Paper, PaperFormat, Title
from secretariat.papers.meetings.occasion import Occasion, opening_lines, title_of
from secretariat.papers.meetings.return_table import RETURN_FORM_TITLE, return_note, return_table


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnForm:
    """Everything a return form says; ``unit`` is printed in the first row where it is made for one unit."""

    occasion: Occasion
    reply_by: datetime | None = None
    reply_to: str
    contact: str = ""
    telephone: str = ""
    unit: str = ""


def compose(facts: ReturnForm) -> Paper:
    """Return the form as blocks: the meeting, rows to be filled in, by when it goes where."""
    title = title_of(facts.occasion, RETURN_FORM_TITLE)
    return Paper("return_form", PaperFormat.FORM, title, (
        Title(title), *opening_lines(facts.occasion, chair=False), return_table(facts.unit),
        return_note(facts.reply_by, facts.reply_to, facts.contact, facts.telephone)))
