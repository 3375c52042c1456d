"""Two versions of a paper beside each other: before hand edits are set aside, and whenever the clerk wants to see."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QTextBrowser, QWidget

from secretariat.domain.paragraph_differences import ParagraphPair, Part
from ui.dialogs.act_dialog import ActDialog
from ui.theme import tokens

_AROUND: Final = 1
"""Paragraphs that are the same shown before and after a difference."""


class PairsDialog(ActDialog):
    """Two columns of paragraphs with one verb and another; ``heads`` name the columns."""

    def __init__(
        self, title: str, verb: str, otherwise: str, heads: tuple[str, str], pairs: Sequence[ParagraphPair],
        parent: QWidget | None = None, *, note: str = "",
    ) -> None:
        super().__init__(title, verb, "document.comparison", parent, note=note)
        self.cancel.setText(otherwise)
        self.cancel.setAccessibleName(otherwise)
        self.pages = QTextBrowser(self)
        self.pages.setObjectName("document.comparison.pairs")
        self.pages.setAccessibleName("两稿对照")
        self.pages.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.pages.setOpenLinks(False)
        self.pages.setStyleSheet("QTextBrowser { border: 0; padding: 4px 12px; }")
        self.pages.setTabChangesFocus(True)
        self.pages.setHtml(_table(heads, pairs))
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(2, self.pages, 1)
        fields = self.form.parentWidget()
        if fields is not None:
            fields.hide()
        self.setMinimumHeight(460)
        self.resize(720, 560)


class ComparisonDialog(PairsDialog):
    """对照修改稿和新稿: accepted means the new paper counts, refused that the edited one stays.

    Either way both are kept among the revisions.
    """

    def __init__(self, title: str, ordinal: int, pairs: Sequence[ParagraphPair], parent: QWidget | None = None) -> None:
        super().__init__("对照修改稿和新稿", "用新稿", "保留修改稿", (f"手工修改稿（第{ordinal}稿）", "新生成稿"), pairs, parent,
                         note="修改稿仍然留存，可以撤销")
        differing = _differing(pairs)
        self.set_whom(title, f"第{ordinal}稿是手工修改的，与现在生成的有{differing}段不同" if differing else
                      f"第{ordinal}稿是手工修改的，文字与现在生成的相同，只是格式改过")


class RevisionsComparedDialog(PairsDialog):
    """对照两稿: accepted means that the older one is to be the newest again."""

    def __init__(self, title: str, older: int, newest: int, pairs: Sequence[ParagraphPair], parent: QWidget | None = None) -> None:
        super().__init__("对照两稿", f"恢复第{older}稿", "关闭", (f"第{older}稿", f"第{newest}稿（最新）"), pairs, parent,
                         note="各稿都留存，可以撤销")
        differing = _differing(pairs)
        self.set_whom(title, f"第{older}稿与最新的第{newest}稿有{differing}段不同" if differing else
                      f"第{older}稿与最新的第{newest}稿文字相同")


def _differing(pairs: Sequence[ParagraphPair]) -> int:
    return sum(not pair.same for pair in pairs)


def _table(heads: tuple[str, str], pairs: Sequence[ParagraphPair]) -> str:
    style = f"background-color:{tokens.PAPER_1}; color:{tokens.INK_5};"
    line = "".join(f"<td width='50%' style='{style}'>{escape(words)}</td>" for words in heads)
    rows = "".join(_rows(pairs))
    return f"<table width='100%' cellspacing='0' cellpadding='6' style='color:{tokens.INK_9};'><tr>{line}</tr>{rows}</table>"


def _rows(pairs: Sequence[ParagraphPair]) -> Iterable[str]:
    """Give a row a paragraph; long stretches that are the same are told by their number."""
    shown = _near_a_difference(pairs)
    left_out = 0
    for pair, near in zip(pairs, shown, strict=True):
        if not near:
            left_out += 1
            continue
        if left_out:
            yield _gap(left_out)
            left_out = 0
        yield f"<tr><td>{_cell(pair.before)}</td><td>{_cell(pair.after)}</td></tr>"
    if left_out:
        yield _gap(left_out)


def _near_a_difference(pairs: Sequence[ParagraphPair]) -> list[bool]:
    places = [place for place, pair in enumerate(pairs) if not pair.same]
    near = {one for place in places for one in range(place - _AROUND, place + _AROUND + 1)}
    return [place in near for place in range(len(pairs))]


def _gap(number: int) -> str:
    return f"<tr><td colspan='2' style='color:{tokens.INK_5};'>⋯　{number}段相同</td></tr>"


def _cell(parts: Sequence[Part]) -> str:
    if not parts:
        return f"<span style='color:{tokens.INK_5};'>（没有这一段）</span>"
    return "".join(
        f"<span style='background-color:{tokens.HIT}; text-decoration:underline;'>{escape(part.words)}</span>" if part.own
        else escape(part.words) for part in parts)
