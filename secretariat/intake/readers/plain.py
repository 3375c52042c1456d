"""Plain text and Markdown: which encoding the bytes are in, and the text as a text editor would show it."""

from __future__ import annotations

import codecs

from secretariat.errors import Unreadable
from secretariat.intake.source import SourceText, by_lines

_BINARY = (
    (b"MZ", "这是一个程序文件，不是文稿，没有读取。"),
    (b"\x7fELF", "这是一个程序文件，不是文稿，没有读取。"),
    (b"%PDF", "这个文件的内容是 PDF，请把扩展名改为 .pdf 后再导入。"),
    (b"PK\x03\x04", "这个文件的内容是压缩包或 Word 文档，不是纯文本，请用正确的扩展名另存后再导入。"),
    (b"\xd0\xcf\x11\xe0", "这个文件的内容是旧版 Word 文档，请把扩展名改为 .doc 或另存为 .docx 后再导入。"),
    (b"\x89PNG", "这是一张图片，程序读不出其中的文字，请先识别成文字再导入。"),
    (b"\xff\xd8\xff", "这是一张图片，程序读不出其中的文字，请先识别成文字再导入。"),
    (b"GIF8", "这是一张图片，程序读不出其中的文字，请先识别成文字再导入。"),
    (b"{\\rtf", "这是 RTF 文档，请用 Word 或 WPS 另存为 .docx 后再导入。"),
)


def read_plain(content: bytes) -> SourceText:
    """Give the text of ``content``: UTF-8 with or without mark, UTF-16, GB18030; line ends as Python reads a text file.

    Raises Unreadable where the bytes are no text.
    """
    return by_lines(decode(content))


def decode(content: bytes) -> str:
    """Give the text the bytes spell, a byte order mark in front of UTF-8 kept as the character a plain decoder gives.

    Keeping it makes every position equal to that in ``Path.read_text(encoding="utf-8")``.
    """
    for signature, sentence in _BINARY:
        if content.startswith(signature):
            raise Unreadable(sentence)
    text = _decoded(content)
    if not text.strip("\ufeff \n\r\t\u3000\x00"):
        raise Unreadable("文件里没有文字，没有可以读取的内容。")
    if sum(1 for mark in text[:4000] if mark < " " and mark not in "\n\r\t\x0c") > len(text[:4000]) // 50:
        raise Unreadable("这个文件不是文本文件，没有读取。")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif b"\x00" in content[:2000]:
        even, odd = content[0:2000:2].count(0), content[1:2000:2].count(0)
        encodings = ["utf-16-be" if even > odd else "utf-16-le"]
    else:
        encodings = ["utf-8", "gb18030", "big5"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("无法识别这个文件的文字编码，请用记事本另存为 UTF-8 编码的文本后再导入。")
