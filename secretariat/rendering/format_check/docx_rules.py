"""A .docx measured element by element: distances, indents, faces and wording in its XML."""

from __future__ import annotations

import re

from secretariat.rendering import gbt9704
from secretariat.rendering.format_check import wording
from secretariat.rendering.format_check.docx_elements import Elements, place_of
from secretariat.rendering.format_check.docx_paragraphs import SetParagraph, blank_lines
from secretariat.rendering.format_check.findings import Findings
from secretariat.rendering.styles import EM, Style

_FACE_LEVELS = ("仿宋", "黑体", "楷体", "仿宋", "仿宋")
_LONG = 12


def check_title(at: Elements, findings: Findings) -> None:
    """Title and addressees (7.3.1, 7.3.2)."""
    found = at.paragraphs
    if at.title:
        first = found[at.title[0]]
        findings.said("title_centred", "居中" if first.form.align == "center" else "没有居中", place_of(first),
                      ok=first.form.align == "center")
        findings.length("title_size", first.look.size, place_of(first))
        face = wording.face(first.look.face)
        findings.said("title_face", first.look.face or "未指定", place_of(first), ok=face == "小标宋")
        above = at.head_line if at.head_line is not None else at.number
        if above is not None and found[above].form.below is not None:
            findings.length("title_below_rule", blank_lines(at.between(above, at.title[0]), found[above], first), place_of(first))
    if at.addressees is not None and at.title:
        addressees = found[at.addressees]
        gap = blank_lines(at.between(at.title[-1], at.addressees), found[at.title[-1]], addressees)
        findings.length("addressees_below_title", gap, place_of(addressees))
        findings.length("addressees_flush", addressees.indent("start"), place_of(addressees))
        end = addressees.words.rstrip()[-1:]
        findings.said("addressees_colon", f"“{end}”", place_of(addressees), ok=end == "：")


def check_body(at: Elements, findings: Findings) -> None:
    """Paragraphs, their levels and faces, and what follows the text (5.2.2, 7.3.3, 7.3.4)."""
    found = at.paragraphs
    for place in at.body:
        one = found[place]
        rank = wording.level(one.words)
        if len(one.words.strip()) > _LONG or rank or one.style:
            findings.length("paragraph_indent", one.indent("start"), place_of(one))
        for run in (run for run in one.runs if run.words.strip()):
            findings.length("body_size", run.look.size, place_of(one))
        # A heading's face is that of its opening words; of plain text, that of most of it, for single words may stand out.
        opening = next((run for run in one.runs if _chinese(run.words)), None) if rank else None
        look = opening.look if opening is not None else one.look
        if look.face and (rank or len(one.words.strip()) > _LONG):
            findings.said("level_faces" if rank else "body_face", look.face, place_of(one),
                          ok=wording.face(look.face) == _FACE_LEVELS[rank])
    notes = at.attachment_notes
    if notes:
        note = found[notes[0]]
        hung = note.words.strip().startswith("附件")
        if hung:
            findings.length("attachment_note_indent", note.indent("start"), place_of(note))
        if at.body:
            findings.length("attachment_note_below_text", blank_lines(at.between(at.body[-1], notes[0]), found[at.body[-1]], note),
                            place_of(note))
        for place in notes:
            plain = wording.ends_plain(found[place].words)
            findings.said("attachment_note_plain", "没有标点" if plain else f"“{found[place].words.rstrip()[-1:]}”",
                          place_of(found[place]), ok=plain)
    if at.name_list is not None and at.body:
        last = max((place for place in at.body if place < at.name_list), default=None)
        if last is not None:
            findings.length("minutes_list_below_text", blank_lines(at.between(last, at.name_list), found[last],
                                                                   found[at.name_list]), place_of(found[at.name_list]))


def check_signature(at: Elements, findings: Findings) -> None:
    """Issuer, date and note (7.3.5, 7.3.6)."""
    found = at.paragraphs
    if at.date is not None:
        date = found[at.date]
        words = date.words.strip()
        written = wording.DATE.match(words)
        if words:
            findings.said("date_form", words, place_of(date), ok=written is not None and wording.date_is_well_formed(written))
        _insets(at, date, findings)
    if at.note is not None:
        findings.length("note_indent", found[at.note].indent("start"), place_of(found[at.note]))


def _insets(at: Elements, date: SetParagraph, findings: Findings) -> None:
    issuer = at.paragraphs[at.issuer] if at.issuer is not None else None
    if date.form.align not in {"right", "end"} or issuer is None or not date.words.strip():
        return
    width = _width(date)
    inset, issuer_inset = date.indent("right"), issuer.indent("right")
    shift = (issuer_inset + _width(issuer)) - (inset + width)
    sealed = gbt9704.RULES["sealed_date_inset"]
    stamped = issuer.style == Style.ISSUER or abs(inset - sealed.value) <= sealed.tolerance
    if issuer.style == Style.UNSEALED_ISSUER or (not stamped and _stands_unsealed(inset, issuer_inset, shift)):
        # A date longer than the issuer is inset two itself, and the issuer moves in.
        findings.length("unsealed_issuer_inset", inset if shift > 0 and abs(inset - 2) < abs(issuer_inset - 2) else issuer_inset,
                        place_of(issuer))
        findings.length("unsealed_date_offset", shift, place_of(date))
    elif _width(issuer) <= gbt9704.value("long_issuer"):
        findings.length("sealed_date_inset", inset, place_of(date))


def _stands_unsealed(inset: float, issuer_inset: float, shift: float) -> bool:
    return abs(shift - 2) <= 0.6 and min(abs(issuer_inset - 2), abs(inset - 2)) <= 0.6


def _width(one: SetParagraph) -> float:
    """Return how wide its words are, in 字: digits and Latin letters take half a 字 of 16 points."""
    return sum(8.0 / EM if letter.isascii() else 1.0 for letter in one.words.strip())


def check_attachments(at: Elements, findings: Findings) -> None:
    """附件 begin a page, with the label on its first line and the title on its third (7.3.7)."""
    for place in at.attachments:
        label = at.paragraphs[place]
        apart = _begins_page(at, place)
        findings.said("attachment_new_page", "另面编排" if apart else "接在上文之后", place_of(label), ok=apart)
        findings.length("attachment_label", label.indent("start"), place_of(label))
        title = next((later for later in range(place + 1, min(place + 6, len(at.paragraphs)))
                      if not at.paragraphs[later].blank), None)
        if title is not None and at.paragraphs[title].form.align == "center" and not at.paragraphs[title].in_table:
            gap = blank_lines(at.between(place, title), label, at.paragraphs[title])
            findings.length("attachment_title_line", gap + 2, place_of(at.paragraphs[title]))


def _begins_page(at: Elements, place: int) -> bool:
    """Whether a paragraph begins a page: by itself, or by a break before it with nothing between."""
    if at.paragraphs[place].new_page:
        return True
    for before in reversed(at.paragraphs[:place]):
        if before.ends_page or before.new_page:
            return before.ends_page or before.blank
        if not before.blank:
            return False
    return True


def check_imprint(at: Elements, findings: Findings) -> None:
    """版记 (7.4)."""
    for place in (at.copies, at.printed):
        if place is None:
            continue
        one = at.paragraphs[place]
        findings.length("imprint_size", one.look.size, place_of(one))
    if at.copies is not None:
        copies = at.paragraphs[at.copies]
        end = copies.words.rstrip()[-1:]
        findings.said("copies_end", f"“{end}”", place_of(copies), ok=end == "。")


def _chinese(words: str) -> bool:
    return bool(re.search(r"[\u3400-\u9fff]", words))
