"""Heads of a filled .docx fitted to the widths of their words: marks, numbers and 签发人, as direct formatting of paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from secretariat.rendering import gbt9704
from secretariat.rendering.direct_formatting import (
    break_run,
    property_of,
    scale_run,
    set_stops,
    size_run,
    size_runs,
    words_of,
)
from secretariat.rendering.fitting import Fit
from secretariat.rendering.fitting_heads import (
    SIGNERS_LABEL,
    fit_head_line,
    fit_mark,
    joint_mark,
    letter_number_top,
    place_signers,
    signer_rows,
)
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.styles import LOOKS, MARK_AIR, MARK_BEFORE, MARK_SIZE, Style
from secretariat.rendering.wordprocessing import W, w

_ABOVE = (Style.COPY_NUMBER, Style.HEAD_LABEL)
_SLACK = 1.005
_SIGNERS = (Style.SIGNERS, Style.UPWARD_NUMBER)


def adjust_heads(found: Sequence[tuple[Style, etree._Element]], names: Mapping[str, str], fonts: Fonts, profile: gbt9704.Profile) -> bool:
    """Fit the head of a freshly filled document of whatever format; ``profile`` says where its type area begins.

    Returns whether lines were added, of 签发人; they are placed by ``adjust_signers``.
    """
    of: dict[Style, list[etree._Element]] = {}
    for style, paragraph in found:
        of.setdefault(style, []).append(paragraph)
    above = MARK_BEFORE + gbt9704.points("top_edge") - profile.top * gbt9704.POINTS_PER_MM
    above = max(0.0, above - profile.line * sum(len(of.get(style, ())) for style in _ABOVE))
    _fit_marks(of.get(Style.MARK, []), above, fonts)
    if of.get(Style.JOINT_MARK):
        _fit_joint_mark(of[Style.JOINT_MARK], of.get(Style.JOINT_SHARED, []), above, names, fonts)
    if of.get(Style.LETTER_MARK):
        _fit_letter(of[Style.LETTER_MARK], of.get(Style.LETTER_NUMBER, []), profile, fonts)
    for paragraph in of.get(Style.HEAD_LINE, ()):
        _fit_head_line(paragraph, fonts)
    # Every one is put into rows, not the first alone.
    added = [_row_signers(paragraph, names, fonts) for paragraph in of.get(Style.UPWARD_NUMBER, ())]
    return any(added)


def _fit_marks(marks: Sequence[etree._Element], above: float, fonts: Fonts) -> None:
    fit = fit_mark([words_of(mark) for mark in marks], fonts)
    for place, paragraph in enumerate(marks):
        property_of(paragraph, "spacing").set(w("before"), "0" if place else str(round(above * 20)))
        _size_mark(paragraph, fit)


def _size_mark(paragraph: etree._Element, fit: Fit) -> None:
    size_runs(paragraph, fit, MARK_SIZE)
    spacing = property_of(paragraph, "spacing")
    spacing.set(w("line"), str(round((fit.size + 2 * MARK_AIR) * 20)))
    spacing.set(w("lineRule"), "exact")


def _fit_joint_mark(
    marks: Sequence[etree._Element], shared: Sequence[etree._Element], above: float, names: Mapping[str, str], fonts: Fonts
) -> None:
    """Give the table of a joint mark its columns, join the cells of the shared word, and set it 35 mm below the edge."""
    lines, word = [words_of(mark) for mark in marks], next((words_of(one) for one in shared), "")
    fit = fit_mark(lines, fonts, word)
    columns = joint_mark(lines, word, fit, fonts)
    for paragraph in (*marks, *shared[:1]):
        _size_mark(paragraph, fit)
    for place, paragraph in enumerate(shared):
        cell = next(paragraph.iterancestors(w("tc")), None)
        properties = cell.find(w("tcPr")) if cell is not None else None
        if properties is None:
            continue
        merge = properties.find(w("vMerge"))
        if merge is None:
            merge = etree.Element(w("vMerge"))
            properties.insert(1, merge)
        if place == 0:
            merge.set(w("val"), "restart")
        else:
            _empty(paragraph, names)
    table = next(marks[0].iterancestors(w("tbl")), None)
    if table is None:
        return
    # Some slack keeps the widest name on its line where another program rounds the scale otherwise.
    widths = [str(round((own * _SLACK + 1) * 20)) for own in (columns.names, columns.between + columns.shared)]
    for column, own in zip(table.iter(w("gridCol")), widths, strict=False):
        column.set(w("w"), own)
    for row in table.iterfind(w("tr")):
        cells = row.findall(w("tc"))
        for cell, own in zip(cells, widths if len(cells) > 1 else [str(sum(map(int, widths)))], strict=False):
            chosen = cell.find(f"{w('tcPr')}/{w('tcW')}")
            if chosen is not None:
                chosen.set(w("w"), own)
    whole = table.find(f"{w('tblPr')}/{w('tblW')}")
    if whole is not None:
        whole.set(w("w"), str(sum(map(int, widths))))
    first = next(table.iter(w("p")))
    spacing = property_of(first, "spacing")
    spacing.set(w("line"), str(round(above * 20)))
    spacing.set(w("lineRule"), "exact")


def _empty(paragraph: etree._Element, names: Mapping[str, str]) -> None:
    for child in list(paragraph):
        if child.tag != w("pPr"):
            paragraph.remove(child)
    chosen = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    place = next((identity for identity, name in names.items() if name == Style.HEAD_PLACE), "")
    if chosen is not None and place:
        chosen.set(w("val"), place)


def _fit_letter(marks: Sequence[etree._Element], numbers: Sequence[etree._Element], profile: gbt9704.Profile, fonts: Fonts) -> None:
    fit = fit_mark([words_of(mark) for mark in marks], fonts)
    for mark in marks:
        _size_mark(mark, fit)
    air = (profile.line - LOOKS[Style.LETTER_NUMBER].size) / 2
    before = letter_number_top(fit.size) - profile.top * gbt9704.POINTS_PER_MM - LOOKS[Style.HEAD_PLACE].line - air
    for number in numbers:
        property_of(number, "spacing").set(w("before"), str(round(max(0.0, before) * 20)))


def _fit_head_line(paragraph: etree._Element, fonts: Fonts) -> None:
    """Keep the issuer above the red rule of minutes clear of the date at the right of its line."""
    run = next((run for run in paragraph.iterchildren(w("r")) if run.findtext(w("t"))), None)
    text = run.find(w("t")) if run is not None else None
    if run is not None and text is not None:
        fit = fit_head_line(text.text or "", fonts)
        break_run(text, fit.issuer, tabbed=True)
        own = LOOKS[Style.HEAD_LINE].size
        size_run(run, Fit(own, fit.scale), own)


def _segments(paragraph: etree._Element) -> list[list[etree._Element]]:
    """Return what stands between the tabs of a paragraph, element by element; the tabs' own runs are left out."""
    found: list[list[etree._Element]] = [[]]
    for child in paragraph:
        if child.tag == w("pPr"):
            continue
        if child.tag == w("r") and child.find(w("tab")) is not None and not child.findtext(w("t")):
            found.append([])
        else:
            found[-1].append(child)
    return found


