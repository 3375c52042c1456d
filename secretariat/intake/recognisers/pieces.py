"""The pieces of a name list: what stands between its blanks and marks, and whether it is a name, a post or both."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from secretariat.intake.names import could_be_name, is_long_name, is_name, name_at_end, without_note
from secretariat.intake.numbering import leading_number
from secretariat.intake.recognisers.roles import is_table_head
from secretariat.intake.recognisers.runs import marked, unbroken
from secretariat.intake.recognisers.tokens import padded, tokens
from secretariat.intake.script import Script
from secretariat.intake.units import is_post, is_unit, unit_length
from secretariat.intake.vocabulary import ENDS_AS_POST, ENDS_AS_UNIT, FIELD_ONE, LEVEL

_UNIT_OPENS = re.compile(
    rf"(?:{LEVEL}|国|中共|中央|团[区市县省]委|[\u4e00-\u9fff]{{2,6}}(?:区|市|县|省|镇|乡|街道))(?:委|政府|人大|"
    rf"政协|人民|公安|纪委|总工会|妇联|[\u4e00-\u9fff]{{1,12}}(?:局|办|委|部|厅|会|中心|大队|院|镇|街道|公司|"
    rf"政府))"
)
_NAME_THEN_BRACKET = re.compile(r"(?P<name>[^（）、，；]{2,12}?)(?:同志)? *（(?P<post>[^（）]*(?:（[^（）]*）[^（）]*)*)）(?:同志)?$")
_SHORTEST_RUN = 12
_SHORTEST_PERSON = 6
_VACANT = re.compile(r"（?(?:暂缺|空缺|待定|缺)）?$")
_PERSON_TAIL = re.compile("(?:同志)$")


class Kind(Enum):
    """What a piece of a name list is."""

    NAME = "name"
    POST = "post"
    BOTH = "both"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece between blanks and marks: its place, what it is, and where in it name and post stand."""

    start: int
    end: int
    kind: Kind
    name: tuple[int, int] | None = None
    post: tuple[int, int] | None = None
    sure: bool = True
    joined: bool = False
    """Whether a 、 stands before it."""


def pieces(script: Script, start: int, end: int, *, runs: bool = False) -> list[Piece]:
    """Cut a stretch of one line into pieces and tell what each is; with ``runs`` one person without a mark is taken apart too."""
    found: list[Piece] = []
    for left, right in padded(script.folded, tokens(script.folded, start, end)):
        found.extend(_classify(script.folded, left, right, runs=runs))
    return _by_place(script.folded, found)


def _classify(folded: str, start: int, end: int, *, runs: bool) -> list[Piece]:
    """Cut a token at its marks; parts of one post stay one piece (党委书记、局长)."""
    if end - start >= (_SHORTEST_PERSON if runs else _SHORTEST_RUN):
        words = folded[start:end].rstrip(" 。；")
        opening = start + len(words) - len(words.lstrip(" -·."))
        bare = words.lstrip(" -·.")
        if run := (marked(bare) if runs else []) or unbroken(bare, least=1 if runs else 2):
            return [
                Piece(
                    opening + begin,
                    opening + last,
                    Kind.BOTH,
                    (opening + begin, opening + middle),
                    (opening + middle, opening + last),
                )
                for begin, middle, last in run
            ]
    cuts: list[tuple[int, int, bool]] = []
    depth, left, mark_before = 0, start, False
    for position in range(start, end):
        mark = folded[position]
        depth = max(0, depth + (mark == "（") - (mark == "）"))
        if depth == 0 and (mark in "、，；。：/" or (mark in "和及与" and _parts_persons(folded, left, position, end))):
            cuts.append((left, position, mark_before))
            left, mark_before = position + 1, mark in "、，/"
    cuts.append((left, end, mark_before))
    found: list[Piece] = []
    for first, last, joined in cuts:
        words = folded[first:last]
        opening = first + len(words) - len(words.lstrip(" -·."))
        closing = first + len(words.rstrip(" "))
        if opening < closing and (piece := _one(folded, opening, closing, joined=joined)):
            found.append(piece)
    return found


