"""报批: the words in which an office asks its superior to agree to people proposed for seats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.documents import DocumentKind
from secretariat.domain.free_papers import FreeWording


@dataclass(frozen=True, slots=True)
class Proposal:
    """Somebody proposed for a seat, and who sat there last; posts as printed, unit and title together."""

    seat_id: int
    role: str
    name: str
    post: str
    left: str | None
    left_post: str
    reason: str | None
    """Why the last holder left, where it is known."""


def request_wording(body_id: int, body_name: str, superior: str, proposals: Sequence[Proposal]) -> FreeWording:
    """Return the words of a request 请示 that covers these proposals; the clerk goes over them before it goes round."""
    reasons = "、".join(dict.fromkeys(one.reason for one in proposals if one.reason)) or "工作变动"
    lines = [f"因{reasons}，需要对{body_name}组成人员作相应调整。经商有关单位，拟作如下调整："]
    lines += [f"{'一二三四五六七八九十'[place] if place < 10 else place + 1}、{_said(one)}" for place, one in enumerate(proposals)]
    lines.append("妥否，请批示。")
    return FreeWording(kind=DocumentKind.REQUEST, body_id=body_id, title=f"关于调整{body_name}组成人员的请示", addressees=superior,
                       text="\n".join(lines))


def superior_of(founding_issuer: str | None) -> str:
    """Propose whom a body asks: the government whose office founded it, else who founded it; empty where nobody is known."""
    issuer = founding_issuer or ""
    return issuer.removesuffix("办公室") if issuer.endswith(("人民政府办公室", "委员会办公室")) else issuer


def _said(one: Proposal) -> str:
    came = f"拟由{one.post}{one.name}" if one.post else f"拟由{one.name}"
    if one.left is None:
        return f"{came}任{one.role}。"
    return f"{came}任{one.role}，{one.left_post}{one.left}不再担任。"
