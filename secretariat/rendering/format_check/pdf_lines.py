"""The lines and rules of a PDF with their places in millimetres, read from its text layer."""

from __future__ import annotations

import ctypes
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from secretariat.domain.listings.format_check import FormatPlace
from secretariat.errors import Unreadable
from secretariat.rendering.page_images import opened
from secretariat.rendering.pages import ASCENT

MOST_PAGES = 300
_MOST_CHARACTERS = 400_000
_MM = 25.4 / 72
_NAME = 128
_WHITE = (255, 255, 255)
_SAME_LINE = 1.5
"""Points two baselines may differ within a line."""
_COLUMN_GAP = 3.0
"""Ems of nothing that part two columns of a table or two words set apart by a tab."""
_THICKEST = 6.0
_SHORTEST = 20.0


@dataclass(frozen=True, slots=True)
class SetCharacter:
    """A character: left, right, and the upper and lower edge of its em box in mm from the upper left corner; size in points."""

    letter: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    font: str
    colour: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """Characters on one baseline, from left to right; ``page`` counts from 1, lengths in mm, size in points."""

    page: int
    characters: tuple[SetCharacter, ...]

    @property
    def words(self) -> str:
        """What the line says; a gap wider than some characters is a tab."""
        found = self.characters[0].letter
        for before, one in itertools.pairwise(self.characters):
            found += ("\t" if one.left - before.right > _COLUMN_GAP * one.size * _MM else "") + one.letter
        # PDFium gives a character beyond the BMP in two halves.
        return found.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    @property
    def left(self) -> float:
        """Where its first character begins."""
        return self.characters[0].left

    @property
    def right(self) -> float:
        """Where its last character ends."""
        return self.characters[-1].right

    @property
    def size(self) -> float:
        """The size most of it is set in."""
        sizes = sorted(one.size for one in self.characters)
        return sizes[len(sizes) // 2]

    @property
    def top(self) -> float:
        """The upper edge of its type."""
        return min(one.top for one in self.characters)

    @property
    def bottom(self) -> float:
        """The lower edge of its type."""
        return max(one.bottom for one in self.characters)

    @property
    def place(self) -> FormatPlace:
        """Where it stands."""
        area = (self.left, self.top, self.right - self.left, self.bottom - self.top)
        return FormatPlace(self.page, area, self.words.strip()[:16])


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A horizontal rule: its height on the page, its ends and its thickness in mm."""

    page: int
    middle: float
    left: float
    right: float
    thickness: float

    @property
    def place(self) -> FormatPlace:
        """Where it lies, high enough to be seen when it is marked."""
        return FormatPlace(self.page, (self.left, self.middle - 1.0, self.right - self.left, 2.0))


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page: its size in mm, its lines and its horizontal rules from top to bottom."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[RuleLine, ...]


def read_pages(pdf: bytes) -> tuple[SetPage, ...]:
    """Return what stands on every page; raises Unreadable for a PDF that is damaged, beyond measure, or only pictures."""
    pages: list[SetPage] = []
    with opened(pdf) as document:
        if len(document) > MOST_PAGES:
            raise Unreadable(f"这个 PDF 文件超过{MOST_PAGES}页，不能检查格式。")
        try:
            pages += (_page(document[number], number + 1) for number in range(len(document)))
        except pypdfium2.PdfiumError as error:
            raise Unreadable("这个 PDF 文件有一页已经损坏，不能检查格式。") from error
    if not any(page.lines for page in pages):
        raise Unreadable("这个 PDF 文件里只有图像，没有文字，量不出格式。")
    return tuple(pages)


def _page(page: pypdfium2.PdfPage, number: int) -> SetPage:
    try:
        width, height = page.get_size()
        text = page.get_textpage()
        try:
            if text.count_chars() > _MOST_CHARACTERS:
                raise Unreadable("这个 PDF 文件的一页里文字过多，不能检查格式。")
            found = list(_characters(text, height))
        finally:
            text.close()
        rules = sorted(_rules(page, number, height), key=lambda one: one.middle)
    finally:
        page.close()
    return SetPage(number, width * _MM, height * _MM, tuple(_lines(found, number)), tuple(rules))


def _characters(text: pypdfium2.PdfTextPage, height: float) -> Iterator[SetCharacter]:
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
    for place in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text, place) or 0xFFFD)
        if pdfium.FPDFText_IsGenerated(text, place) == 1 or letter in "\r\n\x00":
            continue
        pdfium.FPDFText_GetCharOrigin(text, place, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, place, box)
        size = _size(text, place)
        pdfium.FPDFText_GetFillColor(text, place, red, green, blue, alpha)
        if (red.value, green.value, blue.value) == _WHITE:
            # Nobody sees it: the mark of a paper whose sheets bear it already.
            continue
        length = pdfium.FPDFText_GetFontInfo(text, place, name, _NAME, flags)
        font = name.raw[: max(0, min(length, _NAME) - 1)].decode("utf-8", "replace")
        top = height - y.value - ASCENT * size
        yield SetCharacter(letter, box.left * _MM, box.right * _MM, top * _MM, (top + size) * _MM, size, font,
                           (red.value, green.value, blue.value))


def _size(text: pypdfium2.PdfTextPage, place: int) -> float:
    """Return the size as it is drawn: a font may be set at 1 point and enlarged by its matrix."""
    matrix = pdfium.FS_MATRIX()
    said = float(pdfium.FPDFText_GetFontSize(text, place))
    if pdfium.FPDFText_GetMatrix(text, place, matrix):
        return said * (abs(matrix.d) or abs(matrix.b) or 1.0)
    return said


def _lines(found: list[SetCharacter], page: int) -> Iterator[Line]:
    rows: list[list[SetCharacter]] = []
    reached = -math.inf
    for baseline, one in sorted(((one.bottom - (1 - ASCENT) * one.size * _MM, one) for one in found), key=lambda pair: pair[0]):
        if baseline - reached > _SAME_LINE * _MM:
            rows.append([])
            reached = baseline
        rows[-1].append(one)
    for row in rows:
        ordered = sorted(row, key=lambda one: one.left)
        while ordered and ordered[-1].letter.isspace():
            ordered.pop()
        while ordered and ordered[0].letter.isspace():
            ordered.pop(0)
        if ordered:
            yield Line(page, tuple(ordered))


def _rules(page: pypdfium2.PdfPage, number: int, height: float) -> Iterator[RuleLine]:
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
        left, bottom, right, top = drawn.get_bounds()
        if (right - left) * _MM < _SHORTEST or top - bottom > _THICKEST:
            continue
        mode, stroked, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
        pdfium.FPDFPath_GetDrawMode(drawn, mode, stroked)
        pdfium.FPDFPageObj_GetStrokeWidth(drawn, width)
        # PDFium's bounds of a stroked line take its whole width in on every side; a filled bar is as thick as it is high.
        ends = width.value if stroked.value else 0.0
        thickness = width.value if stroked.value else top - bottom
        yield RuleLine(number, (height - (top + bottom) / 2) * _MM, (left + ends) * _MM, (right - ends) * _MM, thickness * _MM)
