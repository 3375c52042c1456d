"""A PDF measured element by element on the positions of its characters and rules."""

from __future__ import annotations

import itertools
import statistics

from secretariat.rendering import gbt9704
from secretariat.rendering.format_check import wording
from secretariat.rendering.format_check.findings import Findings
from secretariat.rendering.format_check.pdf_elements import PdfElements
from secretariat.rendering.format_check.pdf_heads import LETTER_RULE
from secretariat.rendering.format_check.pdf_lines import Line
from secretariat.rendering.format_check.pdf_page import EM, left_edge

_FACES = ("仿宋", "黑体", "楷体", "仿宋", "仿宋")
_CENTRED = 3.0
_SHORT = 2.5
_ISSUERS = 8


def check_title(at: PdfElements, findings: Findings) -> None:
    """Title and addressees (7.3.1, 7.3.2)."""
    left = left_edge(at)
    if at.title:
        first = at.title[0]
        centre = (left if left is not None else gbt9704.value("binding_edge")) + gbt9704.value("type_area_width") / 2
        off = max(abs((line.left + line.right) / 2 - centre) for line in at.title)
        findings.said("title_centred", "居中" if off <= _CENTRED else f"偏离{off:.1f}毫米", first.place, ok=off <= _CENTRED)
        findings.length("title_size", first.size, first.place)
        _face("title_face", "小标宋", first, findings)
        if at.red_rule is not None and at.red_rule.right - at.red_rule.left < LETTER_RULE:
            findings.length("title_below_rule", at.blank_lines(at.red_rule, first), first.place)
    if at.addressees and at.title:
        first = at.addressees[0]
        findings.length("addressees_below_title", at.blank_lines(at.title[-1], first), first.place)
        if left is not None:
            findings.length("addressees_flush", (first.left - left) / EM, first.place)
        end = at.addressees[-1].words.rstrip()[-1:]
        findings.said("addressees_colon", f"“{end}”", at.addressees[-1].place, ok=end == "：")
    if at.mark and at.body:
        shown = any(line.page == 1 for line in at.body)
        findings.said("first_page_text", "显示正文" if shown else "没有正文", at.body[0].place, ok=shown)


def check_body(at: PdfElements, findings: Findings) -> None:
    """Paragraphs, their levels and faces (5.2.2, 7.3.3), and the attachment note (7.3.4)."""
    left = left_edge(at)
    if left is None or not at.body:
        return
    for line in at.body:
        findings.length("body_size", line.size, line.place)
    for line in _beginnings(at, left):
        rank = wording.level(line.words)
        findings.length("paragraph_indent", (line.left - left) / EM, line.place)
        if rank or line.right - line.left > 100:
            _face("level_faces" if rank else "body_face", _FACES[rank], line, findings)
    if at.attachment_note is not None:
        note = at.lines[at.attachment_note]
        findings.length("attachment_note_indent", (note.left - left) / EM, note.place)
        if note.page == at.body[-1].page:
            findings.length("attachment_note_below_text", at.blank_lines(at.body[-1], note), note.place)
        if at.issuer is not None:
            for line in at.lines[at.attachment_note : at.issuer]:
                plain = wording.ends_plain(line.words)
                findings.said("attachment_note_plain", "没有标点" if plain else f"“{line.words.rstrip()[-1:]}”", line.place, ok=plain)
    if at.name_list is not None and at.lines[at.name_list].page == at.body[-1].page:
        present = at.lines[at.name_list]
        findings.length("minutes_list_below_text", at.blank_lines(at.body[-1], present), present.place)


def _beginnings(at: PdfElements, left: float) -> list[Line]:
    """Return the lines that begin a paragraph: the first of the text, and those after a line that ends short."""
    right = left + gbt9704.value("type_area_width")
    found = [at.body[0]] if at.body[0].page == 1 else []
    for before, line in itertools.pairwise(at.body):
        ended = before.right < right - _SHORT * EM and (before.words.rstrip()[-1:] in wording.SENTENCE_ENDS or wording.level(before.words))
        if ended or (wording.level(line.words) and line.left - left > EM):
            found.append(line)
    return found


def _face(key: str, wanted: str, line: Line, findings: Findings) -> None:
    fonts = [one.font for one in line.characters if not one.letter.isascii()]
    # A heading is told by its opening words, text by most of a line: single words may stand out.
    font = (statistics.mode(fonts) if key == "body_face" else fonts[0]) if fonts else ""
    if wording.is_named(font):
        findings.said(key, font, line.place, ok=wording.face(font) == wanted)


