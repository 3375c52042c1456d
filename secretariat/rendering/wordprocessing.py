"""The package of a .docx: its parts in and out, bounded and always the same bytes for the same parts."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import TypeAlias

from lxml import etree

from secretariat.errors import Unreadable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
DC = "http://purl.org/dc/elements/1.1/"
CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
NAMESPACES: Mapping[str, str] = {"w": W, "wps": WPS, "mc": MC, "wp": WP, "a": A, "dc": DC, "cp": CP}

DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"

Parts: TypeAlias = dict[str, bytes]

_DAMAGE = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError,
)
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_STAMP = (2012, 7, 1, 0, 0, 0)
_MOST_PARTS = 2000
_MOST_BYTES = 64 * 1024 * 1024
_MOST_XML = 24 * 1024 * 1024


def w(name: str) -> str:
    """Return the qualified name of a word-processing element or attribute."""
    return f"{{{W}}}{name}"


def number(element: etree._Element, name: str, otherwise: float) -> float:
    """Return a whole number a file gives as a word-processing attribute, or ``otherwise`` where it gives none or nonsense."""
    said = element.get(w(name), "")
    return float(said) if said.isascii() and said.isdigit() and len(said) < 10 else otherwise


def read_parts(docx: bytes) -> Parts:
    """Return the parts of a .docx by name; raises Unreadable where it is none, is damaged or unpacks beyond measure."""
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
                raise Unreadable("这个 Word 文件展开后过大，不能读取。")
            parts: Parts = {}
            for entry in entries:
                if entry.is_dir():
                    continue
                if entry.compress_type not in _METHODS:
                    raise Unreadable("这个文件的压缩方式不是 Word 文件的，不能读取。")
                with archive.open(entry) as part:
                    parts[entry.filename] = part.read(entry.file_size + 1)
    except _DAMAGE as error:
        raise Unreadable("这不是完好的 .docx 文件，不能读取。") from error
    if DOCUMENT not in parts:
        raise Unreadable("这个文件里没有 Word 正文，不能读取。")
    return parts


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return the .docx of the parts, in their order and with one fixed date."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()


def parse(part: bytes) -> etree._Element:
    """Return a part's root element; no entity, no DTD and nothing from the network is ever resolved."""
    if len(part) > _MOST_XML:
        raise Unreadable("这个 Word 文件过大，不能读取。")
    if b"<!DOCTYPE" in part:
        raise Unreadable("这个 Word 文件里有外部引用，不能读取。")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("这个 Word 文件的内容已经损坏，不能读取。") from error


def serialised(root: etree._Element) -> bytes:
    """Return the element as the bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def style_names(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return style names by their ids, for paragraphs and characters refer to ids that Word may rename."""
    if STYLES not in parts:
        return {}
    named = {}
    for style in parse(parts[STYLES]).iter(w("style")):
        name = style.find(w("name"))
        if name is not None:
            named[style.get(w("styleId"), "")] = name.get(w("val"), "")
    return named
