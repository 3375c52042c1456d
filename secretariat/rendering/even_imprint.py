"""版记 on the back of the last sheet: a .docx whose imprint stands on an even page, with an empty page before it where needed (7.5)."""

from __future__ import annotations

import copy
from dataclasses import replace

from lxml import etree

from secretariat.papers.blocks import Imprint
from secretariat.rendering.direct_formatting import property_of
from secretariat.rendering.fonts import Fonts
from secretariat.rendering.layout import lay_out
from secretariat.rendering.read_docx import Reading, read
from secretariat.rendering.wordprocessing import DOCUMENT, WPS, Parts, parse, read_parts, serialised, w, write_parts

_TYPES, _RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_FOOTER, _FOOTER_ID = "word/footer_none.xml", "rFooterNone"
_FOOTER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_even_imprint(docx: bytes, fonts: Fonts) -> bytes:
    """Return the .docx with its imprint on the foot of an even page: of its last, or of the next even one.

    A page left empty for it and the page of the imprint bear no number then. A paper without an imprint is returned as it is.
    """
    reading = read(docx)
    if not any(isinstance(block, Imprint) for block in reading.paper.blocks) or reading.sections:
        return docx
    if len(lay_out(reading, fonts).pages) % 2 == 0:
        return docx
    pages = len(lay_out(_without_imprint(reading), fonts).pages)
    parts = read_parts(docx)
    root = parse(parts[DOCUMENT])
    if not _apart(root, numbered=pages % 2 == 1):
        return docx
    if pages % 2 == 0:
        _add_empty_footer(parts)
    return write_parts({**parts, DOCUMENT: serialised(root)})


def _without_imprint(reading: Reading) -> Reading:
    blocks = tuple(block for block in reading.paper.blocks if not isinstance(block, Imprint))
    return replace(reading, paper=replace(reading.paper, blocks=blocks))


def _apart(root: etree._Element, *, numbered: bool) -> bool:
    """Let the imprint's paragraph begin a section on an even page; tell whether there is one."""
    body = root.find(w("body"))
    last = body.find(w("sectPr")) if body is not None else None
    place = next((one for one in (body if body is not None else ()) if next(one.iter(f"{{{WPS}}}txbx"), None) is not None), None)
    before = place.getprevious() if place is not None else None
    if last is None or place is None or before is None:
        return False
    ended = copy.deepcopy(last)
    if before.tag != w("p"):
        # The smallest paragraph there is: behind a table that fills its page it must not begin another.
        paragraph = etree.Element(w("p"))
        spacing = property_of(paragraph, "spacing")
        for name, value in (("before", "0"), ("after", "0"), ("line", "10"), ("lineRule", "exact")):
            spacing.set(w(name), value)
        before.addnext(paragraph)
        before = paragraph
    property_of(before, "spacing")
    properties = before.find(w("pPr"))
    if properties is not None:
        properties.append(ended)
    references = last.findall(w("footerReference"))
    for reference in references if not numbered else ():
        reference.set(f"{{{_RELATION}}}id", _FOOTER_ID)
    kind = last.find(w("type"))
    if kind is None:
        kind = etree.Element(w("type"))
        last.insert(len(references), kind)
    kind.set(w("val"), "evenPage")
    return True


def _add_empty_footer(parts: Parts) -> None:
    """Add a footer without a number, for a section that names none has that of the section before it."""
    types, relations = parse(parts[_TYPES]), parse(parts[_RELATIONS])
    namespace = etree.QName(types).namespace
    etree.SubElement(types, f"{{{namespace}}}Override", PartName=f"/{_FOOTER}", ContentType=_FOOTER_TYPE)
    namespace = etree.QName(relations).namespace
    target = _FOOTER.removeprefix("word/")
    etree.SubElement(relations, f"{{{namespace}}}Relationship", Id=_FOOTER_ID, Type=f"{_RELATION}/footer", Target=target)
    footer = etree.Element(w("ftr"), nsmap={"w": w("")[1:-1]})
    etree.SubElement(footer, w("p"))
    parts[_TYPES], parts[_RELATIONS], parts[_FOOTER] = serialised(types), serialised(relations), serialised(footer)
