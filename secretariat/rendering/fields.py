"""Which value a content control holds: by its tag, or where a program lost the tag, by the style of its paragraph."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from secretariat.papers.blocks import Field
from secretariat.rendering.styles import Style
from secretariat.rendering.wordprocessing import w

_BY_TAG: Mapping[str, Field] = {field.value: field for field in Field}
_BY_STYLE: Mapping[str, Field] = {
    Style.NUMBER: Field.NUMBER, Style.LETTER_NUMBER: Field.NUMBER, Style.SIGNERS: Field.APPROVER,
    Style.ISSUE: Field.ISSUE_NUMBER, Style.HEAD_LINE: Field.SIGNED_ON, Style.DATE: Field.SIGNED_ON,
    Style.IMPRINT_PRINTED: Field.PRINTED_ON,
}


def field_of(control: etree._Element, paragraph_style: str) -> Field | None:
    """Return the field of a ``w:sdt`` in a paragraph of the named style; None where it is a control of somebody else's."""
    tag = control.find(f"{w('sdtPr')}/{w('tag')}")
    if tag is not None:
        return _BY_TAG.get(tag.get(w("val"), ""))
    # LibreOffice drops tags of formatted controls; each of our styles holds one control only, but for one.
    if paragraph_style == Style.UPWARD_NUMBER:
        return Field.APPROVER if next(control.itersiblings(w("sdt"), preceding=True), None) is not None else Field.NUMBER
    return _BY_STYLE.get(paragraph_style)
