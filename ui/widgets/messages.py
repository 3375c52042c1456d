"""What the message bar can say: one frozen value a message."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

MessageTone = Literal["done", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class MessageAction:
    """A verb on the message bar."""

    label: str
    run: Callable[[], None]
    shortcut: str = ""
    """Shown beside the label, e.g. Ctrl+Z; the command itself owns the key."""


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for the clerk; ``done`` goes after 8 s, ``refused`` after 20 s, ``failed`` stays until closed."""

    text: str
    tone: MessageTone = "done"
    actions: tuple[MessageAction, ...] = field(default=())
