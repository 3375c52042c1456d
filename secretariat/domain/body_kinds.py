"""What sorts of body there are, and on which route a new holder comes onto a seat."""

from __future__ import annotations

from enum import StrEnum


class BodyKind(StrEnum):
    """What sort of coordinating body a notice founds."""

    JOINT_MEETING = "joint_meeting"
    LEADING_GROUP = "leading_group"
    OTHER = "other"


class ReplacementRoute(StrEnum):
    """How a new holder comes onto a seat: 备案, 报批, 发文."""

    FILING = "filing"
    APPROVAL = "approval"
    REISSUE = "reissue"


def awaits_answer(route: ReplacementRoute | None, basis_document: str | None) -> bool:
    """Tell whether a successor on this route is only proposed: 报批 before the answer, 发文 before the notice."""
    return route in {ReplacementRoute.APPROVAL, ReplacementRoute.REISSUE} and not (basis_document or "").strip()
