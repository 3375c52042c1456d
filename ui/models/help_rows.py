"""Keys, messages and acts as tables of the help page."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import IntEnum, auto
from typing import Any, ClassVar

from secretariat.domain.dates import in_tables
from secretariat.domain.listings.journal import ActRow
from ui.models.columns import ColumnOf
from ui.models.rows import RowsModel
from ui.widgets.messages import Message
from ui.widgets.painting import Tone


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One key and what it does."""

    key: str
    words: str


class KeyRows(RowsModel[KeyRow]):
    """The keys of the program."""

    class Column(IntEnum):
        """The columns of 快捷键."""

        KEY = 0
        WORDS = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.KEY: ColumnOf[KeyRow](head="按键", text=lambda row: row.key, width=240, strong=lambda _row: True, sortable=False),
        Column.WORDS: ColumnOf[KeyRow](head="作用", text=lambda row: row.words, width=300, stretch=True, sortable=False),
    }


@dataclass(frozen=True, slots=True)
class SaidRow:
    """One message of this session; ``place`` counts from the newest."""

    place: int
    message: Message


_KINDS: dict[str, tuple[str, Tone]] = {"done": ("办成", Tone.OK), "refused": ("不能办", Tone.WARN), "failed": ("出错", Tone.SEAL)}


class MessageRows(RowsModel[SaidRow]):
    """What the message bar said in this session, newest first."""

    class Column(IntEnum):
        """The columns of 消息记录."""

        KIND = 0
        TEXT = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.KIND: ColumnOf[SaidRow](
            head="结果", text=lambda row: _KINDS[row.message.tone][0], width=100, chip=lambda row: _KINDS[row.message.tone][1],
        ),
        Column.TEXT: ColumnOf[SaidRow](head="消息", text=lambda row: row.message.text, width=300, stretch=True, sortable=False),
    }

    def key(self, row: SaidRow) -> Hashable:
        """Identify a message by its place."""
        return row.place


class ActRows(RowsModel[ActRow]):
    """The newest acts of the journal."""

    class Column(IntEnum):
        """The columns of 操作记录."""

        AT = 0
        VERB = auto()
        ACTOR = auto()
        STATE = auto()

    columns: ClassVar[Mapping[Any, ColumnOf[Any]]] = {
        Column.AT: ColumnOf[ActRow](
            head="时间", text=lambda row: f"{in_tables(row.at.date())} {row.at:%H:%M}", width=170, sort=lambda row: row.at,
        ),
        Column.VERB: ColumnOf[ActRow](head="操作", text=lambda row: row.verb, width=240, stretch=True),
        Column.ACTOR: ColumnOf[ActRow](head="经办人", text=lambda row: row.actor, width=130),
        Column.STATE: ColumnOf[ActRow](
            head="状态", text=lambda row: "已撤销" if row.undone else "" if row.undoable else "不可撤销", width=110,
            tone=lambda _row: Tone.QUIET,
        ),
    }

    def key(self, row: ActRow) -> Hashable:
        """Identify an act by its id."""
        return row.act_id

    def is_struck(self, row: ActRow) -> bool:
        """Strike through what was taken back."""
        return row.undone
