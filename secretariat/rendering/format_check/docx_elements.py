"""Which paragraph of a .docx is which element of an official document: by our styles, else by what it says and how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from secretariat.domain.listings.format_check import FormatPlace
from secretariat.rendering.format_check import wording
from secretariat.rendering.format_check.docx_paragraphs import SetParagraph
from secretariat.rendering.styles import Style

_TITLE_SIZE = 18.0
_HEAD = 30
"""How many paragraphs the head and the title may take."""
_NUMBERS = frozenset({Style.NUMBER, Style.ISSUE, Style.UPWARD_NUMBER, Style.LETTER_NUMBER})
_TITLES = frozenset({Style.TITLE.value})
_BODY_STYLES = frozenset({Style.BODY.value, Style.LEVEL_1.value, Style.LEVEL_2.value, Style.LEVEL_3.value, Style.LEVEL_4.value})
_OTHER_STYLES = frozenset(style.value for style in Style) - _BODY_STYLES


@dataclass(slots=True)
class Elements:
    """Places of the elements among ``paragraphs``; None and empty where the document has none."""

    paragraphs: list[SetParagraph]
    mark: int | None = None
    number: int | None = None
    head_line: int | None = None
    labels: list[int] = field(default_factory=list)
    letter: bool = False
    """Whether it has the letter format (10.1)."""
    title: tuple[int, ...] = ()
    addressees: int | None = None
    body: list[int] = field(default_factory=list)
    attachment_notes: list[int] = field(default_factory=list)
    name_list: int | None = None
    issuer: int | None = None
    date: int | None = None
    note: int | None = None
    attachments: list[int] = field(default_factory=list)
    copies: int | None = None
    printed: int | None = None
    lift: float = 0.0
    """By how many mm the type area begins below the margin."""

    def between(self, upper: int, lower: int) -> list[SetParagraph]:
        """Return the blank paragraphs between two."""
        return [one for one in self.paragraphs[upper + 1 : lower] if not one.in_box]


def is_red(colour: str) -> bool:
    """Whether a colour in hexadecimal is one that prints as 大红."""
    if len(colour) != 6 or any(letter not in "0123456789ABCDEFabcdef" for letter in colour):
        return False
    red, green, blue = (int(colour[place : place + 2], 16) for place in (0, 2, 4))
    return red >= 160 and green <= 80 and blue <= 80


_WORDS = 16


def place_of(one: SetParagraph) -> FormatPlace:
    """Return where a paragraph is to be found: by its first words."""
    return FormatPlace(words=one.words.strip().replace("\n", "")[:_WORDS])


def elements(found: list[SetParagraph]) -> Elements:
    """Return where each element stands."""
    all_of_it = Elements(found)
    _head(all_of_it)
    _title(all_of_it)
    _foot(all_of_it)
    _body(all_of_it)
    return all_of_it


def _plain(found: list[SetParagraph], places: Iterable[int]) -> Iterable[int]:
    return (place for place in places if not found[place].in_table and not found[place].in_box and not found[place].blank)


def _head(at: Elements) -> None:
    found, places = at.paragraphs, range(min(_HEAD, len(at.paragraphs)))
    # A joint mark stands in a table, that of a letter in a box.
    at.mark = next((place for place in places if found[place].style in {Style.JOINT_MARK, Style.LETTER_MARK}
                    and not found[place].blank), None)
    for place in _plain(found, places):
        one = found[place]
        words = one.words.strip()
        if at.mark is None and (one.style == Style.MARK or _is_mark(one)):
            at.mark = place
        elif at.number is None and (one.style in _NUMBERS or _is_number(words)):
            at.number = place
        elif at.head_line is None and one.style == Style.HEAD_LINE:
            at.head_line = place
        elif one.style in {Style.COPY_NUMBER, Style.HEAD_LABEL} or (not one.style and wording.LABEL.match(words)):
            at.labels.append(place)
    number = found[at.number] if at.number is not None else None
    if number is not None:
        apart = number.form.align in {"right", "end"} and number.form.below is None
        named = at.mark is not None and not found[at.mark].words.strip().endswith("文件")
        at.letter = number.style == Style.LETTER_NUMBER or (apart and named)


def _is_mark(one: SetParagraph) -> bool:
    return one.form.align == "center" and one.look.size >= _TITLE_SIZE and is_red(one.look.colour)


def _is_number(words: str) -> bool:
    found = wording.number_in(words)
    return found is not None and (not found.string[found.end() :].strip() or "签发人" in words)


def _title(at: Elements) -> None:
    found, start = at.paragraphs, max((at.mark or -1), (at.number or -1), (at.head_line or -1)) + 1
    styled = tuple(_plain(found, (place for place in range(len(found)) if found[place].style in _TITLES)))
    if styled:
        at.title = styled[:4]
    else:
        lines: list[int] = []
        for place in _plain(found, range(start, min(start + _HEAD, len(found)))):
            one = found[place]
            if one.form.align == "center" and one.look.size >= _TITLE_SIZE and one.style not in _OTHER_STYLES:
                lines.append(place)
            elif lines or not _may_precede_title(one):
                break
        at.title = tuple(lines)
    if at.title:
        after = next(iter(_plain(found, range(at.title[-1] + 1, len(found)))), None)
        if after is not None and _is_addressees(found[after]):
            at.addressees = after


def _may_precede_title(one: SetParagraph) -> bool:
    return len(one.words) <= 40 and one.words.rstrip()[-1:] not in wording.SENTENCE_ENDS


def _is_addressees(one: SetParagraph) -> bool:
    words = one.words.strip()
    if one.style in {Style.ADDRESSEES, *_OTHER_STYLES} or one.style in _BODY_STYLES:
        return one.style == Style.ADDRESSEES
    return words[-1:] in {"：", ":"} and "。" not in words and "：" not in words[:-1] and wording.level(words) == 0 and len(words) <= 400


def _foot(at: Elements) -> None:
    found = at.paragraphs
    for place, one in enumerate(found):
        words = one.words.strip()
        if one.style == Style.IMPRINT_COPIES or (not one.style and wording.COPIES.match(words)) or wording.COPIES.match(words):
            at.copies = place if at.copies is None else at.copies
        elif one.style == Style.IMPRINT_PRINTED or (wording.PRINTED.search(words) and len(words) <= 80 and place > len(found) // 2):
            at.printed = place
    start = (at.title[-1] if at.title else -1) + 1
    for place in _plain(found, range(start, len(found))):
        one = found[place]
        words = one.words.strip()
        if one.style == Style.ATTACHMENT_LABEL or (one.style not in _OTHER_STYLES and wording.ATTACHMENT_LABEL.match(words)):
            at.attachments.append(place)
        elif at.attachments:
            continue
        elif one.style == Style.DATE or (one.style not in _OTHER_STYLES and wording.DATE.match(words)):
            at.date = place
        elif at.date is None and _is_attachment_note(one, words):
            at.attachment_notes.append(place)
        elif at.date is None and at.name_list is None and (one.style == Style.LIST_FIRST or wording.NAME_LIST.match(words)):
            at.name_list = place
    minutes = at.mark is not None and found[at.mark].words.strip().endswith("纪要")
    if at.name_list is not None and found[at.name_list].style != Style.LIST_FIRST and not minutes:
        at.name_list = None
    if at.date is not None:
        _signature(at, at.date)


def _is_attachment_note(one: SetParagraph, words: str) -> bool:
    if one.style in {Style.ATTACHMENT_NOTE, Style.ATTACHMENT_NOTE_NEXT}:
        return True
    return one.style not in _OTHER_STYLES and bool(wording.ATTACHMENT_NOTE.match(words))


def _signature(at: Elements, date: int) -> None:
    found = at.paragraphs
    before = list(_plain(found, range(max(0, date - 6), date)))
    styled = [place for place in before if found[place].style in {Style.ISSUER, Style.UNSEALED_ISSUER}]
    if styled:
        # Of several who sign without seals the longest stands furthest to the right.
        at.issuer = min(styled, key=lambda place: found[place].form.right)
    elif before:
        words = found[before[-1]].words.strip()
        if len(words) <= 40 and words[-1:] not in wording.SENTENCE_ENDS and found[before[-1]].style not in _OTHER_STYLES:
            at.issuer = before[-1]
    after = next(iter(_plain(found, range(date + 1, len(found)))), None)
    if after is not None and (found[after].style == Style.NOTE or found[after].words.strip()[:1] in {"（", "("}):
        at.note = after


def _body(at: Elements) -> None:
    """The text: from the addressees or the title to what ends it; in a form only what our styles call text."""
    found = at.paragraphs
    start = at.addressees if at.addressees is not None else (at.title[-1] if at.title else at.head_line)
    ends = [place for place in (at.name_list, *at.attachment_notes[:1], at.issuer, at.date, *at.attachments[:1]) if place is not None]
    if start is None or (at.mark is None and at.number is None and at.addressees is None and at.date is None):
        at.body = list(_plain(found, (place for place in range(len(found)) if found[place].style in _BODY_STYLES)))
        return
    for place in _plain(found, range(start + 1, min([end for end in ends if end > start], default=len(found)))):
        one = found[place]
        if one.style in _BODY_STYLES or (one.style not in _OTHER_STYLES and one.form.align not in {"center", "right", "end"}):
            at.body.append(place)
