"""Persons in a name list: name and post in columns, in one run, one cell a line, name（post）, post before name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from secretariat.intake.names import could_be_name, is_name, is_surname, name_at_end, without_note
from secretariat.intake.numbering import leading_number
from secretariat.intake.recognisers.roles import is_table_head
from secretariat.intake.script import Script
from secretariat.intake.units import is_post, is_unit
from secretariat.intake.vocabulary import ENDS_AS_POST, ENDS_AS_UNIT, FIELD_ONE, LEVEL

_UNIT_OPENS = re.compile(rf"(?:{LEVEL}|国|中共|中央|团[区市县省]委|[\u4e00-\u9fff]{{2,6}}(?:区|市|县|省|镇|乡|街道))(?:委|政府|人大|政协|人民|公安|纪委|总工会|妇联|[\u4e00-\u9fff]{{1,12}}(?:局|办|委|部|厅|会|中心|大队|院|镇|街道|公司|政府))")
_NAME_THEN_BRACKET = re.compile(r"(?P<name>[^（）、，；]{2,12}?) *（(?P<post>[^（）]*(?:（[^（）]*）[^（）]*)*)）(?:同志)?$")
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


@dataclass(slots=True)
class Entry:
    """One person: the places of name and post (None where no post is given), and whether the name is a known shape."""

    name: tuple[int, int]
    post: tuple[int, int] | None
    sure: bool = True
    unit: tuple[int, int] | None = None
    """The unit where it stands apart from the title: 区财政局 张三 副局长."""


def pieces(script: Script, start: int, end: int) -> list[Piece]:
    """Cut a stretch of one line into pieces and tell what each is."""
    found: list[Piece] = []
    for left, right in _padded(script.folded, _tokens(script.folded, start, end)):
        found.extend(_classify(script.folded, left, right))
    return _by_place(script.folded, found)


def _tokens(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at blanks and bars outside brackets."""
    tokens: list[tuple[int, int]] = []
    depth, left = 0, start
    for position in range(start, end):
        mark = folded[position]
        depth = max(0, depth + (mark == "（") - (mark == "）"))
        if mark in " |\n" and (depth == 0 or mark == "|"):
            if left < position:
                tokens.append((left, position))
            left = position + 1
    if left < end:
        tokens.append((left, end))
    merged: list[tuple[int, int]] = []
    for left, right in tokens:
        if merged and folded[left] == "（" and folded[merged[-1][1]:left].strip() == "":
            merged[-1] = (merged[-1][0], right)
        else:
            merged.append((left, right))
    return merged


