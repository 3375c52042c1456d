"""The last touch on a filled .docx: what depends on the width of its words is set as direct formatting of its paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from lxml import etree

from secretariat.papers.blocks import Paper, Table
from secretariat.rendering import gbt9704
from secretariat.rendering.adjusting_cells import adjust_cells
from secretariat.rendering.direct_formatting import property_of, size_run, size_runs, styled, words_of
from secretariat.rendering.fitting import (
    Fit,
    fit_card,
    fit_head_line,
    fit_mark,
    fit_printed_line,
    list_column,
    signature_lines,
    width,
)
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.lines import break_lines, spell
from secretariat.rendering.styles import (
    IMPRINT_AIR,
    IMPRINT_INSET,
    LOOKS,
    MARK_AIR,
    MARK_BEFORE,
    MARK_SIZE,
    Face,
    Style,
)
from secretariat.rendering.titles import break_title
from secretariat.rendering.wordprocessing import WP, WPS, A, number, w

_EMU_PER_POINT = 12700
_TITLES = (Style.TITLE, Style.FORM_TITLE, Style.ATTACHMENT_TITLE)
_CARDS = (Style.CARD_NAME, Style.CARD_CAPTION, Style.CARD_BACK_NAME, Style.CARD_BACK_CAPTION)
_BEFORE_SIGNATURE = (
    Style.BODY, Style.FLUSH, Style.LEVEL_1, Style.LEVEL_2, Style.LEVEL_3, Style.LEVEL_4, Style.ATTACHMENT_NOTE,
    Style.ATTACHMENT_NOTE_NEXT, Style.LIST_FIRST, Style.LIST_OTHER, Style.LIST_NEXT,
    Style.MEMBERS_FIRST, Style.MEMBERS_NEXT,
)
_SIGNATURE = (Style.ISSUER, Style.UNSEALED_ISSUER, Style.ON_BEHALF, Style.DATE)
_LISTS = (Style.LIST_FIRST, Style.LIST_OTHER, Style.LIST_NEXT)
_MEMBERS = (Style.MEMBERS_FIRST, Style.MEMBERS_NEXT)
_BOUND = (Style.ATTACHMENT_NOTE, Style.ATTACHMENT_NOTE_NEXT, Style.ISSUER, Style.UNSEALED_ISSUER)


def adjust(root: etree._Element, names: Mapping[str, str], fonts: Fonts) -> None:
    """Fit a freshly filled document: red head, title lines, signature, imprint, cards; empty runs go."""
    _drop_empty_runs(root)
    found = tuple(styled(root, names))
    _fit_marks(found, fonts)
    _break_titles(found, fonts)
    _fit_head_lines(found, fonts)
    _fit_cards(root, found, fonts)
    adjust_cells(root, names, fonts)
    _set_signature(found, fonts)
    _align_lists(found, _LISTS, fonts)
    _align_lists(found, _MEMBERS, fonts)
    _keep_with_signature(found)
    _place_imprint(found, fonts)
    for number_of, drawn in enumerate(root.iter(f"{{{WP}}}docPr"), start=1):
        # A loop over cards repeats the number of its boxes; Word wants every drawing to have its own.
        drawn.set("id", str(number_of))


def adjust_signature(root: etree._Element, names: Mapping[str, str], fonts: Fonts) -> None:
    """Centre issuer and 代章 over the date as it now reads."""
    _set_signature(tuple(styled(root, names)), fonts)


def _set_signature(paragraphs: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    found = {style: paragraph for style, paragraph in paragraphs if style in _SIGNATURE}
    issuer = Style.ISSUER if Style.ISSUER in found else Style.UNSEALED_ISSUER
    if issuer not in found or Style.DATE not in found:
        return
    on_behalf = words_of(found[Style.ON_BEHALF]) if Style.ON_BEHALF in found else ""
    unit = on_behalf.removeprefix("（").removesuffix("）").removesuffix("代章")
    sealed = issuer is Style.ISSUER
    for line in signature_lines(words_of(found[issuer]), unit, words_of(found[Style.DATE]), fonts, sealed=sealed):
        if line.style in found:
            indent = property_of(found[line.style], "ind")
            indent.set(w("right"), str(round(line.inset * 20)))


def adjust_rows(root: etree._Element, composed: Paper, shared: Paper) -> None:
    """Give tables the row height with which they share their pages; one the office's template sets by itself stays."""
    heights = {
        planned.name: (_twips(planned.row_height), _twips(chosen.row_height))
        for planned, chosen in zip(composed.blocks, shared.blocks, strict=True)
        if isinstance(planned, Table) and isinstance(chosen, Table) and planned.row_height != chosen.row_height
    }
    for table in root.iter(w("tbl")) if heights else ():
        caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
        planned, chosen = heights.get(caption.get(w("val"), "") if caption is not None else "", ("", ""))
        for height in table.iter(w("trHeight")):
            if height.get(w("val")) == planned:
                height.set(w("val"), chosen)


def _twips(millimetres: float) -> str:
    return str(round(millimetres * gbt9704.POINTS_PER_MM * 20))


def _drop_empty_runs(root: etree._Element) -> None:
    for run in list(root.iter(w("r"))):
        parent = run.getparent()
        if parent is None or parent.tag == w("sdtContent"):
            continue
        content = [child for child in run if child.tag != w("rPr")]
        if all(child.tag == w("t") and not child.text for child in content):
            parent.remove(run)


