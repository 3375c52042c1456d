"""Takes a file in: looks at what its bytes are, has foreign formats parsed in a child process, and gives text with places."""

from __future__ import annotations

from pathlib import Path

from secretariat.errors import Unreadable
from secretariat.intake.foreign import parse_foreign
from secretariat.intake.notice import read_notice
from secretariat.intake.readers.office import to_docx
from secretariat.intake.readers.plain import read_plain
from secretariat.intake.source import SourceText, by_lines

__all__ = ["read_file", "read_notice", "read_pasted"]

LARGEST_FILE = 40 * 1024 * 1024
LARGEST_TEXT = 4 * 1024 * 1024
"""Bytes beyond which a file is no notice."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HTML_BEGINS = (b"<!doctype html", b"<html", b"<?xml")
_BY_LIBREOFFICE = frozenset({".doc", ".wps", ".wpt", ".rtf", ".odt", ".dot"})
_TEXT = frozenset({".txt", ".md", ".markdown", ".text", ""})


def read_file(path: Path) -> SourceText:
    """Give the text of a notice's file with the place of every stretch in it.

    Formats are .txt .md .html .docx .pdf, and .doc .wps .rtf .odt where LibreOffice is there. What the bytes are decides, not
    only the name. Positions in plain text are those of ``Path.read_text(encoding="utf-8")``.
    Raises Unreadable with one sentence for anything that cannot be read.
    """
    content = _content(path)
    suffix = path.suffix.lower()
    if content.startswith(b"PK\x03\x04"):
        return _zipped(path, content)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise Unreadable("这个文档设有打开密码，请去掉密码后再导入。")
        return _converted(path)
    if content.lstrip()[:5] == b"%PDF-":
        return parse_foreign("pdf", path)
    if suffix == ".pdf":
        raise Unreadable("这个文件的扩展名是 .pdf，内容却不是 PDF，请确认文件是否完整。")
    if suffix == ".docx":
        raise Unreadable("这不是有效的 Word 文档（.docx），请用 Word 或 WPS 打开后另存为 .docx 再导入。")
    if suffix in {".html", ".htm", ".mht", ".shtml"} or content[:2000].lstrip(b"\xef\xbb\xbf \r\n\t")[:14].lower().startswith(
        _HTML_BEGINS[:2]
    ):
        _within(content, LARGEST_TEXT)
        return parse_foreign("html", path)
    if suffix in _BY_LIBREOFFICE and (suffix == ".rtf" or content.startswith(b"{\\rtf")):
        return _converted(path)
    if suffix in {
        ".jpg",
        ".jpeg",
        ".png",
        ".bmp",
        ".tif",
        ".tiff",
        ".gif",
        ".ofd",
        ".xls",
        ".xlsx",
        ".ppt",
        ".pptx",
        ".zip",
        ".rar",
        ".7z",
        ".exe",
    }:
        raise Unreadable(f"程序不能读取 {suffix} 文件，请导入 .docx、.pdf、.html 或 .txt 格式的通知。")
    _within(content, LARGEST_TEXT)
    return read_plain(content)


def read_pasted(text: str) -> SourceText:
    """Give pasted words as a text with lines; raises Unreadable where there are none."""
    if not text.strip():
        raise Unreadable("没有粘贴任何文字。")
    return by_lines(text.replace("\r\n", "\n").replace("\r", "\n"))


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Unreadable(f"找不到文件“{path.name}”，请确认它还在原来的位置。")
        size = path.stat().st_size
        if size == 0:
            raise Unreadable(f"文件“{path.name}”是空的，没有可以读取的内容。")
        if size > LARGEST_FILE:
            raise Unreadable(f"文件“{path.name}”有 {size // (1024 * 1024)} MB，不像一份通知，没有读取。")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"文件“{path.name}”打不开，它可能正被占用或没有读取权限。") from error


def _within(content: bytes, limit: int) -> None:
    if len(content) > limit:
        raise Unreadable(f"这个文本文件有 {len(content) // (1024 * 1024)} MB，不像一份通知，没有读取。")


def _zipped(path: Path, content: bytes) -> SourceText:
    if b"word/" in content:
        return parse_foreign("docx", path)
    if b"application/vnd.oasis.opendocument.text" in content[:200]:
        return _converted(path)
    if path.suffix.lower() == ".docx":
        return parse_foreign("docx", path)
    raise Unreadable("这是一个压缩包，不是文稿，请先解压再导入其中的通知。")


def _converted(path: Path) -> SourceText:
    return parse_foreign("docx", path, to_docx(path))
