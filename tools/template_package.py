"""A whole .docx around a body: content types, settings, footers with page numbers, and what kind of paper it is."""

from __future__ import annotations

from template_parts import NAMESPACES, box, package, paragraph, style_id, styles_xml

from secretariat.papers.blocks import PaperFormat
from secretariat.rendering import gbt9704
from secretariat.rendering.sheets import LANDSCAPE
from secretariat.rendering.styles import EM, Style

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def _from_mm(millimetres: float) -> int:
    return round(millimetres * gbt9704.POINTS_PER_MM * 20)


def portrait() -> str:
    """Return the page of official papers: A4, margins of the profile, the page number's dash 7 mm below the type area."""
    profile = gbt9704.PAGE37
    # A line of 14 points set exactly has its dash 7 points below its upper edge.
    line = gbt9704.value("page_number_size")
    dash = profile.bottom - gbt9704.value("page_number_below")
    footer_distance = round((dash * gbt9704.POINTS_PER_MM - line / 2) * 20)
    return (
        f'<w:pgSz w:w="{_from_mm(210)}" w:h="{_from_mm(297)}"/><w:pgMar w:top="{_from_mm(profile.top)}" '
        f'w:right="{_from_mm(profile.right)}" w:bottom="{_from_mm(profile.bottom)}" w:left="{_from_mm(profile.left)}" '
        f'w:header="{_from_mm(15)}" w:footer="{footer_distance}" w:gutter="0"/>'
    )


def footer() -> tuple[str, str]:
    """Return the footers of odd pages (number at the right, inset 1) and even pages (at the left)."""

    def one(alignment: str) -> str:
        inset = round(EM * 20)
        field = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        dash = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
        return (
            f'{_HEAD}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="{style_id(Style.PAGE_NUMBER)}"/>'
            f'<w:ind w:left="{inset}" w:right="{inset}"/><w:jc w:val="{alignment}"/></w:pPr>'
            f'{dash.format("— ")}{field}{dash.format(" —")}</w:p></w:ftr>'
        )

    return one("right"), one("left")


def landscape_footer() -> tuple[str, str]:
    """Return the footers of landscape pages: the number where the sheet held upright has it, turned with the sheet (7.5)."""
    line = gbt9704.value("page_number_size") / gbt9704.POINTS_PER_MM
    left = LANDSCAPE.left - gbt9704.value("page_number_below") - line / 2
    height = LANDSCAPE.height - LANDSCAPE.top - LANDSCAPE.bottom

    def emu(millimetres: float) -> int:
        return round(millimetres * 36000)

    placing = (
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{emu(left)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(LANDSCAPE.top)}</wp:posOffset></wp:positionV>'
    )

    def one(upright: str, number: int) -> str:
        start = upright.index("<w:p>")
        end = upright.index("</w:ftr>")
        held = paragraph(Style.IMPRINT_PLACE, box(number, "页码", line, height, placing, upright[start:end], sideways=True))
        return upright[:start] + held + upright[end:]

    odd, even = footer()
    return one(odd, 90), one(even, 91)


def section_break(*, landscape: bool = False, numbered: bool = True) -> str:
    """Return the paragraph that ends a section: the pages before it are upright or landscape, with page numbers or without."""
    page = _landscape_page() if landscape else portrait()
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(Style.IMPRINT_PLACE)}"/><w:sectPr>'
        f'{_references(landscape=landscape) if numbered else ""}{page}</w:sectPr></w:pPr></w:p>'
    )


def _landscape_page() -> str:
    """Return the page of landscape papers: the upright one turned, its binding edge at the top."""
    return (
        f'<w:pgSz w:w="{_from_mm(LANDSCAPE.width)}" w:h="{_from_mm(LANDSCAPE.height)}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{_from_mm(LANDSCAPE.top)}" w:right="{_from_mm(LANDSCAPE.right)}" w:bottom="{_from_mm(LANDSCAPE.bottom)}" '
        f'w:left="{_from_mm(LANDSCAPE.left)}" w:header="0" w:footer="0" w:gutter="0"/>'
    )


def _references(*, landscape: bool = False) -> str:
    turned = "Landscape" if landscape else ""
    return "".join(
        f'<w:footerReference w:type="{which}" r:id="rFooter{name}{turned}"/>' for which, name in (("default", "Odd"), ("even", "Even"))
    )


def whole(
    kind: str, paper_format: PaperFormat, body: str, section: str = "", *, numbered: bool = True, landscape: bool = False
) -> bytes:
    """Return the bytes of a template; its core properties say the kind (identifier) and the format (category).

    ``section`` is the page of a paper that is no official sheet; ``landscape`` turns the official one.
    """
    named = {"Odd": footer()[0], "Even": footer()[1]} if numbered else {}
    if landscape or "Landscape" in body:
        named |= dict(zip(("OddLandscape", "EvenLandscape"), landscape_footer(), strict=True))
    footers = {f"footer_{name}.xml".lower(): words for name, words in named.items()}
    references = _references(landscape=landscape) if numbered else ""
    relations = "".join(
        f'<Relationship Id="rFooter{name}" Type="{_RELATIONS}/footer" Target="{file}"/>'
        for name, file in zip(named, footers, strict=True)
    )
    overrides = "".join(f'<Override PartName="/word/{name}" ContentType="{_TYPES}.footer+xml"/>' for name in footers)
    parts = {
        "[Content_Types].xml": (
            f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{_TYPES}.styles+xml"/>'
            f'<Override PartName="/word/settings.xml" ContentType="{_TYPES}.settings+xml"/>{overrides}'
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
            "</Types>"
        ),
        "_rels/.rels": (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE_RELATIONS}">'
            f'<Relationship Id="rDocument" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="rCore" Type="{_PACKAGE_RELATIONS}/metadata/core-properties" Target="docProps/core.xml"/>'
            "</Relationships>"
        ),
        "word/document.xml": (
            f"{_HEAD}<w:document {NAMESPACES}><w:body>{body}<w:sectPr>{references}"
            f"{section or (_landscape_page() if landscape else portrait())}</w:sectPr></w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE_RELATIONS}">'
            f'<Relationship Id="rStyles" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rSettings" Type="{_RELATIONS}/settings" Target="settings.xml"/>{relations}</Relationships>'
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": (
            f'{_HEAD}<w:settings {NAMESPACES}><w:evenAndOddHeaders/><w:defaultTabStop w:val="{round(EM * 20)}"/>'
            '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
            '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
            '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
        ),
        "docProps/core.xml": (
            f'{_HEAD}<cp:coreProperties '
            'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:identifier>{kind}</dc:identifier><cp:category>{paper_format}</cp:category></cp:coreProperties>"
        ),
    }
    for name, words in footers.items():
        parts[f"word/{name}"] = words
    return package(parts)