def _row_signers(paragraph: etree._Element, names: Mapping[str, str], fonts: Fonts) -> bool:
    """Put 签发人 two a line, the number on the last line; the template prints them all behind the number.

    Returns whether that took more than one line.
    """
    number, *people = _segments(paragraph)
    signers = ["".join(map(words_of, one)).removeprefix(SIGNERS_LABEL) for one in people]
    rows = signer_rows("".join(map(words_of, number)), signers, fonts)
    identity = next((identity for identity, name in names.items() if name == Style.SIGNERS), "")
    parent = paragraph.getparent()
    if len(rows) == 1 or not identity or parent is None:
        return False
    for child in list(paragraph):
        if child.tag != w("pPr"):
            paragraph.remove(child)
    place = 0
    for number_of, row in enumerate(rows):
        last = number_of == len(rows) - 1
        line = paragraph if last else etree.fromstring(
            f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="{identity}"/></w:pPr></w:p>')
        line.extend(number if last else [])
        for one in people[place : place + len(row)]:
            etree.SubElement(etree.SubElement(line, w("r")), w("tab"))
            line.extend(one)
        place += len(row)
        if not last:
            paragraph.addprevious(line)
    return True


def adjust_signers(found: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    """Give 签发人 and their label their places by the names as they now read; a number too long for its line is condensed."""
    lines = [(style, paragraph) for style, paragraph in found if style in _SIGNERS]
    if not lines or lines[-1][0] is not Style.UPWARD_NUMBER:
        return
    rows, number = [], ""
    for style, paragraph in lines:
        first, *people = ("".join(map(words_of, one)) for one in _segments(paragraph))
        number = first if style is Style.UPWARD_NUMBER else number
        rows.append([one.removeprefix(SIGNERS_LABEL) for one in people] or [""])
    places = place_signers(number, rows, fonts)
    for place, (style, paragraph) in enumerate(lines):
        first_column = (places.label,) if place == 0 else places.columns[:1]
        set_stops(paragraph, [("left", stop) for stop in (*first_column, *places.columns[1:])])
        if place:
            property_of(paragraph, "spacing").set(w("before"), "0")
        if style is Style.UPWARD_NUMBER:
            for element in _segments(paragraph)[0]:
                for run in ([element] if element.tag == w("r") else element.iter(w("r"))):
                    scale_run(run, places.scale)
