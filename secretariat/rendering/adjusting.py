"""The last touch on a filled .docx: what depends on the width of its words is set as direct formatting of its paragraphs."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from lxml import etree

from secretariat.papers.blocks import Paper, Table
from secretariat.rendering import gbt9704
from secretariat.rendering.adjusting_cells import adjust_cells
from secretariat.rendering.adjusting_heads import adjust_heads, adjust_signers
from secretariat.rendering.adjusting_sections import adjust_cover, adjust_sections
from secretariat.rendering.adjusting_signature import adjust_signature, break_issuers, join_issuers
from secretariat.rendering.direct_formatting import break_run, property_of, size_runs, styled, words_of
from secretariat.rendering.fitting import (
    Fit,
    fit_card,
    fit_printed_line,
    list_column,
    width,
)
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.headings import goes_below, is_heading
from secretariat.rendering.lines import break_lines, spell
from secretariat.rendering.setting_imprint import imprint_height
from secretariat.rendering.sheets import UPRIGHT, Sheet, areas
from secretariat.rendering.slabs import TOGETHER
from secretariat.rendering.styles import (
    IMPRINT_AIR,
    LINE,
    LOOKS,
    Face,
    Style,
)
from secretariat.rendering.titles import break_title
from secretariat.rendering.wordprocessing import WP, WPS, A, number, w

_EMU_PER_POINT = 12700
_BOX = f"{{{WPS}}}txbx"
_TITLES = (Style.TITLE, Style.FORM_TITLE, Style.ATTACHMENT_TITLE, Style.COVER_TITLE, Style.PART_TITLE)
_CARDS = (Style.CARD_NAME, Style.CARD_CAPTION, Style.CARD_BACK_NAME, Style.CARD_BACK_CAPTION)
_BEFORE_SIGNATURE = (
    Style.BODY, Style.FLUSH, Style.LEVEL_1, Style.LEVEL_2, Style.LEVEL_3, Style.LEVEL_4, Style.ATTACHMENT_NOTE,
    Style.ATTACHMENT_NOTE_NEXT, Style.LIST_FIRST, Style.LIST_OTHER, Style.LIST_NEXT,
    Style.MEMBERS_FIRST, Style.MEMBERS_NEXT,
)
_MARKS = (Style.MARK, Style.JOINT_MARK, Style.LETTER_MARK)
_TEXT = (Style.BODY, Style.FLUSH, Style.LEVEL_1, Style.LEVEL_2, Style.LEVEL_3, Style.LEVEL_4)
_ISSUERS = (Style.ISSUER, Style.UNSEALED_ISSUER, Style.JOINT_ISSUERS)
_LISTS = (Style.LIST_FIRST, Style.LIST_OTHER, Style.LIST_NEXT)
_MEMBERS = (Style.MEMBERS_FIRST, Style.MEMBERS_NEXT)
_BOUND = (Style.ATTACHMENT_NOTE, Style.ATTACHMENT_NOTE_NEXT, *_ISSUERS)


def adjust(root: etree._Element, names: Mapping[str, str], fonts: Fonts, profile: gbt9704.Profile = gbt9704.PAGE37) -> None:
    """Fit a freshly filled document: red head, title lines, signature, imprint, cards; empty runs go."""
    _drop_empty_runs(root)
    adjust_sections(root)
    found = tuple(styled(root, names))
    rearranged = adjust_heads(found, names, fonts, profile), join_issuers(found, fonts)
    if any(rearranged):
        found = tuple(styled(root, names))
    adjust_signers(found, fonts)
    break_issuers(found, fonts)
    adjust_signature(found, fonts)
    _break_titles(found, areas(root), fonts)
    _space_titles(found)
    _free_items(found, names)
    adjust_cover(found)
    _fit_cards(root, found, fonts)
    adjust_cells(root, names, fonts)
    _align_lists(found, _LISTS, fonts)
    _align_lists(found, _MEMBERS, fonts)
    _keep_with_signature(found)
    _keep_headings(found)
    _keep_with_imprint(found, fonts)
    _place_imprint(found, fonts, profile)
    for number_of, drawn in enumerate(root.iter(f"{{{WP}}}docPr"), start=1):
        # A loop over cards repeats the number of its boxes; Word wants every drawing to have its own.
        drawn.set("id", str(number_of))


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


def _break_titles(
    found: Sequence[tuple[Style, etree._Element]], sheets: Mapping[etree._Element, Sheet], fonts: Fonts
) -> None:
    for style, paragraph in found:
        texts = list(paragraph.iter(w("t")))
        room = sheets.get(paragraph, UPRIGHT).area_width
        if style not in _TITLES or len(texts) != 1:
            continue
        break_run(texts[0], break_title(texts[0].text or "", room, partial(width, look=LOOKS[style], fonts=fonts)))


def _free_items(found: Sequence[tuple[Style, etree._Element]], names: Mapping[str, str]) -> None:
    """Bind no heading to the next paragraph that text follows on its own line."""
    plain = {identity for identity, name in names.items() if name == Style.BODY_WORDS}
    for style, paragraph in found:
        if style is Style.LEVEL_1 and any(chosen.get(w("val")) in plain for chosen in paragraph.iter(w("rStyle"))):
            property_of(paragraph, "keepNext").set(w("val"), "0")


def _space_titles(found: Sequence[tuple[Style, etree._Element]]) -> None:
    """Keep one line free between a title and text without addressees, as there would be above them (7.3.2)."""
    headed = any(style in _MARKS for style, _ in found)
    for (above, _), (style, paragraph) in itertools.pairwise(found):
        if headed and above is Style.TITLE and style in _TEXT:
            property_of(paragraph, "spacing").set(w("before"), str(round(LINE * 20)))


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


def _keep(paragraph: etree._Element) -> None:
    """Bind a paragraph to the next, whatever was said of it before."""
    chosen = property_of(paragraph, "keepNext")
    if w("val") in chosen.attrib:
        del chosen.attrib[w("val")]


def _keep_with_signature(found: Sequence[tuple[Style, etree._Element]]) -> None:
    """Let the end of the text go with 附件说明 and signature, so that issuer and date never stand alone on a page."""
    last: etree._Element | None = None
    for style, paragraph in found:
        if last is not None and style in _BOUND:
            _keep(last)
        if style in _ISSUERS:
            return
        last = paragraph if style in _BEFORE_SIGNATURE else None


def _keep_headings(found: Sequence[tuple[Style, etree._Element]]) -> None:
    """Let a heading by itself go with the text below it."""
    for (style, paragraph), (below, following) in itertools.pairwise(found):
        alone = is_heading(style, words_of(paragraph)) and sum(1 for _ in paragraph.iter(w("r"))) == 1
        if alone and goes_below(below, style) and paragraph.getnext() is following:
            property_of(paragraph, "keepNext")


def _keep_with_imprint(found: Sequence[tuple[Style, etree._Element]], fonts: Fonts) -> None:
    """Let the last two lines before the imprint go with it, as our pages do."""
    styles = {paragraph: style for style, paragraph in found}
    imprint = next((one for style, one in found if style is Style.IMPRINT_PLACE and next(one.iter(_BOX), None) is not None), None)
    lines = 0
    for paragraph in imprint.itersiblings(preceding=True) if imprint is not None else ():
        style = styles.get(paragraph)
        if style is None or style is Style.IMPRINT_PLACE or lines >= TOGETHER:
            return
        _keep(paragraph)
        look = LOOKS[style]
        room = gbt9704.points("type_area_width") - look.left - look.right
        # Columns of a list have their places, and end on the line they begin on but for a long one.
        words = words_of(paragraph)
        lines += 1 if style in (*_LISTS, *_MEMBERS, *_TITLES) else len(
            break_lines(spell(((words, None),), look, fonts), room - look.first, room))
        if look.new_page:
            return


def _place_imprint(found: Sequence[tuple[Style, etree._Element]], fonts: Fonts, profile: gbt9704.Profile) -> None:
    """Make the box as high as its lines, and its paragraph too, so that no text can stand where the imprint comes to lie.

    Its foot lies on the margin; where the type area ends above the margin, as much is left free below.
    """
    receivers = [words_of(paragraph) for style, paragraph in found if style is Style.IMPRINT_COPIES]
    styles = {style for style, _ in found}
    lift = gbt9704.points("top_edge") - profile.top * gbt9704.POINTS_PER_MM
    for style, paragraph in found:
        if style is Style.IMPRINT_PRINTED:
            issuer, date = words_of(paragraph), next((words_of(held) for held in paragraph.iter(w("sdt"))), "")
            issuer = issuer.removesuffix("印发").removesuffix(date)
            size_runs(paragraph, Fit(LOOKS[style].size, fit_printed_line(issuer, date, fonts)), LOOKS[style].size)
        box = next(paragraph.iter(_BOX), None)
        if style is not Style.IMPRINT_PLACE or box is None:
            continue
        own = imprint_height(receivers, fonts, printed=Style.IMPRINT_PRINTED in styles, publicity=Style.PUBLICITY in styles)
        height = own + IMPRINT_AIR + lift
        for extent in (*paragraph.iter(f"{{{WP}}}extent"), *paragraph.iter(f"{{{A}}}ext")):
            if extent.get("cy"):
                extent.set("cy", str(round(height * _EMU_PER_POINT)))
        for frame in paragraph.iter(f"{{{WPS}}}bodyPr"):
            frame.set("bIns", str(round(lift * _EMU_PER_POINT)))
        spacing = property_of(paragraph, "spacing")
        spacing.set(w("line"), str(round(height * 20)))
        spacing.set(w("lineRule"), "exact")
