"""The head of what was read: what the body is called, which paper founds it, who leads; every word may be corrected."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from secretariat.domain.dates import official
from secretariat.domain.listings.imports import ImportDraft
from secretariat.domain.readings import Located, NoticeReading, Span
from ui.widgets.labels import label
from ui.widgets.quiet_field import QuietField


@dataclass(frozen=True, slots=True)
class _Fact:
    field: str
    label: str
    row: int
    column: int
    wide: bool = False
    hint: str = ""


SHORT_NAME: Final = "short_name"
IN_USE_FROM: Final = "in_use_from"
DATE: Final = "date"
PLACE: Final = "place"
_FACTS: Final = (
    _Fact("name", "机构名称", 0, 0, wide=True, hint="这份文件没有成立机构"),
    _Fact(SHORT_NAME, "简称", 1, 0, hint="列表里用的名字"), _Fact("lead_unit", "牵头单位", 1, 1, hint="可不填"),
    _Fact("doc_number", "成立文件", 2, 0, hint="发文字号，可不填"), _Fact(DATE, "成文日期", 2, 1, hint="例如2024年7月22日"),
    _Fact("issuer", "发文机关", 3, 0, hint="可不填"), _Fact("office_at", "办公室设在", 3, 1, hint="可不填"),
    _Fact(PLACE, "区划", 4, 0, hint="可不填"), _Fact(IN_USE_FROM, "启用日期", 4, 1, hint="从这天起提醒"),
)


class FactFields(QWidget):
    """Quiet fields in two columns.

    Signals: ``edited(str, str)`` a fact was corrected: its name and the words typed; ``pointed(object)`` the ``Span`` of the
    fact the clerk turned to, or None.
    """

    edited = Signal(str, str)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "page")
        self._spans: dict[str, Span | None] = {}
        self._fields: dict[str, QuietField] = {}
        self._captions: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 8, 16, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        for fact in _FACTS:
            caption = label(fact.label, "quiet", parent=self)
            field = QuietField(f"fact.{fact.field}", fact.label, fact.hint, self)
            caption.setBuddy(field)
            field.changed_to.connect(lambda typed, name=fact.field: self.edited.emit(name, typed))
            field.entered.connect(lambda name=fact.field: self.pointed.emit(self._spans.get(name)))
            grid.addWidget(caption, fact.row, 2 * fact.column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, fact.row, 2 * fact.column + 1, 1, 3 if fact.wide else 1)
            self._fields[fact.field], self._captions[fact.field] = field, caption

    def show_draft(self, draft: ImportDraft, short_name: str, first_day: date | None, *, adjusting: bool = False) -> None:
        """Show the facts of a draft, with the short name and first day the clerk has chosen.

        Where a notice adjusts a body, the first day is the one the new list holds from, and the body keeps its short name.
        """
        self._captions[IN_USE_FROM].setText("生效日期" if adjusting else "启用日期")
        self._fields[IN_USE_FROM].setAccessibleName("生效日期" if adjusting else "启用日期")
        self._captions["doc_number"].setText("调整文件" if adjusting else "成立文件")
        for name in (SHORT_NAME, "lead_unit", "office_at"):
            for widget in (self._captions[name], self._fields[name]):
                widget.setHidden(adjusting)
        reading = draft.reading
        texts = fact_texts(reading)
        self._spans = fact_spans(reading)
        for name, field in self._fields.items():
            field.set_value(texts.get(name, ""))
        self._fields[SHORT_NAME].set_value(short_name)
        self._fields[PLACE].set_value(draft.place or "")
        self._fields[IN_USE_FROM].set_value(official(first_day) if first_day else texts[DATE])

    def say_error(self, name: str, sentence: str) -> None:
        """Mark a field whose words cannot be taken."""
        self._fields[name].set_error(sentence)

    def focus_fact(self, name: str) -> None:
        """Put the focus into a field."""
        self._fields[name].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._fields[name].selectAll()


def fact_texts(reading: NoticeReading) -> dict[str, str]:
    """Write each fact of the head as it is shown and typed."""
    body = reading.body
    located = {"name": body.name, "lead_unit": body.lead_unit, "doc_number": reading.doc_number, "issuer": reading.issuer,
               "office_at": body.office_at}
    return {name: _text(value) for name, value in located.items()} | {DATE: official(reading.date) if reading.date else ""}


def fact_spans(reading: NoticeReading) -> dict[str, Span | None]:
    """Say where each fact stands in the text."""
    body = reading.body
    located = {"name": body.name, "lead_unit": body.lead_unit, "doc_number": reading.doc_number, "issuer": reading.issuer,
               "office_at": body.office_at}
    spans = {name: value.span if value else None for name, value in located.items()}
    return spans | {DATE: reading.date_span, SHORT_NAME: spans["name"], PLACE: spans["issuer"], IN_USE_FROM: reading.date_span}


def with_place(draft: ImportDraft, typed: str) -> ImportDraft:
    """Correct the place of a draft."""
    return replace(draft, place=typed or None)


def _text(located: Located | None) -> str:
    return located.text if located is not None else ""
