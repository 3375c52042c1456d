"""The pieces of a .docx that templates are put together from: styles, settings, paragraphs, tables, boxes, the package."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

from secretariat.rendering import gbt9704
from secretariat.rendering.styles import CHARACTER_STYLES, LOOKS, THICK_RULE, THIN_RULE, Face, Look, Style

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMU_PER_MM = 36000
_STAMP = (2012, 7, 1, 0, 0, 0)


def twips(points: float) -> int:
    """Return twentieths of a point."""
    return round(points * 20)


def from_mm(millimetres: float) -> int:
    """Return millimetres as twentieths of a point."""
    return twips(millimetres * gbt9704.POINTS_PER_MM)


def style_id(style: Style) -> str:
    """Return the id under which a style is referred to in the XML; its name is what the office sees."""
    return "".join(part.capitalize() for part in style.name.split("_"))


def fonts(face: Face, latin: Face) -> str:
    """Return the font element that leaves no character to a theme: quotes and dashes go with the Chinese face."""
    return (f'<w:rFonts w:hint="eastAsia" w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{face}" w:cs="{latin}"/>')


def _style(style: Style, look: Look) -> str:
    borders = ""
    if style in {Style.LETTER_THICK, Style.LETTER_THIN}:
        weight = round((THICK_RULE if style is Style.LETTER_THICK else THIN_RULE) * 8)
        borders = f'<w:pBdr><w:top w:val="single" w:sz="{weight}" w:space="0" w:color="{gbt9704.RED}"/></w:pBdr>'
    if style in {Style.NUMBER, Style.UPWARD_NUMBER, Style.HEAD_LINE}:
        borders = f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="5" w:color="{gbt9704.RED}"/></w:pBdr>'
    tabs = ""
    width = from_mm(gbt9704.value("type_area_width"))
    inset = twips(LOOKS[Style.PAGE_NUMBER].left)
    if style is Style.HEAD_LINE:
        tabs = f'<w:tab w:val="left" w:pos="{inset}"/><w:tab w:val="right" w:pos="{width - inset}"/>'
    if style is Style.CONTENTS:
        tabs = f'<w:tab w:val="right" w:leader="dot" w:pos="{width}"/>'
    if style is Style.IMPRINT_PRINTED:
        tabs = f'<w:tab w:val="right" w:pos="{width - 2 * inset}"/>'
    if style is Style.LETTER_NUMBER:
        tabs = f'<w:tab w:val="right" w:pos="{width}"/>'
    tabs = f"<w:tabs>{tabs}</w:tabs>" if tabs else ""
    indent = f'w:left="{twips(look.left)}" w:right="{twips(look.right)}"'
    if look.first:
        indent += f' w:firstLine="{twips(look.first)}"' if look.first > 0 else f' w:hanging="{twips(-look.first)}"'
    colour = f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    spacing = f'<w:spacing w:val="{twips(look.spacing)}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(style)}"><w:name w:val="{style}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{"<w:keepNext/>" if look.keep_next else ""}'
        f'{"<w:pageBreakBefore/>" if look.new_page else ""}{borders}{tabs}'
        f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}" w:line="{twips(look.line)}" w:lineRule="exact"/>'
        f'<w:ind {indent}/><w:jc w:val="{look.align}"/>'
        f'{f"""<w:outlineLvl w:val="{look.outline - 1}"/>""" if look.outline else ""}</w:pPr>'
        f"<w:rPr>{fonts(look.face, look.latin)}{colour}{spacing}"
        f'<w:sz w:val="{round(look.size * 2)}"/><w:szCs w:val="{round(look.size * 2)}"/></w:rPr></w:style>'
    )


def styles_xml(profile: gbt9704.Profile = gbt9704.PAGE37) -> str:
    """Return styles.xml with every named style; no theme fonts, Chinese for Chinese type, no document grid."""
    characters = {Style.STRONG: (Face.HEI, Face.HEI), Style.BODY_WORDS: (Face.BODY, Face.LATIN), Style.SIGNER: (Face.KAI, Face.LATIN)}
    named = "".join(_style(style, look) for style, look in LOOKS.items())
    named += "".join(
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(style)}"><w:name w:val="{style}"/><w:qFormat/>'
        f"<w:rPr>{fonts(*characters[style])}</w:rPr></w:style>"
        for style in CHARACTER_STYLES
    )
    return (
        f'{_HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(Face.BODY, Face.LATIN)}'
        '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault/></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>'
        '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/>'
        '<w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{twips(profile.line)}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>'
        f'<w:rPr><w:spacing w:val="{twips(gbt9704.CHARACTER_SPACING)}"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultCharacter">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="PlainTable"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f"{named}</w:styles>"
    )


def run(words: str, style: Style | None = None) -> str:
    """Return one run; its hint sends quotes, dashes and dots to the Chinese face."""
    chosen = f'<w:rStyle w:val="{style_id(style)}"/>' if style else ""
    return f'<w:r><w:rPr>{chosen}<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


TAB = "<w:r><w:tab/></w:r>"


def control(tag: str, alias: str, words: str, style: Style | None = None) -> str:
    """Return a content control: ``tag`` is the Field's value, ``alias`` what the office sees.

    It is one of formatted text: LibreOffice writes controls of plain text back with their words repeated.
    """
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(alias)}/><w:tag w:val={quoteattr(tag)}/></w:sdtPr>"
        f"<w:sdtContent>{run(words, style)}</w:sdtContent></w:sdt>"
    )


def paragraph(style: Style, *inner: str) -> str:
    """Return one paragraph of runs; words without markup become a run."""
    runs = "".join(part if part.startswith("<w:") else run(part) for part in inner)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{runs}</w:p>'


def mark(statement: str) -> str:
    """Return a paragraph that holds nothing but a statement of the template, such as ``for 行 in 名单.行``."""
    return f"<w:p><w:pPr><w:pStyle w:val=\"{style_id(Style.FLUSH)}\"/></w:pPr>{run(f'{{%p {statement} %}}')}</w:p>"


def box(
    number: int, name: str, width: float, height: float, placing: str, inner: str, *, turned: bool = False, sideways: bool = False,
    anchor: str = "",
) -> str:
    """Return a run with an anchored text box of ``width`` × ``height`` mm; ``placing`` is its position as XML.

    ``anchor`` says where its words stand: t at the top, ctr in the middle, b at the bottom.
    """
    rotation = ' rot="10800000"' if turned else ""
    extent = f'cx="{round(width * _EMU_PER_MM)}" cy="{round(height * _EMU_PER_MM)}"'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'{placing}<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name={quoteattr(name)}/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm{rotation}><a:off x="0" y="0"/><a:ext {extent}/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" vert="{"vert" if sideways else "horz"}" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
        f'anchor="{anchor or ("ctr" if turned or number > 1 else "b")}" anchorCtr="0"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def package(parts: dict[str, str]) -> bytes:
    """Return the zip of the parts, in their order and with one fixed date, so that building again gives the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in parts.items():
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, words.encode("utf-8"))
    return target.getvalue()