def _padded(folded: str, tokens: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the parts of padded names: 刘　冬, 周 军 干, 欧阳 锋."""
    joined: list[tuple[int, int]] = []
    position = 0
    while position < len(tokens):
        left, right = tokens[position]
        words = folded[left:right]
        following = tokens[position + 1:position + 3]
        nexts = [folded[first:last] for first, last in following]
        if is_surname(words) and nexts and re.match(r"[\u3400-\u9fff\U00020000-\U0003ffff](?:$|[、，；（])", nexts[0]):
            count = 1
            if len(nexts[0]) == 1 and len(nexts) > 1 and re.match(r"[\u3400-\u9fff](?:$|[、，；（])", nexts[1]) and len(words) == 1:
                count = 2
            joined.append((left, following[count - 1][1]))
            position += count + 1
            continue
        if is_surname(words) and nexts and re.fullmatch(r"[\u3400-\u9fff]{2}", nexts[0]) and not is_post(nexts[0]) and not is_unit(nexts[0]):
            joined.append((left, following[0][1]))
            position += 2
            continue
        joined.append((left, right))
        position += 1
    return joined


def _classify(folded: str, start: int, end: int) -> list[Piece]:
    """Cut a token at its marks; parts of one post stay one piece (党委书记、局长)."""
    cuts: list[tuple[int, int, bool]] = []
    depth, left, mark_before = 0, start, False
    for position in range(start, end):
        mark = folded[position]
        depth = max(0, depth + (mark == "（") - (mark == "）"))
        if depth == 0 and mark in "、，；。：/":
            cuts.append((left, position, mark_before))
            left, mark_before = position + 1, mark in "、，/"
    cuts.append((left, end, mark_before))
    found: list[Piece] = []
    for first, last, joined in cuts:
        while first < last and folded[first] in " -·.":
            first += 1
        while last > first and folded[last - 1] in " ":
            last -= 1
        if first < last:
            found.extend(_one(folded, first, last, joined=joined))
    return found


def _one(folded: str, start: int, end: int, *, joined: bool) -> list[Piece]:
    words = folded[start:end]
    dense = words.replace(" ", "")
    if re.fullmatch(r"\d{1,3}[.、]?", dense) or is_table_head(dense) or _VACANT.fullmatch(dense):
        return []
    number = leading_number(words)
    if number and number.length < len(words) and number.level >= 3:
        return _one(folded, start + number.length, end, joined=joined)
    bare = without_note(words)
    if is_name(bare) and not is_unit(dense) and not _titled(dense):
        return [Piece(start, end, Kind.NAME, name=(start, start + len(bare)), joined=joined)]
    if found := _NAME_THEN_BRACKET.match(words):
        if is_name(found["name"].strip()) or (could_be_name(found["name"]) and not is_unit(found["name"]) and not is_post(found["name"]) and (is_post(found["post"]) or is_unit(found["post"]))):
            return [Piece(start, end, Kind.BOTH, name=(start, start + found.end("name")), post=(start + found.start("post"), start + found.end("post")), joined=joined)]
    bare = without_note(words)
    if (is_post(dense) or is_unit(dense)) and not (ENDS_AS_POST.search(dense) is None and is_name(bare) and len(bare) == 2):
        if is_name(bare) and not FIELD_ONE.match(dense) and not _titled(dense):
            return [Piece(start, end, Kind.NAME, name=(start, start + len(bare)), sure=False, joined=joined)]
        return [Piece(start, end, Kind.POST, post=(start, end), joined=joined)]
    if both := _post_then_name(words):
        return [Piece(start, end, Kind.BOTH, name=(start + both, start + len(bare)), post=(start, start + both), joined=joined)]
    if both := _name_then_post(words):
        return [Piece(start, end, Kind.BOTH, name=(start, start + both), post=(start + both, end), joined=joined)]
    if is_name(bare):
        return [Piece(start, end, Kind.NAME, name=(start, start + len(bare)), joined=joined)]
    return [Piece(start, end, Kind.OTHER, name=(start, start + len(bare)) if could_be_name(bare) else None, joined=joined)]


def _titled(dense: str) -> bool:
    return bool(ENDS_AS_POST.fullmatch(dense))


def _post_then_name(words: str) -> int | None:
    """Where the name begins in 区财政局副局长张三; the post before it must be finished."""
    bare = without_note(words)
    for length in (3, 2, 4):
        cut = len(bare) - length
        if cut >= 2 and is_name(bare[cut:]) and (ENDS_AS_POST.search(bare[:cut]) or (ENDS_AS_UNIT.search(bare[:cut]) and is_unit(bare[:cut]) and cut >= 3)):
            return cut
    del length
    return name_at_end(bare) if name_at_end(bare) and ENDS_AS_POST.search(bare[: name_at_end(bare)]) else None


def _name_then_post(words: str) -> int | None:
    """Where the post begins in 张三区财政局副局长 or 张三副区长, written without a blank."""
    for length in (3, 2, 4):
        rest = words[length:]
        if len(rest) >= 2 and is_name(words[:length]) and is_post(rest) and (_UNIT_OPENS.match(rest) or ENDS_AS_POST.fullmatch(rest) or re.match(r"(?:常务)?副", rest)):
            return length
    return None


def _by_place(folded: str, found: list[Piece]) -> list[Piece]:
    """Settle by their neighbours the pieces whose words alone do not tell: the first of a line before a post is a name."""
    settled = list(found)
    for position, piece in enumerate(found):
        following = found[position + 1] if position + 1 < len(found) else None
        if piece.kind is Kind.OTHER and piece.name and following and following.kind is Kind.POST:
            settled[position] = Piece(piece.start, piece.end, Kind.NAME, name=piece.name, sure=False, joined=piece.joined)
        elif piece.kind is Kind.OTHER and position and settled[position - 1].kind in {Kind.NAME, Kind.POST} and _as_post(folded, piece, settled[position - 1]):
            settled[position] = Piece(piece.start, piece.end, Kind.POST, post=(piece.start, piece.end), joined=piece.joined)
        elif piece.kind is Kind.NAME and not piece.sure:
            neighbours = [other for other in found if other is not piece]
            if any(other.kind is Kind.NAME and other.sure for other in neighbours) or not neighbours and ENDS_AS_UNIT.search(folded[piece.start:piece.end]):
                settled[position] = Piece(piece.start, piece.end, Kind.POST, post=(piece.start, piece.end), joined=piece.joined)
            else:
                settled[position] = Piece(piece.start, piece.end, Kind.NAME, name=piece.name, joined=piece.joined)
    return settled


def _as_post(folded: str, piece: Piece, before: Piece) -> bool:
    """Whether words of no known shape are a post because a name or post stands right before them."""
    words = folded[piece.start:piece.end]
    if before.kind is Kind.POST and not piece.joined:
        return False
    return 3 <= len(words) <= 30 and not re.search("[。：；“”《》]|同志|为|由|请|以上|如有", words)


def entries(script: Script, lines: list[list[Piece]]) -> list[Entry]:
    """Put names and posts together, line after line; the order within a line (name or post first) is that line's own."""
    found: list[Entry] = []
    waiting: tuple[int, int] | None = None
    post_first: bool | None = None
    for line in lines:
        kinds = [piece.kind for piece in line]
        if kinds == [Kind.POST, Kind.NAME, Kind.POST] and line[1].name and not ENDS_AS_POST.search(script.folded[line[0].start:line[0].end]):
            found.append(Entry(line[1].name, line[2].post, line[1].sure, line[0].post))
            post_first = True
            continue
        if Kind.NAME in kinds and Kind.POST in kinds:
            post_first = kinds.index(Kind.POST) < kinds.index(Kind.NAME)
        elif post_first is None and line:
            post_first = Kind.POST in kinds
        for piece in line:
            if piece.kind is Kind.POST and piece.post:
                if not post_first and found and waiting is None:
                    before = found[-1].post
                    found[-1].post = (before[0] if before else piece.post[0], piece.post[1])
                else:
                    waiting = (waiting[0] if waiting else piece.post[0], piece.post[1])
            elif piece.kind is Kind.NAME and piece.name:
                found.append(Entry(piece.name, waiting, piece.sure))
                waiting = None
            elif piece.kind is Kind.BOTH and piece.name:
                post = piece.post
                if waiting and post and post[0] < piece.name[0]:
                    post = (waiting[0], post[1])
                found.append(Entry(piece.name, post, piece.sure))
                waiting = None
                post_first = False if piece.post and piece.post[0] > piece.name[0] else post_first
    return found
