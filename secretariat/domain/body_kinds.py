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