def _fit_marks(found: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    marks = [paragraph for style, paragraph in found if style is Style.MARK]
    fit = fit_mark(tuple(map(words_of, marks)), fonts)
    for place, paragraph in enumerate(marks):
        size_runs(paragraph, fit, MARK_SIZE)
        spacing = property_of(paragraph, "spacing")
        spacing.set(w("before"), "0" if place else str(round(MARK_BEFORE * 20)))
        spacing.set(w("line"), str(round((fit.size + 2 * MARK_AIR) * 20)))
        spacing.set(w("lineRule"), "exact")


def _break_titles(found: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    room = gbt9704.points("type_area_width")
    for style, paragraph in found:
        texts = list(paragraph.iter(w("t")))
        if style not in _TITLES or len(texts) != 1:
            continue
        _break(texts[0], break_title(texts[0].text or "", room, partial(width, look=LOOKS[style], fonts=fonts)))


def _break(text: etree._Element, lines: Sequence[str], *, tabbed: bool = False) -> None:
    """Put lines into a run whose words stood in one piece; ``tabbed`` lines begin at the paragraph's first tab stop."""
    text.text = lines[0]
    place = text
    for line in lines[1:]:
        for name in ("br", "tab", "t") if tabbed else ("br", "t"):
            following = etree.Element(w(name))
            place.addnext(following)
            place = following
        place.text = line


def _fit_head_lines(found: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    """Keep the issuer above the red rule of minutes clear of the date at the right of its line."""
    for style, paragraph in found:
        if style is not Style.HEAD_LINE:
            continue
        run = next((run for run in paragraph.iterchildren(w("r")) if run.findtext(w("t"))), None)
        text = run.find(w("t")) if run is not None else None
        if run is not None and text is not None:
            fit = fit_head_line(text.text or "", fonts)
            _break(text, fit.issuer, tabbed=True)
            size_run(run, Fit(LOOKS[style].size, fit.scale), LOOKS[style].size)


def _fit_cards(root: etree._Element, found: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    page = next(root.iter(w("pgSz")), None)
    sheet = number(page, "w", 11906) / 20 / gbt9704.POINTS_PER_MM if page is not None else gbt9704.value("sheet_width")
    for style, paragraph in found:
        if style in _CARDS:
            size_runs(paragraph, fit_card(words_of(paragraph), LOOKS[style], sheet, fonts), LOOKS[style].size)


def _align_lists(found: Sequence[tuple[Style, etree._Element]], styles: tuple[Style, ...], fonts: Fonts) -> None:
    """Let the names of all lists stand at one place, behind the longest unit, and what does not fit go on below it."""
    entries = [(style, paragraph) for style, paragraph in found if style in styles]
    units = [_before_tab(paragraph).rpartition("：")[2] for _, paragraph in entries]
    column = list_column((unit for unit in units if unit), fonts, members=styles is _MEMBERS)
    for style, paragraph in entries:
        look = LOOKS[style]
        label, colon, unit = _before_tab(paragraph).rpartition("：")
        strong = replace(look, face=Face.HEI, latin=Face.HEI)
        start = look.left + look.first
        if unit and start + width(label + colon, strong, fonts) + width(unit, look, fonts) <= column:
            indent = property_of(paragraph, "ind")
            indent.set(w("left"), str(round(column * 20)))
            indent.set(w("hanging"), str(round((column - start) * 20)))
        stop = etree.SubElement(property_of(paragraph, "tabs"), w("tab"))
        stop.set(w("val"), "left")
        stop.set(w("pos"), str(round(column * 20)))


def _before_tab(paragraph: etree._Element) -> str:
    """Return the words before a paragraph's first tab, nothing where it has none."""
    words = ""
    for element in paragraph.iter(w("t"), w("tab")):
        if element.tag == w("tab"):
            return words
        words += element.text or ""
    return ""


def _keep_with_signature(found: Sequence[tuple[Style, etree._Element]]) -> None:
    """Let the end of the text go with 附件说明 and signature, so that issuer and date never stand alone on a page."""
    last: etree._Element | None = None
    for style, paragraph in found:
        if last is not None and style in _BOUND:
            property_of(last, "keepNext")
        if style in {Style.ISSUER, Style.UNSEALED_ISSUER}:
            return
        last = paragraph if style in _BEFORE_SIGNATURE else None


def imprint_height(receivers: Sequence[str], fonts: Fonts) -> float:
    """Return the height of the imprint in points: the lines of 主送 and 抄送, where there are any, and the line of 印发."""
    look = LOOKS[Style.IMPRINT_COPIES]
    room = gbt9704.points("type_area_width") - 2 * IMPRINT_INSET
    lines = 1
    for words in receivers:
        lines += len(break_lines(spell(((words, None),), look, fonts), room - look.left - look.first, room - look.left))
    return look.line * lines


def _place_imprint(found: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    """Make the box as high as its lines, and its paragraph too, so that no text can stand where the imprint comes to lie."""
    receivers = [words_of(paragraph) for style, paragraph in found if style is Style.IMPRINT_COPIES]
    for style, paragraph in found:
        if style is Style.IMPRINT_PRINTED:
            issuer, date = words_of(paragraph), next((words_of(held) for held in paragraph.iter(w("sdt"))), "")
            issuer = issuer.removesuffix("印发").removesuffix(date)
            size_runs(paragraph, Fit(LOOKS[style].size, fit_printed_line(issuer, date, fonts)), LOOKS[style].size)
        box = next(paragraph.iter(f"{{{WPS}}}txbx"), None)
        if style is not Style.IMPRINT_PLACE or box is None:
            continue
        height = imprint_height(receivers, fonts) + IMPRINT_AIR
        for extent in (*paragraph.iter(f"{{{WP}}}extent"), *paragraph.iter(f"{{{A}}}ext")):
            if extent.get("cy"):
                extent.set("cy", str(round(height * _EMU_PER_POINT)))
        spacing = property_of(paragraph, "spacing")
        spacing.set(w("line"), str(round(height * 20)))
        spacing.set(w("lineRule"), "exact")