def _parts_persons(folded: str, left: int, position: int, end: int) -> bool:
    """Whether 和 stands between two persons: behind a post with its name, before a post that names its unit."""
    before, behind = folded[left:position], re.split("[、，；]", folded[position + 1 : end], maxsplit=1)[0]
    return bool(_post_then_name(before.strip())) and unit_length(behind.strip()) > 0


def _one(folded: str, start: int, end: int, *, joined: bool) -> Piece | None:
    """Tell what the words between two marks are; None for row numbers, column heads and vacancies."""
    words = folded[start:end]
    dense = words.replace(" ", "")
    if re.fullmatch(r"\d{1,3}[.、]?|\d[\d—-]{4,}", dense) or is_table_head(dense) or _VACANT.fullmatch(dense):
        return None
    number = leading_number(words)
    if number and number.length < len(words) and number.level >= 3:
        return _one(folded, start + number.length, end, joined=joined)
    bare = without_note(words)
    name = (start, start + len(bare))
    unit_like, post_like, name_like = is_unit(dense), is_post(dense), is_name(bare)
    if name_like and not _titled(dense) and (not unit_like or (len(bare) == 2 and not ENDS_AS_POST.search(dense))):
        return Piece(start, end, Kind.NAME, name=name, joined=joined)
    if both := _name_in_front(words):
        inner = (start + both[1], start + both[2])
        return Piece(start, end, Kind.BOTH, name=(start, start + both[0]), post=inner, joined=joined)
    if unit_like or post_like:
        doubtful = name_like and not FIELD_ONE.match(dense) and not _titled(dense)
        kind = Kind.NAME if doubtful else Kind.POST
        return Piece(
            start, end, kind, name if doubtful else None, None if doubtful else (start, end), sure=not doubtful, joined=joined
        )
    return _mixed(words, start, end, bare, joined=joined)


def _mixed(words: str, start: int, end: int, bare: str, *, joined: bool) -> Piece:
    if cut := _post_then_name(words):
        return Piece(start, end, Kind.BOTH, name=(start + cut, start + len(bare)), post=(start, start + cut), joined=joined)
    if cut := _name_then_post(words):
        return Piece(start, end, Kind.BOTH, name=(start, start + cut), post=(start + cut, end), joined=joined)
    if is_name(bare):
        return Piece(start, end, Kind.NAME, name=(start, start + len(bare)), joined=joined)
    possible = could_be_name(bare) or is_long_name(bare)
    return Piece(start, end, Kind.OTHER, name=(start, start + len(bare)) if possible else None, joined=joined)


def _name_in_front(words: str) -> tuple[int, int, int] | None:
    """Give the end of the name and the place of the post in 张三（区财政局副局长）; a rare surname needs a post of known shape."""
    found = _NAME_THEN_BRACKET.match(words)
    if not found:
        return None
    name, post = found["name"].strip(), found["post"]
    rare = could_be_name(name) and not is_unit(name) and not is_post(name) and (is_post(post) or is_unit(post))
    return (found.end("name"), found.start("post"), found.end("post")) if is_name(name) or rare else None


def _titled(dense: str) -> bool:
    return bool(ENDS_AS_POST.fullmatch(dense))


def _post_then_name(words: str) -> int | None:
    """Where the name begins in 区财政局副局长张三; the post before it must be finished."""
    bare = without_note(words)
    cuts = [len(bare) - length for length in (3, 2, 4) if len(bare) - length >= 2 and is_name(bare[len(bare) - length :])]
    for cut in cuts:
        if ENDS_AS_POST.search(bare[:cut]):
            return cut
    for cut in cuts:
        if cut >= 3 and ENDS_AS_UNIT.search(bare[:cut]) and is_unit(bare[:cut]):
            return cut
    return name_at_end(bare) if name_at_end(bare) and ENDS_AS_POST.search(bare[: name_at_end(bare)]) else None


