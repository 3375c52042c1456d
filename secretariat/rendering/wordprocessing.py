"""The package of a .docx: its parts in and out, bounded and always the same bytes for the same parts."""

from __future__ import annotations

import functools
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
_DOS_STAMP = 0, (2012 - 1980) << 9 | 7 << 5 | 1
"""Midnight of 1 July 2012, the day GB/T 9704-2012 came into force, as a zip has time and date."""
_LEVEL = 6
_MOST_PARTS = 2000
_MOST_BYTES = 64 * 1024 * 1024
_MOST_XML = 24 * 1024 * 1024


@functools.cache
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
    local, central = bytearray(), bytearray()
    for name, content in parts.items():
        squeezed, checksum = _squeezed(content)
        written = name.encode("utf-8")
        # Names in UTF-8 (bit 11), deflated, the fixed date; sizes are known beforehand, so nothing follows the part.
        shared = struct.pack("<HHHHHLLLHH", 20, 0x800, zipfile.ZIP_DEFLATED, *_DOS_STAMP, checksum, len(squeezed), len(content),
                             len(written), 0)
        central += struct.pack("<4sH", b"PK\x01\x02", 20) + shared + struct.pack("<HHHLL", 0, 0, 0, 0o600 << 16, len(local)) + written
        local += b"PK\x03\x04" + shared + written + squeezed
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, len(parts), len(parts), len(central), len(local), 0)
    return bytes(local + central + end)


@functools.lru_cache(maxsize=64)
def _squeezed(content: bytes) -> tuple[bytes, int]:
    """Return a part deflated, with its checksum; most parts of a paper are those of its template."""
    squeezer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return squeezer.compress(content) + squeezer.flush(), zlib.crc32(content)


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
    return dict(_names_in(parts[STYLES])) if STYLES in parts else {}


@functools.lru_cache(maxsize=64)
def _names_in(styles: bytes) -> Mapping[str, str]:
    """Return the names of a part of styles, which most papers have alike."""
    named = {}
    for style in parse(styles).iter(w("style")):
        name = style.find(w("name"))
        if name is not None:
            named[style.get(w("styleId"), "")] = name.get(w("val"), "")
    return named
