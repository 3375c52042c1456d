"""A paper as a sequence of blocks: what it says and what each part is, never how it looks.

The same blocks are written into a .docx through its named styles and read back from one, so that the PDF of a paper is
always laid out from the .docx that is issued.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from secretariat.papers.forms import Form
from secretariat.papers.seating_charts import SeatingChart


class PaperFormat(StrEnum):
    """Which format of GB/T 9704-2012 a paper takes (clauses 5 to 10), or a plain form."""

    DOCUMENT = "document"
    LETTER = "letter"
    MINUTES = "minutes"
    FORM = "form"
    CARDS = "cards"


class Field(StrEnum):
    """Values that are filled in at approval without rendering anew; the name is the content control's tag."""

    NUMBER = "doc_number"
    ISSUE_NUMBER = "issue_number"
    APPROVER = "approver"
    SIGNED_ON = "signed_on"
    PRINTED_ON = "printed_on"


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words; ``strong`` is 黑体 in the body; ``field`` names the content control the words stand in."""

    words: str
    strong: bool = False
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class HeadLabels:
    """What stands above the mark at the left (7.2.1 to 7.2.3): 份号 of six digits, then 密级 and 紧急程度, one a line."""

    labels: tuple[str, ...]
    copy_number: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """发文机关标志, the red head: one issuer a line, the sponsor first; 纪要 have their own wording here too.

    ``shared`` is the word all issuers of a joint document have in common (文件): it stands centred to the right of their names,
    which are then spread to one width.
    """

    lines: tuple[str, ...]
    shared: str = ""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """发文字号 under the mark, or 期号 of minutes with issuer and date on the line above the red rule.

    ``signers`` are the 签发人 of an upward document, whose number stands at the left (7.2.5, 7.2.6); one of them may be empty
    until approval. Other documents have none.
    """

    number: Text
    issuer: str | None = None
    date: Text | None = None
    signers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """标题 in one piece; ``lines`` are its lines where a .docx already has it broken, else the layout breaks it at words."""

    words: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Addressees:
    """主送机关 without the closing colon."""

    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """正文. ``level`` 0 is running text, 1 to 4 are the numbered levels 一、（一）1.（1）; the runs carry the number.

    ``indent`` False prints flush left, as the lines under the title of a form. A heading followed by text in the same
    paragraph has its heading in the first run; the runs behind it are body text.
    """

    runs: tuple[Text, ...]
    level: int = 0
    indent: bool = True


@dataclass(frozen=True, slots=True)
class NameList:
    """出席, 请假 or 列席 of minutes: a label in 黑体 without its colon, then one entry a line, aligned behind the colon.

    Each entry is a tuple of columns, e.g. (单位, 姓名); names come as printed, padded to the width of three. ``members`` is the
    list of those who belong to a body: in the running text, a role for a label, (姓名, 单位和职务) for columns.
    """

    label: str
    entries: tuple[tuple[str, ...], ...]
    members: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head row that repeats on every page; ``widths`` in mm; ``row_height`` in mm is a minimum.

    ``name`` is how a template knows the table (参会人员名单): its columns are known there by the words of ``head``, without
    brackets, blanks and line ends. A row of one cell stands across all columns: it heads a group (一、党委部门). Words with line
    ends are several paragraphs of their cell.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    row_height: float = 9.0
    centred: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TableCaption:
    """A line above a table or form that tells it from the others of its paper."""

    words: str


@dataclass(frozen=True, slots=True)
class TableNote:
    """A line below a table: by when the form goes where."""

    words: str


@dataclass(frozen=True, slots=True)
class AttachmentNote:
    """附件说明: names in order, without closing punctuation."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """发文机关署名 and 成文日期; ``on_behalf`` prints （×××代章）; ``sealed`` chooses the spacing of a sealed paper.

    ``others`` sign a joint document behind the sponsor, in their order; the date belongs to the last of them.
    """

    issuer: str
    date: Text
    on_behalf: str | None = None
    sealed: bool = True
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """附注, printed in （ ） below the date."""

    words: str


@dataclass(frozen=True, slots=True)
class AttachmentHead:
    """A new page that begins with 附件 or 附件1 and a title; ``lines`` as in Title.

    ``name`` is how a template knows an attachment of paragraphs; one that is a table is known by the table's name.
    """

    label: str
    title: str
    lines: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover of a handbook, a page without a number: what it is of, what it is (会议手册), and at the foot by whom and when.

    ``lines`` as in Title.
    """

    title: str
    label: str = ""
    foot: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartHead:
    """A page that begins a part of a handbook, with its title; ``landscape`` turns its pages. ``lines`` as in Title.

    ``name`` is how a template knows the part, with its paragraphs and contents; its tables have names of their own.
    """

    title: str
    name: str = ""
    landscape: bool = False
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """目录: the titles of parts; ``pages`` are the pages they begin on, filled in when the paper is rendered."""

    titles: tuple[str, ...]
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imprint:
    """版记: 抄送 (may be empty), 印发机关, 印发日期; 主送 moves here where the first page would show no text (7.3.2).

    ``distribution`` is 报, 送 and 发 of a bulletin, label and receivers. ``publicity`` prints 主动公开, 依申请公开 or 不予公开 above
    the first rule. A letter has neither rules nor 印发机关 and 印发日期 (10.1): its ``issuer`` is empty.
    """

    copies_to: str
    issuer: str
    printed_on: Text
    addressed_to: str = ""
    distribution: tuple[tuple[str, str], ...] = ()
    publicity: str = ""

    @property
    def receivers(self) -> tuple[str, ...]:
        """The lines of who receives the document, each closed with 。 (7.4.2)."""
        named = (("主送", self.addressed_to), ("抄送", self.copies_to), *self.distribution)
        return tuple(f"{label}：{words.rstrip('。')}。" for label, words in named if words)


@dataclass(frozen=True, slots=True)
class Card:
    """One name card (席卡): a name as printed, and the line under it where the office wants one."""

    name: str
    caption: str = ""


Block: TypeAlias = (
    HeadLabels | Mark | NumberLine | Title | Addressees | Paragraph | NameList | Table | Form | TableCaption | TableNote
    | AttachmentNote | Signature | Note | AttachmentHead | Cover | PartHead | Contents | Imprint | Card
    | SeatingChart
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What one paper says. ``kind`` is the kind of paper and the name of its template, e.g. ``meeting_notice``.

    ``title`` is the paper's name in registers, with no line breaks; ``publicity`` is 主动公开, 依申请公开 or 不予公开.
    ``landscape`` turns all its pages.
    """

    kind: str
    format: PaperFormat
    title: str
    blocks: tuple[Block, ...] = field(default_factory=tuple)
    publicity: str | None = None
    landscape: bool = False
