"""What the clerk types of a unit, a person and a collective party of the directory, before it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from secretariat.domain.names import stored
from secretariat.domain.units import UnitKind
from secretariat.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit as a form names it. ``place`` is the full name of its division, entered where it is new; None for none."""

    full_name: str
    kind: UnitKind
    short_name: str | None = None
    aliases: tuple[str, ...] = ()
    place: str | None = None
    address: str | None = None
    phone: str | None = None
    contact_id: int | None = None

    def checked(self) -> UnitEntry:
        """Return the entry without stray blanks, each alias once. Raises RuleBroken without a name."""
        name, short = typed(self.full_name), typed(self.short_name)
        if name is None:
            raise RuleBroken("请填写单位名称。")
        others = (typed(alias) for alias in self.aliases)
        aliases = tuple(dict.fromkeys(alias for alias in others if alias is not None and alias not in {name, short}))
        return UnitEntry(name, self.kind, short if short != name else None, aliases, typed(self.place), typed(self.address),
                         typed(self.phone), self.contact_id)


@dataclass(frozen=True, slots=True)
class PostEntry:
    """A post as a form names it; ``post_id`` None for a new one. Held from ``since`` to ``until`` (half-open)."""

    post_id: int | None
    unit_id: int | None
    title: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person as a form names it, with every post."""

    name: str
    phone: str | None = None
    mobile: str | None = None
    notes: str | None = None
    posts: tuple[PostEntry, ...] = ()

    def checked(self) -> PersonEntry:
        """Return the entry without stray blanks. Raises RuleBroken without a name, or where a post ends before it begins."""
        name = stored(self.name)
        if not name:
            raise RuleBroken("请填写姓名。")
        for post in self.posts:
            if post.since is not None and post.until is not None and post.until < post.since:
                raise RuleBroken("职务的截止日期不能早于任职日期。")
        posts = tuple(PostEntry(post.post_id, post.unit_id, typed(post.title), post.since, post.until) for post in self.posts)
        return PersonEntry(name, typed(self.phone), typed(self.mobile), typed(self.notes), posts)


@dataclass(frozen=True, slots=True)
class MemberEntry:
    """A unit of a collective party as a form names it, from one day to another (half-open)."""

    unit_id: int
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A collective party as a form names it."""

    name: str
    members: tuple[MemberEntry, ...] = ()
    place: str | None = None
    notes: str | None = None

    def checked(self) -> GroupEntry:
        """Return the entry without stray blanks. Raises RuleBroken without a name, or where a stretch ends before it begins."""
        name = typed(self.name)
        if name is None:
            raise RuleBroken("请填写集体称谓，例如各镇办。")
        for member in self.members:
            if member.since is not None and member.until is not None and member.until < member.since:
                raise RuleBroken("成员的截止日期不能早于起始日期。")
        return GroupEntry(name, self.members, typed(self.place), typed(self.notes))


def typed(words: str | None) -> str | None:
    """Return words without blanks around them; None where nothing was typed."""
    return (words or "").strip(" \t\r\n\u3000\u00a0") or None
