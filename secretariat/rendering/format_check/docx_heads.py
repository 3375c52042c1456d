"""The head of a .docx measured: labels, mark, number and red rule, upward and joint heads, and the boxes of letters (7.2, 10)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from secretariat.rendering import gbt9704
from secretariat.rendering.format_check import wording
from secretariat.rendering.format_check.docx_elements import Elements, is_red, place_of
from secretariat.rendering.format_check.docx_formats import Formats
from secretariat.rendering.format_check.docx_page import is_numbered, margins
from secretariat.rendering.format_check.docx_paragraphs import SetParagraph, blank_lines, paragraphs
from secretariat.rendering.format_check.findings import Findings
from secretariat.rendering.profiles import MARKS, WHITE
from secretariat.rendering.styles import Style
from secretariat.rendering.wordprocessing import MC, WP, Parts, w

_EMU_PER_POINT = 12700
_MOST_BOXES = 50


def check_head(at: Elements, findings: Findings) -> None:
    """版头: labels, mark, number, 签发人 and red rule (7.2, 10.3)."""
    found = at.paragraphs
    _labels(at, findings)
    if at.mark is not None:
        mark = found[at.mark]
        # For paper that bears the mark already it is white.
        if mark.look.colour != WHITE:
            red = is_red(mark.look.colour)
            findings.said("mark_colour", "红色" if red else "不是红色", place_of(mark), ok=red)
        above = [one for one in found[: at.mark] if not one.in_box]
        if not at.letter and mark.form.exact and all(one.form.exact for one in above):
            top = sum(one.height + one.form.before + one.form.after for one in above) + mark.form.before + mark.air
            key = "minutes_mark_below_edge" if mark.words.strip().endswith("纪要") else "mark_below_edge"
            findings.length(key, top / gbt9704.POINTS_PER_MM - at.lift, place_of(mark))
    if at.number is not None:
        _number(at, at.number, findings)
    ruled = next((found[place] for place in (at.head_line, at.number) if place is not None and found[place].form.below), None)
    if ruled is not None and ruled.form.below is not None and ruled.form.exact:
        below = ruled.form.below.space + ruled.air
        findings.length("rule_below_number", below / gbt9704.POINTS_PER_MM, place_of(ruled))


def _number(at: Elements, place: int, findings: Findings) -> None:
    found = at.paragraphs
    number = found[place]
    well = wording.number_in(number.words.strip())
    if well is not None and number.style != Style.ISSUE:
        findings.said("number_form", well[0].strip(), place_of(number), ok=wording.number_is_well_formed(well))
    named = at.mark is not None and not found[at.mark].words.strip().endswith("纪要")
    if at.mark is not None and named and not at.letter and number.style != Style.ISSUE:
        last = max((before for before in range(at.mark, place) if not found[before].blank
                    and (found[before].style in MARKS or is_red(found[before].look.colour))), default=at.mark)
        # 签发人 of an upward document may take several lines, and the number stands on the last (7.2.5).
        first = next(one for one in range(last + 1, place + 1) if not found[one].blank and not found[one].in_box)
        findings.length("number_below_mark", blank_lines(at.between(last, first), found[last], found[first]), place_of(number))
    if "签发人" in number.words or any("签发人" in one.words for one in found[at.mark or 0 : place]):
        if number.form.align != "center":
            findings.length("upward_number_indent", number.indent("start"), place_of(number))
        _signers(found[at.mark or 0 : place + 1], findings)


def _signers(lines: list[SetParagraph], findings: Findings) -> None:
    for line in lines:
        behind = False
        for run in line.runs:
            if behind and run.words.strip() and run.look.face:
                findings.said("signer_face", run.look.face, place_of(line), ok=wording.face(run.look.face) == "楷体")
            behind = behind or run.words.rstrip().endswith(("签发人：", "签发人:"))


def _labels(at: Elements, findings: Findings) -> None:
    """份号, 密级 and 紧急程度 (7.2.1 to 7.2.3); a classified document bears 份号."""
    labels = [at.paragraphs[place] for place in at.labels]
    for one in labels:
        findings.length("label_flush", one.indent("start"), place_of(one))
        if not one.words.strip().isdigit() and one.look.face:
            findings.said("label_face", one.look.face, place_of(one), ok=wording.face(one.look.face) == "黑体")
    classified = next((one for one in labels if wording.is_secret(one.words)), None)
    if classified is not None:
        numbered = any(one.words.strip().isdigit() for one in labels)
        findings.said("copy_number_needed", "有份号" if numbered else "没有份号", place_of(classified), ok=numbered)


def check_letter(parts: Parts, root: etree._Element, at: Elements, formats: Formats, findings: Findings) -> None:
    """The letter format (10.1): mark and double rules on the sheet, number, first page and imprint; nothing of other formats."""
    if not at.letter:
        return
    rule_foot = _boxes(root, formats, findings)
    number = at.paragraphs[at.number] if at.number is not None else None
    if number is not None and at.number is not None:
        findings.length("letter_number_flush", 0.0 if "\t" in number.words else number.indent("right"), place_of(number),
                        ok=None if number.form.align in {"right", "end"} else number.style == Style.LETTER_NUMBER)
        above = [one for one in at.paragraphs[: at.number] if not one.in_box]
        section = next(root.iter(w("sectPr")), None)
        sheet = margins(section) if section is not None else None
        if rule_foot is not None and sheet is not None and number.form.exact and all(one.form.exact for one in above):
            before = sum(one.height + one.form.before + one.form.after for one in above)
            top = sheet[2] * gbt9704.POINTS_PER_MM + before + number.form.before + number.air
            findings.length("letter_number_below_rule", (top - rule_foot) / gbt9704.POINTS_PER_MM, place_of(number))
        if at.title:
            last = max(place for place in range(at.number, at.title[0]) if not at.paragraphs[place].blank)
            title = at.paragraphs[at.title[0]]
            findings.length("letter_title_below", blank_lines(at.between(last, at.title[0]), at.paragraphs[last], title), place_of(title))
    first = next(root.iter(w("sectPr")), None)
    hidden = first is not None and first.find(w("titlePg")) is not None
    hidden = hidden or not is_numbered(parts, root, formats)
    findings.said("letter_first_number", "不显示" if hidden else "显示", None, ok=hidden)
    printed = at.paragraphs[at.printed] if at.printed is not None else None
    findings.said("letter_imprint", "有印发机关和印发日期" if printed is not None else "没有",
                  place_of(printed) if printed is not None else None, ok=printed is None)


def _boxes(root: etree._Element, formats: Formats, findings: Findings) -> float | None:
    """Measure the boxes placed on the sheet; return where the rules below the mark end, in points from the sheet's upper edge."""
    ends: float | None = None
    for top, width, inner in _placed(root, formats):
        y, mark_foot, rules = top, None, []
        for one in inner:
            y += one.form.before
            if one.form.above is not None:
                rules.append((y, one.form.above.width))
                y += one.form.above.width + one.form.above.space
            if not one.blank:
                if mark_foot is None:
                    findings.length("letter_mark_from_sheet", (y + one.air) / gbt9704.POINTS_PER_MM, place_of(one))
                mark_foot = y + one.air + one.look.size
            y += one.height + one.form.after
        if not rules:
            continue
        findings.length("letter_rule_width", width / gbt9704.POINTS_PER_MM)
        last = rules[-1][0] + rules[-1][1]
        if mark_foot is not None:
            findings.length("letter_rule_below_mark", (rules[0][0] - mark_foot) / gbt9704.POINTS_PER_MM)
            ends = last
        else:
            findings.length("letter_rule_from_foot", gbt9704.value("sheet_height") - last / gbt9704.POINTS_PER_MM)
    return ends


def _placed(root: etree._Element, formats: Formats) -> Iterator[tuple[float, float, list[SetParagraph]]]:
    """Yield the boxes placed on the sheet: their upper edge and width in points, and their paragraphs."""
    for count, anchor in enumerate(root.iter(f"{{{WP}}}anchor")):
        if count >= _MOST_BOXES:
            return
        vertical, extent = anchor.find(f"{{{WP}}}positionV"), anchor.find(f"{{{WP}}}extent")
        content = next(anchor.iter(w("txbxContent")), None)
        if vertical is None or extent is None or content is None or vertical.get("relativeFrom") != "page":
            continue
        if any(holder.tag == f"{{{MC}}}Fallback" for holder in anchor.iterancestors()):
            continue
        offset, width = vertical.findtext(f"{{{WP}}}posOffset", ""), extent.get("cx", "")
        if offset.isascii() and offset.isdigit() and width.isascii() and width.isdigit() and max(len(offset), len(width)) < 12:
            yield int(offset) / _EMU_PER_POINT, int(width) / _EMU_PER_POINT, paragraphs(content, formats)
