"""Papers of an invented place, as facts; everything in them is fictional."""

from dataclasses import replace

from secretariat.papers.catalogue import CATALOGUE
from secretariat.papers.meetings import name_cards, sign_in_sheet
from secretariat.papers.specimens import meetings

BODY, OFFICE, PEOPLE = meetings.BODY, meetings.OFFICE, meetings.PEOPLE


def notice(**changes):
    return replace(meetings.NOTICE, **changes)


def decided(**changes):
    return replace(meetings.MINUTES, **changes)


def sheet(count=6, **changes):
    lines = tuple(
        sign_in_sheet.SignInLine(unit, name, post, "13900000001") for unit, name, post, _ in (PEOPLE * (count // 5 + 1))[:count]
    )
    return replace(meetings.SIGN_IN_SHEET, **({"lines": lines} | changes))


def cards(shape=name_cards.CardShape.FOLDED, names=tuple(name for _, name, _, _ in PEOPLE)):
    return name_cards.NameCards(
        meeting_title=meetings.MEETING, cards=tuple(name_cards.CardLine(name, "区民政局") for name in names), shape=shape
    )


def recorded(**changes):
    return replace(meetings.RECORD, **changes)


def every_paper():
    return tuple(kind.specimen() for kind in CATALOGUE)