def check_signature(at: PdfElements, findings: Findings) -> None:
    """Issuer and date (7.3.5); whether a seal belongs there is told from where they stand."""
    if at.date is None:
        return
    date = at.lines[at.date]
    written = wording.DATE.match(date.words)
    findings.said("date_form", date.words.strip(), date.place, ok=written is not None and wording.date_is_well_formed(written))
    left = left_edge(at)
    if at.issuer is None or left is None or date.left < left + gbt9704.value("type_area_width") / 3:
        return
    issuer, right = _longest(at, at.issuer), left + gbt9704.value("type_area_width")
    inset, issuer_inset, shift = ((right - date.right) / EM, (right - issuer.right) / EM, (date.left - issuer.left) / EM)
    sealed = gbt9704.RULES["sealed_date_inset"]
    stamped = abs(inset - sealed.value) <= sealed.tolerance
    if not stamped and abs(shift - 2) <= 0.6 and min(abs(issuer_inset - 2), abs(inset - 2)) <= 0.6:
        findings.length("unsealed_issuer_inset", inset if abs(inset - 2) < abs(issuer_inset - 2) else issuer_inset, issuer.place)
        findings.length("unsealed_date_offset", shift, date.place)
    elif (issuer.right - issuer.left) / EM <= gbt9704.value("long_issuer") and not _longer_above(at, issuer):
        findings.length("sealed_date_inset", inset, date.place)


def _longer_above(at: PdfElements, issuer: Line) -> bool:
    """Whether one of the issuers above the last reaches further to the right, so that the whole had to move in."""
    above = at.lines[at.signature : at.issuer] if at.signature is not None else []
    return any(line.right > issuer.right + EM / 2 for line in above)


def _longest(at: PdfElements, place: int) -> Line:
    """Return the longest of the issuers who sign a joint document one below the other, all beginning at one place."""
    found = at.lines[place]
    for line in reversed(at.lines[max(0, place - _ISSUERS) : place]):
        if line.page != found.page or abs(line.left - at.lines[place].left) > 0.5:
            break
        found = max(found, line, key=lambda one: one.right)
    return found


def check_attachments(at: PdfElements, findings: Findings) -> None:
    """附件: label flush on the first line, title centred on the third (7.3.7)."""
    left = left_edge(at)
    for place in at.attachments:
        label = at.lines[place]
        if left is not None:
            findings.length("attachment_label", (label.left - left) / EM, label.place)
        title = at.lines[place + 1] if place + 1 < len(at.lines) else None
        if title is not None and title.page == label.page and title.size > label.size + 2:
            findings.length("attachment_title_line", at.blank_lines(label, title) + 2, title.place)


def check_imprint(at: PdfElements, findings: Findings) -> None:
    """版记: its rules, insets and place on the last page (7.4)."""
    printed = at.lines[at.printed] if at.printed is not None else None
    copies = at.lines[at.copies] if at.copies is not None else None
    upper, lower = copies or printed, printed or copies
    if upper is None or lower is None:
        return
    left = left_edge(at)
    for line in (upper, lower):
        findings.length("imprint_size", line.size, line.place)
        if left is not None:
            findings.length("imprint_inset", (line.left - left) / EM, line.place)
    if copies is not None:
        # That of a letter ends with who receives it, for nothing stands below.
        below = at.printed if at.printed is not None else len(at.lines)
        last = at.lines[below - 1] if at.copies is not None and below > at.copies else copies
        end = last.words.rstrip()[-1:]
        findings.said("copies_end", f"“{end}”", last.place, ok=end == "。")
    rules = [rule for rule in at.rules if rule.page == lower.page and upper.top - 12 <= rule.middle <= lower.bottom + 12
             and rule.right - rule.left > 100]
    if rules:
        foot = gbt9704.value("top_edge") + gbt9704.value("type_area_height")
        findings.length("imprint_at_foot", foot - rules[-1].middle, rules[-1].place)
        for rule in rules:
            findings.length("imprint_width", rule.right - rule.left, rule.place)
        for rule in (rules[0], rules[-1]):
            findings.length("imprint_outer_rule", rule.thickness, rule.place)
        for rule in rules[1:-1]:
            findings.length("imprint_inner_rule", rule.thickness, rule.place)
