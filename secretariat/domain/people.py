"""People of the directory and the posts they hold in their units."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(eq=False, kw_only=True)
class Post:
    """A post 职务 a person holds in a unit, from one day to another (half-open)."""

    id: int = field(init=False)
    person_id: int = field(init=False)
    unit_id: int | None = None
    title: str | None = None
    since: date | None = None
    until: date | None = None
    version: int = field(init=False)


@dataclass(eq=False, kw_only=True)
class Person:
    """Somebody of the directory 通讯录. The name is stored without padding (domain rule 9)."""

    id: int = field(init=False)
    name: str
    phone: str | None = None
    mobile: str | None = None
    notes: str | None = None
    ended_on: date | None = None
    """Day from which the person is out of the directory's lists 停用; seats held and papers issued keep the name."""
    posts: list[Post] = field(default_factory=list)
    version: int = field(init=False)

    def post_on(self, day: date) -> Post | None:
        """Return the main post held on a day, the first entered where there are several."""
        for post in self.posts:
            if (post.since is None or post.since <= day) and (post.until is None or day < post.until):
                return post
        return None


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who is not in the directory yet, as a form names the person."""

    name: str
    phone: str | None = None
    mobile: str | None = None
