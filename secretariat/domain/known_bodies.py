"""Which body of the office a notice is about: by name, former name, or a name that leaves the place out. Proposed, never assumed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.domain.listings.imports import Choice, OpenPoint, PointKind
from secretariat.domain.notice_differences import is_adjustment
from secretariat.domain.readings import NoticeReading

ADJUST = "adjust"
FILE_ONLY = "file_only"
ANOTHER_BODY = "another_body"
KNOWN_BODY_ID = "known_body"
CHOICES_AT_MOST = 8
_PLACE_PART = re.compile(r"[^省市区县旗镇乡盟州]{1,}(?:自治区|自治州|自治县|街道|省|州|盟|市|区|县|旗|镇|乡)")
_LEVEL = re.compile(r"^(?:全|本)?[省市区县旗镇乡州盟](?![场政容域块划])")


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body at work in the office; ``here`` where it belongs to the place of the notice."""

    body_id: int
    name: str
    short_name: str
    here: bool
    former_names: tuple[str, ...] = ()


def bare_name(name: str, place: str | None) -> str:
    """Return what is left of a body's name without its place: 望州市澄川区…领导小组, 区…领导小组 and 全区…领导小组 are one."""
    plain = re.sub(r"\s", "", name)
    parts = _PLACE_PART.findall(place) if place else []
    for writing in (place, parts[-1] if parts else None, "".join(parts[-2:]) or None):
        if writing and plain.startswith(writing) and len(plain) > len(writing) + 2:
            return plain.removeprefix(writing)
    return _LEVEL.sub("", plain) if place else plain


def known_body(reading: NoticeReading, bodies: Iterable[KnownBody], place: str | None = None) -> KnownBody | None:
    """Return the body of the notice's place it is about: of its name or a former one; else the only one of its bare name."""
    if reading.body.name is None:
        return None
    name = reading.body.name.text.strip()
    here = [body for body in bodies if body.here]
    exact = next((body for body in here if name in {body.name, *body.former_names}), None)
    if exact is not None:
        return exact
    near = [body for body in here
            if bare_name(name, place) in {bare_name(one, place) for one in (body.name, body.short_name, *body.former_names)}]
    return near[0] if len(near) == 1 else None


def known_body_points(reading: NoticeReading, bodies: Iterable[KnownBody], place: str | None) -> tuple[OpenPoint, ...]:
    """Return the question which body a notice concerns; none where it founds one the office does not know."""
    listed = tuple(bodies)
    same = known_body(reading, listed, place)
    span = reading.body.name.span if reading.body.name else None
    adjusts, says = is_adjustment(reading), bool(reading.seats or reading.changes)
    if same is not None:
        choices = [Choice(FILE_ONLY, "只把这份文件收到它名下"), Choice(ANOTHER_BODY, "另建一个机构")]
        if says:
            choices.insert(0, Choice(adjust_choice(same.body_id), "按这份文件更新它的名单"))
        exact = reading.body.name is not None and reading.body.name.text.strip() == same.name
        sentence = f"{'已有同名机构' if exact else '这份文件说的就是'}：{same.name}"
        return (OpenPoint(
            id=KNOWN_BODY_ID, kind=PointKind.KNOWN_BODY, sentence=sentence, emphasis=(same.name,), choices=tuple(choices),
            suggested=adjust_choice(same.body_id) if adjusts and says else FILE_ONLY, subject=str(same.body_id), span=span),)
    here = [body for body in listed if body.here][:CHOICES_AT_MOST]
    if not (adjusts and says and here):
        return ()
    name = reading.body.name.text if reading.body.name else ""
    choices = [Choice(adjust_choice(body.body_id), f"就是{body.short_name}") for body in here]
    return (OpenPoint(
        id=KNOWN_BODY_ID, kind=PointKind.KNOWN_BODY, sentence=f"这份文件调整的机构还没有建立：{name}", emphasis=(name,),
        choices=(*choices, Choice(ANOTHER_BODY, "名单上还没有它，建立机构")), suggested=ANOTHER_BODY, subject="", span=span),)


def adjust_choice(body_id: int) -> str:
    """Return the answer that takes a notice as an adjustment of one body."""
    return f"{ADJUST}:{body_id}"


def adjusted_body(answer: str | None) -> int | None:
    """Return the body an answer says is adjusted; None where it says otherwise."""
    prefix, _, number = (answer or "").partition(":")
    return int(number) if prefix == ADJUST and number.isdecimal() else None


def body_answer(points: Iterable[OpenPoint], answers: dict[str, str]) -> str | None:
    """Return the answer on the known body, the suggested one where none was given; None where nothing was asked."""
    asked = next((point for point in points if point.id == KNOWN_BODY_ID), None)
    return answers.get(KNOWN_BODY_ID, asked.suggested) if asked is not None else None


def bodies_asked_about(points: Iterable[OpenPoint]) -> tuple[int, ...]:
    """Return the bodies a notice may adjust, by the answers that are offered."""
    return tuple(body_id for point in points if point.id == KNOWN_BODY_ID for choice in point.choices
                 if (body_id := adjusted_body(choice.key)) is not None)