def _name_then_post(words: str) -> int | None:
    """Where the post begins in 张三区财政局副局长 or 张三副区长, written without a blank."""
    for length in (3, 2, 4):
        rest = words[length:]
        if (
            len(rest) >= 2
            and is_name(words[:length])
            and is_post(rest)
            and (_UNIT_OPENS.match(rest) or ENDS_AS_POST.fullmatch(rest) or re.match(r"(?:常务)?副", rest))
        ):
            return length
    return None


def _by_place(folded: str, found: list[Piece]) -> list[Piece]:
    """Settle by their neighbours the pieces whose words alone do not tell: the first of a line before a post is a name."""
    settled = list(found)
    for position, piece in enumerate(found):
        following = found[position + 1] if position + 1 < len(found) else None
        if (piece.kind is Kind.OTHER and piece.name and following and _before_post(folded, piece, following)) or (
            piece.kind is Kind.OTHER
            and piece.name
            and position
            and settled[position - 1].kind is Kind.POST
            and _behind_post(folded, piece, settled[position - 1], following)
        ):
            settled[position] = Piece(piece.start, piece.end, Kind.NAME, name=piece.name, sure=False, joined=piece.joined)
        elif piece.kind is Kind.OTHER and (rare := _rare_name(folded, piece, found)):
            settled[position] = rare
        elif (
            piece.kind is Kind.OTHER
            and position
            and settled[position - 1].kind in {Kind.NAME, Kind.POST}
            and _as_post(folded, piece, settled[position - 1])
        ):
            settled[position] = Piece(piece.start, piece.end, Kind.POST, post=(piece.start, piece.end), joined=piece.joined)
        elif piece.kind is Kind.NAME and not piece.sure:
            neighbours = [other for other in found if other is not piece]
            if any(other.kind is Kind.NAME and other.sure for other in neighbours) or (
                not neighbours and ENDS_AS_UNIT.search(folded[piece.start : piece.end])
            ):
                settled[position] = Piece(piece.start, piece.end, Kind.POST, post=(piece.start, piece.end), joined=piece.joined)
            else:
                settled[position] = Piece(piece.start, piece.end, Kind.NAME, name=piece.name, joined=piece.joined)
    return settled


def _rare_name(folded: str, piece: Piece, line: list[Piece]) -> Piece | None:
    """Take a name of no known surname for one where the others of its line are written alike: 甲局局长张三，乙局局长铁马."""
    words = folded[piece.start : piece.end].rstrip(" ")
    if piece.name and " " in words and piece.joined and any(other.kind is Kind.NAME for other in line):
        return replace(piece, kind=Kind.NAME, sure=False)
    if not any(other.kind is Kind.BOTH and other.post and other.name and other.post < other.name for other in line):
        return None
    for length in (2, 3):
        cut = len(words) - length
        if cut >= 4 and ENDS_AS_POST.search(words[:cut]) and unit_length(words[:cut]) and could_be_name(words[cut:]):
            middle = piece.start + cut
            return replace(piece, kind=Kind.BOTH, name=(middle, middle + length), post=(piece.start, middle), sure=False)
    return None


def _before_post(folded: str, piece: Piece, following: Piece) -> bool:
    """Whether words of no known shape are a name because a post stands behind them; long ones need a post that names its unit."""
    short = piece.end - piece.start <= 4 or bool(piece.name and could_be_name(folded[slice(*piece.name)]))
    return following.kind is Kind.POST and (short or unit_length(folded[following.start : following.end]) > 0)


def _behind_post(folded: str, piece: Piece, before: Piece, following: Piece | None) -> bool:
    """Whether two or three characters that open with no known surname are a name because a finished post stands before them."""
    words = folded[before.start : before.end]
    return (
        not piece.joined
        and (following is None or following.joined)
        and bool(ENDS_AS_POST.search(words))
        and len(folded[piece.start : piece.end].replace(" ", "")) <= 3
    )


def _as_post(folded: str, piece: Piece, before: Piece) -> bool:
    """Whether words of no known shape are a post because a name or post stands right before them."""
    words = folded[piece.start : piece.end]
    if before.kind is Kind.POST and not piece.joined:
        return False
    return 3 <= len(words) <= 30 and not re.search("[。：；“”《》]|同志|为|由|请|以上|如有", words)
